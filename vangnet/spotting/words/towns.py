"""All towns and villages of the Netherlands, from the register of addresses (towns-LICENSE.txt).

Many are names of people or ordinary words as well: a hint beside a word of place, never a proof.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from vangnet.spotting.words import names_by_first

_FILE = Path(__file__).with_name("towns.txt")


@lru_cache(maxsize=1)
def by_first() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The words of each name, longest first, under its first word; hyphens part words too."""
    return names_by_first(_FILE)
