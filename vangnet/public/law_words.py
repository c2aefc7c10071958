"""An answer of the law in words: what is missing and what was computed, for a screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.law.reflection import MEASURE, SECTION_SAID


@dataclass(frozen=True)
class Table:
    """A list of things of an answer: a title, the columns, and the cells by row."""

    title: str
    columns: list[str]
    rows: list[list[tuple[str, str]]]


def outcome(verdict: law.Verdict) -> str:
    """Yes, no, or a matter for a person; of a question that only computes: its answer."""
    if verdict.question == "due-date":
        return word(verdict.result["due_on"])
    return {
        law.Outcome.YES: _("Ja."),
        law.Outcome.NO: _("Nee."),
        law.Outcome.WEIGH: _("Dat weegt een mens af."),
    }[verdict.outcome]


def lines(verdict: law.Verdict) -> list[tuple[str, str]]:
    """What was computed, each with its name, tables aside."""
    return [
        (law.label("result", name), word(value))
        for name, value in verdict.result.items()
        if not _is_table(value)
    ]


def tables(verdict: law.Verdict) -> list[Table]:
    """The lists of things in an answer, as tables."""
    found = []
    for name, value in verdict.result.items():
        if isinstance(value, list) and _is_table(value):
            found.append(_table(name, value))
    return found


def _is_table(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _table(name: str, rows: list[dict[str, Any]]) -> Table:
    columns = [law.label("result", key) for key in rows[0]]
    cells = [
        [(column, _cell(key, row[key])) for column, key in zip(columns, row, strict=True)]
        for row in rows
    ]
    return Table(law.label("result", name), columns, cells)


def _cell(key: str, value: Any) -> str:
    return " ".join(law.interventions.sentences(value)) if key == "missing" else word(value)


def word(value: Any) -> str:
    """One value in Dutch."""
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if value is None or value in ("", []):
        return _("geen")
    if isinstance(value, list):
        return ", ".join(word(one) for one in value)
    text = str(value)
    try:
        return date_format(date.fromisoformat(text), "j F Y")
    except ValueError:
        return law.label("rung", law.label("word", text))


def missing(verdict: law.Verdict) -> list[str]:
    """What is missing, in words; keys of the answer stay keys for programs only."""
    return [_missing(key) for key in verdict.missing]


def _missing(key: str) -> str:
    kind, *about = key.split(":")
    if kind == "section":
        return SECTION_SAID[about[0]]
    if kind == "measure":
        field = MEASURE[about[-1]].title
        return f"{law.label('missing', kind)} {':'.join(about[:-1])}: {field.lower()}"
    return ": ".join([law.label("missing", kind), *([":".join(about)] if about else [])])
