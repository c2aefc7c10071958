"""Whether a word stands like a name: by its capital, its title, its neighbours (layer 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vangnet.spotting.casefile import Entity
from vangnet.spotting.index import Hit, Index, Kind, Likeness
from vangnet.spotting.spans import Category
from vangnet.spotting.tokens import Token, Words
from vangnet.spotting.words import care, common, dutch, listed, people
from vangnet.spotting.words.first_names import FIRST_NAMES, SURNAMES

CLOSE = re.compile(r"[ './\n]{0,3}")


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
    generation: bool = False


class Standing:
    """One text with one index of names, and what can be asked of a word in it."""

    def __init__(
        self,
        tokens: Words,
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

    def _hits(self, at: int) -> list[Hit]:
        token = self.tokens[at]
        if len(token.text) < 2 and token.fold not in "dst":
            return []
        guess = token.capital or self.lower[at] or len(token.fold) > 7 or self._titled(at)
        hits = [h for h in self.index.starts(token.fold, guess=guess) if self._continues(at, h)]
        if not hits and token.capital and self._in_quotes(at):
            hits = list(self.index.misspelt(token.fold))
        if at + 1 < len(self.tokens) and not any(h.likeness is Likeness.EXACT for h in hits):
            following = self.tokens[at + 1]
            if following.gap in (" ", "-", "\n", "- ", " -", "\n ") and (
                token.capital or self.lower[at]
            ):
                hits += self.index.pair(token.fold, following.fold)
        sure = [h for h in hits if h.likeness >= Likeness.JOINED]
        return sure or hits

    def _in_quotes(self, at: int) -> bool:
        """Whether this one word stands between quotes: "Sloot"."""
        token = self.tokens[at]
        opens = token.gap[-1:] in ('"', "'", "“", "„", "«") and len(token.gap) > 1
        return opens and self.text[token.end : token.end + 1] in ('"', "'", "”", "»")

    def _continues(self, at: int, hit: Hit) -> bool:
        if hit.length == 1:
            return True
        if at + hit.length > len(self.tokens):
            return False
        for offset in range(1, hit.length):
            token = self.tokens[at + offset]
            word = token.key
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
        after = self.tokens[at + hit.length] if at + hit.length < len(self.tokens) else None
        housed = after is not None and after.capital and after.fold in care.ORGANISATION_TAILS
        if housed and hit.likeness is Likeness.GENITIVE:
            return False
        called = len(tokens) == 1 and hit.part.kind is Kind.FIRST
        capital = any(t.capital for t in tokens if called or t.fold not in people.PREFIXES)
        if hit.likeness is Likeness.TYPO and not (capital or self._titled(at) or self.lower[at]):
            return self._unlike_dutch(tokens[0])
        if not hit.part.common:
            return capital or self.lower[at] or self._lower_name(at, hit)
        if hit.part.kind is Kind.SHORT and len(tokens) == 1 and len(tokens[0].text) < 5:
            return (capital and (tokens[0].text.isupper() or not tokens[0].opens)) or self.lower[at]
        if not capital:
            if self._titled(at, COURTESY_OR_KIN):
                return True
            return self.lower[at] and self._called(at, hit)
        return not tokens[0].opens or self._opening_name(at, hit)

    @staticmethod
    def _unlike_dutch(token: Token) -> bool:
        """A long word that is no Dutch: "nowakowsky", also without its capital."""
        word = token.fold
        return len(word) > 7 and not (dutch.compound(word) or dutch.inflected(word))

    def _called(self, at: int, hit: Hit) -> bool:
        """Whether an ordinary word in a passage without capitals is somebody: "bel bas!!"."""
        end = at + hit.length
        begin = at
        surnames = hit.part.entity.surnames if hit.part.kind is Kind.SURNAME else ()
        prefix = surnames[0].prefix if surnames else ()
        while begin and at - begin < len(prefix) and self._joins(begin):
            begin -= 1
        if prefix and begin == at:
            return False
        before = self.tokens[begin - 1] if begin else None
        following = self.tokens[end] if end < len(self.tokens) else None
        if before is not None and before.fold in _ARTICLES and not self.tokens[begin].opens:
            return False
        spoken = before is not None and self.tokens[begin].gap == " " and before.fold in _SPOKEN_TO
        if spoken and (hit.part.kind is Kind.FIRST or (before and before.fold in _BY)):
            return True
        if following is None or following.gap != " ":
            return self.tokens[begin].opens or hit.part.kind is Kind.FIRST
        acts = following.fold in _DONE or _participle(following.fold)
        return acts and (self.tokens[begin].opens or hit.part.kind is Kind.FIRST or bool(prefix))

    def _lower_name(self, at: int, hit: Hit) -> bool:
        """Whether a name without capital, where others have one, is a name: "met jeanne"."""
        if hit.length > 1 or self._titled(at):
            return True
        word = self.tokens[at].fold
        if self._article(at) or hit.likeness is not Likeness.EXACT:
            return False
        if dutch.known(word):
            return self.lower[at] and self._called(at, hit)
        known = word in FIRST_NAMES or word in SURNAMES or len(word) > 6
        return known or not dutch.inflected(word)

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
        telegram = following.fold in _NOTED or _participle(following.fold)
        if telegram and self.tokens[at].fold not in common.OPENERS:
            return True
        if following.fold in ("en", "of"):
            after = self.tokens[end + 1] if end + 1 < len(self.tokens) else None
            return after is not None and after.capital
        word = self.tokens[at].fold
        if hit.part.kind is Kind.FIRST and following.fold in ("van", "de", "vd"):
            return True
        if hit.part.kind is Kind.FIRST and hit.part.entity.category in _CARED_FOR:
            return word not in common.OPENERS and following.fold not in _OBJECTS
        if hit.part.kind is Kind.SURNAME and hit.part.entity.surnames[:1]:
            prefix = hit.part.entity.surnames[0].prefix
            if (
                prefix
                and not self._prefixed(at)
                and not (following.fold in _PLAIN_VERBS and word not in common.OPENERS)
            ):
                return False
        copula = following.fold in ("werd", "was", "is", "bleek", "kan", "moest", "wordt", "zijn")
        then = self.tokens[end + 1].fold if end + 1 < len(self.tokens) else ""
        placed = hit.part.kind is Kind.SURNAME and then in ("in", "op", "aan", "bij", "met")
        turned = copula and not placed and (word in common.OPENERS or then in _AFTER_TURNED)
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

    def _prefix_here(self, at: int) -> bool:
        token = self.tokens[at]
        if len(token.text) == 1 and self._elided(at):
            return True
        return token.fold in people.PREFIXES and CLOSE.fullmatch(token.gap) is not None

    def _elided(self, at: int) -> bool:
        """The first letter of "L'Ortye"."""
        return at + 1 < len(self.tokens) and self.tokens[at + 1].gap == "'"

    def _prefix_before(self, mention: Mention) -> int:
        """How far the prefixes of these people reach back, in whatever spelling."""
        at = mention.begin
        run = at
        while run > self.last and at - run < 4 and self._joins(run) and not self._initial(run - 1):
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
        if (
            all(t.fold in _SHORTENED for t in self.tokens[run:at])
            and self.tokens[run].fold[0] == "v"
        ):
            return run
        loose = self.tokens[run].capital and not self.tokens[run].opens
        named = run > self.last and (
            self._initials_before(run) < run or self._titled(run, people.COURTESY)
        )
        return run if loose or named else at

    def _joins(self, at: int) -> bool:
        """Whether the word before is a prefix that leads up to word `at`."""
        token = self.tokens[at]
        before = self.tokens[at - 1]
        if len(before.text) == 1 and token.gap == "'":
            return True
        return before.fold in people.PREFIXES and CLOSE.fullmatch(token.gap) is not None

    def _initial(self, at: int) -> bool:
        """ "T. Bolhuis": a capital with a full stop is no prefix, though "t" can be one."""
        token = self.tokens[at]
        dotted = self.text[token.end : token.end + 1] == "."
        return len(token.text) == 1 and token.capital and dotted

    def _initials_before(self, begin: int) -> int:
        at = begin
        while at > self.last and begin - at < 6:
            letter = self.tokens[at - 1]
            gap = self.tokens[at].gap.replace(" .", ".")
            single = len(letter.text) == 1 or letter.fold in people.INITIALS
            if not single or not letter.text.isalpha() or letter.label:
                break
            if not (
                gap in (".", ". ", ".\n", ".-") or (gap == " " and letter.capital and at == begin)
            ):
                break
            if not letter.capital and not self.lower[at - 1]:
                break
            at -= 1
        return at


_ARTICLES = listed("de het een deze die dit dat geen alle veel weinig zo heel erg te is was t")
_SPOKEN_TO = listed(
    """
    bel bellen belt app appt vraag vragen joh hoi hey hallo hai ha dag lieve beste sorry met door
    namens aan van voor en volgens ook zei zegt ok oke nee ja aldus collega bij
    """
)
_BY = listed(
    "door namens volgens joh hoi hallo hey beste bel bellen app aldus collega ok oke nee ja"
)
_SHORTENED = frozenset(["v", "d", "vd", "vdr", "t", "r", "h", "vh"])
_COPULAS = listed("was is werd wordt zijn waren had blijkt bleek")
_TELEGRAM = listed(
    """
    hier erbij aanwezig afwezig gebeld akkoord geweest komt belt terug onderweg onrustig rustig
    verdrietig boos benauwd misselijk gevallen ingelicht gesproken geappt gemaild gevraagd neemt
    ziek vrij weg thuis wakker slaapt plukt wil kan heeft gaat staat ligt zit is was zei zegt belde
    nog niet ook mee verward suf koud bleek
    """
)
_DONE = people.PERSON_VERBS | _TELEGRAM
_NOTED = _TELEGRAM - people.PERSON_VERBS
_PLAIN_VERBS = people.PERSON_VERBS - _COPULAS
_AFTER_TURNED = listed(
    "mijn zijn haar hun de het een er dat dit duidelijk onze ons deze die ook de verbazing"
)
COURTESY_OR_KIN = people.COURTESY | people.KIN | {"client", "patient", "bewoner"}


def says_of_someone(following: Token) -> bool:
    """Whether what follows a name in telegram style: "gebeld", "akkoord", "komt"."""
    return following.gap == " " and is_done_by_someone(following.fold)


def is_done_by_someone(word: str) -> bool:
    """Whether a folded word says what people do: a verb of theirs, or a note's "gebeld"."""
    return word in _DONE or _participle(word)


def _participle(word: str) -> bool:
    """ "teruggebeld", "ingelicht", "overlegd": what reports say of someone without a verb."""
    if len(word) < 6 or not word.endswith(("d", "t", "en")):
        return False
    return word.startswith(_PARTICIPLES)


_CARED_FOR = (Category.CLIENT, Category.RELATIVE)
_OBJECTS = listed(
    """
    ik je jij u we wij er het een aan dat deze die dit geen alle uw je hun haar zijn mijn ons
    onze bij
    """
)
_PARTICIPLES = (
    "gebe", "geap", "gema", "gesp", "gevr", "gesc", "gezi", "gewe", "gewa", "geko", "gega", "geme",
    "gest", "geho", "terugge", "ingelicht", "opgeh", "langsge", "meege", "doorge", "aange", "afge",
    "opge", "overlegd", "bezocht", "bereikt", "verschenen", "vertrokken", "overgedragen",
)  # fmt: skip


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
