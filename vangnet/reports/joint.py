"""A joint report: naming for whom it stands, and confirming that oneself (REP-6)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.steps import locked
from vangnet.networks import queries as networks
from vangnet.networks.queries import PartyKind
from vangnet.parties import queries as parties
from vangnet.reports import letters
from vangnet.reports.complete import number_sentence
from vangnet.reports.duties import count
from vangnet.reports.facts import co_reporters
from vangnet.reports.life import ReportState
from vangnet.reports.models import CoReporter, Report
from vangnet.spotting import contains_bsn
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience


@transaction.atomic
def name_co_reporters(
    report: Report, organisations: Iterable[UUID], *, by: Actor, at: datetime
) -> list[CoReporter]:
    """Name the organisations for which this report stands too (REP-6).

    Each must be a party of the report's network. In a draft the list replaces the former one and
    nobody is told; when submitted each gets a notice without personal data. In a submitted report
    it adds: who was named stays named. Raises `Invalid`, `Denied`, `Impossible`.
    """
    held = locked(report)
    permits.require(by, Permit.REPORT_CORRECT, held)
    if held.state not in (ReportState.DRAFT, ReportState.SUBMITTED):
        raise Impossible(_("Deze melding is ingetrokken of weggegooid."))
    wanted = list(dict.fromkeys(organisations))
    places = _places(held, wanted, by)
    if held.is_draft:
        CoReporter.objects.filter(root_id=held.id).exclude(organisation_id__in=wanted).delete()
    present = {co.organisation_id for co in co_reporters(held.id)}
    made = [
        CoReporter.objects.create(
            root_id=held.id,
            organisation_id=body,
            involvement_id=places[body],
            from_organisation=held.organisation_id,
            named_at=at,
        )
        for body in wanted
        if body not in present
    ]
    _tell(by, "co_reporters_named", held, facts={"count": len(made)})
    if not held.is_draft:
        tell_them(held, by=by)
        count(held, on=timezone.localdate(at))
    return co_reporters(held.id)


def _places(report: Report, wanted: list[UUID], by: Actor) -> dict[UUID, UUID]:
    """Each organisation's party in the network: only a care provider there can be a reporter."""
    known = {
        party.organisation_id: party.id
        for party in networks.involvements(by, report.id)
        if party.organisation_id and party.kind == PartyKind.CARE_PROVIDER and not party.is_author
    }
    if not set(wanted) <= set(known):
        raise Invalid(
            _("Kies zorgaanbieders die in het netwerk van deze melding staan."),
            field="co_reporters",
        )
    return {body: known[body] for body in wanted}


def tell_them(report: Report, *, by: Actor) -> None:
    """Open the question to those who were not told yet, and write to them (REP-6)."""
    body = parties.organisation(by, report.organisation_id)
    ring = ", ".join(
        filter(None, [body.name, report.reporter_function, report.reporter_phone or body.phone])
    )
    for co in co_reporters(report.id):
        if co.reference:
            continue
        co.reference = str(report.number)
        co.event_kind, co.occurred_on = report.event_kind, report.occurred_on
        co.place, co.whom_to_ring = report.municipality, ring[:200]
        co.save()
        letters.named(co, by=by)


@transaction.atomic
def confirm(co: CoReporter, *, by: Actor, at: datetime) -> CoReporter:
    """Confirm that one's organisation is a reporter too; then it has reported (REP-6, REP-5).

    Confirming again changes nothing. Raises `Denied`, `Impossible` after declining.
    """
    held = _asked(co, by)
    if held.confirmed_at is not None:
        return held
    if held.declined_at is not None:
        raise Impossible(
            _(
                "Uw organisatie liet eerder weten dat de melding niet namens haar is. Doe zelf een "
                "melding, of vraag de melder u opnieuw te noemen."
            )
        )
    held.confirmed_at = at
    held.save(update_fields=["confirmed_at"])
    return _answered(held, "co_report_confirmed", by, at)


@transaction.atomic
def decline(co: CoReporter, *, by: Actor, why: str, at: datetime) -> CoReporter:
    """Say that the report does not stand for one's organisation, and why; its duty stays."""
    held = _asked(co, by)
    if held.declined_at is not None:
        return held
    if held.confirmed_at is not None:
        raise Impossible(_("Uw organisatie heeft al bevestigd dat zij ook melder is."))
    why = why.strip()
    if not why:
        raise Invalid(_("Schrijf waarom de melding niet namens u is."), field="why")
    if contains_bsn(why):
        raise Invalid(number_sentence(_("Waarom niet")), field="why")
    held.declined_at, held.why = at, why
    held.save(update_fields=["declined_at", "why"])
    return _answered(held, "co_report_declined", by, at)


def close_questions(report: Report, *, by: Actor, at: datetime) -> None:
    """A withdrawn report asks nobody any more; who was told, is told (REP-6)."""
    for co in co_reporters(report.id):
        if co.reference and co.declined_at is None:
            letters.withdrawn_for(co, by=by)
    CoReporter.objects.filter(root_id=report.id, confirmed_at=None, declined_at=None).update(
        closed_at=at
    )


def _asked(co: CoReporter, by: Actor) -> CoReporter:
    """The question, locked after its report: always in that order, so nobody waits in a ring."""
    seen = CoReporter.objects.filter(pk=co.pk).first()
    if seen is None:
        raise Denied(_("Deze vraag bestaat niet, of u kunt haar niet bekijken."))
    permits.require(by, Permit.REPORT_CONFIRM, seen)
    with acting(Actor.CLOCK):
        Report.objects.select_for_update().get(pk=seen.root_id)
    held = locked(seen)
    permits.require(by, Permit.REPORT_CONFIRM, held)
    if held.closed_at is not None:
        raise Impossible(
            _("Deze melding is ingetrokken. Moet uw organisatie melden? Doe dan zelf een melding.")
        )
    return held


def _answered(held: CoReporter, verb: str, by: Actor, at: datetime) -> CoReporter:
    """The author hears it and the duties are counted again: the named one cannot see either."""
    body = parties.organisation(by, held.organisation_id)
    letters.answered(held, by=by, name=body.name)
    trail.record(
        by,
        verb,
        kind="reports.coreporter",
        subject=held.id,
        root=held.root_id,
        because=held.why or body.name,
        audience=Audience.EVERYONE,
    )
    with acting(Actor.CLOCK):
        report = Report.objects.get(pk=held.root_id)
        count(report, on=timezone.localdate(at))
    return held


def _tell(by: Actor, verb: str, report: Report, *, facts: dict[str, object]) -> None:
    trail.record(
        by,
        verb,
        kind="reports.report",
        subject=report.id,
        root=report.id,
        facts=facts,
        audience=Audience.INSPECTORATE,
    )
