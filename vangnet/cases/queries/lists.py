"""Lists of cases: the inbox and all cases for the inspectorate, the own cases for a provider."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from vangnet.access.actors import Actor
from vangnet.access.standings import SUPERVISING, Standing
from vangnet.accounts import queries as accounts
from vangnet.cases.life import CaseState
from vangnet.cases.models import TO_LEARN_FROM, Bundling, Case, Proposal
from vangnet.cases.queries import fitting
from vangnet.cases.queries.bundling import WAITING
from vangnet.cases.queries.cases import granted
from vangnet.cases.queries.heads import Reports, heads, held_on, reports_in
from vangnet.frame.heads import CaseHead
from vangnet.parties import queries as register
from vangnet.parties.models import Organisation
from vangnet.reports.models import Report

PAGE = 25
WORK = (
    CaseState.OPENED,
    CaseState.REFLECTING,
    CaseState.HANDED_IN,
    CaseState.ASSESSING,
    CaseState.SUPPLEMENTING,
    CaseState.OWN_INQUIRY,
    CaseState.JUDGED,
)
"""What is not over; while an intervention runs, its own terms stand in the list of monitoring."""


@dataclass(frozen=True)
class Listed:
    """One row of a list at the desk. `to_do`: whose turn it is and what; `yours` when ours."""

    case: Case
    reporters: tuple[str, ...]
    reports: int
    handled_by: str
    taken_up_by: str
    due_on: date | None
    due_what: str
    overdue: bool
    to_do: str
    yours: bool
    proposals: int
    head: CaseHead


@dataclass(frozen=True)
class Page:
    """One page of a list. `more`: there is a next one."""

    rows: Sequence[Listed]
    number: int
    more: bool


@dataclass(frozen=True)
class Mine:
    """One case in the portal: with its head and what the own organisation is to it."""

    case: Case
    head: CaseHead
    standings: frozenset[Standing]

    @property
    def yours(self) -> bool:
        """Is it the reader's turn?"""
        return bool(self.head.turn and self.head.turn.yours)


def inbox(actor: Actor, *, only: str = "", page: int = 1, on: date | None = None) -> Page:
    """What is to be done at the inspectorate, nearest term first; the same few queries always.

    Cases without an open term come after, the longest open first. `only`: `new` (not acknowledged
    yet), `late` (a term has passed) or `mine` (taken up by the reader).
    """
    day = on or timezone.localdate()
    found = granted(actor, *SUPERVISING).filter(state__in=[state.value for state in WORK])
    if only == "new":
        found = found.filter(acknowledged_at=None)
    elif only == "late":
        found = found.filter(next_due_on__lt=day)
    elif only == "mine":
        found = found.filter(taken_up_by=actor.person)
    order = (F("next_due_on").asc(nulls_last=True), "opened_at", "id")
    return _page(actor, found.order_by(*order), page, day)


def listing(
    actor: Actor,
    *,
    words: str = "",
    state: str = "",
    sector: str = "",
    handled_by: UUID | None = None,
    page: int = 1,
    on: date | None = None,
) -> Page:
    """All cases the actor may see, newest first.

    `words`: each must stand in the number, the title or the town; a report number finds its case.
    """
    found = granted(actor, *SUPERVISING) if actor.supervises else granted(actor)
    if state:
        found = found.filter(state=state)
    if sector:
        found = found.filter(sector=sector)
    if handled_by:
        found = found.filter(handled_by=handled_by)
    for word in words.split()[:6]:
        with_report = Bundling.objects.filter(
            report_id__in=Report.objects.filter(number__iexact=word).values("id"), until=None
        )
        found = found.filter(
            Q(number__icontains=word)
            | Q(title__icontains=word)
            | Q(municipality__icontains=word)
            | Q(pk__in=with_report.values("case_id"))
        )
    return _page(actor, found.order_by("-opened_at", "-number"), page, on)


def mine(actor: Actor, *, limit: int = 50, on: date | None = None) -> list[Mine]:
    """The cases of a provider, a relative or an invited organisation: what is theirs to do first.

    A case that went up in another stands last, as long as it is readable.
    """
    rows = list(granted(actor).order_by("-opened_at")[:limit])
    held = held_on(actor, rows)
    above = heads(actor, rows, on=on or timezone.localdate())
    found = [Mine(case, above[case.id], frozenset(held[case.id])) for case in rows]
    over = (CaseState.CLOSED.value, CaseState.ABSORBED.value)
    return sorted(found, key=lambda one: (not one.yours, one.case.state in over))


def _page(actor: Actor, found: QuerySet[Case], number: int, on: date | None) -> Page:
    number = max(1, number)
    start = (number - 1) * PAGE
    rows = list(found[start : start + PAGE + 1])
    day = on or timezone.localdate()
    return Page(_listed(actor, rows[:PAGE], day), number, len(rows) > PAGE)


def _listed(actor: Actor, cases: list[Case], day: date) -> list[Listed]:
    reports = reports_in(cases)
    above = heads(actor, cases, on=day, reports=reports)
    proposals = _proposals_of_all(cases, reports)
    bodies = register.by_key(
        actor,
        [
            *(case.handled_by for case in cases),
            *(one.organisation_id for rows in reports.values() for one in rows),
        ],
    )
    people = accounts.names(case.taken_up_by for case in cases)
    return [
        _row(case, above[case.id], reports[case.id], proposals, bodies, people) for case in cases
    ]


def _row(
    case: Case,
    head: CaseHead,
    reports: list[Report],
    proposals: dict[UUID, int],
    bodies: dict[UUID, Organisation],
    people: dict[UUID, str],
) -> Listed:
    names = [bodies[one.organisation_id].name for one in reports if one.organisation_id in bodies]
    open_term = next((term for term in head.terms if term.met_on is None), None)
    turn = head.turn
    return Listed(
        case=case,
        reporters=tuple(dict.fromkeys(names)),
        reports=len(reports),
        handled_by=bodies[case.handled_by].name if case.handled_by in bodies else "",
        taken_up_by=people.get(case.taken_up_by, "") if case.taken_up_by else "",
        due_on=open_term.due_on if open_term else None,
        due_what=str(open_term.name) if open_term else "",
        overdue=bool(open_term and open_term.overdue),
        to_do=turn.action if turn else "",
        yours=bool(turn and turn.yours),
        proposals=proposals.get(case.id, 0),
        head=head,
    )


def _proposals_of_all(cases: Sequence[Case], reports: Reports) -> dict[UUID, int]:
    """How many pairs wait per case; none that an inspector keeps apart, or that come too late."""
    inside = {one.id: {report.id for report in reports[one.id]} for one in cases}
    home = {key: case for case, keys in inside.items() for key in keys}
    waiting = Proposal.objects.filter(decision__in=WAITING).exclude(came__in=TO_LEARN_FROM)
    pairs = list(waiting.filter(Q(report_a__in=home) | Q(report_b__in=home)))
    if not pairs:
        return {}
    mates = fitting.companions(key for one in pairs for key in (one.report_a, one.report_b))
    around = {key for group in mates.values() for key in group}
    parted = fitting.parted(around, around, [one.pk for one in pairs])
    takes_in = {one.id for one in cases if not fitting.too_late(one)}
    found: dict[UUID, int] = defaultdict(int)
    for pair in pairs:
        sides = [mates.get(key, frozenset[UUID]()) for key in (pair.report_a, pair.report_b)]
        if not fitting.between(parted, *sides):
            here = {home[key] for key in (pair.report_a, pair.report_b) if key in home}
            for case in here & takes_in:
                found[case] += 1
    return found
