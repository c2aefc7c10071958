"""Every fact of the two questions of this room comes from a field or from one named function."""

from __future__ import annotations

from typing import Any

import pytest

from tests import people
from vangnet.access.context import acting
from vangnet.law import QUESTIONS
from vangnet.law.shapes import Listed, Thing
from vangnet.networks.models import Involvement
from vangnet.reports import facts, queries

DERIVED = {
    "party": "facts.parties: the key of a party, once",
    "id": "facts.parties",
    "on": "the day of asking, or of the report",
    "by": "facts._own_report",
    "stands_for": "joint.name_co_reporters",
    "confirmed": "joint.confirm",
}
COLUMNS = {column.name for column in Involvement._meta.get_fields()}


def _leaves(thing: Thing) -> set[str]:
    found: set[str] = set()
    for name, shape in thing.fields.items():
        if isinstance(shape, Listed) and isinstance(shape.each, Thing):
            found |= _leaves(shape.each)
        else:
            found.add(name)
    return found


@pytest.mark.meets("REP-3")
@pytest.mark.meets("REP-5")
@pytest.mark.parametrize("question", ["network-calamity", "who-must-report"])
def test_no_fact_is_without_a_field_or_a_function(question: str) -> None:
    asked = _leaves(QUESTIONS[question].facts)
    assert asked <= set(queries.WRITABLE) | COLUMNS | set(DERIVED)


@pytest.mark.django_db
@pytest.mark.meets("REP-3")
def test_what_is_gathered_is_what_the_law_asks() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        gathered: dict[str, dict[str, Any]] = {
            "network-calamity": facts.network_calamity(marloes, report),
            "who-must-report": facts.who_must_report(marloes, report, people.LATER.date()),
        }
    for question, known in gathered.items():
        shape = QUESTIONS[question].facts
        assert set(known) == set(shape.fields)
        shape.read(known, "")


@pytest.mark.django_db
@pytest.mark.meets("REP-3")
def test_who_was_there_on_the_day_counts_without_a_first_day_and_others_do_not() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes, occurred_on=people.DAY_ZERO, birth_care=False)
        for name, near in (("Er direct bij", True), ("Onbekend sinds wanneer", False)):
            people.networks.add_involvement(
                report.id, by=marloes, kind="care_provider", name=name, directly_involved=near
            )
        (only,) = facts.network_calamity(marloes, report)["involvements"]
        assert only["since"] == people.DAY_ZERO.isoformat()
