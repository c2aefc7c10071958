"""From the rows of a network to its drawing, and which parties are probably the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.cases import queries as cases
from vangnet.frame import pictures
from vangnet.frame.pictures import Days, Picture
from vangnet.frame.pictures.network import Tie
from vangnet.networks.queries import NetworkPicture

TARGET = "network-days"


@dataclass(frozen=True)
class Drawn:
    """One report's network, drawn."""

    number: str
    reporter: str
    picture: Picture | None


@dataclass(frozen=True)
class Same:
    """Two rows that are (or were) called the same, in words."""

    row: Any
    left: str
    right: str


def steps(found: Sequence[cases.Picture], asked: str | None) -> Days:
    """One set of days for all drawings, from the changes in any of them."""
    everyone = [party for one in found for party in parties(one.network)]
    start = min((one.report.occurred_on for one in found if one.report.occurred_on), default=None)
    more = [start or timezone.localdate()]
    days = pictures.days_of_change(everyone, *more)
    return pictures.days(days, asked, target=TARGET, start=more[0])


def drawn(found: Sequence[cases.Picture], when: Days) -> list[Drawn]:
    """Each report's drawing on that day; None for a report that named no parties."""
    return [
        Drawn(
            one.report.number or "",
            one.reporter,
            pictures.network(
                parties(one.network),
                relations(one.network),
                when.day,
                name=f"network-{at}",
                title=_("%(who)s op %(day)s")
                % {"who": one.report.number, "day": when.day.strftime("%d-%m-%Y")},
            )
            if one.network.parties
            else None,
        )
        for at, one in enumerate(found, 1)
    ]


def parties(network: NetworkPicture) -> list[pictures.Party]:
    """The parties of one report as the drawing takes them."""
    return [
        pictures.Party(
            str(row.id),
            row.name,
            row.kind,
            is_lead=row.is_lead,
            is_contact_point=row.is_contact_point,
            since=row.since,
            until=row.until,
            role=row.role,
        )
        for row in network.parties
    ]


def relations(network: NetworkPicture) -> list[pictures.Relation]:
    """Who knows, informs and consults whom, and how each hand-over went."""
    found = []
    for row in network.relations:
        ends = (str(row.from_involvement_id), str(row.to_involvement_id))
        for tie in (Tie.CONSULTS, Tie.INFORMS, Tie.KNOWS):
            if getattr(row, tie.value):
                found.append(pictures.Relation(*ends, tie))
                break
    for one in network.handovers:
        ends = (str(one.from_involvement_id), str(one.to_involvement_id))
        if one.outcome == "missing":
            found.append(pictures.Relation(*ends, Tie.GAP, word=_("geen overdracht")))
        elif one.outcome == "incomplete":
            found.append(pictures.Relation(*ends, Tie.GAP, word=_("onvolledige overdracht")))
        else:
            found.append(pictures.Relation(*ends, Tie.HANDS_OVER))
    return found


def choices(found: Sequence[cases.Picture], what: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """What there is to choose from, per report: its parties, or its client."""
    return [(_number(one), _rows(one, what)) for one in found if _rows(one, what)]


def _rows(one: cases.Picture, what: str) -> list[tuple[str, str]]:
    if what == "client":
        key = one.report.client_key
        return [(str(key), _client(one))] if key else []
    return [(str(row.id), row.name) for row in one.network.parties if row.kind != "client"]


def _client(one: cases.Picture) -> str:
    return _("de cliënt van %(number)s") % {"number": _number(one)}


def samenesses(found: Sequence[cases.Picture], rows: Iterable[Any]) -> list[Same]:
    """What was called the same, with the words of both sides."""
    words = _words(found)
    return [Same(row, words.get(row.left, "?"), words.get(row.right, "?")) for row in rows]


def likely(found: Sequence[cases.Picture]) -> list[tuple[str, str, UUID, UUID]]:
    """Parties of two reports that are one organisation of the register: shown, never decided."""
    pairs = []
    for left, right in combinations(found, 2):
        for a in left.network.parties:
            for b in right.network.parties:
                if a.organisation_id and a.organisation_id == b.organisation_id:
                    pairs.append((a.name, f"{_number(left)}, {_number(right)}", a.id, b.id))
    return pairs


def _words(found: Sequence[cases.Picture]) -> dict[UUID, str]:
    known = {}
    for one in found:
        for row in one.network.parties:
            known[row.id] = f"{row.name} ({_number(one)})"
        if one.report.client_key:
            known[one.report.client_key] = _client(one)
    return known


def _number(one: cases.Picture) -> str:
    return one.report.number or ""
