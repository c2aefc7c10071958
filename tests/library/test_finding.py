"""How good search is: what people type, and whether the right document is among the first three."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.library import shelf
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.demo import stories
from vangnet.library import queries
from vangnet.library.models import PARTS

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PUB-3")]
ASKED = tomllib.loads((Path(__file__).parent / "finding.toml").read_text())
CORPUS = ASKED.pop("corpus")
FIRST = 3
AT_LEAST = 0.9
LABELS = ("sector", "target_group", "risks", "period")


def _shelve(told: dict[str, Any], kind: str) -> None:
    given = {name: told.get(name, "") for name in ("title", "summary", *PARTS)}
    labels = {name: told.get(name, [] if name == "risks" else "") for name in LABELS}
    shelf.place(**{**given, **labels, "kind": kind})


@pytest.fixture
def library() -> None:
    """The stories of the demonstration, as they stand in the library."""
    shelf.place()
    _shelve(stories.read("robert-donatie")["public"], "good_practice")
    for case in stories.read("cases")["case"]:
        if told := case.get("public_version"):
            _shelve(told, "case")
    for told in stories.read("library")["release"]:
        _shelve(told, told["kind"])


def _first(words: str) -> list[str]:
    with acting(Actor.ANYONE):
        found = queries.search(Actor.ANYONE, words, on=shelf.TODAY)
    return [one.title for one in found.documents[:FIRST]]


@pytest.mark.usefixtures("library")
def test_nine_in_ten_questions_find_their_document_first(
    capsys: pytest.CaptureFixture[str],
) -> None:
    right: Counter[str] = Counter()
    wrong = []
    for kind, questions in ASKED.items():
        for words, wanted in questions.items():
            first = _first(words)
            fits = (
                not first
                if wanted == "none"
                else any(title.startswith(CORPUS[wanted]) for title in first)
            )
            right[kind] += fits
            if not fits:
                wrong.append(f"{kind}: {words} → {first}")
    total = sum(len(questions) for questions in ASKED.values())
    with capsys.disabled():
        parts = ", ".join(f"{kind} {right[kind]}/{len(ASKED[kind])}" for kind in ASKED)
        print(f"\nzoeken: {sum(right.values())} van {total} goed ({parts})")
        print("\n".join(wrong))
    assert sum(right.values()) >= AT_LEAST * total, "\n".join(wrong)
