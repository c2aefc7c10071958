"""Numbers that point at one person: citizen service number, registers, telephone, mail, address.

The patterns need no case file (layer 2). Each is tried only where its first character stands, so a
text costs time in proportion to its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vangnet.spotting.spans import Category, Span

LAYER = "getal"
_BSN_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_NINE = re.compile(r"(?<![\d])\d(?:[ .\-]?\d){7,8}(?![\d])")


def passes_eleven_test(digits: str) -> bool:
    """Whether eight or nine digits can be a BSN: weighted sum divisible by eleven, not all zero."""
    number = digits.zfill(9)
    if len(number) != 9 or not number.isascii() or not number.isdigit() or not number.strip("0"):
        return False
    total = sum(w * int(d) for w, d in zip(_BSN_WEIGHTS, number, strict=True))
    return total % 11 == 0


def contains_bsn(text: str) -> list[Span]:
    """Numbers in the text that can be a BSN. Quick enough to run while someone types (PRV-5)."""
    return list(bsn_numbers(text))


def bsn_numbers(text: str) -> Iterator[Span]:
    """Runs of nine digits, loosely grouped, that pass the eleven test."""
    for found in _NINE.finditer(text):
        digits = "".join(c for c in found.group() if c.isdigit())
        if len(digits) == 9 and digits.isascii() and passes_eleven_test(digits):
            yield Span(
                found.start(), found.end(), Category.BSN, None, LAYER, "Negen cijfers, elfproef."
            )
