"""The model: one versioned document with all that scoring needs (ASM-1).

The same document scores in memory, writes the SQL of the product, and goes to Splink. Every number
of bits is a whole multiple of 1/1024, so that sums are exact in any order and on any machine.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from vangnet.matching.comparisons import NOTHING, Comparing, comparisons
from vangnet.matching.expressions import Values, WordBits
from vangnet.matching.refusals import BadModel
from vangnet.matching.rows import key_of

FORM = 1
GRAIN = 1024


def rounded(bits: float) -> float:
    """The nearest multiple of 1/1024 of a bit."""
    return round(bits * GRAIN) / GRAIN


@dataclass(frozen=True)
class Model:
    """What is known of how reports on one event look alike.

    `matching`, `chance`: per comparison and level, how often it occurs in pairs on one event and in
    the other pairs that the rules let through. `weights`: the bits; log2 of their quotient, or what
    was learned. `prior`: bits before anything is compared. `slope`: how much of the bits the
    probability believes; evidence overlaps. `threshold`: from so many bits a pair is proposed.
    `words`: sixteenths of a bit per word key; `word_rest` for words not seen. `origin`: the day
    number up to which it was learned, and from how many decisions.
    """

    version: str
    matching: Mapping[str, Mapping[str, float]]
    chance: Mapping[str, Mapping[str, float]]
    weights: Mapping[str, Mapping[str, float]]
    prior: float
    slope: float
    threshold: float
    words: Mapping[int, int]
    word_rest: int
    close_kinds: tuple[tuple[int, int], ...] = ()
    learned_until: int = -1
    decisions: int = 0

    @cached_property
    def comparisons(self) -> tuple[Comparing, ...]:
        """The comparisons, in order."""
        return comparisons(self.close_kinds)

    @cached_property
    def bits(self) -> dict[str, Values]:
        """Per comparison the bits of its levels, in order."""
        return {
            comparing.name: np.array(
                [float(self.weights[comparing.name].get(name, 0.0)) for name in comparing.names]
            )
            for comparing in self.comparisons
        }

    @cached_property
    def word_bits(self) -> WordBits:
        """How much each shared word says."""
        return WordBits(dict(self.words), self.word_rest)

    def probability(self, bits: Any) -> Any:
        """The chance that a pair with so many bits is about one event."""
        return 1 / (1 + np.exp2(-self.slope * np.asarray(bits, dtype=float)))

    def bits_at(self, probability: float) -> float:
        """How many bits make this chance."""
        return float(np.log2(probability / (1 - probability)) / self.slope)

    def document(self) -> dict[str, Any]:
        """Everything, to be kept as JSON; `hash` is over the rest."""
        said = {
            "form": FORM,
            "version": self.version,
            "comparisons": [
                {
                    "name": comparing.name,
                    "levels": [self._level(comparing.name, name) for name in comparing.names],
                }
                for comparing in self.comparisons
            ],
            "prior": self.prior,
            "slope": self.slope,
            "threshold": self.threshold,
            "words": {str(key): bits for key, bits in sorted(self.words.items())},
            "word_rest": self.word_rest,
            "close_kinds": [list(pair) for pair in self.close_kinds],
            "learned_until": self.learned_until,
            "decisions": self.decisions,
        }
        return {**said, "hash": _hash(said)}

    def _level(self, comparison: str, name: str) -> dict[str, Any]:
        return {
            "name": name,
            "m": self.matching[comparison].get(name, 0.0),
            "u": self.chance[comparison].get(name, 0.0),
            "bits": self.weights[comparison].get(name, 0.0),
        }

    @property
    def hash(self) -> str:
        """What the document is recognised by."""
        return str(self.document()["hash"])

    @classmethod
    def from_document(cls, document: Any) -> Model:
        """Read a document back. Raises `BadModel`: incomplete, changed, or of other code."""
        if not isinstance(document, dict):
            raise BadModel("Het model is geen JSON-object.")
        said = {key: value for key, value in document.items() if key != "hash"}
        if document.get("hash") != _hash(said):
            raise BadModel("Het model is veranderd nadat het werd vastgelegd: de hash klopt niet.")
        if said.get("form") != FORM:
            raise BadModel(f"Dit model heeft vorm {said.get('form')}; hier hoort vorm {FORM}.")
        try:
            return cls._read(said)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise BadModel(f"Het model is niet volledig: {error}.") from error

    @classmethod
    def _read(cls, said: dict[str, Any]) -> Model:
        def of(what: str) -> dict[str, dict[str, float]]:
            return {
                one["name"]: {level["name"]: float(level[what]) for level in one["levels"]}
                for one in said["comparisons"]
            }

        model = cls(
            version=str(said["version"]),
            matching=of("m"),
            chance=of("u"),
            weights=of("bits"),
            prior=float(said["prior"]),
            slope=float(said["slope"]),
            threshold=float(said["threshold"]),
            words={int(key): int(bits) for key, bits in said["words"].items()},
            word_rest=int(said["word_rest"]),
            close_kinds=tuple((int(one), int(other)) for one, other in said["close_kinds"]),
            learned_until=int(said["learned_until"]),
            decisions=int(said["decisions"]),
        )
        for comparing in model.comparisons:
            if set(comparing.names) != set(model.weights[comparing.name]):
                raise ValueError(f"de niveaus van {comparing.name}")
            if any(rounded(bits) != bits for bits in model.weights[comparing.name].values()):
                raise ValueError(f"de bits van {comparing.name}")
        return model


def weighed(
    model: Model,
    matching: Mapping[str, Mapping[str, float]],
    chance: Mapping[str, Mapping[str, float]],
) -> Model:
    """The model with these shares, and with the bits that follow from them."""
    weights = {
        name: {
            level: 0.0 if level == NOTHING else rounded(_bits(share, chance[name][level]))
            for level, share in shares.items()
        }
        for name, shares in matching.items()
    }
    return replace(model, matching=matching, chance=chance, weights=weights)


def _bits(matching: float, chance: float) -> float:
    return float(np.clip(np.log2(matching / chance), -12.0, 14.0))


def _hash(said: Mapping[str, Any]) -> str:
    text = json.dumps(said, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()


def close_by_name(groups: tuple[tuple[str, ...], ...]) -> tuple[tuple[int, int], ...]:
    """Every pair of kinds within a group, in both orders, as keys."""
    found = {
        (key_of(one), key_of(other))
        for group in groups
        for one in group
        for other in group
        if one != other
    }
    return tuple(sorted(found))
