"""What needs this person now: the first thing on the start page, nearest date first."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vangnet.access.actors import Actor
from vangnet.letters import queries as letters

FAR = date.max


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
    cases: list[object] = field(default_factory=list)


def for_actor(actor: Actor) -> Todo:
    """What needs this actor now, in a number of queries that does not grow with what is stored."""
    found = _letters(actor)
    return Todo(tasks=sorted(found, key=lambda task: task.due or FAR))


def _letters(actor: Actor) -> list[Task]:
    unread = letters.unread(actor)
    if not unread:
        return []
    label = ngettext(
        "Lees %(number)d nieuw bericht", "Lees %(number)d nieuwe berichten", unread
    ) % {"number": unread}
    return [Task(label, reverse("portal:letters"), state=_("Ongelezen"), tone="active")]
