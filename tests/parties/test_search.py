"""Finding an organisation by a part of its name or by number."""

from __future__ import annotations

import pytest

from tests import people
from vangnet.parties import queries

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REP-10")]


def test_by_words_in_any_order_without_minding_capitals() -> None:
    by = people.rivierklei_reporter()
    name = people.organisation("rivierklei").name
    words = " ".join(reversed(name.upper().split()))
    assert [one.name for one in queries.search(by, words)] == [name]


def test_by_the_beginning_of_the_number() -> None:
    by = people.rivierklei_reporter()
    body = people.organisation("rivierklei")
    assert body in queries.search(by, body.kvk[:6])


@pytest.mark.parametrize("words", ["", "r", "   ", "%%", "__", "\\"])
def test_too_little_or_only_signs_finds_nothing(words: str) -> None:
    by = people.rivierklei_reporter()
    assert queries.search(by, words) == []


def test_those_admitted_last_stand_first() -> None:
    by = people.coordinator()
    people.organisation("rivierklei")
    assert {one.name for one in queries.admitted_last(by)} >= {
        people.organisation("rivierklei").name
    }
