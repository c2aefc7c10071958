"""A week before a term of a case ends, whoever it is for is reminded, once."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.cases.actions.opening import open_waiting
from vangnet.cases.actions.reminding import remind_terms
from vangnet.cases.actions.terms import extend_term
from vangnet.cases.models import Case, Term
from vangnet.letters import queries as letters

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-2")]


def a_case() -> Case:
    people.a_submitted_report()
    return open_waiting(at=people.AT)[0]


def a_week_before(case: Case, term: str) -> datetime:
    with acting(Actor.CLOCK):
        due = Term.objects.get(root_id=case.id, term=term).due_on
    return datetime.combine(due, people.AT.timetz()) - timedelta(days=7)


def reminders(of: Actor) -> list[str]:
    with acting(of):
        return [one.subject for one in letters.inbox(of) if one.subject.startswith("Herinnering")]


def test_before_that_week_nobody_is_reminded() -> None:
    case = a_case()
    remind_terms(at=a_week_before(case, "inspectorate-actions") - timedelta(days=1))
    assert reminders(people.intake_inspector()) == []


def test_the_inspectorate_is_reminded_of_what_it_is_to_do_and_the_reporter_is_not() -> None:
    case = a_case()
    assert remind_terms(at=a_week_before(case, "inspectorate-actions")) == 1
    assert len(reminders(people.intake_inspector())) == 1
    assert case.number in reminders(people.intake_inspector())[0]
    assert reminders(people.rivierklei_reporter()) == []


def test_the_reporter_is_reminded_of_the_investigation() -> None:
    case = a_case()
    remind_terms(at=a_week_before(case, "investigation"))
    assert len(reminders(people.rivierklei_reporter())) == 1
    assert reminders(people.outsider()) == []


def test_twice_is_once() -> None:
    at = a_week_before(a_case(), "investigation")
    remind_terms(at=at)
    assert remind_terms(at=at + timedelta(days=1)) == 0
    assert len(reminders(people.rivierklei_reporter())) == 1


def test_of_what_is_met_nobody_is_reminded() -> None:
    case = a_case()
    with acting(Actor.CLOCK):
        Term.objects.filter(root_id=case.id).update(met_on=people.DAY_ZERO)
    assert remind_terms(at=a_week_before(case, "investigation")) == 0


def test_only_the_clock_reminds() -> None:
    with pytest.raises(Denied):
        remind_terms(at=people.AT, by=people.coordinator())


def test_of_a_term_that_moved_one_is_reminded_again() -> None:
    case = a_case()
    at = a_week_before(case, "investigation")
    remind_terms(at=at)
    moved = {
        "days": 28,
        "granted_on": at.date(),
        "requested_on": at.date(),
        "reason": "De dochter wil nog spreken.",
    }
    with acting(people.intake_inspector()) as bram:
        extend_term(case, "investigation", extensions=[moved], by=bram)
    assert remind_terms(at=at) == 0
    assert remind_terms(at=a_week_before(case, "investigation")) == 1
    assert len(reminders(people.rivierklei_reporter())) == 2
