"""The expert prior: how many bits each fact speaks for or against one event (ASM-1)."""

from __future__ import annotations

from dataclasses import dataclass

from vangnet.matching.features import Features
from vangnet.matching.reading import Quote

MODEL_VERSION = "expert-1"


@dataclass(frozen=True)
class Reason:
    """One comparison. `bits`: positive speaks for one event, negative against, 0 says nothing.

    `left` and `right`: what the two reports say, in words a person may read, without personal
    data beyond year of birth and sex. `quote`: the place in a text where it was read.
    """

    name: str
    bits: float
    left: str
    right: str
    quote: Quote | None = None


@dataclass(frozen=True)
class Comparison:
    """`prior` + the bits of all reasons = `bits`, exactly; `probability` follows from it."""

    prior: float
    reasons: tuple[Reason, ...]
    bits: float
    probability: float


def compare(a: Features, b: Features) -> Comparison:
    """How likely the two reports are about one event, and from which facts (ASM-1).

    The same whichever report comes first. What a report does not say counts 0 bits.
    """
    raise NotImplementedError
