"""A table of counts as bars: the totals drawn, every number beside it and in the table below."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import formats
from django.utils.translation import gettext as _

from vangnet.frame.pictures import svg
from vangnet.frame.pictures.svg import Picture

WIDTH, ROW, TOP, BAR = 300.0, 54.0, 16.0, 20.0
LONGEST_BAR = 240.0
"""Narrow enough for a telephone: the label stands above its bar."""


def bars(
    title: str,
    labels: Sequence[str],
    totals: Sequence[int],
    *,
    columns: Sequence[str],
    rows: Sequence[Sequence[str]],
    name: str = "bars",
) -> Picture:
    """A bar per label. `columns` and `rows` are the table below. One ink: length and number tell
    it, never colour."""
    most = max(totals, default=0) or 1
    drawn = []
    for at, (label, total) in enumerate(zip(labels, totals, strict=True)):
        top = TOP + at * ROW
        length = LONGEST_BAR * total / most
        drawn += [
            svg.text(0, top, svg.wrapped(label, 40, 1)[0], "vn-bars__label"),
            svg.box(0, top + 7, length, BAR, "vn-bars__bar", 2),
            svg.text(length + 8, top + 22, formats.number_format(total), "vn-bars__number"),
        ]
    description = _("Een staaf per regel, met het aantal erachter. Alles staat ook in de tabel.")
    size = (WIDTH, TOP + ROW * max(1, len(labels)))
    return Picture(
        name, title, description, svg.drawing(name, title, description, size, *drawn), columns, rows
    )
