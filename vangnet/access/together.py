"""A page of a case needs a dozen short lists; one statement fetches them all.

Each list stays the query that its room wrote, and the walls stand in it as always: the lists are
only carried together, as JSON, and become the same rows again. What was fetched is kept under its
key for as long as the page is made (`memory`), so that who asks for a list later finds it there.
Where no answers are kept (an action, a job) nothing happens, and every list is asked by itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import EmptyResultSet
from django.db import connection, models
from django.db.models.query import get_related_populators

from vangnet.access import memory

Row = TypeVar("Row", bound=models.Model)


@dataclass(frozen=True)
class Asked:
    """A list as SQL: what to send, how many columns come back, and what each row becomes."""

    sql: str
    parameters: tuple[Any, ...]
    columns: int
    read: Callable[[list[Any]], Any]


Question = models.QuerySet[Any] | Asked


def listed(key: Hashable, rows: models.QuerySet[Row]) -> list[Row]:
    """The rows of a query, asked at most once while a page is made."""
    return list(memory.once(key, lambda: list(rows)))


def fetch(wanted: Mapping[Hashable, Question]) -> None:
    """Ask what is not known yet of these lists, in one statement, and keep the answers."""
    lacking = {key: asked for key, asked in wanted.items() if not memory.known(key)}
    if not memory.keeping() or len(lacking) < 2:
        return
    asked: dict[Hashable, Asked] = {}
    for key, question in lacking.items():
        found = _of(question) if isinstance(question, models.QuerySet) else question
        if found is None:
            memory.keep(key, [])
        else:
            asked[key] = found
    for key, rows in zip(asked, _rows(list(asked.values())), strict=True):
        memory.keep(key, [asked[key].read(row) for row in rows])


def _rows(asked: list[Asked]) -> list[list[list[Any]]]:
    if not asked:
        return []
    parts = []
    for one in asked:
        names = ", ".join(f"c{at}" for at in range(one.columns))
        parts.append(f"(SELECT json_agg(t)::text FROM ({one.sql}) AS t({names}))")
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {', '.join(parts)}", [value for one in asked for value in one.parameters]
        )
        answer = cursor.fetchone()
    return [[list(row.values()) for row in json.loads(text or "[]")] for text in answer or ()]


def _of(rows: models.QuerySet[Any]) -> Asked | None:
    """What a query sends, and how its rows become objects; None when it can find nothing."""
    compiler = rows.query.get_compiler(connection=connection)
    try:
        sql, parameters = compiler.as_sql(with_col_aliases=False)
    except EmptyResultSet:
        return None
    info, select = compiler.klass_info, compiler.select
    assert info is not None, "only whole rows can be fetched together"
    fields: list[models.Field[Any, Any]] = [entry[0].target for entry in select]
    first = info["select_fields"][0]
    last = info["select_fields"][-1] + 1
    names = [field.attname for field in fields[first:last]]
    populators = get_related_populators(  # type: ignore[call-arg]
        info, select, connection.alias
    )

    def read(row: list[Any]) -> Any:
        values = [_python(field, value) for field, value in zip(fields, row, strict=True)]
        found = info["model"].from_db(connection.alias, names, values[first:last])
        for populator in populators:
            populator.populate(values, found)
        return found

    return Asked(sql, tuple(parameters), len(fields), read)


def _python(field: models.Field[Any, Any], value: Any) -> Any:
    """The value as the database's own driver would have given it."""
    if value is None:
        return None
    if isinstance(field, ArrayField):
        return [_python(field.base_field, one) for one in value]
    return field.to_python(value)
