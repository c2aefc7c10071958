"""A mention gets the pseudonym of the one it means, not of whoever shares a name (PUB-2)."""

from __future__ import annotations

import pytest

from tests.spotting.case import CASEFILE
from vangnet import spotting

PARAGRAPHS = (
    "A. Er was die avond geen lijst van de medicijnen die zij thuis slikte.\n\n"
    "B. Y. Amraoui heeft de uitslag van het laboratorium die dag niet meer gezien."
)
KNOWN = {entry["id"] for entry in CASEFILE}


def _meant(text: str, words: str) -> str | None:
    at = text.index(words)
    spans = [s for s in spotting.find(text, CASEFILE) if s.categorie != "INDIRECT"]
    return next((s.entiteit for s in spans if s.start <= at < s.end), None)


@pytest.mark.meets("PUB-2")
@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        (PARAGRAPHS, "Amraoui", "p1"),
        ("Sander belde. Later vroeg men San om een sleutel.", "San ", "n1"),
        ("De zus van Youssef zei dat You laat was.", "You ", "p1"),
    ],
)
def test_a_known_person_is_recognised(text: str, words: str, entity: str) -> None:
    assert _meant(text, words) == entity


@pytest.mark.meets("PUB-2")
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De moeder, mw. Van der Zwaluwenburg-Bakker, wil een gesprek.", "Zwaluwenburg"),
        ("De apotheker zei: mijn man heet toevallig ook Zwaluwenburg.", "Zwaluwenburg"),
    ],
)
def test_someone_else_of_that_name_is_replaced_under_a_name_of_their_own(
    text: str, words: str
) -> None:
    found = _meant(text, words)
    assert found is not None
    assert found not in KNOWN


def test_a_first_name_of_its_own_is_not_taken_for_a_short_form() -> None:
    case = [{"id": "n9", "soort": "naaste", "voornaam": "Janneke", "achternaam": "Wessels"}]
    spans = spotting.find("Janneke kwam later. Gisteren zei Jan dat het goed ging.", case)
    assert len({s.entiteit for s in spans if s.categorie.startswith("NAAM")}) == 2


def test_initials_in_a_list_of_those_present_stay_initials() -> None:
    text = "Aanwezig:\nA. Wessels, huisarts\nB. Hooiveld, verpleegkundige\n"
    covered = [text[s.start : s.end] for s in spotting.find(text)]
    assert covered == ["A. Wessels", "B. Hooiveld"]


def test_a_short_form_of_two_people_is_nobody_known() -> None:
    case = [
        {"id": "n1", "soort": "naaste", "voornaam": "Sanderijn"},
        {"id": "n2", "soort": "naaste", "voornaam": "Sandrina"},
    ]
    text = "Gisteren zei Sand dat het goed ging."
    found = {s.entiteit for s in spotting.find(text, case) if s.categorie.startswith("NAAM")}
    assert not found & {"n1", "n2"}


def test_a_board_behind_the_name_of_an_organisation_stays() -> None:
    text = "De brief ging naar GGZ Rivierklei RvB."
    assert "RvB" in spotting.publish(text, CASEFILE).text


def test_an_organisation_called_after_its_street_is_an_organisation() -> None:
    text = "Zij kwam bij Huisartsenpraktijk Tulpenplein op het spreekuur."
    kinds = {
        str(s.categorie) for s in spotting.find(text) if s.start <= text.index("Tulpen") < s.end
    }
    assert kinds == {"INSTELLING"}


def test_a_shortened_prefix_in_a_passage_without_capitals_leads_to_a_surname() -> None:
    text = "pt slaapt slecht. wondcontrole gedaan door v. dijk en later nog eens gekeken"
    assert "v. dijk" in [text[s.start : s.end] for s in spotting.find(text)]


def test_a_surname_that_ends_like_a_street_is_a_person_and_with_a_number_an_address() -> None:
    case = [{"id": "c1", "soort": "client", "voornaam": "Bas", "achternaam": "ten Olderdreef"}]
    text = "Gisteren is de heer B. ten Olderdreef gevallen. Hij woont aan de Olderdreef 12."
    found = [(text[s.start : s.end], str(s.categorie)) for s in spotting.find(text, case)]
    assert found == [("B. ten Olderdreef", "NAAM_CLIENT"), ("Olderdreef 12", "PLAATS")]


def test_a_short_name_without_capital_that_is_no_dutch_word_is_the_one_known() -> None:
    case = [{"id": "c1", "soort": "client", "voornaam": "Hhake", "achternaam": "Olderman"}]
    text = "13-01-2025 09:40 - Ilona: hhake niet gehad? Glucose 24, ik bel de huisarts."
    assert "c1" in {s.entiteit for s in spotting.find(text, case)}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Pols was in die week niet aanwezig.", True),
        ("Pols was 80 en regelmatig.", False),
    ],
)
def test_a_surname_that_is_a_measurement_too_opens_a_sentence(text: str, named: bool) -> None:
    case = [{"id": "p1", "soort": "professional", "voornaam": "Karel", "achternaam": "Pols"}]
    assert ("p1" in {s.entiteit for s in spotting.find(text, case)}) is named
