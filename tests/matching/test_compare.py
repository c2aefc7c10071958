"""Comparing two reports: the reasons add up, and what is missing counts for nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from tests.matching.reports import DAY, FALL, OF_PARTNER, STRANGER, rows
from vangnet.matching.expert import expert
from vangnet.matching.rows import UNKNOWN, Row, word_keys
from vangnet.matching.scoring import compare

pytestmark = pytest.mark.meets("ASM-1")

MODEL = expert()


def _levels(one: Row, other: Row) -> dict[str, str]:
    return {reason.name: reason.level for reason in compare(MODEL, one, other).reasons}


def _bits(one: Row, other: Row) -> dict[str, float]:
    return {reason.name: reason.bits for reason in compare(MODEL, one, other).reasons}


@settings(deadline=None)
@given(rows(1), rows(2))
def test_prior_and_reasons_add_up_exactly_in_any_order(one: Row, other: Row) -> None:
    found = compare(MODEL, one, other)
    parts = [found.prior, *(reason.bits for reason in found.reasons)]
    assert sum(parts) == sum(reversed(parts)) == sum(sorted(parts)) == found.bits


@settings(deadline=None)
@given(rows(1), rows(2))
def test_it_is_the_same_whichever_comes_first(one: Row, other: Row) -> None:
    assert compare(MODEL, one, other) == compare(MODEL, other, one)


@settings(deadline=None)
@given(rows(1))
def test_a_report_that_says_nothing_leaves_only_the_prior(one: Row) -> None:
    found = compare(MODEL, replace(one, named=(), refs=()), Row(key=2))
    assert found.bits == found.prior


MISSING: dict[str, tuple[str, dict[str, Any]]] = {
    "birth": ("birth", {"born_first": UNKNOWN, "born_last": UNKNOWN}),
    "sex": ("sex", {"sex": UNKNOWN}),
    "outcome": ("outcome", {"outcome": UNKNOWN}),
    "kind": ("kind", {"kind": UNKNOWN}),
    "words": ("words", {"words": ()}),
    "reporter": ("reporter", {"rep": UNKNOWN, "named": ()}),
}


@pytest.mark.parametrize("name", MISSING)
def test_a_missing_field_counts_nothing(name: str) -> None:
    told, emptied = MISSING[name]
    assert _bits(FALL, OF_PARTNER)[told] != 0
    assert _bits(FALL, replace(OF_PARTNER, **emptied))[told] == 0


def test_two_reports_on_one_event_are_proposed_and_a_stranger_is_not() -> None:
    assert compare(MODEL, FALL, OF_PARTNER).proposed
    assert not compare(MODEL, FALL, STRANGER).proposed


def test_a_number_that_is_cited_outweighs_all_that_differs() -> None:
    cites = replace(STRANGER, refs=(901,))
    assert _levels(FALL, cites)["reference"] == "cites"
    assert compare(MODEL, FALL, cites).bits > compare(MODEL, FALL, STRANGER).bits + 10


def test_a_day_with_day_and_month_swapped_is_recognised() -> None:
    turned = replace(OF_PARTNER, first=DAY + 150, last=DAY + 150, turned=FALL.first)
    assert _levels(FALL, turned)["date"] == "turned"
    assert _bits(FALL, turned)["date"] > _bits(FALL, replace(turned, turned=UNKNOWN))["date"]


def test_text_that_was_copied_proves_less_than_text_that_agrees() -> None:
    many = word_keys(f"woord{number}" for number in range(30))
    copied = compare(MODEL, replace(FALL, words=many), replace(OF_PARTNER, words=many))
    agrees = replace(OF_PARTNER, words=many[:10] + word_keys(f"ander{n}" for n in range(20)))
    other = compare(
        MODEL, replace(FALL, words=many), replace(agrees, words=tuple(sorted(agrees.words)))
    )
    assert {r.name: r.level for r in copied.reasons}["words"] == "copied"
    assert copied.bits < other.bits


def test_one_provider_that_reports_twice_speaks_against_one_event() -> None:
    assert _bits(FALL, replace(FALL, key=2))["reporter"] < 0


def test_who_gives_the_town_of_the_reporter_instead_of_the_place_is_not_held_to_it() -> None:
    away = replace(OF_PARTNER, mun=12, home=12, pc4=UNKNOWN)
    assert _levels(FALL, away)["place"] == "region_town_of_a_reporter"
    assert _bits(FALL, away)["place"] > _bits(FALL, replace(away, home=UNKNOWN))["place"]
