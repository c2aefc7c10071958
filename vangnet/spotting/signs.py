"""What a word is a sign of, asked once for a word and not at every place where it stands.

Each layer names the words at which it has anything to do, by a test; most words of a text pass
none. A word is read once, and its bits then tell every layer whether to stop at it.
"""

from __future__ import annotations

from collections.abc import Callable

from vangnet.spotting.normalising import fold, key

Reading = tuple[str, str, bool, int]
_TESTS: list[Callable[[str], object]] = []


class _Readings(dict[str, Reading]):
    """What was read before; a dict, because it is asked for every word of a text."""

    def __missing__(self, word: str) -> Reading:
        if len(self) >= 65536:
            self.clear()
        folded = fold(word)
        bits = sum(1 << at for at, test in enumerate(_TESTS) if test(folded))
        found = self[word] = folded, key(folded), word[0].isupper(), bits
        return found


READINGS = _Readings()
"""Of a word: folded, its key, whether it has a capital, and the bits of the tests it passes."""


def sign(test: Callable[[str], object]) -> int:
    """The bit of the folded words that pass a test; a layer asks for it once, when it is loaded."""
    _TESTS.append(test)
    READINGS.clear()
    return 1 << (len(_TESTS) - 1)
