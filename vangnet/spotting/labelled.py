"""Numbers that a word before them names: "klantnummer K 55 1023", "paspoort NWR7K40L2" (layer 2).

Any word that ends in nummer or nr counts, whatever organisation invented it, and any shape of the
number: letters, digits, strokes and groups. Also the numbers that courts give to a case.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vangnet.spotting.signs import sign
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import DIGIT, Words, matches
from vangnet.spotting.words import listed

LAYER = "getal"
_ENDINGS = ("nummer", "nr", "kenmerk", "dossier", "rit", "zaak")
_CARRIERS = listed(
    """
    paspoort rijbewijs identiteitskaart identiteitsbewijs verblijfsvergunning vreemdelingenkaart
    formulier aanvraag beschikking indicatiebesluit proces-verbaal verbaal mutatie aangifte
    declaratie factuur bon ticket claim schadeclaim account gebruikersnaam voertuig roepnummer
    eenheid ambulance wagen calamiteit casus zorgplan
    """
)
_OTHERWISE = listed(
    """
    telefoonnummer telnr faxnummer faxnr mobielnummer noodnummer alarmnummer toestelnummer
    huisnummer huisnr kamernummer kamernr weeknummer weeknr rangnummer volgnr volgnummer
    paginanummer dossier krit favoriet appetit artikelnummer oorzaak noodzaak dagrit
    """
)
_VALUE = re.compile(
    r"\.?(?: ?\([^)\n]{1,24}\))?(?: (?:van|voor|is|was|met|onder|nummer|nr\.?|no\.?)\b){0,2}"
    r" {0,3}[:#=(]? {0,3}"
    r"(?P<value>(?:[A-Z]{1,4} )?(?=[\w./\-]*\d)[\w][\w./\-]{1,40}#?"
    r"(?P<more>(?: \d{2,6}(?![\w:,%]))*))"
)
_UNIT_AFTER = re.compile(
    r" ?(?:mg|ml|uur|keer|dagen|weken|jaar|euro|x|jan|feb|m|a|jul|jun|s|o|n|d)"
)
_DATE_LIKE = re.compile(r"\d{1,2}[\-/.]\d{1,2}(?:[\-/.](?:\d{4}|\d{2}))?")
_COURT = re.compile(
    r"(?<![\w/])(?:[A-Z]{1,3}/\d{2}/\d{5,7}"
    r"|(?:JE|FA|HA|KG|EJ|CV|BZ|AWB|OV) (?:RK|ZA|VERZ|EXPL) \d{2}[\-/]\d{2,6}"
    r"|ECLI:[A-Z]{2}:[A-Z]{2,8}:\d{4}:\w{1,12}|\d{2}/\d{5,6}-\d{2})(?![\w/])"
)


def labelled(text: str, words: Words) -> Iterator[Span]:
    """Numbers after a word for a number, and the case numbers of courts; spans may overlap."""
    for at in words.where(_NAMES_NUMBER):
        token = words[at]
        if found := _VALUE.match(text, token.end):
            value = _trimmed(text, found)
            if _identifies(value, token.fold):
                start = found.start("value")
                yield _span(start, start + len(value))
    if "/" in text or "ECLI" in text or " RK " in text:
        for found in matches(_COURT, text, words.back_from(words.where(DIGIT | _COURTS), 2)):
            yield _span(found.start(), found.end())


def _names_number(word: str) -> bool:
    return word not in _OTHERWISE and (word.endswith(_ENDINGS) or word in _CARRIERS)


_NAMES_NUMBER = sign(_names_number)
_COURTS = sign("ecli".__eq__)


def _trimmed(text: str, found: re.Match[str]) -> str:
    """Without the groups that count something else: "dossier 88123 12 uur"."""
    value = found.group("value")
    if found.group("more") and _UNIT_AFTER.match(text, found.end("value")):
        value = value[: len(value) - len(found.group("more"))]
    return value.rstrip(".-/ ")


def _identifies(value: str, label: str) -> bool:
    signs = [c for c in value if c.isalnum()]
    digits = sum(c.isdigit() for c in signs)
    if digits < 2 or len(signs) < 3 or _DATE_LIKE.fullmatch(value):
        return False
    bare = label in ("nummer", "nr") or label in _CARRIERS
    return len(signs) >= (5 if bare else 4) or (not bare and label.endswith(("nummer", "nr")))


def _span(start: int, end: int) -> Span:
    return Span(start, end, Category.NUMBER, None, LAYER, "Nummer na een woord dat het noemt.")
