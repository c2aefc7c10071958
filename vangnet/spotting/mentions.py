"""From words to mentions: where a known name begins and ends (layer 1)."""

from __future__ import annotations

from vangnet.spotting.index import Hit, Kind, Likeness, Promise, key
from vangnet.spotting.persons import Persons
from vangnet.spotting.spans import Category
from vangnet.spotting.standing import Mention
from vangnet.spotting.tokens import Token
from vangnet.spotting.words import care, people


class Reader(Persons):
    """Reads one text with one index of names."""

    def mentions(self) -> list[Mention]:
        """All mentions, in order, not overlapping."""
        found: list[Mention] = []
        free = 0
        worth: dict[str, Promise] = {}
        for at, token in enumerate(self.tokens):
            told = worth.get(token.text)
            if told is None:
                told = worth[token.text] = self._worth(token)
            if not told or at < free or (self.done and self.done[at]):
                continue
            if told is Promise.WITH_NEXT and not self._goes_on(at):
                continue
            mention = self._at(at)
            if mention is not None and mention.end > at:
                found.append(mention)
                free = self.last = mention.end
        return found

    def _worth(self, token: Token) -> Promise:
        """Whether anything could begin at a word that is written so; most are done after this."""
        index = self.index
        if token.fold in index.lowered:
            return Promise.ALONE
        if token.capital and len(token.text) < 6 and index.monograms:
            return Promise.ALONE
        return index.promise(token.fold)

    def _goes_on(self, at: int) -> bool:
        return at + 1 < len(self.tokens) and self.index.goes_on(
            self.tokens[at].fold, self.tokens[at + 1].fold
        )

    def _at(self, at: int) -> Mention | None:
        hits = self._hits(at)
        if not hits:
            return self._abbreviation(at)
        things = [h for h in hits if h.part.kind in (Kind.THING, Kind.SHORT) and self._fits(at, h)]
        persons = [h for h in hits if h.part.kind in (Kind.FIRST, Kind.SURNAME)]
        thing = self._thing(at, things) if things else None
        person = self._person(at, persons) if persons else None
        if thing and (person is None or thing.stop - thing.start >= person.stop - person.start):
            return thing
        return person or thing or self._abbreviation(at)

    def _thing(self, at: int, hits: list[Hit]) -> Mention:
        best = max(hits, key=lambda h: (h.length, h.likeness))
        entities = [h.part.entity for h in hits if h.length == best.length]
        end = at + best.length
        stop = self.tokens[end - 1].end - best.trim
        if self._possessive(key(self.tokens[end - 1].fold), best.part.keys[-1]):
            stop = self.tokens[end - 1].end - 1 if best.length > 1 else stop
        start, begin = self.tokens[at].start, at
        if best.part.kind is Kind.SHORT:
            begin = self._head_before(at)
            start = self.tokens[begin].start
        mention = Mention(begin, end, start, stop, entities, likeness=best.likeness, thing=True)
        if entities[0].category is Category.PLACE:
            mention.end, mention.stop = self._place_end(end, stop)
        return mention

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
        return end, stop

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

    def _monogram(self, at: int) -> Mention | None:
        """ "J.K.", "EtB" and "DB" for people of the case whose initials these are."""
        token = self.tokens[at]
        if not token.capital or token.label or len(token.text) > 5 or not self.index.monograms:
            return None
        if len(token.text) == 1 and self._titled(at, people.COURTESY):
            return self._one_letter(at)
        end = at + 1
        stop = token.end
        if len(token.text) == 1:
            while end < len(self.tokens) and self.tokens[end].gap == "." and end - at < 6:
                if len(self.tokens[end].text) > 1:
                    return None
                end += 1
            following = self.tokens[end] if end < len(self.tokens) else None
            if end == at + 1 or (following and following.gap in (" ", ". ") and following.capital):
                return None
            stop = self.tokens[end - 1].end
            stop += self.text[stop : stop + 1] == "."
        elif not self._initials_here(at):
            return None
        letters = "".join(t.fold for t in self.tokens[at:end])
        people_ = self.index.monograms.get(letters, [])
        if not people_:
            return None
        return Mention(at, end, token.start, stop, list(people_))

    def _one_letter(self, at: int) -> Mention | None:
        """ "mw. B." and "dhr. v.d. H.": whoever of the case has that letter."""
        token = self.tokens[at]
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if self.text[token.end : token.end + 1] != ".":
            return None
        goes_on = following is not None and (
            following.gap == "." or (following.gap == ". " and following.capital)
        )
        if following is not None and goes_on and not following.opens:
            return None
        mine = [
            e
            for e in self.index.entities
            if any(s.core[0][0] == token.fold for s in (*e.surnames, *e.partners))
        ]
        if not mine:
            return None
        mention = Mention(at, at + 1, token.start, token.end + 1, mine)
        mention.begin = self._prefix_before(mention)
        mention.start = self.tokens[mention.begin].start
        return mention

    def _initials_here(self, at: int) -> bool:
        """Whether capitals without dots stand where someone signs, speaks or acts."""
        token = self.tokens[at]
        if token.fold in care.CARE_CAPS or not token.text[-1].isupper():
            return False
        if not token.text.isupper():
            return True
        after = self.text[token.end : token.end + 1]
        before = self.tokens[at - 1].fold if at else ""
        return after in ("", "\n", ":") or before in ("actie", "door", "par", "paraaf")
