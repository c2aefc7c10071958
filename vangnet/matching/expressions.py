"""What can be asked of two reports, written once: in memory over many pairs, and in SQL for one.

An expression knows both. So the batch, the page and the database cannot come to mean different
things: they all follow `comparisons.py` (ASM-1).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from vangnet.matching.rows import UNKNOWN, Rows

Values = NDArray[Any]


class Dialect(Protocol):
    """How a database says what is not the same in each: about lists."""

    def common(self, one: str, other: str) -> str:
        """How many items two lists share."""

    def word_bits(self) -> str:
        """The bits of the words that a and b share, in sixteenths."""


WORTH_MARKING = 512
"""From so many pairs on it pays to mark the lists first, to see which can share nothing."""


class Pairs:
    """Pairs of rows, by their places. A column is fetched once."""

    def __init__(self, a: Rows, b: Rows, in_a: Values, in_b: Values, word_bits: WordBits) -> None:
        self.a, self.b, self.in_a, self.in_b = a, b, in_a, in_b
        self.word_bits = word_bits
        self._held: dict[tuple[str, str], Values] = {}
        self._known: dict[Expression, Values] = {}
        self._shared: tuple[Values, Values] | None = None

    def __len__(self) -> int:
        return len(self.in_a)

    def column(self, side: str, name: str) -> Values:
        """One column of one side, for every pair."""
        if (side, name) not in self._held:
            rows, places = self._side(side)
            self._held[side, name] = rows[name].take(places, axis=0)
        return self._held[side, name]

    def count(self, side: str, name: str) -> Values:
        """How many items a list of one side has, for every pair."""
        rows, places = self._side(side)
        return rows.count(name).take(places)

    def meeting(self, mine: str, theirs: str) -> Values:
        """Which pairs may share an item of these lists; the others surely share none."""
        if len(self) < WORTH_MARKING:
            return np.arange(len(self))
        one = self.a.marks(mine).take(self.in_a, axis=0)
        one &= self.b.marks(theirs).take(self.in_b, axis=0)
        return np.flatnonzero(one.any(axis=1))

    def once(self, value: Expression) -> Values:
        """What an expression gives, computed once."""
        if value not in self._known:
            self._known[value] = value.of(self)
        return self._known[value]

    def _side(self, side: str) -> tuple[Rows, Values]:
        return (self.a, self.in_a) if side == "a" else (self.b, self.in_b)

    def some(self, chosen: Values) -> Pairs:
        """Some of the pairs."""
        return Pairs(self.a, self.b, self.in_a[chosen], self.in_b[chosen], self.word_bits)

    def shared_words(self) -> tuple[Values, Values]:
        """How many words each pair shares, and their bits in sixteenths."""
        if self._shared is None:
            self._shared = _shared_words(self)
        return self._shared


class WordBits:
    """How much a shared word says, by its key, in sixteenths of a bit; others say `rest`."""

    def __init__(self, bits: dict[int, int], rest: int) -> None:
        self.rest = rest
        self.keys = np.array(sorted(bits), dtype=np.int64)
        self.bits = np.array([bits[int(key)] for key in self.keys], dtype=np.int64)

    def of(self, words: Values) -> Values:
        """The bits of each of these keys."""
        if not len(self.keys):
            return np.full(words.shape, self.rest, dtype=np.int64)
        place = np.minimum(np.searchsorted(self.keys, words), len(self.keys) - 1)
        return np.where(self.keys[place] == words, self.bits[place], self.rest)


def _shared_words(pairs: Pairs) -> tuple[Values, Values]:
    """Both sides flattened to (pair, word), each in order already; so looking up is enough."""
    count, some = len(pairs), pairs.meeting("words", "words")
    mine, in_mine = _flat(pairs.a, "words", pairs.in_a[some])
    theirs, _in_theirs = _flat(pairs.b, "words", pairs.in_b[some])
    if not len(mine) or not len(theirs):
        nothing = np.zeros(count, dtype=np.int64)
        return nothing, nothing
    place = np.minimum(np.searchsorted(theirs, mine), len(theirs) - 1)
    both = theirs[place] == mine
    owner, words = some[in_mine[both]], mine[both] & 0x7FFFFFFF
    bits = pairs.word_bits.of(words)
    return (
        np.bincount(owner, minlength=count),
        np.bincount(owner, weights=bits, minlength=count).astype(np.int64),
    )


def _flat(rows: Rows, name: str, places: Values) -> tuple[Values, Values]:
    block = rows[name].take(places, axis=0)
    known = block != UNKNOWN
    owner = np.repeat(np.arange(len(block)), rows.count(name).take(places))
    return (owner << 31) | block[known], owner


@dataclass(frozen=True, eq=False)
class Expression:
    """A value or a condition about a pair: `of` computes it for many pairs, `sql` writes it."""

    of: Callable[[Pairs], Values]
    sql: Callable[[Dialect], str]

    def __add__(self, other: Expression | int) -> Expression:
        return _both(self, other, "+", np.add)

    def __sub__(self, other: Expression | int) -> Expression:
        return _both(self, other, "-", np.subtract)

    def __mul__(self, other: Expression | int) -> Expression:
        return _both(self, other, "*", np.multiply)

    def __le__(self, other: Expression | int) -> Expression:
        return _both(self, other, "<=", np.less_equal)

    def __ge__(self, other: Expression | int) -> Expression:
        return _both(self, other, ">=", np.greater_equal)

    def __lt__(self, other: Expression | int) -> Expression:
        return _both(self, other, "<", np.less)

    def __gt__(self, other: Expression | int) -> Expression:
        return _both(self, other, ">", np.greater)

    def equals(self, other: Expression | int) -> Expression:
        """Not `==`: that says whether two expressions are the same one."""
        return _both(self, other, "=", np.equal)

    def __and__(self, other: Expression) -> Expression:
        return _both(self, other, "AND", np.logical_and)

    def __or__(self, other: Expression) -> Expression:
        return _both(self, other, "OR", np.logical_or)

    def __invert__(self) -> Expression:
        return Expression(
            lambda pairs: np.logical_not(self.of(pairs)),
            lambda dialect: f"(NOT {self.sql(dialect)})",
        )


def _both(
    left: Expression, right: Expression | int, mark: str, of: Callable[[Values, Values], Values]
) -> Expression:
    other = right if isinstance(right, Expression) else constant(right)
    return Expression(
        lambda pairs: of(left.of(pairs), other.of(pairs)),
        lambda dialect: f"({left.sql(dialect)} {mark} {other.sql(dialect)})",
    )


def constant(value: int) -> Expression:
    """A whole number."""
    return Expression(lambda _pairs: np.int64(value), lambda _dialect: str(value))  # type: ignore[arg-type, return-value]


@dataclass(frozen=True, eq=False)
class Column(Expression):
    """One column of one of the two reports."""

    side: str
    name: str


class Side:
    """One of the two reports: `a.mun` is its column `mun`."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, column: str) -> Column:
        return self.column(column)

    def column(self, column: str) -> Column:
        """One column, by its name."""
        side = self._name
        return Column(
            lambda pairs: pairs.column(side, column),
            lambda _dialect: f"{side}.{column}",
            side,
            column,
        )


a, b = Side("a"), Side("b")


def holds(items: Expression, item: Expression) -> Expression:
    """Does a list hold an item? An unknown item is in no list."""
    return Expression(
        lambda pairs: (
            (items.of(pairs) == item.of(pairs)[:, None]).any(axis=1) & (item.of(pairs) != UNKNOWN)
        ),
        lambda dialect: f"({item.sql(dialect)} = ANY({items.sql(dialect)}))",
    )


def empty(items: Column) -> Expression:
    """Has a list no items?"""
    return count(items).equals(0)


def count(items: Column) -> Expression:
    """How many items a list has."""
    return Expression(
        lambda pairs: pairs.count(items.side, items.name),
        lambda dialect: f"cardinality({items.sql(dialect)})",
    )


def once(value: Expression) -> Expression:
    """The same, computed once where several levels ask it."""
    return Expression(lambda pairs: pairs.once(value), value.sql)


def meets(one: Column, other: Column) -> Expression:
    """Do two lists share an item?"""
    return Expression(
        lambda pairs: _common(pairs, one.name, other.name) > 0,
        lambda dialect: f"({one.sql(dialect)} && {other.sql(dialect)})",
    )


def common(one: Column, other: Column) -> Expression:
    """How many items two lists share, one of each report."""
    return Expression(
        lambda pairs: _common(pairs, one.name, other.name),
        lambda dialect: dialect.common(one.sql(dialect), other.sql(dialect)),
    )


def _common(pairs: Pairs, mine: str, theirs: str) -> Values:
    found, some = np.zeros(len(pairs), dtype=np.int64), pairs.meeting(mine, theirs)
    one = pairs.a[mine].take(pairs.in_a[some], axis=0).T
    other = pairs.b[theirs].take(pairs.in_b[some], axis=0)
    for item in one:
        found[some] += ((other == item[:, None]) & (item != UNKNOWN)[:, None]).any(axis=1)
    return found


def shared_word_count() -> Expression:
    """How many words the two share."""
    return Expression(
        lambda pairs: pairs.shared_words()[0],
        lambda dialect: dialect.common("a.words", "b.words"),
    )


def shared_word_bits() -> Expression:
    """The bits of the words that the two share, in sixteenths."""
    return Expression(
        lambda pairs: pairs.shared_words()[1],
        lambda dialect: dialect.word_bits(),
    )


def either(one: Expression, other: Expression, condition: Expression) -> Expression:
    """`one` where the condition holds, `other` elsewhere."""
    return Expression(
        lambda pairs: np.where(condition.of(pairs), one.of(pairs), other.of(pairs)),
        lambda dialect: (
            f"(CASE WHEN {condition.sql(dialect)} THEN {one.sql(dialect)}"
            f" ELSE {other.sql(dialect)} END)"
        ),
    )


def abs_(value: Expression) -> Expression:
    """The distance to nought."""
    return Expression(
        lambda pairs: np.abs(value.of(pairs)), lambda dialect: f"abs({value.sql(dialect)})"
    )


def most(*of: Expression | int) -> Expression:
    """The greatest of some values."""
    return _all(of, "greatest", np.maximum)


def least(*of: Expression | int) -> Expression:
    """The smallest of some values."""
    return _all(of, "least", np.minimum)


def _all(
    of: Sequence[Expression | int], name: str, join: Callable[[Values, Values], Values]
) -> Expression:
    parts = [one if isinstance(one, Expression) else constant(one) for one in of]

    def joined(pairs: Pairs) -> Values:
        found = parts[0].of(pairs)
        for part in parts[1:]:
            found = join(found, part.of(pairs))
        return found

    return Expression(
        joined, lambda dialect: f"{name}({', '.join(part.sql(dialect) for part in parts)})"
    )


def one_of_pairs(
    left: Expression, right: Expression, listed: Sequence[tuple[int, int]]
) -> Expression:
    """Is (left, right) one of these pairs of keys? For kinds that lie close to one another."""
    if not listed:
        return constant(0) > 1

    def of(pairs: Pairs) -> Values:
        one, other = left.of(pairs), right.of(pairs)
        found = np.zeros(len(pairs), dtype=bool)
        for first, second in listed:
            found |= (one == first) & (other == second)
        return found

    written = ", ".join(f"({first}, {second})" for first, second in listed)
    return Expression(
        of, lambda dialect: f"(({left.sql(dialect)}, {right.sql(dialect)}) IN ({written}))"
    )
