"""What needs this person now: the first thing on the start page, nearest date first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vangnet.access.actors import Actor, Role
from vangnet.access.standings import Standing
from vangnet.accounts import queries as accounts
from vangnet.cases import queries as cases
from vangnet.frame.heads import Phase
from vangnet.monitoring import queries as monitoring
from vangnet.reports import queries as reports

FAR = date.max
SOON = 30
MOST = 20


@dataclass(frozen=True)
class Task:
    """One thing to do, as a line of the task list. Without `due` it comes last."""

    label: str
    url: str
    hint: str = ""
    state: str = ""
    tone: str = "attention"
    due: date | None = None


@dataclass(frozen=True)
class Todo:
    """The start page: what is asked now, and the cases one has to do with."""

    tasks: list[Task] = field(default_factory=list)
    cases: Sequence[cases.Mine] = ()


def for_actor(actor: Actor, *, unread: int = 0, on: date | None = None) -> Todo:
    """What needs this actor now, in a number of queries that does not grow with what is stored.

    `unread`: how many letters this person has not read; a page knows that already.
    """
    today = on or timezone.localdate()
    mine = cases.mine(actor, on=today) if accounts.reads_cases(actor) else []
    found = [
        *_drafts(actor),
        *_co_reports(actor),
        *_invitations(actor, mine),
        *_turns(mine),
        *_own_side(mine),
        *_measures(actor, today),
        *_letters(unread),
    ]
    return Todo(tasks=sorted(found, key=lambda task: task.due or FAR), cases=mine)


def _writes(actor: Actor) -> bool:
    return bool(actor.roles & {Role.REPORTER, Role.QUALITY_OFFICER})


def _drafts(actor: Actor) -> list[Task]:
    if not _writes(actor):
        return []
    return [
        Task(
            _("Maak uw melding af"),
            reverse("portal:report-step", args=[draft.id, "check"]),
            hint=_("%(kind)s, laatst opgeslagen op %(day)s")
            % {
                "kind": draft.get_event_kind_display() or _("Nog geen soort gebeurtenis gekozen"),
                "day": date_format(timezone.localtime(draft.saved_at), "j F Y"),
            },
            state=_("Concept"),
            tone="neutral",
        )
        for draft in reports.drafts(actor)[:MOST]
    ]


def _co_reports(actor: Actor) -> list[Task]:
    if not _writes(actor):
        return []
    return [
        Task(
            _("Bevestig of u medemelder bent"),
            reverse("portal:report-confirm", args=[one.id]),
            hint=one.reference,
            state=_("Wacht op u"),
        )
        for one in reports.my_co_reports(actor)[:MOST]
    ]


def _invitations(actor: Actor, mine: Sequence[cases.Mine]) -> list[Task]:
    if not actor.roles & {Role.REPORTER, Role.QUALITY_OFFICER, Role.BOARD_MEMBER}:
        return []
    return [
        Task(
            _("Beantwoord de uitnodiging om samen te onderzoeken"),
            reverse("portal:investigations"),
            hint=one.head.number,
            state=_("Wacht op u"),
        )
        for one in mine
        if Standing.INVITED in one.standings
    ]


def _turns(mine: Sequence[cases.Mine]) -> list[Task]:
    return [
        Task(
            turn.action,
            turn.url or reverse("portal:case", args=[one.case.id]),
            hint=" · ".join(part for part in (one.head.number, _before(turn.due_on)) if part),
            state=_("U bent aan zet"),
            due=turn.due_on,
        )
        for one in mine
        if (turn := one.head.turn) is not None and turn.yours
    ]


def _own_side(mine: Sequence[cases.Mine]) -> list[Task]:
    """A client or relative is never obliged to anything, but should know that she may (INV-3)."""
    return [
        Task(
            _("Vertel uw kant van het verhaal, als u dat wilt"),
            reverse("portal:case", args=[one.case.id]),
            hint=one.head.number,
            state=_("Mag, hoeft niet"),
            tone="neutral",
        )
        for one in mine
        if Standing.RELATIVE in one.standings and one.head.phase is not Phase.CLOSED
    ]


def _measures(actor: Actor, today: date) -> list[Task]:
    if not actor.organisation or not _writes(actor):
        return []
    soon = monitoring.due(actor, before=today + timedelta(days=SOON))
    return [
        Task(
            one.title,
            reverse("portal:case-measures", args=[one.root_id]),
            hint=_before(one.due_on),
            state=_("Te laat") if one.due_on < today else _("Binnenkort"),
            tone="danger" if one.due_on < today else "attention",
            due=one.due_on,
        )
        for one in soon
        if one.organisation_id == actor.organisation
    ]


def _before(day: date | None) -> str:
    return _("voor %(day)s") % {"day": date_format(day, "j F Y")} if day else ""


def _letters(unread: int) -> list[Task]:
    if not unread:
        return []
    label = ngettext(
        "Lees %(number)d nieuw bericht", "Lees %(number)d nieuwe berichten", unread
    ) % {"number": unread}
    return [Task(label, reverse("portal:letters"), state=_("Ongelezen"), tone="active")]
