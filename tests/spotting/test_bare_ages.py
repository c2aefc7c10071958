"""Numbers without a unit that tell how old somebody is, and numbers that count something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangnet.spotting import Category, find

CASE = [
    {"id": "c1", "soort": "client", "voornaam": "Roelof", "achternaam": "Bakker"},
    {"id": "p1", "soort": "professional", "voornaam": "Anna", "achternaam": "Visser"},
]


def _ages(text: str) -> list[str]:
    return [text[s.start : s.end] for s in find(text, CASE) if s.categorie is Category.AGE]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Mw. is 79 en erg suf.", ["79"]),
        ("Terugbrengen naar huis, terwijl zij 82 was en alleen woonde.", ["82"]),
        ("Roelof wordt zaterdag vijftig.", ["vijftig"]),
        ("Mevrouw Bakker was 37 en niet 47.", ["37", "47"]),
        ("Hij is ook geen 68, hij werd 70.", ["68", "70"]),
        ("Slachtoffer: man, ca. 50, volgens een buurvrouw dronken.", ["50"]),
        ("Verdachte (24, sprak Tigrinya) is aangehouden.", ["24"]),
        ("R. Bakker / 5519027 / 69 / woont thuis", ["69"]),
        ("Hij zegt 16 te zijn.", ["16"]),
        ("Mijn vrouw was pas 38, onze tweeling twee.", ["38", "twee"]),
        ("Zijn zoontje, drieënhalf, sliep.", ["drieënhalf"]),
        ("Ik werkte met Joyce, een inleenkracht van 22.", ["22"]),
        ("Geb.datum / leeftijd: 30-11-1949 / 74\nBSN", ["74"]),
        ("T: Leeftijd?\nB: Zesenzestig.", ["Zesenzestig"]),
        ("Roelof, zo mocht ik hem noemen, was 82. De uitvaart", ["82"]),
        ("De heer Bakker, lasser, 41; zijn partner vertaalt.", ["41"]),
        ("Cliënt\n- Is 61, drinkt weer.", ["61"]),
        ("Toen hij 9 dagen was kreeg hij koorts.", ["9 dagen"]),
        ("Mijn tante Truida van 78 zit zonder zorg.", ["78"]),
        ("Volgens haar is Roelof 47 en werkt hij.", ["47"]),
        ("Een verwarde man (begin 30) met een mes.", ["begin 30"]),
        ("Pasgeborene: Alexander, 2 dagen bij overlijden.", ["2 dagen"]),
        ("Hij was net drie geworden.", ["drie"]),
        ("Verder was mam 82 en geen 84.", ["82", "84"]),
        ("Dhr. Bakker (6620194), 26, lag van 3 tot 9 juli op zaal.", ["26"]),
        ('Roelof werd 48, niet 49."', ["48", "49"]),
        ("Gezien de leeftijd (89) is hij niet geopereerd.", ["89"]),
    ],
)
def test_a_number_is_an_age_when_a_person_is_said_to_be_it(text: str, ages: list[str]) -> None:
    assert _ages(text) == ages


@pytest.mark.parametrize(
    "text",
    [
        "De pols was 82 en regelmatig.",
        "Roelof woog 82 en at weinig.",
        "De temperatuur is 38, zij drinkt goed.",
        "Anna Visser, 2 collega's en de arts kwamen.",
        "Hij belt eerst Anna, dan 112.",
        "Mevrouw Visser lag op kamer 22 met koorts.",
        "Het was 24 graden, hij had het warm.",
        "Hij kreeg 20 en later 40 mg.",
        "De score was 21, niet 12.",
        "Pols: was 82, nu lager.",
        "Team van 12 gaat. De dosis van 20 is gegeven.",
        "De wachttijd van 22 was lang.",
    ],
)
def test_a_number_that_counts_or_measures_is_no_age(text: str) -> None:
    assert _ages(text) == []


@given(
    st.integers(10, 99),
    st.sampled_from(["mg", "ml", "keer", "minuten", "tabletten", "procent", "eenheden", "stuks"]),
    st.sampled_from(["Hij is", "Roelof was", "Anna Visser kreeg", "Zij nam", "De man is"]),
)
def test_what_is_counted_is_never_an_age(number: int, unit: str, begin: str) -> None:
    assert _ages(f"{begin} {number} {unit} kwijt.") == []
