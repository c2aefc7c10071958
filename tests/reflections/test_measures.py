"""Improvement measures are SMART, of one party or of several; what lacks is named (REF-3)."""

from __future__ import annotations

from typing import Any

import pytest

from tests import lives, people
from tests.reflections import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, Stale
from vangnet.reflections import actions, facts, queries
from vangnet.reflections.models import ImprovementMeasure, ReflectionReport

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REF-3")]


def change(
    report: ReflectionReport,
    measure: ImprovementMeasure,
    values: dict[str, Any],
    *,
    base: int = 1,
    by: Actor | None = None,
) -> ImprovementMeasure:
    with acting(by or people.rivierklei_reporter()) as actor:
        return actions.change_measure(report, measure, values, base=base, by=actor)


def drop(report: ReflectionReport, measure: ImprovementMeasure, by: Actor | None = None) -> None:
    with acting(by or people.rivierklei_reporter()) as actor:
        actions.drop_measure(report, measure, by=actor, at=people.LATER)


def lacking(report: ReflectionReport, measure: ImprovementMeasure) -> set[str]:
    """What the law still asks of this measure."""
    with acting(people.rivierklei_reporter()) as marloes:
        verdict = facts.completeness(marloes, report.root_id)
    assert verdict is not None
    start = f"measure:{measure.id}:"
    return {key.removeprefix(start) for key in verdict.missing if key.startswith(start)}


def test_a_whole_measure_of_two_parties_lacks_nothing() -> None:
    report = scenes.begun()
    both = [people.key_of("rivierklei"), people.key_of("waardenhof")]
    measure = scenes.measure(report, organisations=both)
    assert lacking(report, measure) == set()
    with acting(people.waardenhof_reporter()) as fatima:
        (read,) = queries.measures(fatima, report.root_id)
        assert read.organisations == both


@pytest.mark.parametrize(
    ("field", "empty"),
    [
        ("owner", ""),
        ("specific", False),
        ("measurable", False),
        ("acceptable", False),
        ("realistic", False),
        ("due_on", None),
        ("secured_by", " "),
        ("evaluate_on", None),
        ("evaluate_how", ""),
    ],
)
def test_what_it_lacks_is_kept_and_named_by_the_law(field: str, empty: object) -> None:
    report = scenes.begun()
    measure = scenes.measure(report, **{field: empty})
    assert lacking(report, measure) == {field}
    change(report, measure, {field: lives.MEASURE[field]})
    assert lacking(report, measure) == set()


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"what": " "}, "what"),
        ({"what": "Bel mevrouw, 111222333."}, "what"),
        ({"owner": "m" * 161}, "owner"),
        ({"secured_by": "x" * 200_001}, "secured_by"),
    ],
)
def test_what_cannot_be_kept_is_asked_at_its_field(said: dict[str, Any], field: str) -> None:
    report = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        scenes.measure(report, **said)
    assert refusal.value.field == field
    measure = scenes.measure(report)
    with pytest.raises(Invalid):
        change(report, measure, said)


def test_only_fields_of_a_measure_are_taken() -> None:
    report = scenes.begun()
    with pytest.raises(Denied):
        scenes.measure(report, handed_in_at=people.AT)


def test_nobody_overwrites_another() -> None:
    report = scenes.begun()
    measure = scenes.measure(report)
    assert change(report, measure, {"owner": "huisarts"}).version == 2
    with pytest.raises(Stale) as refusal:
        change(report, measure, {"owner": "arts"}, by=people.waardenhof_reporter())
    assert refusal.value.theirs.owner == "huisarts"  # type: ignore[attr-defined]


def test_a_dropped_measure_leaves_the_report_and_stays_known() -> None:
    report = scenes.begun()
    measure = scenes.measure(report)
    drop(report, measure)
    drop(report, measure)
    (event,) = scenes.told(report.root_id, "measure_dropped")
    assert event.because == measure.what
    with acting(people.rivierklei_reporter()) as marloes:
        assert queries.measures(marloes, report.root_id) == []
        assert queries.measure(marloes, report.root_id, measure.id) is None
        assert ImprovementMeasure.objects.get(pk=measure.pk).dropped_at == people.LATER
    with pytest.raises(Impossible):
        change(report, measure, {"owner": "huisarts"})


def test_a_measure_of_another_report_is_refused() -> None:
    other = scenes.measure(scenes.complete())
    report = scenes.begun()
    with pytest.raises(Denied):
        change(report, other, {"owner": "x"})
    with pytest.raises(Denied):
        drop(report, other)


@pytest.mark.meets("PRV-4")
def test_who_does_not_write_the_report_cannot_and_who_stands_outside_sees_none() -> None:
    report = scenes.begun()
    measure = scenes.measure(report)
    for name, actor in scenes.strangers().items():
        with acting(actor):
            assert not ImprovementMeasure.objects.filter(root_id=report.root_id).exists(), name
    for actor in (*scenes.strangers().values(), people.wijkteam(), people.rivierklei_board()):
        with pytest.raises(Denied):
            scenes.measure(report, actor)
        with pytest.raises(Denied):
            change(report, measure, {"owner": "x"}, by=actor)
        with pytest.raises(Denied):
            drop(report, measure, actor)


def test_after_handing_in_it_is_impossible() -> None:
    report = scenes.handed_in()
    with acting(people.rivierklei_reporter()) as marloes:
        (measure,) = queries.measures(marloes, report.root_id)
    for act in (
        lambda: scenes.measure(report),
        lambda: change(report, measure, {"owner": "x"}),
        lambda: drop(report, measure),
    ):
        with pytest.raises(Impossible):
            act()


def test_the_trail_says_who_added_and_who_changed() -> None:
    report = scenes.begun()
    measure = scenes.measure(report)
    change(report, measure, {"owner": "huisarts"}, by=people.waardenhof_reporter())
    (added,) = scenes.told(report.root_id, "measure_added")
    (changed,) = scenes.told(report.root_id, "measure_changed")
    assert added.organisation_id == people.key_of("rivierklei")
    assert changed.organisation_id == people.key_of("waardenhof")
