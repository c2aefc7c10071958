"""A planted violation breaks each import contract: the contracts are not decoration."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PLANTED = {
    "You may look back, never forward": ("parties/planted.py", "import vangnet.cases"),
    "The law and the two engines know no framework": ("law/planted.py", "import django"),
    "Projects and incident cases meet only at interventions": (
        "projects/planted.py",
        "import vangnet.cases",
    ),
    "The public door sees the library and nothing else": (
        "public/planted.py",
        "import vangnet.accounts",
    ),
    "Doors reach rooms through actions and queries, never models": (
        "portal/planted.py",
        "import vangnet.reports.models",
    ),
    "Few hands open the drawer with names": (
        "reports/planted.py",
        "import vangnet.privacy.identities",
    ),
}


def _lint(where: Path) -> str:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"],
        cwd=where,
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(where), "PATH": "/usr/bin:/bin", "COLUMNS": "200"},
        check=False,
    )
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("house")
    shutil.copytree(
        ROOT / "vangnet",
        place / "vangnet",
        ignore=shutil.ignore_patterns("static", "templates", "stories", "__pycache__"),
    )
    shutil.copy(ROOT / ".importlinter", place)
    return place


def test_the_house_keeps_its_contracts(house: Path) -> None:
    said = _lint(house)
    assert "0 broken" in said, said


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_violation_breaks(contract: str, house: Path) -> None:
    path, line = PLANTED[contract]
    planted = house / "vangnet" / path
    planted.write_text(f'"""Planted."""\n\n{line}\n')
    try:
        said = _lint(house)
    finally:
        planted.unlink()
    assert f"{contract} BROKEN" in said, said
