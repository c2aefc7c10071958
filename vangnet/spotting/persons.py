"""Where the mention of a person begins and ends: first names, prefixes, double names (layer 1)."""

from __future__ import annotations

import re

from vangnet.spotting.following import Following, unique
from vangnet.spotting.index import Hit, Kind, ordinary
from vangnet.spotting.standing import CLOSE, Mention
from vangnet.spotting.tokens import Token
from vangnet.spotting.words import care, common, dutch, people, terms
from vangnet.spotting.words.first_names import FIRST_NAMES

_NEXT = re.compile(r" |\n|-|- | -|-\n| \n|\n |  ")


class Persons(Following):
    """Reads first names, initials, prefixes and surnames as one mention."""

    def _person(self, at: int, hits: list[Hit]) -> Mention | None:
        firsts = [h for h in hits if h.part.kind is Kind.FIRST]
        surnames = [h for h in hits if h.part.kind is Kind.SURNAME]
        if firsts and (mention := self._from_first(at, firsts)):
            if mention.surname or not surnames:
                return mention
            alone = [h for h in surnames if self._accepted(at, h)]
            if not alone:
                return mention
            both = self._from_surname(at, alone)
            both.by_first = {e.id for e in mention.entities}
            for entity in mention.entities:
                if entity not in both.entities and both.start == mention.start:
                    both.entities.append(entity)
            return both
        accepted = [h for h in surnames if self._accepted(at, h)]
        return self._from_surname(at, accepted) if accepted else None

    def _accepted(self, at: int, hit: Hit) -> bool:
        return self._fits(at, hit) or self._has_initials(at) or self._hyphenated(at, hit)

    def _hyphenated(self, at: int, hit: Hit) -> bool:
        end = at + hit.length
        return (
            end < len(self.tokens)
            and self.tokens[end].gap == "-"
            and self.tokens[at].capital
            and self.tokens[end].capital
        )

    def _has_initials(self, at: int) -> bool:
        back = at
        while back > 0 and self.tokens[back - 1].fold in people.PREFIXES and at - back < 4:
            if not CLOSE.fullmatch(self.tokens[back].gap):
                return False
            back -= 1
        return back != self._initials_before(back)

    def _from_first(self, at: int, hits: list[Hit]) -> Mention | None:
        best = max(hits, key=lambda h: (h.length, h.likeness))
        hits = [h for h in hits if h.length == best.length]
        end = at + best.length
        mention = Mention(
            at,
            end,
            self.tokens[at].start,
            self.tokens[end - 1].end - best.trim,
            [h.part.entity for h in hits],
            first=best.part.keys[0],
            likeness=best.likeness,
        )
        if self._with_surname(mention):
            self._initials_outside(mention)
            return mention
        if not any(self._fits(at, h) for h in hits):
            return None
        self._right(mention)
        mention.begin = self._initials_before(at) if self._initials_before(at) == at - 1 else at
        mention.start = self.tokens[mention.begin].start
        self._letter_after(mention)
        return mention

    def _initials_outside(self, mention: Mention) -> None:
        """ "M. (Marloes) Zijlstra": the initials before the bracket belong to her."""
        at = mention.begin
        if self.tokens[at].gap not in (". (", " ("):
            return
        while at > self.last and len(self.tokens[at - 1].text) == 1 and self.tokens[at - 1].capital:
            if at < mention.begin and self.tokens[at].gap not in (".", ". "):
                break
            at -= 1
        mention.begin, mention.start = at, self.tokens[at].start

    def _prefixed_letter(self, mention: Mention, at: int, core: int) -> bool:
        """ "Iris de H." of Iris de Haan."""
        letter = self.tokens[core]
        if core == at or not self._initial(core):
            return False
        mine = [
            e
            for e in mention.entities
            if any(s.core[0][0] == letter.fold for s in (*e.surnames, *e.partners))
        ]
        if not mine:
            return False
        mention.end, mention.stop, mention.entities = core + 1, letter.end + 1, mine
        return True

    def _letter_after(self, mention: Mention) -> None:
        """ "Shanice P." is one mention."""
        if mention.end < len(self.tokens):
            letter = self.tokens[mention.end]
            after = self.text[letter.end : letter.end + 1]
            ends = after in (".", "", "\n", ",")
            if (
                letter.gap == " "
                and len(letter.text) == 1
                and ends
                and self._stands(mention, letter)
            ):
                mention.end += 1
                mention.stop = letter.end + (after == ".")
                mention.entities = [
                    e
                    for e in mention.entities
                    if any(s.core[0][0] == letter.fold for s in (*e.surnames, *e.partners))
                    or not e.surnames
                ] or mention.entities

    def _stands(self, mention: Mention, letter: Token) -> bool:
        """Whether a letter stands for a surname: a small one only where its first name is small."""
        if letter.capital:
            return True
        small = not self.tokens[mention.end - 1].capital
        dotted = self.text[letter.end : letter.end + 1] == "."
        mine = (s for e in mention.entities for s in (*e.surnames, *e.partners))
        return small and dotted and any(s.core[0][0] == letter.fold for s in mine)

    def _with_surname(self, mention: Mention) -> bool:
        """Takes in more first names, prefixes and a surname that follow; whether one did."""
        at = mention.end
        if mention.stop != self.tokens[at - 1].end:
            return False
        for _ in range(3):
            if at < len(self.tokens) and self._given(at, mention):
                at += 1
        core = at
        while core < len(self.tokens) and core - at < 4 and self._prefix_here(core):
            core += 1
        if core >= len(self.tokens):
            return False
        wrapped = core > at and self.tokens[core].gap == "\n"
        if self.tokens[core].opens and not wrapped:
            return False
        if self._prefixed_letter(mention, at, core):
            return True
        gap = self.tokens[core].gap
        if gap == ") " and core == at:
            gap = " " if self.tokens[at - 1].gap.endswith("(") else gap
        if not _NEXT.fullmatch(gap.strip(".'") or " "):
            return False
        hits = [
            h
            for h in self._hits(core)
            if h.part.kind is Kind.SURNAME and (self.tokens[core].capital or self._same(h, mention))
        ]
        if hits:
            self._take_surname(mention, core, hits)
            return True
        if core == at and self._third_name(mention, core):
            return True
        return self._stranger_after(mention, at, core)

    def _third_name(self, mention: Mention, at: int) -> bool:
        """A second given name that the case does not know, before the surname that it does."""
        last = at + 1
        if last >= len(self.tokens) or self.tokens[last].gap != " " or not self.tokens[at].capital:
            return False
        hits = [h for h in self._hits(last) if h.part.kind is Kind.SURNAME]
        mine = [h for h in hits if self._same(h, mention)]
        if not mine or not self.tokens[last].capital:
            return False
        self._take_surname(mention, last, mine)
        return True

    def _same(self, hit: Hit, mention: Mention) -> bool:
        return hit.part.entity in mention.entities

    def _given(self, at: int, mention: Mention) -> bool:
        token = self.tokens[at]
        if token.gap not in (" ", "-", ". ", ".") or not token.capital:
            return False
        if len(token.text) <= 2 and self.text[token.end : token.end + 1] == ".":
            return True
        mine = {w for e in mention.entities for f in e.firsts for w in f}
        if token.fold in mine:
            return True
        second = {e.initials[1] for e in mention.entities if len(e.initials) > 1}
        return token.fold in FIRST_NAMES and token.fold[0] in second

    def _take_surname(self, mention: Mention, core: int, hits: list[Hit]) -> None:
        best = max(hits, key=lambda h: (self._same(h, mention), h.length, h.likeness))
        same = [h.part.entity for h in hits if h.part.entity in mention.entities]
        mention.end = core + best.length
        mention.stop = self.tokens[mention.end - 1].end - best.trim
        mention.surname = best.part.keys[-1]
        if same:
            mention.entities = unique(same)
        else:
            named = [h.part.entity for h in hits if not h.part.entity.firsts]
            mention.entities = unique(named)
            mention.stranger = not named
        self._right(mention)

    def _stranger_after(self, mention: Mention, at: int, core: int) -> bool:
        """A known first name before a surname nobody has: someone else, or an unknown surname."""
        token = self.tokens[core]
        if not token.capital or not token.text.isalpha() or len(token.text) < 3 or token.opens:
            return False
        if token.shout or token.fold in terms.NAMELESS:
            return False
        if ordinary(token.fold) and token.fold not in common.COMMON:
            return False
        if token.fold in care.KNOWN_ORGANISATIONS or any(
            h.part.kind in (Kind.THING, Kind.SHORT, Kind.FIRST) for h in self._hits(core)
        ):
            return False
        if core > at and self.tokens[at].fold in ("in", "uit", "bij", "te", "op", "aan", "tot"):
            return False
        mention.end, mention.stop = core + 1, token.end
        mention.surname = token.fold
        bare = [e for e in mention.entities if not e.surnames]
        mention.entities, mention.stranger = bare, not bare
        self._right(mention)
        return True

    def _from_surname(self, at: int, hits: list[Hit]) -> Mention:
        best = max(hits, key=lambda h: (h.length, h.likeness))
        hits = [h for h in hits if h.length == best.length]
        end = at + best.length
        mention = Mention(
            at,
            end,
            self.tokens[at].start,
            self.tokens[end - 1].end - best.trim,
            unique([h.part.entity for h in hits]),
            surname=best.part.keys[-1],
            likeness=best.likeness,
            partner_only={h.part.entity.id for h in hits if h.part.partner},
        )
        self._left(mention)
        self._right(mention)
        return mention

    def _left(self, mention: Mention) -> None:
        begin = self._prefix_before(mention)
        initials = self._initials_before(begin)
        if initials < begin:
            mention.initials = "".join(t.fold for t in self.tokens[initials:begin])
        begin = self._first_before(mention, initials)
        mention.begin = begin
        mention.start = self.tokens[begin].start
        if begin < mention.begin + 1 and self.tokens[begin].fold == "t":
            mention.start -= 1 if self.text[max(mention.start - 1, 0)] == "'" else 0

    def _first_before(self, mention: Mention, begin: int) -> int:
        for _ in range(3):
            if begin <= self.last or self.tokens[begin].gap not in (" ", "-", "\n", "  "):
                return begin
            before = self.tokens[begin - 1]
            if not before.text.isalpha() or len(before.text) < 2:
                return begin
            mine = {w for e in mention.entities for f in e.firsts for w in f}
            glued = before.text.isupper() and 1 < len(before.text) < 5
            if glued and any(before.fold[0] == e.initials[:1] for e in mention.entities):
                mention.initials = mention.initials or before.fold
            elif before.fold in mine or self._unknown_first(before):
                mention.first = before.fold
            else:
                return begin
            begin -= 1
        return begin

    def _unknown_first(self, token: Token) -> bool:
        if not token.capital or token.fold in people.PREFIXES or token.shout:
            return False
        if token.text.isupper():
            return token.fold in FIRST_NAMES
        if token.fold in terms.NAMELESS and token.fold not in FIRST_NAMES:
            return False
        if token.fold in FIRST_NAMES:
            return not token.opens or token.fold not in common.OPENERS
        if token.opens and (len(token.fold) < 4 or dutch.compound(token.fold)):
            return False
        return not ordinary(token.fold)
