"""Refusals: why something cannot be, in a sentence that a user may read."""

from __future__ import annotations

from vangnet.law.verdicts import Verdict


class Refusal(Exception):
    """The answer is no, and `sentence` says why, in Dutch."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Impossible(Refusal):
    """The table of a life has no such step in this state."""


class NotYet(Refusal):
    """A rule says no. `verdict` has the reasons, what is missing, and the paragraphs."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(" ".join(verdict.because))
        self.verdict = verdict


class BadFacts(Refusal):
    """A fact is missing, unknown or of the wrong kind.

    `field` names the first such fact, `all` every one of them with what was expected.
    """

    def __init__(self, field: str, expected: str) -> None:
        super().__init__(f"{field}: {expected}")
        self.field = field
        self.expected = expected
        self.all: list[tuple[str, str]] = [(field, expected)]

    @classmethod
    def several(cls, faults: list[tuple[str, str]]) -> BadFacts:
        """One refusal for several facts, in the order in which they were found."""
        found = cls(*faults[0])
        found.all = list(faults)
        return found
