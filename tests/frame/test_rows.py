"""Rows that can be added and removed without JavaScript, with everything typed still there."""

from __future__ import annotations

from django import forms
from django.http import QueryDict
from django.template import Context, Template

from vangnet.frame.fields import DateField
from vangnet.frame.rows import Rows


class Measure(forms.Form):
    what = forms.CharField(label="Wat?")
    due_on = DateField(label="Wanneer?")
    who = forms.MultipleChoiceField(
        label="Wie?", choices=[("a", "A"), ("b", "B")], required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip


def rows(query: str | None = None, **more: object) -> Rows[Measure]:
    """Rows as posted."""
    data = QueryDict(query) if query is not None else None
    return Rows(Measure, data, prefix="m", noun="maatregel", **more)  # type: ignore[arg-type]


def draw(found: Rows[Measure]) -> str:
    """The rows as HTML."""
    template = Template('{% load frame %}{% errors rows %}{% include "frame/rows.html" %}')
    return template.render(Context({"rows": found}))


TWO = "m-count=2&m-0-what=bellen&m-0-due_on=01-12-2026&m-1-what=oefenen&m-1-due_on=02-12-2026"


def test_it_starts_with_as_many_rows_as_are_needed() -> None:
    assert len(rows()) == 1
    assert len(rows(least=3)) == 3
    assert len(rows(initial=[{"what": "x"}, {"what": "y"}])) == 2


def test_two_rows_are_read_in_order() -> None:
    found = rows(TWO)
    assert found.is_valid()
    assert [row["what"] for row in found.cleaned] == ["bellen", "oefenen"]
    assert not found.changed


def test_adding_keeps_what_was_typed_and_accuses_nobody() -> None:
    found = rows("m-count=1&m-0-what=bellen&m-0-due_on=nog+niet&m-0-who=a&m-0-who=b&m-add=1")
    assert found.changed
    assert len(found) == 2
    drawn = draw(found)
    assert 'value="bellen"' in drawn
    assert 'value="nog niet"' in drawn
    assert drawn.count(" checked") == 2
    assert "Er klopt iets nog niet" not in drawn


def test_removing_takes_that_row_and_no_other() -> None:
    found = rows(TWO + "&m-remove=0")
    assert found.changed
    drawn = draw(found)
    assert "bellen" not in drawn
    assert 'name="m-0-what" value="oefenen"' in drawn
    assert 'name="m-count" value="1"' in drawn


def test_the_last_row_that_must_stay_cannot_be_removed() -> None:
    assert "Verwijder" not in draw(rows())
    assert len(rows("m-count=1&m-0-what=bellen&m-remove=0")) == 1


def test_an_empty_row_is_dropped() -> None:
    found = rows(TWO.replace("count=2", "count=3") + "&m-2-what=&m-2-due_on=")
    assert found.is_valid()
    assert len(found.cleaned) == 2


def test_a_row_that_was_begun_must_be_right() -> None:
    found = rows("m-count=1&m-0-what=bellen&m-0-due_on=")
    assert not found.is_valid()
    assert "Wanneer? Vul dit nog in." in draw(found)


def test_too_few_rows_is_said() -> None:
    found = rows("m-count=1&m-0-what=&m-0-due_on=")
    assert not found.is_valid()
    assert "Vul ten minste 1 keer een maatregel in." in draw(found)


def test_nonsense_in_the_count_does_no_harm() -> None:
    for count in ("", "-1", "9999999", "veel", "٣"):
        assert len(rows(f"m-count={count}", most=20)) <= 20
