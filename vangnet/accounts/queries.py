"""Who is signed in, for which organisation, and who someone is."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.access import grants, permits
from vangnet.access.actors import Actor, Kind, Role
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.access.standings import JOINT
from vangnet.accounts.models import Invitation, Membership, Person, demonstrating
from vangnet.accounts.roles import ROLES_OF
from vangnet.parties.models import OrganisationKind

SESSION_KEY = "organisation"
_LIVE = "live_memberships"

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
    if person.is_demo and not demonstrating():
        return Actor.ANYONE
    chosen = request.session.get(SESSION_KEY)
    found = works_for(request)
    for membership in found:
        if str(membership.organisation_id) == chosen:
            return actor_for(person, membership)
    if found:
        return actor_for(person, found[0])
    return Actor(Kind.RELATIVE, person=person.id, roles=frozenset({Role.RELATIVE}))


def works_for(request: HttpRequest) -> list[Membership]:
    """For whom the person behind a request works now; asked once per request."""
    known: list[Membership] | None = getattr(request, "works_for", None)
    if known is None:
        person = request.user
        known = getattr(person, _LIVE, None)
        if known is None:
            known = list(memberships(person)) if isinstance(person, Person) else []
        request.works_for = known  # type: ignore[attr-defined]
    return known


def came_with(person: Person, held: list[Membership]) -> None:
    """The memberships that were looked up together with the person of this request."""
    setattr(person, _LIVE, held)


def must_choose(request: HttpRequest) -> bool:
    """Works this person for several organisations, and has she not said for which one now?"""
    person = getattr(request, "user", None)
    if not isinstance(person, Person) or request.session.get(SESSION_KEY):
        return False
    return len(works_for(request)) > 1


def actor_for(person: Person, membership: Membership) -> Actor:
    """The actor that a person is for one organisation."""
    kind = _KINDS.get(OrganisationKind(membership.organisation.kind), Kind.PROVIDER)
    return Actor(
        kind,
        person=person.id,
        organisation=membership.organisation_id,
        roles=frozenset(Role(role) for role in membership.roles),
    )


def memberships(person: Person) -> QuerySet[Membership]:
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


def roles_of(kind: str) -> list[Role]:
    """The roles that fit a kind of organisation, in the order of `Role`."""
    fitting = ROLES_OF[OrganisationKind(kind)]
    return [role for role in Role if role in fitting]


def colleague(actor: Actor, key: UUID) -> Membership:
    """One live membership of the actor's own organisation. Raises `Denied`."""
    for found in colleagues(actor):
        if found.id == key:
            return found
    raise Denied(_("Deze collega kennen wij niet."))


def open_invitations(actor: Actor) -> list[Invitation]:
    """Invitations to the actor's own organisation that nobody has used yet."""
    if actor.organisation is None:
        return []
    return list(
        Invitation.objects.filter(
            organisation_id=actor.organisation,
            accepted_at__isnull=True,
            withdrawn_at__isnull=True,
            expires_at__gt=timezone.now(),
        ).order_by("-invited_at")[:100]
    )


def invitation(actor: Actor, key: UUID) -> Invitation:
    """One invitation to the actor's own organisation. Raises `Denied`."""
    for found in open_invitations(actor):
        if found.id == key:
            return found
    raise Denied(_("Deze uitnodiging kennen wij niet."))


def relatives_invited(actor: Actor, root: UUID) -> list[Invitation]:
    """Clients and relatives invited to a case, for whoever is in the joint investigation."""
    if not grants.standings(actor, root) & JOINT and not actor.is_clock:
        return []
    return list(
        Invitation.objects.filter(root_id=root, withdrawn_at__isnull=True).order_by("-invited_at")
    )


def has_account(email: str) -> bool:
    """Does this address belong to an account? Only asked for the holder of an invitation."""
    return Person.objects.filter(email=email.lower()).exists()


def administrators(actor: Actor, organisation: UUID) -> int:
    """How many people look after the accounts of an organisation."""
    return Membership.objects.filter(
        organisation_id=organisation,
        until__isnull=True,
        roles__contains=[Role.ADMINISTRATOR.value],
    ).count()


def invited_administrators(actor: Actor, organisation: UUID) -> list[Invitation]:
    """Open invitations for a first administrator, for whoever admits organisations."""
    permits.require(actor, Permit.ORGANISATION_ADMIT)
    return list(
        Invitation.objects.filter(
            organisation_id=organisation,
            roles__contains=[Role.ADMINISTRATOR.value],
            accepted_at__isnull=True,
            withdrawn_at__isnull=True,
            expires_at__gt=timezone.now(),
        ).order_by("-invited_at")[:20]
    )


READERS_OF_MAIL = (Role.REPORTER, Role.QUALITY_OFFICER, Role.INSPECTOR, Role.OTHER_SUPERVISOR)


def addresses(organisation: UUID | None, person: UUID | None) -> list[str]:
    """Where mail for an organisation or person goes now: looked up when it is sent.

    For an organisation: those who deal with reports and cases; when there is nobody yet, its
    administrators, who can invite someone.
    """
    if person is not None:
        return list(
            Person.objects.filter(pk=person, is_active=True).values_list("email", flat=True)
        )
    if organisation is None:
        return []
    live = Membership.objects.filter(
        organisation_id=organisation, until__isnull=True, person__is_active=True
    )
    readers = live.filter(roles__overlap=[role.value for role in READERS_OF_MAIL])
    found = readers.values_list("person__email", flat=True)
    return list(found or live.values_list("person__email", flat=True))


def reads_cases(actor: Actor) -> bool:
    """Does the actor have a role that can read a case? Then a second step guards the account."""
    return bool(actor.roles - {Role.ADMINISTRATOR})


def demo_account(key: UUID) -> Person | None:
    """A fictional account of the demonstration; never anyone else's, and nowhere else."""
    if not demonstrating():
        return None
    return Person.objects.filter(pk=key, is_demo=True, is_active=True).first()


def demo_accounts() -> list[Person]:
    """The fictional accounts one may sign in with by one click, in the order of the tour."""
    if not demonstrating():
        return []
    return list(Person.objects.filter(is_demo=True, is_active=True).order_by("since", "email"))


def organisations_in(sector: str) -> list[UUID]:
    """Organisations of a sector in which somebody works with us now: whom a notice can reach."""
    found = Membership.objects.filter(until=None, organisation__sector=sector)
    return list(
        found.order_by("organisation_id").values_list("organisation_id", flat=True).distinct()
    )
