"""What stands behind a known surname and belongs to it: a second half, letters (layer 1)."""

from __future__ import annotations

import re

from vangnet.spotting.casefile import Entity
from vangnet.spotting.index import Kind, ordinary
from vangnet.spotting.standing import Mention, Standing
from vangnet.spotting.words import common, people

_MARRIED = re.compile(
    r"\s?,?\s?\(?(?:e/v|e\.v\.|ev|geb\.|geboren|wed\. v(?:an|\.)|gehuwd met|voorheen)"
    r"\s+(?!te |in |op )(?=[^\W\d_])"
)

_GENERATION = re.compile(r",? (?:sr|jr|sen|jun|senior|junior)(?!\w)\.?", re.IGNORECASE)


class Following(Standing):
    """Carries a mention on to the right, as far as it is the same person's name."""

    def _right(self, mention: Mention) -> None:
        self._double(mention)
        self._inverted(mention)
        self._turned_round(mention)
        if found := _GENERATION.match(self.text, mention.stop):
            mention.stop = found.end()
            mention.end += 1
            mention.generation = True
        if found := _MARRIED.match(self.text, mention.stop):
            at = mention.end
            while at < len(self.tokens) and self.tokens[at].start < found.end():
                at += 1
            end = at
            while (
                end < len(self.tokens) and end - at < 3 and self.tokens[end].fold in people.PREFIXES
            ):
                end += 1
            if end < len(self.tokens) and self.tokens[end].capital:
                mention.end, mention.stop = end + 1, self.tokens[end].end
                if "(" in found.group() and self.text[mention.stop : mention.stop + 1] == ")":
                    mention.stop += 1

    def _turned_round(self, mention: Mention) -> None:
        """ "Nowakowski M." and "Boer J.K. de" on forms: the initials behind, without a comma."""
        at = end = mention.end
        if mention.first or mention.initials or mention.stop != self.tokens[end - 1].end:
            return
        while at < len(self.tokens) and at - end < 5:
            if not self._initial(at) or self.tokens[at].gap != (" " if at == end else "."):
                break
            at += 1
        letters = "".join(t.fold for t in self.tokens[end:at])
        mine = [e for e in mention.entities if letters and self._starts_with(e, letters[0])]
        following = self.tokens[at] if at < len(self.tokens) else None
        labelled = self.tokens[mention.begin].gap.startswith(":")
        if mine and (
            labelled or following is None or following.gap != ". " or not following.capital
        ):
            mention.initials, mention.entities, mention.end = letters, mine, at
            mention.stop = self.tokens[at - 1].end + 1

    @staticmethod
    def _starts_with(entity: Entity, letter: str) -> bool:
        return entity.initials[:1] == letter or any(f[0][0] == letter for f in entity.firsts)

    def _double(self, mention: Mention) -> None:
        """Both halves of a double name, in either order."""
        for _ in range(2):
            end = mention.end
            if end >= len(self.tokens) or mention.stop != self.tokens[end - 1].end:
                return
            gap = self.tokens[end].gap
            tight = gap in ("-", "-'", "-\n", "- ", " -", "-\n ")
            if not tight and gap not in (" - ", "/"):
                return
            at = end
            while (
                at < len(self.tokens)
                and at - end < 4
                and (self.tokens[at].fold in people.PREFIXES or self._letter_between(at))
            ):
                at += 1
            if at >= len(self.tokens):
                return
            hits = [h for h in self._hits(at) if h.part.kind is Kind.SURNAME]
            both = [h for h in hits if h.part.entity in mention.entities]
            if both:
                best = max(both, key=lambda h: h.length)
                mention.entities = unique([h.part.entity for h in both])
                mention.partner_only = set()
                mention.end = at + best.length
                mention.stop = self.tokens[mention.end - 1].end - best.trim
            elif (
                tight
                and self.tokens[at].text.isalpha()
                and (
                    (self.tokens[at].capital and not ordinary(self.tokens[at].fold))
                    or (self.tokens[at].fold in common.COMMON and self.tokens[at].capital)
                )
            ):
                mention.end, mention.stop = at + 1, self.tokens[at].end
            else:
                return

    def _letter_between(self, at: int) -> bool:
        """ "Jong-A-Pin": one letter within a chain of hyphens."""
        chained = at + 1 < len(self.tokens) and self.tokens[at + 1].gap == "-"
        return chained and len(self.tokens[at].text) == 1 and self.tokens[at].gap == "-"

    def _inverted(self, mention: Mention) -> None:
        """ "Dijkstra, A." and "Heuvel, J.M. van den"."""
        end = mention.end
        if mention.first or mention.initials or end >= len(self.tokens):
            return
        if self.tokens[end].gap not in (", ", ","):
            return
        at = end = self._prefix_between(mention, end)
        while at < len(self.tokens) and at - end < 5:
            token = self.tokens[at]
            dotted = self.text[token.end : token.end + 1] == "."
            if not (len(token.text) == 1 or token.fold in people.INITIALS):
                break
            if not token.capital or not dotted or (at > end and token.gap not in (".", ". ")):
                break
            at += 1
        mine = {w for e in mention.entities for f in e.firsts for w in f}
        if at == end and not (self.tokens[end].capital and self.tokens[end].fold in mine):
            return
        if at > end and self._begin_another(mention, end, at):
            return
        if at > end:
            mention.initials = "".join(t.fold for t in self.tokens[end:at])
            mention.stop = self.tokens[at - 1].end + 1
        else:
            mention.first = self.tokens[end].fold
            at, mention.stop = end + 1, self.tokens[end].end
        mention.end = at
        while at < len(self.tokens) and self._prefix_here(at) and self.tokens[at].text.islower():
            if self.tokens[at].gap not in (" ", ". "):
                break
            at += 1
        following = self.tokens[at].gap if at < len(self.tokens) else "\n"
        if at > mention.end and (following != " " or self._own_prefix(mention, at)):
            mention.end, mention.stop = at, self.tokens[at - 1].end

    def _begin_another(self, mention: Mention, begin: int, at: int) -> bool:
        """ "dr. Rahimi, A. Muis": letters that are nobody's here belong to who comes after them."""
        following = self.tokens[at] if at < len(self.tokens) else None
        if following is None or following.gap != ". " or not following.capital:
            return False
        return not any(self._starts_with(e, self.tokens[begin].fold) for e in mention.entities)

    def _prefix_between(self, mention: Mention, end: int) -> int:
        """ "MOLEN, VAN DER, G.M.": past the prefix of the surname, when that is what follows."""
        for length in range(1, 4):
            after = end + length
            if after < len(self.tokens) and self.tokens[after].gap in (", ", ","):
                return after if self._own_prefix(mention, after, end) else end
        return end

    def _own_prefix(self, mention: Mention, end: int, begin: int = -1) -> bool:
        """Whether the words up to `end` are the prefix of a surname that is meant here."""
        words = tuple(t.fold for t in self.tokens[max(begin, mention.end) : end])
        return any(words == s.prefix for e in mention.entities for s in (*e.surnames, *e.partners))


def unique(entities: list[Entity]) -> list[Entity]:
    """Each once, in the order in which they came."""
    return list({id(e): e for e in entities}.values())
