"""The texts that go out about the joint investigation. No personal data in any of them."""

from __future__ import annotations

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.investigations.models import Extension, Invitation
from vangnet.letters import actions as letters


def invited(invitation: Invitation, *, by: Actor) -> None:
    """To the organisation that is invited: what happened, where, when, and whom to ring."""
    when = date_format(invitation.happened_on) if invitation.happened_on else _("datum onbekend")
    letters.write(
        by,
        root=invitation.root_id,
        to_organisation=invitation.organisation_id,
        subject=_("Uitnodiging om samen te leren van een gebeurtenis"),
        body=_(
            "Uw organisatie was betrokken bij de zorg rond een gebeurtenis die bij de inspectie is "
            "gemeld. De andere betrokken partijen vragen u mee te doen.\n\n"
            "Soort gebeurtenis: %(kind)s\nDatum: %(when)s\nPlaats: %(place)s\n"
            "Kenmerk: %(reference)s\nVragen? Bel %(ring)s.\n\n"
            "U kunt meedoen, alleen meeleren, of laten weten dat u niet meedoet en waarom. "
            "In deze uitnodiging staan geen persoonsgegevens."
        )
        % {
            "kind": invitation.event_kind,
            "when": when,
            "place": invitation.place or _("niet genoemd"),
            "reference": invitation.reference,
            "ring": invitation.whom_to_ring,
        },
        about=("investigations.invitation", invitation.id),
    )


def answered(invitation: Invitation, *, by: Actor) -> None:
    """To the organisation that sent the invitation."""
    letters.write(
        by,
        root=invitation.root_id,
        to_organisation=invitation.sent_by,
        subject=_("Antwoord op uw uitnodiging"),
        body=_("Op uw uitnodiging bij zaak %(reference)s is geantwoord: %(answer)s.")
        % {"reference": invitation.reference, "answer": invitation.get_state_display()},
        about=("investigations.invitation", invitation.id),
    )


def extension_decided(extension: Extension, *, by: Actor) -> None:
    """To the organisation that asked for more time."""
    letters.write(
        by,
        root=extension.root_id,
        to_organisation=extension.organisation_id,
        subject=_("Uw verzoek om uitstel"),
        body=_("Uw verzoek om %(days)s dagen uitstel is %(answer)s.\n\n%(why)s")
        % {
            "days": extension.days,
            "answer": extension.get_state_display(),
            "why": extension.why,
        },
        about=("investigations.extension", extension.id),
    )
