"""What only some kinds of documents have: a measure, a table with numbers, what it rests on.

Stored as plain data, read here into the words a reader gets, so that the gate sees them too.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

APPEALS = {
    "open": gettext_lazy("De partij kan nog bezwaar maken."),
    "lodged": gettext_lazy("De partij heeft bezwaar gemaakt. Daarover is nog niet beslist."),
    "none": gettext_lazy("Er is geen bezwaar gemaakt. De termijn daarvoor is voorbij."),
    "dismissed": gettext_lazy("Er is bezwaar gemaakt. Het besluit bleef in stand."),
}
"""Whether someone objected: the law wants it said (Gezondheidswet, artikel 44, vierde lid)."""


def facts_of(particulars: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The particulars of a document in words: a label and what is said about it."""
    said = (
        (_("Over"), str(particulars.get("about", ""))),
        (_("Maatregel"), str(particulars.get("measure", ""))),
        (_("Sinds"), _day(particulars.get("since"))),
        (_("Geëindigd op"), _day(particulars.get("ended"))),
        (_("Bezwaar"), str(APPEALS.get(str(particulars.get("appeal", "")), ""))),
    )
    return tuple((label, text) for label, text in said if text)


def table_of(particulars: Mapping[str, Any]) -> dict[str, Any]:
    """The table of a fact sheet as it was protected; empty for other documents."""
    found = particulars.get("table")
    return dict(found) if isinstance(found, Mapping) else {}


def _day(said: object) -> str:
    return date_format(date.fromisoformat(str(said))) if said else ""
