"""Loading the demonstration: everything, or nothing. A second time there is nothing to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.db import transaction

from vangnet.accounts import queries as accounts
from vangnet.demo import (
    casework,
    hours,
    investigating,
    judging,
    publishing,
    reflecting,
    releasing,
    reporting,
    rita,
    stories,
)
from vangnet.demo.agenda import Affair, Agenda
from vangnet.demo.cast import Cast

Say = Callable[[str], None]

REGISTER_CAME_OVER = date(2026, 6, 1)


def is_loaded() -> bool:
    """Are the fictional people here already?"""
    return bool(accounts.demo_accounts())


@transaction.atomic
def load(say: Say) -> None:
    """Bring the whole demonstration about, in one transaction: after a mishap nothing is left."""
    with hours.telling() as clock:
        cast = Cast()
        agenda = Agenda()
        clock.at = stories.moment(stories.read("organisations")["admitted_on"])
        say(f"{cast.register()} organisaties ingeschreven en toegelaten.")
        say(f"{cast.invite()} mensen uitgenodigd.")
        _library(agenda, say)
        affairs = plan_cases(cast, agenda)
        releasing.plan(cast, agenda)
        say(f"{len(affairs)} zaken, zoals zij dit jaar verliepen:")
        count = agenda.run(clock, say)
        say(f"Klaar: {count} gebeurtenissen.")


def _library(agenda: Agenda, say: Say) -> None:
    def take_over(_at: object) -> None:
        say(f"  een ouder register overgenomen: {publishing.older_register()} meldingen")

    published_on = stories.read("robert-donatie")["public"]["published_on"]
    agenda.add(REGISTER_CAME_OVER, "register", take_over)
    agenda.add(published_on, "goede praktijk", publishing.good_practice)


def plan_cases(cast: Cast, agenda: Agenda) -> dict[str, Affair]:
    """Put every case on the agenda. Returns them by the name of each report."""
    by_report: dict[str, Affair] = {}
    for told in [*rita.cases(), *stories.cases()]:
        affair = Affair(cast, agenda, told)
        plan_case(affair)
        by_report |= {report["key"]: affair for report in told["report"]}
    for pair in [*rita.rejected_pairs(), *stories.read("cases")["rejected_pair"]]:
        casework.plan_rejected_pair(by_report, pair)
    return by_report


def plan_case(affair: Affair) -> None:
    """One case, from the first word of the report to where its story stops."""
    for report in affair.told["report"]:
        reporting.plan(affair, report)
    if "withdrawal" in affair.told:
        reporting.plan_withdrawal(affair, affair.told["withdrawal"])
    casework.plan(affair)
    investigating.plan(affair)
    investigating.plan_relatives(affair)
    reflecting.plan(affair)
    judging.plan(affair)
    publishing.plan(affair)
