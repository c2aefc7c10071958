"""What an actor may see of a joint investigation. Both walls have been asked when it comes out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from vangnet.access import grants, memory, permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.access.standings import JOINT, Standing
from vangnet.cases import queries as cases
from vangnet.investigations.models import (
    ClientSide,
    CommitteeMember,
    Contribution,
    Extension,
    InternalInvestigation,
    Investigation,
    Invitation,
    JointHandover,
    JointParty,
    Statement,
    TimelineEntry,
)
from vangnet.parties import queries as register
from vangnet.trail import actions as trail

__all__ = [
    "ABSENT",
    "ClientSide",
    "Investigation",
    "JointHandover",
    "Invitation",
    "Party",
    "TimelineEntry",
    "begun",
    "client_side",
    "contributions",
    "extensions",
    "handovers",
    "internal",
    "investigation",
    "invitation",
    "invitations",
    "members",
    "my_invitations",
    "parties",
    "partner_keys",
    "rows",
    "statements",
    "timeline",
    "without_investigation",
]

ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."


@dataclass(frozen=True)
class Party:
    """A party of the case, once, however many reports name it.

    `key`: the organisation, or the first row of a party that is not in the register.
    `rows`: the rows of the joint picture behind it.
    """

    key: UUID
    name: str
    kind: str
    line: str
    disciplines: tuple[str, ...]
    takes_part: bool
    why_not: str | None
    rows: tuple[UUID, ...]
    is_lead: bool = False
    is_contact_point: bool = False


def investigation(actor: Actor, root: UUID) -> Investigation | None:
    """The investigation of a case; None when it has not begun or the actor cannot see it yet."""
    permits.require(actor, Permit.INVESTIGATION_READ, cases.case(actor, root))
    return Investigation.objects.filter(root_id=root).first()


def begun(actor: Actor, root: UUID) -> Investigation:
    """As `investigation`, but absent is denied."""
    found = investigation(actor, root)
    if found is None:
        raise Denied(ABSENT)
    return found


def without_investigation(actor: Actor) -> list[UUID]:
    """Cases that are reflecting and have no investigation yet; what the clock looks for."""
    begun_roots = Investigation.objects.values_list("root_id", flat=True)
    return [root for root in cases.reflecting(actor) if root not in set(begun_roots)]


def invitations(actor: Actor, root: UUID) -> list[Invitation]:
    """The invitations of one case, oldest first."""
    found = Invitation.objects.filter(root_id=root).order_by("sent_at")
    return memory.once(("invitations", actor, root), lambda: list(found))


def my_invitations(actor: Actor) -> list[Invitation]:
    """The invitations to the actor's organisation that wait for an answer."""
    if actor.organisation is None:
        return []
    return list(
        Invitation.objects.filter(organisation_id=actor.organisation, state="sent").order_by(
            "sent_at"
        )
    )


def invitation(actor: Actor, key: UUID) -> Invitation:
    """One invitation, for the organisation that was invited and for the partners."""
    found = Invitation.objects.filter(pk=key).first()
    if found is None:
        raise Denied(ABSENT)
    return found


def rows(actor: Actor, root: UUID) -> list[JointParty]:
    """The parties of the joint picture, each with the report it came from."""
    return list(JointParty.objects.filter(root_id=root, taken_back_at=None).order_by("created_at"))


def parties(actor: Actor, root: UUID) -> list[Party]:
    """All parties of a case, merged by organisation or by what the inspectorate called the same."""
    joined = _joined(actor, root)
    declined = {i.organisation_id: i.why for i in invitations(actor, root) if i.state == "declined"}
    same = cases.same_parties(actor, root)
    merged: dict[UUID, Party] = {}
    for row in rows(actor, root):
        key = same.get(row.involvement_id or row.id, row.organisation_id or row.id)
        merged[key] = _merge(merged.get(key), row, key, joined, declined)
    known = register.by_key(actor, joined)
    for key in joined:
        if key not in merged and key in known:
            body = known[key]
            merged[key] = Party(key, body.name, body.kind, body.line, (), True, None, ())
    return sorted(merged.values(), key=lambda party: (party.kind, party.name.lower()))


def _joined(actor: Actor, root: UUID) -> list[UUID]:
    """Organisations that take part now, reporters and partners and those who learn along."""
    taking_part = JOINT | {Standing.LEARNER}
    return [
        holder.organisation
        for holder in grants.holders(root)
        if holder.organisation is not None and holder.standing in taking_part
    ]


def _merge(
    seen: Party | None,
    row: JointParty,
    key: UUID,
    joined: Iterable[UUID],
    declined: dict[UUID, str],
) -> Party:
    if seen is not None:
        return replace(
            seen,
            disciplines=tuple(sorted({*seen.disciplines, *row.disciplines})),
            rows=(*seen.rows, row.id),
            is_lead=seen.is_lead or row.is_lead,
            is_contact_point=seen.is_contact_point or row.is_contact_point,
        )
    takes_part = key in set(joined)
    return Party(
        key,
        row.name,
        row.kind,
        row.line,
        tuple(sorted(row.disciplines)),
        takes_part,
        None if takes_part else declined.get(key),
        (row.id,),
        row.is_lead,
        row.is_contact_point,
    )


def partner_keys(actor: Actor, root: UUID) -> list[UUID]:
    """The organisations that should draw up the report together: reporters, partners, invited.

    Whoever only learns along is not one of them.
    """
    held = {
        holder.organisation
        for holder in grants.holders(root)
        if holder.organisation is not None and holder.standing in JOINT
    }
    asked = {
        i.organisation_id
        for i in invitations(actor, root)
        if i.purpose == "partner" and i.state != "learning"
    }
    return sorted(held | asked)


def timeline(actor: Actor, root: UUID) -> list[TimelineEntry]:
    """The shared time line over all parties, in order; the look is logged."""
    found = list(
        TimelineEntry.objects.filter(root_id=root, taken_back_at=None)
        .select_related("party")
        .order_by("starts_at", "created_at")
    )
    _looked(actor, root, "gezamenlijke tijdlijn", bool(found))
    return found


def handovers(actor: Actor, root: UUID) -> list[JointHandover]:
    """The hand-overs between parties, in order."""
    return list(
        JointHandover.objects.filter(root_id=root, taken_back_at=None)
        .select_related("from_party", "to_party")
        .order_by("happened_at")
    )


def members(actor: Actor, root: UUID) -> list[CommitteeMember]:
    """The present members of the committee."""
    return list(CommitteeMember.objects.filter(root_id=root, left_at=None).order_by("created_at"))


def contributions(actor: Actor, root: UUID) -> list[Contribution]:
    """Who contributed what and when, in order."""
    return list(Contribution.objects.filter(root_id=root).order_by("happened_on", "created_at"))


def client_side(actor: Actor, root: UUID) -> ClientSide | None:
    """What was asked of and told to the client or relatives; the look is logged."""
    found = ClientSide.objects.filter(root_id=root).first()
    _looked(actor, root, "ervaring van cliënt of naasten", bool(found and found.view))
    return found


def statements(actor: Actor, root: UUID) -> list[Statement]:
    """What clients and relatives told in their own words; the look is logged."""
    found = list(Statement.objects.filter(root_id=root).order_by("created_at"))
    _looked(actor, root, "verhaal van cliënt of naasten", bool(found))
    return found


def internal(actor: Actor, root: UUID) -> InternalInvestigation | None:
    """The actor's own organisation's internal investigation, never another's (PRV-4)."""
    if actor.organisation is None:
        return None
    found = InternalInvestigation.objects.filter(
        root_id=root, organisation_id=actor.organisation
    ).first()
    if found is not None:
        permits.require(actor, Permit.INTERNAL_READ, found)
    return found


def extensions(actor: Actor, root: UUID) -> list[Extension]:
    """Requests for more time, oldest first."""
    return list(Extension.objects.filter(root_id=root).order_by("requested_on", "created_at"))


def _looked(actor: Actor, root: UUID, data: str, anything: bool) -> None:
    if anything and not actor.is_clock:
        trail.look(
            actor,
            kind="cases.case",
            subject=root,
            root=root,
            owner=None,
            data=data,
            because="gezamenlijk onderzoek",
        )
