"""What a word is a sign of, asked once for a word and not at every place where it stands.

Each layer names the words at which it has anything to do, by a test; most words of a text pass
none. A word is read once, and its bits then tell every layer whether to stop at it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from vangnet.spotting.normalising import fold, key

_TESTS: list[Callable[[str], object]] = []


def sign(test: Callable[[str], object]) -> int:
    """The bit of the folded words that pass a test; a layer asks for it once, when it is loaded."""
    _TESTS.append(test)
    reading.cache_clear()
    return 1 << (len(_TESTS) - 1)


@lru_cache(maxsize=65536)
def reading(word: str) -> tuple[str, str, bool, int]:
    """A word folded, its key, whether it has a capital first, the bits of the tests it passes."""
    folded = fold(word)
    bits = sum(1 << at for at, test in enumerate(_TESTS) if test(folded))
    return folded, key(folded), word[0].isupper(), bits
