"""Each fact that the law asks of a stage has a field with its source, or one function."""

from __future__ import annotations

import inspect
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from django import forms

from vangnet import law
from vangnet.frame.fields import asked
from vangnet.law.shapes import Listed, Shape, Thing

PLACES = tomllib.loads((Path(__file__).parent / "where_facts_come_from.toml").read_text())
NOT_ASKED_YET = {"improvement-plan", "board-meeting"}
WORDS: dict[str, Any] = {
    "parties": [],
    "providers": [("x", "x")],
    "reporters": [],
    "label": "",
    "organisations": [],
    "measures": [],
    "names": {},
}


def _leaves(shape: Shape, path: str = "") -> Iterator[str]:
    if isinstance(shape, Thing):
        for name, inner in shape.fields.items():
            yield from _leaves(inner, f"{path}.{name}" if path else name)
    elif isinstance(shape, Listed) and shape.each is not None:
        yield from _leaves(shape.each, f"{path}[]")
    else:
        yield path


def _form(kind: Any) -> forms.Form:
    """An empty form, with nothing to choose from."""
    needed = inspect.signature(kind.__init__).parameters
    return kind(**{name: value for name, value in WORDS.items() if name in needed})  # type: ignore[no-any-return]


def _cells() -> list[tuple[str, str, str]]:
    return [(q, fact, place) for q, facts in PLACES.items() for fact, place in facts.items()]


@pytest.mark.parametrize("question", sorted(set(law.QUESTIONS) - NOT_ASKED_YET))
def test_every_fact_of_the_question_is_listed_and_nothing_else(question: str) -> None:
    assert set(PLACES[question]) == set(_leaves(law.QUESTIONS[question].facts))


@pytest.mark.parametrize(("question", "fact", "place"), _cells())
def test_the_place_exists_and_a_field_names_its_source(
    question: str, fact: str, place: str
) -> None:
    module, _colon, name = place.partition(":")
    found = import_module(f"vangnet.{module}")
    if "." not in name:
        assert callable(getattr(found, name)), place
        return
    kind, field = name.split(".")
    form = _form(getattr(found, kind))
    assert field in form.fields, place
    source = str(asked(form.fields[field]).source)
    assert source, f"{question} {fact}: {place} does not name its source"
