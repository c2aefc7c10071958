"""Words with a capital that name nobody: bodies of the whole country, scales, doses (layer 2).

They are kept out of the search for people and organisations that nobody listed; what the case
knows is found before.
"""

from __future__ import annotations

import re

from vangnet.spotting.signs import sign
from vangnet.spotting.tokens import Token, Words
from vangnet.spotting.words import care, listed, terms
from vangnet.spotting.words.first_names import FIRST_NAMES

_MEASURES = listed(
    """
    scale score index test system inventory questionnaire checklist tool rating assessment scan
    screening schaal protocol methode classificatie klasse graad stadium criteria
    """
)
_THINGS = terms.MEDICINES | terms.BRANDS | terms.PROGRAMS | terms.BODIES
_UNPERSONAL = terms.NAMELESS | care.EPONYMS
_TEAMS = listed("team afdeling unit poli polikliniek bureau cluster sector dienst groep balie")
_DOSE = re.compile(
    r" ?\d+(?:[.,/]\d+)*(?:[-/]\d+)? ?(?:mg|ml|mcg|ug|µg|g|ie|e|%|dd"
    r"|x|tab|puf|druppel|mm|fr|ch|gr|milli|micro)(?![^\W\d_])",
    re.IGNORECASE,
)
_STARTS = {phrase[0]: [p for p in terms.NATIONAL if p[0] == phrase[0]] for phrase in terms.NATIONAL}

_PHRASE = sign(_STARTS.__contains__)


def nameless(words: Words, text: str) -> bytearray:
    """For each word whether it belongs to something that names nobody."""
    found = bytearray(len(words))
    for at in words.where(_PHRASE):
        if length := _phrase(words, at, _STARTS[words[at].fold]):
            found[at : at + length] = b"\x01" * length
    for at, token in enumerate(words):
        if not token.capital:
            continue
        if token.fold in _MEASURES and at:
            _scale(words, at, found)
        elif (
            (token.fold in _THINGS and token.fold not in FIRST_NAMES)
            or _department(words, at)
            or _dosed(words, at, text)
        ):
            found[at] = 1
    return found


def _department(words: list[Token], at: int) -> bool:
    """ "team Toegang", "afdeling Intake": what it does, not how it is called."""
    return bool(at) and words[at].fold in terms.FUNCTIONS and words[at - 1].fold in _TEAMS


def _phrase(words: list[Token], at: int, phrases: list[tuple[str, ...]]) -> int:
    for phrase in phrases:
        if len(phrase) <= len(words) - at and all(
            words[at + n].fold == word for n, word in enumerate(phrase)
        ):
            return len(phrase)
    return 0


def _scale(words: list[Token], at: int, found: bytearray) -> None:
    """ "Marburg Heart Score" and "Glasgow Coma Scale": the capitals before the measure as well."""
    begin = at
    while begin and at - begin < 4 and words[begin].gap in (" ", "-") and words[begin - 1].capital:
        begin -= 1
    if begin < at and all(w.fold in _UNPERSONAL for w in words[begin + 1 : at]):
        found[begin : at + 1] = b"\x01" * (at + 1 - begin)


def _dosed(words: list[Token], at: int, text: str) -> bool:
    """ "Septanest 1,7 ml" and "500 ml Ringerlactaat": a dose beside it makes it a medicine."""
    token = words[at]
    if token.text.isdigit() or len(token.text) < 4:
        return False
    if _DOSE.match(text, token.end):
        return True
    before = words[at - 1] if at else None
    counted = at > 1 and words[at - 2].text[-1:].isdigit()
    return bool(before and counted and before.fold in ("mg", "ml", "mcg", "ie", "gram", "tablet"))
