"""The one way in which a state changes: permit, rule and trace together."""

from __future__ import annotations

from typing import Any

import pytest

from tests import people
from vangnet.access import steps
from vangnet.access.actors import Role
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, NotYet
from vangnet.law.life import Life, Step
from vangnet.law.verdicts import Outcome, Verdict
from vangnet.reports.models import Report
from vangnet.trail.models import Event

pytestmark = pytest.mark.django_db

NOT_COVERED = {
    "on": "2026-09-22",
    "from": "a",
    "to": "b",
    "data": "health",
    "client_alive": True,
    "consents": [],
    "presumed": None,
}


def test_a_step_changes_the_state_and_leaves_its_trace() -> None:
    by = people.rivierklei_reporter()
    report = people.a_draft(by)
    with acting(by):
        after = steps.take(report, "discard", by=by, because="dubbel begonnen")
        assert (after.state, report.state) == ("discarded", "discarded")
        event = Event.objects.filter(root_id=report.id, verb="discard").get()
    assert event.because == "dubbel begonnen"
    assert event.person_id == by.person
    assert event.organisation_id == by.organisation


def test_a_step_cannot_be_taken_twice() -> None:
    by = people.rivierklei_reporter()
    report = people.a_draft(by)
    with acting(by):
        steps.take(report, "discard", by=by)
        with pytest.raises(Impossible):
            steps.take(report, "discard", by=by)


def test_who_may_not_is_told_why_and_nothing_changes() -> None:
    report = people.a_draft()
    board = people.rivierklei_board()
    with acting(board), pytest.raises(Denied, match="melder"):
        steps.take(report, "discard", by=board)
    with acting(people.rivierklei_reporter()):
        assert Report.objects.get(pk=report.pk).state == "draft"


def test_for_another_organisation_it_does_not_exist() -> None:
    report = people.a_draft()
    outsider = people.outsider()
    assert Role.REPORTER in outsider.roles
    with acting(outsider), pytest.raises(Denied) as denied:
        steps.take(report, "discard", by=outsider)
    assert "bestaat niet" in denied.value.sentence


class Asking(Report):
    """A report whose discarding asks the law, to try the rule."""

    LIFE = Life(
        first="draft",
        steps=(
            Step("discard", ("draft",), "discarded", "reports:report:draft", "REP-1", "may-share"),
        ),
    )

    class Meta:
        proxy = True
        app_label = "only_here"


def _asking(by: Any) -> Asking:
    return Asking.objects.get(pk=people.a_draft(by).pk)


def test_a_no_of_the_rule_stops_the_step_with_its_ground() -> None:
    by = people.rivierklei_reporter()
    with acting(by):
        report = _asking(by)
        with pytest.raises(NotYet) as refused:
            steps.take(report, "discard", by=by, facts=lambda row: NOT_COVERED)
        assert refused.value.verdict.cites
        assert Report.objects.get(pk=report.pk).state == "draft"


def test_the_answer_and_its_facts_are_kept_to_be_read_back() -> None:
    by = people.rivierklei_reporter()
    with acting(by):
        report = _asking(by)
        steps.take(report, "discard", by=by, facts=lambda row: {**NOT_COVERED, "data": "none"})
        event = Event.objects.filter(root_id=report.id, verb="discard").get()
    assert event.facts is not None
    assert event.facts["data"] == "none"
    assert event.verdict is not None
    assert event.verdict["outcome"] == "yes"


@pytest.mark.meets("IVN-5")
@pytest.mark.parametrize(("force", "may"), [("law", False), ("policy", True), ("guidance", True)])
def test_only_from_policy_one_can_depart_and_only_with_a_reason(force: str, may: bool) -> None:
    verdict = Verdict("x", Outcome.NO, ("nee",), force=force)
    with pytest.raises(NotYet):
        steps._weigh(verdict, "")
    if may:
        steps._weigh(verdict, "Hier is het anders, omdat …")
    else:
        with pytest.raises(NotYet):
            steps._weigh(verdict, "Hier is het anders, omdat …")


def test_possible_gives_only_what_this_actor_may_take_now() -> None:
    by = people.rivierklei_reporter()
    report = people.a_draft(by)
    with acting(by):
        assert {step.name for step in steps.possible(report, by)} == {"submit", "discard"}
    outsider = people.outsider()
    with acting(outsider):
        assert steps.possible(report, outsider) == []
