"""Levels, bits and reasons, for millions of pairs or for one (ASM-1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from vangnet.matching.expressions import Pairs, Values
from vangnet.matching.rows import Row, Rows

if TYPE_CHECKING:
    from vangnet.matching.comparisons import Comparing
    from vangnet.matching.model import Model

EARLY = ("reference", "birth", "place", "date", "sex", "kind", "outcome", "reporter")
DEAR = ("network", "words")
"""Compared last, and only of the pairs that they could still lift over the border."""


@dataclass(frozen=True)
class Reason:
    """One comparison: which level held, and its bits. Positive speaks for one event."""

    name: str
    level: str
    bits: float


@dataclass(frozen=True)
class Comparison:
    """`prior` + the bits of all reasons = `bits`, exactly; `probability` follows from `bits`."""

    prior: float
    reasons: tuple[Reason, ...]
    bits: float
    probability: float
    proposed: bool


def compare(model: Model, one: Row, other: Row) -> Comparison:
    """How likely two reports are about one event, and why; the same whichever comes first."""
    here = np.zeros(1, dtype=np.int64)
    pairs = Pairs(Rows.of([one]), Rows.of([other]), here, here, model.word_bits)
    return explained(model, [int(found[0]) for found in levels_of(model, pairs)])


def explained(model: Model, levels: list[int]) -> Comparison:
    """What the levels of a pair mean under this model."""
    reasons = tuple(
        Reason(comparing.name, comparing.names[level], float(model.bits[comparing.name][level]))
        for comparing, level in zip(model.comparisons, levels, strict=True)
    )
    bits = model.prior + sum(reason.bits for reason in reasons)  # exact: see `rounded`
    return Comparison(
        model.prior, reasons, bits, float(model.probability(bits)), bits >= model.threshold
    )


def levels_of(model: Model, pairs: Pairs) -> list[Values]:
    """Of every comparison, in order, which level each pair has."""
    return [level_of(comparing, pairs) for comparing in model.comparisons]


def level_of(comparing: Comparing, pairs: Pairs) -> Values:
    """Which level of one comparison each pair has: the first that holds."""
    found = np.full(len(pairs), len(comparing.levels) - 1, dtype=np.int8)
    for place in range(len(comparing.levels) - 1, -1, -1):
        when = comparing.levels[place].when
        if when is not None:
            np.copyto(found, place, where=when.of(pairs))
    return found


@dataclass(frozen=True)
class Scored:
    """Pairs that may matter: their places, their levels (one row a comparison), their bits."""

    in_a: Values
    in_b: Values
    levels: Values
    bits: Values

    def __len__(self) -> int:
        return len(self.in_a)


def score(model: Model, pairs: Pairs, *, least_bits: float) -> Scored:
    """Score many pairs, and keep those of at least so many bits.

    What is cheap and tells most comes first; a pair that nothing can save any more is dropped.
    """
    kept, bits = pairs, np.full(len(pairs), model.prior)
    levels = np.zeros((len(model.comparisons), len(pairs)), dtype=np.int8)
    could = sum(float(one.max()) for one in model.bits.values())
    for place in _order(model):
        comparing = model.comparisons[place]
        values = model.bits[comparing.name]
        levels[place] = level_of(comparing, kept)
        bits += values[levels[place]]
        could -= float(values.max())
        chosen = np.flatnonzero(bits + could >= least_bits)
        if len(chosen) < 0.8 * len(bits):
            kept, bits, levels = kept.some(chosen), bits[chosen], levels[:, chosen]
    chosen = np.flatnonzero(bits >= least_bits)
    return Scored(kept.in_a[chosen], kept.in_b[chosen], levels[:, chosen], bits[chosen])


def _order(model: Model) -> list[int]:
    """The places of the comparisons in the order in which it pays to compare."""
    names = [one.name for one in model.comparisons]
    middle = [name for name in names if name not in EARLY and name not in DEAR]
    return [names.index(name) for name in (*EARLY, *middle, *DEAR)]
