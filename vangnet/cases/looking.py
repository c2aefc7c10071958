"""Reports that may be about the same event, looked up in PostgreSQL with their bits (ASM-1).

The statement is written from the model (`matching.sql`), over the table of prepared rows. When few
are found, the rules are widened once. When very many are, who cites is looked up apart, so that no
crowd of reports that look alike pushes it out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID
from weakref import WeakKeyDictionary

from django.db import connection

from vangnet.cases import preparing
from vangnet.cases.models import MatchingModel, ModelUse
from vangnet.matching.expert import expert
from vangnet.matching.model import Model
from vangnet.matching.rows import Row
from vangnet.matching.scoring import Comparison, compare, explained
from vangnet.matching.sql import Planned, lookup, planned

TABLE = "cases_comparable"
"""The prepared rows as the clock sees them; nobody else sees any (see the migration)."""
MOST = 200
FEW = 3
NO_DAY_TOO_LATE = 2**31 - 1


@dataclass(frozen=True)
class Found:
    """One candidate with its comparison."""

    report: UUID
    comparison: Comparison

    @property
    def cited(self) -> bool:
        """Does one of the two give the number of the other?"""
        return any(
            one.name == "reference" and one.level == "cites" for one in self.comparison.reasons
        )


_HELD: dict[str, Model] = {}


def model_in_use() -> Model:
    """The promoted model; the expert's when nothing was learned yet. Read once per version."""
    row = MatchingModel.objects.filter(use=ModelUse.PROMOTED).only("hash").first()
    if row is None:
        return _held("expert", None)
    return _held(row.hash, row)


def _held(key: str, row: MatchingModel | None) -> Model:
    if key not in _HELD:
        _HELD[key] = Model.from_document(row.document) if row is not None else expert()
    return _HELD[key]


def look_up(model: Model, report: UUID, row: Row, *, most: int = MOST) -> list[Found]:
    """The likeliest reports beside one, best first, itself left out; also those that came later."""
    found = _asked(model, row, most, wide=False)
    if len(found) - (report in found) < FEW:
        found |= _asked(model, row, most, wide=True)
    if len(found) > most:
        found |= _citing(model, row)
    found.pop(report, None)
    several = [Found(key, comparison) for key, comparison in found.items()]
    return sorted(several, key=lambda one: (-one.comparison.bits, str(one.report)))


def _asked(model: Model, row: Row, most: int, *, wide: bool) -> dict[UUID, Comparison]:
    statement, given = lookup(model, row, table=TABLE, limit=most + 1, wide=wide)
    given["received"] = NO_DAY_TOO_LATE
    plan = planned(statement)
    with connection.cursor() as cursor:
        _prepare_once(cursor, plan)
        cursor.execute(*plan.execute(given))
        cursor.nextset()
        return {key: explained(model, levels) for key, _bits, levels in cursor.fetchall()}


_PREPARED: WeakKeyDictionary[Any, set[str]] = WeakKeyDictionary()
"""What each session of the database has planned already; it keeps that until it ends."""


def _prepare_once(cursor: Any, plan: Planned) -> None:
    known = _PREPARED.setdefault(connection.connection, set())
    if plan.name not in known:
        cursor.execute(plan.prepare)
        known.add(plan.name)


_CITES = f"""
SELECT report FROM {TABLE} WHERE number = ANY(%(refs)s::bigint[])
UNION SELECT report FROM {TABLE} WHERE %(number)s <> -1 AND refs && ARRAY[%(number)s]::bigint[]"""


def _citing(model: Model, row: Row) -> dict[UUID, Comparison]:
    """Of which one of the two gives the number of the other."""
    with connection.cursor() as cursor:
        cursor.execute(_CITES, {"refs": list(row.refs), "number": row.number})
        keys = [key for (key,) in cursor.fetchall()]
    return {key: compare(model, row, other) for key, other in preparing.rows_of(keys).items()}
