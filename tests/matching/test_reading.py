"""Days, ages and report numbers in a text, and where they stood."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vangnet.matching import reading
from vangnet.matching.reading import AGE, DAY, NUMBER, read

RECEIVED = date(2026, 11, 20)  # a Friday

FRAGMENTS = (
    *("12 maart 2026", "op 3 mei", "12-03-2026", "2026-03-12", "1-2-3", "geb. 1 mei 1950"),
    *("78-jarige", "tachtigjarige", "zevenentwintig jaar oud", "leeftijd: 81", "30 jaar was"),
    *("eenendertigste december", "jaar", "mei", "meisje", "jr.", "120-jarig", "lft 9", "\n", ","),
)


def _said(text: str, kind: str) -> list[str]:
    return [quote.value for quote in read(text, reference_day=RECEIVED) if quote.kind == kind]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Zij viel op 12 maart 2026 uit bed.", "2026-03-12"),
        ("Hij viel op drie mei in de gang.", "2026-05-03"),
        ("Op 28 december is hij gevallen.", "2025-12-28"),
        ("Gevallen 12-03-2026 om 8.10 uur", "2026-03-12"),
        ("Datum 2026-03-12", "2026-03-12"),
        ("Zij is gisteren overleden.", "2026-11-19"),
        ("Afgelopen maandag ging het mis.", "2026-11-16"),
        ("Afgelopen vrijdag ging het mis.", "2026-11-13"),
    ],
)
def test_a_day_is_read_however_it_is_written(text: str, day: str) -> None:
    assert _said(text, DAY) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Hij is geboren op 12 maart 1950.",
        "Op 31 juni kan het niet zijn.",
        "De waarden waren 1-2-3.",
        "Het meisje van 3 meisjes.",
    ],
)
def test_what_is_no_day_of_the_event_is_not_read(text: str) -> None:
    assert _said(text, DAY) == []


def test_without_the_day_of_receipt_yesterday_is_no_day() -> None:
    assert read("Zij is gisteren overleden, op 3 mei.") == ()


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Een 78-jarige vrouw", "78"),
        ("Een tachtigjarige man", "80"),
        ("Hij is zevenentwintig jaar oud.", "27"),
        ("Leeftijd: 81, vrouw", "81"),
        ("Zij is 104 jaar oud", "104"),
    ],
)
def test_an_age_is_read_in_figures_and_in_words(text: str, age: str) -> None:
    assert _said(text, AGE) == [age]


def test_a_quote_says_where_it_stood() -> None:
    text = "Zie ook IGJ-2026-00041, over een 78-jarige vrouw."
    quotes = read(text, reference_day=RECEIVED)
    assert [text[one.start : one.end] for one in quotes] == ["IGJ-2026-00041", "78-jarige"]
    assert [one.kind for one in quotes] == [NUMBER, AGE]


@example(["jr.", "120-jarig", "tachtigjarige"], " ")
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=8), st.sampled_from([" ", "  ", "x", "-"]))
def test_looking_near_a_sign_finds_what_looking_everywhere_finds(
    parts: list[str], between: str
) -> None:
    text = between.join(parts)
    for hint, pattern in (*reading.SIGNED[DAY], *reading.SIGNED[AGE]):
        near = [found.span() for found in reading.around(hint, pattern, text)]
        assert near == [found.span() for found in re.finditer(pattern, text)]
