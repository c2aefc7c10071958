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
        affair.plan(one["at"], "bevestigen", lambda at, one=one: _acknowledge(affair, one, at))
    if "bundling" in told:
        _plan_bundling(affair, told["bundling"])
    for one in told.get("assignment", []):
        affair.plan(one["at"], "toewijzen", lambda at, one=one: _assign(affair, one, at))
    if "handled_by" in told:
        first = stories.moment(told["assignment"][-1]["at"]) + timedelta(minutes=30)
        affair.plan(first, "oppakken", lambda at: _take_up(affair, told["handled_by"], at))
    for one in told.get("sameness", []):
        affair.plan(None, "dezelfde cliënt", lambda at, one=one: _say_same(affair, one))
    if "completion_request" in told:
        one = told["completion_request"]
        affair.plan(one["asked_on"], "om aanvulling vragen", lambda at: _ask(affair, one, at))
    if "ask_to_reflect" in told:
        one = told["ask_to_reflect"]
        when = stories.moment(one["on"]) + timedelta(hours=7)
        affair.plan(when, "om reflectie vragen", lambda at: _ask_to_reflect(affair, one, at))


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


def _plan_bundling(affair: Affair, told: Told) -> None:
    def bundle(at: datetime) -> None:
        by = affair.cast.actor(told["by"])
        with context.acting(by):
            kept = cases.case(by, affair.own_cases[told["keep"]])
            pairs = [one.proposal for one in cases.proposals(by, kept.id)]
            case_actions.bundle(
                kept,
                [affair.reports[key] for key in told["absorb"]],
                by=by,
                because=told["because"],
                at=at,
                proposals=pairs,
            )
        affair.root = affair.own_cases[told["keep"]]

    affair.plan(told["at"], "bundelen", bundle)


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


def _say_same(affair: Affair, told: Told) -> None:
    by = affair.cast.actor(told["by"])
    with context.acting(by):
        keys = [
            report_queries.report(by, affair.reports[told[side]]).client_key
            for side in ("left", "right")
        ]
        case_actions.say_same(
            affair.case(by),
            by=by,
            what=cases.SamenessKind(told["kind"]),
            left=keys[0],
            right=keys[1],
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
    """A pair that looked alike and is not: rejected for good, with the reason."""
    left, right = told["reports"]
    affair = affairs[left]

    def reject(at: datetime) -> None:
        by = affair.cast.actor(told["by"])
        with context.acting(by):
            pair = {affairs[left].reports[left], affairs[right].reports[right]}
            for one in cases.proposals(by, affair.case_key):
                if {one.report.id, one.other.id} == pair:
                    case_actions.reject(one.proposal, by=by, why=told["why"], at=at)

    affair.plan(told["at"], "paar afwijzen", reject)
