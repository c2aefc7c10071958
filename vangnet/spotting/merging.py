"""Spans of several layers become one list without overlap; a lower layer removes nothing above."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Iterable
from dataclasses import replace

from vangnet.spotting.spans import NAMES, PEOPLE, Category, Span
from vangnet.spotting.tokens import Token
from vangnet.spotting.words import people

_WHOLE = NAMES | {Category.INDIRECT}
_WORD = re.compile(r"[^\W_]+")


class Merged:
    """Spans in order of their start, none overlapping; each layer is added after those above."""

    def __init__(self, text: str, words: list[Token]) -> None:
        self._text = text
        self._words = words
        self._ends = [word.end for word in words]
        self._done = bytearray(len(words))
        self._starts: list[int] = []
        self._spans: dict[int, Span] = {}

    def add(self, spans: Iterable[Span]) -> None:
        """Add the spans of one layer, what is already covered left as it is."""
        for span in spans:
            if span.start < span.end:
                self._add(span)

    def spans(self) -> list[Span]:
        """Everything so far, in the order of the text."""
        return [self._spans[start] for start in self._starts]

    def covered(self, nobody: bytearray | None = None) -> bytearray:
        """For each word whether a span touches it by now, or whether it names nobody."""
        done = bytearray(self._done)
        at = nobody.find(1) if nobody else -1
        while nobody and at >= 0:
            done[at] = 1
            at = nobody.find(1, at + 1)
        return done

    def words_of(self, kinds: Collection[Category]) -> bytearray:
        """For each word whether it is in a span of one of these categories."""
        found = bytearray(len(self._words))
        for span in self._spans.values():
            if span.categorie in kinds:
                at = bisect_right(self._ends, span.start)
                while at < len(found) and self._words[at].start < span.end:
                    found[at] = 1
                    at += 1
        return found

    def holds(self, start: int, end: int) -> bool:
        """Whether one span covers all of [start, end)."""
        return any(s.start <= start and end <= s.end for s in self._touching(start, end))

    def names_within(self, start: int, end: int) -> bool:
        """Whether someone who has a first name or initials of her own stands in [start, end)."""
        return any(s.categorie in PEOPLE and s.start > start for s in self._touching(start, end))

    def _touching(self, start: int, end: int) -> list[Span]:
        at = bisect_left(self._starts, start)
        if at > 0 and self._spans[self._starts[at - 1]].end > start:
            at -= 1
        found = []
        while at < len(self._starts) and self._starts[at] < end:
            found.append(self._spans[self._starts[at]])
            at += 1
        return found

    def _put(self, span: Span) -> None:
        insort(self._starts, span.start)
        self._spans[span.start] = span
        at = bisect_right(self._ends, span.start)
        while at < len(self._words) and self._words[at].start < span.end:
            self._done[at] = 1
            at += 1

    def _drop(self, span: Span) -> None:
        del self._starts[bisect_left(self._starts, span.start)]
        del self._spans[span.start]

    def _add(self, span: Span) -> None:
        above = self._touching(span.start, span.end)
        if not above:
            self._put(span)
            return
        if len(above) == 1 and _one(above[0], span):
            self._drop(above[0])
            wide = replace(
                above[0],
                start=min(span.start, above[0].start),
                end=max(span.end, above[0].end),
            )
            if len(self._touching(wide.start, wide.end)) == 0:
                self._put(wide)
            else:
                self._put(above[0])
            return
        if span.categorie is Category.ORGANISATION and self._swallows(span, above):
            for inner in above:
                self._drop(inner)
            self._put(span)
            return
        at = span.start
        for inner in [*above, Span(span.end, span.end, span.categorie)]:
            self._rest(span, at, inner.start)
            at = max(at, inner.end)

    def _swallows(self, span: Span, above: list[Span]) -> bool:
        """An organisation named after a person or place: "Huisartsenpraktijk Van der Meulen"."""
        return span.bron == "organisatie" and all(
            span.start <= s.start and s.end <= span.end and s.categorie in (*PEOPLE, Category.PLACE)
            for s in above
        )

    def _rest(self, span: Span, start: int, end: int) -> None:
        """The words of a span that nothing above covered, when they say anything."""
        words = list(_WORD.finditer(self._text, start, end)) if end > start else []
        telling = [w for w in words if w.group().lower() not in people.PREFIXES]
        of_the_case = span.bron == "bekend" and span.categorie is not Category.INDIRECT
        if telling and (of_the_case or span.categorie not in _WHOLE):
            self._put(replace(span, start=words[0].start(), end=words[-1].end()))


def _one(above: Span, span: Span) -> bool:
    """Whether both are mentions of one thing, so that the wider of the two counts."""
    if above.categorie in PEOPLE and span.categorie in PEOPLE:
        return True
    return above.categorie == span.categorie and above.categorie is not Category.AGE
