"""The shapes of facts: one description checks them, documents them and turns them into values."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from vangnet.law.refusals import BadFacts


@dataclass(frozen=True)
class Shape:
    """What one fact looks like, what it is called, and where the question comes from."""

    title: str = ""
    help: str = ""
    null: bool = False
    default: Any = None
    optional: bool = False

    expected = "een waarde"

    def read(self, value: Any, path: str) -> Any:
        """The value, or `BadFacts` naming the field and what was expected. None stays None."""
        if value is None:
            if self.null or self.optional:
                return self.default
            raise BadFacts(path, f"verwacht: {self.expected}")
        return self.value(value, path)

    def value(self, value: Any, path: str) -> Any:
        """The value of a fact that is not null."""
        raise NotImplementedError

    def fail(self, path: str) -> BadFacts:
        """The refusal of this shape."""
        return BadFacts(path, f"verwacht: {self.expected}")

    def schema(self) -> dict[str, Any]:
        """JSON Schema."""
        found = self.body()
        if self.null and "type" in found:
            found["type"] = [found["type"], "null"]
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
class Bool(Shape):
    """True or false."""

    expected = "true of false"

    def value(self, value: Any, path: str) -> bool:
        if not isinstance(value, bool):
            raise self.fail(path)
        return value

    def body(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True)
class Int(Shape):
    """A whole number, 0 or more."""

    expected = "een geheel getal van 0 of meer"

    def value(self, value: Any, path: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.fail(path)
        return value

    def body(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": 0}


@dataclass(frozen=True)
class Day(Shape):
    """A date, as ISO 8601 or as a date."""

    expected = "een datum (JJJJ-MM-DD)"

    def value(self, value: Any, path: str) -> datetime.date:
        if isinstance(value, datetime.datetime):
            raise self.fail(path)
        if isinstance(value, datetime.date):
            return value
        if not isinstance(value, str) or len(value) != 10:
            raise self.fail(path)
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise self.fail(path) from None

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
    """A list of one shape."""

    each: Shape = field(default_factory=Text)
    key: str = ""

    expected = "een lijst"

    def value(self, value: Any, path: str) -> list[Any]:
        if not isinstance(value, (list, tuple)):
            raise self.fail(path)
        found = [self.each.read(one, f"{path}[{at}]") for at, one in enumerate(value)]
        if self.key:
            seen: set[Any] = set()
            for at, one in enumerate(found):
                if one[self.key] in seen:
                    raise BadFacts(f"{path}[{at}].{self.key}", "verwacht: elke id één keer")
                seen.add(one[self.key])
        return found

    def body(self) -> dict[str, Any]:
        return {"type": "array", "items": self.each.schema()}


@dataclass(frozen=True)
class Thing(Shape):
    """An object with known fields. `any_of`: fields may all be left out."""

    fields: Mapping[str, Shape] = field(default_factory=dict)

    expected = "een object"

    def value(self, value: Any, path: str) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise self.fail(path)
        found = {
            name: shape.read(value.get(name), f"{path}.{name}" if path else name)
            for name, shape in self.fields.items()
        }
        unknown = sorted(str(name) for name in value if name not in self.fields)
        if unknown:
            where = f"{path}.{unknown[0]}" if path else unknown[0]
            raise BadFacts(where, f"onbekend feit; verwacht: {', '.join(self.fields)}")
        return found

    def body(self) -> dict[str, Any]:
        return {
            "type": "object",
            "additionalProperties": False,
            "required": [n for n, s in self.fields.items() if not (s.null or s.optional)],
            "properties": {name: shape.schema() for name, shape in self.fields.items()},
        }
