"""A fictional case file that the tests of this room share."""

from __future__ import annotations

from typing import Any

CASEFILE: list[dict[str, Any]] = [
    {
        "id": "c1",
        "soort": "client",
        "voornaam": "Margaretha",
        "roepnaam": "Greet",
        "voorletters": "M.J.",
        "tussenvoegsel": "van der",
        "achternaam": "Zwaluwenburg",
        "geboortedatum": "1941-03-08",
        "patientnr": "WH-704418",
    },
    {
        "id": "n1",
        "soort": "naaste",
        "voornaam": "Sander",
        "achternaam": "Zwaluwenburg",
        "rol": "zoon",
    },
    {
        "id": "p1",
        "soort": "professional",
        "voornaam": "Youssef",
        "voorletters": "Y.",
        "achternaam": "Amraoui",
        "rol": "huisarts",
    },
    {
        "id": "p2",
        "soort": "professional",
        "voorletters": "H.",
        "achternaam": "Kwakernaat",
        "rol": "huisarts",
    },
    {
        "id": "o1",
        "soort": "organisatie",
        "naam": "Thuiszorg Rivierklei",
        "kort": "Rivierklei",
        "rol": "thuiszorgorganisatie",
    },
]


def words(text: str, spans: list[Any]) -> list[str]:
    """The words that the spans cover."""
    return [text[span.start : span.end] for span in spans]
