"""One new report against all that are kept, in plain PostgreSQL, written from the model (ASM-1).

The rules of `blocking`, the levels of `comparisons` and the bits of the model, in one statement. It
needs no extension, and gives the same bits as `scoring.compare`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from vangnet.matching.blocking import (
    ANYWHERE,
    LONGEST,
    PROVIDER,
    REGION,
    REGION_ALIKE,
    TOWN,
    YEARS,
    days_of,
)
from vangnet.matching.model import Model
from vangnet.matching.rows import LISTS, SCALARS, UNKNOWN, Row, Rows

INDEXES = (
    "(mun, near_first, near_last) INCLUDE (report)",
    "(region, near_first, near_last, kind, born_first, born_last) INCLUDE (report)",
    "(born_first, born_last, near_first, near_last) INCLUDE (report)",
    "(number) WHERE number <> -1",
)
"""Indexes that the rules need, beside GIN on `provider_months` and on `refs`.

What a rule asks stands in the index whole: of a row that it does not let through, none is read.
"""
MOST_PER_RULE = 400
MONTH = 32
"""Days in which a provider has one key."""
_PROVIDERS, _MONTHS = 2**50, 2**12
WIDER = 2
"""How much wider the days may lie when few were found."""


COUNTED = {("a.words", "b.words"): "s.shared", ("a.named", "b.named"): "t.thirds"}
SHARED = """
    CROSS JOIN LATERAL (
        SELECT count(*)::int AS shared, coalesce(sum(w.bits), 0)::int AS bits
        FROM unnest(a.words, a.word_bits) AS w(word, bits) WHERE w.word = ANY(b.words)) s
    CROSS JOIN LATERAL (
        SELECT count(*)::int AS thirds FROM unnest(a.named) AS u(x)
        WHERE a.named && b.named AND u.x = ANY(b.named)) t"""
"""What several levels ask of two lists, counted once; every item stands in a list once."""


class PostgreSQL:
    """How PostgreSQL says what is about lists."""

    def common(self, one: str, other: str) -> str:
        """Items of one list that are in the other too; counted once per pair, see `COUNTED`."""
        return COUNTED[one, other]

    def word_bits(self) -> str:
        """The bits of the words that both have."""
        return "s.bits"


def columns(row: Row) -> dict[str, Any]:
    """What a table keeps of a row: its fields, and days and providers that the rules look at."""
    first, last = days_of(Rows.of([row]))
    kept: dict[str, Any] = {name: getattr(row, name) for name in SCALARS if name != "key"}
    kept |= {name: list(getattr(row, name)) for name in LISTS}
    kept["near_first"], kept["near_last"] = int(first[0]), int(last[0])
    kept["provider_months"] = _provider_months(row, kept["near_first"], kept["near_first"])
    return kept


def _provider_months(row: Row, first: int, last: int) -> list[int]:
    """A key for each provider of a report in each month of a period."""
    providers = {row.rep, *row.named} - {UNKNOWN}
    months = range(first // MONTH, last // MONTH + 1)
    return sorted(p % _PROVIDERS * _MONTHS + month % _MONTHS for p in providers for month in months)


def lookup(
    model: Model, new: Row, *, table: str, limit: int, wide: bool = False
) -> tuple[str, dict[str, Any]]:
    """The statement and its parameters: the `limit` likeliest reports beside a new one.

    `table` has a column `report` and those of `columns`. Answers rows (report, bits, levels), the
    levels by their places, in the order of the comparisons. What is unlikely is not left out here.
    """
    given = columns(new)
    words = np.array(new.words, dtype=np.int64)
    given["word_bits"] = model.word_bits.of(words).tolist()
    given["most"], given["limit"] = MOST_PER_RULE, limit
    given["step"] = (new.born_first + new.born_last) // 2
    wider = WIDER if wide else 1
    early, late = given["near_first"] - PROVIDER * wider - LONGEST, given["near_last"]
    given["provider_months"] = _provider_months(new, early, late + PROVIDER * wider)
    given["turned_months"] = _provider_months(new, new.turned, new.turned)
    return _statement(model, table, wider), given


@dataclass(frozen=True)
class Planned:
    """A statement that the database plans once: `prepare`, and from then on `execute`.

    Its plan is the same for every report, whatever the report leaves out: the rules see to that.
    Planning the long statement anew would take longer than looking up.
    """

    name: str
    prepare: str
    names: tuple[str, ...]

    def execute(self, given: Mapping[str, Any]) -> tuple[str, list[str]]:
        """What to send, in one go: the answer is in the second of three results."""
        asked = ", ".join(["%s"] * len(self.names))
        always, again = (f"SET LOCAL plan_cache_mode = {mode}" for mode in (GENERIC, "auto"))
        return f"{always}; EXECUTE {self.name} ({asked}); {again}", [
            _literal(given[name]) for name in self.names
        ]


GENERIC = "force_generic_plan"
_ASKED = re.compile(r"%\((\w+)\)s")


@lru_cache(maxsize=16)
def planned(statement: str) -> Planned:
    """A statement of `lookup` as one that is planned once."""
    names = tuple(dict.fromkeys(_ASKED.findall(statement)))
    numbered = _ASKED.sub(lambda one: f"${names.index(one[1]) + 1}", statement)
    name = f"vangnet_{hashlib.sha256(statement.encode()).hexdigest()[:16]}"
    return Planned(name, f"PREPARE {name} AS {numbered}", names)


def _literal(value: Any) -> str:
    return f"{{{','.join(map(str, value))}}}" if isinstance(value, list) else str(value)


def _statement(model: Model, table: str, wider: int) -> str:
    key = (model.version, table, wider)
    held = _HELD.get(key)
    if held is None or held[0] is not model:
        held = (model, _write(model, table, wider))
        _HELD[key] = held
    return held[1]


_HELD: dict[tuple[str, str, int], tuple[Model, str]] = {}


def _write(model: Model, table: str, wider: int) -> str:
    dialect = PostgreSQL()
    levels, bits = [], []
    for place, comparing in enumerate(model.comparisons):
        cases = [
            f"WHEN {level.when.sql(dialect)} THEN {number}"
            for number, level in enumerate(comparing.levels, 1)
            if level.when is not None
        ]
        levels.append(f"CASE {' '.join(cases)} ELSE {len(comparing.levels)} END AS l{place}")
        values = ", ".join(repr(float(one)) for one in model.bits[comparing.name])
        bits.append(f"(ARRAY[{values}]::float8[])[l{place}]")
    said = ", ".join(f"l{place} - 1" for place in range(len(model.comparisons)))
    return f"""
WITH a AS MATERIALIZED (SELECT {_new()}),
near AS MATERIALIZED ({_near(table, wider)}),
levelled AS MATERIALIZED (
    SELECT b.report, {", ".join(levels)} FROM near b CROSS JOIN a{SHARED}),
summed AS (SELECT *, {model.prior!r}::float8 + {" + ".join(bits)} AS bits FROM levelled)
SELECT report, bits, ARRAY[{said}] AS levels
FROM (SELECT * FROM summed ORDER BY bits DESC, report LIMIT %(limit)s) best
ORDER BY bits DESC, report"""


def _new() -> str:
    plain = [f"%({name})s::bigint AS {name}" for name in SCALARS if name != "key"]
    lists = [f"%({name})s::{_type(name)}[] AS {name}" for name in LISTS]
    return ", ".join([*plain, *lists, "%(word_bits)s::int[] AS word_bits"])


def _type(name: str) -> str:
    return "int" if name == "words" else "bigint"


def _near(table: str, wider: int) -> str:
    """The rules. What is asked of the new report alone comes first: it shuts a rule altogether.

    Two days are each other's with day and month swapped, or neither is: asking one way is enough.
    """
    alike = (
        "(b.kind = %(kind)s AND b.kind <> -1 OR b.born_first <> -1 AND %(born_first)s <> -1"
        f" AND abs((b.born_first + b.born_last) / 2 - %(step)s) <= {YEARS})"
    )
    year = (
        "%(born_first)s <> -1 AND %(born_first)s = %(born_last)s"
        " AND b.born_first = %(born_first)s AND b.born_last = %(born_first)s"
    )
    town = "%(mun)s <> -1 AND b.mun = %(mun)s"
    region = "%(region)s <> -1 AND b.region = %(region)s"
    swapped = "%(turned)s <> -1 AND {0} = %(turned)s AND b.near_last = %(turned)s"
    shared = "b.provider_months && %(provider_months)s::bigint[]"
    shared_then = "b.provider_months && %(turned_months)s::bigint[]"
    rules = [
        f"{town} AND {_within(TOWN * wider)}",
        f"{town} AND {swapped.format(DAY)}",
        f"{region} AND {_within(REGION_ALIKE * wider)}"
        f" AND (({_within(REGION * wider)}) OR {alike})",
        f"{year} AND {_within(ANYWHERE * wider)}",
        f"{shared} AND {_within(PROVIDER * wider, CHECKED)}",
        f"{shared_then} AND {swapped.format(CHECKED)}",
        "b.number <> -1 AND b.number = ANY(%(refs)s::bigint[])",
        "%(number)s <> -1 AND b.refs && ARRAY[%(number)s]::bigint[]",
    ]
    parts = [f"(SELECT b.report FROM {table} b WHERE {rule} LIMIT %(most)s)" for rule in rules]
    return (
        f"SELECT b.* FROM {table} b WHERE b.report = ANY(ARRAY({' UNION '.join(parts)}))"
        " AND b.received <= %(received)s"
    )


DAY, CHECKED = "b.near_first", "(b.near_first + 0)"
"""The day as an index has it, and as something to check where another index finds far fewer."""


def _within(days: int, day: str = DAY) -> str:
    """Not further apart than so many days; `near_first` carries the index."""
    return (
        f"{day} BETWEEN %(near_first)s - {days + LONGEST} AND %(near_last)s + {days}"
        f" AND b.near_last >= %(near_first)s - {days}"
    )
