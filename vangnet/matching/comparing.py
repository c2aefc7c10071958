"""The expert prior: how many bits each fact speaks for or against one event (ASM-1).

A bit is a doubling of the odds. All weights are whole quarters of a bit, so that they add up
exactly, on paper too; the experience behind them is no finer than that. What a report does not say
counts 0. The evidence overlaps (the same town, the same day, the same words), so the plain sum is
too sure of itself: the probability is drawn towards the middle (`SURENESS`).

Weights, prior and sureness were held against invented reports of which the truth is known (what
occurs among the pairs that the rules let through); how they do on real reports is not known yet.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vangnet.matching import facts
from vangnet.matching.features import Features
from vangnet.matching.reading import Quote

MODEL_VERSION = "expert-1"
PRIOR = -5.0
"""Among the pairs that the rules on place and time let through, about one in 32 is one event."""
SURENESS = 0.85
PROPOSE_FROM = 0.05
"""From this probability on a pair is shown to an inspector."""


@dataclass(frozen=True)
class Reason:
    """One comparison. `bits`: positive speaks for one event, negative against, 0 says nothing.

    `left` and `right`: what the two reports say; empty when unknown. Parties stand there by their
    keys. `quote`: the place in a text where it was read, when no field said so.
    """

    name: str
    bits: float
    left: str
    right: str
    quote: Quote | None = None


@dataclass(frozen=True)
class Comparison:
    """`prior` + the bits of all reasons = `bits`, exactly; `probability` follows from `bits`."""

    prior: float
    reasons: tuple[Reason, ...]
    bits: float
    probability: float

    @property
    def proposed(self) -> bool:
        """Likely enough to show to an inspector."""
        return self.probability >= PROPOSE_FROM


COMPARISONS: tuple[tuple[str, Callable[[Features, Features], facts.Said]], ...] = (
    ("reference", facts.reference),
    ("parties", facts.parties),
    ("reporter", facts.reporter),
    ("day", facts.day),
    ("place", facts.place),
    ("birth_year", facts.birth_year),
    ("sex", facts.sex),
    ("kind", facts.kind),
    ("outcome", facts.outcome),
    ("words", facts.words),
)


def compare(a: Features, b: Features) -> Comparison:
    """How likely the two reports are about one event, and from which facts (ASM-1).

    The same whichever report comes first, but for left and right. What a report does not say
    counts 0 bits. It proposes; a person decides.
    """
    reasons = []
    for name, told in COMPARISONS:
        said = told(a, b)
        reasons.append(Reason(name, said.bits, said.left, said.right, said.quote))
    bits = PRIOR + sum(reason.bits for reason in reasons)
    return Comparison(PRIOR, tuple(reasons), bits, probability(bits))


def probability(bits: float) -> float:
    """What a number of bits means as a chance, drawn towards the middle."""
    return float(1 / (1 + 2 ** (-SURENESS * bits)))
