"""From what DEDUCE marks to spans of our own: only names and places, and only what is a name.

Its marks run over full stops and take in titles; dates, ages and numbers are left to the own
layers, which know more of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from vangnet.spotting.deduce import Piece
from vangnet.spotting.discovering import Finder
from vangnet.spotting.index import ordinary
from vangnet.spotting.spans import Category, Span
from vangnet.spotting.words import care, people

LAYER = "deduce"
_PEOPLE = frozenset(["persoon", "patient"])
_BODIES = frozenset(["ziekenhuis", "zorginstelling"])


def spans(own: Finder, pieces: Iterable[Piece], done: bytearray) -> Iterator[Span]:
    """Spans for the words that nothing above covers."""
    own.done = done
    at = 0
    for piece in sorted(pieces, key=lambda p: p.start):
        while at < len(own.words) and own.words[at].end <= piece.start:
            at += 1
        end = at
        while end < len(own.words) and own.words[end].start < piece.end:
            end += 1
        if piece.tag in _PEOPLE:
            yield from _people(own, at, end)
        elif piece.tag in _BODIES or piece.tag == "locatie":
            yield from _thing(own, at, end, piece.tag in _BODIES)


def _people(own: Finder, begin: int, end: int) -> Iterator[Span]:
    at = begin
    while at < end:
        told = own.free(at) and not _says_nothing(own, at)
        found = own.marked(at, end, "DEDUCE ziet hier een naam.") if told else None
        if found is None:
            at += 1
            continue
        yield replace(found, bron=LAYER)
        while at < end and own.words[at].start < found.end:
            at += 1


def _thing(own: Finder, begin: int, end: int, body: bool) -> Iterator[Span]:
    while begin < end and (not own.free(begin) or not own.words[begin].capital):
        begin += 1
    while end > begin and not own.free(end - 1):
        end -= 1
    if begin >= end or all(_says_nothing(own, at) for at in range(begin, end)):
        return
    start, stop = own.words[begin].start, own.words[end - 1].end
    if not body:
        yield Span(start, stop, Category.PLACE, None, LAYER, "DEDUCE ziet hier een plaats.")
        return
    name = tuple(w.fold for w in own.words[begin:end])
    entity = own.strangers.get("o|" + " ".join(name), Category.ORGANISATION, names=(name,))
    why = "DEDUCE ziet hier een instelling."
    yield Span(start, stop, Category.ORGANISATION, entity.id, LAYER, why)


def _says_nothing(own: Finder, at: int) -> bool:
    """Words that name nobody, whatever stands around them."""
    token = own.words[at]
    word = token.fold
    if word in care.CARE_CAPS or word in care.NATIONS or word in care.EPONYMS:
        return True
    if word in people.PREFIXES:
        return False
    return not token.capital or (ordinary(word) and token.opens)
