"""Documents to put on the shelf. Everything in them is invented."""

from __future__ import annotations

from datetime import date
from typing import Any

from vangnet.access.actors import Actor, Kind
from vangnet.access.context import acting
from vangnet.library import actions
from vangnet.library.models import Document

INSPECTORATE = Actor(Kind.INSPECTORATE)
TODAY = date(2026, 11, 27)
STORY: dict[str, Any] = {
    "kind": "case",
    "title": "Een nieuwe pil, en niemand die de oude ophaalde",
    "summary": "Vier zorgverleners kenden elk een stukje. Niemand kende het geheel.",
    "what_happened": "Een vrouw kreeg een ander medicijn.\n\nDe oude pillen bleven liggen.",
    "where_it_failed": "De medicatieoverdracht kwam drie dagen te laat.",
    "where_it_held": "De buurvrouw belde meteen.",
    "lessons": "Spreek af wie de oude pillen ophaalt.\n\nGeef één nummer.",
    "measures": "De apotheek haalt voortaan de oude pillen op.",
    "what_to_watch": "Vraag wat u met het oude medicijn moet doen.",
    "sector": "home_care_nursing",
    "target_group": "frail_elderly",
    "risks": ["poor_handover", "no_lead"],
    "period": "voorjaar 2026",
}


def place(on: date = TODAY, online_until: date | None = None, **other: Any) -> Document:
    """Put one document in the library, as publications does after its gate."""
    with acting(INSPECTORATE):
        return actions.place(facts={**STORY, **other}, on=on, online_until=online_until)


def withdraw(document: Document, because: str, on: date = TODAY) -> Document:
    """Take one out again."""
    with acting(INSPECTORATE):
        return actions.withdraw(document, because=because, on=on)
