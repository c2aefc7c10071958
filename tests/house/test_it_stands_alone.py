"""What lasts speaks of the project alone."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MACHINE = re.compile(r"(?<![\w./<{}])/(?:work|farm|root)/[A-Za-z]")
REGISTRIES = re.compile(
    "|".join(["files.python" + "hosted", "registry.npm" + "js", "pypi" + r"\.org"])
)


def _texts() -> list[tuple[str, str]]:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\n")
    found = []
    for name in listed:
        path = ROOT / name
        if not name or "vendor" in path.parts or not path.is_file():
            continue
        try:
            found.append((name, path.read_text()))
        except UnicodeDecodeError:
            continue
    return found


def test_no_file_names_a_path_of_one_machine() -> None:
    me = Path(__file__).name
    assert [name for name, text in _texts() if MACHINE.search(text) and not name.endswith(me)] == []


def test_no_file_names_a_package_registry() -> None:
    assert [name for name, text in _texts() if REGISTRIES.search(text)] == []
