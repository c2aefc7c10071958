"""A state changes in one place only: `access/steps.py`."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[2] / "vangnet"
ALLOWED = {PACKAGE / "access" / "steps.py"}


def _assignments(tree: ast.AST) -> list[int]:
    found = []
    for node in ast.walk(tree):
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, (ast.AugAssign, ast.AnnAssign)):
            targets = [node.target]
        found += [
            target.lineno
            for target in targets
            if isinstance(target, ast.Attribute) and target.attr == "state"
        ]
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "update":
            found += [word.value.lineno for word in node.keywords if word.arg == "state"]
    return found


def test_nothing_but_the_steps_assigns_a_state() -> None:
    offenders = [
        f"{path.relative_to(PACKAGE)}:{line}"
        for path in PACKAGE.rglob("*.py")
        if path not in ALLOWED and "migrations" not in path.parts
        for line in _assignments(ast.parse(path.read_text()))
    ]
    assert offenders == []


def test_it_would_see_an_assignment() -> None:
    assert _assignments(ast.parse("case.state = 'closed'")) == [1]
    assert _assignments(ast.parse("Case.objects.update(state='closed')")) == [1]
