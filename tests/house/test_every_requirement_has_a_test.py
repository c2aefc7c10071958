"""Each requirement has a test that says so, or a line in `docs/not-yet.md`."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ID = re.compile(r"\b(?:NET|REP|PRV|INV|REF|ASM|IVN|RSK|PUB)-\d+\b")


def _required() -> set[str]:
    text = (ROOT / "docs" / "requirements.md").read_text()
    return {match.group(1) for match in re.finditer(r"^\| ([A-Z]+-\d+) \|", text, re.M)}


def _held() -> set[str]:
    return {
        name
        for path in (ROOT / "tests").rglob("*.py")
        for call in re.findall(r"meets\(([^)]*)\)", path.read_text())
        for name in ID.findall(call)
    }


def _not_yet() -> set[str]:
    return set(ID.findall((ROOT / "docs" / "not-yet.md").read_text()))


def test_there_are_requirements() -> None:
    assert len(_required()) > 60


def test_each_requirement_is_held_or_said_to_be_absent() -> None:
    assert sorted(_required() - _held() - _not_yet()) == []


def test_tests_name_only_requirements_that_exist() -> None:
    assert sorted(_held() - _required()) == []
