"""A long report with many names stays fluent, and odd texts break nothing."""

from __future__ import annotations

import time

import pytest

from tests import people
from tests.publications import scenes
from tests.screens import signed_in
from vangnet.access.context import acting
from vangnet.publications import actions, queries

pytestmark = pytest.mark.django_db
PAGES = ("", "woorden/", "nalopen/", "controle/")


@pytest.mark.meets("PUB-2")
def test_fifteen_thousand_characters_and_three_hundred_names_stay_fluent() -> None:
    version = scenes.drafted()
    noor = signed_in(people.second_editor())
    for page in PAGES:
        noor.get(f"/inspectie/publiceren/{version.id}/{page}")
    line = "Op {day} oktober 2026 belde mevrouw Bakkenist{n} met Rita Jansen van De Wierde. "
    text = " ".join(line.format(day=n % 28 + 1, n="abcdefghij"[n % 10]) for n in range(205))
    assert len(text) > 15_000
    with acting(people.editor()) as daan:
        began = time.perf_counter()
        seen = actions.seal(version.sources["lessons"])
        actions.write_part(version, "lessons", text, seen=seen, by=daan)
        assert time.perf_counter() - began < 4
        version = scenes.fresh(version)
        assert "Jansen" not in version.lessons
    for page in PAGES:
        began = time.perf_counter()
        assert noor.get(f"/inspectie/publiceren/{version.id}/{page}").status_code == 200
        assert time.perf_counter() - began < 3, page
    with acting(people.second_editor()) as actor:
        began = time.perf_counter()
        entity = queries.entities(actor, version)[0]
        actions.decide_for_entity(version, entity.key, by=actor)
        assert time.perf_counter() - began < 2


@pytest.mark.parametrize(
    "odd", ["", " ", "\n\n\n", "[", "(((", "\\d+", "a" * 5000, "\u202e\u200b\ufeff", "İstanbul ſ"]
)
def test_odd_texts_are_kept_as_they_are(odd: str) -> None:
    version = scenes.drafted()
    with acting(people.editor()) as daan:
        seen = actions.seal(version.sources["lessons"])
        actions.write_part(version, "lessons", odd, seen=seen, by=daan)
        assert scenes.fresh(version).sources["lessons"] == odd
    noor = signed_in(people.second_editor())
    for page in ("", "nalopen/", "controle/"):
        assert noor.get(f"/inspectie/publiceren/{version.id}/{page}").status_code == 200
