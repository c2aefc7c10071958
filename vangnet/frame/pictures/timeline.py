"""The shared time line: a lane per party, what happened, and how care went over (INV-4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangnet.frame.pictures import svg
from vangnet.frame.pictures.svg import Picture

WIDTH = 1160.0
LEFT, RIGHT = 16.0, 24.0
TOP = 78.0
STEP = 26.0
POINT = 11.0

Moment = date | datetime


class State(StrEnum):
    """How a hand-over went."""

    COMPLETE = "complete"
    INCOMPLETE = "incomplete"
    MISSING = "missing"


STATE_NAMES = {
    State.COMPLETE: gettext_lazy("volledig"),
    State.INCOMPLETE: gettext_lazy("onvolledig"),
    State.MISSING: gettext_lazy("ontbreekt"),
}


@dataclass(frozen=True)
class Span:
    """A period in which a party was involved; open ends run off the picture."""

    since: date | None = None
    until: date | None = None


@dataclass(frozen=True)
class Lane:
    """One party with the periods of its involvement."""

    key: str
    name: str
    spans: Sequence[Span] = field(default_factory=tuple)


@dataclass(frozen=True)
class Event:
    """Something that happened at one party."""

    lane: str
    at: Moment
    text: str


@dataclass(frozen=True)
class Handover:
    """Care that went (or should have gone) from one party to another."""

    frm: str
    to: str
    at: Moment
    state: str
    text: str = ""


@dataclass(frozen=True)
class Gap:
    """A period in which nobody saw the client, in a word."""

    since: Moment
    until: Moment
    word: str


def timeline(
    lanes: Sequence[Lane],
    events: Sequence[Event],
    handovers: Sequence[Handover] = (),
    day0: date | None = None,
    *,
    gaps: Sequence[Gap] = (),
    name: str = "timeline",
    title: str = "",
) -> Picture:
    """The drawing and the list. Numbers in the drawing are the numbers of the list.

    The picture spans what happened, not how long parties were involved: those bars run off it.
    """
    title = title or _("Tijdlijn van alle zorgaanbieders")
    both: list[Event | Handover] = [*events, *handovers]
    told = sorted(both, key=lambda each: (_moment(each.at), _kind(each)))
    numbers = {id(each): at for at, each in enumerate(told, 1)}
    scale = _Scale.over([*(each.at for each in told), *_edges(gaps), *_whole(day0)])
    rows = _Rows(lanes, events, scale)
    parts = [
        _defs(name),
        svg.group("vn-time__axis", *_axis(scale, rows.bottom)),
        *([_day0(day0, scale, rows.bottom)] if day0 else []),
        svg.group("vn-time__gaps", *(_gap(each, scale, rows.bottom, name) for each in gaps)),
        svg.group("vn-time__lanes", *(part for lane in lanes for part in _lane(lane, rows, scale))),
        svg.group(
            "vn-time__handovers",
            *(_handover(each, numbers[id(each)], rows, scale, name) for each in handovers),
        ),
        svg.group(
            "vn-time__names",
            *(svg.text(LEFT, rows.top[one.key] + 21, one.name, "vn-time__name") for one in lanes),
        ),
        svg.group("vn-time__events", *(_event(each, rows, numbers) for each in events)),
    ]
    description = _description(lanes, events, handovers, gaps)
    drawn = svg.drawing(name, title, description, (WIDTH, rows.bottom + 16), *parts)
    columns, table = _table(told, {lane.key: lane.name for lane in lanes}, numbers)
    return Picture(name, title, description, drawn, columns, table)


def _kind(each: Event | Handover) -> int:
    return 0 if isinstance(each, Event) else 1


def _edges(gaps: Sequence[Gap]) -> list[Moment]:
    return [edge for gap in gaps for edge in (gap.since, gap.until)]


def _whole(day: date | None) -> list[Moment]:
    return [datetime.combine(day, clock) for clock in (time(0), time(23, 59))] if day else []


def _moment(at: Moment) -> datetime:
    """A moment without zone on the wall clock here; a bare day counts as its noon."""
    if isinstance(at, datetime):
        return timezone.make_naive(at) if timezone.is_aware(at) else at
    return datetime.combine(at, time(12))


@dataclass(frozen=True)
class _Scale:
    first: datetime
    last: datetime

    @classmethod
    def over(cls, moments: Sequence[Moment]) -> _Scale:
        found = [_moment(each) for each in moments] or [datetime(2000, 1, 1)]  # noqa: DTZ001
        first, last = min(found), max(found)
        room = max((last - first) * 0.04, timedelta(hours=6))
        return cls(first - room, last + room)

    def x(self, at: Moment) -> float:
        part = (_moment(at) - self.first) / (self.last - self.first)
        return LEFT + max(0.0, min(1.0, part)) * (WIDTH - LEFT - RIGHT)

    def ticks(self) -> list[date]:
        """Days to name on the axis: at most a dozen, at steps that people count in."""
        days = (self.last.date() - self.first.date()).days
        for step in (1, 2, 7, 14, 30, 61, 91, 182, 365):
            if days / step <= 11:
                break
        start = self.first.date() + timedelta(days=1)
        return [start + timedelta(days=at) for at in range(0, max(days, 1), step)]


class _Rows:
    """How high each lane is, and where each event stands: events too close go under each other."""

    def __init__(self, lanes: Sequence[Lane], events: Sequence[Event], scale: _Scale) -> None:
        self.top: dict[str, float] = {}
        self.middle: dict[str, float] = {}
        self.place: dict[int, tuple[float, float]] = {}
        y = TOP
        for lane in lanes:
            own = sorted((e for e in events if e.lane == lane.key), key=lambda e: _moment(e.at))
            level = self._levels(own, scale)
            self.top[lane.key] = y
            self.middle[lane.key] = y + 42
            for event in own:
                self.place[id(event)] = (scale.x(event.at), y + 42 + level[id(event)] * STEP)
            y += 42 + STEP * max([*level.values(), 0]) + 28
        self.bottom = y

    @staticmethod
    def _levels(own: Sequence[Event], scale: _Scale) -> dict[int, int]:
        taken: list[float] = []
        level = {}
        for event in own:
            x = scale.x(event.at)
            free = (at for at, last in enumerate(taken) if x - last >= 2 * POINT + 3)
            at = next(free, len(taken))
            if at == len(taken):
                taken.append(x)
            taken[at] = x
            level[id(event)] = at
        return level


def _defs(name: str) -> str:
    hatch = svg.element(
        "pattern",
        {
            "id": f"{name}-hatch",
            "width": 8,
            "height": 8,
            "patternUnits": "userSpaceOnUse",
            "patternTransform": "rotate(45)",
        },
        svg.line(0, 0, 0, 8, "vn-hatch"),
    )
    heads = [svg.arrow(f"{name}-head-{state}", f"vn-head vn-head--{state}") for state in State]
    return svg.element("defs", {}, hatch, *heads)


def _axis(scale: _Scale, bottom: float) -> list[str]:
    parts: list[str] = []
    free = 0.0
    for day in scale.ticks():
        x = scale.x(datetime.combine(day, time(0)))
        parts.append(svg.line(x, 46, x, bottom, "vn-time__tick"))
        if x >= free:
            parts.append(svg.text(x + 5, 44, formats.date_format(day, "j b"), "vn-time__day"))
            free = x + 62
    return parts


def _lane(lane: Lane, rows: _Rows, scale: _Scale) -> list[str]:
    top, middle = rows.top[lane.key], rows.middle[lane.key]
    parts: list[str] = [
        svg.line(0, top, WIDTH, top, "vn-time__rule"),
    ]
    for span in lane.spans:
        begin = datetime.combine(span.since, time(0)) if span.since else scale.first
        end = datetime.combine(span.until, time(23, 59)) if span.until else scale.last
        if end < scale.first or begin > scale.last:
            continue
        x1, x2 = scale.x(begin), scale.x(end)
        parts.append(svg.box(x1, middle - 4, max(x2 - x1, 3.0), 8, "vn-time__bar", 4))
    return parts


def _gap(gap: Gap, scale: _Scale, bottom: float, name: str) -> str:
    x1, x2 = scale.x(gap.since), scale.x(gap.until)
    return svg.group(
        "vn-gap",
        svg.element(
            "rect",
            {
                "x": x1,
                "y": 52,
                "width": max(x2 - x1, 4.0),
                "height": bottom - 52,
                "fill": f"url(#{name}-hatch)",
                "class": "vn-gap__box",
            },
        ),
        svg.text((x1 + x2) / 2, 68, gap.word, "vn-gap__word", "middle"),
    )


def _day0(day0: date, scale: _Scale, bottom: float) -> str:
    """The whole day is marked: events before and after the calamity fall within it."""
    x1 = scale.x(datetime.combine(day0, time(0)))
    wide = max(scale.x(datetime.combine(day0, time(23, 59))) - x1, 6.0)
    middle = min(x1 + wide / 2, WIDTH - 60)
    words = _("Dag 0: %(day)s") % {"day": formats.date_format(day0, "j b")}
    return svg.group(
        "vn-day0",
        svg.box(x1, 22, wide, bottom - 22, "vn-day0__band"),
        svg.box(middle - 60, 0, 120, 24, "vn-day0__flag", 4),
        svg.text(middle, 17, words, "vn-day0__word", "middle"),
    )


def _event(event: Event, rows: _Rows, numbers: dict[int, int]) -> str:
    x, y = rows.place[id(event)]
    return svg.group(
        "vn-event",
        svg.circle(x, y, POINT, "vn-event__point"),
        svg.text(x, y + 4.5, str(numbers[id(event)]), "vn-event__number", "middle"),
    )


def _handover(each: Handover, number: int, rows: _Rows, scale: _Scale, name: str) -> str:
    x = scale.x(each.at)
    start, end = rows.middle[each.frm], rows.middle[each.to]
    down = 1 if end > start else -1
    d = f"M{x:.1f},{start + 6 * down:.1f} L{x:.1f},{end - 7 * down:.1f}"
    middle = (start + end) / 2 - 17
    words = f"{number} {STATE_NAMES[State(each.state)]}"
    side = (x + 8, "start") if x < WIDTH - 120 else (x - 8, "end")
    head = f"url(#{name}-head-{each.state})"
    return svg.group(
        f"vn-handover vn-handover--{each.state}",
        svg.path(d, "vn-handover__line", marker_end=head),
        svg.text(side[0], middle + 5, words, "vn-handover__word", side[1]),
    )


def _description(
    lanes: Sequence[Lane],
    events: Sequence[Event],
    handovers: Sequence[Handover],
    gaps: Sequence[Gap],
) -> str:
    lost = sum(1 for each in handovers if each.state != State.COMPLETE)
    return _(
        "%(lanes)s partijen, %(events)s gebeurtenissen, %(handovers)s overdrachten waarvan "
        "%(lost)s niet volledig, %(gaps)s perioden zonder zicht. Alles staat ook in de lijst."
    ) % {
        "lanes": len(lanes),
        "events": len(events),
        "handovers": len(handovers),
        "lost": lost,
        "gaps": len(gaps),
    }


def _table(
    told: Sequence[Event | Handover], names: dict[str, str], numbers: dict[int, int]
) -> tuple[list[str], list[list[str]]]:
    rows = []
    for each in told:
        when = formats.date_format(_moment(each.at), "j F Y")
        if isinstance(each.at, datetime):
            when = f"{when}, {formats.date_format(_moment(each.at), 'H:i')}"
        if isinstance(each, Event):
            who, what = names[each.lane], each.text
        else:
            who = _("%(frm)s naar %(to)s") % {"frm": names[each.frm], "to": names[each.to]}
            state = STATE_NAMES[State(each.state)]
            what = _("Overdracht %(state)s.") % {"state": state} + f" {each.text}"
        rows.append([str(numbers[id(each)]), when, who, what.strip()])
    return [_("Nr."), _("Wanneer"), _("Wie"), _("Wat")], rows
