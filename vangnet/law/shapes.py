"""The shapes of facts: one description checks them, documents them and turns them into values."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from vangnet.law.refusals import BadFacts

ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z", re.ASCII)
NEAR = (1900, 2200)
"""The years with which days are calculated."""


@dataclass(frozen=True)
class Shape:
    """What one fact looks like, what it is called, and where the question comes from.

    `null`: may be null, and then may be left out. `optional`: may be left out; null is the same,
    unless `strict`.
    """

    title: str = ""
    help: str = ""
    null: bool = False
    optional: bool = False
    strict: bool = False

    expected = "een waarde"

    def read(self, value: Any, path: str) -> Any:
        """The value, or `BadFacts` naming the field and what was expected. None stays None."""
        if value is None:
            if self.null or self.optional:
                return None
            raise self.fail(path)
        return self.value(value, path)

    def value(self, value: Any, path: str) -> Any:
        """The value of a fact that is not null."""
        raise NotImplementedError

    def fail(self, path: str) -> BadFacts:
        """The refusal of this shape."""
        return BadFacts(path or "facts", f"verwacht: {self.expected}")

    def schema(self) -> dict[str, Any]:
        """JSON Schema."""
        found = self.body()
        if self.null or (self.optional and not self.strict):
            found["type"] = [found["type"], "null"]
            if "enum" in found:
                found["enum"] = [*found["enum"], None]
        if self.title:
            found["title"] = self.title
        if self.help:
            found["description"] = self.help
        return found

    def body(self) -> dict[str, Any]:
        """The part of the schema that differs per kind."""
        raise NotImplementedError


@dataclass(frozen=True)
class Text(Shape):
    """A string."""

    expected = "tekst"

    def value(self, value: Any, path: str) -> str:
        if not isinstance(value, str):
            raise self.fail(path)
        return value

    def body(self) -> dict[str, Any]:
        return {"type": "string"}


@dataclass(frozen=True)
class Who(Text):
    """An id: of a party, a person, a measure, a consent. Free to choose; never a name."""


@dataclass(frozen=True)
class Word(Text):
    """A word that says nothing about who it is, such as a discipline."""


@dataclass(frozen=True)
class Bool(Shape):
    """True or false."""

    expected = "true of false"

    def value(self, value: Any, path: str) -> bool:
        if value is True or value is False:
            return value
        raise self.fail(path)

    def body(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Int(Shape):
    """A whole number, 0 or more, and at most `most` when that is given."""

    most: int = 0

    @property
    def expected(self) -> str:  # type: ignore[override]
        return (
            f"een geheel getal van 0 tot en met {self.most}"
            if self.most
            else "een geheel getal van 0 of meer"
        )

    def value(self, value: Any, path: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.fail(path)
        if self.most and value > self.most:
            raise self.fail(path)
        return value

    def body(self) -> dict[str, Any]:
        found: dict[str, Any] = {"type": "integer", "minimum": 0}
        return {**found, "maximum": self.most} if self.most else found


@dataclass(frozen=True)
class Day(Shape):
    """A date, as ISO 8601 or as a date. `near`: days are counted from it, so not in year 1."""

    near: bool = False

    @property
    def expected(self) -> str:  # type: ignore[override]
        first, last = NEAR
        years = f" in de jaren {first} tot en met {last}" if self.near else ""
        return f"een datum (JJJJ-MM-DD){years}"

    def value(self, value: Any, path: str) -> datetime.date:
        if isinstance(value, str) and ISO.match(value):
            try:
                value = datetime.date.fromisoformat(value)
            except ValueError:
                raise self.fail(path) from None
        if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
            raise self.fail(path)
        if self.near and not NEAR[0] <= value.year <= NEAR[1]:
            raise self.fail(path)
        return value

    def body(self) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True)
class One(Shape):
    """One of a closed list of words."""

    of: tuple[str, ...] = ()

    @property
    def expected(self) -> str:  # type: ignore[override]
        return "een van " + ", ".join(self.of)

    def value(self, value: Any, path: str) -> str:
        if not isinstance(value, str) or value not in self.of:
            raise self.fail(path)
        return value

    def body(self) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.of)}


@dataclass(frozen=True)
class Listed(Shape):
    """A list of one shape. `key`: the field that no two of them share."""

    each: Shape = field(default_factory=Text)
    key: str = ""

    expected = "een lijst"

    def value(self, value: Any, path: str) -> list[Any]:
        if not isinstance(value, (list, tuple)):
            raise self.fail(path)
        found, faults = [], []
        for at, one in enumerate(value):
            try:
                found.append(self.each.read(one, f"{path}[{at}]"))
            except BadFacts as bad:
                faults += bad.all
        if self.key and not faults:
            seen: set[Any] = set()
            for at, one in enumerate(found):
                if one[self.key] in seen:
                    faults.append((f"{path}[{at}].{self.key}", "verwacht: elke id één keer"))
                seen.add(one[self.key])
        if faults:
            raise BadFacts.several(faults)
        return found

    def body(self) -> dict[str, Any]:
        return {"type": "array", "items": self.each.schema()}


@dataclass(frozen=True)
class Thing(Shape):
    """An object with known fields."""

    fields: Mapping[str, Shape] = field(default_factory=dict)

    expected = "een object"

    def value(self, value: Any, path: str) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise self.fail(path)
        under = f"{path}." if path else ""
        found: dict[str, Any] = {}
        faults: list[tuple[str, str]] = []
        for name, shape in self.fields.items():
            given = value.get(name)
            try:
                if given is None and shape.strict and name in value:
                    raise shape.fail(under + name)
                found[name] = shape.read(given, under + name)
            except BadFacts as bad:
                faults += bad.all
        unknown = f"onbekend feit; verwacht: {', '.join(self.fields)}"
        faults += [(f"{under}{name}", unknown) for name in value if name not in self.fields]
        if faults:
            raise BadFacts.several(faults)
        return found

    def body(self) -> dict[str, Any]:
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [n for n, s in self.fields.items() if not (s.null or s.optional)],
            "properties": {name: shape.schema() for name, shape in self.fields.items()},
        }
