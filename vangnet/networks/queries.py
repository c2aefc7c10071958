"""The network on any day, with its gaps: no lead, no contact point, a hand-over that was lost."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from vangnet.access import together
from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied
from vangnet.networks.models import (
    PERSONAL_KINDS,
    Agreement,
    AgreementLevel,
    Handover,
    HandoverState,
    Involvement,
    Known,
    Line,
    PartyKind,
    Relation,
)

__all__ = [
    "PERSONAL_KINDS",
    "Agreement",
    "AgreementLevel",
    "Handover",
    "HandoverState",
    "Involvement",
    "Known",
    "Line",
    "NetworkPicture",
    "PartyKind",
    "Relation",
    "agreement",
    "agreements",
    "fetch",
    "handover",
    "handovers",
    "involvement",
    "involvements",
    "involvements_of",
    "lists",
    "network",
    "own_involvement",
    "parties_on",
]


@dataclass(frozen=True)
class NetworkPicture:
    """One report's picture of the network: parties and what is between them."""

    root_id: UUID
    parties: tuple[Involvement, ...]
    relations: tuple[Relation, ...]
    handovers: tuple[Handover, ...]
    agreements: tuple[Agreement, ...]

    @property
    def lead(self) -> Involvement | None:
        """Who has the lead; None is a gap that the picture shows (NET-3)."""
        return next((party for party in self.parties if party.is_lead), None)

    @property
    def contact_point(self) -> Involvement | None:
        """Whom the client can turn to; None is a gap that the picture shows (NET-3)."""
        return next((party for party in self.parties if party.is_contact_point), None)


def involvements(actor: Actor, root: UUID) -> list[Involvement]:
    """The parties in one report's picture: the author first, then by name."""
    return together.listed(*lists(actor, root)[0])


def involvements_of(actor: Actor, roots: Iterable[UUID]) -> dict[UUID, list[Involvement]]:
    """The parties of several reports, in one query."""
    wanted = list(roots)
    found: dict[UUID, list[Involvement]] = {root: [] for root in wanted}
    rows = Involvement.objects.filter(root_id__in=wanted, removed_at=None)
    for row in rows.order_by("-is_author", "name", "since", "id"):
        found[row.root_id].append(row)
    return found


def own_involvement(actor: Actor, root: UUID) -> Involvement:
    """The part of the organisation that wrote the report. Raises `Denied`."""
    found = Involvement.objects.filter(root_id=root, is_author=True, removed_at=None).first()
    if found is None:
        raise Denied(_("Deze partij staat niet (meer) in het netwerk van deze melding."))
    return found


def involvement(actor: Actor, root: UUID, key: UUID) -> Involvement:
    """One party of a report. Raises `Denied` when there is none that the actor may see."""
    found = Involvement.objects.filter(root_id=root, pk=key, removed_at=None).first()
    if found is None:
        raise Denied(_("Deze partij staat niet (meer) in het netwerk van deze melding."))
    return found


def parties_on(actor: Actor, root: UUID, day: date) -> list[Involvement]:
    """Who was involved on a day (NET-2). An unknown beginning or end counts as: also then."""
    return list(
        Involvement.objects.filter(root_id=root, removed_at=None)
        .filter(Q(since=None) | Q(since__lte=day))
        .filter(Q(until=None) | Q(until__gte=day))
        .order_by("-is_author", "name", "id")
    )


def network(actor: Actor, root: UUID) -> NetworkPicture:
    """The whole picture of one report. Empty for who may not see it."""
    fetch(actor, [root])
    parties, relations, given, agreed = (
        tuple(together.listed(*asked)) for asked in lists(actor, root)
    )
    return NetworkPicture(root, parties, relations, given, agreed)


def fetch(actor: Actor, roots: Iterable[UUID]) -> None:
    """Ask the pictures of several reports at once, for a page that shows them."""
    together.fetch(dict(asked for root in roots for asked in lists(actor, root)))


def lists(actor: Actor, root: UUID) -> tuple[tuple[Hashable, QuerySet[Any]], ...]:
    """The four lists of a picture, each with the key under which it is kept."""
    here = {"root_id": root, "removed_at": None}
    return (
        (
            ("involvements", actor, root),
            Involvement.objects.filter(**here).order_by("-is_author", "name", "since", "id"),
        ),
        (("relations", actor, root), Relation.objects.filter(**here).order_by("created_at")),
        (
            ("hand-overs", actor, root),
            Handover.objects.filter(**here)
            .select_related("from_involvement", "to_involvement")
            .order_by("on", "created_at"),
        ),
        (("agreements", actor, root), Agreement.objects.filter(**here).order_by("created_at")),
    )


def handovers(actor: Actor, root: UUID) -> list[Handover]:
    """The hand-overs in a report's picture, by day; those without a day last."""
    return together.listed(*lists(actor, root)[2])


def handover(actor: Actor, root: UUID, key: UUID) -> Handover:
    """One hand-over. Raises `Denied`."""
    found = Handover.objects.filter(root_id=root, pk=key, removed_at=None).first()
    if found is None:
        raise Denied(_("Deze overdracht staat niet (meer) in deze melding."))
    return found


def agreements(actor: Actor, root: UUID) -> list[Agreement]:
    """The agreements in a report's picture, oldest first."""
    return together.listed(*lists(actor, root)[3])


def agreement(actor: Actor, root: UUID, key: UUID) -> Agreement:
    """One agreement. Raises `Denied`."""
    found = Agreement.objects.filter(root_id=root, pk=key, removed_at=None).first()
    if found is None:
        raise Denied(_("Deze afspraak staat niet (meer) in deze melding."))
    return found
