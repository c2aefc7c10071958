"""How good a model is on decisions that it never learned from (ASM-1)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any
from uuid import UUID

from vangnet.matching.model import Model
from vangnet.matching.rows import UNKNOWN, Row
from vangnet.matching.scoring import compare

EVERY = 5
"""One of five decisions is set aside, by the pair itself: always the same ones."""
HEAVIEST = 20.0
"""A pair that was hardly ever shown stands for many; never for more than so many."""
WEEK = 7


@dataclass(frozen=True)
class Said:
    """One decision to learn from or to judge by. `chance`: how probable it was to be shown."""

    left: Row
    right: Row
    same: bool
    chance: float
    frozen: bool


def set_aside(left: UUID, right: UUID) -> bool:
    """Is this pair kept apart to judge by?"""
    digest = blake2b(f"{left} {right}".encode(), digest_size=4).digest()
    return int.from_bytes(digest, "big") % EVERY == 0


def judge(model: Model, said: Sequence[Said]) -> dict[str, Any]:
    """Log loss (bits per decision, lower is better), precision, recall; apart on near misses.

    `near_false`: how many of the near misses the model would propose all the same.
    """
    scored = [(one, compare(model, one.left, one.right)) for one in said]
    near = [(one, found) for one, found in scored if is_near_miss(one)]
    proposed = [one for one, found in scored if found.proposed]
    right = sum(one.same for one in proposed)
    same = sum(one.same for one in said)
    return {
        "decisions": len(scored),
        "log_loss": _log_loss([(one, found.probability) for one, found in scored]),
        "precision": round(right / len(proposed), 4) if proposed else None,
        "recall": round(right / same, 4) if same else None,
        "near": len(near),
        "near_false": sum(found.proposed for _one, found in near),
        "near_log_loss": _log_loss([(one, found.probability) for one, found in near]),
    }


def is_near_miss(one: Said) -> bool:
    """Another client at the same provider in the same week: alike, and not one event."""
    a, b = one.left, one.right
    shared = {a.rep, *a.named} & {b.rep, *b.named} - {UNKNOWN}
    days = (a.first, b.first)
    return not one.same and bool(shared) and UNKNOWN not in days and abs(a.first - b.first) <= WEEK


def _log_loss(chances: list[tuple[Said, float]]) -> float:
    if not chances:
        return 0.0
    total = weight = 0.0
    for one, chance in chances:
        heavy = min(HEAVIEST, 1 / one.chance)
        safe = min(1 - 1e-9, max(1e-9, chance if one.same else 1 - chance))
        total, weight = total - heavy * math.log2(safe), weight + heavy
    return round(total / weight, 6)
