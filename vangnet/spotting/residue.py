"""Words that were not replaced and still carry a capital or a digit, for the editor to tick off."""

from __future__ import annotations

import re

from vangnet.spotting.index import ordinary
from vangnet.spotting.normalising import normalise
from vangnet.spotting.tokens import Token, tokens
from vangnet.spotting.words import care, common, listed, people

_UNITS = listed(
    """
    mg ml mcg ug g gram kg l liter mmol mol cm mm m meter uur uren u minuten minuut min dagen dag
    weken week maanden maand jaar keer maal x dd eh ie iu graden procent tabletten tablet druppels
    eenheden mmhg bpm kcal cc puff pufjes liter slagen
    """
)
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")


def residue(text: str, covered: list[tuple[int, int]]) -> list[str]:
    """Each such word once, in order of the text. Words that open a sentence and plain measures of
    care are left out: they would bury what matters."""
    normal = normalise(text)
    words = tokens(normal.text)
    left: dict[str, None] = {}
    ranges = sorted(covered)
    next_range = 0
    for at, token in enumerate(words):
        start, end = normal.origin(token.start, token.end)
        while next_range < len(ranges) and ranges[next_range][1] <= start:
            next_range += 1
        if next_range < len(ranges) and ranges[next_range][0] < end:
            continue
        if _telling(words, at, normal.text):
            left[text[start:end]] = None
    return list(left)


def _telling(words: list[Token], at: int, text: str) -> bool:
    token = words[at]
    if any(c.isdigit() for c in token.text):
        return not _measure(words, at, text)
    if not any(c.isupper() for c in token.text):
        return False
    word = token.fold
    if token.opens and ordinary(word) and (word not in common.COMMON or word in common.OPENERS):
        return False
    acronym = word in care.CARE_CAPS and (token.text.isupper() or token.opens)
    return not (acronym or word in care.NATIONS or word in people.TITLES)


def _measure(words: list[Token], at: int, text: str) -> bool:
    token = words[at]
    following = words[at + 1] if at + 1 < len(words) else None
    if following is not None and len(following.gap) <= 1 and following.fold in _UNITS:
        return True
    clock = _CLOCK.match(text, token.start) or (
        at and token.gap in (":", ".") and _CLOCK.match(text, words[at - 1].start)
    )
    if clock:
        return True
    if token.gap in (",", ".") and at and words[at - 1].text.isdigit():
        return _measure_next(words, at)
    return len(token.text) < 3 and token.text.isdigit()


def _measure_next(words: list[Token], at: int) -> bool:
    following = words[at + 1] if at + 1 < len(words) else None
    return following is not None and following.fold in _UNITS
