"""Documents of the inspectorate's own. Everything in them is invented."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.library.models import Document
from vangnet.publications import actions as register
from vangnet.releases import actions
from vangnet.releases.models import Release

TODAY = date(2026, 11, 27)
WAITED = TODAY + timedelta(days=21)
TEXTS: dict[str, Any] = {
    "title": "Een kaart op de deur",
    "summary": "Iedereen wist wie hij kon bellen.",
    "what_happened": "Op de deur hing een kaart met één nummer.",
    "lessons": "Hang een kaart op.",
    "sector": "home_care_nursing",
    "region": "gelderland",
    "risks": ["no_lead"],
    "period": "voorjaar 2026",
}


def a_release(kind: str = "good_practice", **other: Any) -> Release:
    """Written by the first editor."""
    with acting(people.editor()) as editor:
        return actions.write(kind, {**TEXTS, **other}, by=editor, on=TODAY)


def a_measure(**other: Any) -> Release:
    """An instruction to a provider, written by the first editor."""
    return a_release(
        "formal_measure",
        **{
            "title": "Een aanwijzing voor de thuiszorg",
            "organisation_id": people.key_of("rivierklei"),
            "measure": "aanwijzing",
            "since": date(2026, 11, 2),
            "appeal": "open",
            "urgent": False,
            "period": "",
            **other,
        },
    )


def approved(release: Release, on: date = TODAY) -> Release:
    """Approved by the second editor."""
    with acting(people.second_editor()) as other:
        return actions.approve(release, by=other, on=on)


def published(release: Release, on: date = TODAY) -> Document:
    """Approved and released by the second editor."""
    approved(release)
    with acting(people.second_editor()) as other:
        return actions.publish(release, by=other, on=on)


def an_older_register(*rows: tuple[str, str, int, int]) -> None:
    """Closed reports in the register: sector, outcome, year, how many."""
    with acting(Actor.CLOCK) as clock:
        for sector, outcome, year, count in rows:
            entry = {
                "sector": sector,
                "province": "utrecht",
                "age_band": "old",
                "event_kind": "fall",
                "outcome": outcome,
                "year": year,
            }
            register.take_over_register([entry] * count, by=clock)
