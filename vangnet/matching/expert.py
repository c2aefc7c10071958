"""What an expert expects before any decision: per level how often it occurs, on one event or not.

`m`: among pairs on one event; `u`: among the other pairs that the rules let through. Held against
invented reports; how it is with real ones is not known yet, and is measured (`learning`). Numbers
in per cents; they are made to add up to a whole over the levels that say something.
"""

from __future__ import annotations

from dataclasses import replace

from vangnet.matching.comparisons import NOTHING
from vangnet.matching.model import Model, close_by_name, rounded, weighed

VERSION = "expert-2"
PRIOR = -5.0
SLOPE = 0.8
PROPOSE_FROM = 0.3

CLOSE_KINDS = (
    ("deterioration", "diagnosis", "handover", "access"),
    ("treatment", "device", "infection", "birth"),
    ("medication", "handover", "treatment"),
    ("restraint", "suicide", "missing_person"),
    ("fall", "deterioration", "restraint"),
    ("choking", "deterioration"),
    ("pressure_ulcer", "infection", "deterioration"),
)
"""Kinds of event under which two providers may well report the same thing."""

# per level: m, u
EXPECTED: dict[str, dict[str, tuple[float, float]]] = {
    "reference": {"cites": (60, 0.01), "cites_the_same": (15, 0.05), "cites_another": (25, 99.94)},
    "date": {
        "same_day": (42, 4),
        "period_meets": (16, 9),
        "1_day": (19, 8),
        "2_3_days": (10, 14),
        "turned": (0.5, 0.3),
        "4_7_days": (9, 25),
        "8_14_days": (3, 25),
        "further": (0.5, 15),
    },
    "said": {
        "alone_same_day": (4, 0.3),
        "alone_near": (4, 1),
        "alone_further": (4, 8),
        "same_day": (48, 6),
        "1_2_days": (20, 14),
        "3_7_days": (15, 35),
        "further": (5, 36),
    },
    "found": {
        "alone_1_day": (2, 1),
        "alone_5_days": (5, 3),
        "alone_14_days": (4, 4),
        "alone_further": (2, 7),
        "same_day": (12, 6),
        "1_3_days": (33, 20),
        "4_7_days": (24, 22),
        "8_14_days": (13, 25),
        "further": (5, 12),
    },
    "place": {
        "postcode": (30, 0.8),
        "town_other_postcode": (6, 10),
        "town_of_a_reporter": (18, 8),
        "town": (20, 9),
        "region_town_of_a_reporter": (15, 22),
        "region": (8, 40),
        "elsewhere": (3, 10),
    },
    "network": {
        "each_other_and_a_third": (12, 0.05),
        "each_other": (16, 0.25),
        "one_way_and_a_third": (14, 0.4),
        "one_way": (17, 3),
        "one_way_other_silent": (13, 3),
        "two_thirds": (1.5, 0.1),
        "a_third": (9, 5),
        "nobody_shared": (12, 65),
        "nobody_shared_one_silent": (6, 23),
    },
    "reporter": {"same": (3, 15), "same_sector": (3, 15), "other_sector": (94, 70)},
    "birth": {
        "same_year": (60, 3),
        "within_two_years": (10, 3),
        "within_ten_years": (20, 9),
        "1_year": (3, 6),
        "2_years": (1, 8),
        "ten_years_exactly": (1, 1.5),
        "3_6_years": (2, 24),
        "further": (3, 45),
    },
    "sex": {"same": (97, 52), "other": (3, 48)},
    "outcome": {"same": (65, 25), "other": (35, 75)},
    "kind": {"same": (62, 30), "close": (20, 15), "other": (18, 55)},
    "words": {
        "copied": (1, 0.3),
        "30_bits": (6, 0.2),
        "20_bits": (14, 1),
        "14_bits": (16, 2.5),
        "10_bits": (14, 5),
        "7_bits": (12, 8),
        "5_bits": (10, 11),
        "3_bits": (10, 14),
        "few": (5, 12),
        "none_of_few": (7, 28),
        "none": (5, 18),
    },
}

WORD_REST = 5 * 16
"""A word that was never counted is rare: it says about five bits."""


def expert() -> Model:
    """The model to begin with, without any decision."""
    matching = {
        name: _whole({k: m for k, (m, _u) in one.items()}) for name, one in EXPECTED.items()
    }
    chance = {name: _whole({k: u for k, (_m, u) in one.items()}) for name, one in EXPECTED.items()}
    bare = Model(
        version=VERSION,
        matching=matching,
        chance=chance,
        weights={},
        prior=PRIOR,
        slope=SLOPE,
        threshold=0.0,
        words={},
        word_rest=WORD_REST,
        close_kinds=close_by_name(CLOSE_KINDS),
    )
    model = weighed(bare, matching, chance)
    return with_threshold(model, PROPOSE_FROM)


def with_threshold(model: Model, probability: float) -> Model:
    """The model that proposes from this chance on."""
    return replace(model, threshold=rounded(model.bits_at(probability)))


def _shares(column: int) -> dict[str, dict[str, float]]:
    return {
        name: _whole({level: both[column] for level, both in one.items()})
        for name, one in EXPECTED.items()
    }


def _whole(shares: dict[str, float]) -> dict[str, float]:
    total = sum(shares.values())
    return {NOTHING: 0.0, **{name: share / total for name, share in shares.items()}}
