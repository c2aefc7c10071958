"""From a file of reports to pairs and bundles, and looking up new reports (ASM-1)."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from vangnet.matching.blocking import MOST_MET, Rules
from vangnet.matching.bundling import bundles
from vangnet.matching.decisions import Decision
from vangnet.matching.expressions import Pairs, Values
from vangnet.matching.files import raw_reports
from vangnet.matching.model import Model
from vangnet.matching.preparing import Calendar, calendar_of, prepared
from vangnet.matching.providers import Register
from vangnet.matching.rows import LISTS, Rows
from vangnet.matching.scoring import Scored, explained, score

LEAST_PROBABILITY = 0.001
PART = 20_000
WRITTEN_AT_ONCE = 1_000_000
FEW_PARTS = 3
MOST_COMPARED = 250_000_000
WITNESSES = 50_000


def calendar_from(table: pa.Table) -> Calendar:
    """What the day numbers of a file mean."""
    step = max(1, len(table) // WITNESSES)
    sample = table.take(pa.array(range(0, len(table), step))) if len(table) else table
    return calendar_of(raw_reports(sample))


def prepare(table: pa.Table, register: Register, calendar: Calendar) -> Rows:
    """All reports of a file as rows, in the order of the file, with as many hands as there are."""
    parts = [table.slice(begin, PART) for begin in range(0, len(table), PART)]

    def work(part: pa.Table) -> Rows:
        return Rows.of(prepared(report, register, calendar) for report in raw_reports(part)).slim()

    return Rows.joined(list(_by_all_hands(work, parts)))


def scored_pairs(model: Model, rows: Rows) -> Scored:
    """Every pair that a rule lets through and that is likely enough to be kept, once each.

    Reports that lie near one another are laid near one another first: fetching them goes faster.
    """
    order = np.lexsort((rows["first"], rows["region"]))
    laid = rows.take(order).slim()
    rules, least = Rules(laid), model.bits_at(LEAST_PROBABILITY)
    for name in LISTS:
        laid.count(name), laid.marks(name)  # computed once, before the work is shared out

    def kept(one: Values, other: Values) -> Scored:
        here, there = order[one], order[other]
        turned = here > there
        left, right = np.where(turned, other, one), np.where(turned, one, other)
        found = score(model, Pairs(laid, laid, left, right, model.word_bits), least_bits=least)
        return Scored(order[found.in_a], order[found.in_b], found.levels, found.bits)

    found = _by_all_hands(lambda part: kept(*part.pairs()), rules.parts(most=_most(rules)))
    return _once([kept(*rules.cited()), *found], len(rows))


def _most(rules: Rules) -> int:
    """How many others a report meets under a rule; fewer where crowds would make it endless."""
    most = MOST_MET
    while most > 1 and rules.count(most) > MOST_COMPARED:
        most //= 2
    return most


_work: Any = None


def _by_all_hands(work: Callable[[Any], Any], parts: Iterable[Any]) -> Iterator[Any]:
    """The work done on every part, in their order, shared out when there is much of it."""
    global _work
    waiting = list(parts)
    if len(waiting) < FEW_PARTS:
        yield from map(work, waiting)
        return
    _work = (work, waiting)  # what is forked off has it too, without being sent
    with multiprocessing.get_context("fork").Pool() as pool:
        yield from pool.imap(_worked, range(len(waiting)))
    _work = None


def _worked(place: int) -> Any:
    work, waiting = _work
    return work(waiting[place])


def _once(found: Sequence[Scored], count: int) -> Scored:
    """Every pair once; a little at a time, so that what comes more often takes no room."""
    names = np.concatenate([part.in_a * count + part.in_b for part in found])
    _names, kept = np.unique(names, return_index=True)
    in_a, in_b = (
        np.concatenate([getattr(p, side) for p in found])[kept] for side in ("in_a", "in_b")
    )
    levels = np.concatenate([part.levels for part in found], axis=1)[:, kept]
    return Scored(in_a, in_b, levels, np.concatenate([p.bits for p in found])[kept])


def pairs_tables(model: Model, rows: Rows, found: Scored) -> Iterator[pa.Table]:
    """pairs.parquet of the contract, a part at a time: the smaller rid first, reasons as JSON."""
    for begin in range(0, max(1, len(found)), WRITTEN_AT_ONCE):
        part = slice(begin, begin + WRITTEN_AT_ONCE)
        bits, levels = found.bits[part], found.levels[:, part]
        left, right = rows["key"][found.in_a[part]], rows["key"][found.in_b[part]]
        yield pa.table(
            {
                "rid_a": np.minimum(left, right),
                "rid_b": np.maximum(left, right),
                "probability": model.probability(bits),
                "weight": bits,
                "because": reasons_of(model, levels),
                "proposed": bits >= model.threshold,
            }
        )


def reasons_of(model: Model, levels: Values) -> pa.Array:
    """The reasons of every pair as JSON, written once per combination of levels that occurs."""
    code = np.zeros(levels.shape[1], dtype=np.int64)
    for row in levels:
        code = code * 16 + row
    _codes, first, which = np.unique(code, return_index=True, return_inverse=True)
    said = [pa.array([json.dumps({"prior": model.prior})[:-1]]).take(pa.array(first * 0))]
    for comparing, row in zip(model.comparisons, levels, strict=True):
        each = zip(comparing.names, model.bits[comparing.name].tolist(), strict=True)
        names = [
            json.dumps({comparing.name: {"level": level, "bits": bits}})[1:-1]
            for level, bits in each
        ]
        said.append(pa.array(names).take(pa.array(row[first])))
    joined = pc.binary_join_element_wise(*said, ", ")
    whole = pc.binary_join_element_wise(joined, "}", "")
    return pa.DictionaryArray.from_arrays(pa.array(which.astype(np.int32)), whole)


def because(model: Model, levels: Iterable[int]) -> str:
    """The reasons of one pair as JSON: per comparison its level and bits, and the prior."""
    found = explained(model, [int(level) for level in levels])
    said: dict[str, Any] = {"prior": found.prior}
    said |= {one.name: {"level": one.level, "bits": one.bits} for one in found.reasons}
    return json.dumps(said)


def bundle_table(
    model: Model, rows: Rows, found: Scored, decisions: Sequence[Decision]
) -> pa.Table:
    """bundles.parquet of the contract."""
    proposed = np.flatnonzero(found.bits >= model.threshold)
    best = proposed[np.lexsort((found.in_b[proposed], found.in_a[proposed], -found.bits[proposed]))]
    keys = rows["key"]
    left, right = keys[found.in_a[best]].tolist(), keys[found.in_b[best]].tolist()
    of = bundles(keys.tolist(), zip(left, right, strict=True), decisions)
    return pa.table({"rid": list(of), "bundle_id": list(of.values())})


def fingerprint(rows: Rows, decisions: Sequence[Decision]) -> str:
    """A short mark of what was learned from: other reports or decisions, another mark."""
    said = hashlib.sha256(np.ascontiguousarray(rows["key"]).tobytes())
    said.update(json.dumps([[one.one, one.other, one.same] for one in decisions]).encode())
    return said.hexdigest()[:12]


class LookUp:
    """Finds, for one new report, the likeliest among many, in memory."""

    def __init__(self, model: Model, rows: Rows) -> None:
        self.model, self.rows, self.rules = model, rows, Rules(rows)

    def candidates(self, new: Rows, limit: int) -> list[dict[str, Any]]:
        """The best `limit`, each with its chance and reasons; only what was received before."""
        places = self.rules.near(new)
        earlier = self.rows["received"][places] <= new["received"][0]
        places = places[earlier & (self.rows["key"][places] != new["key"][0])]
        here = np.zeros(len(places), dtype=np.int64)
        pairs = Pairs(new, self.rows, here, places, self.model.word_bits)
        least = self.model.bits_at(LEAST_PROBABILITY)
        found = score(self.model, pairs, least_bits=least)
        best = np.lexsort((self.rows["key"][found.in_b], -found.bits))[:limit]
        return [
            {
                "rid": int(self.rows["key"][found.in_b[place]]),
                "probability": float(self.model.probability(found.bits[place])),
                "weight": float(found.bits[place]),
                "because": json.loads(because(self.model, found.levels[:, place])),
            }
            for place in best
        ]


def one_by_one(rows: Rows) -> Iterator[Rows]:
    """Each row by itself."""
    for place in range(len(rows)):
        yield rows.take(np.array([place]))
