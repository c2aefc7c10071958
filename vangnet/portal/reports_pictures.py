"""The network of a report as a picture, through time (NET-2, NET-3, NET-7)."""

from __future__ import annotations

from dataclasses import dataclass

from vangnet.frame import pictures
from vangnet.frame.pictures import Days, Picture
from vangnet.networks.queries import NetworkPicture
from vangnet.reports.queries import Report


@dataclass(frozen=True)
class Drawn:
    """The drawing with its steps through time; no steps when no day is known."""

    steps: Days | None
    network: Picture


def of(found: NetworkPicture, report: Report, step: str | None) -> Drawn | None:
    """The network on one day; nothing to draw with fewer than two parties."""
    if len(found.parties) < 2:
        return None
    parties = [
        pictures.Party(
            str(party.id),
            party.name,
            party.kind,
            is_lead=party.is_lead,
            is_contact_point=party.is_contact_point,
            since=party.since,
            until=party.until,
            role=party.role,
        )
        for party in found.parties
    ]
    moments = pictures.days_of_change(parties, *filter(None, [report.occurred_on]))
    if not moments:
        return Drawn(None, pictures.network(parties, _relations(found)))
    days = pictures.days(moments, step, target="network-days", start=report.occurred_on)
    return Drawn(days, pictures.network(parties, _relations(found), on=days.day))


def _relations(found: NetworkPicture) -> list[pictures.Relation]:
    """Who knows, informs or consults whom, and the hand-overs; a missing one is a gap."""
    ties = [
        pictures.Relation(str(row.from_involvement_id), str(row.to_involvement_id), tie)
        for row in found.relations
        for tie, holds in (
            ("knows", row.knows),
            ("informs", row.informs),
            ("consults", row.consults),
        )
        if holds
    ]
    for row in found.handovers:
        missing = row.outcome == "missing"
        ties.append(
            pictures.Relation(
                str(row.from_involvement_id),
                str(row.to_involvement_id),
                "gap" if missing else "hands_over",
                word=str(row.get_outcome_display()) if row.outcome != "complete" else "",
            )
        )
    return ties
