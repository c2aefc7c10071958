"""The facts of a case without anything that points at it, to ask the same question elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from vangnet.law.questions import QUESTIONS
from vangnet.law.shapes import Listed, Shape, Text, Thing, Who, Word

KEPT = frozenset({"network", "external", "IGJ"})
"""Ids with a meaning of their own."""

FILLED_IN = "ingevuld"


def without_names(question: str, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The same facts with `p1`, `p2`, … for ids and without what people wrote.

    The answer stays the same, ids aside: rules look only at whether something was written. Dates
    become text, so that it can be sent as JSON.
    """
    names: dict[str, str] = {}
    found: dict[str, Any] = _plain(QUESTIONS[question].facts, facts, names)
    return found


def _plain(shape: Shape, value: Any, names: dict[str, str]) -> Any:
    if value is None:
        return None
    if isinstance(shape, Thing):
        return {
            name: _plain(shape.fields[name], one, names)
            for name, one in value.items()
            if name in shape.fields
        }
    if isinstance(shape, Listed):
        return [_plain(shape.each, one, names) for one in value]
    if isinstance(shape, Who):
        return value if value in KEPT else names.setdefault(value, f"p{len(names) + 1}")
    if isinstance(shape, Text) and not isinstance(shape, Word):
        return FILLED_IN if value.strip() else ""
    return value.isoformat() if isinstance(value, date) else value
