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
NEWEST = 500
"""How far back the list and the count of unread letters go; older ones are found by searching."""


def mine(actor: Actor) -> QuerySet[Letter]:
    """Letters to the actor's organisation or to herself, newest first, with `was_read`."""
    to_me = Q()
    for way in _ways(actor):
        to_me |= way
    if actor.person is None:
        return Letter.objects.none()
    read = Reading.objects.filter(letter=OuterRef("pk"), person_id=actor.person)
    return Letter.objects.filter(to_me).annotate(was_read=Exists(read)).order_by("-written_at")


def _ways(actor: Actor) -> list[Q]:
    """By which address a letter is the actor's: each has an index of its own, newest first."""
    if actor.person is None:
        return []
    found = [Q(to_person=actor.person)]
    if actor.organisation:
        ours = Q(to_organisation=actor.organisation)
        found.append(ours if _deals_with_cases(actor) else ours & Q(root_id__isnull=True))
    return found


def _newest(ways: list[Q]) -> QuerySet[Letter, UUID]:
    """The keys of the newest letters, read from the indexes: what is older costs nothing."""
    each = [
        Letter.objects.filter(way).order_by("-written_at").values_list("pk", flat=True)[:NEWEST]
        for way in ways
    ]
    return each[0].union(*each[1:]) if each else Letter.objects.none().values_list("pk", flat=True)


def _deals_with_cases(actor: Actor) -> bool:
    """Someone who only looks after accounts reads no letters about reports and cases."""
    return bool(actor.roles - {Role.ADMINISTRATOR})


def inbox(actor: Actor, *, page: int = 1) -> list[Letter]:
    """One page of the newest letters; one more than a page says that there is a next one."""
    start = (max(1, page) - 1) * PAGE
    return list(recent(actor)[start : start + PAGE + 1])


def recent(actor: Actor) -> QuerySet[Letter]:
    """The newest letters to the actor, with `was_read`: what the list goes through by page."""
    return mine(actor).filter(pk__in=_newest(_ways(actor)))


def unread(actor: Actor) -> int:
    """How many of the newest letters this person has not read; at most 100 are counted."""
    if actor.person is None:
        return 0
    read = Reading.objects.filter(letter=OuterRef("pk"), person_id=actor.person)
    found = Letter.objects.filter(~Exists(read), pk__in=_newest(_ways(actor)))
    return found.order_by()[:100].count()


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
    ways = _ways(actor)
    if actor.organisation:
        sent = Q(from_organisation=actor.organisation)
        ways.append(sent if _deals_with_cases(actor) else sent & Q(root_id__isnull=True))
    return Letter.objects.filter(pk__in=_newest(ways)).order_by("-written_at")
