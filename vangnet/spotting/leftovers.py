"""What still has a capital inside a sentence and means nothing known: a name, most of the time."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from vangnet.spotting.claiming import Claimer
from vangnet.spotting.index import ordinary
from vangnet.spotting.nameable import ALSO_PREPOSITIONS, CALENDAR, SURE_PREFIXES
from vangnet.spotting.naming import Name
from vangnet.spotting.spans import Span
from vangnet.spotting.words import care, common, dutch, listed, people, terms
from vangnet.spotting.words.first_names import SURNAMES

COMPOUND_ENDINGS = (
    "wet", "score", "schaal", "richtlijn", "protocol", "test", "methode", "lijst", "overleg",
    "team", "dienst", "formulier", "systeem", "dossier", "besluit", "kader", "norm", "syndroom",
    "ziekte",
    "plan", "register", "programma", "project", "commissie", "raad", "inspectie", "ministerie",
    "azine", "mycine", "cilline", "zepam", "prazol", "statine", "sartan", "olol", "pril", "dipine",
    "parine", "oxacine", "idol", "codon", "gliptine", "formine", "conazol", "dronaat", "triptan",
    "methason", "penem", "amide", "fenac", "profen", "caine", "mab",
    "instituut", "centrum", "bureau", "stelsel", "autoriteit", "beleid", "afdeling", "ing", "heid",
    "isme", "logie", "tie", "teit", "schap", "formularium",
)  # fmt: skip
_SURNAME_ENDINGS = (
    "huizen", "dijk", "berg", "veld", "horst", "kamp", "broek", "hout", "donk", "laar", "mans",
    "polder", "hoeven", "bergen", "velden", "dijke", "burg", "meer", "stra", "inga", "sma",
    "brink", "ink",
)  # fmt: skip
PHRASE_NOUNS = listed(
    """
    warning score scale schaal index list lijst test assessment tool method methode protocol rating
    questionnaire checklist inventory app systeem system criteria model team zorg informatie
    """
)
_RULE_NOUNS = listed(
    """
    richtlijn wet protocol leidraad norm module cursus training handreiking methode programma
    project werkgroep thema kwaliteitskader convenant meetinstrument vragenlijst checklist app
    standaard zorgstandaard merk type model product middel medicijn geneesmiddel leverancier
    """
)
_SPEAKS = listed(
    """
    redelijk goed vloeiend slecht nauwelijks geen weinig alleen vooral spreekt spraken sprak
    spreken praat in het naar begrijpt verstaat beetje
    """
)
_CAPITAL_PREFIXES = frozenset(["Van", "Vd", "Den", "Ten", "Ter", "Te", "El", "Von", "Op"])
_LOW_PREFIXES = frozenset(["de", "den", "der", "het", "t", "ter", "van"])
_SURE = SURE_PREFIXES | {"d"}
_TITLES_AND_KIN = people.TITLES | people.KIN


class Leftovers(Claimer):
    """Looks at the words that nothing explains."""

    def leftovers(self, done: bytearray) -> Iterator[Span]:
        """What still stands with a capital inside a sentence and means nothing known."""
        self.done = done
        until = 0
        for at, word in enumerate(self.words):
            if not word.capital or word.opens or at < until:
                continue
            if name := self._prefixed(at) or self._unexplained(at):
                yield self.claim(name, "Hoofdletter midden in een zin.")
                until = name.end

    def _prefixed(self, at: int) -> Name | None:
        """ "met Van Es": a prefix with a capital inside a sentence begins a surname."""
        if self.words[at].text not in _CAPITAL_PREFIXES or self.words[at].gap not in (" ", " ("):
            return None
        core = at + 1
        while core < len(self.words) and core - at < 3 and self.words[core].text in _LOW_PREFIXES:
            core += 1
        if core >= len(self.words) or not all(self.free(n) for n in range(at, core + 1)):
            return None
        last = self.words[core]
        if last.gap not in (" ", "'", " '") or not last.capital or len(last.text) < 2:
            return None
        if last.text.isupper() or not last.text.isalpha():
            return None
        prefix = tuple(w.fold for w in self.words[at:core])
        return Name(at, core + 1, prefix=prefix, core=(last.fold,))

    def _unexplained(self, at: int) -> Name | None:
        token = self.words[at]
        if not token.capital or token.opens or not token.text.isalpha() or len(token.text) < 3:
            return None
        if token.text.isupper() or not self.free(at) or not self._plain(at):
            return None
        if token.gap not in (" ", " '", ", ", " (", "'", "/", " - ", "), ", ") "):
            return None
        if token.gap == " - " and dutch.known(token.fold):
            return None
        end = at + 1
        while end < len(self.words) and end - at < 4 and self.words[end].gap in (" ", "-"):
            following = self.words[end]
            if not following.capital or not self.free(end) or not self._continues(end):
                break
            end += 1
        if (end < len(self.words) and self._phrase(end)) or self._ruled(at):
            return None
        name = Name(self._before(at), end + self._dotted(end))
        folded = tuple(self.words[i].fold for i in range(at, end))
        if self._eponym(name) or self._title_case(at, end):
            return None
        if any(w.endswith(COMPOUND_ENDINGS) and dutch.compound(w) for w in folded):
            return None
        if len(folded) > 1:
            name.first, name.core = folded[0], folded[1:]
        else:
            name.core = folded
        return name

    def _before(self, at: int) -> int:
        """Back over prefixes that belong to a surname: "Ter Braak", "van den Oever"."""
        begin = at
        while begin > 0 and at - begin < 3 and self._led(begin):
            before = self.words[begin - 1]
            sure = before.fold in _SURE and before.fold not in ("ben", "el", "al")
            loose = before.fold in ALSO_PREPOSITIONS and self.words[begin].capital
            if sure or (
                before.fold in people.PREFIXES and (before.capital or (begin < at and not loose))
            ):
                begin -= 1
            else:
                break
        return begin if begin == at or self.free(begin) else at

    def _led(self, at: int) -> bool:
        gap = self.words[at].gap
        short = self.words[at - 1].fold in ("v", "d", "vd", "vdr", "t")
        return gap in (" ", "'", " '") or (gap in (".", ". ", "/") and short)

    def _continues(self, at: int) -> bool:
        """Whether a capitalised word goes on with the name before it."""
        token = self.words[at]
        word = token.fold
        if token.text.isupper() or len(token.text) < 3 or not token.text.isalpha():
            return False
        return not (ordinary(word) or word in care.EPONYMS or word in PHRASE_NOUNS)

    def _phrase(self, at: int) -> bool:
        """Whether a capitalised common noun follows: "Early Warning Score" names no person."""
        token = self.words[at]
        return token.gap == " " and token.capital and token.fold in PHRASE_NOUNS

    def _ruled(self, at: int) -> bool:
        """Whether a word for rules or courses stands before: "de richtlijn Polyfarmacie"."""
        return at > 0 and self.words[at].gap == " " and self.words[at - 1].fold in _RULE_NOUNS

    def _plain(self, at: int) -> bool:
        word = self.words[at].fold
        return not (
            (ordinary(word) and word not in common.COMMON)
            or self._spoken(at)
            or word in common.OPENERS
            or word in care.EPONYMS
            or word in terms.NAMELESS
            or self.words[at].shout
            or word in CALENDAR
            or word.endswith(COMPOUND_ENDINGS)
            or self._long_word(at)
            or _of_eponym(word)
            or any(c.isupper() for c in self.words[at].text[1:])
        )

    def _spoken(self, at: int) -> bool:
        """ "Piotr spreekt Engels": a language, whoever else may be called so."""
        word = self.words[at].fold
        before = self.words[at - 1].fold if at else ""
        return word in terms.LANGUAGES and before in _SPEAKS

    def _long_word(self, at: int) -> bool:
        """A long ordinary word is no surname, unless it names a house: "De Klaproos"."""
        word = self.words[at].fold
        if len(word) < 8 or word in SURNAMES or not dutch.known(word):
            return False
        if word.endswith(_SURNAME_ENDINGS):
            return False
        before = self.words[at - 1] if at else None
        return before is None or not (before.capital and before.fold in people.PREFIXES)

    def _title_case(self, at: int, end: int) -> bool:
        """Headings In Title Case, and names of laws and programmes, name no person."""
        near = self.words[max(0, at - 3) : min(len(self.words), end + 3)]
        begin = max(0, at - 3)
        plain = [
            t
            for n, t in enumerate(near, begin)
            if t.capital and not t.opens and ordinary(t.fold) and self.free(n)
        ]
        return len([t for t in plain if t.fold not in _TITLES_AND_KIN]) > 1


@lru_cache(maxsize=4096)
def _of_eponym(word: str) -> bool:
    """ "heimlichgreep": named after someone long dead, in one word with what it is."""
    return any(
        word.startswith(name) and len(name) > 4 and dutch.known(word[len(name) :])
        for name in care.EPONYMS
        if word[:3] == name[:3]
    )
