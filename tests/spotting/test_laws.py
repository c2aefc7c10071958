"""Laws that hold for any text: places, names that are known, the same answer twice (PUB-2)."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.spotting.case import CASEFILE
from vangnet import spotting

PIECES = """
De het een mevrouw Mevrouw viel belde Roos Bakker bakker van der Van 84 12-03-2024 mei maandag
dokter
huisarts Linde Utrecht Kerkstraat 12 06-12345678 Kees Ömer J.M. zoon GGZ Thuiszorg | : . , ( ) - «a»
3412
AB geb. e\u0301 \u00ad \u200b 中文 مريم
"""
WORDS = st.lists(st.sampled_from([*PIECES.split(), "De\nLinde", "\n"]), max_size=40).map(" ".join)
KNOWN = ("Zwaluwenburg", "Amraoui", "Kwakernaat", "Rivierklei")


@settings(max_examples=80, deadline=None)
@given(WORDS)
def test_every_replacement_stands_where_it_says_and_covers_what_it_says(text: str) -> None:
    public = spotting.publish(text, CASEFILE)
    for one in public.replacements:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.original
        assert one.original.strip()


@settings(max_examples=80, deadline=None)
@given(WORDS, st.sampled_from(KNOWN), WORDS)
@pytest.mark.meets("PUB-2")
def test_a_known_name_planted_anywhere_is_found_and_gone(
    before: str, name: str, after: str
) -> None:
    text = f"{before} {name} {after}"
    at = len(before) + 1
    found = [s for s in spotting.find(text, CASEFILE) if s.categorie != "INDIRECT"]
    assert any(s.start <= at and at + len(name) <= s.end for s in found)
    assert name not in spotting.publish(text, CASEFILE).text


@settings(max_examples=40, deadline=None)
@given(WORDS)
def test_publishing_twice_gives_the_same_text_and_the_same_pseudonyms(text: str) -> None:
    text = f"Dokter Amraoui belde. {text} Huisarts Kwakernaat kwam."
    one, two = spotting.publish(text, CASEFILE), spotting.publish(text, CASEFILE)
    assert one == two
    shared = spotting.Pseudonyms()
    first = spotting.publish(text, CASEFILE, pseudonyms=shared)
    again = spotting.publish(text, CASEFILE, pseudonyms=shared)
    assert first.text == again.text


@settings(max_examples=40, deadline=None)
@given(WORDS)
def test_two_people_never_share_one_pseudonym(text: str) -> None:
    public = spotting.publish(f"Dokter Amraoui en dokter Kwakernaat. {text}", CASEFILE)
    called: dict[str, set[str]] = {}
    for one in public.replacements:
        if one.entiteit and re.match(r"\[\w", one.replacement):
            called.setdefault(one.replacement, set()).add(one.entiteit)
    assert all(len(who) == 1 for who in called.values()), called


@pytest.mark.parametrize(
    "entry",
    [
        {"id": "x", "soort": "client", "achternaam": 7, "voornaam": None},
        {"id": "x", "soort": ["client"], "achternaam": ["Zwaluwenburg"]},
        {"id": {"a": 1}, "soort": "client", "achternaam": "Zwaluwenburg"},
        {"id": "x", "soort": "organisatie", "naam": "", "kort": "", "afk": ""},
        {"id": "x", "soort": "plaats", "naam": "'"},
        {"id": "x", "soort": "client", "voornaam": "A", "achternaam": "B"},
        {"id": "x", "soort": "client", "achternaam": "Zwaluwenburg", "bsn": 1.5, "afk": 3},
        {"id": "x", "soort": "onbekend", "naam": "Zwaluwenburg", "rol": {}},
    ],
)
def test_an_entry_with_empty_short_or_odd_values_never_stops_the_others(entry: object) -> None:
    known = [entry, {"id": "y", "soort": "professional", "achternaam": "Kwakernaat"}]
    text = "Mevrouw Zwaluwenburg belde dokter Kwakernaat. A. B. viel."
    public = spotting.publish(text, known)  # type: ignore[list-item]
    assert "Kwakernaat" not in public.text
    assert "Zwaluwenburg" not in public.text
    assert spotting.leaks("Kwakernaat", known)  # type: ignore[arg-type]


def test_three_of_one_name_are_asked_and_not_guessed() -> None:
    known = [
        {"id": "n1", "soort": "naaste", "voornaam": "Jan", "achternaam": "Wever", "rol": "zoon"},
        {"id": "n2", "soort": "naaste", "voornaam": "Jan", "achternaam": "Wever", "rol": "broer"},
        {"id": "p1", "soort": "professional", "voornaam": "Jan", "achternaam": "Wever"},
    ]
    (span,) = spotting.find("Toen kwam Jan Wever binnen.", known)
    assert {span.entiteit, *span.twijfel} == {"n1", "n2", "p1"}
    assert "kies" in span.reden
