"""What stands on every page of a case, fetched in one statement with the case itself.

Each list has its key and its query here, so that the function that shows it and the one that
fetches it ahead cannot differ.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.db.models.expressions import RawSQL

from vangnet.access import grants, memory, together
from vangnet.access.actors import Actor
from vangnet.cases.models import Bundling, Case, CompletionRequest, Sameness, Term
from vangnet.parties import queries as register
from vangnet.parties.models import Organisation
from vangnet.reports.models import Duty, Must, Report

Row = TypeVar("Row", bound=Model)
Listed = tuple[Hashable, QuerySet[Row]]


def row(actor: Actor, root: UUID) -> Listed[Case]:
    """The case itself; the walls decide whether it is there."""
    return ("row of a case", actor, root), Case.objects.filter(pk=root)


def inside(actor: Actor, root: UUID) -> Listed[Report]:
    """The reports that are in the case now, oldest first."""
    now_in = Bundling.objects.filter(case_id=root, until=None).values("report_id")
    found = Report.objects.filter(pk__in=now_in)
    return ("reports of", actor, root), found.order_by("submitted_at", "id")


def members(actor: Actor, root: UUID) -> Listed[Bundling]:
    """Every membership of the case, ended ones too, oldest first."""
    found = Bundling.objects.filter(case_id=root)
    return ("bundlings", actor, root), found.order_by("since", "created_at")


def terms(actor: Actor, root: UUID) -> Listed[Term]:
    """The terms that did not lapse, nearest first."""
    found = Term.objects.filter(root_id=root, lapsed_on=None)
    return ("terms", actor, root), found.order_by("due_on", "created_at")


def completion_requests(actor: Actor, root: UUID) -> Listed[CompletionRequest]:
    """Requests to complete a report, newest first."""
    found = CompletionRequest.objects.filter(root_id=root)
    return ("completion requests", actor, root), found.order_by("-asked_on", "-created_at")


def open_duties(actor: Actor, root: UUID) -> Listed[Duty]:
    """Duties to report of organisations that did not report yet, in the reports of the case."""
    now_in = Bundling.objects.filter(case_id=root, until=None).values("report_id")
    found = Duty.objects.filter(
        root_id__in=now_in, must=Must.YES.value, reported_on=None, organisation_id__isnull=False
    )
    return ("open duties", actor, root), found


def sameness(actor: Actor, root: UUID) -> Listed[Sameness]:
    """What the inspectorate called the same and did not take back, oldest first."""
    found = Sameness.objects.filter(root_id=root, until=None)
    return ("sameness", actor, root), found.order_by("created_at")


def around(actor: Actor, root: UUID) -> None:
    """Fetch the case, what the actor is to it, who else is in it, and what its head says.

    Called by whoever is asked about a case first; the second time there is nothing left to fetch.
    """
    if not memory.keeping() or memory.known(row(actor, root)[0]):
        return
    holding = RawSQL("SELECT organisation_id FROM access_holders(%s)", [root])
    bodies = Organisation.objects.select_related("supervisor").filter(pk__in=holding)
    wanted: dict[Hashable, together.Question] = dict(
        ask(actor, root) for ask in (row, inside, members, terms, completion_requests, sameness)
    )
    wanted[grants.held_key(actor, root)] = grants.live(actor).filter(root_id=root)
    wanted[grants.holders_key(root)] = grants.asked_holders(root)
    wanted["bodies around", actor, root] = bodies
    if actor.supervises:
        key, duties = open_duties(actor, root)
        wanted[key] = duties
    now_in = Bundling.objects.filter(case_id=root, until=None).values("report_id")
    below = grants.live(actor).filter(root_id__in=now_in)
    wanted["grants inside", actor, root] = below
    together.fetch(wanted)
    held = together.listed(("grants inside", actor, root), below)
    for report in together.listed(*inside(actor, root)):
        mine = [grant for grant in held if grant.root_id == report.id]
        memory.keep(grants.held_key(actor, report.id), mine)
    register.known_already(together.listed(("bodies around", actor, root), bodies))
