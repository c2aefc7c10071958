"""Planning what was promised, reminding, and recording what came of it (IVN-10)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.steps import locked
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.interventions import actions as interventions
from vangnet.interventions.models import Intervention
from vangnet.monitoring import letters
from vangnet.monitoring.models import Commitment, CommitmentKind
from vangnet.reflections import queries as reflections
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

__all__ = [
    "CommitmentKind",
    "follow_intervention",
    "follow_measures",
    "impose",
    "plan",
    "record_result",
    "remind",
]

TITLE = 300
"""Characters in the title of a commitment."""


@transaction.atomic
def follow_measures(case: Case, *, by: Actor) -> int:
    """Make a commitment of each measure and of its evaluation, per organisation that owns it.

    Again: only what is new. Returns how many were made.
    """
    _steered(case, by)
    made = 0
    for measure in reflections.measures(by, case.id):
        owners: list[UUID | None] = [*measure.organisations] or [None]
        for owner in owners:
            for kind, due_on in (
                (CommitmentKind.MEASURE, measure.due_on),
                (CommitmentKind.EVALUATION, measure.evaluate_on),
            ):
                if due_on is not None:
                    made += _plan(case.id, kind, measure.what[:TITLE], due_on, owner, measure.id)
    if made:
        _tell(by, "measures_followed", case.id)
    return made


@transaction.atomic
def impose(case: Case, *, by: Actor, **choice: Any) -> Intervention:
    """Impose an intervention and follow its term in one go: both happen, or neither (IVN-10).

    `choice`: as `interventions.actions.impose` takes it.
    """
    imposed = interventions.impose(case, by=by, **choice)
    follow_intervention(imposed, by=by)
    return imposed


@transaction.atomic
def follow_intervention(intervention: Intervention, *, by: Actor) -> int:
    """Make a commitment of the term of an intervention, if it has one."""
    _steered(intervention, by)
    if intervention.due_on is None:
        return 0
    owner = None if intervention.addressee == "network" else UUID(intervention.addressee)
    return _plan(
        intervention.root_id,
        CommitmentKind.INTERVENTION,
        intervention.what[:TITLE],
        intervention.due_on,
        owner,
        intervention.id,
    )


@transaction.atomic
def plan(
    case: Case,
    *,
    by: Actor,
    what_kind: CommitmentKind,
    title: str,
    due_on: date,
    organisation: UUID | None = None,
) -> Commitment:
    """Plan a talk or a visit."""
    _steered(case, by)
    title = title.strip()
    if not title:
        raise Invalid(_("Schrijf waar het over gaat."), field="title")
    if len(title) > TITLE:
        raise Invalid(_("Houd het kort: hoogstens 300 tekens."), field="title")
    if organisation and organisation not in {one.id for one in cases.organisations_of(by, case.id)}:
        raise Invalid(_("Kies een van de partijen in deze zaak."), field="organisation")
    commitment = Commitment.objects.create(
        root_id=case.id,
        what_kind=what_kind,
        title=title,
        due_on=due_on,
        organisation_id=organisation,
    )
    _tell(by, "commitment_planned", case.id)
    return commitment


@transaction.atomic
def record_result(
    commitment: Commitment, *, by: Actor, result: str, effect: str = "", on: date
) -> Commitment:
    """Record that it is done, and what it changed. A provider records only its own."""
    permits.require(by, Permit.MONITORING_RECORD, commitment)
    held = locked(commitment)
    if not by.supervises and held.organisation_id != by.organisation:
        raise Denied(_("Deze maatregel is van een andere organisatie."))
    if held.done_on is not None:
        raise Impossible(_("Dit is al afgerond."))
    if not result.strip():
        raise Invalid(_("Schrijf wat er gedaan is."), field="result")
    versions.check_length(result, "result")
    versions.check_length(effect, "effect")
    held.done_on, held.result, held.effect = on, result.strip(), effect.strip()
    held.recorded_by = by.organisation
    held.save(update_fields=["done_on", "result", "effect", "recorded_by"])
    individual = held.what_kind == CommitmentKind.INTERVENTION
    audience = Audience.INSPECTORATE if individual else Audience.EVERYONE
    _tell(by, "result_recorded", held.root_id, because=held.title, audience=audience)
    return held


@transaction.atomic
def remind(commitment: Commitment, *, by: Actor, at: datetime) -> bool:
    """Remind whoever owes it, once; the clock does this (IVN-10)."""
    if not by.is_clock:
        raise Denied(_("Herinneren doet het systeem."))
    held = locked(commitment)
    if held.reminded_at is not None or held.done_on is not None:
        return False
    held.reminded_at = at
    held.save(update_fields=["reminded_at"])
    letters.nearly_due(held, by=by)
    return True


def _steered(subject: Case | Intervention, by: Actor) -> None:
    """What is followed is for the inspectorate to say; a provider records results (IVN-10)."""
    permits.require(by, Permit.MONITORING_RECORD, subject)
    if not by.supervises:
        raise Denied(_("Alleen de inspectie bepaalt wat er gevolgd wordt."))


def _plan(
    root: UUID, kind: CommitmentKind, title: str, due_on: date, owner: UUID | None, subject: UUID
) -> int:
    _row, made = Commitment.objects.get_or_create(
        what_kind=kind,
        subject_id=subject,
        organisation_id=owner,
        defaults={"root_id": root, "title": title, "due_on": due_on},
    )
    return int(made)


def _tell(
    by: Actor,
    verb: str,
    root: UUID,
    *,
    because: str = "",
    audience: Audience = Audience.EVERYONE,
) -> None:
    trail.record(
        by,
        verb,
        kind="cases.case",
        subject=root,
        root=root,
        because=because,
        audience=audience,
    )
