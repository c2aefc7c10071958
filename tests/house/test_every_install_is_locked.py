"""What the texts tell to install exists, and every optional install has versions that are fixed."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOLD = [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md", ROOT / "Makefile"]
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]


def test_every_list_of_versions_that_is_told_of_exists() -> None:
    told = {
        name for file in TOLD for name in re.findall(r"requirements[\w-]*\.txt", file.read_text())
    }
    assert told
    assert [name for name in told if not (ROOT / name).is_file()] == []


def test_every_install_with_an_extra_that_is_told_of_exists() -> None:
    told = {name for file in TOLD for name in re.findall(r"vangnet\[(\w+)\]", file.read_text())}
    assert told <= set(EXTRAS)


@pytest.mark.parametrize("extra", EXTRAS)
def test_every_extra_has_its_versions_and_their_sums(extra: str) -> None:
    locked = (ROOT / f"requirements-{extra}.txt").read_text()
    for wanted in EXTRAS[extra]:
        name = re.split(r"[\[<>=]", wanted)[0].lower()
        assert re.search(rf"(?m)^{re.escape(name)}==\S+ .*\n    --hash=sha256:", locked), wanted
