"""Why two reports may be about one event: from first guess to chance, bar by bar (ASM-1)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import formats
from django.utils.translation import gettext as _

from vangnet.frame.pictures import svg
from vangnet.frame.pictures.svg import Picture

WIDTH = 960.0
WORDS = 250.0
ROW = 40.0
TOP = 34.0


@dataclass(frozen=True)
class Reason:
    """One comparison: how many bits it speaks for (or against), and what stood in each report."""

    name: str
    bits: float
    left: str = ""
    right: str = ""


def probability(bits: float) -> float:
    """The chance that goes with a weight in bits; 0 bits is fifty-fifty."""
    return 1.0 / (1.0 + math.exp2(-max(-60.0, min(60.0, bits))))


def waterfall(
    prior: float,
    reasons: Sequence[Reason],
    total: float,
    *,
    name: str = "waterfall",
    left: str = "",
    right: str = "",
) -> Picture:
    """Bars from the prior to the total, in bits. `left` and `right`: the numbers of the reports.

    `prior` and the bits of the reasons sum to `total`; the caller guarantees it, a test checks it.
    """
    steps = [(_("Vooraf (zonder te vergelijken)"), 0.0, prior)]
    running = prior
    for reason in reasons:
        steps.append((reason.name, running, running + reason.bits))
        running += reason.bits
    steps.append((_("Samen"), 0.0, total))
    low = min(0.0, *(min(start, end) for _name, start, end in steps))
    high = max(0.0, *(max(start, end) for _name, start, end in steps))
    scale = _Scale(low, high)
    height = TOP + ROW * len(steps) + 12
    chance = _percent(probability(total))
    title = _("Waarom deze meldingen over dezelfde gebeurtenis kunnen gaan")
    description = _(
        "De kans is %(chance)s, opgebouwd uit %(count)s vergelijkingen. "
        "Alles staat ook in de tabel."
    ) % {"chance": chance, "count": len(reasons)}
    bars = [_bar(at, step, scale, len(steps)) for at, step in enumerate(steps)]
    zero = scale.x(0.0)
    drawn = svg.drawing(
        name,
        title,
        description,
        (WIDTH, height),
        svg.line(zero, TOP - 8, zero, height - 12, "vn-fall__zero"),
        svg.text(zero, TOP - 14, _("even waarschijnlijk"), "vn-fall__scale", "middle"),
        *bars,
    )
    return Picture(
        name,
        title,
        description,
        drawn,
        [_("Vergeleken"), left or _("Eerste melding"), right or _("Tweede melding"), _("Gewicht")],
        _rows(prior, reasons, total, chance),
    )


@dataclass(frozen=True)
class _Scale:
    low: float
    high: float

    def x(self, bits: float) -> float:
        room = WIDTH - WORDS - 110
        return WORDS + 60 + room * (bits - self.low) / ((self.high - self.low) or 1.0)


def _bar(at: int, step: tuple[str, float, float], scale: _Scale, count: int) -> str:
    words, start, end = step
    y = TOP + at * ROW
    x1, x2 = sorted((scale.x(start), scale.x(end)))
    last = at in (0, count - 1)
    tone = "sum" if last else "for" if end >= start else "against"
    bits = end - start
    side = (x2 + 7, "start") if bits >= 0 else (x1 - 7, "end")
    parts = [
        svg.text(0, y + 23, svg.wrapped(words, 36, 1)[0], "vn-fall__name"),
        svg.box(x1, y + 6, max(x2 - x1, 2.0), ROW - 16, f"vn-fall__bar vn-fall__bar--{tone}", 3),
        svg.text(side[0], y + 23, _bits(bits), "vn-fall__bits", side[1]),
    ]
    if at < count - 1:
        x = scale.x(end)
        parts.append(svg.line(x, y + ROW - 10, x, y + ROW + 6, "vn-fall__link"))
    return svg.group("vn-fall__row", *parts)


def _bits(bits: float) -> str:
    sign = "+" if bits >= 0 else "−"
    return sign + formats.number_format(round(abs(bits), 1), decimal_pos=1)


def _percent(chance: float) -> str:
    if chance > 0.999:
        return _("meer dan 99,9%%") % ()
    if chance < 0.001:
        return _("minder dan 0,1%%") % ()
    return formats.number_format(round(chance * 100, 1), decimal_pos=1) + "%"


def _rows(prior: float, reasons: Sequence[Reason], total: float, chance: str) -> list[list[str]]:
    rows = [[_("Vooraf (zonder te vergelijken)"), "–", "–", _bits(prior)]]
    rows += [[each.name, each.left or "–", each.right or "–", _bits(each.bits)] for each in reasons]
    return [*rows, [_("Samen: een kans van %(chance)s") % {"chance": chance}, "", "", _bits(total)]]
