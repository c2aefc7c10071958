"""The letters that someone may read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from vangnet.access.actors import Actor, Role
from vangnet.access.refusals import Denied
from vangnet.letters.models import Letter, LetterKind, Reading

__all__ = ["Letter", "LetterKind"]

PAGE = 25


def mine(actor: Actor) -> QuerySet[Letter]:
    """Letters to the actor's organisation or to herself, newest first, with `was_read`."""
    to_me = Q()
    if actor.organisation:
        ours = Q(to_organisation=actor.organisation)
        to_me |= ours if _deals_with_cases(actor) else ours & Q(root_id__isnull=True)
    if actor.person:
        to_me |= Q(to_person=actor.person)
    if not to_me or actor.person is None:
        return Letter.objects.none()
    read = Reading.objects.filter(letter=OuterRef("pk"), person_id=actor.person)
    return Letter.objects.filter(to_me).annotate(was_read=Exists(read)).order_by("-written_at")


def _deals_with_cases(actor: Actor) -> bool:
    """Someone who only looks after accounts reads no letters about reports and cases."""
    return bool(actor.roles - {Role.ADMINISTRATOR})


def inbox(actor: Actor, *, page: int = 1) -> list[Letter]:
    """One page of letters; one more than a page says that there is a next one."""
    start = (max(1, page) - 1) * PAGE
    return list(mine(actor)[start : start + PAGE + 1])


def unread(actor: Actor) -> int:
    """How many letters this person has not read; at most 100 are counted."""
    if actor.person is None:
        return 0
    return mine(actor).exclude(readings__person_id=actor.person).order_by()[:100].count()


def letter(actor: Actor, key: UUID) -> Letter:
    """One letter that the actor may read. Raises `Denied`."""
    found = mine(actor).filter(pk=key).first()
    if found is None:
        raise Denied("Deze pagina bestaat niet, of u kunt haar niet bekijken.")
    return found


def search(actor: Actor, words: str, *, limit: int = 10) -> list[Letter]:
    """Letters to the actor whose subject or text holds all words, newest first."""
    found = mine(actor)
    for word in words.split()[:6]:
        found = found.filter(Q(subject__icontains=word) | Q(body__icontains=word))
    return list(found[:limit])


def of_root(actor: Actor, root: UUID) -> list[Letter]:
    """The letters about one report or case that the actor wrote or received."""
    return list(Letter.objects.filter(root_id=root).order_by("-written_at")[:100])


@dataclass(frozen=True)
class Failure:
    """That a letter could not be sent, without what stands in it."""

    key: UUID
    to_organisation: UUID | None
    failed_at: datetime
    tries: int
    failure: str


def failures(actor: Actor) -> list[Failure]:
    """Letters that could not be sent (yet), for whoever can do something about it.

    An administrator sees those of and to the own organisation, a coordinator of the inspectorate
    all; neither sees what stands in them.
    """
    if not actor.roles & {Role.ADMINISTRATOR, Role.COORDINATOR} and not actor.is_clock:
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, to_organisation, failed_at, tries, failure FROM letters_failures()"
        )
        return [Failure(*row) for row in cursor.fetchall()]


def outbox(actor: Actor) -> QuerySet[Letter]:
    """What goes out by mail, of and to the actor; only shown in the demonstration."""
    ours = Q(from_organisation=actor.organisation, from_organisation__isnull=False)
    ours |= Q(to_organisation=actor.organisation, to_organisation__isnull=False)
    if not _deals_with_cases(actor):
        ours &= Q(root_id__isnull=True)
    to_me = Q(to_person=actor.person, to_person__isnull=False)
    return Letter.objects.filter(ours | to_me).order_by("-written_at")
