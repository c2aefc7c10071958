"""Accounts of fictional people, who sign in with one click. They cannot exist elsewhere."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access.actors import Role
from vangnet.access.refusals import Denied
from vangnet.accounts.actions import _join, _welcome_relative, open_invitation
from vangnet.accounts.models import Person, demonstrating


@transaction.atomic
def accept(token: str, *, given_name: str, surname: str, job_title: str, at: datetime) -> Person:
    """A fictional person accepts a real invitation, without a password: she has one click instead.

    Raises `Denied` outside the demonstration, so that no such account can ever be made there.
    """
    if not demonstrating():
        raise Denied(_("Een account met één klik kan alleen in de demonstratie bestaan."))
    invitation = open_invitation(token, at=at)
    person = Person.objects.filter(email=invitation.email).first()
    if person is None:
        person = Person.objects.create_user(
            invitation.email,
            given_name=given_name,
            surname=surname,
            job_title=job_title,
            is_demo=True,
            since=at,
        )
    if invitation.organisation is not None:
        roles = frozenset(Role(role) for role in invitation.roles)
        _join(person, invitation.organisation, roles, at)
    elif invitation.root_id is not None:
        _welcome_relative(person, invitation.root_id)
    invitation.accepted_at, invitation.accepted_by = at, person
    invitation.save(update_fields=["accepted_at", "accepted_by"])
    return person
