"""Dates and ages in the shapes of mail, dictation, rotas and talk; and what only looks like one."""

import pytest

from vangnet.spotting import Category, find

DATES = {
    Category.FULL_DATE,
    Category.PARTIAL_DATE,
    Category.RELATIVE_DATE,
}


def _words(text: str, kinds: set[Category]) -> list[str]:
    return [text[s.start : s.end] for s in find(text) if s.categorie in kinds]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("On Tue, 3 Mar 2026 at 14:02 schreef zij:", "Tue, 3 Mar 2026"),
        ("Sent: Tuesday, March 3, 2026 2:02 PM", "Tuesday, March 3, 2026"),
        ("2026-03-03T14:22:00 verzonden", "2026-03-03T14:22:00"),
        ("4mrt26 huisbezoek", "4mrt26"),
        ("12, 14 en 19 februari waren er gesprekken.", "12, 14 en 19 februari"),
        ("Op de 3e van maart viel zij.", "3e van maart"),
        ("Het was drie maart tweeduizend zesentwintig.", "drie maart tweeduizend zesentwintig"),
        ("Afspraak vrijdag a.s. bij de poli.", "vrijdag a.s."),
        ("Ma- en dinsdag komt de thuiszorg.", "Ma-"),
        ("Op Rozenmaandag reed er niets.", "Rozenmaandag"),
        ("Het verslag over kwartaal 2 volgt.", "kwartaal 2"),
        ("zat 7 mrt gebeld", "zat 7 mrt"),
        ("13-1 belt. Zeg: wij wisten do pas.", "do"),
        ("Vierde advent, 18 december.", "Vierde advent"),
        ("Keuring 06-2021 is verlopen.", "06-2021"),
        ("Datum 22 05 2024, paraaf", "22 05 2024"),
        ("Zij sprak hem pas op de 29e.", "29e"),
    ],
)
def test_a_date_is_found_however_it_is_written(text: str, words: str) -> None:
    assert words in _words(text, DATES)


def test_an_unsure_date_is_one_where_the_text_writes_dates_so() -> None:
    text = "Op 12-3 gebeld. Daarna 4-3 nog eens de zoon."
    assert _words(text, DATES) == ["12-3", "4-3"]
    assert _words("Daarna 4-3 nog eens de zoon.", DATES) == []


@pytest.mark.parametrize(
    "text",
    [
        "De score was 3/10 en later 8/10.",
        "Er waren 3-4 contacten per week, 1-2 tabletten.",
        "Zij kreeg 1/2 tablet om 8.30 uur.",
        "Ik mar niet meer, zei zij.",
        "Versie 2.1 van het protocol is van kracht.",
    ],
)
def test_what_counts_something_else_is_no_date(text: str) -> None:
    assert _words(text, DATES) == []


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Datum 17-VII-2024, fax", ["17-VII-2024"]),
        ("Zij was die dinsdag vrij.", ["die dinsdag"]),
        ("INR was op maandag 12/8 2,9 en later 8.", ["maandag", "12/8"]),
        ("En op de 7e stond zij er. Op de 22e is hij gestikt.", ["7e", "22e"]),
        ("Op 3 mei: zij weet ervan, ma bespreken.", ["3 mei", "ma"]),
        ("2-3 maart, dienst: Eikelboom (za), Solberg (zo)", ["2-3 maart", "za", "zo"]),
        ("Schagen, ma 22.4.2024, 20.45 uur", ["ma", "22.4.2024"]),
        ("Kerkstraat\n\nma 12/2 Mw. at niet.", ["ma", "12/2"]),
        ("Hij is net als ik van '79.", ["'79"]),
        ("Niet laten vertalen. 8/6 nabloeding.", ["8/6"]),
    ],
)
def test_a_day_is_found_however_short(text: str, dates: list[str]) -> None:
    assert [words.rstrip(".") for words in _words(text, DATES)] == dates


def test_mother_is_no_monday() -> None:
    assert _words("Op 3 mei. Mijn ma is ziek, zei ma.", DATES) == ["3 mei."]


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Haar kinderen (4 en 7) waren erbij.", ["4", "7"]),
        ("De kinderen zijn 4, 7 en 11 jaar.", ["4", "7", "11"]),
        ("Een man, midden veertig.", ["veertig"]),
        ("Een vrouw van in de vijftig.", ["vijftig"]),
        ("Sinds zijn zestiende gebruikt hij.", ["zestiende"]),
        ("Zij vierde haar 84e verjaardag.", ["84e"]),
        ("Mijn moeder is 84 en mijn vader 86.", ["84", "86"]),
        ("Ik ben zelf ook al 79.", ["79"]),
        ("Hij wordt volgende maand 80.", ["80"]),
        ("V84, alleenwonend", ["84"]),
        ("Zij was geen 67 maar 69.", ["67", "69"]),
        ("Op zijn vierde kwam hij in een pleeggezin.", ["vierde"]),
        ("Oma zou 88 worden.", ["88"]),
        ("Zegt dat ze 75 is, klopt niet.", ["75"]),
        ("Zijn zoon ging mee, een jongen van een jaar of vier.", ["vier"]),
        ("Hij is anderhalf jaar oud.", ["anderhalf"]),
        ("Een echtpaar van 84 en 86.", ["84", "86"]),
    ],
)
def test_an_age_told_in_passing_is_found(text: str, ages: list[str]) -> None:
    found = _words(text, {Category.AGE})
    assert [any(age in words for words in found) for age in ages] == [True] * len(ages)


@pytest.mark.parametrize(
    "text",
    [
        "De Barthelscore was 12.",
        "Op haar 3e kamer stond een bed.",
        "De kinderen kwamen 4 en 7 keer langs.",
        "Diagnose M84 volgens de lijst.",
        "Begin jaren zestig was dat anders; begin je dertig keer opnieuw?",
        "Zij werkt hier al 12 jaar, zijn dossier 86.",
        "Hij werkt anderhalf jaar voor de gemeente.",
        "Het duurde geen 20 maar 30 minuten.",
        "Na zijn derde operatie ging het mis.",
    ],
)
def test_what_counts_something_else_is_no_age(text: str) -> None:
    assert _words(text, {Category.AGE}) == []
