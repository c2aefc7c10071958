"""Planning what was promised, reminding, and recording what came of it (IVN-10)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.steps import locked
from vangnet.cases.models import Case
from vangnet.interventions.models import Intervention
from vangnet.monitoring import letters
from vangnet.monitoring.models import Commitment, CommitmentKind
from vangnet.reflections import queries as reflections
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

__all__ = ["CommitmentKind"]
__all__ = [
    "CommitmentKind",
    "follow_intervention",
    "follow_measures",
    "plan",
    "record_result",
    "remind",
]


@transaction.atomic
def follow_measures(case: Case, *, by: Actor) -> int:
    """Make a commitment of each measure and of its evaluation, per organisation that owns it.

    Again: only what is new. Returns how many were made.
    """
    permits.require(by, Permit.MONITORING_RECORD, case)
    made = 0
    for measure in reflections.measures(by, case.id):
        owners: list[UUID | None] = [*measure.organisations] or [None]
        for owner in owners:
            for kind, due_on in (
                (CommitmentKind.MEASURE, measure.due_on),
                (CommitmentKind.EVALUATION, measure.evaluate_on),
            ):
                if due_on is not None:
                    made += _plan(case.id, kind, measure.what[:300], due_on, owner, measure.id)
    if made:
        _tell(by, "measures_followed", case.id)
    return made


@transaction.atomic
def follow_intervention(intervention: Intervention, *, by: Actor) -> int:
    """Make a commitment of the term of an intervention, if it has one."""
    permits.require(by, Permit.MONITORING_RECORD, intervention)
    if intervention.due_on is None:
        return 0
    owner = None if intervention.addressee == "network" else UUID(intervention.addressee)
    return _plan(
        intervention.root_id,
        CommitmentKind.INTERVENTION,
        intervention.what[:300],
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
    permits.require(by, Permit.MONITORING_RECORD, case)
    if not title.strip():
        raise Invalid(_("Schrijf waar het over gaat."), field="title")
    commitment = Commitment.objects.create(
        root_id=case.id,
        what_kind=what_kind,
        title=title.strip()[:300],
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
    held.done_on, held.result, held.effect = on, result.strip(), effect.strip()
    held.recorded_by = by.organisation
    held.save(update_fields=["done_on", "result", "effect", "recorded_by"])
    _tell(by, "result_recorded", held.root_id, because=held.title)
    return held


@transaction.atomic
def remind(commitment: Commitment, *, by: Actor, at: datetime) -> bool:
    """Remind whoever owes it, once."""
    held = locked(commitment)
    if held.reminded_at is not None or held.done_on is not None:
        return False
    held.reminded_at = at
    held.save(update_fields=["reminded_at"])
    letters.nearly_due(held, by=by)
    return True


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


def _tell(by: Actor, verb: str, root: UUID, *, because: str = "") -> None:
    trail.record(
        by,
        verb,
        kind="cases.case",
        subject=root,
        root=root,
        because=because,
        audience=Audience.EVERYONE,
    )
