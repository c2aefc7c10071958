"""No small number in a fact sheet can be read or computed, whatever the table."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from vangnet.releases.suppression import Protected, TooSmall, protect, recoverable

pytestmark = pytest.mark.meets("PUB-5")
LIMIT = 3
"""Small, so that a reader who tries every table can be played out."""

tables = st.integers(2, 3).flatmap(
    lambda width: st.lists(
        st.lists(st.integers(0, 7), min_size=width, max_size=width), min_size=2, max_size=3
    )
)


def everything_it_could_be(
    shown: Protected, counts: list[list[int]], limit: int
) -> dict[tuple[int, int], set[int]]:
    """Every number that each hidden cell can have, by trying all tables that fit what is shown.

    The reader here knows more than a real one: which holes are small numbers and which are not.
    Shares nothing with how the holes were chosen.
    """
    holes = [
        (r, c) for r, row in enumerate(shown.cells) for c, cell in enumerate(row) if cell is None
    ]
    could: dict[tuple[int, int], set[int]] = {hole: set() for hole in holes}

    def fits(guess: dict[tuple[int, int], int]) -> bool:
        full = [
            [guess[r, c] if cell is None else cell for c, cell in enumerate(row)]
            for r, row in enumerate(shown.cells)
        ]
        return [sum(row) for row in full] == list(shown.row_totals) and [
            sum(column) for column in zip(*full, strict=True)
        ] == list(shown.column_totals)

    def fill(at: int, guess: dict[tuple[int, int], int]) -> None:
        if at == len(holes):
            if fits(guess):
                for hole, number in guess.items():
                    could[hole].add(number)
            return
        row, column = holes[at]
        small = counts[row][column] < limit
        left = shown.row_totals[row] - sum(
            guess.get((row, c), cell or 0) for c, cell in enumerate(shown.cells[row])
        )
        for number in range(1, limit) if small else range(limit, max(left, 0) + 1):
            if number <= left:
                fill(at + 1, {**guess, (row, column): number})

    fill(0, {})
    return could


@settings(max_examples=400, deadline=None)
@given(counts=tables)
def test_every_hidden_number_could_have_been_another(counts: list[list[int]]) -> None:
    try:
        shown = protect(counts, limit=LIMIT)
    except TooSmall:
        assume(False)
    for row, told in zip(counts, shown.cells, strict=True):
        for count, cell in zip(row, told, strict=True):
            assert cell is None or (cell == count and not 0 < cell < LIMIT)
    for hole, numbers in everything_it_could_be(shown, counts, LIMIT).items():
        assert len(numbers) > 1, (hole, numbers, shown)


@settings(max_examples=200, deadline=None)
@given(counts=tables)
def test_the_proof_agrees_with_trying_everything(counts: list[list[int]]) -> None:
    """Only the small numbers hidden, as a naive sheet would: the proof sees exactly the leaks."""
    hidden = {
        (r, c) for r, row in enumerate(counts) for c, count in enumerate(row) if 0 < count < LIMIT
    }
    naive = Protected(
        tuple(
            tuple(None if (r, c) in hidden else count for c, count in enumerate(row))
            for r, row in enumerate(counts)
        ),
        tuple(sum(row) for row in counts),
        tuple(sum(column) for column in zip(*counts, strict=True)),
        sum(map(sum, counts)),
    )
    could = everything_it_could_be(naive, counts, LIMIT)
    leaking = sorted(hole for hole, numbers in could.items() if len(numbers) == 1)
    assert recoverable(counts, hidden, limit=LIMIT) == leaking


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(st.integers(0, 60), min_size=6, max_size=6), min_size=5, max_size=12))
def test_large_tables_are_protected_too(counts: list[list[int]]) -> None:
    try:
        shown = protect(counts)
    except TooSmall:
        assume(False)
    hidden = {
        (r, c) for r, row in enumerate(shown.cells) for c, cell in enumerate(row) if cell is None
    }
    assert recoverable(counts, hidden) == []
    assert all(0 < n < 5 <= 5 for n in [counts[r][c] for r, c in hidden if counts[r][c] < 5])


def test_one_small_number_takes_others_with_it() -> None:
    shown = protect([[2, 30, 10], [20, 40, 9], [15, 8, 12]])
    assert shown.cells[0][0] is None
    assert shown.hidden >= 4
    assert (shown.row_totals, shown.total) == ((42, 69, 35), 146)


def test_nothing_small_nothing_hidden() -> None:
    assert protect([[5, 0], [7, 12]]).hidden == 0


def test_two_small_numbers_that_add_up_to_two_are_not_enough() -> None:
    """Hiding both looks safe; their sum says that each is one."""
    counts = [[1, 1, 20], [1, 1, 20], [30, 30, 30]]
    hidden = set(product((0, 1), (0, 1)))
    assert recoverable(counts, hidden) == sorted(hidden)
    shown = protect(counts)
    assert shown.hidden > 4


@pytest.mark.parametrize("counts", [[[1, 2], [20, 30]], [[4, 0], [0, 9]], [[3]]])
def test_what_cannot_be_safe_is_refused(counts: list[list[int]]) -> None:
    with pytest.raises(TooSmall):
        protect(counts)
