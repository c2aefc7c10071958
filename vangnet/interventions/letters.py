"""Letters about interventions."""

from __future__ import annotations

from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.interventions.models import Intervention
from vangnet.letters import actions as letters


def imposed(intervention: Intervention, case: Case, *, by: Actor) -> None:
    """To the addressee; for the network to every provider in it."""
    if intervention.addressee == "network":
        receivers = cases.provider_keys(by, case.id)
    else:
        receivers = [UUID(intervention.addressee)]
    until = (
        _("\n\nUiterlijk: %(due)s.") % {"due": date_format(intervention.due_on)}
        if intervention.due_on
        else ""
    )
    for receiver in receivers:
        letters.write(
            by,
            root=case.id,
            to_organisation=receiver,
            subject=_("De inspectie vraagt iets van u in zaak %(number)s")
            % {"number": case.number},
            body=intervention.what + until,
            about=("interventions.intervention", intervention.id),
        )
