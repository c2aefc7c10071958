"""The numbers of a fact sheet as a picture with its table: for the reader and for the desk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from vangnet.frame.pictures import Picture, bars
from vangnet.library.particulars import table_of


def figures(particulars: Mapping[str, Any]) -> Picture | None:
    """The protected table with bars for its totals; None for a document without numbers."""
    table = table_of(particulars)
    if not table:
        return None
    rows = [
        [one["label"], *(_cell(cell) for cell in one["cells"]), str(one["total"])]
        for one in table["rows"]
    ]
    rows.append([_("Samen"), *(str(total) for total in table["totals"]), str(table["total"])])
    title = _("%(row)s naar %(column)s") % {"row": table["row"], "column": table["column"].lower()}
    return bars(
        title,
        [one["label"] for one in table["rows"]],
        [one["total"] for one in table["rows"]],
        columns=[table["row"], *table["columns"], _("Samen")],
        rows=rows,
        name="bars",
    )


def _cell(count: int | None) -> str:
    return _("niet getoond") if count is None else str(count)
