"""Facts made up by Hypothesis from the schemas that `vangnet law questions` gives."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from vangnet import law
from vangnet.law.interventions import TRUST

WORDS = ["a", "b", "c", "IGJ", "een reden", "", "  "]
DAYS = st.dates(datetime.date(2026, 1, 1), datetime.date(2026, 4, 30))
FAR = st.dates(datetime.date(2015, 1, 1), datetime.date(2050, 12, 31))


def of_schema(schema: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    """Any value that this JSON Schema allows."""
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if "null" in kinds:
        found = of_schema({**schema, "type": next(kind for kind in kinds if kind != "null")})
        return st.none() | found
    if "enum" in schema:
        return st.sampled_from([word for word in schema["enum"] if word is not None])
    return BY_KIND[kinds[0]](schema)


def _text(schema: Mapping[str, Any]) -> st.SearchStrategy[str]:
    if schema.get("format") == "date":
        return (DAYS | FAR).map(datetime.date.isoformat)
    return st.sampled_from(WORDS)


def _list(schema: Mapping[str, Any]) -> st.SearchStrategy[list[Any]]:
    items = of_schema(schema["items"])
    if "id" in schema["items"].get("properties", {}):
        return st.lists(items, max_size=4, unique_by=lambda one: one["id"])
    return st.lists(items, max_size=4)


def _object(schema: Mapping[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    parts = {name: of_schema(one) for name, one in schema["properties"].items()}
    needed = {name: one for name, one in parts.items() if name in schema["required"]}
    rest = {name: one for name, one in parts.items() if name not in needed}
    return st.fixed_dictionaries(needed, optional=rest)


BY_KIND = {
    "string": _text,
    "boolean": lambda _schema: st.booleans(),
    "integer": lambda schema: st.integers(0, min(schema.get("maximum", 30), 30)),
    "array": _list,
    "object": _object,
}


def facts(question: str) -> st.SearchStrategy[dict[str, Any]]:
    """Good facts for a question."""
    return of_schema(law.QUESTIONS[question].facts.schema()).map(lambda one: _agree(question, one))


def _agree(question: str, known: dict[str, Any]) -> dict[str, Any]:
    """Make facts agree that say something about each other."""
    if question == "due-date" and known["term"] != "investigation":
        known.pop("extensions", None)
    if question == "may-close" and known["network"] and not known.get("learned_together"):
        known["learned_together"] = "unknown"
    if question == "may-publish" and known["safe"].get("k") is None:
        known["safe"]["k"] = 6
    if question == "interventions":
        allowed = TRUST[known["road"]]
        known["trust"] = {name: one for name, one in known["trust"].items() if name in allowed}
    return known


def shuffled(value: Any, draw: Any) -> Any:
    """The same facts with every list in another order."""
    if isinstance(value, Mapping):
        return {key: shuffled(one, draw) for key, one in value.items()}
    if isinstance(value, list):
        return [shuffled(one, draw) for one in draw(st.permutations(value))]
    return value
