"""Who is not involved, and why, stands in the report (INV-8, REF-1)."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest

from tests import people
from tests.reflections import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.cases import queries as cases
from vangnet.investigations import picture
from vangnet.investigations import queries as investigations
from vangnet.reflections import actions, queries
from vangnet.reflections.models import NotInvolved, ReflectionReport

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-8", "REF-1")]

WHY = "De praktijk gaf aan geen tijd te hebben, ook niet na twee keer bellen."


def absent() -> ReflectionReport:
    """A report of a case in whose picture the mental health care stands, that takes no part."""
    report = scenes.begun()
    with acting(people.rivierklei_reporter()) as marloes:
        (own,) = cases.reports_of(marloes, report.root_id)
        picture.share_picture(investigations.begun(marloes, report.root_id), own.id, by=marloes)
    return report


def explain(
    report: ReflectionReport, why: str = WHY, *, party: UUID | None = None, by: Actor | None = None
) -> NotInvolved:
    with acting(by or people.rivierklei_reporter()) as actor:
        key = party or people.key_of("stromenland")
        return actions.explain_absence(report, key, why, by=actor)


def test_the_reason_stands_with_the_party() -> None:
    report = absent()
    explain(report, f" {WHY} ")
    with acting(people.waardenhof_reporter()) as fatima:
        states = {one.key: one for one in queries.party_states(fatima, report.root_id)}
        assert states[people.key_of("stromenland")].why_not == WHY


def test_a_reason_is_needed_and_carries_no_citizen_service_number() -> None:
    report = absent()
    for why in (" ", "Zie 111222333."):
        with pytest.raises(Invalid) as refusal:
            explain(report, why)
        assert refusal.value.field == "why"


def test_a_party_of_nowhere_and_one_that_takes_part_are_refused() -> None:
    report = absent()
    with pytest.raises(Denied):
        explain(report, party=uuid4())
    with pytest.raises(Impossible) as refusal:
        explain(report, party=people.key_of("waardenhof"))
    assert "doet mee" in refusal.value.sentence


def test_twice_replaces() -> None:
    report = absent()
    explain(report)
    explain(report, "Nu anders.")
    with acting(people.rivierklei_reporter()) as marloes:
        assert queries.reasons(marloes, report.root_id) == {
            people.key_of("stromenland"): "Nu anders."
        }


def test_who_does_not_write_the_report_cannot() -> None:
    report = absent()
    for actor in (*scenes.strangers().values(), people.wijkteam(), people.rivierklei_board()):
        with pytest.raises(Denied):
            explain(report, by=actor)


def test_after_handing_in_it_is_impossible() -> None:
    report = scenes.handed_in()
    with pytest.raises(Impossible):
        explain(report)


def test_the_trail_says_who_explained() -> None:
    report = absent()
    explain(report)
    (event,) = scenes.told(report.root_id, "absence_explained")
    assert event.person_id == people.rivierklei_reporter().person
