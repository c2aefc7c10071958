"""Closed lists of Dutch words, compiled for this project; plain facts, no source copied.

They say which words carry no name (titles, roles, medical words) and which often do. No list
decides alone: a name that is on no list must be found just as well.
"""

from __future__ import annotations

from pathlib import Path

from vangnet.spotting.normalising import fold


def listed(text: str) -> frozenset[str]:
    """The words of a list, without case or accents."""
    return frozenset(fold(word) for word in text.split())


def names_by_first(file: Path) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The names of a file, one a line, as words: longest first, under their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for line in file.read_text(encoding="utf8").split("\n"):
        words = tuple(line.replace("-", " ").split())
        if words:
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}
