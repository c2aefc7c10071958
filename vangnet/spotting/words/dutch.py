"""Whether a word is ordinary Dutch: the word list of OpenTaal (opentaal-LICENSE.txt).

Kept as one block of bytes with a list of its pages: a set of so many words would cost ten times
the memory. Read when first asked.
"""

from __future__ import annotations

import gzip
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

_FILE = Path(__file__).with_name("opentaal.gz")
_PAGE = 512


@lru_cache(maxsize=1)
def _block() -> bytes:
    return b"\n" + gzip.decompress(_FILE.read_bytes())


@lru_cache(maxsize=1)
def _pages() -> tuple[list[bytes], list[int]]:
    """The first word of every page of the block, and where the page begins, at a line break."""
    block = _block()
    last = len(block) - 1
    begins = sorted({block.rfind(b"\n", 0, at + 1) for at in range(0, last, _PAGE)})
    return [block[at + 1 : block.index(b"\n", at + 1)] for at in begins], [*begins, last]


@lru_cache(maxsize=20_000)
def known(word: str) -> bool:
    """Whether a folded word stands in the list."""
    if not word.isascii() or not word.isalpha():
        return False
    wanted = word.encode()
    firsts, begins = _pages()
    page = bisect_right(firsts, wanted) - 1
    if page < 0:
        return False
    return _block().find(b"\n%b\n" % wanted, begins[page], begins[page + 1] + 1) >= 0


@lru_cache(maxsize=20_000)
def compound(word: str) -> bool:
    """Whether a folded word is ordinary, two of them as one, or ends in a long one."""
    if known(word):
        return True
    if any(known(word[at:]) for at in range(5, len(word) - 5)):
        return True
    return any(
        known(word[at:]) and (known(word[:at]) or (word[at - 1] == "s" and known(word[: at - 1])))
        for at in range(4, len(word) - 3)
    )


def inflected(word: str) -> bool:
    """Whether a folded word is a form of an ordinary one that the list happens to lack."""
    return any(
        len(word) > len(tail) + 3 and word.endswith(tail) and compound(word[: -len(tail)])
        for tail in ("e", "en", "s", "t", "te", "de", "ten", "den", "je", "jes", "er", "ers", "d")
    )
