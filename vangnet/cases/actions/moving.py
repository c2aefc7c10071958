"""What moves along with a report from one case to another, and back (ASM-1)."""

from __future__ import annotations

from datetime import datetime
from typing import Any, TypedDict
from uuid import UUID

from django.utils.translation import gettext as _

from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.grants import Holder
from vangnet.access.standings import JOINT, Standing
from vangnet.cases.actions import handing_over
from vangnet.cases.actions.terms import ACTIONS
from vangnet.cases.models import Assignment, Bundling, Case, Term
from vangnet.cases.queries.parties import reporters_of_report
from vangnet.parties import queries as register
from vangnet.parties.models import OrganisationKind


class Whom(TypedDict):
    """Who holds a standing: one of both."""

    organisation: UUID | None
    person: UUID | None


TAKING_PART = JOINT | {Standing.LEARNER}
ALONG = TAKING_PART | {Standing.RELATIVE}
"""Who goes along when a case goes up in another."""
ANSWERED = frozenset({Standing.PARTNER, Standing.LEARNER})
"""What an organisation becomes by answering an invitation."""


def reporters(by: Actor, report: UUID) -> list[UUID]:
    """For whom a report stands: its author and who confirmed a joint report (REP-6)."""
    return reporters_of_report(by, report)


def move(
    made: Bundling,
    source: Case,
    into: Case,
    reporters: list[UUID],
    *,
    everyone: bool,
    by: Actor,
) -> list[dict[str, Any]]:
    """Give on the new case what was held on the old one, where it becomes FORMER.

    Returns what moved, with whether it was held on the new case already: then undoing leaves that.
    An organisation that has another report in the old case keeps its standing there.
    """
    to, back = _("meegekomen uit %(n)s") % {"n": source.number}, _opgegaan(into)
    present = {(one.organisation, one.person, one.standing) for one in grants.holders(into.id)}
    staying = _still_reporting(by, source)
    moved = _move_invited(source, into, because=to) if everyone else []
    for one in _movers(source, reporters, everyone=everyone):
        whom: Whom = {"organisation": one.organisation, "person": one.person}
        had = (one.organisation, one.person, one.standing) in present
        grants.give(into.id, one.standing, because=to, **whom)
        leaves = one.organisation is None or one.organisation not in staying
        if leaves:
            grants.end(source.id, standing=one.standing, because=back, **whom)
            grants.give(source.id, Standing.FORMER, because=back, **whom)
        moved.append(_written(one, had=had, left=leaves))
    return moved


def _written(one: Holder, *, had: bool, left: bool) -> dict[str, Any]:
    return {
        "organisation": str(one.organisation) if one.organisation else None,
        "person": str(one.person) if one.person else None,
        "standing": one.standing.value,
        "had": had,
        "left": left,
    }


def _move_invited(source: Case, into: Case, *, because: str) -> list[dict[str, Any]]:
    """Who has not answered yet may answer in the case that goes on (INV-8).

    It saw nothing of the old case but the invitation, so it does not become FORMER there.
    """
    there = {one.organisation for one in grants.holders(into.id) if one.standing in TAKING_PART}
    here = grants.holders(source.id)
    answered = {one.organisation for one in here if one.standing in TAKING_PART}
    moved = []
    for one in here:
        if one.standing is Standing.INVITED and one.organisation not in there | answered:
            had = any(
                other.organisation == one.organisation and other.standing is Standing.INVITED
                for other in grants.holders(into.id)
            )
            grants.give(into.id, Standing.INVITED, organisation=one.organisation, because=because)
            moved.append(_written(one, had=had, left=False))
    return moved


def move_back(held: Bundling, case: Case, home: Case, *, by: Actor) -> None:
    """Give back exactly what moved, and end it where it came."""
    staying = _still_reporting(by, case)
    because = _("bundeling met %(n)s ongedaan gemaakt") % {"n": case.number}
    for one in held.moved:
        whom: Whom = {
            "organisation": UUID(one["organisation"]) if one["organisation"] else None,
            "person": UUID(one["person"]) if one["person"] else None,
        }
        standing = Standing(one["standing"])
        if standing is Standing.INVITED:
            _move_answer_back(case, home, UUID(one["organisation"]), one["had"], because=because)
        keeps = standing is Standing.REPORTER and whom["organisation"] in staying
        if not one["had"] and not keeps:
            grants.end(case.id, standing=standing, because=because, **whom)
        if one["left"]:
            grants.end(home.id, standing=Standing.FORMER, because=because, **whom)
            grants.give(home.id, standing, because=because, **whom)


def _move_answer_back(
    case: Case, home: Case, organisation: UUID, had: bool, *, because: str
) -> None:
    """What the organisation answered while its invitation stood in the other case, holds at home.

    What it holds there by another bundle stays.
    """
    by_others = {
        (one["organisation"], one["standing"])
        for other in Bundling.objects.filter(case_id=case.id, until=None)
        for one in other.moved
    }
    for one in grants.holders(case.id):
        other = (str(organisation), one.standing.value) in by_others
        if one.organisation == organisation and one.standing in ANSWERED and not other:
            if not had:
                grants.end(
                    case.id, standing=one.standing, organisation=organisation, because=because
                )
            grants.give(home.id, one.standing, organisation=organisation, because=because)


def _movers(source: Case, reporters: list[UUID], *, everyone: bool) -> list[Holder]:
    return [
        one
        for one in grants.holders(source.id)
        if (everyone and one.standing in ALONG)
        or (one.standing is Standing.REPORTER and one.organisation in reporters)
    ]


def _still_reporting(by: Actor, case: Case) -> set[UUID]:
    rows = Bundling.objects.filter(case_id=case.id, until=None).values_list("report_id", flat=True)
    return {body for report in rows for body in reporters_of_report(by, report)}


def carry_terms(source: Case, into: Case, reporters: list[UUID]) -> None:
    """What the inspectorate still owes these reporters within four weeks, it owes them here too.

    Only while this case has not said it to anyone yet does one term do for all.
    """
    open_terms = Term.objects.filter(term=ACTIONS, met_on=None, lapsed_on=None)
    owed = open_terms.filter(root_id=source.id).order_by("due_on").first()
    if owed is None or open_terms.filter(root_id=into.id, concerns=None).exists():
        return
    for reporter in reporters:
        Term.objects.create(
            root_id=into.id,
            term=owed.term,
            start=owed.start,
            due_on=owed.due_on,
            cites=owed.cites,
            concerns=reporter,
        )


def bring_departments(source: Case, into: Case, made: Bundling, *, by: Actor, at: datetime) -> None:
    """Departments of a case that goes up in another handle that one from now on (ASM-2)."""
    present = set(handing_over.bodies(into.id))
    known = register.by_key(by, handing_over.bodies(source.id))
    for key, body in known.items():
        if body.kind == OrganisationKind.INSPECTORATE and key not in present:
            because = _("kwam mee uit %(n)s") % {"n": source.number}
            handing_over.give(into, body, because=because, at=at, came_with=made.id)


def send_departments_back(
    held: Bundling, case: Case, *, by: Actor, because: str, at: datetime
) -> None:
    """Departments that came along with this report leave with it. The own one goes last."""
    rows = Assignment.objects.filter(root_id=case.id, came_with=held.id, until=None)
    known = register.by_key(by, [row.organisation_id for row in rows])
    for row in sorted(rows, key=lambda one: one.organisation_id == by.organisation):
        body = known[row.organisation_id]
        handing_over.take_back(case, row, body, by=by, because=because, at=at)


def _opgegaan(into: Case) -> str:
    return _("opgegaan in %(n)s") % {"n": into.number}
