"""A real start: the intake desk of the inspectorate and its first administrator."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.accounts import actions, queries
from vangnet.parties import actions as register
from vangnet.parties.models import Organisation, OrganisationKind


def intake_name() -> str:
    """The name of the intake desk, or nothing when it has not been set up yet."""
    found = Organisation.objects.filter(is_intake=True).first()
    return found.name if found else ""


@transaction.atomic
def first_administrator(*, by: Actor, name: str, email: str, at: datetime) -> str:
    """Invite the first administrator of the inspectorate; gives the token of the invitation.

    Only from the machine itself, and only while nobody looks after the accounts there: after that,
    people are invited by people.
    """
    if not by.is_clock:
        raise Denied(_("Dit kan alleen op de server zelf."))
    intake = Organisation.objects.select_for_update().filter(is_intake=True).first()
    if intake is None:
        intake = _set_up(name, by=by, at=at)
    if queries.administrators(by, intake.id):
        raise Impossible(
            _("Dit meldpunt heeft al een beheerder. Laat die u uitnodigen, onder Collega's.")
        )
    return actions.invite_first_administrator(intake, by=by, email=email, at=at).token


def _set_up(name: str, *, by: Actor, at: datetime) -> Organisation:
    if not name.strip():
        raise Invalid(_("Geef het meldpunt een naam."), field="name")
    made = register.register(
        by=by,
        kind=OrganisationKind.INSPECTORATE,
        name=name.strip(),
        sector="supervision",
        under_igj=False,
        is_intake=True,
    )
    return register.admit(made, by=by, on=timezone.localdate(at))
