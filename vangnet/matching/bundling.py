"""Bundles: reports that are all likely the same event, each with each (ASM-1).

Complete link: a chain A~B, B~C does not force A~C. What an inspector joined stays together, what
he parted never meets, not even through a third.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from vangnet.matching.decisions import Decision
from vangnet.matching.refusals import Contradiction


def bundles(
    reports: Sequence[int],
    pairs: Iterable[tuple[int, int]],
    decisions: Iterable[Decision] = (),
) -> dict[int, int]:
    """Report → bundle, named after its smallest report. `pairs`: proposed ones, the best first.

    Raises `Contradiction` when decisions join what other decisions part.
    """
    listed = list(pairs)
    held = list(decisions)
    group = _Groups(reports)
    parted = {_ordered(one) for one in held if one.same is False}
    for said in held:
        if said.same and said.one in group.of and said.other in group.of:
            group.join(said.one, said.other)
    for left, right in sorted(parted):
        if left in group.of and right in group.of and group.of[left] == group.of[right]:
            raise Contradiction((str(left), str(right)))
    group.link(pair for pair in listed if _sorted(*pair) not in parted)
    for left, right in listed:
        if group.all_linked(left, right):
            group.join(left, right)
    return {report: min(group.members[bundle]) for report, bundle in group.of.items()}


class _Groups:
    """Groups of reports, and between each two of them how many pairs are linked."""

    def __init__(self, reports: Sequence[int]) -> None:
        self.of = {report: report for report in reports}
        self.members = {report: [report] for report in reports}
        self.links: dict[int, dict[int, int]] = {}

    def link(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Count the linked pairs between groups as they now are."""
        for left, right in {_sorted(*pair) for pair in pairs}:
            one, other = self.of[left], self.of[right]
            for here, there in ((one, other), (other, one)):
                near = self.links.setdefault(here, {})
                near[there] = near.get(there, 0) + 1

    def all_linked(self, left: int, right: int) -> bool:
        """Are their groups two, with every member linked to every member of the other?"""
        one, other = self.of[left], self.of[right]
        pairs = len(self.members[one]) * len(self.members[other])
        return one != other and self.links.get(one, {}).get(other, 0) == pairs

    def join(self, left: int, right: int) -> None:
        """Make one group of two."""
        one, other = self.of[left], self.of[right]
        if one == other:
            return
        if len(self.members[one]) < len(self.members[other]):
            one, other = other, one
        for member in self.members.pop(other):
            self.of[member] = one
            self.members[one].append(member)
        mine = self.links.setdefault(one, {})
        for near, count in self.links.pop(other, {}).items():
            theirs = self.links.setdefault(near, {})
            theirs.pop(other, None)
            if near != one:
                mine[near] = theirs[one] = mine.get(near, 0) + count
        mine.pop(other, None)


def _ordered(decision: Decision) -> tuple[int, int]:
    return _sorted(decision.one, decision.other)


def _sorted(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
