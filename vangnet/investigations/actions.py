"""Beginning, furnishing and filling the joint investigation (INV)."""

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
from vangnet.access.standings import JOINT, Standing
from vangnet.access.steps import locked
from vangnet.cases import queries as cases
from vangnet.investigations.models import (
    ClientSide,
    CommitteeMember,
    Contribution,
    ContributionKind,
    HandoverState,
    InternalInvestigation,
    Investigation,
    Purpose,
    Statement,
    WayOfLearning,
)
from vangnet.investigations.writing import no_bsn, opened, still_open
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

__all__ = [
    "CLIENT_FIELDS",
    "POINTS",
    "ContributionKind",
    "HandoverState",
    "Purpose",
    "WayOfLearning",
    "add_member",
    "begin",
    "choose_way",
    "contribute",
    "remove_member",
    "tell",
    "write_client_side",
    "write_internal",
    "write_point",
]

POINTS = ("each_role", "next_time", "agreements", "why_not_followed", "connects_well", "outcome")
CLIENT_FIELDS = (
    "asked",
    "how_asked",
    "why_not_asked",
    "view",
    "told_on",
    "how_told",
    "why_not_told",
)
ASKED = frozenset({cases.CaseState.REFLECTING.value, cases.CaseState.SUPPLEMENTING.value})
"""States in which the inspectorate has asked the parties to investigate together."""
HEARING = ASKED | {cases.CaseState.OPENED.value}
"""States in which what a relative tells still reaches the investigation."""


@transaction.atomic
def begin(root: UUID, *, by: Actor, on: date) -> Investigation:
    """Begin the investigation of a case that was asked to reflect; once per case (INV-1)."""
    case = locked(cases.case(by, root))
    permits.require(by, Permit.INVESTIGATION_LEAD, case)
    found = Investigation.objects.filter(root_id=root).first()
    if found is not None:
        return found
    if case.state not in ASKED:
        raise Impossible(
            _(
                "De inspectie heeft niet gevraagd om samen te onderzoeken. "
                "Zodra zij dat vraagt, kunt u beginnen."
            )
        )
    investigation = Investigation.objects.create(root_id=root, started_on=on)
    _tell(by, "investigation_begun", root)
    return investigation


@transaction.atomic
def choose_way(
    investigation: Investigation,
    *,
    by: Actor,
    way: WayOfLearning,
    coordinator: UUID | None = None,
    coordinator_external: str = "",
) -> Investigation:
    """Choose how the parties learn together (INV-1). A joint one has someone who leads it."""
    held = opened(investigation, by, Permit.INVESTIGATION_LEAD)
    external = coordinator_external.strip()
    if way is WayOfLearning.JOINT and coordinator is None and not external:
        raise Invalid(
            _("Kies wie het onderzoek leidt: een van de partijen, of iemand van buiten."),
            field="coordinator",
        )
    held.way, held.coordinator_id, held.coordinator_external = way, coordinator, external
    held.save(update_fields=["way", "coordinator_id", "coordinator_external"])
    _tell(by, "way_chosen", held.root_id, because=way.label)
    return held


@transaction.atomic
def write_point(
    investigation: Investigation, field: str, text: str, *, base: int, by: Actor
) -> int:
    """Write one of the points of attention of INV-6, on the version it was based on."""
    if field not in POINTS:
        raise Denied(_("Dit veld bestaat niet."))
    held = opened(investigation, by, Permit.CONTRIBUTION_GIVE)
    no_bsn(text, field)
    before = held.versions.get(field, 0)
    version = versions.write_field(held, field, text, base=base)
    if version != before:
        _tell(by, "point_written", held.root_id)
    return version


@transaction.atomic
def add_member(
    investigation: Investigation,
    *,
    by: Actor,
    function: str,
    discipline: str,
    was_involved: bool,
    organisation: UUID | None = None,
    external_from: str = "",
    represents: tuple[UUID, ...] = (),
) -> CommitteeMember:
    """Add a member of the committee, by function (INV-2). The law says later what is missing."""
    held = opened(investigation, by, Permit.INVESTIGATION_LEAD)
    if not function.strip():
        raise Invalid(_("Vul de functie in, zonder naam."), field="function")
    if not discipline.strip():
        raise Invalid(
            _("Vul de discipline in, bijvoorbeeld: huisartsgeneeskunde."), field="discipline"
        )
    if organisation is None and not external_from.strip():
        raise Invalid(
            _("Kies van welke partij dit lid komt, of vul in van waar."), field="organisation"
        )
    member = CommitteeMember.objects.create(
        root_id=held.root_id,
        organisation_id=organisation,
        external_from=external_from.strip(),
        function=function.strip(),
        discipline=discipline.strip().lower(),
        represents=list(represents),
        was_involved=was_involved,
    )
    _tell(by, "committee_member_added", held.root_id)
    return member


@transaction.atomic
def remove_member(member: CommitteeMember, *, by: Actor, at: datetime) -> None:
    """Let a member go; that she sat there stays known."""
    permits.require(by, Permit.INVESTIGATION_LEAD, member)
    still_open(by, member.root_id)
    held = locked(member)
    if held.left_at is None:
        held.left_at = at
        held.save(update_fields=["left_at"])
        _tell(by, "committee_member_left", held.root_id)


@transaction.atomic
def contribute(
    investigation: Investigation,
    *,
    by: Actor,
    kind: ContributionKind,
    text: str,
    on: date,
) -> Contribution:
    """Record what the actor's organisation did for the joint report (INV-5)."""
    held = opened(investigation, by, Permit.CONTRIBUTION_GIVE)
    if by.organisation is None:
        raise Denied(_("Alleen een organisatie kan een bijdrage leveren."))
    if not text.strip():
        raise Invalid(_("Schrijf wat uw organisatie deed."), field="text")
    versions.check_length(text, "text")
    no_bsn(text, "text")
    given = Contribution.objects.create(
        root_id=held.root_id, organisation_id=by.organisation, kind=kind, happened_on=on, text=text
    )
    _tell(by, "contribution_given", held.root_id, because=kind.label)
    return given


@transaction.atomic
def write_client_side(
    investigation: Investigation, values: dict[str, Any], *, bases: dict[str, int], by: Actor
) -> ClientSide:
    """Write what was asked of and told to the client or relatives (INV-3), field by field.

    Who was not asked is in the report with the reason, so without one nothing is saved.
    """
    held = opened(investigation, by, Permit.INVESTIGATION_LEAD)
    if set(values) - set(CLIENT_FIELDS):
        raise Denied(_("Dit veld bestaat niet."))
    side, _made = ClientSide.objects.get_or_create(root_id=held.root_id)
    before = dict(side.versions)
    for field, value in values.items():
        no_bsn(value, field)
        versions.write_field(side, field, value, base=bases.get(field, 0))
    if side.asked is False and not side.why_not_asked.strip():
        raise Invalid(
            _("Schrijf waarom de cliënt en naasten niet zijn gevraagd."), field="why_not_asked"
        )
    if side.versions != before:
        _tell(by, "client_side_written", held.root_id)
    return side


@transaction.atomic
def tell(root: UUID, text: str, *, by: Actor) -> Statement:
    """A client or relative tells her side, in her own words (INV-3).

    Once the investigation has been handed in nobody would read it there, so that is said.
    """
    case = cases.case(by, root)
    permits.require(by, Permit.CONTRIBUTION_GIVE, case)
    if by.person is None:
        raise Denied(_("Log in om uw verhaal te vertellen."))
    if case.state not in HEARING:
        raise Impossible(
            _(
                "Het onderzoek is ingediend. Uw verhaal kan er nu niet meer bij. "
                "Wilt u nog iets vertellen? Bel de inspectie."
            )
        )
    if not text.strip():
        raise Invalid(_("Schrijf eerst uw verhaal. Het mag kort zijn."), field="text")
    versions.check_length(text, "text")
    no_bsn(text, "text")
    statement = Statement.objects.create(root_id=root, person_id=by.person, text=text)
    _tell(by, "statement_told", root)
    return statement


@transaction.atomic
def write_internal(root: UUID, text: str, *, base: int, by: Actor) -> InternalInvestigation:
    """Keep the own organisation's internal investigation; nobody else can read it (PRV-4)."""
    if by.organisation is None:
        raise Denied(_("Alleen een organisatie heeft een eigen onderzoek."))
    case = cases.case(by, root)
    own = InternalInvestigation(root_id=root, organisation_id=by.organisation)
    permits.require(by, Permit.INTERNAL_WRITE, own)
    if not case.standings_of(by) & (JOINT | {Standing.LEARNER}):
        raise Denied(_("Een eigen onderzoek houdt bij wie in de zaak meedoet of meeleert."))
    found, _made = InternalInvestigation.objects.get_or_create(
        root_id=root, organisation_id=by.organisation
    )
    versions.write_row(found, {"text": text}, base=base)
    trail.record(
        by,
        "internal_investigation_written",
        kind="investigations.internalinvestigation",
        subject=found.id,
        root=root,
        audience=Audience.ORGANISATION,
    )
    found.refresh_from_db()
    return found


def _tell(by: Actor, verb: str, root: UUID, *, because: str = "") -> None:
    trail.record(
        by,
        verb,
        kind="investigations.investigation",
        subject=root,
        root=root,
        because=because,
        audience=Audience.EVERYONE,
    )
