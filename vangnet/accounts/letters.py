"""The letters of this room: an invitation, and that access was given or ended. No case data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

from vangnet.access import context
from vangnet.access.actors import Actor, Role
from vangnet.accounts.models import Invitation, Membership
from vangnet.letters import actions as letters
from vangnet.letters.models import LetterKind


def invited(invitation: Invitation, token: str, *, by: Actor) -> None:
    """The invitation itself. What it is about stands behind the link, after signing in."""
    letters.write(
        by,
        subject=_("Uitnodiging voor Vangnet"),
        body=_words(invitation),
        root=invitation.root_id,
        to_email=invitation.email,
        link=f"/uitnodiging/{token}/",
        about=("accounts.invitation", invitation.id),
    )


def _words(invitation: Invitation) -> str:
    if invitation.organisation is None:
        return _(
            "U bent uitgenodigd om mee te kijken naar het onderzoek naar een gebeurtenis waar u "
            "bij betrokken was, en om uw kant van het verhaal te vertellen. U beslist zelf of u "
            "dat wilt."
            "\n\nMet de link maakt u een account. De link werkt veertien dagen en alleen voor u. "
            "Kent u deze uitnodiging niet? Dan hoeft u niets te doen."
        )
    roles = ", ".join(Role(role).dutch for role in invitation.roles)
    return _(
        "U bent uitgenodigd om in Vangnet te werken voor %(organisation)s, als %(roles)s."
        "\n\nMet de link maakt u een account. De link werkt veertien dagen en alleen voor u. "
        "Kent u deze uitnodiging niet? Dan hoeft u niets te doen."
    ) % {"organisation": invitation.organisation.name, "roles": roles}


def roles_changed(membership: Membership, *, by: Actor) -> None:
    """Whoever gets other roles hears it: nobody should find out from a missing button."""
    roles = ", ".join(Role(role).dutch for role in membership.roles)
    letters.write(
        by,
        subject=_("Uw rollen zijn veranderd"),
        body=_("U werkt voor %(organisation)s nu als: %(roles)s.")
        % {"organisation": membership.organisation.name, "roles": roles},
        to_person=membership.person_id,
        kind=LetterKind.NOTICE,
        about=("accounts.membership", membership.id),
    )


def about_signing_in(email: str, mail: EmailMessage, about: Mapping[str, Any]) -> None:
    """A mail of the sign-in pages: a link to a new password, or that a second step has changed."""
    link = urlsplit(str(about.get("password_reset_url", ""))).path
    body = str(mail.body)
    if link:
        body = _(
            "Iemand, waarschijnlijk u, vroeg om een nieuw wachtwoord voor Vangnet. Met de link "
            "kiest u er een. Vroeg u dit niet? Dan hoeft u niets te doen."
        )
    with context.acting(Actor.ANYONE):
        letters.write(
            Actor.ANYONE,
            subject=_("Een nieuw wachtwoord kiezen") if link else str(mail.subject),
            body=body,
            to_email=email,
            link=link,
        )
