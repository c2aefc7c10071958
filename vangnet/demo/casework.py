"""What the inspectorate does with a case before the parties investigate: the desk's first steps."""

from __future__ import annotations

from datetime import datetime, timedelta

from vangnet.access import context
from vangnet.cases import actions as case_actions
from vangnet.cases import queries as cases
from vangnet.demo import stories
from vangnet.demo.agenda import Affair, does
from vangnet.demo.stories import Told
from vangnet.reports import queries as report_queries


def plan(affair: Affair) -> None:
    """Acknowledge, bundle, assign, say what is the same, ask to complete and ask to reflect."""
    told = affair.told
    for one in _several(told.get("acknowledgement")):
        affair.plan(one["at"], "bevestigen", _acknowledge, one)
    if "bundling" in told:
        affair.plan(told["bundling"]["at"], "bundelen", _bundle, told["bundling"])
    for one in told.get("assignment", []):
        affair.plan(one["at"], "toewijzen", _assign, one)
    if "handled_by" in told:
        first = stories.moment(told["assignment"][-1]["at"]) + timedelta(minutes=30)
        affair.plan(first, "oppakken", _take_up, told["handled_by"])
    for one in told.get("sameness", []):
        affair.plan(None, "dezelfde cliënt", _say_same, one)
    if "completion_request" in told:
        one = told["completion_request"]
        affair.plan(one["asked_on"], "om aanvulling vragen", _ask, one)
    if "ask_to_reflect" in told:
        one = told["ask_to_reflect"]
        when = stories.moment(one["on"]) + timedelta(hours=7)
        affair.plan(when, "om reflectie vragen", _ask_to_reflect, one)


def _several(told: Told | list[Told] | None) -> list[Told]:
    if told is None:
        return []
    return told if isinstance(told, list) else [told]


def _acknowledge(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    report = told.get("report") or affair.told["report"][0]["key"]
    with context.acting(by):
        case = cases.case(by, affair.own_cases[report])
        contact = affair.cast.people[told["contact_person"]].id
        case_actions.acknowledge(case, by=by, contact_person=contact, at=at)
        case_actions.plan_actions(case, by=by, text=told["planned"], at=at)


def _bundle(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    with context.acting(by):
        kept = cases.case(by, affair.own_cases[told["keep"]])
        case_actions.bundle(
            kept,
            [affair.reports[key] for key in told["absorb"]],
            by=by,
            because=told["because"],
            at=at,
            proposals=[one.proposal for one in cases.proposals(by, kept.id)],
        )
    affair.root = affair.own_cases[told["keep"]]


def _assign(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    does(
        by,
        case_actions.assign,
        affair.case(by),
        organisation=affair.cast.organisation(told["organisation"]),
        because=told["because"],
        at=at,
    )


def _take_up(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["person"])
    does(by, case_actions.take_up, affair.case(by), at=at)


def _say_same(affair: Affair, told: Told, _at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    with context.acting(by):
        left, right = (
            report_queries.report(by, affair.reports[told[side]]).client_key
            for side in ("left", "right")
        )
        if left is None or right is None:
            raise RuntimeError("Een van de meldingen noemt geen cliënt.")
        case_actions.say_same(
            affair.case(by),
            by=by,
            what=cases.SamenessKind(told["kind"]),
            left=left,
            right=right,
            because=told["because"],
        )


def _ask(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    report = affair.reports[affair.told["report"][0]["key"]]
    does(
        by,
        case_actions.ask_to_complete,
        affair.case(by),
        report,
        what=told["what"],
        on=at.date(),
    )


def _ask_to_reflect(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    does(by, case_actions.ask_to_reflect, affair.case(by), at=at)


def plan_rejected_pair(affairs: dict[str, Affair], told: Told) -> None:
    """A pair that looked alike and is not: rejected for good, with the reason.

    What the machine itself did not find alike was never proposed, and needs no rejecting.
    """
    affairs[told["reports"][0]].plan(told["at"], "paar afwijzen", _reject, affairs, told)


def _reject(affair: Affair, affairs: dict[str, Affair], told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    both = {key for one in told["reports"] for key in affairs[one].reports.values()}
    with context.acting(by):
        for one in cases.proposals(by, affair.case_key):
            if {one.report.id, one.other.id} <= both:
                case_actions.reject(one.proposal, by=by, why=told["why"], at=at)
