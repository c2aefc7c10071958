"""Who is signed in, for which organisation, and who someone is."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpRequest

from vangnet.access.actors import Actor, Kind, Role
from vangnet.accounts.models import Membership, Person
from vangnet.parties.models import OrganisationKind

SESSION_KEY = "organisation"

_KINDS = {
    OrganisationKind.INSPECTORATE: Kind.INSPECTORATE,
    OrganisationKind.OTHER_SUPERVISOR: Kind.SUPERVISOR,
}


def actor_of(request: HttpRequest) -> Actor:
    """The actor behind a request: the person, for the organisation she chose in this session.

    With one organisation there is nothing to choose. An ended membership or a switched-off account
    is nobody at once.
    """
    person = getattr(request, "user", None)
    if not isinstance(person, Person) or not person.is_active:
        return Actor.ANYONE
    chosen = request.session.get(SESSION_KEY)
    found = list(memberships(person))
    for membership in found:
        if str(membership.organisation_id) == chosen:
            return actor_for(person, membership)
    if found:
        return actor_for(person, found[0])
    return Actor(Kind.RELATIVE, person=person.id, roles=frozenset({Role.RELATIVE}))


def actor_for(person: Person, membership: Membership) -> Actor:
    """The actor that a person is for one organisation."""
    kind = _KINDS.get(OrganisationKind(membership.organisation.kind), Kind.PROVIDER)
    return Actor(
        kind,
        person=person.id,
        organisation=membership.organisation_id,
        roles=frozenset(Role(role) for role in membership.roles),
    )


def memberships(person: Person) -> Iterable[Membership]:
    """For whom a person works now, by name of the organisation."""
    return (
        person.memberships.filter(until__isnull=True)
        .select_related("organisation")
        .order_by("organisation__name")
    )


def names(keys: Iterable[UUID | None]) -> dict[UUID, str]:
    """Full names of account holders by key, in one query."""
    wanted = {key for key in keys if key}
    if not wanted:
        return {}
    return {person.id: person.full_name for person in Person.objects.filter(pk__in=wanted)}


def colleagues(actor: Actor) -> list[Membership]:
    """The live memberships of the actor's own organisation, with the people."""
    if actor.organisation is None:
        return []
    return list(
        Membership.objects.filter(organisation_id=actor.organisation, until__isnull=True)
        .select_related("person", "organisation")
        .order_by("person__surname", "person__given_name")
    )


def demo_account(key: UUID) -> Person | None:
    """A fictional account of the demonstration; never anyone else's."""
    return Person.objects.filter(pk=key, is_demo=True, is_active=True).first()


def demo_accounts() -> list[Person]:
    """The fictional accounts one may sign in with by one click, in the order of the tour."""
    return list(Person.objects.filter(is_demo=True, is_active=True).order_by("since", "email"))
