"""Writing the reflection report together, and handing it in (REF)."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.steps import locked, take
from vangnet.cases import actions as case_actions
from vangnet.cases import queries as cases
from vangnet.investigations import models as joint
from vangnet.reflections import facts, queries
from vangnet.reflections.life import ReflectionState
from vangnet.reflections.models import (
    BoardReaction,
    ImprovementMeasure,
    NotInvolved,
    ReflectionReport,
    Section,
)
from vangnet.spotting import contains_bsn
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

__all__ = ["Section"]

ASKED = frozenset({cases.CaseState.REFLECTING.value, cases.CaseState.SUPPLEMENTING.value})
"""States in which the inspectorate has asked the parties to reflect together."""
LONGEST_OWNER = 160

MEASURE_FIELDS = frozenset(
    {
        *("what", "aim", "organisations", "owner", "specific", "measurable", "acceptable"),
        *("realistic", "due_on", "secured_by", "evaluate_on", "evaluate_how"),
    }
)


@transaction.atomic
def begin(root: UUID, *, by: Actor) -> ReflectionReport:
    """Begin the report of a case; once per case."""
    case = locked(cases.case(by, root))
    permits.require(by, Permit.REFLECTION_WRITE, case)
    found = ReflectionReport.objects.filter(root_id=root).first()
    if found is not None:
        return found
    if case.state not in ASKED:
        raise Impossible(
            _(
                "De inspectie heeft niet gevraagd om samen te reflecteren. "
                "Zodra zij dat vraagt, kunt u het verslag beginnen."
            )
        )
    report = ReflectionReport.objects.create(root_id=root)
    _tell(by, "reflection_begun", root)
    return report


@transaction.atomic
def write_section(
    report: ReflectionReport, section: Section, text: str, *, base: int, by: Actor
) -> int:
    """Write one of the seven parts, on the version it was based on. Returns the new version."""
    held = _open(report, by, Permit.REFLECTION_WRITE)
    _no_bsn(text, section.value)
    before = held.versions.get(section.value, 0)
    version = versions.write_field(held, section.value, text, base=base)
    if version != before:
        _tell(by, "section_written", held.root_id, because=str(section.label))
    return version


@transaction.atomic
def add_measure(
    report: ReflectionReport, values: dict[str, Any], *, by: Actor
) -> ImprovementMeasure:
    """Add an improvement measure. What is not SMART yet, the law will name; nothing is refused."""
    held = _open(report, by, Permit.REFLECTION_WRITE)
    known = _measure_values({"what": "", **values})
    measure = ImprovementMeasure.objects.create(root_id=held.root_id, **known)
    _tell(by, "measure_added", held.root_id)
    return measure


@transaction.atomic
def change_measure(
    report: ReflectionReport,
    measure: ImprovementMeasure,
    values: dict[str, Any],
    *,
    base: int,
    by: Actor,
) -> ImprovementMeasure:
    """Change a measure, on the version it was based on."""
    held = _open(report, by, Permit.REFLECTION_WRITE)
    if measure.root_id != held.root_id:
        raise Denied(_("Deze maatregel hoort niet bij dit verslag."))
    if locked(measure).dropped_at is not None:
        raise Impossible(_("Deze maatregel is vervallen. Voeg een nieuwe toe."))
    versions.write_row(measure, _measure_values(values), base=base)
    _tell(by, "measure_changed", held.root_id)
    measure.refresh_from_db()
    return measure


@transaction.atomic
def drop_measure(
    report: ReflectionReport, measure: ImprovementMeasure, *, by: Actor, at: datetime
) -> None:
    """Drop a measure from the report; that it was there stays known. Dropping twice is once."""
    held = _open(report, by, Permit.REFLECTION_WRITE)
    if measure.root_id != held.root_id:
        raise Denied(_("Deze maatregel hoort niet bij dit verslag."))
    row = locked(measure)
    if row.dropped_at is not None:
        return
    row.dropped_at = at
    row.save(update_fields=["dropped_at"])
    _tell(by, "measure_dropped", held.root_id, because=measure.what[:200])


@transaction.atomic
def react(
    report: ReflectionReport,
    *,
    by: Actor,
    on_whole: str,
    subscribes: bool,
    per_measure: dict[str, str] | None = None,
    at: datetime,
) -> BoardReaction:
    """Give the reaction of the actor's own board, on the whole and per measure (REF-4)."""
    permits.require(by, Permit.REACTION_GIVE, report)
    held = _not_handed_in(ReflectionReport.objects.get(pk=report.pk))
    if by.organisation is None or by.person is None:
        raise Denied(_("Alleen een bestuurder kan namens een organisatie reageren."))
    if not on_whole.strip():
        raise Invalid(_("Schrijf de reactie van het bestuur."), field="on_whole")
    said = _per_measure(held.root_id, per_measure or {})
    for field, text in (("on_whole", on_whole), *said.items()):
        versions.check_length(text, field)
        _no_bsn(text, field)
    reaction, made = BoardReaction.objects.get_or_create(
        root_id=held.root_id,
        organisation_id=by.organisation,
        defaults={
            "on_whole": on_whole.strip(),
            "subscribes": subscribes,
            "per_measure": said,
            "given_by": by.person,
            "given_at": at,
        },
    )
    if not made:
        reaction.on_whole, reaction.subscribes = on_whole.strip(), subscribes
        reaction.per_measure, reaction.given_by, reaction.given_at = said, by.person, at
        reaction.version += 1
        reaction.save()
    _tell(
        by,
        "board_reacted",
        held.root_id,
        because=_("onderschrijft") if subscribes else _("onderschrijft niet"),
    )
    return reaction


@transaction.atomic
def explain_absence(report: ReflectionReport, party: UUID, why: str, *, by: Actor) -> NotInvolved:
    """Write why a party is not involved, as the report has to say (INV-8)."""
    held = _open(report, by, Permit.REFLECTION_WRITE)
    if not why.strip():
        raise Invalid(_("Schrijf waarom deze partij niet meedoet."), field="why")
    versions.check_length(why, "why")
    _no_bsn(why, "why")
    found = {one.key: one for one in queries.party_states(by, held.root_id)}.get(party)
    if found is None:
        raise Denied(_("Deze partij hoort niet bij deze zaak."))
    if found.takes_part:
        raise Impossible(_("%(name)s doet mee. Een reden is niet nodig.") % {"name": found.name})
    reason, _made = NotInvolved.objects.update_or_create(
        root_id=held.root_id, party_key=party, defaults={"why": why.strip()}
    )
    _tell(by, "absence_explained", held.root_id)
    return reason


@transaction.atomic
def hand_in(report: ReflectionReport, *, by: Actor, at: datetime) -> ReflectionReport:
    """Hand in the report: from now on the inspectorate reads it, and the case is its turn.

    Raises `NotYet` with what is missing, by the law's own answer.
    """
    case = cases.case(by, report.root_id)
    held = take(
        report,
        "hand_in",
        by=by,
        facts=lambda row: facts.reflection_complete(by, row),
    )
    take(case, "hand_in", by=by)
    case_actions.meet_term(case, "investigation", by=by, on=timezone.localdate(at))
    _open_to_the_inspectorate(held.root_id, at)
    held.handed_in_at = at
    held.save(update_fields=["handed_in_at"])
    return held


def _open_to_the_inspectorate(root: UUID, at: datetime) -> None:
    for model in (
        *(joint.Investigation, joint.JointParty, joint.TimelineEntry, joint.JointHandover),
        *(joint.Contribution, joint.ClientSide, joint.Statement),
        *(ImprovementMeasure, BoardReaction, NotInvolved),
    ):
        model.objects.filter(root_id=root, handed_in_at=None).update(handed_in_at=at)


def _open(report: ReflectionReport, by: Actor, permit: Permit) -> ReflectionReport:
    permits.require(by, permit, report)
    return _not_handed_in(locked(report))


def _not_handed_in(held: ReflectionReport) -> ReflectionReport:
    """A board that learns along may react and not write the report, so it cannot lock it."""
    if held.state == ReflectionState.HANDED_IN:
        raise Impossible(
            _(
                "Het verslag is ingediend. "
                "U kunt het weer veranderen als de inspectie om aanvulling vraagt."
            )
        )
    return held


def _measure_values(values: dict[str, Any]) -> dict[str, Any]:
    unknown = set(values) - MEASURE_FIELDS
    if unknown:
        raise Denied(_("Dit veld bestaat niet."))
    for field, value in values.items():
        versions.check_length(value, field)
        if isinstance(value, str):
            _no_bsn(value, field)
    if "what" in values and not str(values["what"]).strip():
        raise Invalid(_("Schrijf wat er gaat veranderen."), field="what")
    if len(str(values.get("owner", ""))) > LONGEST_OWNER:
        raise Invalid(_("Houd het bij hoogstens 160 tekens: een functie is genoeg."), field="owner")
    return values


def _per_measure(root: UUID, said: dict[str, str]) -> dict[str, str]:
    """What the board says of each measure of this report; an empty answer is none."""
    known = {str(key) for key in _measures(root)}
    if set(said) - known:
        raise Denied(_("Deze maatregel hoort niet bij dit verslag."))
    return {key: text.strip() for key, text in said.items() if text.strip()}


def _measures(root: UUID) -> list[UUID]:
    rows = ImprovementMeasure.objects.filter(root_id=root, dropped_at=None)
    return list(rows.values_list("id", flat=True))


def _no_bsn(text: str, field: str) -> None:
    if contains_bsn(text):
        raise Invalid(
            _("Hier staat een burgerservicenummer. Dat mag hier niet in. Haal het weg."),
            field=field,
        )


def _tell(by: Actor, verb: str, root: UUID, *, because: str = "") -> None:
    trail.record(
        by,
        verb,
        kind="reflections.reflectionreport",
        subject=root,
        root=root,
        because=because,
        audience=Audience.EVERYONE,
    )
