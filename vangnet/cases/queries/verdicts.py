"""Same, nearly the same, different or not to be said: what each level means for a reader (ASM-1).

How much it counts for is another matter: two reporters from one sector are alike, and that speaks
against one event.
"""

from __future__ import annotations

from collections.abc import Iterable

SAME, NEAR, DIFFERS, UNKNOWN = "same", "near", "differs", "unknown"

_SAME = {
    "reference": {"cites", "cites_the_same"},
    "date": {"same_day", "period_meets"},
    "said": {"alone_same_day", "same_day"},
    "found": {"same_day"},
    "place": {"postcode", "town", "town_of_a_reporter"},
    "network": {"each_other_and_a_third", "each_other", "two_thirds"},
    "reporter": {"same"},
    "birth": {"same_year"},
    "sex": {"same"},
    "outcome": {"same"},
    "kind": {"same"},
    "words": {"copied"},
}
_NEAR = {
    "date": {"1_day", "2_3_days", "4_7_days", "turned"},
    "said": {"alone_near", "1_2_days", "3_7_days"},
    "found": {"alone_1_day", "alone_5_days", "1_3_days", "4_7_days"},
    "place": {"town_other_postcode", "region", "region_town_of_a_reporter"},
    "network": {"one_way_and_a_third", "one_way", "one_way_other_silent", "a_third"},
    "reporter": {"same_sector"},
    "birth": {"within_two_years", "within_ten_years", "1_year", "2_years", "ten_years_exactly"},
    "kind": {"close"},
    "words": {f"{step}_bits" for step in (30, 20, 14, 10, 7, 5, 3)},
}
_NOT_SAID = {"unknown", "nobody_shared_one_silent"}


def verdict(name: str, level: str) -> str:
    """Same, near, differs or unknown."""
    if level in _NOT_SAID:
        return UNKNOWN
    if level in _SAME.get(name, ()):
        return SAME
    return NEAR if level in _NEAR.get(name, ()) else DIFFERS


def of_all(verdicts: Iterable[str]) -> str:
    """One word for several pairs: a difference first, then what cannot be said."""
    found = set(verdicts)
    return next((one for one in (DIFFERS, UNKNOWN, NEAR) if one in found), SAME)
