"""What an inspector does first: acknowledge, plan, ask to complete, take up, ask to reflect."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.steps import locked, take
from vangnet.accounts import queries as accounts
from vangnet.cases import letters
from vangnet.cases.actions.telling import found_case, reason, still_open, tell
from vangnet.cases.actions.terms import ACTIONS, COMPLETE, lapse, meet_all, set_term
from vangnet.cases.models import Case, CompletionRequest, Term
from vangnet.cases.queries import parties
from vangnet.cases.queries.cases import ABSENT
from vangnet.reports.models import Report
from vangnet.trail.models import Audience


@transaction.atomic
def acknowledge(case: Case, *, by: Actor, contact_person: UUID, at: datetime) -> Case:
    """Tell each reporter that the report has arrived and who the contact person is (ASM-1).

    `contact_person`: someone of the own department. Again with the same person is refused; with
    another one the reporters hear of the new contact person.
    """
    held = _steered(case, by)
    name = _colleague(by, contact_person, field="contact_person")
    if held.contact_person == contact_person:
        raise Impossible(_("De ontvangst is al bevestigd, met deze contactpersoon."))
    again = held.acknowledged_at is not None
    held.contact_person = contact_person
    held.acknowledged_at = held.acknowledged_at or at
    held.save(update_fields=["contact_person", "acknowledged_at"])
    for reporter in parties.reporters_of(by, held.id):
        letters.acknowledged(held, reporter, name, by=by, again=again)
    verb = "contact_person_changed" if again else "case_acknowledged"
    tell(by, verb, held, audience=Audience.EVERYONE)
    return held


@transaction.atomic
def plan_actions(case: Case, *, by: Actor, text: str, at: datetime) -> Case:
    """Tell the reporters what the inspectorate will do, within four weeks (UBW art. 8.5).

    Writing it again replaces the plan; the reporters hear of it.
    """
    held = _steered(case, by)
    text = reason(
        text, _("Schrijf wat de inspectie gaat doen. De melders lezen dit."), field="text"
    )
    if text == held.planned_actions:
        raise Impossible(_("Dit hebben wij de melders al geschreven."))
    held.planned_actions = text
    held.save(update_fields=["planned_actions"])
    meet_all(held, ACTIONS, on=timezone.localdate(at))
    for reporter in parties.reporters_of(by, held.id):
        letters.planned(held, reporter, by=by)
    tell(by, "actions_planned", held, because=text, audience=Audience.EVERYONE)
    held.refresh_from_db()
    return held


@transaction.atomic
def ask_to_complete(
    case: Case, report: Report | UUID, *, by: Actor, what: str, on: date
) -> CompletionRequest:
    """Ask a reporter to complete its report within two weeks (UBW art. 8.5).

    Only that reporter sees the request; one open request per report.
    """
    held = _steered(case, by)
    key = report.id if isinstance(report, Report) else report
    what = reason(what, _("Schrijf wat er nog ontbreekt."), field="what")
    asked = next((one for one in parties.reports_of(by, held.id) if one.id == key), None)
    if asked is None:
        raise Denied(_(ABSENT))
    if CompletionRequest.objects.filter(report_id=key, answered_at=None).exists():
        raise Impossible(_("Er is al gevraagd deze melding aan te vullen. Wacht op het antwoord."))
    term = set_term(held, COMPLETE, by=by, start=on, concerns=asked.organisation_id)
    request = CompletionRequest.objects.create(
        root_id=held.id, report_id=key, what=what, asked_on=on, due_on=term.due_on
    )
    letters.complete(request, held, asked, by=by)
    tell(
        by,
        "completion_asked",
        held,
        because=what,
        kind="cases.completionrequest",
        subject=request.id,
    )
    return request


@transaction.atomic
def answer_completion(request: CompletionRequest, *, by: Actor, at: datetime) -> CompletionRequest:
    """The reporter says that the report is complete now; supplementing it is done in `reports`."""
    permits.require(by, Permit.REPORT_CORRECT, parties.OfReport(request.report_id))
    held = locked(request)
    if held.answered_at is not None:
        raise Impossible(_("U heeft dit al laten weten."))
    held.answered_at = at
    held.save(update_fields=["answered_at"])
    case = found_case(held.root_id)
    _meet_own(case, by, at)
    letters.completed(held, case, by=by)
    tell(
        by,
        "report_completed",
        case,
        kind="cases.completionrequest",
        subject=held.id,
    )
    return held


def _meet_own(case: Case, by: Actor, at: datetime) -> None:
    found = Term.objects.filter(
        root_id=case.id, term=COMPLETE, concerns=by.organisation, met_on=None, lapsed_on=None
    )
    for one in found.order_by("due_on")[:1]:
        one.met_on = timezone.localdate(at)
        one.save(update_fields=["met_on"])


@transaction.atomic
def take_up(case: Case, *, by: Actor, person: UUID | None = None, at: datetime) -> Case:
    """An inspector takes a case, or gives it to a colleague of the same department (ASM-2)."""
    held = _steered(case, by)
    taker = person or by.person
    if taker is None:
        raise Denied(_("Log in om een zaak op te pakken."))
    _colleague(by, taker, field="person")
    if held.taken_up_by == taker:
        raise Impossible(_("Deze zaak is al opgepakt."))
    held.taken_up_by = taker
    held.save(update_fields=["taken_up_by"])
    if taker != by.person:
        letters.given(held, taker, by=by)
    tell(by, "case_taken_up", held)
    return held


@transaction.atomic
def ask_to_reflect(case: Case, *, by: Actor, at: datetime) -> Case:
    """Ask the parties to investigate together; the eight weeks run since the report (INV-1)."""
    held = take(case, "ask_to_reflect", by=by)
    for reporter in parties.reporters_of(by, held.id):
        letters.reflect(held, reporter, by=by)
    return held


@transaction.atomic
def withdraw_case(case: Case, *, by: Actor, because: str, at: datetime) -> Case:
    """End a case because its reports were withdrawn, or were none after all (REP-1).

    The reporters read the reason; what is open lapses.
    """
    because = reason(
        because, _("Schrijf waarom deze zaak eindigt. De melders lezen dit."), field="because"
    )
    held = take(case, "withdraw", by=by, because=because)
    lapse(held, on=timezone.localdate(at))
    for reporter in parties.reporters_of(by, held.id):
        letters.withdrawn(held, reporter, because, by=by)
    return held


def _steered(case: Case, by: Actor) -> Case:
    """The case, locked, if the actor leads it and it is not over."""
    permits.require(by, Permit.CASE_STEER, case)
    return still_open(locked(case))


def _colleague(by: Actor, person: UUID, *, field: str) -> str:
    """The name of someone of the own department. Raises `Invalid` for anyone else."""
    known = {one.person_id: one.person.full_name for one in accounts.colleagues(by)}
    if person not in known:
        raise Invalid(_("Kies iemand van uw eigen afdeling."), field=field)
    return known[person]
