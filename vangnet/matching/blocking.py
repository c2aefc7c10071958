"""Which pairs are compared at all: ranges of days, never equal buckets (ASM-1).

Same town within ten days; a shared provider within thirty; same region within a week, within two
with the same kind of event or nearly the same year of birth; anywhere within five days with the
same year of birth; or a number that one gives of the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from vangnet.matching.expressions import Values
from vangnet.matching.rows import UNKNOWN, Rows

TOWN, PROVIDER, REGION, REGION_ALIKE, ANYWHERE, TURNED = 10, 30, 7, 14, 5, 0
YEARS = 6
BEFORE_FOUND = 3
UNSURE = 20
"""Days added around a day that only follows from the day it was noticed."""
MOST_MET = 400
CHUNK = 250_000
LONGEST = 45
"""Of a longer period only the last days are looked at: it would meet everything."""


def days_of(rows: Rows) -> tuple[Values, Values]:
    """First and last day on which the event may have been, as far as rules need to know."""
    first, last = rows["first"].copy(), rows["last"].copy()
    said = (first == UNKNOWN) & (rows["said"] != UNKNOWN)
    first[said] = last[said] = rows["said"][said]
    unknown = first == UNKNOWN
    around = np.where(rows["found"] != UNKNOWN, rows["found"], rows["received"])[unknown]
    first[unknown], last[unknown] = around - UNSURE, around + BEFORE_FOUND
    last = np.maximum(last, first)
    return np.maximum(first, last - LONGEST), last


class Rule:
    """One rule: the same key, and not further apart than a margin of days.

    Holds the reports in the order of key and first day; a report may stand there under several
    keys, and those without a key stand nowhere.
    """

    def __init__(
        self, places: Values, keys: Values, first: Values, last: Values, margin: int
    ) -> None:
        known = keys != UNKNOWN
        places, keys, first, last = places[known], keys[known], first[known], last[known]
        self.margin = margin
        self.base = int(first.min()) if len(first) else 0
        self.span = (int(last.max()) - self.base + 2 * margin + 2) if len(first) else 1
        self.names, numbers = np.unique(keys, return_inverse=True)
        line = numbers * self.span + (first - self.base)
        order = np.argsort(line, kind="stable")
        self.line, self.places, self.last = line[order], places[order], last[order]
        self.until = numbers[order] * self.span + (self.last - self.base) + margin
        self.widest = int((last - first).max()) if len(first) else 0

    def counts(self, most: int) -> Values:
        """How many others each report meets that follow it."""
        ends = np.searchsorted(self.line, self.until, side="right")
        found: Values = np.minimum(ends - np.arange(len(self.line)) - 1, most)
        return found

    def parts(self, most: int, chunk: int) -> Iterator[Part]:
        """All its work in parts of about `chunk` pairs.

        A report meets at most `most` others that follow it: what so many share says nothing.
        """
        counts = self.counts(most)
        begin, total = 0, np.cumsum(counts)
        while begin < len(counts):
            done = total[begin - 1] if begin else 0
            end = max(begin + 1, int(np.searchsorted(total, done + chunk, side="right")))
            yield Part(self, begin, counts[begin:end])
            begin = end

    def near(self, key: int, first: int, last: int) -> Values:
        """The places of the reports under this key that lie near a period."""
        number = int(np.searchsorted(self.names, key))
        if key == UNKNOWN or number == len(self.names) or self.names[number] != key:
            return np.empty(0, dtype=np.int64)
        start, stop = number * self.span, (number + 1) * self.span
        low = start + first - self.margin - self.widest - self.base
        high = start + last + self.margin - self.base
        begin, end = np.searchsorted(self.line, [max(low, start), min(high, stop - 1) + 1])
        met = self.last[begin:end] >= first - self.margin
        return self.places[begin:end][met]


@dataclass(frozen=True)
class Part:
    """Some of the reports of a rule, from `begin` on, each with how many that follow it meets."""

    rule: Rule
    begin: int
    counts: Values

    def pairs(self) -> tuple[Values, Values]:
        """Every pair that the rule lets through here, once per shared key."""
        here = np.arange(self.begin, self.begin + len(self.counts))
        one = np.repeat(here, self.counts)
        before = np.repeat(np.cumsum(self.counts) - self.counts, self.counts)
        other = one + 1 + np.arange(len(one)) - before
        left, right = self.rule.places[one], self.rule.places[other]
        apart = left != right
        return left[apart], right[apart]


class Rules:
    """All rules over one lot of reports."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self.first, self.last = days_of(rows)
        here = np.arange(len(rows))
        self.town = self._rule(here, rows["mun"], TOWN)
        self.turned = self._turned(here, rows["mun"])
        owners, providers = _providers(rows)
        self.provider = self._rule(owners, providers, PROVIDER)
        self.turned_provider = self._turned(owners, providers)
        self.region = self._rule(here, rows["region"], REGION)
        self.kind = self._rule(here, _joined(rows["region"], rows["kind"]), REGION_ALIKE)
        self.born = self._rule(*_born(rows), REGION_ALIKE)
        self.year = self._rule(here, _exact_year(rows), ANYWHERE)
        self.all = (
            *(self.town, self.provider, self.region, self.kind, self.born, self.year),
            *(self.turned, self.turned_provider),
        )
        self.numbers = {int(n): place for place, n in enumerate(rows["number"]) if n != UNKNOWN}

    def _rule(self, places: Values, keys: Values, margin: int) -> Rule:
        return Rule(places, keys, self.first[places], self.last[places], margin)

    def _turned(self, places: Values, keys: Values) -> Rule:
        """Every report under its day, and once more under that day turned round."""
        turned = self.rows["turned"][places]
        other = np.where(turned == UNKNOWN, UNKNOWN, keys)
        first, last = self.rows["first"][places], self.rows["last"][places]
        known = (first == last) & (first != UNKNOWN)
        return Rule(
            np.concatenate([places, places]),
            np.concatenate([np.where(known, keys, UNKNOWN), other]),
            np.concatenate([self.first[places], turned]),
            np.concatenate([self.last[places], turned]),
            TURNED,
        )

    def count(self, most: int) -> int:
        """How many pairs `pairs` gives, those that come more than once included."""
        return sum(int(rule.counts(most).sum()) for rule in self.all)

    def parts(self, *, most: int = MOST_MET, chunk: int = CHUNK) -> Iterator[Part]:
        """The work of all rules but that of the numbers, in parts."""
        for rule in self.all:
            yield from rule.parts(most, chunk)

    def pairs(self, *, most: int = MOST_MET) -> Iterator[tuple[Values, Values]]:
        """Every pair that a rule lets through, in chunks; a pair may come more than once."""
        for part in self.parts(most=most):
            yield part.pairs()
        yield self.cited()

    def cited(self) -> tuple[Values, Values]:
        """Every pair of which one gives the number of the other."""
        refs = self.rows["refs"]
        found = [
            (place, self.numbers[int(number)])
            for place in np.flatnonzero(refs[:, 0] != UNKNOWN)
            for number in refs[place]
            if int(number) in self.numbers and self.numbers[int(number)] != place
        ]
        both = np.array(found, dtype=np.int64).reshape(-1, 2)
        return both[:, 0], both[:, 1]

    def near(self, one: Rows) -> Values:
        """The places of the reports that the rules let through beside one new report."""
        first, last = (int(days[0]) for days in days_of(one))
        town, providers = int(one["mun"][0]), _providers(one)[1].tolist()
        found = [self.town.near(town, first, last)]
        found += [self.provider.near(key, first, last) for key in providers]
        found.append(self.region.near(int(one["region"][0]), first, last))
        found.append(self.kind.near(int(_joined(one["region"], one["kind"])[0]), first, last))
        found += [self.born.near(int(key), first, last) for key in _born(one)[1]]
        found.append(self.year.near(int(_exact_year(one)[0]), first, last))
        day = int(one["first"][0])
        days = {int(one["turned"][0])} | ({day} if day == int(one["last"][0]) else set())
        for day in days - {UNKNOWN}:
            found.append(self.turned.near(town, day, day))
            found += [self.turned_provider.near(key, day, day) for key in providers]
        found.append(np.array(self._cited_by(one), dtype=np.int64))
        return np.unique(np.concatenate(found))

    def _cited_by(self, one: Rows) -> list[int]:
        given = (int(number) for number in one["refs"][0])
        return [self.numbers[number] for number in given if number in self.numbers]


def _providers(rows: Rows) -> tuple[Values, Values]:
    """The reporter and all that it names: (place, provider), once each."""
    block = np.concatenate([rows["rep"][:, None], rows["named"]], axis=1)
    owners, column = np.nonzero(block != UNKNOWN)
    return owners, block[owners, column]


def _joined(*parts: Values) -> Values:
    """One key of several; unknown when one of them is."""
    unknown = np.zeros(len(parts[0]), dtype=bool)
    key = np.zeros(len(parts[0]), dtype=np.uint64)
    for part in parts:
        unknown |= part == UNKNOWN
        key = (key * np.uint64(0x9E3779B97F4A7C15)) ^ part.astype(np.uint64)
        key ^= key >> np.uint64(29)
    return np.where(unknown, UNKNOWN, (key >> np.uint64(1)).astype(np.int64))


def _exact_year(rows: Rows) -> Values:
    return np.where(rows["born_first"] == rows["born_last"], rows["born_first"], UNKNOWN)


def _born(rows: Rows) -> tuple[Values, Values]:
    """Region with the year of birth, in steps of three years: the step itself and both beside it.

    Two reports meet when their steps lie at most one apart under one of the two; each report stands
    under two steps, so that years up to three apart always meet.
    """
    middle = (rows["born_first"] + rows["born_last"]) // 2
    unknown = rows["born_first"] == UNKNOWN
    here = np.arange(len(rows))
    keys = [
        np.where(unknown, UNKNOWN, _joined(rows["region"], step + odd * 10_000))
        for odd, step in enumerate((middle // YEARS, (middle + YEARS // 2) // YEARS))
    ]
    return np.concatenate([here, here]), np.concatenate(keys)
