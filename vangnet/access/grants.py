"""Giving, ending and reading standings. The web role cannot write the table itself.

Both verbs go through a function in the database that checks again: whoever gives a standing must
hold one on that root (or the root must be new), and a supervising standing is only for a body that
supervises.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection, models
from django.db.models import Q
from django.utils import timezone

from vangnet.access import memory
from vangnet.access.actors import Actor
from vangnet.access.models import Grant
from vangnet.access.refusals import Denied
from vangnet.access.standings import Standing
from vangnet.access.together import Asked, listed


def give(
    root: UUID,
    standing: Standing,
    *,
    because: str,
    organisation: UUID | None = None,
    person: UUID | None = None,
    until: datetime | None = None,
) -> None:
    """Give an organisation or a person a standing on a report or case. Giving twice is giving once.

    Raises `Denied` when the one who gives has nothing to do with this root.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT access_give(%s, %s, %s, %s, %s, %s)",
            [root, organisation, person, standing.value, because, until],
        )
        given = cursor.fetchone()
    memory.forget()
    if given is None or given[0] is not True:
        raise Denied("U kunt geen toegang geven tot iets waar u zelf niet bij betrokken bent.")


def end(
    root: UUID,
    *,
    because: str,
    standing: Standing | None = None,
    organisation: UUID | None = None,
    person: UUID | None = None,
) -> None:
    """End a standing (or all standings) of an organisation or person on a root, from now."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT access_end(%s, %s, %s, %s, %s)",
            [root, organisation, person, standing.value if standing else None, because],
        )
    memory.forget()


@dataclass(frozen=True)
class Holder:
    """Someone with a standing on a root."""

    organisation: UUID | None
    person: UUID | None
    standing: Standing
    since: datetime


def holders(root: UUID) -> list[Holder]:
    """Who has access to a root; empty for someone who has none himself."""
    return memory.once(holders_key(root), lambda: _holders(root))


_HOLDERS = (
    "SELECT organisation_id, person_id, standing, since FROM access_holders(%s)"
    " ORDER BY since, standing"
)


def _holders(root: UUID) -> list[Holder]:
    with connection.cursor() as cursor:
        cursor.execute(_HOLDERS, [root])
        return [Holder(row[0], row[1], Standing(row[2]), row[3]) for row in cursor.fetchall()]


def _holder(row: list[str]) -> Holder:
    organisation, person, standing, since = row
    return Holder(
        UUID(organisation) if organisation else None,
        UUID(person) if person else None,
        Standing(standing),
        datetime.fromisoformat(since),
    )


def live(actor: Actor) -> models.QuerySet[Grant]:
    """The grants that the actor holds now: where every list of cases or reports starts."""
    now = timezone.now()
    mine = Q()
    if actor.organisation:
        mine |= Q(organisation_id=actor.organisation)
    if actor.person:
        mine |= Q(person_id=actor.person)
    if not mine:
        return Grant.objects.none()
    return Grant.objects.filter(mine).filter(Q(until__isnull=True) | Q(until__gt=now))


def standings(actor: Actor, root: UUID) -> frozenset[Standing]:
    """All standings the actor holds on a root now."""

    found = listed(held_key(actor, root), live(actor).filter(root_id=root))
    return frozenset(Standing(grant.standing) for grant in found)


def held_key(actor: Actor, root: UUID) -> Hashable:
    """Under what `standings` looks for grants that were fetched together with other lists."""
    return ("grants", actor, root)


def holders_key(root: UUID) -> Hashable:
    """Under what `holders` looks for what was fetched together with other lists."""
    return ("holders", root)


def asked_holders(root: UUID) -> Asked:
    """The question of `holders`, to be fetched together with other lists."""
    return Asked(_HOLDERS, (root,), 4, _holder)


def roots(actor: Actor, *only: Standing) -> models.QuerySet[Grant, UUID]:
    """The roots the actor has a standing on, as a subquery for `root_id__in`."""
    found = live(actor)
    if only:
        found = found.filter(standing__in=[standing.value for standing in only])
    return found.values_list("root_id", flat=True)
