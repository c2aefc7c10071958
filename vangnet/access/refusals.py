"""Refusals that the rooms share. Each carries a Dutch sentence that a user may read."""

from __future__ import annotations

from vangnet.law.refusals import Impossible, NotYet, Refusal

__all__ = ["Denied", "Impossible", "Invalid", "NotYet", "Refusal", "Stale"]


class Denied(Refusal):
    """The actor may not do this, or for this actor it does not exist: one answer for both."""


class Invalid(Refusal):
    """What was filled in cannot be taken. `field` names where, if there is one place."""

    def __init__(self, sentence: str, *, field: str | None = None) -> None:
        super().__init__(sentence)
        self.field = field


class Stale(Refusal):
    """Somebody else (or another tab) changed it first. `theirs` is what stands there now."""

    def __init__(self, sentence: str, *, theirs: object = None) -> None:
        super().__init__(sentence)
        self.theirs = theirs
