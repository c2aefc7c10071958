"""One number through time, with what happened at some moments beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils import formats
from django.utils.translation import gettext as _

from vangnet.frame.pictures import svg
from vangnet.frame.pictures.svg import Picture

WIDTH, HEIGHT = 960.0, 260.0
LEFT, RIGHT, TOP, BOTTOM = 60.0, 30.0, 30.0, 50.0
ROOM = 150.0
"""How far apart written marks stay."""


@dataclass(frozen=True)
class Point:
    """A measurement. `mark`: what happened then, in a word; such a point is drawn filled."""

    on: date
    value: float
    mark: str = ""


def trend(title: str, unit: str, points: Sequence[Point], *, name: str = "trend") -> Picture:
    """A line through the points, oldest first, nought at the bottom; and the same as a table."""
    several = sorted(points, key=lambda one: one.on)
    top = max((one.value for one in several), default=0.0) or 1.0
    first = several[0].on.toordinal() if several else 0
    days = max(1, (several[-1].on.toordinal() - first) if several else 1)
    places = [
        (
            LEFT + (WIDTH - LEFT - RIGHT) * (one.on.toordinal() - first) / days,
            HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * one.value / top,
        )
        for one in several
    ]
    worded = _with_room(several, [x for x, _y in places])
    way = " ".join(f"{'L' if at else 'M'}{x:.1f},{y:.1f}" for at, (x, y) in enumerate(places))
    base = HEIGHT - BOTTOM
    description = _("%(count)s metingen. Alles staat ook in de tabel.") % {"count": len(several)}
    drawn = svg.drawing(
        name,
        title,
        description,
        (WIDTH, HEIGHT),
        svg.line(LEFT, base, WIDTH - RIGHT, base, "vn-trend__axis"),
        svg.text(LEFT - 8, base + 4, "0", "vn-trend__scale", "end"),
        svg.text(LEFT - 8, TOP + 4, _number(top), "vn-trend__scale", "end"),
        svg.path(way, "vn-trend__line") if len(several) > 1 else "",
        *(
            _dot(one, place, len(several), words=at in worded)
            for at, (one, place) in enumerate(zip(several, places, strict=True))
        ),
        *_ends(several, base),
    )
    rows = [[formats.date_format(one.on), _number(one.value), one.mark or "–"] for one in several]
    return Picture(name, title, description, drawn, [_("Dag"), unit, _("Wat er gebeurde")], rows)


def _with_room(points: Sequence[Point], across: Sequence[float]) -> set[int]:
    """Which marks are written out: the newest, and earlier ones that do not run into another."""
    kept: list[int] = []
    for at in reversed(range(len(points))):
        if points[at].mark and all(across[other] - across[at] >= ROOM for other in kept):
            kept.append(at)
    return set(kept)


def _ends(points: Sequence[Point], base: float) -> list[str]:
    """The first and the last day, under the line."""
    if not points:
        return []
    last = formats.date_format(points[-1].on)
    said: list[str] = [svg.text(WIDTH - RIGHT, base + 20, last, "vn-trend__scale", "end")]
    if points[0].on != points[-1].on:
        first = formats.date_format(points[0].on)
        said.append(svg.text(LEFT, base + 20, first, "vn-trend__scale", "start"))
    return said


def _dot(one: Point, place: tuple[float, float], count: int, *, words: bool) -> str:
    x, y = place
    anchor = "end" if x > WIDTH - 160 and count > 1 else "start"
    mark = svg.text(x, y - 12, one.mark, "vn-trend__mark", anchor) if words else ""
    return svg.group(
        "vn-trend__point", svg.circle(x, y, 6 if one.mark else 4, "vn-trend__dot"), mark
    )


def _number(value: float) -> str:
    return formats.number_format(round(value, 2), decimal_pos=2)
