"""From words to mentions: where a known name begins and ends (layer 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vangnet.spotting.casefile import Entity
from vangnet.spotting.index import Hit, Index, Kind, Likeness, key, ordinary
from vangnet.spotting.spans import Category
from vangnet.spotting.tokens import Token
from vangnet.spotting.words import care, common, dutch, listed, people
from vangnet.spotting.words.first_names import FIRST_NAMES, SURNAMES

_CLOSE = re.compile(r"[ './\n]{0,3}")
_NEXT = re.compile(r" |\n|-|- | -|-\n| \n|\n |  ")
_MARRIED = re.compile(
    r"\s?,?\s?\(?(?:e/v|e\.v\.|ev|geb\.|geboren|wed\. v(?:an|\.)|gehuwd met|voorheen)"
    r"\s+(?!te |in |op )(?=[^\W\d_])"
)


@dataclass(slots=True)
class Mention:
    """Words [begin, end) that name someone, with what they tell about who it is."""

    begin: int
    end: int
    start: int
    stop: int
    entities: list[Entity] = field(default_factory=list)
    surname: str = ""
    first: str = ""
    initials: str = ""
    likeness: Likeness = Likeness.EXACT
    partner_only: set[str] = field(default_factory=set)
    thing: bool = False
    stranger: bool = False
    by_first: set[str] = field(default_factory=set)


class Reader:
    """Reads one text with one index of names."""

    def __init__(
        self,
        tokens: list[Token],
        lower: list[bool],
        text: str,
        index: Index,
        done: bytearray | None = None,
    ) -> None:
        self.tokens = tokens
        self.lower = lower
        self.text = text
        self.index = index
        self.done = done
        self.last = 0

    def mentions(self) -> list[Mention]:
        """All mentions, in order, not overlapping."""
        found: list[Mention] = []
        at = 0
        while at < len(self.tokens):
            if (self.done and self.done[at]) or not self._worth(self.tokens[at]):
                at += 1
                continue
            mention = self._at(at)
            if mention is None or mention.end <= at:
                at += 1
                continue
            found.append(mention)
            at = self.last = mention.end
        return found

    def _worth(self, token: Token) -> bool:
        index = self.index
        return (
            index.maybe(token.fold)
            or token.fold in index.lowered
            or (token.capital and len(token.text) < 6 and bool(index.monograms))
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

    def _hits(self, at: int) -> list[Hit]:
        token = self.tokens[at]
        if len(token.text) < 2 and token.fold not in "dst":
            return []
        guess = token.capital or self.lower[at] or self._titled(at)
        hits = [h for h in self.index.starts(token.fold, guess=guess) if self._continues(at, h)]
        if at + 1 < len(self.tokens) and not any(h.likeness is Likeness.EXACT for h in hits):
            following = self.tokens[at + 1]
            if following.gap in (" ", "-", "\n", "- ", " -", "\n ") and (
                token.capital or self.lower[at]
            ):
                hits += self.index.pair(token.fold, following.fold)
        best = max((h.likeness for h in hits), default=Likeness.EXACT)
        if best >= Likeness.JOINED:
            hits = [h for h in hits if h.likeness >= Likeness.JOINED]
        return hits

    def _continues(self, at: int, hit: Hit) -> bool:
        if hit.length == 1:
            return True
        if at + hit.length > len(self.tokens):
            return False
        for offset in range(1, hit.length):
            token = self.tokens[at + offset]
            word = key(token.fold)
            wanted = hit.part.keys[offset]
            if len(token.gap) > 3 or (word != wanted and not self._possessive(word, wanted)):
                return False
        return True

    @staticmethod
    def _possessive(word: str, wanted: str) -> bool:
        return len(wanted) > 3 and word == wanted + "s"

    def _fits(self, at: int, hit: Hit) -> bool:
        """Whether a part may be a name here: ordinary words need a capital or a title."""
        tokens = self.tokens[at : at + hit.length]
        capital = any(t.capital for t in tokens if t.fold not in people.PREFIXES)
        if hit.likeness is Likeness.TYPO and not (capital or self._titled(at) or self.lower[at]):
            return False
        if not hit.part.common:
            return capital or self.lower[at] or self._lower_name(at, hit)
        if hit.part.kind is Kind.SHORT and len(tokens) == 1 and len(tokens[0].text) < 5:
            return (capital and (tokens[0].text.isupper() or not tokens[0].opens)) or self.lower[at]
        if not capital:
            return self.lower[at] or self._titled(at, COURTESY_OR_KIN)
        return not tokens[0].opens or self._opening_name(at, hit)

    def _lower_name(self, at: int, hit: Hit) -> bool:
        """Whether a name without capital, where others have one, is a name: "met jeanne"."""
        if hit.length > 1 or self._titled(at):
            return True
        word = self.tokens[at].fold
        if self._article(at) or hit.likeness is not Likeness.EXACT:
            return False
        return word in FIRST_NAMES or word in SURNAMES or len(word) > 6

    def _opening_name(self, at: int, hit: Hit) -> bool:
        """Whether an ordinary word with a capital that opens a sentence is a name there."""
        end = at + hit.length
        if end >= len(self.tokens):
            return True
        following = self.tokens[end]
        if following.gap != " ":
            return True
        if following.capital and following.gap == " ":
            return True
        if following.fold in ("en", "of"):
            after = self.tokens[end + 1] if end + 1 < len(self.tokens) else None
            return after is not None and after.capital
        word = self.tokens[at].fold
        if hit.part.kind is Kind.FIRST and following.fold in ("van", "de", "vd"):
            return True
        if hit.part.kind is Kind.SURNAME and hit.part.entity.surnames[:1]:
            prefix = hit.part.entity.surnames[0].prefix
            if prefix and not self._prefixed(at):
                return False
        copula = following.fold in ("werd", "was", "is", "bleek", "kan", "moest", "wordt", "zijn")
        then = self.tokens[end + 1].fold if end + 1 < len(self.tokens) else ""
        turned = copula and (word in common.OPENERS or then in _AFTER_TURNED)
        counted = end + 1 < len(self.tokens) and self.tokens[end + 1].text[0].isdigit()
        verb = (
            following.fold in people.PERSON_VERBS
            or (copula and not counted)
            or (
                word not in common.OPENERS
                and following.fold.endswith(("t", "de", "te"))
                and following.fold not in common.OPENERS
                and len(following.fold) > 3
            )
        )
        return verb and not turned

    def _prefixed(self, at: int) -> bool:
        return at > 0 and self.tokens[at - 1].fold in people.PREFIXES

    def _article(self, at: int) -> bool:
        before = self.tokens[at - 1].fold if at else ""
        return before in ("de", "het", "een", "deze", "die", "dit", "dat")

    def _titled(self, at: int, words: frozenset[str] | None = None) -> bool:
        """Whether a title, role or kinship stands before, prefixes and initials skipped."""
        back = at
        while back > 0 and not self.tokens[back].opens and at - back < 5:
            back -= 1
            word = self.tokens[back].fold
            if words is not None and word in words:
                return True
            if words is None and (
                word in people.TITLES or word in people.KIN or people.is_role(word)
            ):
                return True
            if word not in people.PREFIXES and len(word) > 1:
                return False
        return False

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
        if not token.capital or len(token.text) > 5 or not self.index.monograms:
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
            if not _CLOSE.fullmatch(self.tokens[back].gap):
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
            return mention
        if not any(self._fits(at, h) for h in hits):
            return None
        mention.begin = self._initials_before(at) if self._initials_before(at) == at - 1 else at
        mention.start = self.tokens[mention.begin].start
        self._letter_after(mention)
        return mention

    def _letter_after(self, mention: Mention) -> None:
        """ "Shanice P." is one mention."""
        if mention.end < len(self.tokens):
            letter = self.tokens[mention.end]
            dotted = self.text[letter.end : letter.end + 1] == "."
            if letter.gap == " " and len(letter.text) == 1 and letter.capital and dotted:
                mention.end += 1
                mention.stop = letter.end + 1
                mention.entities = [
                    e
                    for e in mention.entities
                    if any(s.core[0][0] == letter.fold for s in (*e.surnames, *e.partners))
                    or not e.surnames
                ] or mention.entities

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
        if core >= len(self.tokens) or self.tokens[core].opens:
            return False
        if not _NEXT.fullmatch(self.tokens[core].gap.strip(".'") or " "):
            return False
        hits = [
            h
            for h in self._hits(core)
            if h.part.kind is Kind.SURNAME and (self.tokens[core].capital or self._same(h, mention))
        ]
        if hits:
            self._take_surname(mention, core, hits)
            return True
        return self._stranger_after(mention, at, core)

    def _same(self, hit: Hit, mention: Mention) -> bool:
        return hit.part.entity in mention.entities

    def _given(self, at: int, mention: Mention) -> bool:
        token = self.tokens[at]
        if token.gap not in (" ", "-", ". ", ".") or not token.capital:
            return False
        if len(token.text) <= 2 and self.text[token.end : token.end + 1] == ".":
            return True
        mine = {w for e in mention.entities for f in e.firsts for w in f}
        return token.fold in mine

    def _prefix_here(self, at: int) -> bool:
        token = self.tokens[at]
        return token.fold in people.PREFIXES and _CLOSE.fullmatch(token.gap) is not None

    def _take_surname(self, mention: Mention, core: int, hits: list[Hit]) -> None:
        best = max(hits, key=lambda h: (self._same(h, mention), h.length, h.likeness))
        same = [h.part.entity for h in hits if h.part.entity in mention.entities]
        mention.end = core + best.length
        mention.stop = self.tokens[mention.end - 1].end - best.trim
        mention.surname = best.part.keys[-1]
        if same:
            mention.entities = _unique(same)
        else:
            named = [h.part.entity for h in hits if not h.part.entity.firsts]
            mention.entities = _unique(named)
            mention.stranger = not named
        self._right(mention)

    def _stranger_after(self, mention: Mention, at: int, core: int) -> bool:
        """A known first name before a surname nobody has: someone else, or an unknown surname."""
        token = self.tokens[core]
        if not token.capital or not token.text.isalpha() or len(token.text) < 3 or token.opens:
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
            _unique([h.part.entity for h in hits]),
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

    def _prefix_before(self, mention: Mention) -> int:
        """How far the prefixes of these people reach back, in whatever spelling."""
        at = mention.begin
        run = at
        while run > self.last and at - run < 4 and self._joins(run):
            run -= 1
        if run == at:
            return at
        written = ["".join(t.fold for t in self.tokens[b:at]) for b in range(run, at)]
        known = {
            "".join(s.prefix)
            for e in mention.entities
            for s in (*e.surnames, *e.partners)
            if s.prefix
        }
        for offset, words in enumerate(written):
            if any(_same_prefix(words, prefix) for prefix in known):
                return run + offset
        loose = self.tokens[run].capital and not self.tokens[run].opens
        named = run > self.last and (
            self._initials_before(run) < run or self._titled(run, people.COURTESY)
        )
        return run if loose or named else at

    def _joins(self, at: int) -> bool:
        """Whether the word before is a prefix that leads up to word `at`."""
        token = self.tokens[at]
        before = self.tokens[at - 1]
        return before.fold in people.PREFIXES and _CLOSE.fullmatch(token.gap) is not None

    def _initials_before(self, begin: int) -> int:
        at = begin
        while at > self.last and begin - at < 6:
            letter = self.tokens[at - 1]
            gap = self.tokens[at].gap.replace(" .", ".")
            single = len(letter.text) == 1 or letter.fold in people.INITIALS
            if not single or not letter.text.isalpha():
                break
            if not (gap in (".", ". ", ".\n") or (gap == " " and letter.capital and at == begin)):
                break
            if not letter.capital and not self.lower[at - 1]:
                break
            at -= 1
        return at

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
        if not token.capital or token.text.isupper() or token.fold in people.PREFIXES:
            return False
        if token.fold in FIRST_NAMES:
            return not token.opens or token.fold not in common.OPENERS
        if token.opens and (len(token.fold) < 4 or dutch.compound(token.fold)):
            return False
        return not ordinary(token.fold)

    def _right(self, mention: Mention) -> None:
        self._double(mention)
        self._inverted(mention)
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
                mention.entities = _unique([h.part.entity for h in both])
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
        at = end
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
        if at > mention.end and following != " ":
            mention.end, mention.stop = at, self.tokens[at - 1].end


_AFTER_TURNED = listed(
    "mijn zijn haar hun de het een er dat dit duidelijk onze ons deze die ook de verbazing"
)
COURTESY_OR_KIN = people.COURTESY | people.KIN | {"client", "patient", "bewoner"}


def _same_prefix(written: str, known: str) -> bool:
    """ "vd", "v.d." and "van de" all stand for "van der"."""
    return written == known or _letters(written) == _letters(known)


def _letters(prefix: str) -> str:
    out = ""
    rest = prefix
    for piece in ("vander", "vanden", "vande", "vant", "vanhet", "vdr"):
        if rest == piece:
            return "v" + ("t" if piece in ("vant", "vanhet") else "d")
    if rest == "het":
        return "t"
    for piece in ("van", "von", "den", "der", "de", "ten", "ter", "te", "op", "het", "in"):
        if rest.startswith(piece):
            out, rest = piece[0] if piece != "het" else "t", rest[len(piece) :]
            return out + _letters(rest) if rest else out
    return rest[:3]


def _unique(entities: list[Entity]) -> list[Entity]:
    return list({id(e): e for e in entities}.values())
