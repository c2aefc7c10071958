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
    linked = {frozenset(pair) for pair in listed}
    apart = _neighbours(parted)
    for left, right in listed:
        one, other = group.of[left], group.of[right]
        if one != other and group.may_join(one, other, linked, apart):
            group.join(left, right)
    return {report: min(group.members[bundle]) for report, bundle in group.of.items()}


class _Groups:
    def __init__(self, reports: Sequence[int]) -> None:
        self.of = {report: report for report in reports}
        self.members = {report: [report] for report in reports}

    def join(self, left: int, right: int) -> None:
        one, other = self.of[left], self.of[right]
        if one == other:
            return
        if len(self.members[one]) < len(self.members[other]):
            one, other = other, one
        for member in self.members.pop(other):
            self.of[member] = one
            self.members[one].append(member)

    def may_join(
        self, one: int, other: int, linked: set[frozenset[int]], apart: dict[int, set[int]]
    ) -> bool:
        """Is every member linked to every member of the other, and no pair parted?"""
        return all(
            right not in apart.get(left, ()) and frozenset((left, right)) in linked
            for left in self.members[one]
            for right in self.members[other]
        )


def _ordered(decision: Decision) -> tuple[int, int]:
    return min(decision.one, decision.other), max(decision.one, decision.other)


def _neighbours(pairs: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for left, right in pairs:
        found.setdefault(left, set()).add(right)
        found.setdefault(right, set()).add(left)
    return found
