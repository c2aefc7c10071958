"""One case, and the small questions that later rooms ask about it."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from vangnet.access import grants, memory, permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.access.standings import JOINT, Standing
from vangnet.access.together import listed
from vangnet.cases.life import CaseState
from vangnet.cases.models import Bundling, Case, Term
from vangnet.cases.queries import gathering

ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."
READING = (Permit.CASE_READ, Permit.PUBLIC_VERSION_READ)


def case(actor: Actor, key: UUID) -> Case:
    """One case. A case of others and a case that is not there give the same `Denied` (ASM-2)."""
    return memory.once(("case", actor, key), lambda: _case(actor, key))


def _case(actor: Actor, key: UUID) -> Case:
    gathering.around(actor, key)
    found = next(iter(listed(*gathering.row(actor, key))), None)
    if found is None or not any(permits.decide(actor, permit, found) for permit in READING):
        raise Denied(_(ABSENT))
    return found


def case_of(actor: Actor, report: UUID) -> Case | None:
    """The case a report belongs to now; None while the clock has not opened one (ASM-1)."""
    found = Bundling.objects.select_related("case").filter(report_id=report, until=None).first()
    return found.case if found else None


def present(actor: Actor, root: UUID) -> UUID:
    """Where a case goes on now: in itself, or in the one it went up in (ASM-1)."""
    into = Case.objects.filter(pk=root).values_list("absorbed_into", flat=True).first()
    while into is not None:
        root = into
        into = Case.objects.filter(pk=root).values_list("absorbed_into", flat=True).first()
    return root


def granted(actor: Actor, *only: Standing) -> QuerySet[Case]:
    """The cases the actor holds a standing on: where every list starts."""
    if actor.is_clock:
        return Case.objects.all()
    return Case.objects.filter(pk__in=grants.roots(actor, *only))


def reflecting(actor: Actor) -> list[UUID]:
    """Cases in which the parties are to investigate together now (INV-1)."""
    found = granted(actor).filter(state=CaseState.REFLECTING.value)
    return list(found.order_by("opened_at").values_list("id", flat=True))


def joint(actor: Actor) -> list[Case]:
    """The cases in which the actor's organisation takes part or learns along, newest first."""
    taking_part = JOINT | {Standing.LEARNER}
    found = granted(actor, *taking_part).exclude(
        state__in=[CaseState.OPENED.value, CaseState.ABSORBED.value]
    )
    return list(found.order_by("-opened_at"))


def is_supplementing(actor: Actor, root: UUID) -> bool:
    """Did the inspectorate ask the parties to supplement, so that they may write again? (ASM-6)"""
    return Case.objects.filter(pk=root, state=CaseState.SUPPLEMENTING.value).exists()


def handled_by(actor: Actor, root: UUID) -> UUID | None:
    """The department that handles the case: whom a reminder goes to (ASM-2)."""
    return Case.objects.filter(pk=root).values_list("handled_by", flat=True).first()


def numbers(actor: Actor, roots: Iterable[UUID]) -> dict[UUID, str]:
    """The numbers of cases by key, in one query; those the actor cannot see are absent."""
    wanted = set(roots)
    known = [listed(*gathering.row(actor, key)) for key in wanted if _is_known(actor, key)]
    if wanted and len(known) == len(wanted):
        return {case.id: case.number for rows in known for case in rows}
    return dict(Case.objects.filter(pk__in=wanted).values_list("id", "number")) if wanted else {}


def _is_known(actor: Actor, key: UUID) -> bool:
    return memory.known(gathering.row(actor, key)[0])


def term(actor: Actor, root: UUID, name: str) -> Term | None:
    """The term of that name that counts now; the earlier date stands in `moved_from`."""
    return Term.objects.filter(root_id=root, term=name, concerns=None).order_by("-start").first()
