"""Inviting people, giving and ending roles, and leaving."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from vangnet.access import context, grants, permits
from vangnet.access.actors import Actor, Role
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.standings import Standing
from vangnet.accounts import letters
from vangnet.accounts.models import Invitation, Membership, Person
from vangnet.accounts.roles import ROLES_OF
from vangnet.parties.models import Organisation, OrganisationKind
from vangnet.trail import actions as trail

VALID_FOR = timedelta(days=14)


@dataclass(frozen=True)
class Invited:
    """An invitation and its token; the token is shown once and never kept."""

    invitation: Invitation
    token: str


@transaction.atomic
def invite_colleague(*, by: Actor, email: str, roles: Iterable[Role], at: datetime) -> Invited:
    """Invite someone to the actor's own organisation, in roles that fit its kind."""
    permits.require(by, Permit.ACCOUNT_MANAGE)
    organisation = _organisation(by)
    if Membership.objects.filter(
        organisation=organisation, until__isnull=True, person__email=_email(email)
    ).exists():
        raise Invalid(
            _("Deze collega heeft al toegang. U kunt haar rollen in de lijst veranderen."),
            field="email",
        )
    return _invite(by, email, _fitting(organisation, roles), at, organisation=organisation)


@transaction.atomic
def invite_first_administrator(
    organisation: Organisation, *, by: Actor, email: str, at: datetime
) -> Invited:
    """The inspectorate admits an organisation and invites its first administrator.

    Only the first: who looks after the accounts of a provider decides who reads its own
    investigation, and that is never for the inspectorate to give (PRV-4).
    """
    permits.require(by, Permit.ORGANISATION_ADMIT)
    _lock_members(organisation.pk)
    if _administrators(organisation.pk).exists():
        raise Impossible(
            _("Deze organisatie heeft al een beheerder. Die nodigt haar eigen collega's uit.")
        )
    roles = frozenset({Role.ADMINISTRATOR})
    return _invite(by, email, roles, at, organisation=organisation)


@transaction.atomic
def invite_relative(*, by: Actor, root: UUID, email: str, at: datetime) -> Invited:
    """Invite a client or relative to one case (INV-3). Whoever leads the investigation may."""
    permits.require(by, Permit.INVESTIGATION_LEAD, of_case(root))
    return _invite(by, email, frozenset({Role.RELATIVE}), at, root=root)


def _invite(
    by: Actor,
    email: str,
    roles: frozenset[Role],
    at: datetime,
    *,
    organisation: Organisation | None = None,
    root: UUID | None = None,
) -> Invited:
    email = _email(email)
    if not roles:
        raise Invalid(_("Kies ten minste één rol."), field="roles")
    Invitation.objects.filter(
        email=email,
        organisation=organisation,
        root_id=root,
        accepted_at__isnull=True,
        withdrawn_at__isnull=True,
    ).update(withdrawn_at=at)
    token = secrets.token_urlsafe(32)
    invitation = Invitation.objects.create(
        organisation=organisation,
        root_id=root,
        email=email,
        roles=sorted(role.value for role in roles),
        token_hash=_hash(token),
        invited_by=by.person,
        invited_at=at,
        expires_at=at + VALID_FOR,
    )
    trail.record(by, "person_invited", kind="accounts.invitation", subject=invitation.id, root=root)
    letters.invited(invitation, token, by=by)
    return Invited(invitation, token)


@dataclass(frozen=True)
class OfCase:
    """A case by its key, for the one question who the actor is to it."""

    root_id: UUID

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """What the table of grants says."""
        return grants.standings(actor, self.root_id)


def of_case(root: UUID) -> OfCase:
    """What to ask a permit about when only the key of a case is known."""
    return OfCase(root)


@transaction.atomic
def withdraw_invitation(invitation: Invitation, *, by: Actor, at: datetime) -> Invitation:
    """Take an invitation back; its link stops working at once."""
    permits.require(by, Permit.ACCOUNT_MANAGE)
    held = Invitation.objects.select_for_update(of=("self",)).filter(pk=invitation.pk).first()
    if held is None or held.organisation_id is None or held.organisation_id != by.organisation:
        raise Denied(_("Deze uitnodiging kennen wij niet."))
    if held.accepted_at or held.withdrawn_at:
        raise Impossible(_("Deze uitnodiging is al gebruikt of ingetrokken."))
    held.withdrawn_at = at
    held.save(update_fields=["withdrawn_at"])
    trail.record(by, "invitation_withdrawn", kind="accounts.invitation", subject=held.id)
    return held


def open_invitation(token: str, *, at: datetime) -> Invitation:
    """The invitation behind a link. One sentence for absent, used, withdrawn and expired."""
    found = (
        Invitation.objects.select_for_update(of=("self",))
        .select_related("organisation")
        .filter(token_hash=_hash(token))
        .first()
    )
    if not found or found.accepted_at or found.withdrawn_at or found.expires_at < at:
        raise Denied(
            _(
                "Deze uitnodiging is niet (meer) geldig. "
                "Vraag degene die u uitnodigde om een nieuwe."
            )
        )
    return found


@transaction.atomic
def accept_invitation(
    token: str, *, given_name: str, surname: str, password: str, at: datetime
) -> Person:
    """Make the account (or use the one that exists with this password) and give the membership."""
    invitation = open_invitation(token, at=at)
    person = Person.objects.filter(email=invitation.email).first()
    if person is None:
        person = _new_person(invitation.email, given_name, surname, password)
    elif not person.check_password(password):
        raise Invalid(
            _("U heeft al een account met dit e-mailadres. Vul daarvan het wachtwoord in."),
            field="password",
        )
    _welcome(person, invitation, at)
    return person


@transaction.atomic
def accept_as(person: Person, token: str, *, at: datetime) -> Person:
    """Accept as the person who is signed in; only her own address opens an invitation.

    For someone who has an account already: a second organisation, or a case as a relative.
    """
    invitation = open_invitation(token, at=at)
    if invitation.email != person.email:
        raise Denied(
            _(
                "Deze uitnodiging is voor een ander e-mailadres dan waarmee u bent ingelogd. "
                "Log uit en open de link opnieuw."
            )
        )
    _welcome(person, invitation, at)
    return person


def _welcome(person: Person, invitation: Invitation, at: datetime) -> None:
    roles = frozenset(Role(role) for role in invitation.roles)
    if invitation.organisation is not None:
        _join(person, invitation.organisation, roles, at)
    elif invitation.root_id is not None:
        _welcome_relative(person, invitation.root_id)
    invitation.accepted_at, invitation.accepted_by = at, person
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    with context.acting(Actor.ANYONE):
        trail.record(
            Actor.ANYONE,
            "invitation_accepted",
            kind="accounts.invitation",
            subject=invitation.id,
            root=invitation.root_id,
        )


def _welcome_relative(person: Person, root: UUID) -> None:
    """The invitation was the permission: whoever accepts it has no standing yet to give."""
    with context.acting(Actor.CLOCK):
        grants.give(
            root, Standing.RELATIVE, person=person.id, because="uitgenodigd als cliënt of naaste"
        )


def _new_person(email: str, given_name: str, surname: str, password: str) -> Person:
    if not given_name.strip():
        raise Invalid(_("Vul uw voornaam in."), field="given_name")
    if not surname.strip():
        raise Invalid(_("Vul uw achternaam in."), field="surname")
    candidate = Person(email=email, given_name=given_name, surname=surname)
    try:
        validate_password(password, candidate)
    except ValidationError as error:
        raise Invalid(" ".join(error.messages), field="password") from error
    return Person.objects.create_user(
        email, password, given_name=given_name.strip(), surname=surname.strip()
    )


def _join(person: Person, organisation: Organisation, roles: frozenset[Role], at: datetime) -> None:
    live = Membership.objects.filter(
        person=person, organisation=organisation, until__isnull=True
    ).first()
    if live is None:
        Membership.objects.create(
            person=person,
            organisation=organisation,
            roles=sorted(role.value for role in roles),
            since=at,
        )
        return
    live.roles = sorted(set(live.roles) | {role.value for role in roles})
    live.save(update_fields=["roles"])


@transaction.atomic
def give_roles(membership: Membership, *, by: Actor, roles: Iterable[Role]) -> Membership:
    """Set which roles a colleague has. The last administrator keeps that role."""
    membership = _colleague(membership, by)
    wanted = _fitting(membership.organisation, roles)
    if not wanted:
        raise Invalid(_("Kies ten minste één rol, of beëindig de toegang."), field="roles")
    if Role.ADMINISTRATOR not in wanted:
        _keep_an_administrator(membership)
    membership.roles = sorted(role.value for role in wanted)
    membership.save(update_fields=["roles"])
    trail.record(by, "roles_given", kind="accounts.membership", subject=membership.id)
    letters.roles_changed(membership, by=by)
    return membership


@transaction.atomic
def end_membership(membership: Membership, *, by: Actor, at: datetime) -> Membership:
    """End a colleague's access, from the next request on. What she wrote stays."""
    membership = _colleague(membership, by)
    _keep_an_administrator(membership)
    membership.until = at
    membership.save(update_fields=["until"])
    trail.record(by, "membership_ended", kind="accounts.membership", subject=membership.id)
    return membership


@transaction.atomic
def leave(*, by: Actor, at: datetime) -> Membership:
    """Stop working for the organisation one works for now. The last administrator cannot."""
    if by.person is None or by.organisation is None:
        raise Denied(_("U werkt nu niet voor een organisatie."))
    _lock_members(by.organisation)
    membership = (
        Membership.objects.select_for_update(of=("self",))
        .select_related("organisation")
        .filter(person_id=by.person, organisation_id=by.organisation, until__isnull=True)
        .first()
    )
    if membership is None:
        raise Denied(_("U werkt nu niet voor een organisatie."))
    _keep_an_administrator(membership)
    membership.until = at
    membership.save(update_fields=["until"])
    trail.record(by, "left", kind="accounts.membership", subject=membership.id)
    return membership


def _colleague(membership: Membership, by: Actor) -> Membership:
    permits.require(by, Permit.ACCOUNT_MANAGE)
    _lock_members(membership.organisation_id if by.is_clock else by.organisation)
    found = (
        Membership.objects.select_for_update(of=("self",))
        .select_related("organisation")
        .filter(pk=membership.pk, until__isnull=True)
        .first()
    )
    if found is None or (found.organisation_id != by.organisation and not by.is_clock):
        raise Denied(_("Deze collega kennen wij niet."))
    return found


def _keep_an_administrator(membership: Membership) -> None:
    if Role.ADMINISTRATOR.value not in membership.roles:
        return
    if not _administrators(membership.organisation_id).exclude(pk=membership.pk).exists():
        raise Impossible(
            _("Dit is de laatste beheerder. Maak eerst een collega beheerder, dan kan het wel.")
        )


def _administrators(organisation: UUID) -> QuerySet[Membership]:
    """Who looks after the accounts of an organisation now."""
    return Membership.objects.filter(
        organisation_id=organisation,
        until__isnull=True,
        roles__contains=[Role.ADMINISTRATOR.value],
    )


def _lock_members(organisation: UUID | None) -> None:
    """Lock the live memberships, in one order: two administrators who end each other at the same
    moment would otherwise both find the other still there."""
    if organisation is None:
        return
    live = Membership.objects.filter(organisation_id=organisation, until__isnull=True)
    list(live.select_for_update(of=("self",)).order_by("pk").values_list("pk"))


def _fitting(organisation: Organisation, roles: Iterable[Role]) -> frozenset[Role]:
    """Only roles that fit the kind of organisation: nobody makes herself an inspector."""
    wanted = frozenset(roles)
    allowed = ROLES_OF[OrganisationKind(organisation.kind)]
    if wanted - allowed:
        raise Invalid(_("Deze rol past niet bij uw organisatie."), field="roles")
    return wanted


def _organisation(by: Actor) -> Organisation:
    found = Organisation.objects.filter(pk=by.organisation).first() if by.organisation else None
    if found is None:
        raise Denied(_("U werkt nu niet voor een organisatie."))
    return found


def _email(email: str) -> str:
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError as error:
        raise Invalid(_("Dit is geen e-mailadres."), field="email") from error
    return email


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
