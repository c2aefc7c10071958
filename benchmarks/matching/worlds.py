"""A lot of reports as the engine sees it, with the truth beside it."""

from functools import cached_property

import numpy as np
import pyarrow.parquet as pq
from core import prf

import lots
from vangnet.matching import batch, files
from vangnet.matching.expert import expert
from vangnet.matching.expressions import Pairs
from vangnet.matching.rows import UNKNOWN
from vangnet.matching.scoring import score

NEARLY_EVERYTHING = -1e9


class World:
    """Reports of one file, prepared."""

    def __init__(self, at):
        table = files.read_reports(at)
        register = files.read_register(lots.register(at))
        self.rows = batch.prepare(table, register, batch.calendar_from(table))
        truth = pq.read_table(at, columns=["event_id", "near_of"]).to_pydict()
        self.event, self.from_ = np.array(truth["event_id"]), np.array(truth["near_of"])
        sizes = np.unique(self.event, return_counts=True)[1]
        self.true_pairs = int((sizes * (sizes - 1) // 2).sum())

    def same_of(self, found):
        return self.event[found.in_a] == self.event[found.in_b]

    def near_of(self, found):
        """Pairs that a person could easily take for one event: made from one another."""
        root = np.where(self.from_ >= 0, self.from_, self.event)
        return (root[found.in_a] == root[found.in_b]) & ~self.same_of(found)

    def shown(self, model):
        found = batch.scored_pairs(model, self.rows)
        return found, model.probability(found.bits)

    def of_model(self, model):
        """What is right of what the model proposes, and how good its order is."""
        found = batch.scored_pairs(model, self.rows)
        same, proposed = self.same_of(found), found.bits >= model.threshold
        right, most = int(same[proposed].sum()), max(1, int(proposed.sum()))
        curve = prf(same, found.bits, self.true_pairs)
        return {
            "f1": 2 * right / (most + self.true_pairs),
            "p": right / most,
            "r": right / self.true_pairs,
            "f1_achteraf": curve["f1"],
            "p_r90": curve["p_at_r90"],
            "bijna": int(self.near_of(found)[proposed].sum()) / most,
            "top5": self._in_first_five(found, same),
        }

    def best(self, chances):
        curve = prf(self.same, chances, self.true_pairs)
        return {"f1": curve["f1"], "p_r90": curve["p_at_r90"]}

    def _in_first_five(self, found, same):
        """Of reports with another one on the same event: is one among the five likeliest?"""
        ends = np.concatenate([found.in_a, found.in_b])
        bits, right = np.tile(found.bits, 2), np.tile(same, 2)
        order = np.lexsort((-bits, ends))
        ends, right = ends[order], right[order]
        begins = np.r_[0, np.flatnonzero(np.diff(ends)) + 1]
        rank = np.arange(len(ends)) - np.repeat(begins, np.diff(np.r_[begins, len(ends)]))
        hit = np.unique(ends[right & (rank < 5)])
        sizes = dict(zip(*np.unique(self.event, return_counts=True), strict=True))
        return len(hit) / sum(sizes[one] > 1 for one in self.event.tolist())

    @cached_property
    def found(self):
        """Every pair that the rules let through, unlikely ones too."""
        model, parts = expert(), []
        for one, other in batch.Rules(self.rows).pairs():
            left, right = np.minimum(one, other), np.maximum(one, other)
            pairs = Pairs(self.rows, self.rows, left, right, model.word_bits)
            parts.append(score(model, pairs, least_bits=NEARLY_EVERYTHING))
        return batch._once(parts, len(self.rows))

    @cached_property
    def same(self):
        return self.same_of(self.found)

    @cached_property
    def word_weights(self):
        words = self.rows["words"]
        keys, counts = np.unique(words[words != UNKNOWN], return_counts=True)
        rare = dict(zip(keys.tolist(), np.log(len(self.rows) / counts).tolist(), strict=True))
        return [{w: rare[w] for w in row if w != UNKNOWN} for row in words.tolist()]

    @cached_property
    def word_totals(self):
        return [sum(one.values()) for one in self.word_weights]

    @cached_property
    def named(self):
        return [{x for x in row if x != UNKNOWN} for row in self.rows["named"].tolist()]

    @cached_property
    def rep(self):
        return self.rows["rep"].tolist()
