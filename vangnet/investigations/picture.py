"""The joint picture: parties, time line and hand-overs, each entry with the report it came from."""

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
from vangnet.cases import queries as cases
from vangnet.investigations.models import (
    HandoverState,
    Investigation,
    Invitation,
    JointHandover,
    JointParty,
    TimelineEntry,
)
from vangnet.investigations.writing import no_bsn, opened, still_open
from vangnet.networks import queries as networks
from vangnet.networks.models import PERSONAL_KINDS
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

__all__ = [
    "HandoverState",
    "add_entry",
    "add_handover",
    "add_party",
    "change_entry",
    "share_picture",
    "take_back",
]


@transaction.atomic
def share_picture(investigation: Investigation, report: UUID, *, by: Actor) -> list[JointParty]:
    """Bring the parties of the actor's own report into the joint picture. Again: only what is new.

    Names of people never come along: only which organisations, in which role, from when to when.
    """
    held = opened(investigation, by, Permit.CONTRIBUTION_GIVE)
    if report not in {r.id for r in cases.reports_of(by, held.root_id)}:
        raise Denied(_("Deze melding hoort niet bij deze zaak."))
    present = set(
        JointParty.objects.filter(
            root_id=held.root_id, from_report=report, taken_back_at=None
        ).values_list("organisation_id", "name")
    )
    made = [
        JointParty(
            root_id=held.root_id,
            from_report=report,
            by_organisation=_own(by),
            involvement_id=i.id,
            organisation_id=i.organisation_id,
            name=i.name,
            kind=i.kind,
            line=i.line,
            role=i.role,
            since=i.since,
            until=i.until,
            disciplines=list(i.disciplines),
            is_lead=i.is_lead,
            is_contact_point=i.is_contact_point,
        )
        for i in networks.involvements(by, report)
        if (i.organisation_id, i.name) not in present and i.kind not in PERSONAL_KINDS
    ]
    JointParty.objects.bulk_create(made)
    if made:
        _tell(by, "picture_shared", held.root_id)
    return made


@transaction.atomic
def add_party(
    investigation: Investigation,
    *,
    by: Actor,
    name: str,
    kind: str,
    line: str,
    role: str = "",
    organisation: UUID | None = None,
    since: date | None = None,
    until: date | None = None,
    disciplines: tuple[str, ...] = (),
) -> JointParty:
    """Add a party that no report named."""
    held = opened(investigation, by, Permit.CONTRIBUTION_GIVE)
    if not name.strip():
        raise Invalid(_("Vul de naam van de organisatie of de rol in."), field="name")
    if since and until and until < since:
        raise Invalid(_("De einddatum ligt voor de begindatum."), field="until")
    for field, text in (("name", name), ("role", role)):
        no_bsn(text, field)
    party = JointParty.objects.create(
        root_id=held.root_id,
        by_organisation=_own(by),
        organisation_id=organisation,
        name=name.strip(),
        kind=kind,
        line=line,
        role=role.strip(),
        since=since,
        until=until,
        disciplines=list(disciplines),
    )
    _tell(by, "party_added", held.root_id, because=party.name)
    return party


@transaction.atomic
def add_entry(
    investigation: Investigation,
    *,
    by: Actor,
    party: UUID,
    starts_at: datetime,
    text: str,
    ends_at: datetime | None = None,
    from_report: UUID | None = None,
) -> TimelineEntry:
    """Put something that happened on the shared time line (INV-4)."""
    held = opened(investigation, by, Permit.CONTRIBUTION_GIVE)
    _check_entry(text, starts_at, ends_at)
    if from_report and from_report not in {r.id for r in cases.reports_of(by, held.root_id)}:
        raise Denied(_("Deze melding hoort niet bij deze zaak."))
    entry = TimelineEntry.objects.create(
        root_id=held.root_id,
        by_organisation=_own(by),
        from_report=from_report,
        party=_party(held.root_id, party),
        starts_at=starts_at,
        ends_at=ends_at,
        text=text.strip(),
    )
    _tell(by, "timeline_entry_added", held.root_id)
    return entry


@transaction.atomic
def change_entry(
    entry: TimelineEntry,
    *,
    by: Actor,
    text: str,
    starts_at: datetime,
    ends_at: datetime | None,
    base: int,
) -> TimelineEntry:
    """Change an entry of the own organisation, on the version it was based on."""
    permits.require(by, Permit.CONTRIBUTION_GIVE, entry)
    still_open(by, entry.root_id)
    held = locked(entry)
    if held.taken_back_at is not None:
        raise Impossible(
            _("Deze gebeurtenis hoort niet meer bij deze zaak: de bundeling is ongedaan gemaakt.")
        )
    if held.by_organisation != by.organisation:
        raise Impossible(_("Dit schreef een andere partij. Zet er een eigen gebeurtenis naast."))
    _check_entry(text, starts_at, ends_at)
    versions.write_row(
        held, {"text": text.strip(), "starts_at": starts_at, "ends_at": ends_at}, base=base
    )
    _tell(by, "timeline_entry_changed", held.root_id)
    held.refresh_from_db()
    return held


@transaction.atomic
def add_handover(
    investigation: Investigation,
    *,
    by: Actor,
    from_party: UUID,
    to_party: UUID,
    happened_at: datetime,
    outcome: HandoverState,
    text: str,
) -> JointHandover:
    """Record a hand-over between two parties: complete, incomplete or missing (INV-4)."""
    held = opened(investigation, by, Permit.CONTRIBUTION_GIVE)
    if from_party == to_party:
        raise Invalid(_("Een overdracht is tussen twee verschillende partijen."), field="to_party")
    versions.check_length(text, "text")
    no_bsn(text, "text")
    handover = JointHandover.objects.create(
        root_id=held.root_id,
        by_organisation=_own(by),
        from_party=_party(held.root_id, from_party),
        to_party=_party(held.root_id, to_party),
        happened_at=happened_at,
        outcome=outcome,
        text=text.strip(),
    )
    _tell(by, "handover_added", held.root_id)
    return handover


@transaction.atomic
def take_back(root: UUID, report: UUID, *, by: Actor, at: datetime) -> int:
    """The bundle through which a report came was undone: its entries leave this joint picture.

    Nothing is removed; the rows keep where they came from and when they left. Returns how many.
    """
    if not by.is_clock:
        raise Denied(_("Dit doet het systeem, nadat een bundeling ongedaan is gemaakt."))
    count = 0
    for model in (TimelineEntry, JointHandover, JointParty):
        count += model.objects.filter(root_id=root, from_report=report, taken_back_at=None).update(
            taken_back_at=at
        )
    _take_back_answers(root, by=by, at=at)
    if count:
        _tell(by, "entries_taken_back", root)
    return count


def _take_back_answers(root: UUID, *, by: Actor, at: datetime) -> None:
    """Answers to an invitation from a case that no longer goes on here, leave with it."""
    for one in Invitation.objects.filter(root_id=root, taken_back_at=None).exclude(came_from=None):
        if one.came_from and cases.present(by, one.came_from) != root:
            one.taken_back_at = at
            one.save(update_fields=["taken_back_at"])


def _check_entry(text: str, starts_at: datetime, ends_at: datetime | None) -> None:
    if not text.strip():
        raise Invalid(_("Schrijf wat er gebeurde."), field="text")
    versions.check_length(text, "text")
    no_bsn(text, "text")
    if ends_at and ends_at < starts_at:
        raise Invalid(_("Het einde ligt voor het begin."), field="ends_at")


def _party(root: UUID, key: UUID) -> JointParty:
    found = JointParty.objects.filter(root_id=root, pk=key, taken_back_at=None).first()
    if found is None:
        raise Invalid(_("Kies een partij uit de lijst."), field="party")
    return found


def _own(by: Actor) -> UUID:
    if by.organisation is None:
        raise Denied(_("U werkt nu niet voor een organisatie."))
    return by.organisation


def _tell(by: Actor, verb: str, root: UUID, *, because: str = "") -> None:
    trail.record(
        by,
        verb,
        kind="investigations.jointpicture",
        subject=root,
        root=root,
        because=because,
        audience=Audience.EVERYONE,
    )
