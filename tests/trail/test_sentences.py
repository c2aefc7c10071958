"""Whatever can happen has a sentence of its own, so that the history of a case can be read."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from vangnet.law.life import Life
from vangnet.trail.sentences import SENTENCES, sentence

PACKAGE = Path(__file__).resolve().parents[2] / "vangnet"
TELLERS = {"tell", "_tell", "record", "_record"}
NOT_OF_A_CASE = {
    *("refused", "roles_given", "membership_ended", "person_invited", "register_taken_over"),
    *("organisation_registered", "organisation_admitted"),
}


def told_in(path: Path) -> Iterator[str]:
    """The verbs that a file writes as plain words."""
    for node in ast.walk(ast.parse(path.read_text())):
        if not isinstance(node, ast.Call) or len(node.args) < 2:
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        verb = node.args[1]
        if name in TELLERS and isinstance(verb, ast.Constant) and isinstance(verb.value, str):
            yield verb.value


def rooms_of_a_case() -> list[str]:
    rooms = ("networks", "reports", "cases", "investigations", "reflections", "assessments")
    return [*rooms, "interventions", "monitoring", "publications", "privacy"]


VERBS = sorted(
    {
        verb
        for room in rooms_of_a_case()
        for path in (PACKAGE / room).rglob("*.py")
        for verb in told_in(path)
    }
    - NOT_OF_A_CASE
)
STEPS = sorted(
    {
        step.name
        for path in PACKAGE.glob("*/life.py")
        if path.parent.name != "law"
        for each in vars(importlib.import_module(f"vangnet.{path.parent.name}.life")).values()
        if isinstance(each, Life)
        for step in each.steps
    }
)


def test_the_rooms_tell_something() -> None:
    assert len(VERBS) > 30
    assert len(STEPS) > 15


@pytest.mark.parametrize("verb", [*VERBS, *STEPS])
def test_a_verb_has_its_own_sentence(verb: str) -> None:
    assert verb in SENTENCES


def test_an_unknown_verb_still_says_something() -> None:
    assert sentence("zo_iets_bestaat_niet") == "deed iets in deze zaak"
