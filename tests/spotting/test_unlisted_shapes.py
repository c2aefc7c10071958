"""Numbers, dates, ages and places in the shapes people give them, of no list (PRV-5, PUB-2)."""

from __future__ import annotations

import pytest

from vangnet import spotting


def _covered(text: str, case: list[dict[str, str]] | None = None) -> set[str]:
    return {
        text[s.start : s.end] for s in spotting.find(text, case or []) if s.categorie != "INDIRECT"
    }


@pytest.mark.meets("PRV-5")
@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Uw lidmaatschapsnummer R 18 2204 blijft gelden.", "R 18 2204"),
        ("Legitimatie: rijbewijs 6120088431, geldig.", "6120088431"),
        ("Hij toonde een paspoort SPK44D81T.", "SPK44D81T"),
        ("Ambulancerit B1-114-2207 reed uit.", "B1-114-2207"),
        ("Het verzoek (rekestnummer C/09/551201 / FA RK 23-771) is afgewezen.", "C/09/551201"),
        ("Het verzoek (rekestnummer C/09/551201 / FA RK 23-771) is afgewezen.", "FA RK 23-771"),
        ("Zie formulier nr 2024/118 in de map.", "2024/118"),
        ("Bel de gemeente op 14 0512 daarover.", "14 0512"),
        ("Gescand: tel. O6-12O4 55l8 was bezet.", "O6-12O4 55l8"),
        ("Zij had een nummer (06-\n4120 3388) gegeven.", "06-\n4120 3388"),
    ],
)
def test_a_number_is_found_whatever_its_shape(text: str, number: str) -> None:
    assert any(number in words for words in _covered(text)), _covered(text)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("7.4.23 | 09.10 | Gezien op de poli.", "7.4.23"),
        ("De laatste val 27/2 met een breuk.", "27/2"),
        ("Gestopt 23-11 wegens bijwerkingen.", "23-11"),
        ("Zij is geboren zeven maart 1958 in huis.", "zeven maart 1958"),
        ("Dat was eenentwintig juni in de tuin.", "eenentwintig juni"),
        ("Voorgeschiedenis: 1994 galblaas, 2007 heup links.", "1994"),
        ("Voorgeschiedenis: 1994 galblaas, 2007 heup links.", "2007"),
        ("De klachten bestaan sinds okt. en nemen toe.", "okt"),
        ("De afspraak van 03-02-\n2023 ging niet door.", "03-02-\n2023"),
        ("Verzonden: donderdag 1l mei 2O21 om tien uur.", "donderdag 1l mei 2O21"),
    ],
)
def test_a_date_is_found_whatever_its_shape(text: str, date: str) -> None:
    assert any(date in words for words in _covered(text)), _covered(text)


@pytest.mark.parametrize(
    "text",
    [
        "Versie 2.1.14 van de software is geladen.",
        "Kracht 4/5 in het been, ligging 3/5.",
        "Zie bladzijde 2/2.",
        "De NHG-Standaard 2019 geldt.",
        "Er zijn 2000 doses gegeven.",
    ],
)
def test_what_only_looks_like_a_date_stays(text: str) -> None:
    assert _covered(text) == set()


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Op haar 79ste fietste zij nog.", "79ste"),
        ("Vader overleed op 48e aan een infarct.", "48e"),
        ("De baby is nu 9 weken.", "9 weken"),
        ("Er ligt nog iemand op zaal, w, 66.", "66"),
        ("Zusje Noor (toen 5 maanden) sliep.", "5 maanden"),
        ("De leeftijd op het blad moet 81 zijn.", "81"),
    ],
)
def test_an_age_is_found_whatever_its_shape(text: str, age: str) -> None:
    assert any(age in words for words in _covered(text)), _covered(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Zij woont in 's-Gravenmoer bij haar zus.", "'s-Gravenmoer"),
        ("Hij verblijft nu in Wijk aan Zee.", "Wijk aan Zee"),
        ("De politie van district Kempenrand kwam.", "Kempenrand"),
        ("Hij liep langs de Vechtsloterdijk naar huis.", "Vechtsloterdijk"),
        ("Zij is onderweg vanuit harderwijk nu.", "harderwijk"),
    ],
)
def test_a_place_is_found_whatever_its_shape(text: str, place: str) -> None:
    assert any(place in words for words in _covered(text)), _covered(text)


@pytest.mark.parametrize(
    "text",
    [
        "De Norton Pressure Scale 12 is gescoord.",
        "Zij kreeg Fluimucil 600 mg en 500 ml Ringerlactaat.",
        "De melding staat in Iprova.",
        "Hij spreekt Mandarijn en Twents.",
        "De richtlijn van de Federatie Medisch Specialisten geldt.",
        "De Raad van Bestuur antwoordt.",
        "Zij belde met team Toegang en met afdeling Inkoop.",
        "Een grijze Volvo stond voor de deur.",
    ],
)
def test_tests_brands_and_national_bodies_stay(text: str) -> None:
    assert _covered(text) == set()
