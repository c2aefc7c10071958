"""The letters that someone may read."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied
from vangnet.letters.models import Letter, Reading

PAGE = 25


def mine(actor: Actor) -> QuerySet[Letter]:
    """Letters to the actor's organisation or to herself, newest first, with `was_read`."""
    to_me = Q()
    if actor.organisation:
        to_me |= Q(to_organisation=actor.organisation)
    if actor.person:
        to_me |= Q(to_person=actor.person)
    if not to_me:
        return Letter.objects.none()
    read = Reading.objects.filter(letter=OuterRef("pk"), person_id=actor.person)
    return Letter.objects.filter(to_me).annotate(was_read=Exists(read)).order_by("-written_at")


def inbox(actor: Actor, *, page: int = 1) -> list[Letter]:
    """One page of letters; one more than a page says that there is a next one."""
    start = (max(1, page) - 1) * PAGE
    return list(mine(actor)[start : start + PAGE + 1])


def unread(actor: Actor) -> int:
    """How many letters this person has not read; at most 100 are counted."""
    return mine(actor).filter(was_read=False).order_by()[:100].count()


def letter(actor: Actor, key: UUID) -> Letter:
    """One letter that the actor may read. Raises `Denied`."""
    found = mine(actor).filter(pk=key).first()
    if found is None:
        raise Denied("Deze pagina bestaat niet, of u kunt haar niet bekijken.")
    return found


def of_root(actor: Actor, root: UUID) -> list[Letter]:
    """The letters about one report or case that the actor wrote or received."""
    return list(Letter.objects.filter(root_id=root).order_by("-written_at")[:100])


def failed(actor: Actor) -> list[Letter]:
    """Letters of the actor's organisation that could not be sent (yet)."""
    return list(
        Letter.objects.filter(sent_at=None, failed_at__isnull=False).order_by("-failed_at")[:100]
    )


def outbox(actor: Actor) -> list[Letter]:
    """What would have gone out by mail; only shown in the demonstration."""
    return list(Letter.objects.order_by("-written_at")[:100])
