"""The terms of a case: rows with their date and paragraph, never counted down.

The nearest open one stands on the case, kept there by the database (`cases_next_due`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Impossible
from vangnet.cases.actions.telling import tell
from vangnet.cases.models import Case, Term
from vangnet.trail.models import Audience

ACTIONS, INVESTIGATION, COMPLETE = "inspectorate-actions", "investigation", "complete-report"


@transaction.atomic
def set_term(
    case: Case, term: str, *, by: Actor, start: date, concerns: UUID | None = None
) -> Term:
    """Begin a term of the law in this case, with its date and paragraph.

    `concerns`: the one organisation it is for; only that one and the inspectorate see it.
    """
    permits.require(by, Permit.CASE_STEER, case)
    due = law.terms.due(term, start)
    return Term.objects.create(
        root_id=case.id,
        term=term,
        start=start,
        due_on=due.due_on,
        cites=" ".join(due.cites),
        concerns=concerns,
    )


@transaction.atomic
def meet_term(
    case: Case, term: str, *, by: Actor, on: date, concerns: UUID | None = None
) -> Term | None:
    """What the term was for has been done; None when there is no such open term.

    Also for parties: handing in the reflection report meets `investigation` (INV-4).
    """
    permits.require(by, Permit.CASE_READ, case)
    found = (
        Term.objects.select_for_update()
        .filter(root_id=case.id, term=term, concerns=concerns, met_on=None, lapsed_on=None)
        .order_by("due_on")
        .first()
    )
    if found is not None:
        found.met_on = on
        found.save(update_fields=["met_on"])
    return found


def meet_all(case: Case, term: str, *, on: date) -> None:
    """Every open term of this name is met, for whomever it was."""
    for one in Term.objects.filter(root_id=case.id, term=term, met_on=None, lapsed_on=None):
        one.met_on = on
        one.save(update_fields=["met_on"])


def lapse(case: Case, *, on: date, concerns: UUID | None = None) -> None:
    """Open terms no longer count: all of a case that ended, or those of a reporter that left."""
    found = Term.objects.filter(root_id=case.id, met_on=None, lapsed_on=None)
    if concerns is not None:
        found = found.filter(concerns=concerns)
    for one in found:
        one.lapsed_on = on
        one.save(update_fields=["lapsed_on"])


@transaction.atomic
def extend_term(
    case: Case, term: str, *, extensions: Iterable[Mapping[str, Any]], by: Actor
) -> Term:
    """Move a term by the extensions that were granted; the earlier date stays visible (UBW 8.7).

    `extensions`: all that were granted so far, as the law's question `due-date` takes them.
    """
    permits.require(by, Permit.CASE_STEER, case)
    found = (
        Term.objects.select_for_update()
        .filter(root_id=case.id, term=term, concerns=None)
        .order_by("-start")
        .first()
    )
    if found is None:
        raise Impossible(_("Deze termijn loopt in deze zaak niet."))
    due = law.terms.due(term, found.start, list(extensions))
    if due.due_on == found.due_on:
        return found
    found.moved_from, found.due_on, found.reminded_at = found.due_on, due.due_on, None
    found.save(update_fields=["moved_from", "due_on", "reminded_at"])
    tell(
        by,
        "term_moved",
        case,
        kind="cases.term",
        subject=found.id,
        because=f"{found.moved_from:%d-%m-%Y} → {found.due_on:%d-%m-%Y}",
        audience=Audience.EVERYONE,
    )
    return found
