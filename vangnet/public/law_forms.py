"""The form of a question of the law, made from the shapes of its facts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet import law
from vangnet.frame.fields import DateField, YesNo, ask
from vangnet.frame.rows import Rows
from vangnet.law import shapes

Facts = dict[str, Any]
GIVEN = "given"
"""The question whether there is such a thing at all, before what it looks like."""

ROW = {
    "providers": _("zorgaanbieder"),
    "parties": _("partij"),
    "involvements": _("betrokkene"),
    "reports": _("melding"),
    "members": _("lid"),
    "contributions": _("bijdrage"),
    "declined": _("afzegging"),
    "measures": _("maatregel"),
    "consents": _("toestemming"),
    "reporters": _("melder"),
    "stakeholders": _("belanghebbende"),
    "extensions": _("verlenging"),
}


def words(choices: tuple[str, ...]) -> list[tuple[str, str]]:
    """Choices with their Dutch words, wherever the law keeps them."""
    terms = law.terms.table()["term"]
    return [
        (key, terms[key]["title"] if key in terms else law.label("rung", law.label("word", key)))
        for key in choices
    ]


def _field(name: str, shape: shapes.Shape, *, in_row: bool) -> forms.Field:
    """One fact as one question on the screen."""
    needed = not (shape.null or shape.optional)
    about: dict[str, Any] = {"label": shape.title or name, "required": needed}
    found: forms.Field
    if isinstance(shape, shapes.Bool):
        found = forms.BooleanField(**{**about, "required": False}) if in_row else YesNo(**about)
    elif isinstance(shape, shapes.Day):
        found = DateField(**about)
    elif isinstance(shape, shapes.Int):
        found = forms.IntegerField(min_value=0, **about)
    elif isinstance(shape, shapes.One):
        choices = [("", _("Kies")), *words(shape.of)]
        found = forms.ChoiceField(choices=choices, **about)
    elif isinstance(shape, shapes.Listed) and isinstance(shape.each, shapes.One):
        found = forms.MultipleChoiceField(
            choices=words(shape.each.of),
            widget=forms.CheckboxSelectMultiple,
            **{**about, "required": False},
        )
    elif isinstance(shape, shapes.Listed):
        found = forms.CharField(
            **{**about, "required": False}, help_text=_("Meer dan één? Zet er een komma tussen.")
        )
    else:
        found = forms.CharField(**{**about, "required": needed and isinstance(shape, shapes.Who)})
    return ask(found, source=shape.help) if shape.help else found


def _fields(thing: shapes.Thing, *, in_row: bool = False) -> Iterator[tuple[str, forms.Field]]:
    """The questions of a thing; a thing within it is asked in the same place."""
    for name, shape in thing.fields.items():
        if isinstance(shape, shapes.Thing):
            if shape.null:
                yield f"{name}__{GIVEN}", YesNo(label=_("%s: is die er?") % shape.title)
            for inner, part in shape.fields.items():
                field = _field(inner, part, in_row=in_row)
                field.required = field.required and not shape.null
                yield f"{name}__{inner}", field
        elif not _is_rows(shape):
            yield name, _field(name, shape, in_row=in_row)


def _is_rows(shape: shapes.Shape) -> bool:
    return isinstance(shape, shapes.Listed) and isinstance(shape.each, shapes.Thing)


def form_of(thing: shapes.Thing, *, in_row: bool = False) -> type[forms.Form]:
    """The form of a thing."""
    return type("FactsForm", (forms.Form,), dict(_fields(thing, in_row=in_row)))


class WhatIf:
    """The facts of one question on a screen: a form, and rows for each list of things.

    `data`: what was posted. `facts`: what to start from (an example, or a case).
    """

    def __init__(
        self, question: str, data: Any = None, facts: Mapping[str, Any] | None = None
    ) -> None:
        self.question = law.QUESTIONS[question]
        known = facts or {}
        self.rows = {
            name: Rows(
                form_of(each, in_row=True),
                data,
                prefix=name,
                noun=ROW.get(name, name),
                initial=[shown(each, one) for one in known.get(name) or ()],
                least=0,
            )
            for name, _needed, each in self._lists()
        }
        self.form = self._form(data, shown(self.question.facts, known))

    def _form(self, data: Any, initial: dict[str, Any]) -> forms.Form:
        """The plain facts; after "Nog een" as they were typed, with nothing held against them."""
        kind = form_of(self.question.facts)
        if not self.changed:
            return kind(data, initial=initial)
        typed = kind(data)
        return kind(
            initial={
                name: field.widget.value_from_datadict(data, {}, name)
                for name, field in typed.fields.items()
            }
        )

    def _lists(self) -> Iterator[tuple[str, bool, shapes.Thing]]:
        """Each list of things: its name, must it be there, and what one is like."""
        for name, shape in self.question.facts.fields.items():
            if isinstance(shape, shapes.Listed) and isinstance(shape.each, shapes.Thing):
                yield name, not shape.optional, shape.each

    @property
    def parts(self) -> list[tuple[str, Rows[forms.Form]]]:
        """The lists with their titles, in the order of the facts."""
        return [(self.question.facts.fields[name].title, one) for name, one in self.rows.items()]

    @property
    def changed(self) -> bool:
        """Was a row asked for or taken away? Then there is nothing to answer yet."""
        return any(rows.changed for rows in self.rows.values())

    def answer(self) -> law.Verdict | None:
        """The answer to what was filled in; None when something stands at a field."""
        right = [self.form.is_valid(), *(rows.is_valid() for rows in self.rows.values())]
        if not all(right):
            return None
        try:
            return law.ask(self.question.name, self.facts())
        except law.BadFacts as bad:
            for field, expected in bad.all:
                self._say(field, expected)
            return None

    def facts(self) -> Facts:
        """What was filled in, as the facts of the question."""
        found = taken(self.question.facts, self.form.cleaned_data)
        for name, needed, each in self._lists():
            rows = [taken(each, row) for row in self.rows[name].cleaned]
            if rows or needed:
                found[name] = rows
        return found

    def _say(self, field: str, expected: str) -> None:
        """Put what is wrong at the question it is about, else on top."""
        name, _bracket, rest = field.partition("[")
        number, _dot, inner = rest.partition("].")
        filled = [row for row in self.rows[name] if row.has_changed()] if name in self.rows else []
        if number.isdecimal() and int(number) < len(filled):
            row = filled[int(number)]
            row.add_error(inner if inner in row.fields else None, expected)
            return
        flat = field.replace(".", "__")
        self.form.add_error(flat if flat in self.form.fields else None, expected)


def shown(thing: shapes.Shape, facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts as a form shows them."""
    found: dict[str, Any] = {}
    for name, shape in thing.fields.items() if isinstance(thing, shapes.Thing) else ():
        value = facts.get(name)
        if isinstance(shape, shapes.Thing):
            if shape.null:
                found[f"{name}__{GIVEN}"] = value is not None
            for inner, part in shown(shape, value or {}).items():
                found[f"{name}__{inner}"] = part
        elif not _is_rows(shape):
            found[name] = _shown(shape, value)
    return found


def _shown(shape: shapes.Shape, value: Any) -> Any:
    if isinstance(shape, shapes.Day) and isinstance(value, str):
        return date.fromisoformat(value)
    if isinstance(shape, shapes.Listed) and not isinstance(shape.each, shapes.One):
        return ", ".join(value or ())
    return value


def taken(thing: shapes.Thing, cleaned: Mapping[str, Any]) -> Facts:
    """What was filled in, as facts; what was left open is left out."""
    found: Facts = {}
    for name, shape in thing.fields.items():
        if isinstance(shape, shapes.Thing):
            if shape.null and not cleaned[f"{name}__{GIVEN}"]:
                continue
            inner = {part: cleaned.get(f"{name}__{part}") for part in shape.fields}
            found[name] = taken(shape, inner)
        elif not _is_rows(shape):
            value = _taken(shape, cleaned.get(name))
            if value is not None:
                found[name] = value
    return found


def _taken(shape: shapes.Shape, value: Any) -> Any:
    if isinstance(shape, shapes.Listed) and not isinstance(shape.each, shapes.One):
        return [one.strip() for one in (value or "").split(",") if one.strip()]
    if isinstance(shape, shapes.Listed):
        return list(value or ())
    if value == "" and not (isinstance(shape, shapes.Text) and not shape.null):
        return None
    if value == "" and shape.optional:
        return None
    return value
