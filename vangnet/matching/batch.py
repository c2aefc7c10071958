"""From a file of reports to pairs and bundles, and looking up new reports (ASM-1)."""

from __future__ import annotations

import hashlib
import json
import multiprocessing
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from vangnet.matching.blocking import Rules
from vangnet.matching.bundling import bundles
from vangnet.matching.decisions import Decision
from vangnet.matching.expressions import Pairs, Values
from vangnet.matching.files import raw_reports
from vangnet.matching.model import Model
from vangnet.matching.preparing import Calendar, calendar_of, prepared
from vangnet.matching.providers import Register
from vangnet.matching.rows import Rows
from vangnet.matching.scoring import Scored, explained, score

LEAST_PROBABILITY = 0.001
PART = 20_000
WITNESSES = 50_000


def calendar_from(table: pa.Table) -> Calendar:
    """What the day numbers of a file mean."""
    step = max(1, len(table) // WITNESSES)
    sample = table.take(pa.array(range(0, len(table), step))) if len(table) else table
    return calendar_of(raw_reports(sample))


def prepare(table: pa.Table, register: Register, calendar: Calendar) -> Rows:
    """All reports of a file as rows, in the order of the file, with as many hands as there are."""
    parts = [table.slice(begin, PART) for begin in range(0, len(table), PART)]
    if len(parts) < 3:
        return Rows.joined([_prepared((part, register, calendar)) for part in parts])
    context = multiprocessing.get_context("fork")
    with context.Pool(initializer=_hold, initargs=(register, calendar)) as pool:
        return Rows.joined(list(pool.imap(_prepared_held, parts)))


_held: tuple[Register, Calendar]


def _hold(register: Register, calendar: Calendar) -> None:
    global _held
    _held = (register, calendar)


def _prepared_held(part: pa.Table) -> Rows:
    return _prepared((part, *_held))


def _prepared(given: tuple[pa.Table, Register, Calendar]) -> Rows:
    part, register, calendar = given
    return Rows.of(prepared(report, register, calendar) for report in raw_reports(part))


def scored_pairs(model: Model, rows: Rows, rules: Rules | None = None) -> Scored:
    """Every pair that a rule lets through and that is likely enough to be kept, once each."""
    least = model.bits_at(LEAST_PROBABILITY)
    found: list[Scored] = []
    for one, other in (rules or Rules(rows)).pairs():
        left, right = np.minimum(one, other), np.maximum(one, other)
        pairs = Pairs(rows, rows, left, right, model.word_bits)
        found.append(score(model, pairs, least_bits=least))
    return _once(found, len(rows))


def _once(found: Sequence[Scored], count: int) -> Scored:
    in_a = np.concatenate([part.in_a for part in found])
    in_b = np.concatenate([part.in_b for part in found])
    _names, kept = np.unique(in_a * count + in_b, return_index=True)
    levels = np.concatenate([part.levels for part in found], axis=1)[:, kept]
    return Scored(in_a[kept], in_b[kept], levels, np.concatenate([p.bits for p in found])[kept])


def pairs_table(model: Model, rows: Rows, found: Scored) -> pa.Table:
    """pairs.parquet of the contract: the smaller rid first, reasons as JSON."""
    left, right = rows["key"][found.in_a], rows["key"][found.in_b]
    reasons, which = reasons_of(model, found.levels)
    return pa.table(
        {
            "rid_a": np.minimum(left, right),
            "rid_b": np.maximum(left, right),
            "probability": model.probability(found.bits),
            "weight": found.bits,
            "because": pa.DictionaryArray.from_arrays(pa.array(which), pa.array(reasons)),
            "proposed": found.bits >= model.threshold,
        }
    )


def reasons_of(model: Model, levels: Values) -> tuple[list[str], Values]:
    """The JSON of every combination of levels that occurs, and which one each pair has."""
    code = np.zeros(levels.shape[1], dtype=np.int64)
    for row in levels:
        code = code * 16 + row
    _codes, first, which = np.unique(code, return_index=True, return_inverse=True)
    return [because(model, levels[:, place]) for place in first], which.astype(np.int32)


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
