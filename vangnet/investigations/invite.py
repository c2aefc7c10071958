"""Inviting organisations and answering: without personal data (REP-6, INV-7, INV-8)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.standings import JOINT, Standing
from vangnet.access.steps import take
from vangnet.cases import queries as cases
from vangnet.investigations import letters
from vangnet.investigations.models import Investigation, Invitation, Purpose
from vangnet.investigations.writing import no_bsn, opened
from vangnet.parties import queries as register
from vangnet.privacy import queries as privacy
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

__all__ = [
    "Purpose",
    "accept",
    "decline",
    "invite",
    "learn_along",
]

PRESENT = JOINT | {Standing.INVITED, Standing.LEARNER}


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
    """Invite an organisation to investigate or learn along. Inviting twice is refused kindly.

    Nothing that the case knows of a person goes along (REP-6): the other has no consent yet.
    """
    root = opened(investigation, by, Permit.INVESTIGATION_LEAD).root_id
    body = register.organisation(by, organisation)
    if body.supervises:
        raise Invalid(
            _("De inspectie en andere toezichthouders nodigt u niet uit."), field="organisation"
        )
    if organisation in _present(root):
        raise Impossible(_("Deze organisatie is al uitgenodigd of doet al mee."))
    for field, text in (("event_kind", event_kind), ("whom_to_ring", whom_to_ring)):
        if not text.strip():
            raise Invalid(_("Vul dit in, zodat de ander weet waar het over gaat."), field=field)
    _no_personal_data(by, root, event_kind=event_kind, place=place, whom_to_ring=whom_to_ring)
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


def _present(root: UUID) -> set[UUID | None]:
    """Whoever was invited or takes part. Who left with its report may be asked again."""
    asked = Invitation.objects.filter(root_id=root, taken_back_at=None)
    return {
        *asked.values_list("organisation_id", flat=True),
        *(one.organisation for one in grants.holders(root) if one.standing in PRESENT),
    }


def _no_personal_data(by: Actor, root: UUID, **texts: str) -> None:
    """Whom to ring may be a colleague with her name; the rest names nobody the case knows."""
    reports = [report.id for report in cases.reports_of(by, root)]
    for field, text in texts.items():
        no_bsn(text, field)
        if field == "whom_to_ring":
            continue
        for found in privacy.find_personal(by, root, text, reports=reports):
            if found.known:
                raise Invalid(
                    _("Hier staat ‘%(words)s’. In een uitnodiging staan geen persoonsgegevens.")
                    % {"words": found.words},
                    field=field,
                )


def _answer(
    invitation: Invitation,
    step: str,
    by: Actor,
    at: datetime,
    standing: Standing | None,
    why: str = "",
) -> Invitation:
    """Answer where the case goes on now, also when it went up in another since (ASM-1)."""
    no_bsn(why, "why")
    held = _settle(invitation, step, by, at, why)
    now = cases.present(by, held.root_id)
    if now != held.root_id:
        _settle(_brought_along(held, now, by=by), step, by, at, why)
    if standing is not None:
        because = f"antwoord: {step}"
        grants.give(now, standing, organisation=held.organisation_id, because=because)
    letters.answered(held, by=by)
    return held


def _settle(invitation: Invitation, step: str, by: Actor, at: datetime, why: str) -> Invitation:
    held = take(invitation, step, by=by, because=why)
    held.answered_at, held.why = at, why
    held.save(update_fields=["answered_at", "why"])
    return held


def _brought_along(held: Invitation, now: UUID, *, by: Actor) -> Invitation:
    """The same invitation in the case that goes on: its partners see who answered what (INV-8)."""
    found = Invitation.objects.filter(
        root_id=now, organisation_id=held.organisation_id, taken_back_at=None
    ).first()
    return found or Invitation.objects.create(
        root_id=now,
        came_from=held.root_id,
        organisation_id=held.organisation_id,
        purpose=held.purpose,
        reference=cases.case(by, now).number,
        event_kind=held.event_kind,
        happened_on=held.happened_on,
        place=held.place,
        whom_to_ring=held.whom_to_ring,
        sent_by=held.sent_by,
        sent_at=held.sent_at,
    )


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
