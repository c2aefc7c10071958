"""Where the parties of a network stand, and how the lines between them bend.

Geometry only: keys and places, no parties. The client stands in the middle, the others around.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

WIDTH = 900.0
NODE = 24.0
NOBODY = "nobody"
"""The place on top that stays free, for the ring that says that nobody had the lead."""


@dataclass(frozen=True)
class Point:
    """A place in the drawing."""

    x: float
    y: float


def middle_of(height: float) -> Point:
    """Where the client stands."""
    return Point(WIDTH / 2, height / 2 - 12)


def places(
    clients: Sequence[str], others: Sequence[str], pairs: Sequence[tuple[str, str]]
) -> tuple[dict[str, Point], float]:
    """A place per key, and the height that takes. Who has most to do with each other, stands near.

    `pairs`: the keys at the ends of each line.
    """
    around = _untangled([NOBODY, *others], pairs)
    height = 440.0 + max(0, len(around) - 6) * 28
    middle = middle_of(height)
    found = {
        key: Point(middle.x + (at - (len(clients) - 1) / 2) * 120, middle.y)
        for at, key in enumerate(clients)
    }
    for at, key in enumerate(around):
        angle = math.tau * at / len(around) - math.pi / 2
        found[key] = Point(
            middle.x + (WIDTH / 2 - 200) * math.cos(angle),
            middle.y + (height / 2 - 94) * math.sin(angle),
        )
    return found, height


def _untangled(around: list[str], lines: Sequence[tuple[str, str]]) -> list[str]:
    """Swap places while that shortens the lines; the empty place of the lead stays on top."""
    pairs = [(one, other) for one, other in lines if one in around and other in around]

    def length(order: list[str]) -> int:
        at = {key: place for place, key in enumerate(order)}
        steps = (abs(at[one] - at[other]) for one, other in pairs)
        return sum(min(step, len(order) - step) for step in steps)

    best, shortest = around, length(around)
    better = len(around) <= 24
    while better:
        better = False
        for one, other in combinations(range(1, len(best)), 2):
            trial = [*best]
            trial[one], trial[other] = trial[other], trial[one]
            if length(trial) < shortest:
                best, shortest, better = trial, length(trial), True
    return best


@dataclass(frozen=True)
class Curve:
    """A bent line, from the rim of one party to the rim of another."""

    start: Point
    control: Point
    end: Point

    @property
    def d(self) -> str:
        """The line as SVG writes it."""
        points = (self.start, self.control, self.end)
        one, two, three = (f"{point.x:.1f},{point.y:.1f}" for point in points)
        return f"M{one} Q{two} {three}"

    def at(self, t: float) -> Point:
        """The point on the line after part `t` of it."""
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        return Point(
            a * self.start.x + b * self.control.x + c * self.end.x,
            a * self.start.y + b * self.control.y + c * self.end.y,
        )

    def stations(self) -> list[Point]:
        """Where a word could stand; the middle first."""
        return [self.at(t) for t in (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73)]


def curve(one: Point, other: Point, height: float, lane: int) -> Curve:
    """The line between two parties; it bends away from the client in the middle."""
    middle = middle_of(height)
    half = Point((one.x + other.x) / 2, (one.y + other.y) / 2)
    away = math.hypot(half.x - middle.x, half.y - middle.y)
    across = Point(-(other.y - one.y), other.x - one.x)
    long = math.hypot(across.x, across.y) or 1.0
    ends_inside = min(math.dist((p.x, p.y), (middle.x, middle.y)) for p in (one, other)) < 90
    bend = 26.0 * lane + (0.0 if away > 80 or ends_inside else 150.0)
    control = Point(half.x + across.x / long * bend, half.y + across.y / long * bend)
    return Curve(_rim(one, control), control, _rim(other, control))


def _rim(centre: Point, towards: Point) -> Point:
    long = math.hypot(towards.x - centre.x, towards.y - centre.y) or 1.0
    out = (NODE + 9) / long
    return Point(centre.x + (towards.x - centre.x) * out, centre.y + (towards.y - centre.y) * out)


def apart(one: Point, other: Point) -> float:
    """Distance as a line of text feels it: it is far wider than high."""
    return math.hypot((one.x - other.x) / 2.4, one.y - other.y)
