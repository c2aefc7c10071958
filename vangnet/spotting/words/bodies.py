"""Care organisations, hospitals and insurers that everyone in Dutch care knows by name.

Compiled for this project from general knowledge; names that are ordinary words or names of people
were left out, so that finding one is a proof.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from vangnet.spotting.words import names_by_first

_FILE = Path(__file__).with_name("bodies.txt")


@lru_cache(maxsize=1)
def by_first() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The words of each name, longest first, under its first word."""
    return names_by_first(_FILE)
