"""What an actor may see of a joint investigation. Both walls have been asked when it comes out."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from vangnet.access import grants, permits, together
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.access.standings import JOINT, SUPERVISING, Standing
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
    "Invitation",
    "JointHandover",
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
    "readable",
    "rows",
    "statements",
    "timeline",
    "without_investigation",
]

Row = TypeVar("Row", bound=Model)
Listed = tuple[Hashable, QuerySet[Row]]

ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."
READING = JOINT | SUPERVISING | {Standing.LEARNER}


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
    readable(actor, root, Permit.INVESTIGATION_READ)
    _gather(actor, root)
    return next(iter(together.listed(*_begun(actor, root))), None)


def _begun(actor: Actor, root: UUID) -> Listed[Investigation]:
    return ("investigation", actor, root), Investigation.objects.filter(root_id=root)


def _asked(actor: Actor, root: UUID) -> Listed[Invitation]:
    found = Invitation.objects.filter(root_id=root, taken_back_at=None).order_by("sent_at")
    return ("invitations", actor, root), found


def _picture(actor: Actor, root: UUID) -> Listed[JointParty]:
    found = JointParty.objects.filter(root_id=root, taken_back_at=None).order_by("created_at")
    return ("joint parties", actor, root), found


def _seated(actor: Actor, root: UUID) -> Listed[CommitteeMember]:
    found = CommitteeMember.objects.filter(root_id=root, left_at=None).order_by("created_at")
    return ("committee", actor, root), found


def _handed_over(actor: Actor, root: UUID) -> Listed[JointHandover]:
    found = JointHandover.objects.filter(root_id=root, taken_back_at=None)
    found = found.select_related("from_party", "to_party").order_by("happened_at")
    return ("joint hand-overs", actor, root), found


def _gather(actor: Actor, root: UUID) -> None:
    """What most pages of an investigation show, in one statement. No free texts about a client."""
    lists = (_begun, _asked, _picture, _seated, _handed_over)
    together.fetch(dict(ask(actor, root) for ask in lists))


def readable(actor: Actor, root: UUID, permit: Permit) -> None:
    """May the actor read this part of a case? Raises `Denied`.

    Whoever went along when the case went up in another, reads on what was there (ASM-1). Whoever
    left a case that goes on without it does not: what comes after is not its own (PRV-4).
    """
    case = cases.case(actor, root)
    permits.require(actor, permit, case)
    held = case.standings_of(actor)
    if Standing.FORMER in held and not held & READING and not _went_up(actor, root):
        raise Denied(ABSENT)


def _went_up(actor: Actor, root: UUID) -> bool:
    return cases.case(actor, root).state == cases.CaseState.ABSORBED.value


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
    return together.listed(*_asked(actor, root))


def my_invitations(actor: Actor) -> list[Invitation]:
    """The invitations to the actor's organisation that wait for an answer."""
    if actor.organisation is None:
        return []
    return list(
        Invitation.objects.filter(
            organisation_id=actor.organisation, state="sent", taken_back_at=None
        ).order_by("sent_at")
    )


def invitation(actor: Actor, key: UUID) -> Invitation:
    """One invitation, for the organisation that was invited and for the partners."""
    found = Invitation.objects.filter(pk=key).first()
    if found is None:
        raise Denied(ABSENT)
    return found


def rows(actor: Actor, root: UUID) -> list[JointParty]:
    """The parties of the joint picture, each with the report it came from."""
    return together.listed(*_picture(actor, root))


def parties(actor: Actor, root: UUID) -> list[Party]:
    """All parties of a case, merged by organisation or by what the inspectorate called the same."""
    _gather(actor, root)
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
    """Organisations that take part now, reporters and partners and those who learn along.

    In a case that went up in another: those that took part until then.
    """
    taking_part = JOINT | {Standing.LEARNER}
    if _went_up(actor, root):
        taking_part |= {Standing.FORMER}
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
    known = invitations(actor, root)
    learning = {i.organisation_id for i in known if i.state == "learning"}
    standings = JOINT | {Standing.FORMER} if _went_up(actor, root) else JOINT
    held = {
        holder.organisation
        for holder in grants.holders(root)
        if holder.organisation is not None and holder.standing in standings
    }
    asked = {i.organisation_id for i in known if i.purpose == "partner"}
    return sorted((held | asked) - learning)


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
    return together.listed(*_handed_over(actor, root))


def members(actor: Actor, root: UUID) -> list[CommitteeMember]:
    """The present members of the committee."""
    return together.listed(*_seated(actor, root))


def contributions(actor: Actor, root: UUID) -> list[Contribution]:
    """Who contributed what and when, in order."""
    found = Contribution.objects.filter(root_id=root).order_by("happened_on", "created_at")
    return together.listed(("contributions", actor, root), found)


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
