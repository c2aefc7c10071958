"""The engine: all layers over one text, or over all texts of one case (PRV-5, PUB-2).

Layers of the design: 0 normalise, 1 known names, 2 own patterns, 3 DEDUCE when it is counted on, 4
what was found once is found everywhere, 5 flags for the editor. `Engine.layers` says which ran.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from vangnet.spotting import (
    addresses,
    ages,
    bare_ages,
    casefile,
    dates,
    deduce,
    discovering,
    flags,
    labelled,
    mending,
    nameless,
    numbers,
    rooms,
    settlements,
    signatures,
)
from vangnet.spotting import organisations as bodies
from vangnet.spotting.casefile import Entity
from vangnet.spotting.deduce import reading
from vangnet.spotting.index import Index, Likeness
from vangnet.spotting.mentions import Reader
from vangnet.spotting.merging import Merged
from vangnet.spotting.normalising import Normal, normalise
from vangnet.spotting.resolving import Strangers, choose, learn_genders, stranger
from vangnet.spotting.spans import NAMES, PEOPLE, Category, Span
from vangnet.spotting.standing import Mention
from vangnet.spotting.tokens import Words, lower_passages, tokens

LAYERS: Mapping[str, bool] = {
    "bekend": True,
    "eigen": True,
    "deduce": False,
    "verspreiding": True,
    "indirect": True,
}


def find(
    text: str, casefile: Sequence[Mapping[str, Any]] = (), qi: Mapping[str, Any] | None = None
) -> list[Span]:
    """Words in a text that identify someone, in order, flags (INDIRECT) among them.

    Offsets count code points of `text`. Other spans never overlap; a flag may lie around them.
    `casefile`: entries as in docs/contracts/spotting.md; raises Unreadable when one is no object.
    `qi` (sector, region, month) says nothing about words and is accepted for the contract's sake.
    """
    return Engine(casefile).find(text)


class Engine:
    """Reads the texts of one case; people whom the case lacks keep their id from text to text."""

    def __init__(self, entries: Iterable[Any]) -> None:
        self.entities = casefile.read(entries)
        self.strangers = Strangers(self.entities)
        self._index = Index(self.entities)
        self._names = casefile.name_words(self.entities)
        self._known_ids = {e.id: e for e in self.entities}
        self.layers = dict(LAYERS)

    def entity(self, name: str) -> Entity | None:
        """The person, organisation or place with this id, also one found in a text."""
        return self._known_ids.get(name) or self.strangers.by_id(name)

    def find(self, text: str) -> list[Span]:
        """All spans of one text, in the order of the text as given."""
        normal = mending.mend(normalise(text), self._names)
        words = tokens(normal.text)
        merged = Merged(normal.text, words)
        lower = lower_passages(words, normal.text)
        merged.add(numbers.wires(normal.text, words))
        known = self._known(words, lower, normal.text)
        streets = addresses.streets(words, lower, normal.text)
        merged.add([street for street in streets if not _named(street, known)])
        merged.add(known)
        nobody = nameless.nameless(words, normal.text)
        merged.add(bodies.named(words, lower, normal.text, self.strangers, merged, nobody))
        _patterns(merged, words, normal.text)
        merged.add(addresses.unsuffixed(words, merged.covered()))
        merged.add(self._again(words, lower, normal.text, merged.covered(), bodies_only=True))
        own = discovering.Finder(words, lower, normal.text, self.strangers)
        merged.add(own.people(merged.covered(nobody)))
        merged.add(_ages(normal.text, words, merged))
        merged.add(settlements.places(words, lower, merged.covered(nobody)))
        merged.add(own.leftovers(merged.covered(nobody)))
        merged.add(self._again(words, lower, normal.text, merged.covered()))
        letters = signatures.signatures(words, normal.text, self.strangers, merged.covered())
        merged.add(list(letters))
        merged.add(_bare_ages(words, normal.text, merged))
        if helped := self._outside(own, normal.text, merged.covered()):
            merged.add(helped)
            merged.add(self._again(words, lower, normal.text, merged.covered()))
        spans = [*merged.spans(), *flags.flags(normal.text, words)]
        return sorted(
            (_given(span, normal) for span in spans), key=lambda s: (s.start, s.end, s.categorie)
        )

    def _outside(self, own: discovering.Finder, text: str, done: bytearray) -> list[Span]:
        """What the helper DEDUCE marks that no layer above did (layer 3)."""
        pieces = deduce.ask(text)
        self.layers["deduce"] = pieces is not None
        return list(reading.spans(own, pieces or (), done))

    def _known(self, words: Words, lower: list[bool], text: str) -> list[Span]:
        mentions = Reader(words, lower, text, self._index).mentions()
        learn_genders(words, mentions)
        recent: dict[str, int] = {}
        spans = []
        for mention in mentions:
            entity, doubt = choose(words, mention, recent)
            if entity is None:
                entity = stranger(words, mention, self.strangers, text)
            elif not mention.thing and (mention.first or mention.initials):
                recent[entity.id] = mention.start
            spans.append(_span(mention, entity, doubt, "bekend"))
        return spans

    def _again(
        self,
        words: Words,
        lower: list[bool],
        text: str,
        done: bytearray,
        *,
        bodies_only: bool = False,
    ) -> list[Span]:
        """Everyone found by a pattern, wherever the text names them again (layer 4)."""
        found = list(self.strangers.entities.values())
        if bodies_only:
            found = [e for e in found if e.category is Category.ORGANISATION]
        if not found:
            return []
        spans = []
        recent: dict[str, int] = {}
        for mention in Reader(words, lower, text, Index(found), done).mentions():
            entity, doubt = choose(words, mention, recent)
            if entity is None:
                entity = stranger(words, mention, self.strangers, text)
            elif not mention.thing and (mention.first or mention.initials):
                recent[entity.id] = mention.start
            spans.append(_span(mention, entity, doubt, "verspreiding"))
        return spans


def _named(street: Span, known: list[Span]) -> bool:
    """Whether what looks like a street is (part of) a name of the case: "de heer Linderdreef"."""
    at = bisect_right(known, street.start, key=lambda s: s.start) - 1
    return any(
        s.categorie in NAMES and s.start <= street.start and street.end <= s.end
        for s in known[max(0, at) : at + 1]
    )


def _patterns(merged: Merged, words: Words, text: str) -> None:
    """What needs no case: dates before numbers, so that no date is read as a telephone number."""
    digits = numbers.legible(text, words)
    merged.add(sorted(dates.dates(digits, words), key=lambda s: s.start - s.end))
    found = [*numbers.numbers(digits, words), *labelled.labelled(digits, words)]
    merged.add(sorted(found, key=lambda s: s.start - s.end))
    merged.add(addresses.postcodes(words, digits))
    merged.add(rooms.rooms(text, words))


def _ages(text: str, words: Words, merged: Merged) -> list[Span]:
    """Longest reading first; a number right after a name counts too."""
    ends = [s.end for s in merged.spans() if s.categorie in PEOPLE]
    return sorted(ages.ages(text, words, ends), key=lambda s: s.start - s.end)


def _bare_ages(words: Words, text: str, merged: Merged) -> list[Span]:
    """Numbers that are an age by the words around them, now that it is known who people are."""
    people, told = merged.words_of(PEOPLE), merged.words_of([Category.AGE])
    found = bare_ages.bare(words, text, merged.covered(), people, told)
    why = "Leeftijd, aan de woorden eromheen te zien."
    return [Span(*place, Category.AGE, None, ages.LAYER, why) for place in found]


def _span(mention: Mention, entity: Entity, doubt: tuple[str, ...], layer: str) -> Span:
    why = {
        Likeness.TYPO: "Lijkt op een naam uit de zaak, met een schrijffout.",
        Likeness.JOINED: "Naam uit de zaak, anders gespatieerd.",
    }.get(mention.likeness, "Naam uit de zaak.")
    if layer != "bekend" or entity.found:
        why = (
            "Eerder in de tekst gevonden naam."
            if layer != "bekend"
            else "Naam die de zaak niet kent."
        )
    if doubt:
        why += " Er zijn er meer die zo heten: kies wie het is."
    return Span(mention.start, mention.stop, entity.category, entity.id, layer, why, doubt)


def _given(span: Span, normal: Normal) -> Span:
    start, end = normal.origin(span.start, span.end)
    if (start, end) == (span.start, span.end):
        return span
    return Span(start, end, span.categorie, span.entiteit, span.bron, span.reden, span.twijfel)


def names_found(spans: Iterable[Span]) -> set[str]:
    """Ids of the people that a list of spans names."""
    return {s.entiteit for s in spans if s.categorie in PEOPLE and s.entiteit}


def is_flag(span: Span) -> bool:
    """Whether a span only asks for the editor's eye."""
    return span.categorie is Category.INDIRECT
