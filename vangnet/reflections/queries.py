"""What an actor may see of a reflection report."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.cases import queries as cases
from vangnet.investigations import queries as investigations
from vangnet.parties import queries as register
from vangnet.reflections.models import (
    BoardReaction,
    ImprovementMeasure,
    NotInvolved,
    ReflectionReport,
    Section,
)
from vangnet.trail import actions as trail

__all__ = [
    "BoardReaction",
    "Document",
    "ImprovementMeasure",
    "PartyState",
    "ReflectionReport",
    "Section",
    "document",
    "measure",
    "measures",
    "party_states",
    "reactions",
    "reasons",
    "report",
]


def report(actor: Actor, root: UUID) -> ReflectionReport | None:
    """The reflection report of a case; None when there is none yet, or not yet for this actor."""
    permits.require(actor, Permit.REFLECTION_READ, cases.case(actor, root))
    return ReflectionReport.objects.filter(root_id=root).first()


def measures(actor: Actor, root: UUID) -> list[ImprovementMeasure]:
    """The improvement measures, oldest first, without those that were dropped."""
    return list(
        ImprovementMeasure.objects.filter(root_id=root, dropped_at=None).order_by("created_at")
    )


def measure(actor: Actor, root: UUID, key: UUID) -> ImprovementMeasure | None:
    """One measure of a case."""
    return ImprovementMeasure.objects.filter(root_id=root, pk=key, dropped_at=None).first()


def reactions(actor: Actor, root: UUID) -> list[BoardReaction]:
    """The reactions of the boards."""
    return list(BoardReaction.objects.filter(root_id=root).order_by("given_at"))


def reasons(actor: Actor, root: UUID) -> dict[UUID, str]:
    """Why a party is not involved, by the key of the party."""
    return dict(NotInvolved.objects.filter(root_id=root).values_list("party_key", "why"))


@dataclass(frozen=True)
class PartyState:
    """A party in the report: does it take part, why not, and has its board reacted."""

    key: UUID
    name: str
    kind: str
    takes_part: bool
    why_not: str | None
    reaction: BoardReaction | None


def party_states(actor: Actor, root: UUID) -> list[PartyState]:
    """Every organisation of the case (not the client and informal carers), with its part here."""
    given = {reaction.organisation_id: reaction for reaction in reactions(actor, root)}
    written = reasons(actor, root)
    return [
        PartyState(
            party.key,
            party.name,
            party.kind,
            party.takes_part,
            None if party.takes_part else (written.get(party.key) or party.why_not),
            given.get(party.key),
        )
        for party in investigations.parties(actor, root)
        if party.kind in ("care_provider", "other_professional")
    ]


@dataclass(frozen=True)
class Document:
    """The whole report as one thing to read, print and send (REF-5)."""

    number: str
    title: str
    state: str
    sections: tuple[tuple[Section, str], ...]
    measures: tuple[ImprovementMeasure, ...]
    owners: dict[UUID, str]
    parties: tuple[PartyState, ...]


def document(actor: Actor, root: UUID) -> Document | None:
    """The printable report; the look is logged, because free text may name people."""
    found = report(actor, root)
    if found is None:
        return None
    case = cases.case(actor, root)
    listed = measures(actor, root)
    owners = register.by_key(actor, {key for one in listed for key in one.organisations})
    trail.look(
        actor,
        kind="reflections.reflectionreport",
        subject=found.id,
        root=root,
        owner=None,
        data="reflectieverslag",
        because="lezen van het reflectieverslag",
    )
    return Document(
        number=case.number,
        title=case.title,
        state=found.get_state_display(),
        sections=tuple((section, getattr(found, section.value)) for section in Section),
        measures=tuple(listed),
        owners={key: body.name for key, body in owners.items()},
        parties=tuple(party_states(actor, root)),
    )
