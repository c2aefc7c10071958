"""Do reports on one event still look alike in the way they did? An alarm, never a score (ASM-1).

Splink finds without a single decision what pairs on one event look like. Left to itself it wanders
off to "the same week", so no pair is ever scored by it. But it wanders off alike on earlier and on
later reports: where the two differ, the reports themselves have changed, and with them the worth of
what the model learned.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from vangnet.matching.expressions import Values
from vangnet.matching.learning import sample_of
from vangnet.matching.model import Model
from vangnet.matching.refusals import Mismatch
from vangnet.matching.rows import Rows

FEWEST = 2_000
"""So many reports an alarm needs on either side; with fewer it would tell of chance."""
MOST = 10_000
ALARM = 0.25
"""From this index on a change is commonly called large; between like halves it stays far below."""
LEAST_SHARE = 0.005

Shares = Mapping[str, Mapping[str, float]]
"""Per comparison and outcome, which part of the pairs has it."""
Estimate = Callable[[Model, Rows], Shares]
"""How pairs on one event look in these reports, found without any decision."""


class NotSeen(Mismatch):
    """Nothing can be said; `str(error)` says why."""


class TooFew(NotSeen):
    """Too few reports to tell a change from chance."""


@dataclass(frozen=True)
class Drift:
    """How far the newer reports moved from the older ones: an index per comparison.

    Of what pairs on one event say, or of how often pairs say nothing; the farther of the two.
    """

    reports: int
    since: int
    moved: Mapping[str, float]

    @property
    def alarming(self) -> tuple[str, ...]:
        """The comparisons that moved far, the farthest first."""
        far = [name for name, index in self.moved.items() if index >= ALARM]
        return tuple(sorted(far, key=lambda name: -self.moved[name]))


def drift(model: Model, rows: Rows, estimate: Estimate) -> Drift:
    """The newest reports held against as many before them. Raises `NotSeen`."""
    order = np.argsort(rows["received"], kind="stable")[-2 * MOST :]
    half = len(order) // 2
    if half < FEWEST:
        raise TooFew(
            f"Er zijn nog maar {len(rows)} meldingen; om een verandering van toeval te"
            f" onderscheiden zijn er {2 * FEWEST} nodig."
        )
    older, newer = rows.take(order[:half]), rows.take(order[half:])
    said = _moved(estimate(model, older), estimate(model, newer))
    unsaid = _moved(silences(model, older), silences(model, newer))
    moved = {name: max(index, said.get(name, 0.0)) for name, index in unsaid.items()}
    return Drift(reports=2 * half, since=int(newer["received"][0]), moved=moved)


def silences(model: Model, rows: Rows) -> Shares:
    """How often the pairs that the rules let through leave a comparison without an answer."""
    levels = sample_of(model, rows).levels
    silent = (levels == 0).mean(axis=1).tolist() if levels.shape[1] else [1.0] * len(levels)
    names = (one.name for one in model.comparisons)
    return {name: {"silent": one, "said": 1 - one} for name, one in zip(names, silent, strict=True)}


def _moved(before: Shares, after: Shares) -> dict[str, float]:
    return {name: index(before[name], after[name]) for name in before if name in after}


def index(before: Mapping[str, float], after: Mapping[str, float]) -> float:
    """How far two ways of dividing a whole lie apart: 0 alike; the stability index of Siddiqi."""
    names = sorted({*before, *after})
    one, other = _whole(before, names), _whole(after, names)
    return float(np.sum((other - one) * np.log(other / one)))


def _whole(shares: Mapping[str, float], names: list[str]) -> Values:
    """As a whole, what hardly occurs lifted: a rare level must not raise an alarm by itself."""
    found = np.array([max(shares.get(name, 0.0), LEAST_SHARE) for name in names])
    whole: Values = found / found.sum()
    return whole
