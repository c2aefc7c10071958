"""Who is meant: providers as typed, brought back to the register (ASM-1).

First the number (KvK, AGB), then the normalised name within the region, then a name that is nearly
it. Who is not in the register still gets a key, of its name and region: so two reports that type
the same unknown name are seen to name the same one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from vangnet.matching.rows import UNKNOWN, key_of

NEARLY = 86
_NOISE = re.compile(r"\b(?:stichting|vereniging|cooperatie|b v|bv|n v|nv|maatschap|vof|u a)\b")
_PLACE = re.compile(r"\b(?:locatie|loc|vestiging|afdeling|afd|team)\b.*$")
_MARKS = re.compile(r"[^a-z0-9]+")
_SHORT = {
    "hap": "huisartsenpraktijk",
    "huisartspraktijk": "huisartsenpraktijk",
    "vkp": "verloskundigenpraktijk",
    "mc": "medisch centrum",
    "wzc": "woonzorgcentrum",
    "pc": "psychiatrisch centrum",
    "zh": "ziekenhuis",
    "zkh": "ziekenhuis",
    "vpk": "verpleeghuis",
    "st": "sint",
    "tz": "thuiszorg",
    "apo": "apotheek",
}


@dataclass(frozen=True)
class Provider:
    """One row of the register. Numbers are 0 when unknown."""

    pid: int
    kvk: int
    agb: int
    name: str
    sector: str
    mun: int
    region: int


def plain(name: str) -> str:
    """A name without accents, marks, legal forms, place and abbreviations."""
    folded = unicodedata.normalize("NFKD", name.lower())
    text = _MARKS.sub(" ", "".join(c for c in folded if not unicodedata.combining(c))).strip()
    bare = _PLACE.sub("", _NOISE.sub(" ", text)).split()
    return " ".join(_SHORT.get(word, word) for word in bare) or text


class Register:
    """The register, searched by number and by name."""

    def __init__(self, providers: Iterable[Provider]) -> None:
        self.towns: dict[int, int] = {}
        self.sectors: dict[int, str] = {}
        self._by_kvk: dict[int, list[int]] = defaultdict(list)
        self._by_agb: dict[int, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._of_region: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        self._seen: dict[tuple[str, int, int], int] = {}
        for one in providers:
            self._add(one)

    def _add(self, one: Provider) -> None:
        name = plain(one.name)
        self.towns[one.pid], self.sectors[one.pid] = one.mun, one.sector
        if one.kvk > 0:
            self._by_kvk[one.kvk].append(one.pid)
        if one.agb > 0:
            self._by_agb[one.agb].append(one.pid)
        if name:
            self._by_name[name].append(one.pid)
            self._of_region[one.region][name].append(one.pid)

    def key(self, *, kvk: int, agb: int, name: str, mun: int, region: int) -> int:
        """The key of the provider that is meant; -1 when nothing was given.

        A register row has its `pid`; who is not in it a key above 2**40, of its name and region.
        """
        for number, known in ((kvk, self._by_kvk), (agb, self._by_agb)):
            if number > 0 and number in known:
                return self._one_of(known[number], name, mun)
        if not name.strip():
            return _unregistered(f"kvk {kvk}") if kvk > 0 else UNKNOWN
        asked = (name, mun, region)
        if asked not in self._seen:
            self._seen[asked] = self._by_words(plain(name), mun, region)
        return self._seen[asked]

    def _one_of(self, several: list[int], name: str, mun: int) -> int:
        """One number may stand for several branches: the one in this town, else the first."""
        return next((pid for pid in several if self.towns[pid] == mun), several[0])

    def _by_words(self, name: str, mun: int, region: int) -> int:
        here = self._of_region.get(region, {})
        found = here.get(name)
        if not found and here:
            nearly = process.extractOne(name, here.keys(), scorer=fuzz.ratio, score_cutoff=NEARLY)
            if nearly is None:
                nearly = process.extractOne(
                    name, here.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=NEARLY + 4
                )
            found = here[nearly[0]] if nearly else None
        found = found or self._by_name.get(name)
        if not found:
            return _unregistered(f"{region} {name}")
        in_town = [pid for pid in found if self.towns[pid] == mun]
        if len(in_town) == 1 or len(found) == 1:
            return (in_town or found)[0]
        return _unregistered(f"{region} {name}") if len(found) > 3 else (in_town or found)[0]


def _unregistered(text: str) -> int:
    return key_of(text) | 1 << 40
