"""Counting the register for a fact sheet: whole years, coarse groups, small numbers protected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import Count
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangnet import law
from vangnet.access.refusals import Invalid
from vangnet.publications.models import RegisterEntry
from vangnet.releases.models import Release
from vangnet.releases.suppression import LIMIT, Protected, TooSmall, protect

DIMENSIONS: dict[str, Promise] = {
    "sector": gettext_lazy("Sector"),
    "province": gettext_lazy("Provincie"),
    "age_band": gettext_lazy("Leeftijd"),
    "event_kind": gettext_lazy("Soort gebeurtenis"),
    "outcome": gettext_lazy("Gevolg"),
    "year": gettext_lazy("Jaar"),
}
WORDS: dict[str, Promise] = {
    "fall": gettext_lazy("val"),
    "medication": gettext_lazy("medicijnen"),
    "treatment": gettext_lazy("behandeling"),
    "diagnosis": gettext_lazy("diagnose"),
    "deterioration": gettext_lazy("achteruitgang niet gezien"),
    "handover": gettext_lazy("overdracht"),
    "birth": gettext_lazy("rond de geboorte"),
    "death": gettext_lazy("overleden"),
    "lasting_harm": gettext_lazy("blijvend letsel"),
    "temporary_harm": gettext_lazy("tijdelijk letsel"),
}
REST = "rest"


def table(*, rows: str, columns: str, first: int, last: int, on: date) -> dict[str, Any]:
    """The protected table of the register over whole years, as it is stored and shown.

    Groups with too small a total are taken together. Raises `Invalid` with what to do when a table
    cannot be safe: years that are not over, or that partly overlap another sheet (the difference
    between the two would be a small number), or groups that are too fine, alone or beside what
    earlier sheets told.
    """
    _asked_well(rows, columns, first, last, on)
    turned = list(DIMENSIONS).index(rows) > list(DIMENSIONS).index(columns)
    found = _counted(columns, rows, first, last) if turned else _counted(rows, columns, first, last)
    down, across, shown = found
    if turned:
        down, across, shown = across, down, shown.turned()
    return {
        "row": str(DIMENSIONS[rows]),
        "column": str(DIMENSIONS[columns]),
        "by": [rows, columns],
        "years": [first, last],
        "limit": LIMIT,
        "columns": [_label(columns, key) for key in across],
        "rows": [
            {"label": _label(rows, key), "cells": list(cells), "total": sum_of_row}
            for key, cells, sum_of_row in zip(down, shown.cells, shown.row_totals, strict=True)
        ],
        "totals": list(shown.column_totals),
        "total": shown.total,
        "hidden": shown.hidden,
    }


def _counted(
    rows: str, columns: str, first: int, last: int
) -> tuple[list[str], list[str], Protected]:
    """The groups down and across, and the protected counts. Always asked for in the order of the
    list: a table on its side would get other holes, and the two together would fill them."""
    entries = RegisterEntry.objects.filter(year__gte=first, year__lte=last)
    counted = {
        (str(one[rows]), str(one[columns])): one["n"]
        for one in entries.values(rows, columns).annotate(n=Count("id"))
    }
    _not_beside_another(rows, columns, first, last, sum(counted.values()))
    counted = _merged(_merged(counted, 0), 1)
    down, across = _keys(counted, 0, rows), _keys(counted, 1, columns)
    try:
        return down, across, protect([[counted.get((r, c), 0) for c in across] for r in down])
    except TooSmall:
        raise Invalid(
            _("Deze tabel is te fijn om veilig te laten zien. Kies meer jaren of grovere groepen."),
            field="rows",
        ) from None


def _asked_well(rows: str, columns: str, first: int, last: int, on: date) -> None:
    if rows not in DIMENSIONS or columns not in DIMENSIONS or rows == columns:
        raise Invalid(_("Kies twee verschillende indelingen."), field="columns")
    if first > last:
        raise Invalid(_("Het eerste jaar ligt na het laatste."), field="first")
    if last >= on.year:
        raise Invalid(
            _("Kies jaren die voorbij zijn: %(year)d kan nog veranderen.") % {"year": last},
            field="last",
        )


def _not_beside_another(rows: str, columns: str, first: int, last: int, total: int) -> None:
    """Two sheets over years that partly overlap can be subtracted; so can two over the same years
    when the register changed in between. What was ever public counts, also when withdrawn."""
    pairs: list[tuple[str, str]] = []
    if not total:
        raise Invalid(_("Over deze jaren staat niets in het register."), field="first")
    for one in Release.objects.filter(kind="fact_sheet").exclude(document_number=""):
        known = one.particulars.get("table", {})
        begin, end = known.get("years", [0, 0])
        same = (begin, end) == (first, last)
        if not same and begin <= last and first <= end:
            raise Invalid(
                _(
                    "Over %(begin)d tot en met %(end)d is al een cijferblad openbaar. Wie de twee "
                    "van elkaar aftrekt, leest kleine aantallen. Kies dezelfde jaren, of andere."
                )
                % {"begin": begin, "end": end},
                field="first",
            )
        if same and known.get("total") != total:
            raise Invalid(
                _(
                    "Over deze jaren is al een cijferblad openbaar, en het register is daarna "
                    "veranderd. Het verschil zou een klein aantal verraden."
                ),
                field="first",
            )
        if same:
            pairs.append((known["by"][0], known["by"][1]))
    if _closes_a_circle(pairs, rows, columns):
        raise Invalid(
            _(
                "De cijferbladen over deze jaren zeggen samen al hoe deze indelingen "
                "samenhangen. Met dit blad erbij zijn kleine aantallen uit te rekenen. Kies "
                "andere jaren."
            ),
            field="columns",
        )


def _closes_a_circle(pairs: Sequence[tuple[str, str]], one: str, other: str) -> bool:
    """Would these two groupings be linked twice, by a sheet of their own and along others?

    While sheets form a chain, every way to fill the holes of one fits every way to fill those of
    the next: they only share totals, which are public. In a circle that is not so.
    """
    if {one, other} in map(set, pairs):
        return False
    reached, more = {one}, True
    while more:
        near = {name for pair in pairs if reached & set(pair) for name in pair}
        more, reached = not near <= reached, reached | near
    return other in reached


def _merged(counted: Mapping[tuple[str, str], int], side: int) -> dict[tuple[str, str], int]:
    """Take groups with a small total together, with the next smallest until they are enough."""
    totals: dict[str, int] = {}
    for key, count in counted.items():
        totals[key[side]] = totals.get(key[side], 0) + count
    small = {key for key, count in totals.items() if count < LIMIT}
    for group in sorted(totals, key=lambda one: (totals[one], one)):
        if small and sum(totals[one] for one in small) < LIMIT:
            small.add(group)
    merged: dict[tuple[str, str], int] = {}
    for pair, count in counted.items():
        named = list(pair)
        named[side] = REST if pair[side] in small else pair[side]
        at = (named[0], named[1])
        merged[at] = merged.get(at, 0) + count
    return merged


def _keys(counted: Mapping[tuple[str, str], int], side: int, name: str) -> list[str]:
    """The groups, in the order of their list; years in time; what was taken together last."""
    found = {pair[side] for pair in counted}
    listed = [key for key, _word in law.choices(name)] if name in law.lists.lists() else []
    order = {key: at for at, key in enumerate(listed)}
    return sorted(found, key=lambda key: (key == REST, order.get(key, len(order)), key))


def _label(name: str, key: str) -> str:
    if key == REST:
        return _("andere samen")
    return str(WORDS.get(key) or law.lists.label(name, key) or _("niet bekend"))
