"""Closed lists of Dutch words, compiled for this project; plain facts, no source copied.

They say which words carry no name (titles, roles, medical words) and which often do. No list
decides alone: a name that is on no list must be found just as well.
"""

from __future__ import annotations

from vangnet.spotting.normalising import fold


def listed(text: str) -> frozenset[str]:
    """The words of a list, without case or accents."""
    return frozenset(fold(word) for word in text.split())
