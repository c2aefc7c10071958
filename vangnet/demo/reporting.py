"""Reports as their authors write them: with the network around the client, and submitted."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.cases import actions as case_actions
from vangnet.demo.agenda import Affair, does
from vangnet.demo.stories import Told
from vangnet.networks import actions as networks
from vangnet.networks import queries as network_queries
from vangnet.privacy import actions as privacy
from vangnet.reports import actions as reports
from vangnet.reports import queries as report_queries

PARTY_FACTS = (
    *("kind", "line", "role", "since", "until", "is_lead", "is_contact_point", "happened_here"),
    *("directly_involved", "disciplines", "knows_of_report"),
)
PERSON_FACTS = (
    *("given_names", "call_name", "initials", "prefix", "surname", "partner_surname"),
    *("birth_date", "sex", "address", "postcode", "town", "phone", "email", "relation"),
    *("function", "big_number", "patient_number"),
)


def plan(affair: Affair, told: Told) -> None:
    """Put the writing, submitting and confirming of one report on the agenda."""
    affair.plan(told["started_at"], "melding schrijven", _write, told)
    if "submitted_at" not in told:
        return
    affair.plan(told["submitted_at"], "melding indienen", _submit, told)
    for co in told.get("co_reporters", []):
        affair.plan(co["confirmed_at"], "medemelder", _confirm, told, co)
    for more in told.get("supplement", []):
        affair.plan(more["at"], "aanvullen", _supplement, told, more)


def _author(affair: Affair, told: Told) -> Actor:
    return affair.cast.actor(told["author"], told["organisation"])


def _write(affair: Affair, told: Told, at: datetime) -> None:
    by = _author(affair, told)
    with context.acting(by):
        report = reports.start_draft(by=by, at=at)
        affair.reports[told["key"]] = report.id
        said = {**_about_author(affair, told), **told["fields"]}
        reports.save_fields(report, said, bases={}, by=by, at=at)
        reports.keep_client(report, by=by, at=at, **_person(told["client"]))
        if "relative" in told:
            reports.keep_relative(report, by=by, at=at, **_person(told["relative"]))
        for one in told.get("professionals", []):
            kind = privacy.IdentityKind.PROFESSIONAL
            privacy.keep(by=by, root=report.id, kind=kind, **_person(one))
        _draw(affair, report.id, told, by)


def _about_author(affair: Affair, told: Told) -> Told:
    person = affair.cast.told_people[told["author"]]
    body = affair.cast.plain(told["organisation"])
    return {
        "reporter_function": person["job_title"],
        "reporter_phone": body["phone"],
        "reporter_email": person["email"],
        "kvk": body["kvk"],
        "branch_number": body["branch_number"],
    }


def _person(told: Told) -> dict[str, Any]:
    return {name: told[name] for name in PERSON_FACTS if name in told}


def _draw(affair: Affair, root: UUID, told: Told, by: Actor) -> None:
    """The author's own picture of the network: parties, agreements, hand-overs, relations."""
    drawn: dict[str, UUID] = {}
    own = next(row for row in network_queries.involvements(by, root) if row.is_author)
    for party in told["parties"]:
        facts = {name: party[name] for name in PARTY_FACTS if name in party}
        key = party.get("key") or party["organisation"]
        if party.get("organisation") == told["organisation"]:
            networks.change_involvement(own, by=by, base=own.version, **facts)
            drawn[key] = own.id
            continue
        if "organisation" in party:
            facts["organisation_id"] = affair.cast.organisation(party["organisation"])
        else:
            facts["name"] = party["name"]
        drawn[key] = networks.add_involvement(root, by=by, **facts).id
    _connect(root, told, drawn, by)


def _connect(root: UUID, told: Told, drawn: dict[str, UUID], by: Actor) -> None:
    for one in told.get("agreements", []):
        networks.add_agreement(
            root,
            by=by,
            text=one["text"],
            level=one["level"],
            binds=[drawn[key] for key in one["binds"] if key in drawn],
            known=one["known"],
            kept=one["kept"],
            why_not=one.get("why_not", ""),
        )
    for one in told.get("handovers", []):
        networks.add_handover(
            root,
            by=by,
            from_involvement=drawn[one["from"]],
            to_involvement=drawn[one["to"]],
            outcome=one["outcome"],
            on=one["at"].date(),
            about=one["about"],
        )
    for one in told.get("relations", []):
        if one["from"] in drawn and one["to"] in drawn:
            networks.set_relation(
                root,
                by=by,
                from_involvement=drawn[one["from"]],
                to_involvement=drawn[one["to"]],
                **{name: one[name] for name in ("knows", "informs", "consults")},
            )


def _submit(affair: Affair, told: Told, at: datetime) -> None:
    """Submit; the clock opens a case and looks for reports on the same event, as it always does."""
    by = _author(affair, told)
    with context.acting(by):
        report = report_queries.report(by, affair.reports[told["key"]])
        named = [co["organisation"] for co in told.get("co_reporters", [])]
        if named:
            reports.name_co_reporters(report, affair.keys(named), by=by, at=at)
        reports.submit(report, by=by, key=told["submission_key"], at=at)
    with context.acting(Actor.CLOCK):
        report = report_queries.report(Actor.CLOCK, affair.reports[told["key"]])
        case = case_actions.open_case(report, by=Actor.CLOCK, at=at)
        case_actions.propose(report, by=Actor.CLOCK, at=at)
    affair.own_cases[told["key"]] = case.id
    affair.root = affair.root or case.id


def _confirm(affair: Affair, told: Told, co: Told, at: datetime) -> None:
    by = affair.cast.actor(co["by"], co["organisation"])
    with context.acting(by):
        waiting = report_queries.my_co_reports(by)
        mine = next(one for one in waiting if one.root_id == affair.reports[told["key"]])
        reports.confirm(mine, by=by, at=at)
    with context.acting(Actor.CLOCK):
        case_actions.join_reporters(at=at)


def _supplement(affair: Affair, told: Told, more: Told, at: datetime) -> None:
    by = affair.cast.actor(more["by"], told["organisation"])
    with context.acting(by):
        report = report_queries.report(by, affair.reports[told["key"]])
        reports.supplement(
            report, more["fields"], by=by, why=more["why"], base=report.version, at=at
        )


def plan_withdrawal(affair: Affair, told: Told) -> None:
    """A report is withdrawn with a reason."""
    affair.plan(told["at"], "melding intrekken", _withdraw, told)


def _withdraw(affair: Affair, told: Told, at: datetime) -> None:
    first = affair.told["report"][0]
    by = affair.cast.actor(told["by"], first["organisation"])
    with context.acting(by):
        report = report_queries.report(by, affair.reports[first["key"]])
        reports.withdraw(report, by=by, because=told["why"], at=at)
    clock = Actor.CLOCK
    does(clock, case_actions.withdraw_case, affair.case(clock), because=told["why"], at=at)
