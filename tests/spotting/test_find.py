"""Words that identify someone are found, in the forms in which people write them (PRV-5, PUB-2)."""

from __future__ import annotations

import pytest

from tests.spotting.case import CASEFILE, words
from vangnet import spotting

FORMS = {
    "Mevrouw Van der Zwaluwenburg viel.": "c1",
    "Mevrouw v.d. Zwaluwenburg viel.": "c1",
    "MEVROUW VAN DER ZWALUWENBURG VIEL.": "c1",
    "Greet viel in de keuken.": "c1",
    "Cliënte M.J. van der Zwaluwenburg viel.": "c1",
    "Zwaluwenburg, M.J., viel in de keuken.": "c1",
    "Er was overleg met dokter Amraoui.": "p1",
    "Er was overleg met dokter Amraoui's waarnemer.": "p1",
    "Er was overleg met dokter Amroui.": "p1",
    "De huisarts, Y. Amraoui, kwam langs.": "p1",
    "Rivierklei belde terug.": "o1",
    "Thuiszorg Rivierklei belde terug.": "o1",
}


@pytest.mark.meets("PRV-5", "PUB-2")
@pytest.mark.parametrize(("text", "entity"), FORMS.items())
def test_someone_of_the_case_is_found_in_every_form(text: str, entity: str) -> None:
    assert entity in {span.entiteit for span in spotting.find(text, CASEFILE)}


@pytest.mark.parametrize(
    ("text", "expected", "category"),
    [
        ("Het gebeurde op 18 september 2026.", "18 september 2026", "DATUM_VOL"),
        ("Het gebeurde op 18-09-2026.", "18-09-2026", "DATUM_VOL"),
        ("Op 25 april viel zij.", "25 april", "DATUM_DEEL"),
        ("Zij kwam elke donderdag.", "donderdag", "DATUM_REL"),
        ("Met Pasen was er niemand.", "Pasen", "DATUM_REL"),
        ("Een 84-jarige vrouw viel.", "84-jarige", "LEEFTIJD"),
        ("Bel 06-12345678 bij vragen.", "06-12345678", "TELEFOON"),
        ("Mail naar j.jansen@voorbeeld.example graag.", "j.jansen@voorbeeld.example", "EMAIL"),
        ("Haar nummer is 249566758.", "249566758", "BSN"),
        ("Zij woont op 6649 ZX.", "6649 ZX", "PLAATS"),
    ],
)
def test_dates_ages_numbers_and_contacts_are_found(text: str, expected: str, category: str) -> None:
    found = {(text[s.start : s.end], str(s.categorie)) for s in spotting.find(text)}
    assert any(expected in word and kind == category for word, kind in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Om 14:30 uur kreeg zij 5 mg morfine en 3 liter zuurstof.",
        "Na twee dagen was de GFR 28 ml/min en de bloeddruk 120/80.",
        "De richtlijn Medicatieoverdracht geldt voor alle zorgaanbieders in Nederland.",
        "De ziekte van Parkinson en de score op de Mini-Cog zijn besproken.",
        "De wond werd verbonden en de familie is gebeld.",
    ],
)
def test_ordinary_words_of_care_stay(text: str) -> None:
    found = [s for s in spotting.find(text) if s.categorie != "INDIRECT"]
    assert words(text, found) == []


def test_someone_nobody_knew_is_found_after_a_title() -> None:
    text = "Daarna sprak zij met verpleegkundige Wubbenhorst, die het doorgaf."
    assert "Wubbenhorst" in " ".join(words(text, spotting.find(text)))


def test_a_name_found_once_is_found_everywhere() -> None:
    text = "Mevrouw Oosterveldt belde. Later die dag kwam Oosterveldt zelf langs."
    assert " ".join(words(text, spotting.find(text))).count("Oosterveldt") == 2


def test_what_points_someone_out_without_a_name_is_flagged_not_replaced() -> None:
    text = "Zij was de eerste in Nederland met deze zeldzame ziekte."
    kinds = {str(span.categorie) for span in spotting.find(text)}
    assert "INDIRECT" in kinds


def test_offsets_are_those_of_the_text_as_given() -> None:
    text = "Mevrouw Zwaluwen\u00adburg \u200bviel."
    spans = [s for s in spotting.find(text, CASEFILE) if s.entiteit == "c1"]
    assert words(text, spans) == ["Zwaluwen\u00adburg"]


@pytest.mark.parametrize(
    ("number", "is_one"),
    [("249566758", True), ("111222333", True), ("123456782", True), ("123456789", False)],
)
def test_a_citizen_service_number_passes_the_eleven_test(number: str, is_one: bool) -> None:
    assert bool(spotting.contains_bsn(f"nummer {number}")) is is_one


@pytest.mark.parametrize("series", ["M", "Z"])
def test_no_number_of_a_report_or_case_is_a_bsn(series: str) -> None:
    """One in eleven passes the eleven test; a report that gives it was refused."""
    text = " ".join(f"{series}-2026-{number:05d}" for number in range(1, 500))
    assert spotting.contains_bsn(text) == []
    assert spotting.contains_bsn("nummer 2026-00014") != []
    found = spotting.find(f"Zie {series}-2026-00014 hierbij.")
    assert [s.categorie for s in found] == [spotting.Category.NUMBER]
