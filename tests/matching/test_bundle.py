"""Bundles: complete link, what was joined stays, what was parted never meets."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangnet.matching.bundling import bundles
from vangnet.matching.decisions import Decision
from vangnet.matching.refusals import Contradiction

pytestmark = pytest.mark.meets("ASM-1")

REPORTS = range(1, 9)
ALL_PAIRS = list(combinations(REPORTS, 2))


def test_a_chain_does_not_force_its_ends_together() -> None:
    of = bundles([1, 2, 3], [(1, 2), (2, 3)])
    assert of[1] == of[2] != of[3]


def test_three_that_are_all_alike_are_one_bundle_named_after_the_smallest() -> None:
    assert bundles([1, 2, 3], [(2, 3), (1, 2), (1, 3)]) == {1: 1, 2: 1, 3: 1}


def test_a_rejected_pair_is_never_bundled_not_even_through_a_third() -> None:
    of = bundles([1, 2, 3], [(1, 2), (2, 3), (1, 3)], [Decision(1, 3, False)])
    assert of[1] != of[3]


def test_an_accepted_pair_stays_together_without_being_proposed() -> None:
    of = bundles([1, 2, 3], [], [Decision(3, 1, True), Decision(1, 2, None)])
    assert of == {1: 1, 2: 2, 3: 1}


def test_decisions_that_contradict_one_another_are_refused_with_the_pair() -> None:
    with pytest.raises(Contradiction) as told:
        bundles([1, 2, 3], [], [Decision(1, 2, True), Decision(2, 3, True), Decision(1, 3, False)])
    assert told.value.pair == ("1", "3")


@given(
    st.permutations(ALL_PAIRS).map(lambda pairs: pairs[:14]),
    st.lists(st.sampled_from(ALL_PAIRS), max_size=6, unique=True),
)
def test_inside_a_bundle_every_pair_was_proposed_and_none_was_rejected(
    proposed: list[tuple[int, int]], rejected: list[tuple[int, int]]
) -> None:
    of = bundles(list(REPORTS), proposed, [Decision(*pair, False) for pair in rejected])
    together = {pair for pair in ALL_PAIRS if of[pair[0]] == of[pair[1]]}
    assert together <= set(proposed) - set(rejected)
    assert set(of) == set(REPORTS)
