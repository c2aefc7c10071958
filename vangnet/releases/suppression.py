"""Protecting a table of counts: no small number can be read, nor computed back (PUB-5).

Pure: numbers in, numbers with holes out. A count from 1 up to the limit is small, so hidden. As
the totals stay, other cells are hidden with it, until every hidden cell could still have been
another number as well. That is proved, not assumed: a table is a network in which counts flow from
rows to columns, and a cell can be another number exactly when the network has a round trip through
it that only changes hidden cells. A reader is supposed to know everything we know of the method:
which holes are small numbers, that these lie between 1 and the limit, and that the others do not.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

LIMIT = 5
"""The smallest count that is shown."""

Cell = tuple[int, int]
Node = tuple[str, int]


class TooSmall(Exception):
    """There is no safe way to show this table with its totals; coarser groups may have one."""


@dataclass(frozen=True)
class Protected:
    """A table that may be shown: None where a cell is hidden. Totals are as they were."""

    cells: tuple[tuple[int | None, ...], ...]
    row_totals: tuple[int, ...]
    column_totals: tuple[int, ...]
    total: int

    @property
    def hidden(self) -> int:
        """How many cells are hidden."""
        return sum(one is None for row in self.cells for one in row)

    def turned(self) -> Protected:
        """The same table on its side, with the same holes."""
        across = tuple(zip(*self.cells, strict=True))
        return Protected(across, self.column_totals, self.row_totals, self.total)


def protect(counts: Sequence[Sequence[int]], *, limit: int = LIMIT) -> Protected:
    """Hide what is small and what would give it away. Every total must be 0 or at least `limit`.

    Raises `TooSmall` when that is not so, or when no choice of holes protects them all.
    """
    table = [list(row) for row in counts]
    rows = [sum(row) for row in table]
    columns = [sum(column) for column in zip(*table, strict=True)]
    if any(0 < total < limit for total in [*rows, *columns]):
        raise TooSmall
    hidden = {cell for cell, count in _each(table) if 0 < count < limit}
    for cell in sorted(hidden):
        hidden |= _company(table, hidden, cell, limit)
    if recoverable(table, hidden, limit=limit):
        raise TooSmall
    shown = tuple(
        tuple(None if (at, to) in hidden else count for to, count in enumerate(row))
        for at, row in enumerate(table)
    )
    return Protected(shown, tuple(rows), tuple(columns), sum(rows))


def recoverable(
    counts: Sequence[Sequence[int]], hidden: set[Cell], *, limit: int = LIMIT
) -> list[Cell]:
    """The hidden cells that a reader can compute: empty when the table may be shown."""
    table = [list(row) for row in counts]
    return [cell for cell in sorted(hidden) if not _round_trip(table, hidden, cell, limit)]


def _each(table: list[list[int]]) -> Iterator[tuple[Cell, int]]:
    for at, row in enumerate(table):
        for to, count in enumerate(row):
            yield (at, to), count


def _round_trip(table: list[list[int]], hidden: set[Cell], cell: Cell, limit: int) -> bool:
    """Can this cell be one more or one less, when only hidden cells change?"""
    return any(_cheapest(table, hidden, cell, up, limit, only=True) for up in (True, False))


def _company(table: list[list[int]], hidden: set[Cell], cell: Cell, limit: int) -> set[Cell]:
    """The cells to hide with a small one, as few counts as can be; raises `TooSmall`."""
    ways = [
        way
        for up in (True, False)
        if (way := _cheapest(table, hidden, cell, up, limit)) is not None
    ]
    if not ways:
        raise TooSmall
    return set(min(ways)[1])


def _cheapest(
    table: list[list[int]],
    hidden: set[Cell],
    cell: Cell,
    up: bool,
    limit: int,
    *,
    only: bool = False,
) -> tuple[int, tuple[Cell, ...]] | None:
    """The round trip through `cell` that costs the fewest counts: Dijkstra over rows and columns.

    With `up` the cell gets one more, so its row and its column must give one away elsewhere.
    `only`: along hidden cells alone. Returns cost and cells, or None.
    """
    count = table[cell[0]][cell[1]]
    if not _can(count, up, limit):
        return None
    row, column = ("row", cell[0]), ("column", cell[1])
    start, goal = (column, row) if up else (row, column)
    queue: list[tuple[int, Node, tuple[Cell, ...]]] = [(0, start, ())]
    seen: set[Node] = set()
    while queue:
        cost, node, way = heapq.heappop(queue)
        if node == goal:
            return cost, way
        if node in seen:
            continue
        seen.add(node)
        for other, near, more in _steps(table, node):
            value = table[other[0]][other[1]]
            if other == cell or near in seen or not _can(value, more, limit):
                continue
            if other in hidden:
                heapq.heappush(queue, (cost, near, (*way, other)))
            elif not only:
                heapq.heappush(queue, (cost + value, near, (*way, other)))
    return None


def _steps(table: list[list[int]], node: Node) -> Iterator[tuple[Cell, Node, bool]]:
    """The cells by which one more or one less travels on: out of a row a cell grows, out of a
    column it shrinks."""
    side, at = node
    if side == "row":
        for to in range(len(table[at])):
            yield (at, to), ("column", to), True
    else:
        for row in range(len(table)):
            yield (row, at), ("row", row), False


def _can(count: int, more: bool, limit: int) -> bool:
    """Could a hidden cell with this count be one more or one less, to who knows the method?"""
    if count == 0:
        return False
    if count < limit:
        return count + 1 < limit if more else count > 1
    return more or count > limit
