"""What is being done in a case: terms, who handles it, requests to complete a report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied
from vangnet.access.together import listed
from vangnet.cases.models import Assignment, Bundling, CompletionRequest, Term
from vangnet.cases.queries import gathering, parties
from vangnet.cases.queries.cases import ABSENT, case
from vangnet.parties import queries as register
from vangnet.parties.models import Organisation, OrganisationKind
from vangnet.reports.models import Report


@dataclass(frozen=True)
class Assigned:
    """An assignment with the name of the department or other supervisor."""

    row: Assignment
    name: str
    is_department: bool

    @property
    def until(self) -> datetime | None:
        """None while it lasts."""
        return self.row.until


def terms(actor: Actor, root: UUID) -> list[Term]:
    """The terms of a case that the actor may see, nearest first; what lapsed is left out.

    A term that concerns one organisation is only for that one and the inspectorate (the wall).
    """
    return listed(*gathering.terms(actor, root))


def assignments(actor: Actor, root: UUID) -> list[Assigned]:
    """Who handles or handled the case, those of now first (ASM-2)."""
    rows = list(Assignment.objects.filter(root_id=root).order_by("-since", "-created_at"))
    rows.sort(key=lambda row: row.until is not None)
    known = register.by_key(actor, [row.organisation_id for row in rows])
    return [
        Assigned(
            row,
            known[row.organisation_id].name,
            known[row.organisation_id].kind == OrganisationKind.INSPECTORATE,
        )
        for row in rows
        if row.organisation_id in known
    ]


def assignment(actor: Actor, key: UUID) -> Assignment:
    """One assignment. Raises `Denied`."""
    found = Assignment.objects.filter(pk=key).first()
    if found is None:
        raise Denied(_(ABSENT))
    case(actor, found.root_id)
    return found


def bodies_to_assign(actor: Actor, root: UUID) -> list[Organisation]:
    """Departments and other supervisors that do not have the case yet (ASM-2).

    Those that a party of the case falls under stand first.
    """
    present = set(
        Assignment.objects.filter(root_id=root, until=None).values_list(
            "organisation_id", flat=True
        )
    )
    bodies = [*register.departments(actor), *register.other_supervisors(actor)]
    under = {body.supervisor_id for body in parties.organisations_of(actor, root)}
    free = [body for body in bodies if body.id not in present]
    return sorted(free, key=lambda body: body.id not in under)


def completion_requests(actor: Actor, root: UUID) -> list[CompletionRequest]:
    """Requests to complete a report of this case that the actor may see, newest first."""
    return listed(*gathering.completion_requests(actor, root))


def completion_request(actor: Actor, key: UUID) -> CompletionRequest:
    """One request, for the reporter and the inspectorate. Raises `Denied`."""
    found = CompletionRequest.objects.filter(pk=key).first()
    if found is None:
        raise Denied(_(ABSENT))
    return found


def my_completion_requests(actor: Actor) -> list[CompletionRequest]:
    """Open requests about reports of the actor's own organisation, nearest term first."""
    if actor.organisation is None:
        return []
    own = Report.objects.filter(organisation_id=actor.organisation).values("id")
    found = CompletionRequest.objects.filter(report_id__in=own, answered_at=None)
    return list(found.order_by("due_on")[:100])


def bundling(actor: Actor, key: UUID) -> Bundling:
    """One membership of a report in a case. Raises `Denied`."""
    found = Bundling.objects.select_related("case").filter(pk=key).first()
    if found is None:
        raise Denied(_(ABSENT))
    return found
