"""What reports and decisions teach, and how much of it is believed (ASM-1).

Without decisions only two things are measured: how rare each word is, and how far chance alone
brings pairs that cannot be one event. What pairs on one event look like stays with the expert: left
to itself, a machine that learns without decisions drifts to "the same week". With decisions the
bits are learned, held to the expert's as long as there are few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from vangnet.matching.blocking import Rules
from vangnet.matching.comparisons import NOTHING
from vangnet.matching.decisions import Decision
from vangnet.matching.expressions import Pairs, Values
from vangnet.matching.model import GRAIN, Model, rounded
from vangnet.matching.rows import UNKNOWN, Rows
from vangnet.matching.scoring import levels_of

MOST_PAIRS = 600_000
MOST_PER_REPORT = 100
MIXER = 0x9E3779B97F4A7C15
MOVED = (35,)
MOST_DECOYS = 30_000
SURELY_NOT = -8.0
LOOSE = 0.6
"""How far, in nats, learned bits may well lie from the expert's (a standard deviation)."""
FEWEST, FULLER, MOST_LOTS = 20, 1.3, 50
HARDLY = 0.2
"""Below this chance no pair is proposed, however much might be found there."""
COMMON = 0.15
MOST_WORD_BITS = 10.0
MOST_KNOWN_WORDS = 30_000
LN2 = float(np.log(2))


@dataclass(frozen=True)
class Sample:
    """Pairs that the rules let through, with their levels; one row of `levels` a comparison."""

    in_a: Values
    in_b: Values
    levels: Values

    def __len__(self) -> int:
        return len(self.in_a)


def learn(rows: Rows, decisions: Iterable[Decision], base: Model, *, version: str) -> Model:
    """A model for reports like these, held to `base` where they and the decisions say little.

    Deterministic: the same rows and decisions give the same model.
    """
    bits, rest = word_bits(rows)
    started = replace(
        base, version=version, learned_until=_latest(rows), words=bits, word_rest=rest
    )
    sample = sample_of(started, rows)
    if not len(sample):
        return started
    model = sobered(started, rows, sample)
    held = [one for one in decisions if one.same is not None]
    if held:
        model = taught(model, rows, held)
    return with_best_threshold(model, sample)


def sample_of(model: Model, rows: Rows) -> Sample:
    """The pairs that the rules let through, each once; of very many an even share of them."""
    names = _some_pairs(rows, lambda _left, _right: True)
    return sampled(model, rows, names // max(1, len(rows)), names % max(1, len(rows)))


def _some_pairs(rows: Rows, which: Callable[[Values, Values], Any]) -> Values:
    """An even share of the pairs that the rules let through: which ones follows from the pair."""
    rules, count = Rules(rows), len(rows)
    one_in = max(1, rules.count(MOST_PER_REPORT) // MOST_PAIRS)
    found = [np.empty(0, dtype=np.int64)]
    for one, other in rules.pairs(most=MOST_PER_REPORT):
        left, right = np.minimum(one, other), np.maximum(one, other)
        names = (left * count + right)[np.broadcast_to(which(left, right), left.shape)]
        drawn = (names.astype(np.uint64) * np.uint64(MIXER)) >> np.uint64(32)
        found.append(names[drawn % np.uint64(one_in) == 0])
    return np.unique(np.concatenate(found))


def sampled(model: Model, rows: Rows, in_a: Values, in_b: Values) -> Sample:
    """These pairs with their levels."""
    pairs = Pairs(rows, rows, in_a, in_b, model.word_bits)
    levels = np.array(levels_of(model, pairs), dtype=np.int8).reshape(
        len(model.comparisons), len(in_a)
    )
    return Sample(in_a, in_b, levels)


def bits_of(model: Model, levels: Values) -> Values:
    """The bits of pairs with these levels."""
    bits = np.full(levels.shape[1], model.prior)
    for comparing, row in zip(model.comparisons, levels, strict=True):
        bits = bits + model.bits[comparing.name][row]
    return bits


def sobered(model: Model, rows: Rows, sample: Sample) -> Model:
    """The model with chances that these reports bear out, where they are lower than it thought.

    Decoys tell: the same reports, moved a month or two in time, cannot be the same event. As many
    of them as reach some number of bits reach it by coincidence among the real pairs too. They know
    nothing of near-misses, so they never make the model surer than it was.
    """
    real = bits_of(model, sample.levels)
    false = decoy_bits(model, rows)
    if len(false) < FEWEST or len(real) < FEWEST:
        return model
    low_real, low_false = (real <= SURELY_NOT).sum(), (false <= SURELY_NOT).sum()
    if not low_real or not low_false:
        return model
    edges = _edges(real)
    place = np.searchsorted(edges, real)
    seen = np.bincount(place, minlength=len(edges) + 1).astype(float)
    scale = low_real / low_false
    found = np.bincount(np.searchsorted(edges, false), minlength=len(seen))
    chance = (found + np.sqrt(found)) * scale  # in doubt it was chance
    middle = np.bincount(place, real) / seen
    believed = np.minimum(model.probability(middle), np.clip(1 - chance / seen, 0.0, 1.0))
    slope, shift = _line(middle, believed, seen)
    return replace(model, slope=slope, prior=rounded(model.prior + shift))


def _edges(bits: Values) -> Values:
    """Borders between lots of pairs: few where they are likeliest, then ever more."""
    ends = np.cumsum(FEWEST * FULLER ** np.arange(MOST_LOTS)).astype(np.int64)
    ends = ends[ends <= len(bits) - FEWEST]
    found: Values = np.unique(np.sort(bits)[::-1][ends])
    return found


def decoy_bits(model: Model, rows: Rows) -> Values:
    """The bits of pairs that cannot be one event: a report, and another one moved in time."""
    some = rows.take(np.argsort(rows["received"], kind="stable")[-MOST_DECOYS:])
    return np.concatenate([_against(model, some, days) for days in MOVED])


def _against(model: Model, rows: Rows, days: int) -> Values:
    count = len(rows)
    both = Rows.joined([rows, rows.moved(days)])

    def crossing(left: Values, right: Values) -> Values:
        found: Values = (left < count) & (right >= count) & (right - count != left)
        return found

    pairs = _some_pairs(both, crossing)
    sample = sampled(model, both, pairs // (2 * count), pairs % (2 * count))
    return bits_of(model, sample.levels)


def _line(bits: Values, chance: Values, weight: Values) -> tuple[float, float]:
    """Slope and shift so that the model's curve runs through these chances."""
    design = np.column_stack([np.ones(len(bits)), bits * LN2])
    found = np.array([0.0, 0.8])
    for _step in range(50):
        curve = 1 / (1 + np.exp(-(design @ found)))
        slope = design.T @ (weight * (chance - curve))
        bend = (design * (weight * curve * (1 - curve))[:, None]).T @ design + np.eye(2) * 1e-6
        step = np.linalg.solve(bend, slope)
        found = found + step * min(1.0, 0.5 / max(1e-9, float(np.abs(step).max())))
        if float(np.abs(step).max()) < 1e-8:
            break
    steep = float(np.clip(found[1], 0.3, 2.0))
    return steep, float(found[0]) / LN2 / steep


def taught(model: Model, rows: Rows, decisions: Sequence[Decision]) -> Model:
    """The model with bits learned from decisions: logistic regression, held to what it had."""
    places = [(rows.place_of(one.one), rows.place_of(one.other), one.same) for one in decisions]
    known = [(a, b, same) for a, b, same in places if a is not None and b is not None]
    if not known:
        return model
    in_a, in_b, same = (np.array(column, dtype=np.int64) for column in zip(*known, strict=True))
    sample = sampled(model, rows, np.minimum(in_a, in_b), np.maximum(in_a, in_b))
    design, names = _design(model, sample.levels)
    start = np.array([_of(model, name) * model.slope * LN2 for name in names])
    learned = _fit(design, same.astype(float), start)
    found = dict(zip(names, learned / LN2, strict=True))
    weights = {
        one.name: {level: rounded(float(found.get((one.name, level), 0.0))) for level in one.names}
        for one in model.comparisons
    }
    prior = rounded(float(found["", ""]))
    return replace(model, weights=weights, prior=prior, slope=1.0, decisions=len(known))


def _of(model: Model, name: tuple[str, str]) -> float:
    comparison, level = name
    return model.weights[comparison][level] if comparison else model.prior


def _design(model: Model, levels: Values) -> tuple[Values, list[tuple[str, str]]]:
    """A column of ones, and one column for every level that says something."""
    columns, names = [np.ones(levels.shape[1])], [("", "")]
    for comparing, row in zip(model.comparisons, levels, strict=True):
        for place, level in enumerate(comparing.names):
            if level != NOTHING:
                columns.append((row == place).astype(float))
                names.append((comparing.name, level))
    return np.column_stack(columns), names


def _fit(design: Values, same: Values, start: Values) -> Values:
    """The most likely bits under a bell around `start`: Newton's steps, until they are small."""
    weights, hold = start.copy(), 1 / LOOSE**2
    for _step in range(60):
        chance = 1 / (1 + np.exp(-(design @ weights)))
        slope = design.T @ (same - chance) - hold * (weights - start)
        curve = (design * (chance * (1 - chance))[:, None]).T @ design + hold * np.eye(len(start))
        step = np.linalg.solve(curve, slope)
        weights = weights + step * min(1.0, 4.0 / max(1e-9, float(np.abs(step).max())))
        if float(np.abs(step).max()) < 1e-7:
            break
    return weights


def with_best_threshold(model: Model, sample: Sample) -> Model:
    """The model that proposes where, by its own chances, most is found for what must be looked at.

    It is the border at which the expected F1 is highest; nobody's truth is looked at.
    """
    bits = np.sort(bits_of(model, sample.levels))[::-1]
    chance = model.probability(bits)
    total = float(chance.sum())
    lowest = rounded(model.bits_at(HARDLY))
    if total < FEWEST:
        return replace(model, threshold=lowest)
    f1 = 2 * np.cumsum(chance) / (np.arange(1, len(bits) + 1) + total)
    best = float(np.floor(bits[int(np.argmax(f1))] * GRAIN) / GRAIN)
    return replace(model, threshold=max(best, lowest))


def word_bits(rows: Rows) -> tuple[dict[int, int], int]:
    """How rare each word is among these reports, in sixteenths of a bit; and a word not seen."""
    words = rows["words"]
    keys, counts = np.unique(words[words != UNKNOWN], return_counts=True)
    keys, counts = keys[counts >= 2], counts[counts >= 2]
    kept = np.argsort(-counts, kind="stable")[:MOST_KNOWN_WORDS]
    bits = np.minimum(np.log2(len(rows) / counts[kept]), MOST_WORD_BITS)
    bits = np.where(counts[kept] > COMMON * len(rows), 0.0, bits)
    rest = min(MOST_WORD_BITS, float(np.log2(max(2, len(rows)))))
    found = zip(keys[kept].tolist(), np.rint(bits * 16).astype(int).tolist(), strict=True)
    return dict(found), int(rest * 16)


def _latest(rows: Rows) -> int:
    return int(rows["received"].max()) if len(rows) else UNKNOWN
