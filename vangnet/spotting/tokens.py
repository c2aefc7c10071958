"""A text as words with what stands between them: every later layer reads these, not characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vangnet.spotting.normalising import fold
from vangnet.spotting.words import listed

_WORD = re.compile(r"[^\W_]+")
_ENDS = frozenset('.!?:;\n\t|•*·"“”„«»')
_ABBREVIATED = listed(
    """dr drs prof mr mw mevr dhr ir ing hr st ds mej nr tel bijv bv evt ca jr sr geb resp blz fam
    prot verpl vpk wed sint gr th chr joh ph ch jac"""
)


@dataclass(slots=True)
class Token:
    """One run of letters and digits. `gap` is what stands between it and the word before."""

    start: int
    end: int
    text: str
    fold: str
    gap: str
    capital: bool
    opens: bool


def tokens(text: str) -> list[Token]:
    """All words of a normal text, in order; `opens` says that a sentence or line begins here."""
    return list(_walk(text))


def _walk(text: str) -> Iterator[Token]:
    last = 0
    before: Token | None = None
    for found in _WORD.finditer(text):
        start, end = found.span()
        word = found.group()
        gap = text[last:start]
        token = Token(
            start,
            end,
            word,
            fold(word),
            gap,
            word[0].isupper(),
            before is None
            or _opens(before, gap)
            or (before.opens and before.text[0].isdigit() and len(gap) < 4),
        )
        yield token
        before = token
        last = end


def _opens(before: Token, gap: str) -> bool:
    """Whether a capital after this gap says nothing, because a sentence or line begins there."""
    if gap == " " or gap == "-" or not gap:
        return False
    if "\n" in gap:
        return True
    if "." in gap[:1] and not any(c in _ENDS for c in gap[1:]):
        return before.fold not in _ABBREVIATED and len(before.text) > 1
    return any(c in _ENDS for c in gap)


def lower_passages(words: list[Token], text: str) -> list[bool]:
    """For each word whether its paragraph has no capitals, so that case says nothing."""
    flags = [False] * len(words)
    begin = 0
    for at in range(1, len(words) + 1):
        if at < len(words) and words[at].gap.count("\n") < 2:
            continue
        if _lower(words[begin:at]):
            flags[begin:at] = [True] * (at - begin)
        begin = at
    return flags


def _lower(paragraph: list[Token]) -> bool:
    letters = [t for t in paragraph if t.text[0].isalpha()]
    openings = [t for t in letters if t.opens]
    capitals = sum(t.capital for t in letters)
    if len(letters) < 3 or any(t.capital and len(t.text) > 2 for t in openings[:1]):
        return False
    return capitals * 12 <= len(letters) and 3 * sum(t.capital for t in openings) <= len(openings)
