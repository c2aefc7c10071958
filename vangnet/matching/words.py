"""Which words of a text say something about the event, and when two words are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

STEM = 6
"""Dutch inflects at the end and glues compounds behind: the first letters carry the meaning."""

_WORD = re.compile(r"[^\W\d_]{4,}")


def content_words(*texts: str) -> frozenset[str]:
    """The words worth comparing: four letters or more, not the everyday words of every report.

    Names are not filtered out here; leave personal data out of the text first where that matters.
    """
    found = {word for text in texts for word in _WORD.findall(text.lower())}
    return frozenset(word for word in found if _folded(word) not in everyday())


def by_stem(words: Iterable[str]) -> dict[str, str]:
    """Stem → word, the alphabetically first word of each stem, everyday words left out."""
    found: dict[str, str] = {}
    for word in sorted(words):
        if _folded(word) not in everyday():
            found.setdefault(_folded(word)[:STEM], word)
    return found


def stems(text: str) -> set[str]:
    """The stems of `by_stem` alone, for when nobody needs to read the words."""
    return set(map(_stem, _WORD.findall(text.lower()))) - {""}


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    folded = _folded(word)
    return "" if folded in everyday() else folded[:STEM]


@cache
def everyday() -> frozenset[str]:
    """Words that any report may have, without accents: they prove nothing."""
    text = (files("vangnet.matching") / "everyday_words.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(_folded(word) for line in lines for word in line.split())


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in plain if not unicodedata.combining(c))
