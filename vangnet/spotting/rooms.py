"""Rooms and wards by their number, where someone lives or lies: "kamer 14" (layer 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vangnet.spotting.signs import sign
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import Words, matches
from vangnet.spotting.words import listed

LAYER = "adres"
_ROOM = re.compile(
    r"(?:[Kk]amer(?:nummer|nr\.?)?|[Aa]ppartement|[Kk]mr\.?|[Aa]pp\.?)[ :]{1,3}"
    r"(?P<n>[A-Z]?\d{1,4}(?:[.\-]\d{1,3})?[a-zA-Z]?)(?![\w%]|[.,]\d| ?(?:personen|plaatsen|bedden))"
)
_WARD = re.compile(
    r"(?:[Aa]fdeling|[Aa]fd\.?|[Uu]nit|[Vv]erpleegafdeling|[Dd]agbehandeling|[Pp]oli)[ :]{1,3}"
    r"(?P<n>[A-Z]{1,2}\d{1,3}[a-zA-Z]?|\d{1,2}[A-Z]{1,2}|\d{1,2} ?-?(?:Noord|Oost|Zuid|West|Midden)"
    r"|(?:Noord|Oost|Zuid|West)[ \-]\d{1,2})(?!\w|[.,]\d)"
)
_HOUSE = re.compile(
    r"(?:buurvrouw|buurman|buren|bewoner|bewoonster|bewoners|overburen|overbuurvrouw|overbuurman"
    r"|woont|woonde|achterbuurvrouw|achterbuurman)(?: [^\W\d_]+){0,2} (?:van|op|uit) "
    r"(?:nr\.?|nummer|huisnummer|no\.?) (?P<n>\d{1,4}[a-zA-Z]?)(?!\w)",
    re.IGNORECASE,
)

_ROOMS = sign(listed("kamer kamernummer kamernr appartement kmr app").__contains__)
_WARDS = sign(listed("afdeling afd unit verpleegafdeling dagbehandeling poli").__contains__)
_LIVES = sign(
    listed(
        """
        buurvrouw buurman buren bewoner bewoonster bewoners overburen overbuurvrouw overbuurman
        woont woonde achterbuurvrouw achterbuurman
        """
    ).__contains__
)


def rooms(text: str, words: Words) -> Iterator[Span]:
    """The numbers only: the words "kamer" and "afdeling" tell nothing and stay."""
    for pattern, signs, category, why in (
        (_ROOM, _ROOMS, Category.PLACE, "Kamernummer."),
        (_WARD, _WARDS, Category.ORGANISATION, "Afdeling met een code."),
        (_HOUSE, _LIVES, Category.PLACE, "Huisnummer."),
    ):
        for found in matches(pattern, text, words.starts(signs)):
            yield Span(*found.span("n"), category, None, LAYER, why)
            if pattern is _WARD and not found.group("n").isdigit():
                yield from _again(text, found)


def _again(text: str, ward: re.Match[str]) -> Iterator[Span]:
    """A ward that was called so is called so from there on: "naar C3"."""
    code = re.compile(rf"(?<![\w.,]){re.escape(ward.group('n'))}(?![\w%]|[.,]\d)")
    for found in code.finditer(text, ward.end()):
        yield Span(*found.span(), Category.ORGANISATION, None, LAYER, "Afdeling met een code.")
