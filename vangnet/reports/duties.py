"""Whose duty it is to report: the law's answer, kept per party (REP-5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.permits import Permit
from vangnet.access.steps import locked
from vangnet.law.sources import cite
from vangnet.reports import facts
from vangnet.reports.facts import Party
from vangnet.reports.models import Cause, Duty, Must, Report
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

TERM_CITES = cite("WKKGZ#onverwijld")


@transaction.atomic
def recount_duties(
    report: Report, *, by: Actor, on: date, others: Mapping[UUID, date] | None = None
) -> list[Duty]:
    """Ask the law again who must report, and keep the answer per party (REP-5, REP-9).

    `others`: organisations that reported the same event themselves, and when; None keeps what was
    known of them. Whoever may read the report may ask for it; only the system writes the answer.
    """
    permits.require(by, Permit.REPORT_READ, report)
    return count(report, on=on, others=others)


def count(report: Report, *, on: date, others: Mapping[UUID, date] | None = None) -> list[Duty]:
    """Count as the system does: nobody else can write down who must report.

    Called after a step that the one who acts was allowed to take, in its transaction.
    """
    with acting(Actor.CLOCK) as clock:
        held = locked(report)
        known = {duty.involvement_id: duty for duty in Duty.objects.filter(root_id=held.id)}
        reported = facts.reported_by_others(held) if others is None else dict(others)
        verdict = facts.duties_verdict(clock, held, on, reported)
        answers: Any = verdict.result.get("duties", [])
        parties = {str(party.key): party for party in facts.parties(clock, held)}
        days = _reported_on(clock, held, on, reported)
        duties = [
            _keep(held, known, parties[answer["party"]], answer, days, verdict.cites)
            for answer in answers
        ]
        gone = set(known) - {duty.involvement_id for duty in duties}
        _release(known, gone)
        trail.record(
            clock,
            "duties_counted",
            kind="reports.report",
            subject=held.id,
            root=held.id,
            verdict=verdict.as_dict(),
            audience=Audience.EVERYONE,
        )
    return duties


def _reported_on(
    clock: Actor, report: Report, on: date, others: Mapping[UUID, date]
) -> dict[str, date]:
    """The first day on which each party reported, as far as the law counts it."""
    found: dict[str, date] = {}
    for one in facts.who_must_report(clock, report, on, others)["reports"]:
        day = date.fromisoformat(one["on"])
        if day <= on:
            for party in {one["by"], *(set(one["stands_for"]) & set(one["confirmed"]))}:
                found[party] = min(day, found.get(party, day))
    return found


def _keep(
    report: Report,
    known: Mapping[UUID, Duty],
    party: Party,
    answer: Mapping[str, Any],
    days: Mapping[str, date],
    cites: tuple[str, ...],
) -> Duty:
    duty = known.get(party.key) or Duty(root_id=report.id, involvement_id=party.key)
    duty.organisation_id, duty.name = party.organisation_id, party.name
    duty.must = answer["must"]
    duty.due_on = date.fromisoformat(answer["due_on"]) if answer["due_on"] else None
    duty.reported_on = days.get(answer["party"])
    duty.reasons = reasons(report, party, duty)
    duty.cites = [*cites, *TERM_CITES] if duty.must != Must.NO else list(cites)
    duty.save()
    return duty


def _release(known: Mapping[UUID, Duty], gone: set[UUID]) -> None:
    """A party that was taken out of the picture has no duty by it any more; the row stays."""
    for key in gone:
        duty = known[key]
        duty.must, duty.due_on = Must.NO.value, None
        duty.reasons = [_("Staat niet meer in het netwerk van deze melding.")]
        duty.save()


def reasons(report: Report, party: Party, duty: Duty) -> list[str]:
    """Why this party must report or not, in sentences, from the same facts as the answer."""
    here = any(part.happened_here for part in party.parts)
    near = any(part.directly_involved for part in party.parts)
    said = [_why(report, party, duty, here=here, near=near)]
    if duty.must != Must.NO:
        said.append(
            _("Melden moet binnen drie werkdagen nadat vaststaat dat het een calamiteit is.")
            if duty.due_on
            else _("De termijn begint als vaststaat dat het een calamiteit is.")
        )
    return said


def _why(report: Report, party: Party, duty: Duty, *, here: bool, near: bool) -> str:
    if party.kind != "care_provider":
        return _("Geen zorgaanbieder: de plicht om te melden geldt alleen voor zorgaanbieders.")
    if not all(part.under_igj for part in party.parts):
        names = {part.supervisor_name for part in party.parts if part.supervisor_name}
        who = ", ".join(sorted(names)) or _("een andere toezichthouder")
        return _("Valt niet onder de inspectie, maar onder: %(who)s.") % {"who": who}
    if here:
        return _("Hier gebeurde het. Wie de zorg gaf waarin het gebeurde, meldt altijd.")
    if not near:
        return _("Was niet direct betrokken bij de calamiteit.")
    if report.cause_in_cooperation == Cause.YES:
        return _("Was direct betrokken, en de oorzaak ligt in de samenwerking.")
    if duty.must == Must.YES:
        return _(
            "Geboortezorg in de eerste en in de tweede of derde lijn: elke ketenpartner heeft een "
            "eigen plicht om te melden."
        )
    if duty.must == Must.WEIGH:
        return _(
            "Was direct betrokken. Of de oorzaak in de samenwerking ligt, is nog niet duidelijk: "
            "deze partij weegt zelf af of zij meldt."
        )
    return _("Was direct betrokken, maar de oorzaak ligt niet in de samenwerking.")
