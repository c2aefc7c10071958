"""Forms that follow from a name without standing in the case file: letters and pet names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from vangnet.spotting.casefile import Entity, Surname

_DOUBLE = re.compile(r"([aeou])\1(?=[^aeiou]$)")
_PET_ENDINGS = ("ie", "ietje", "je", "tje", "pje", "pie", "etje", "ke", "eke", "y", "kie")


@lru_cache(maxsize=4096)
def pet_forms(first: str) -> frozenset[str]:
    """ "Jopie" of Joop, "Keesje" of Kees, "Wimpie" of Wim: what people make of a short name."""
    if first.endswith("je") and len(first) > 6:
        return frozenset([first.removesuffix("je").removesuffix("t")])
    if not 3 <= len(first) <= 6 or first[-1] in "aeiouy":
        return frozenset()
    short = _DOUBLE.sub(r"\1", first)
    twice = short + short[-1]
    stems = {first, short, twice}
    return frozenset(stem + ending for stem in stems for ending in _PET_ENDINGS) - {first}


def short_forms(first: str) -> set[str]:
    """ "Fio" of Fiorella, "Seb" of Sebastiaan: the beginning of a long name."""
    return {first[:length] for length in (3, 4, 5)} if len(first) > 6 else set()


def monograms(entity: Entity) -> set[str]:
    """The letters someone signs with: "db", with prefixes "etb", with a partner's name "mzr"."""
    found: set[str] = set()
    lasts = set(_lasts(entity))
    for first in _givens(entity):
        found |= {first + last for last in lasts}
        if len(first) > 1 and any(len(f) > 1 for f in entity.firsts):
            found.add(first)
    return found


def _givens(entity: Entity) -> set[str]:
    found = {entity.initials[:1], entity.initials}
    for first in entity.firsts:
        found |= {first[0][0], "".join(word[0] for word in first)}
    return {letters for letters in found if letters}


def _lasts(entity: Entity) -> Iterator[str]:
    own = [_letters(s) for s in entity.surnames]
    partner = [_letters(s) for s in entity.partners]
    for letters in (*own, *partner):
        yield from letters
    for one in own[:1] + partner[:1]:
        for other in (own + partner)[1:]:
            yield from (a + b for a in one for b in other if one is not other)
    if own and partner:
        yield from (b + a for a in own[0] for b in partner[0])


def _letters(surname: Surname) -> set[str]:
    between = "".join(word[0] for word in surname.prefix)
    whole = "".join(word[0] for word in surname.core)
    return {surname.core[0][0], between + surname.core[0][0], whole, between + whole}
