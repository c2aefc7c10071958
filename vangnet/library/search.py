"""Turning what someone types into a query for the Dutch full-text search."""

from __future__ import annotations

import re

MOST = 8


def words_of(typed: str) -> str:
    """A tsquery in which every word matches from its beginning; empty when there are no words.

    Only letters and digits get through, so nothing typed can change the meaning of the query.
    """
    words = re.findall(r"\w+", typed.replace("_", " "))[:MOST]
    return " & ".join(f"{word}:*" for word in words)
