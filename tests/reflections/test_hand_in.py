"""Handing in asks the law, says all that is missing, and happens once (REF-1)."""

from __future__ import annotations

import pytest
from django.utils import timezone

from tests import people
from tests.reflections import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, NotYet
from vangnet.cases import queries as cases
from vangnet.investigations import queries as investigations
from vangnet.reflections import actions, queries
from vangnet.reflections.models import (
    BoardReaction,
    ImprovementMeasure,
    NotInvolved,
    ReflectionReport,
    Section,
)

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REF-1")]


def hand_in(report: ReflectionReport, by: Actor | None = None) -> ReflectionReport:
    with acting(by or people.rivierklei_reporter()) as actor:
        return actions.hand_in(report, by=actor, at=people.LATER)


def test_a_complete_report_is_handed_in_and_the_inspectorate_is_next() -> None:
    report = scenes.complete()
    held = hand_in(report)
    assert (held.state, held.handed_in_at) == ("handed_in", people.LATER)
    with acting(people.inspector()) as lotte:
        case = cases.case(lotte, report.root_id)
        assert case.state == cases.CaseState.HANDED_IN
        term = cases.term(lotte, report.root_id, "investigation")
        assert term is not None
        assert term.met_on == timezone.localdate(people.LATER)


@pytest.mark.meets("PRV-4")
def test_from_then_on_the_inspectorate_reads_report_and_investigation_and_not_before() -> None:
    report = scenes.complete()
    rows = (ImprovementMeasure, BoardReaction, NotInvolved)
    with acting(people.inspector()) as lotte:
        assert queries.report(lotte, report.root_id) is None
        assert investigations.investigation(lotte, report.root_id) is None
        assert not any(model.objects.filter(root_id=report.root_id).exists() for model in rows)
    hand_in(report)
    with acting(people.inspector()) as lotte:
        assert queries.report(lotte, report.root_id) is not None
        assert investigations.begun(lotte, report.root_id)
        assert investigations.rows(lotte, report.root_id)
        assert all(model.objects.filter(root_id=report.root_id).exists() for model in rows)
    with acting(people.outsider()):
        assert not ReflectionReport.objects.filter(pk=report.pk).exists()


def test_all_that_is_missing_is_said_at_once_and_nothing_changes() -> None:
    report = scenes.begun()
    with pytest.raises(NotYet) as refusal:
        hand_in(report)
    missing = set(refusal.value.verdict.missing)
    sections = {f"section:{one.value}" for one in Section} - {"section:not_involved"}
    boards = {
        f"board_reaction:{people.key_of(name)}"
        for name in ("rivierklei", "waardenhof", "wijkteam_waterdonk")
    }
    assert missing == sections | boards | {"measures"}
    assert scenes.of(report.root_id).state == "drafting"
    with acting(people.rivierklei_reporter()) as marloes:
        assert cases.case(marloes, report.root_id).state == cases.CaseState.REFLECTING


def test_one_thing_that_is_missing_still_stops_it() -> None:
    report = scenes.complete()
    with acting(people.rivierklei_reporter()) as marloes:
        actions.write_section(report, Section.SECURED, " ", base=1, by=marloes)
    with pytest.raises(NotYet) as refusal:
        hand_in(report)
    assert refusal.value.verdict.missing == ("section:secured",)


def test_it_happens_once() -> None:
    report = scenes.complete()
    hand_in(report)
    with pytest.raises(Impossible):
        hand_in(scenes.of(report.root_id))
    assert len(scenes.told(report.root_id, "hand_in")) == 2, "of the report and of the case"


@pytest.mark.parametrize(
    "who", ["rivierklei_committee", "rivierklei_board", "outsider", "inspector", "relative"]
)
def test_who_may_not(who: str) -> None:
    report = scenes.complete()
    with pytest.raises(Denied):
        hand_in(report, getattr(people, who)())


def test_who_learns_along_does_not_hand_it_in() -> None:
    report = scenes.begun()
    with pytest.raises(Denied):
        hand_in(report, people.wijkteam())


def test_the_trail_keeps_the_answer_of_the_law_with_its_paragraphs() -> None:
    report = scenes.complete()
    hand_in(report)
    event = next(
        one
        for one in scenes.told(report.root_id, "hand_in")
        if one.subject_kind == "reflections.reflectionreport"
    )
    assert event.person_id == people.rivierklei_reporter().person
    assert event.verdict is not None
    assert event.verdict["outcome"] == "yes"
    assert event.verdict["cites"]
