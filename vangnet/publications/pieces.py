"""A text written anew: which words are replaced by what, at which places."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from vangnet.library.models import PARTS
from vangnet.publications.models import Decision

TEXTS = ("title", "summary", *PARTS)
"""Every text of a public version, in the order in which it is read."""
NEAR = 60
"""How much text on each side tells one place of the same words from another."""
RUN = re.compile(r"\w+")


class Decided(Protocol):
    """A found word with what was decided; a row of `Replacement` is one."""

    part: str
    original: str
    around: str
    becomes: str
    decision: str


@dataclass(frozen=True)
class Piece:
    """A stretch of a part as it will be read. `original`: the words it replaces, if any.

    `around`: that of the decision that counts here; `open`: nobody decided yet.
    """

    text: str
    original: str = ""
    around: str = ""
    open: bool = False

    @property
    def replaced(self) -> bool:
        """Does something else stand here than what was written?"""
        return bool(self.original) and self.original != self.text


def around(source: str, start: int, end: int) -> str:
    """The words at a place with what stands near them, to know the place again after an edit.

    The words themselves are marked: in a short text two places have the same words around them.
    """
    before, words, after = source[max(0, start - NEAR) : start], source[start:end], source[end:]
    return f"{before}‹{words}›{after[:NEAR]}"


def pieces(source: str, rows: Iterable[Decided]) -> list[Piece]:
    """One part written anew. Longer words go first, and only whole words are replaced, so that
    "Jan" never cuts into "januari". Words that may stay are pieces too."""
    at_place = {(row.original, row.around): row for row in rows if row.original.strip()}
    found: list[Piece] = []
    at = 0
    for start, end in _hits({words for words, _where in at_place}, source):
        words = source[start:end]
        row = at_place.get((words, around(source, start, end))) or at_place.get((words, ""))
        if row is None or start < at:
            continue
        if start > at:
            found.append(Piece(source[at:start]))
        text = words if row.decision == Decision.REJECTED else row.becomes
        found.append(Piece(text, words, row.around, row.decision == Decision.OPEN))
        at = end
    return [*found, Piece(source[at:])] if at < len(source) else found


def _hits(all_words: Iterable[str], source: str) -> Iterator[tuple[int, int]]:
    """Where words of the list stand as whole words, from left to right, the longest at a place.

    One walk over the text, however long the list is.
    """
    heads: dict[str, list[str]] = defaultdict(list)
    odd: list[tuple[int, int]] = []
    for words in sorted(all_words, key=lambda one: (-len(one), one)):
        first = RUN.match(words)
        if first:
            heads[first.group()].append(words)
        else:
            odd += places(words, source)
    found = [*odd]
    for run in RUN.finditer(source):
        for words in heads.get(run.group(), ()):
            end = run.start() + len(words)
            if source.startswith(words, run.start()) and _ends(source, words, end):
                found.append((run.start(), end))
                break
    at = 0
    for start, end in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= at:
            yield start, end
            at = end


def _ends(source: str, words: str, end: int) -> bool:
    return not (words[-1].isalnum() and RUN.match(source, end))


def places(words: str, source: str) -> list[tuple[int, int]]:
    """Every place where these words stand in a text, as whole words."""
    if not words:
        return []
    begin = r"(?<!\w)" if words[0].isalnum() else ""
    end = r"(?!\w)" if words[-1].isalnum() else ""
    return [one.span() for one in re.finditer(f"{begin}{re.escape(words)}{end}", source)]


def stands_in(words: str, source: str) -> bool:
    """Do these words stand in a text, as whole words?"""
    return bool(places(words, source))


def written(source: str, rows: Iterable[Decided]) -> str:
    """The text of one part as it will be read."""
    return "".join(piece.text for piece in pieces(source, rows))


def in_use(sources: Mapping[str, str], rows: Sequence[Decided]) -> set[tuple[str, str, str]]:
    """Part, words and place of the rows that really replace something now. A word that stands only
    inside longer ones, or was written away, asks no decision."""
    return {
        (part, piece.original, piece.around)
        for part in TEXTS
        for piece in pieces(sources.get(part, ""), [row for row in rows if row.part == part])
        if piece.original
    }
