"""Letters of people nobody listed: behind "paraaf", or asked about in quotes (layer 2)."""

from __future__ import annotations

from collections.abc import Iterator

from vangnet.spotting.resolving import Strangers
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.tokens import Token
from vangnet.spotting.words import care, listed

LAYER = "eigen"
_SIGNED = listed("paraaf parafen geparafeerd afgetekend initialen handtekening paraaf1 paraaf2")
_BETWEEN = listed("met door van en is de het was als")


def signatures(
    words: list[Token], text: str, strangers: Strangers, done: bytearray
) -> Iterator[Span]:
    """ "Paraaf: FA / GÖ" and 'wie is "Bp", die de paraaf zette?'."""
    for at, token in enumerate(words):
        if done[at] or not token.capital or not 1 < len(token.text) < 5 or not token.text.isalpha():
            continue
        if token.fold in care.CARE_CAPS and not token.text.isupper():
            continue
        if _behind(words, at) or (_quoted(token, text) and _asked(words, at)):
            who = strangers.get(f"s|{token.fold}", Category.OTHER_PERSON)
            who.abbreviations = who.abbreviations or (token.text,)
            yield Span(token.start, token.end, who.category, who.id, LAYER, "Paraaf of initialen.")


def _behind(words: list[Token], at: int) -> bool:
    if not words[at].text[-1].isupper():
        return False
    back = at - 1
    while back > 0 and at - back < 5 and "\n" not in words[back + 1].gap:
        letters = words[back].text.isupper() and len(words[back].text) < 5
        if not letters and words[back].fold not in _BETWEEN:
            break
        back -= 1
    return back >= 0 and words[back].fold in _SIGNED and "\n" not in words[back + 1].gap


def _quoted(token: Token, text: str) -> bool:
    opens = token.gap[-1:] in ('"', "'", "“", "„") and len(token.gap) > 1
    return opens and text[token.end : token.end + 1] in ('"', "'", "”")


def _asked(words: list[Token], at: int) -> bool:
    near = {w.fold for w in words[max(0, at - 8) : at + 9]}
    return bool(near & _SIGNED)
