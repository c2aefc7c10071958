"""Reports made ready to be compared: whole numbers only, as one row or as many in columns (ASM-1).

The same row is compared in memory, over millions at once, and in PostgreSQL; so it holds nothing
that two of them could read differently, and no words of the text, only keys of them (PRV-1).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from hashlib import blake2b
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

UNKNOWN = -1
MOST_NAMED = 12
MOST_WORDS = 64
MOST_REFS = 4
LISTS = {"named": MOST_NAMED, "words": MOST_WORDS, "refs": MOST_REFS}

DAYS = ("received", "first", "last", "turned", "said", "found")

LARGEST_SMALL = 2**31 - 1
MARKS = 4
MIXER = np.uint64(0x9E3779B97F4A7C15)

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Row:
    """One report. Unknown is -1 or an empty list; days are counted from one common origin.

    `first`, `last`: the day or the period of the event. `turned`: that day with day and month
    swapped, when that is another real day. `said`: the day that the text gives. `home`: the town of
    the reporter in the register. `named`: the other providers that it names. `born_first`,
    `born_last`: the years in which the client can have been born. `number`: its own number, `refs`:
    the numbers that it gives of other reports. Places, providers, kinds and numbers are keys (see
    `key_of`), words too (see `word_keys`).
    """

    key: int
    received: int = UNKNOWN
    first: int = UNKNOWN
    last: int = UNKNOWN
    turned: int = UNKNOWN
    said: int = UNKNOWN
    found: int = UNKNOWN
    mun: int = UNKNOWN
    region: int = UNKNOWN
    pc4: int = UNKNOWN
    home: int = UNKNOWN
    rep: int = UNKNOWN
    sector: int = UNKNOWN
    named: tuple[int, ...] = ()
    born_first: int = UNKNOWN
    born_last: int = UNKNOWN
    sex: int = UNKNOWN
    outcome: int = UNKNOWN
    kind: int = UNKNOWN
    words: tuple[int, ...] = ()
    number: int = UNKNOWN
    refs: tuple[int, ...] = ()


SCALARS = tuple(field.name for field in fields(Row) if field.name not in LISTS)
_scalars = attrgetter(*SCALARS)


class Rows:
    """Many rows in columns. A list is a column of its longest allowed width, filled up with -1."""

    def __init__(self, **columns: NDArray[np.integer]) -> None:
        self._columns = columns
        self._place: dict[int, int] | None = None
        self._counts: dict[str, NDArray[np.integer]] = {}
        self._marks: dict[str, NDArray[np.uint64]] = {}

    def __len__(self) -> int:
        return len(self._columns["key"])

    def __getitem__(self, name: str) -> NDArray[np.integer]:
        return self._columns[name]

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Rows:
        """Put rows in columns; a list longer than allowed keeps its smallest keys."""
        held = list(rows)
        block = np.array([_scalars(row) for row in held], dtype=np.int64)
        turned = np.ascontiguousarray(block.reshape(len(held), len(SCALARS)).T)
        columns: dict[str, NDArray[np.integer]] = dict(zip(SCALARS, turned, strict=True))
        for name, width in LISTS.items():
            columns[name] = filled((getattr(row, name) for row in held), len(held), width)
        return cls(**columns)

    @classmethod
    def joined(cls, parts: Sequence[Rows]) -> Rows:
        """Several lots behind one another."""
        if not parts:
            return cls.of([])
        columns = {name: np.concatenate([part[name] for part in parts]) for name in SCALARS}
        for name in LISTS:
            widest = max(part[name].shape[1] for part in parts)
            columns[name] = np.concatenate([_widened(part[name], widest) for part in parts])
        return cls(**columns)

    def slim(self) -> Rows:
        """The same rows in less room: smaller numbers where they fit, lists no wider than used."""
        columns = {name: _small(self[name]) for name in SCALARS if name != "key"}
        for name in LISTS:
            widest = int(self.count(name).max()) if len(self) else 0
            columns[name] = _small(np.ascontiguousarray(self[name][:, : max(1, widest)]))
        return Rows(key=self["key"], **columns)

    def count(self, name: str) -> NDArray[np.integer]:
        """How many items the list of each row holds."""
        if name not in self._counts:
            self._counts[name] = (self[name] != UNKNOWN).sum(axis=1, dtype=np.int32)
        return self._counts[name]

    def marks(self, name: str) -> NDArray[np.uint64]:
        """Of every list some bits of its items: lists without a bit in common share no item."""
        if name not in self._marks:
            self._marks[name] = _marked(self[name])
        return self._marks[name]

    def row(self, place: int) -> Row:
        """The row at a place, as one thing."""
        said = {name: int(self[name][place]) for name in SCALARS}
        lists = {name: _known(self[name][place]) for name in LISTS}
        return Row(**said, **lists)  # type: ignore[arg-type]

    def place_of(self, key: int) -> int | None:
        """Where the report with this key stands."""
        if self._place is None:
            self._place = {int(one): place for place, one in enumerate(self["key"])}
        return self._place.get(key)

    def moved(self, days: int) -> Rows:
        """The same rows, so many days later."""
        later = dict(self._columns)
        for name in DAYS:
            later[name] = np.where(self[name] == UNKNOWN, UNKNOWN, self[name] + days)
        return Rows(**later)

    def take(self, places: NDArray[np.integer]) -> Rows:
        """Some of the rows."""
        return Rows(**{name: column[places] for name, column in self._columns.items()})


def filled(lists: Iterable[Sequence[int]], count: int, width: int) -> Numbers:
    """Lists as one block: sorted, each once, the smallest first, -1 behind them."""
    block = np.full((count, width), UNKNOWN, dtype=np.int64)
    for place, items in enumerate(lists):
        kept = sorted(set(items))[:width]
        block[place, : len(kept)] = kept
    return block


def _marked(block: NDArray[np.integer]) -> NDArray[np.uint64]:
    marks = np.zeros((len(block), MARKS), dtype=np.uint64)
    here = np.arange(len(block))
    for items in block.T:
        mixed = (items.astype(np.uint64) * MIXER) >> np.uint64(56)
        bit = np.where(items == UNKNOWN, np.uint64(0), np.uint64(1) << (mixed & np.uint64(63)))
        marks[here, (mixed >> np.uint64(6)).astype(np.int64)] |= bit
    return marks


def _widened(block: NDArray[np.integer], width: int) -> NDArray[np.integer]:
    return np.pad(block, ((0, 0), (0, width - block.shape[1])), constant_values=UNKNOWN)


def _small(column: NDArray[np.integer]) -> NDArray[np.integer]:
    if column.size and (column.max() > LARGEST_SMALL or column.min() < -LARGEST_SMALL):
        return column
    return column.astype(np.int32)


def _known(items: NDArray[np.integer]) -> tuple[int, ...]:
    return tuple(int(item) for item in items if item != UNKNOWN)


@lru_cache(maxsize=200_000)
def key_of(text: str) -> int:
    """A number for a text, the same everywhere and always; -1 for no text.

    63 bits, so that it fits PostgreSQL's bigint and two texts practically never share one.
    """
    if not text:
        return UNKNOWN
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


@lru_cache(maxsize=200_000)
def word_key(stem: str) -> int:
    """A number for a stem, in 31 bits: words need room, and a rare confusion does no harm."""
    return int.from_bytes(blake2b(stem.encode(), digest_size=4).digest(), "big") >> 1


def word_keys(stems: Iterable[str]) -> tuple[int, ...]:
    """Keys of stems, the smallest 64: of a long text a sample that is the same in another text."""
    return tuple(sorted({word_key(stem) for stem in stems})[:MOST_WORDS])
