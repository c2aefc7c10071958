"""Inviting organisations and answering: without personal data (REP-6, INV-7, INV-8)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import grants, permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.standings import Standing
from vangnet.access.steps import locked, take
from vangnet.cases import queries as cases
from vangnet.investigations import letters
from vangnet.investigations.models import Investigation, Invitation, Purpose
from vangnet.parties import queries as register
from vangnet.spotting import contains_bsn
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

__all__ = [
    "Purpose",
    "accept",
    "decline",
    "invite",
    "learn_along",
]


@transaction.atomic
def invite(
    investigation: Investigation,
    *,
    by: Actor,
    organisation: UUID,
    purpose: Purpose,
    event_kind: str,
    happened_on: date | None,
    place: str,
    whom_to_ring: str,
    at: datetime,
) -> Invitation:
    """Invite an organisation to investigate or learn along. Inviting twice is refused kindly."""
    permits.require(by, Permit.INVESTIGATION_LEAD, investigation)
    root = locked(investigation).root_id
    body = register.organisation(by, organisation)
    if body.supervises:
        raise Invalid(
            _("De inspectie en andere toezichthouders nodigt u niet uit."), field="organisation"
        )
    if any(holder.organisation == organisation for holder in grants.holders(root)):
        raise Impossible(_("Deze organisatie is al uitgenodigd of doet al mee."))
    for field, text in (("event_kind", event_kind), ("whom_to_ring", whom_to_ring)):
        if not text.strip():
            raise Invalid(_("Vul dit in, zodat de ander weet waar het over gaat."), field=field)
        if contains_bsn(text):
            raise Invalid(_("Hier staat een burgerservicenummer. Haal het weg."), field=field)
    invitation = Invitation.objects.create(
        root_id=root,
        organisation_id=organisation,
        purpose=purpose,
        reference=cases.case(by, root).number,
        event_kind=event_kind.strip(),
        happened_on=happened_on,
        place=place.strip(),
        whom_to_ring=whom_to_ring.strip(),
        sent_by=_own(by),
        sent_at=at,
    )
    grants.give(root, Standing.INVITED, organisation=organisation, because="uitgenodigd")
    letters.invited(invitation, by=by)
    _tell(by, "organisation_invited", root, because=body.name)
    return invitation


@transaction.atomic
def accept(invitation: Invitation, *, by: Actor, at: datetime) -> Invitation:
    """Take part as a partner in the investigation."""
    return _answer(invitation, "accept", by, at, Standing.PARTNER)


@transaction.atomic
def learn_along(invitation: Invitation, *, by: Actor, at: datetime) -> Invitation:
    """Join to learn, without drawing up the report (INV-7)."""
    return _answer(invitation, "learn_along", by, at, Standing.LEARNER)


@transaction.atomic
def decline(invitation: Invitation, *, by: Actor, why: str, at: datetime) -> Invitation:
    """Not take part. The reason will stand in the reflection report (INV-8)."""
    if not why.strip():
        raise Invalid(
            _("Schrijf waarom uw organisatie niet meedoet. Dit komt in het reflectieverslag."),
            field="why",
        )
    return _answer(invitation, "decline", by, at, None, why.strip())


def _answer(
    invitation: Invitation,
    step: str,
    by: Actor,
    at: datetime,
    standing: Standing | None,
    why: str = "",
) -> Invitation:
    held = take(invitation, step, by=by, because=why)
    held.answered_at, held.why = at, why
    held.save(update_fields=["answered_at", "why"])
    organisation = held.organisation_id
    if standing is not None:
        grants.give(held.root_id, standing, organisation=organisation, because=f"antwoord: {step}")
    letters.answered(held, by=by)
    return held


def _own(by: Actor) -> UUID:
    if by.organisation is None:
        raise Denied(_("U werkt nu niet voor een organisatie."))
    return by.organisation


def _tell(by: Actor, verb: str, root: UUID, *, because: str = "") -> None:
    trail.record(
        by,
        verb,
        kind="investigations.invitation",
        subject=root,
        root=root,
        because=because,
        audience=Audience.EVERYONE,
    )
