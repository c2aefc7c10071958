"""Scenes that the tests of this room start from, made by the rooms' own actions."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import actions
from vangnet.cases.models import Case
from vangnet.reports.models import Report


def a_case(by: Actor | None = None, **said: Any) -> tuple[Report, Case]:
    """A submitted report and the case that the clock opened for it."""
    report = people.a_submitted_report(by, **said)
    with acting(Actor.CLOCK):
        return report, actions.open_case(report, at=people.AT)


def two_cases() -> tuple[tuple[Report, Case], tuple[Report, Case]]:
    """The home care and the mental health care report the same event, a day apart."""
    first = a_case()
    second = a_case(
        people.stromenland_reporter(),
        sector="mental_health",
        facts="Na het ontslag uit het ziekenhuis bleef de oude medicijnrol in gebruik.",
    )
    return first, second


def a_pair() -> tuple[tuple[Report, Case], tuple[Report, Case], Any]:
    """As `two_cases`, with the proposal that the clock made of them."""
    first, second = two_cases()
    with acting(Actor.CLOCK):
        [proposal] = actions.propose(second[0], at=people.AT)
    return first, second, proposal


def another_event() -> tuple[Report, Case]:
    """A report from elsewhere about something else."""
    return a_case(
        people.outsider(),
        municipality="Elders",
        province="groningen",
        postcode4="9999",
        event_kind="fall",
        occurred_on=date(2026, 7, 1),
        established_on=date(2026, 9, 18),
        parties=(),
        client={**people.CLIENT, "birth_date": date(1931, 5, 4), "sex": "male"},
    )


def handed_to_department(case: Case) -> None:
    """The intake desk gives the case to the department of first-line care."""
    with acting(people.intake_inspector()) as bram:
        actions.assign(
            case,
            by=bram,
            organisation=people.department().id,
            because="Het gaat om zorg thuis.",
            at=people.AT,
        )


def bundled() -> tuple[Case, Case, Report]:
    """The second report brought into the first case by the intake desk: (into, source, report)."""
    (_one, into), (report, source) = two_cases()
    with acting(people.intake_inspector()) as bram:
        actions.bundle(
            into, [report.id], by=bram, because="Zelfde cliënt, zelfde dag.", at=people.AT
        )
    return into, source, report
