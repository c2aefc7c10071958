"""What the engine says about a text: spans that identify someone, and alarms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    """The kinds of identifying words, as the contract of spotting names them."""

    CLIENT = "NAAM_CLIENT"
    RELATIVE = "NAAM_NAASTE"
    PROFESSIONAL = "NAAM_PROF"
    OTHER_PERSON = "NAAM_OVERIG"
    ORGANISATION = "INSTELLING"
    PLACE = "PLAATS"
    FULL_DATE = "DATUM_VOL"
    PARTIAL_DATE = "DATUM_DEEL"
    RELATIVE_DATE = "DATUM_REL"
    AGE = "LEEFTIJD"
    PHONE = "TELEFOON"
    EMAIL = "EMAIL"
    URL = "URL"
    BSN = "BSN"
    NUMBER = "ID"
    INDIRECT = "INDIRECT"


PEOPLE = frozenset(
    {Category.CLIENT, Category.RELATIVE, Category.PROFESSIONAL, Category.OTHER_PERSON}
)
DATES = frozenset({Category.FULL_DATE, Category.PARTIAL_DATE, Category.RELATIVE_DATE})
NAMES = PEOPLE | {Category.ORGANISATION}


@dataclass(frozen=True, slots=True)
class Span:
    """Words that identify someone. `start` and `end` count code points in the text as given.

    `entiteit` is an id of the case file, an own id ("x1") that all mentions of the same one share,
    or None. `bron` is the layer that found it. `twijfel` holds the ids it could be as well: a
    person decides, never the engine in silence (PUB-2).
    """

    start: int
    end: int
    categorie: Category
    entiteit: str | None = None
    bron: str = ""
    reden: str = ""
    twijfel: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alarm:
    """A form of a known name, or a number, that must not stand in a published text.

    `vorm` is the form as it was recognised, `entiteit` None for patterns that need no case.
    """

    start: int
    end: int
    entiteit: str | None
    vorm: str
    reden: str
