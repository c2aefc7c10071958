"""Which department or other supervisor handles a case (ASM-2)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import grants, permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Impossible, Invalid
from vangnet.access.standings import Standing
from vangnet.access.steps import locked
from vangnet.cases import letters
from vangnet.cases.actions.telling import current, found_case, reason, report_keys, still_open, tell
from vangnet.cases.models import Assignment, Case
from vangnet.parties import queries as register
from vangnet.parties.models import Organisation, OrganisationKind


@transaction.atomic
def assign(case: Case, *, by: Actor, organisation: UUID, because: str, at: datetime) -> Assignment:
    """Give a case to a department or another supervisor: it sees this case and its reports (ASM-2).

    The first department handles the case from now on. Handing over is assigning and ending.
    """
    permits.require(by, Permit.CASE_ASSIGN, case)
    held = still_open(locked(case))
    because = reason(because, _("Schrijf waarom u de zaak deelt of overdraagt."), field="because")
    body = register.organisation(by, organisation)
    _standing(body)
    if Assignment.objects.filter(root_id=held.id, organisation_id=body.id, until=None).exists():
        raise Impossible(_("%(name)s behandelt deze zaak al.") % {"name": body.name})
    made = give(held, body, because=because, at=at)
    letters.assigned(held, body.id, because, by=by)
    tell(
        by,
        "case_assigned",
        held,
        because=f"{body.name}: {because}",
        kind="cases.assignment",
        subject=made.id,
    )
    return made


def give(
    case: Case, body: Organisation, *, because: str, at: datetime, came_with: UUID | None = None
) -> Assignment:
    """The row and the standings on the case and on the reports in it."""
    made = Assignment.objects.create(
        root_id=case.id,
        organisation_id=body.id,
        since=at,
        because=because,
        came_with=came_with,
    )
    for root in (case.id, *report_keys(current(case))):
        grants.give(root, _standing(body), organisation=body.id, because=because)
    if body.kind == OrganisationKind.INSPECTORATE and _at_intake(case):
        case.handled_by, case.taken_up_by = body.id, None
        case.save(update_fields=["handled_by", "taken_up_by"])
    return made


@transaction.atomic
def end_assignment(assignment: Assignment, *, by: Actor, because: str, at: datetime) -> Assignment:
    """End what was assigned; from now on that body no longer sees the case (ASM-2).

    When it handled the case, the department that was assigned next does, or the intake desk.
    """
    case = found_case(assignment.root_id)
    permits.require(by, Permit.CASE_ASSIGN, case)
    because = reason(because, _("Schrijf waarom dit eindigt."), field="because")
    held_case = locked(case)
    held = locked(assignment)
    if held.until is not None:
        raise Impossible(_("Dit was al beëindigd."))
    body = register.organisation(by, held.organisation_id)
    letters.assignment_ended(held_case, body.id, because, by=by)
    tell(
        by,
        "assignment_ended",
        held_case,
        because=f"{body.name}: {because}",
        kind="cases.assignment",
        subject=held.id,
    )
    take_back(held_case, held, body, by=by, because=because, at=at)
    return held


def take_back(
    case: Case, held: Assignment, body: Organisation, *, by: Actor, because: str, at: datetime
) -> None:
    """End the row and the standings; those on the case last, so that one may end one's own."""
    held.until, held.ended_because = at, because
    held.save(update_fields=["until", "ended_because"])
    if case.handled_by == body.id:
        case.handled_by, case.taken_up_by = _next_handler(by, case), None
        case.save(update_fields=["handled_by", "taken_up_by"])
    for root in (*report_keys(current(case)), case.id):
        grants.end(root, standing=_standing(body), organisation=body.id, because=because)


def follow(by: Actor, report: UUID, *, to: Case, leaving: Iterable[UUID], because: str) -> None:
    """The bodies of a case see the reports in it: give for where it came, end for where it left.

    `leaving`: bodies of the case it left that no longer handle it. One's own standing ends last.
    """
    present = _bodies(by, to)
    for body in present.values():
        grants.give(report, _standing(body), organisation=body.id, because=because)
    gone = register.by_key(by, set(leaving) - set(present))
    for key in sorted(gone, key=lambda one: one == by.organisation):
        body = gone[key]
        grants.end(report, standing=_standing(body), organisation=key, because=because)


def bodies(case: UUID) -> list[UUID]:
    """Who handles a case now, beside the intake desk."""
    found = Assignment.objects.filter(root_id=case, until=None).order_by("since")
    return list(found.values_list("organisation_id", flat=True))


def _bodies(by: Actor, case: Case) -> dict[UUID, Organisation]:
    return register.by_key(by, bodies(case.id))


def _standing(body: Organisation) -> Standing:
    if body.kind == OrganisationKind.INSPECTORATE:
        return Standing.DEPARTMENT
    if body.kind == OrganisationKind.OTHER_SUPERVISOR:
        return Standing.SUPERVISOR
    raise Invalid(
        _("Kies een afdeling van de inspectie of een andere toezichthouder."), field="organisation"
    )


def _at_intake(case: Case) -> bool:
    return case.handled_by is None or case.handled_by == register.intake().id


def _next_handler(by: Actor, case: Case) -> UUID:
    left = _bodies(by, case)
    for key in bodies(case.id):
        if key in left and left[key].kind == OrganisationKind.INSPECTORATE:
            return key
    return register.intake().id
