"""From words to mentions: where a known name begins and ends (layer 1)."""

from __future__ import annotations

from vangnet.spotting.index import Hit, Kind, Likeness
from vangnet.spotting.initials import Initials
from vangnet.spotting.normalising import key
from vangnet.spotting.settlements import linked_end
from vangnet.spotting.spans import Category
from vangnet.spotting.standing import Mention
from vangnet.spotting.words import care


class Reader(Initials):
    """Reads one text with one index of names."""

    def mentions(self) -> list[Mention]:
        """All mentions, in order, not overlapping."""
        found: list[Mention] = []
        free = 0
        for at in self._promising():
            if at < free or (self.done and self.done[at]):
                continue
            mention = self._at(at)
            if mention is not None and mention.end > at:
                found.append(mention)
                free = self.last = mention.end
        return found

    def _promising(self) -> list[int]:
        """Where a name could begin: each word is judged once, however often it stands there."""
        index, words = self.index, self.tokens
        found = {at for at, pair in enumerate(words.pairs()) if pair in index.openings}
        for places in words.spelled.values():
            if index.begins(words[places[0]]):
                found.update(places)
        return sorted(found)

    def _at(self, at: int) -> Mention | None:
        hits = self._hits(at)
        if not hits:
            return self._abbreviation(at)
        things = [h for h in hits if h.part.kind in (Kind.THING, Kind.SHORT) and self._fits(at, h)]
        persons = [h for h in hits if h.part.kind in (Kind.FIRST, Kind.SURNAME)]
        thing = self._thing(at, things) if things else None
        person = self._person(at, persons) if persons else None
        if thing and (person is None or self._outweighs(thing, person, things)):
            return thing
        return person or thing or self._abbreviation(at)

    @staticmethod
    def _outweighs(thing: Mention, person: Mention, things: list[Hit]) -> bool:
        """Of "Post", short for Apotheek Post, and apotheker Post, the person is meant."""
        longer = thing.stop - thing.start - (person.stop - person.start)
        return longer > 0 or (longer == 0 and any(h.part.kind is Kind.THING for h in things))

    def _thing(self, at: int, hits: list[Hit]) -> Mention:
        best = max(hits, key=lambda h: (h.length, h.likeness))
        entities = [h.part.entity for h in hits if h.length == best.length]
        end = at + best.length
        stop = self.tokens[end - 1].end - best.trim
        if self._possessive(key(self.tokens[end - 1].fold), best.part.keys[-1]):
            stop = self.tokens[end - 1].end - 1 if best.length > 1 else stop
        if best.part.entity.category is Category.ORGANISATION and self._numbered(end, stop):
            end, stop = end + 1, self.tokens[end].end
        start, begin = self.tokens[at].start, at
        if best.part.kind is Kind.SHORT:
            begin = self._head_before(at)
            start = self.tokens[begin].start
        mention = Mention(begin, end, start, stop, entities, likeness=best.likeness, thing=True)
        if entities[0].category is Category.PLACE:
            mention.end, mention.stop = self._place_end(end, stop)
        return mention

    def _numbered(self, end: int, stop: int) -> bool:
        """ "Kompas 2": the second house of that name."""
        if end >= len(self.tokens) or stop != self.tokens[end - 1].end:
            return False
        token = self.tokens[end]
        alone = self.text[token.end : token.end + 1] in (".", ",", ";", ")", "\n", "")
        lone = alone and not self.text[token.end + 1 : token.end + 2].isdigit()
        return token.gap == " " and token.text in "123456789" and lone

    def _head_before(self, at: int) -> int:
        """A capitalised head noun before a short name belongs to it: "Woonzorgcentrum Zeezicht"."""
        if at > self.last and self.tokens[at].gap == " ":
            before = self.tokens[at - 1]
            if before.capital and before.fold in care.ORGANISATION_HEADS:
                return at - 1
        return at

    def _place_end(self, end: int, stop: int) -> tuple[int, int]:
        from vangnet.spotting.words.places import SUFFIXES

        if end < len(self.tokens):
            following = self.tokens[end]
            joined = following.gap == "-"
            if following.capital and (
                joined or (following.gap == " " and following.fold in SUFFIXES)
            ):
                return end + 1, following.end
        return end, max(stop, linked_end(self.tokens, end - 1)) if end else stop

    def _abbreviation(self, at: int) -> Mention | None:
        token = self.tokens[at]
        entities = self.index.abbreviations.get(token.text)
        if entities is None and self.lower[at] and len(token.text) > 2:
            entities = self.index.lowered.get(token.text)
        if not entities:
            return self._monogram(at) or self._spaced(at)
        thing = entities[0].category in (Category.ORGANISATION, Category.PLACE)
        return Mention(at, at + 1, token.start, token.end, list(entities), thing=thing)

    def _spaced(self, at: int) -> Mention | None:
        """A name with a space after every letter, as headings and broken texts have it."""
        end = at
        letters = ""
        while end < len(self.tokens) and end - at < 24 and len(self.tokens[end].text) == 1:
            if end > at and self.tokens[end].gap != " ":
                break
            letters += self.tokens[end].fold
            end += 1
        while end - at > 3:
            entities = [part.entity for part in self.index.whole(letters)]
            if entities:
                stop = self.tokens[end - 1].end
                thing = entities[0].category in (Category.ORGANISATION, Category.PLACE)
                start = self.tokens[at].start
                likeness = Likeness.JOINED
                return Mention(at, end, start, stop, entities, likeness=likeness, thing=thing)
            end -= 1
            letters = letters[:-1]
        return None
