"""What a PDF or a scan broke is found as if it were whole, in the words as given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangnet.spotting import find
from vangnet.spotting.mending import mend
from vangnet.spotting.normalising import normalise

CASE = [
    {"id": "c1", "soort": "client", "voornaam": "Dirkje", "achternaam": "Stolwijck"},
    {"id": "p1", "soort": "professional", "voornaam": "Bas", "achternaam": "Honing"},
    {"id": "p2", "soort": "professional", "voornaam": "Rosa", "achternaam": "Klaassenbos"},
    {"id": "o1", "soort": "organisatie", "naam": "Ziekenhuis Offenberg"},
]


def _found(text: str) -> list[str]:
    return [text[s.start : s.end] for s in find(text, CASE) if s.categorie != "INDIRECT"]


def test_words_that_lost_their_spaces_are_read_apart() -> None:
    text = (
        "MevrouwStolwijck(81jaar)kwam op3juni2022in Ziekenhuis Offenberg,waar dr.Honinghaar zag.\n"
        "Zij lag er totwoensdagmiddag;daarna belde mw.Klaassenbosde familie."
    )
    found = " ".join(_found(text))
    for part in ("Stolwijck", "81jaar", "3juni2022", "Honing", "woensdagmiddag", "Klaassenbos"):
        assert part in found


def test_a_camel_in_the_name_of_an_organisation_is_not_cut() -> None:
    text = "De DeltaZorg en de HagaZiekenhuis-app werken samen met PostNL."
    assert mend(normalise(text), ()).text == text


def test_letters_apart_are_one_word() -> None:
    assert _found("V E R S L A G over mw. S t o l w ij c k van de afdeling.") == [
        "S t o l w ij c k"
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cliënt is op vri jdag gezien.", "vri jdag"),
        ("Het was 12 fe bruari en koud.", "12 fe bruari"),
        ("Volgens Klaassen bos was dat zo.", "Klaassen bos"),
        ("Zij belde op woens-dag terug.", "woens-dag"),
    ],
)
def test_a_space_inside_a_known_word_is_no_end(text: str, found: str) -> None:
    assert found in _found(text)


def test_a_scan_is_read_by_what_its_letters_look_like() -> None:
    text = "Datum l4 februari 2O25. rnevr. Stolw1jck zei: dr. H0ning karn om O3.2O uur. R0sa ook."
    found = _found(text)
    assert {"l4 februari 2O25", "Stolw1jck", "H0ning", "R0sa"} <= set(found)


def test_digits_and_letters_of_doses_and_codes_stay_as_they_are() -> None:
    text = "Hb 5,8 en CRP 120; T1-gewogen MRI, B12 en HbA1c bepaald. Kreeg 10mg, EMV E4M6V5."
    assert mend(normalise(text), ()).text == text


def test_a_cell_that_goes_on_in_its_own_column_is_one_cell() -> None:
    text = (
        "04-10      04:30    Ziekenhuis\n"
        "                    Bredewolde     perforatie\n"
        "06-10      11:00    Chirurg\n"
        "                    Terwijn        informeert\n"
    )
    found = " | ".join(_found(text))
    assert "Bredewolde" in found
    assert "Terwijn" in found


def test_two_spaces_between_all_words_are_one() -> None:
    text = "De  diëtist,  Effie  Flinterman,  sprak  met  Bas  Honing  over  haar."
    assert {"Effie  Flinterman", "Bas  Honing"} <= set(_found(text))


def test_a_number_broken_behind_its_hyphen_goes_on_below() -> None:
    assert "04-\n10-2024" in _found("Gezien op 04-\n10-2024 om 9 uur.")


def test_clean_text_is_the_same_object() -> None:
    normal = normalise("Mevrouw Stolwijck is op 3 juni 2022 gezien door dr. Honing.")
    assert mend(normal, {"stolwijck", "honing"}) is normal


@given(st.text(alphabet="abIl0O1 -\n.,:'(AZëĳﬁ\u00ad\u00a8\u00b89", max_size=120))
def test_every_mended_character_has_its_way_back(text: str) -> None:
    normal = mend(normalise(text), {"abba", "illa"})
    last = 0
    for at in range(len(normal.text)):
        start, end = normal.origin(at, at + 1)
        assert last <= start <= end <= len(text)
        last = start
