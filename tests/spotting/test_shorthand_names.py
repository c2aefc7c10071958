"""People and organisations of the case in the shorthand of notes, chats and forms (PUB-2)."""

from __future__ import annotations

import pytest

from vangnet import spotting

CASE = [
    {"id": "c1", "soort": "client", "voornaam": "Koos", "tussenvoegsel": "van",
     "achternaam": "Elzen"},
    {"id": "n1", "soort": "naaste", "voornaam": "Roos", "achternaam": "Elzen", "rol": "dochter"},
    {"id": "p1", "soort": "professional", "voornaam": "Judith", "achternaam": "Kamp",
     "partner": "Reitsema", "rol": "huisarts"},
    {"id": "p2", "soort": "professional", "voornaam": "Bram", "tussenvoegsel": "van de",
     "achternaam": "Beek", "rol": "begeleider"},
    {"id": "p3", "soort": "professional", "voornaam": "Nel", "achternaam": "Spoelders"},
    {"id": "o1", "soort": "organisatie", "naam": "Thuishulp Hart & Handen"},
]  # fmt: skip


def _known(text: str) -> dict[str, str | None]:
    found = spotting.find(text, CASE)
    return {text[s.start : s.end]: s.entiteit for s in found if s.categorie != "INDIRECT"}


@pytest.mark.meets("PUB-2")
@pytest.mark.parametrize(
    ("text", "words", "entity"),
    [
        ("Medicatie gegeven, deur op slot.\nBvdB\n", "BvdB", "p2"),
        ("JRK: de uitslag is nog niet binnen.", "JRK", "p1"),
        ("De dosis is nagekeken, JK belt morgen.", "JK", "p1"),
        ("Onderwerp: calamiteit KE, tweede concept", "KE", "c1"),
        ("Fijne avond, B.\n", "B.", "p2"),
        ("Bram v.d. B. is ingelicht door het team.", "Bram v.d. B.", "p2"),
        ("Aanwezig: J. (Judith) Reitsema-Kamp, arts.", "J. (Judith) Reitsema-Kamp", "p1"),
        ("Naam: Spoelders N. Functie: verzorgende", "Spoelders N.", "p3"),
        ("21.40 bram gebeld, komt zo", "bram", "p2"),
        ("[12-03-2024, 21:07] Ans: bel koos!!", "koos", "c1"),
        ("[12-03-2024, 21:09] Ans: van de beek neemt niet op", "van de beek", "p2"),
        ("05.10 Kamp hier, samen de kluis geteld.", "Kamp", "p1"),
        ('Op het bord stond zij als "Spoelder", zonder datum.', "Spoelder", "p3"),
        ("Roosje kwam na school langs.", "Roosje", "n1"),
        ("Hart & Handen had de lift gemeld.", "Hart & Handen", "o1"),
        ("> Is Spoel-\n> ders al geweest?", "Spoel-\n> ders", "p3"),
    ],
)
def test_someone_of_the_case_is_found_in_shorthand(text: str, words: str, entity: str) -> None:
    assert _known(text).get(words) == entity, _known(text)


@pytest.mark.parametrize(
    "text",
    [
        "22.10 alles rustig, een roos op de deur gezet",
        "Het kamp aan de beek was in de zomer leeg.",
        "JK-waarde 12 en 5 JK gemeten.",
    ],
)
def test_an_ordinary_word_that_is_a_name_too_stays(text: str) -> None:
    assert not {entity for entity in _known(text).values() if entity in {"c1", "n1", "p1", "p2"}}


def test_senior_and_junior_are_other_people_than_the_client() -> None:
    found = _known("Ik heb Van Elzen sr. gebeld over de uitvaart.")
    assert "Van Elzen sr." in found
    assert found["Van Elzen sr."] != "c1"


def test_letters_behind_a_signature_are_somebody() -> None:
    text = "Terugkoppeling ontvangen: ja. Paraaf: QV / TZ"
    assert {"QV", "TZ"} <= set(_known(text))


def test_lines_of_capitals_say_nothing_about_names() -> None:
    found = _known("BRAM BELT MET MEVR. DE GRAAF OVER HET VERVOER")
    assert found.get("BRAM") == "p2"
    assert "DE GRAAF" in found
    assert not any("BELT" in words for words in found)
