"""A table of counts as bars: the totals drawn, every number beside it and in the table below."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils import formats
from django.utils.translation import gettext as _

from vangnet.frame.pictures import svg
from vangnet.frame.pictures.svg import Picture

WIDTH, WORDS, ROW, TOP = 720.0, 250.0, 34.0, 12.0
LONGEST_BAR = 380.0


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
            svg.text(WORDS - 10, top + 17, svg.wrapped(label, 30, 1)[0], "vn-bars__label", "end"),
            svg.box(WORDS, top, length, 24, "vn-bars__bar", 2),
            svg.text(WORDS + length + 8, top + 17, formats.number_format(total), "vn-bars__number"),
        ]
    description = _("Een staaf per regel, met het aantal erachter. Alles staat ook in de tabel.")
    size = (WIDTH, TOP * 2 + ROW * max(1, len(labels)))
    return Picture(
        name, title, description, svg.drawing(name, title, description, size, *drawn), columns, rows
    )
