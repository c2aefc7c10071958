"""Reminders: which case, why, and what to do."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.cases import queries as cases
from vangnet.letters import actions as letters
from vangnet.monitoring.models import Commitment


def nearly_due(commitment: Commitment, *, by: Actor) -> None:
    """To the organisation that owes it, or to the department that handles the case."""
    to = commitment.organisation_id or cases.handled_by(by, commitment.root_id)
    if to is None:
        return
    number = cases.case(by, commitment.root_id).number
    letters.write(
        by,
        root=commitment.root_id,
        to_organisation=to,
        subject=_("Herinnering: %(kind)s in zaak %(number)s")
        % {"kind": commitment.get_what_kind_display(), "number": number},
        body=_(
            "Uiterlijk %(due)s staat gepland:\n\n%(title)s\n\n"
            "Is het gedaan? Leg dan vast wat het resultaat is. "
            "Lukt het niet op tijd? Laat het weten."
        )
        % {"due": date_format(commitment.due_on), "title": commitment.title},
        about=("monitoring.commitment", commitment.id),
    )
