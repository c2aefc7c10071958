"""Which words can be part of a name that nobody listed, and which go together (layer 2)."""

from __future__ import annotations

from vangnet.spotting.index import ordinary
from vangnet.spotting.resolving import Strangers
from vangnet.spotting.tokens import Token
from vangnet.spotting.words import care, common, dutch, listed, people, terms
from vangnet.spotting.words.first_names import EITHER_NAME, FIRST_NAMES, SURNAMES
from vangnet.spotting.words.places import PLACES

CALENDAR = listed(
    """
    januari februari maart april mei juni juli augustus september oktober november december maandag
    dinsdag woensdag donderdag vrijdag zaterdag zondag kerst pasen pinksteren feb mrt apr aug sept
    okt nov dec
    """
)
ALSO_PREPOSITIONS = frozenset(["in", "uit", "bij", "te", "op", "aan", "tot", "over"])
SURE_PREFIXES = frozenset(["der", "den", "ter", "ten", "t", "von", "el", "al", "ben", "vd", "v"])
_BEFORE_SURNAMES = SURE_PREFIXES | {"van", "de", "te"}
_NO_NAMES = terms.NAMELESS - terms.LANGUAGES - EITHER_NAME


class Nameable:
    """Judges the words of one text."""

    def __init__(
        self, words: list[Token], lower: list[bool], text: str, strangers: Strangers
    ) -> None:
        self.words = words
        self.lower = lower
        self.text = text
        self.strangers = strangers
        self.done = bytearray(len(words))
        self._named_until = 0

    def free(self, at: int) -> bool:
        return not self.done[at]

    def _adjoins(self, at: int, named: bool) -> bool:
        gap = self.words[at].gap
        if gap in (" ", "-", "'", " '", "-'"):
            return True
        if gap == ") " and self.words[at - 1].gap.endswith("("):
            return True
        if gap == "\n" and named and self._wrapped(at):
            return True
        before = self.words[at - 1]
        if gap == "  " and (
            before.fold in people.PREFIXES or self.words[at].fold in people.PREFIXES
        ):
            return True
        short = len(before.text) <= 2 or before.fold in people.PREFIXES
        return (short and gap in (". ", ".", "/", ". '", ".'")) or (gap == "\n" and named and short)

    def _wrapped(self, at: int) -> bool:
        """Whether a first name ends a full line, so that the name goes on below it."""
        before = self.words[at - 1]
        line = before.end - self.text.rfind("\n", 0, before.end)
        return (
            before.fold in FIRST_NAMES and line > 40 and self.words[at].fold not in common.OPENERS
        )

    def _towards(self, at: int) -> bool:
        """ "Teunis uit Barneveld" and "Hagenauw van het Martini": where from, not how called."""
        word, following = self.words[at].fold, self.words[at + 1]
        if word in ALSO_PREPOSITIONS and following.capital:
            return word != "te" or following.fold in PLACES
        return word in ("van", "in", "uit") and following.fold == "het" and following.gap == " "

    def _leads_on(self, at: int) -> bool:
        """Whether prefixes from here lead to a capitalised word."""
        end = at
        while end < len(self.words) and end - at < 4 and self.words[end].fold in people.PREFIXES:
            if self._dotted_capital(end):
                break
            end += 1
            if end < len(self.words) and self.words[end].gap not in (
                " ",
                "'",
                " '",
                ".",
                ". ",
                "-",
                "\n",
            ):
                return False
        if end >= len(self.words):
            return False
        if self._dotted_capital(end):
            return True
        return self.words[end].capital and self._name_word(end, True)

    def _dotted_capital(self, at: int) -> bool:
        """ "V.": a letter for a name, also where it could be a prefix in short."""
        token = self.words[at]
        dotted = self.text[token.end : token.end + 1] == "."
        return len(token.text) == 1 and token.capital and dotted

    def _name_word(self, at: int, trusted: bool) -> bool:
        token = self.words[at]
        word = token.fold
        if not token.capital or not token.text.isalpha() or len(word) < 2:
            return False
        if token.shout and not (trusted and self._introduced(at)):
            return False
        if word in terms.LANGUAGES and not (trusted and self._called_so(at)):
            return False
        plain = word in _NO_NAMES
        if plain and (not trusted or word in terms.MEDICINES):
            return False
        if word in CALENDAR and word not in ("mei", "august", "april"):
            return False
        hyphened = at + 1 < len(self.words) and self.words[at + 1].gap == "-"
        if word in people.TITLES or people.is_role(word):
            return False
        if word in care.NATIONS and not (hyphened and self.words[at + 1].capital):
            return False
        if word in care.ORGANISATION_HEADS and word not in SURNAMES:
            return trusted and word in common.COMMON
        if token.text.isupper() and len(word) < 6 and word in care.CARE_CAPS:
            return False
        if token.text.isupper() and len(word) < 5 and word not in FIRST_NAMES:
            return trusted and len(word) > 2 and not token.opens
        if trusted:
            prefix = at and self.words[at - 1].fold in _BEFORE_SURNAMES
            plain = word in care.CARE_CAPS or word in care.EPONYMS
            if not token.opens and (word in FIRST_NAMES or (prefix and not plain)):
                return True
            if word in care.CARE_CAPS and len(word) > 4 and word not in FIRST_NAMES:
                return False
            return word not in common.OPENERS or word in common.COMMON
        if word in FIRST_NAMES and not token.opens:
            return True
        if word in FIRST_NAMES and self._capital_follows(at):
            return True
        if word in care.CARE_CAPS or word in care.EPONYMS or word in people.KIN:
            return False
        if token.opens:
            return word in FIRST_NAMES or not ordinary(word)
        return word not in common.OPENERS

    def _capital_follows(self, at: int) -> bool:
        """Whether an unknown word with a capital follows: "Cor Duivenvoorden"."""
        if at + 1 >= len(self.words):
            return False
        following = self.words[at + 1]
        surname = following.fold in SURNAMES or not dutch.known(following.fold)
        return following.gap == " " and following.capital and surname

    def _called_so(self, at: int) -> bool:
        """Whether a title or role stands right before: "arts Vlaming"."""
        before = self.words[at - 1].fold if at and self.words[at].gap == " " else ""
        return before in people.TITLES or people.is_role(before)

    def _introduced(self, at: int) -> bool:
        """Whether a title or prefix stands right before: "MEVR. DE GOEDE"."""
        before = self.words[at - 1].fold if at else ""
        return before in people.TITLES or before in people.PREFIXES
