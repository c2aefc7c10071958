"""What is compared of two reports, and in which levels (ASM-1). The bits stand in the model.

Of a comparison the first level that holds counts. `unknown` comes first and always says 0 bits:
what a report leaves out speaks neither for nor against.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from vangnet.matching.expressions import (
    Expression,
    a,
    abs_,
    b,
    common,
    count,
    either,
    empty,
    holds,
    least,
    meets,
    most,
    once,
    one_of_pairs,
    shared_word_bits,
    shared_word_count,
)
from vangnet.matching.rows import UNKNOWN

NOTHING = "unknown"
SIXTEENTHS = 16


@dataclass(frozen=True)
class Level:
    """One outcome of a comparison; `when` None: what is left."""

    name: str
    when: Expression | None


@dataclass(frozen=True)
class Comparing:
    """One comparison with its levels, in the order in which they are tried."""

    name: str
    levels: tuple[Level, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of its levels."""
        return tuple(level.name for level in self.levels)


def comparisons(close_kinds: Sequence[tuple[int, int]]) -> tuple[Comparing, ...]:
    """All of them. `close_kinds`: pairs of kinds of event under which one event is reported."""
    return (
        _reference(),
        _date(),
        _said(),
        _found(),
        _place(),
        _network(),
        _reporter(),
        _birth(),
        _sex(),
        _outcome(),
        _kind(close_kinds),
        _words(),
    )


def _levels(name: str, *levels: tuple[str, Expression | None]) -> Comparing:
    return Comparing(name, tuple(Level(called, when) for called, when in levels))


def _missing(name: str) -> Expression:
    return a.column(name).equals(UNKNOWN) | b.column(name).equals(UNKNOWN)


def _same(name: str) -> Expression:
    return a.column(name).equals(b.column(name))


def _reference() -> Comparing:
    """One report gives the number of the other: hardly ever a coincidence."""
    return _levels(
        "reference",
        (NOTHING, empty(a.refs) & empty(b.refs)),
        ("cites", holds(a.refs, b.number) | holds(b.refs, a.number)),
        ("cites_the_same", meets(a.refs, b.refs)),
        ("cites_another", None),
    )


NO_DAY = once(_missing("first"))
APART = once(most(a.first - b.last, b.first - a.last, 0))
SINGLE = once(a.first.equals(a.last) & b.first.equals(b.last))


def _date() -> Comparing:
    """The day or period of the event."""
    turned = (a.turned.equals(b.first) | b.turned.equals(a.first)) & SINGLE & (a.first > UNKNOWN)
    return _levels(
        "date",
        (NOTHING, NO_DAY),
        ("same_day", SINGLE & APART.equals(0)),
        ("period_meets", APART.equals(0)),
        ("1_day", APART <= 1),
        ("2_3_days", APART <= 3),
        ("turned", turned),
        ("4_7_days", APART <= 7),
        ("8_14_days", APART <= 14),
        ("further", None),
    )


def _said() -> Comparing:
    """A day that stands in a text, held against the day of the other; without one, alone."""
    mine = either(a.said, a.first, a.said > UNKNOWN)
    theirs = either(b.said, b.first, b.said > UNKNOWN)
    apart = once(abs_(mine - theirs))
    silent = (a.said <= UNKNOWN) & (b.said <= UNKNOWN)
    return _levels(
        "said",
        (NOTHING, silent | (mine <= UNKNOWN) | (theirs <= UNKNOWN)),
        ("alone_same_day", NO_DAY & apart.equals(0)),
        ("alone_near", NO_DAY & (apart <= 2)),
        ("alone_further", NO_DAY),
        ("same_day", apart.equals(0)),
        ("1_2_days", apart <= 2),
        ("3_7_days", apart <= 7),
        ("further", None),
    )


def _found() -> Comparing:
    """The day it was noticed: a help beside the day of the event, a crutch without it."""
    apart = once(abs_(a.found - b.found))
    dayless = once(NO_DAY & (a.said <= UNKNOWN) & (b.said <= UNKNOWN))
    return _levels(
        "found",
        (NOTHING, _missing("found")),
        ("alone_1_day", dayless & (apart <= 1)),
        ("alone_5_days", dayless & (apart <= 5)),
        ("alone_14_days", dayless & (apart <= 14)),
        ("alone_further", dayless),
        ("same_day", apart.equals(0)),
        ("1_3_days", apart <= 3),
        ("4_7_days", apart <= 7),
        ("8_14_days", apart <= 14),
        ("further", None),
    )


def _place() -> Comparing:
    """The finest that both give. A reporter often gives its own town instead of the place."""
    own = once(a.mun.equals(a.home) | b.mun.equals(b.home))
    return _levels(
        "place",
        (NOTHING, _missing("mun")),
        ("postcode", _same("pc4") & (a.pc4 > UNKNOWN)),
        ("town_other_postcode", _same("mun") & (a.pc4 > UNKNOWN) & (b.pc4 > UNKNOWN)),
        ("town_of_a_reporter", _same("mun") & own),
        ("town", _same("mun")),
        ("region_town_of_a_reporter", _same("region") & (a.region > UNKNOWN) & own),
        ("region", _same("region") & (a.region > UNKNOWN)),
        ("elsewhere", None),
    )


def _network() -> Comparing:
    """Do they name each other, or the same others? Who names nobody says nothing.

    One reporter names the same partners in every report; that says nothing either.
    """
    mine, theirs = once(holds(a.named, b.rep)), once(holds(b.named, a.rep))
    thirds = once(common(a.named, b.named))
    both_speak = once(~(empty(a.named) | empty(b.named)))
    return _levels(
        "network",
        (NOTHING, (empty(a.named) & empty(b.named)) | (_same("rep") & (a.rep > UNKNOWN))),
        ("each_other_and_a_third", mine & theirs & (thirds > 0)),
        ("each_other", mine & theirs),
        ("one_way_and_a_third", (mine | theirs) & (thirds > 0)),
        ("one_way", (mine | theirs) & both_speak),
        ("one_way_other_silent", mine | theirs),
        ("two_thirds", thirds > 1),
        ("a_third", thirds > 0),
        ("nobody_shared", both_speak),
        ("nobody_shared_one_silent", None),
    )


def _reporter() -> Comparing:
    """One provider, or two of one sector, rarely report the same event twice."""
    return _levels(
        "reporter",
        (NOTHING, _missing("rep")),
        ("same", _same("rep")),
        ("same_sector", _same("sector") & (a.sector > UNKNOWN)),
        ("other_sector", None),
    )


def _birth() -> Comparing:
    """The years in which the client can have been born."""
    gap = once(most(a.born_first - b.born_last, b.born_first - a.born_last, 0))
    width = once((a.born_last - a.born_first) + (b.born_last - b.born_first))
    return _levels(
        "birth",
        (NOTHING, _missing("born_first")),
        ("same_year", gap.equals(0) & width.equals(0)),
        ("within_two_years", gap.equals(0) & (width <= 3)),
        ("within_ten_years", gap.equals(0)),
        ("1_year", gap <= 1),
        ("2_years", gap <= 2),
        ("ten_years_exactly", gap.equals(10) & width.equals(0)),
        ("3_6_years", gap <= 6),
        ("further", None),
    )


def _sex() -> Comparing:
    return _levels("sex", (NOTHING, _missing("sex")), ("same", _same("sex")), ("other", None))


def _outcome() -> Comparing:
    """What it led to; a client may die after the first report."""
    return _levels(
        "outcome", (NOTHING, _missing("outcome")), ("same", _same("outcome")), ("other", None)
    )


def _kind(close: Sequence[tuple[int, int]]) -> Comparing:
    """The kind of event; two providers may call one event by two kinds that lie close."""
    return _levels(
        "kind",
        (NOTHING, _missing("kind")),
        ("same", _same("kind")),
        ("close", one_of_pairs(a.kind, b.kind, close)),
        ("other", None),
    )


WORD_STEPS = (30, 20, 14, 10, 7, 5, 3)


def _words() -> Comparing:
    """Words that both texts have, weighed by how rare they are. Copied text proves little."""
    shared, bits = shared_word_count(), shared_word_bits()
    shortest = once(least(count(a.words), count(b.words)))
    return _levels(
        "words",
        (NOTHING, shortest < 3),
        ("copied", (shared * 10 >= shortest * 9) & (shortest >= 12)),
        *((f"{step}_bits", bits >= step * SIXTEENTHS) for step in WORD_STEPS),
        ("few", bits > 0),
        ("none_of_few", shortest < 8),
        ("none", None),
    )
