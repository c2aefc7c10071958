"""What goes wrong in this room, each with a Dutch sentence that a user may read."""

from __future__ import annotations


class Mismatch(Exception):
    """Base of the refusals of this room. `str(error)` is the sentence."""


class BadModel(Mismatch):
    """A model document that cannot be used: incomplete, contradicting itself, or changed."""


class Contradiction(Mismatch):
    """An inspector's decisions contradict one another; `pair` is where it shows."""

    def __init__(self, pair: tuple[str, str]) -> None:
        self.pair = pair
        super().__init__(
            f"De meldingen {pair[0]} en {pair[1]} zijn afgewezen als één gebeurtenis, maar horen"
            " volgens andere besluiten wel bij elkaar. Trek eerst één van die besluiten in."
        )


class BadFile(Mismatch):
    """A file that cannot be read or written, or holds something else than it should."""
