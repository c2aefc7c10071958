"""What an actor may see of a reflection report."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet

from vangnet.access import together
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

Row = TypeVar("Row", bound=Model)
Listed = tuple[Hashable, QuerySet[Row]]


def report(actor: Actor, root: UUID) -> ReflectionReport | None:
    """The reflection report of a case; None when there is none yet, or not yet for this actor."""
    investigations.readable(actor, root, Permit.REFLECTION_READ)
    lists = (_written, _measures, _reactions, _reasons)
    together.fetch(dict(ask(actor, root) for ask in lists))
    return next(iter(together.listed(*_written(actor, root))), None)


def _written(actor: Actor, root: UUID) -> Listed[ReflectionReport]:
    return ("reflection report", actor, root), ReflectionReport.objects.filter(root_id=root)


def _measures(actor: Actor, root: UUID) -> Listed[ImprovementMeasure]:
    found = ImprovementMeasure.objects.filter(root_id=root, dropped_at=None)
    return ("improvement measures", actor, root), found.order_by("created_at")


def _reactions(actor: Actor, root: UUID) -> Listed[BoardReaction]:
    found = BoardReaction.objects.filter(root_id=root).order_by("given_at")
    return ("board reactions", actor, root), found


def _reasons(actor: Actor, root: UUID) -> Listed[NotInvolved]:
    return ("not involved", actor, root), NotInvolved.objects.filter(root_id=root)


def measures(actor: Actor, root: UUID) -> list[ImprovementMeasure]:
    """The improvement measures, oldest first, without those that were dropped."""
    return together.listed(*_measures(actor, root))


def measure(actor: Actor, root: UUID, key: UUID) -> ImprovementMeasure | None:
    """One measure of a case."""
    return ImprovementMeasure.objects.filter(root_id=root, pk=key, dropped_at=None).first()


def reactions(actor: Actor, root: UUID) -> list[BoardReaction]:
    """The reactions of the boards."""
    return together.listed(*_reactions(actor, root))


def reasons(actor: Actor, root: UUID) -> dict[UUID, str]:
    """Why a party is not involved, by the key of the party."""
    return {one.party_key: one.why for one in together.listed(*_reasons(actor, root))}


@dataclass(frozen=True)
class PartyState:
    """A party in the report: does it take part, why not, and has its board reacted."""

    key: UUID
    name: str
    kind: str
    takes_part: bool
    why_not: str | None
    reaction: BoardReaction | None
    on_measures: tuple[tuple[str, str], ...] = ()
    """What its board said of single measures: the measure, and the words (REF-4)."""


def party_states(actor: Actor, root: UUID) -> list[PartyState]:
    """Every organisation of the case (not the client and informal carers), with its part here."""
    given = {reaction.organisation_id: reaction for reaction in reactions(actor, root)}
    written = reasons(actor, root)
    whats = {str(one.id): one.what for one in measures(actor, root)}
    return [
        PartyState(
            party.key,
            party.name,
            party.kind,
            party.takes_part,
            None if party.takes_part else (written.get(party.key) or party.why_not),
            given.get(party.key),
            _on_measures(given.get(party.key), whats),
        )
        for party in investigations.parties(actor, root)
        if party.kind in ("care_provider", "other_professional")
    ]


def _on_measures(
    reaction: BoardReaction | None, whats: dict[str, str]
) -> tuple[tuple[str, str], ...]:
    said = reaction.per_measure if reaction else {}
    return tuple((whats[key], text) for key, text in said.items() if key in whats)


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
