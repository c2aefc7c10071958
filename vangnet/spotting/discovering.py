"""People nobody listed, found by the words around them (layer 2).

A title, a role, kinship, initials, a greeting, a first name that occurs often: each is a
reason. A capital in the middle of a sentence is one as well: leftovers.py.
"""

from __future__ import annotations

from collections.abc import Iterator

from vangnet.spotting.index import ordinary
from vangnet.spotting.leftovers import COMPOUND_ENDINGS, PHRASE_NOUNS, Leftovers
from vangnet.spotting.naming import (
    INTRODUCES,
    Name,
)
from vangnet.spotting.spans import Span
from vangnet.spotting.words import care, common, dutch, listed, people, terms, towns
from vangnet.spotting.words.first_names import FIRST_NAMES, SURNAMES
from vangnet.spotting.words.places import PLACES


class Finder(Leftovers):
    """Looks through one text for names that nobody listed."""

    def people(self, done: bytearray) -> Iterator[Span]:
        """Names with a reason of their own, outside the words that are already covered."""
        self.done = done
        for at in self._tried():
            if at < self._named_until or done[at] or not self.words[at].text.isalpha():
                continue
            if found := self._name(at):
                name, why = found
                yield self.claim(name, why)
                self._named_until = name.end

    def _tried(self) -> list[int]:
        """Where a name may begin: at a capital, after a word for it, anywhere if none has any."""
        words = self.words
        return [
            at
            for at, word in enumerate(words)
            if word.capital
            or (at and words[at - 1].signs & INTRODUCES)
            or self.lower[at]
            or word.end - word.start == 1
        ]

    def _name(self, at: int) -> tuple[Name, str] | None:
        token = self.words[at]
        if self.lower[at] and self._lower_prefixed(at):
            surname = self.words[at + 1].fold
            return Name(at, at + 2, prefix=(token.fold,), core=(surname,)), "Achternaam."
        why = self._reason(at)
        if why == "label" and token.fold in care.EPONYMS:
            return None
        if token.capital or len(token.text) == 1:
            name = self._read(at, trusted=bool(why))
            if name is None:
                return None
            if not why and name.initials and name.core and not self._eponym(name):
                why = "Voorletters met een naam."
            if not why:
                why = self._shape(name)
            return (name, why) if why else None
        if why and self._lower_lettered(at):
            first = token.fold
            return Name(at, at + 2, first=first, core=(self.words[at + 1].fold,)), "Voornaam."
        if why == "title" and (end := self._lower_titled(at)):
            prefix = tuple(w.fold for w in self.words[at : end - 1])
            return Name(at, end, prefix=prefix, core=(self.words[end - 1].fold,)), why
        if (self.lower[at] or why == "title") and why and self._lower_name(at, why):
            return self._lower_read(at), "Naam na een aanduiding."
        if self.lower[at] and self._lower_first(at):
            return self._lower_read(at), "Voornaam zonder hoofdletter."
        return None

    def _lower_lettered(self, at: int) -> bool:
        """ "vrijwilliger hans v.": a first name and a letter, whatever their case."""
        if self.words[at].fold not in FIRST_NAMES or at + 1 >= len(self.words):
            return False
        letter = self.words[at + 1]
        dotted = self.text[letter.end : letter.end + 1] == "."
        return dotted and len(letter.text) == 1 and letter.text.isalpha() and letter.gap == " "

    def _lower_titled(self, at: int) -> int:
        """Where "mw de wit" ends: prefixes and a word that is a surname too; 0 if not."""
        end = at
        while end < len(self.words) and end - at < 3 and self.words[end].fold in people.PREFIXES:
            end += 1
        if end == at or end >= len(self.words) or self.words[at].gap not in (" ", ". "):
            return 0
        surname = self.words[end]
        if (
            surname.gap not in (" ", ". ")
            or not self.free(end)
            or self.words[at - 1].fold == "heer"
        ):
            return 0
        named = surname.fold in SURNAMES or (surname.fold in common.COMMON and self.lower[at])
        return end + 1 if named and surname.fold not in common.OPENERS else 0

    def _lower_prefixed(self, at: int) -> bool:
        """ "door v. dijk": a shortened prefix and a surname, in a passage without capitals."""
        if self.words[at].fold not in ("v", "vd") or at + 1 >= len(self.words):
            return False
        surname = self.words[at + 1]
        if surname.gap not in (". ", " ", ".") or not self.free(at + 1):
            return False
        done_by = at > 0 and self.words[at - 1].fold in ("door", "namens", "via", "met", "bij")
        return surname.fold in SURNAMES or (done_by and surname.fold in common.COMMON)

    def _lower_first(self, at: int) -> bool:
        """A first name that is nothing else, in a passage without capitals."""
        word = self.words[at].fold
        if word not in FIRST_NAMES or len(word) < 4 or ordinary(word):
            return False
        return not dutch.known(word) or (at > 0 and self.words[at - 1].fold in _WITH_SOMEONE)

    def _lower_name(self, at: int, why: str) -> bool:
        word = self.words[at].fold
        if word in FIRST_NAMES or word in SURNAMES:
            return word not in common.OPENERS and (word not in common.COMMON or why != "role")
        if why not in ("title", "role") or not self.lower[at] or len(word) < 4 or ordinary(word):
            return False
        if word in people.PERSON_VERBS or dutch.known(word):
            return False
        return why == "title" or not (dutch.compound(word) or dutch.inflected(word))

    def _shape(self, name: Name) -> str:
        """Why a name without title or initials is one: a known first name, or two capitals."""
        token = self.words[name.begin]
        count = name.end - name.begin
        if count == 2 and len(self.words[name.end - 1].text) == 1:
            count = 1
        if self._eponym(name):
            return ""
        if name.prefix and token.fold in ("v", "vd") and not name.first:
            return "Tussenvoegsel met een naam."
        known = token.fold in FIRST_NAMES
        known = known and (
            token.fold not in common.COMMON or (count > 1 and self._surname_like(name))
        )
        if known and not (token.opens and token.fold in common.OPENERS):
            return "Voornaam."
        town = (token.fold, *name.core) in towns.by_first().get(token.fold, ())
        if name.prefix and not name.first and token.text in _SURNAME_BEGINS and not town:
            return "Achternaam met een tussenvoegsel."
        if token.fold in FIRST_NAMES and self._first_and_letter(name):
            return "Voornaam met een letter."
        if name.prefix and name.first and not token.opens:
            return "Twee namen met een tussenvoegsel."
        if name.prefix and name.first and (token.fold in FIRST_NAMES or not ordinary(token.fold)):
            return "Twee namen met een tussenvoegsel."
        if token.fold in SURNAMES and not token.opens and self._no_other(token.fold):
            return "Achternaam die vaak voorkomt."
        if token.opens and count > 1 and self._two_capitals(name):
            return "Twee woorden met een hoofdletter."
        if token.opens and count == 1 and token.fold not in PLACES:
            return self._opening(name)
        return ""

    def _first_and_letter(self, name: Name) -> bool:
        """ "Koen B.", "Koen (wijkteam)", "Wil, vrijwilliger": no other word stands so."""
        following = self.words[name.end] if name.end < len(self.words) else None
        lettered = name.end - name.begin == 2 and len(self.words[name.end - 1].text) == 1
        bracketed = following is not None and following.gap == " (" and following.text.islower()
        single = name.end - name.begin == 1
        told = self._role_told(name.end) and not self.words[name.begin].opens
        return lettered or (single and (bracketed or told or self._told_apart(name.end)))

    def _role_told(self, at: int) -> bool:
        """ ", vrijwilliger" right behind the word."""
        following = self.words[at] if at < len(self.words) else None
        return following is not None and following.gap == ", " and people.is_role(following.fold)

    def _told_apart(self, at: int) -> bool:
        """ "Ria, een medebewoonster" and "Els van de administratie": who that is, comes next."""
        pair = self.words[at : at + 2]
        if len(pair) < 2 or pair[1].gap != " ":
            return False
        one, other = pair
        if one.gap == ", " and one.fold in ("een", "de", "onze", "haar", "zijn"):
            return people.is_role(other.fold) or other.fold in people.KIN
        return one.gap == " " and one.fold == "van" and other.fold in ("de", "het", "ons")

    def _surname_like(self, name: Name) -> bool:
        """Whether the word after a first name that is ordinary too can be a surname there."""
        if not self.words[name.begin].opens:
            return True
        last = self.words[name.end - 1]
        return last.gap == " " and (last.fold in SURNAMES or not dutch.known(last.fold))

    @staticmethod
    def _no_other(word: str) -> bool:
        return word not in PLACES and word not in terms.LANGUAGES

    def _two_capitals(self, name: Name) -> bool:
        """Dutch writes no titles in capitals: two of them open a sentence only as a name."""
        pair = self.words[name.begin : name.begin + 2]
        first, second = pair
        if second.gap not in (" ", "-") or not second.capital or second.text.isupper():
            return False
        plain = first.fold in common.OPENERS or first.fold.endswith(COMPOUND_ENDINGS)
        if plain or first.text.isupper() or first.fold in care.CARE_CAPS:
            return False
        if first.fold not in FIRST_NAMES and dutch.known(first.fold) and second.gap == " ":
            return False
        if second.fold in PHRASE_NOUNS or second.fold in care.CARE_CAPS:
            return False
        return first.fold not in PLACES and (
            second.gap == " " or not ordinary(second.fold) or second.fold in FIRST_NAMES
        )

    def _opening(self, name: Name) -> str:
        """An unknown word that opens a sentence and does what only people do."""
        token = self.words[name.begin]
        if name.end >= len(self.words) or len(token.fold) < 3:
            return ""
        if token.fold in FIRST_NAMES and token.fold not in common.OPENERS and self._acts(name.end):
            return "Voornaam die iets doet."
        if token.fold in SURNAMES and self.words[name.end].fold in _SPEAKING_OR_HAVING:
            return "Achternaam die iets doet."
        if ordinary(token.fold):
            return ""
        if token.gap[-1:] in ('"', "'") and self.text[token.end : token.end + 1] == token.gap[-1:]:
            return "Tussen aanhalingstekens." if self._foreign(name) else ""
        following = self.words[name.end]
        if "\n" in token.gap and following.gap == ", " and self._foreign(name):
            return "Aangesproken."
        if following.gap == " (" and self._role_alone(name.end):
            return "Naam met een rol erachter."
        lower = following.text.isalpha() and not following.capital
        if self._foreign(name) and following.gap == " " and lower:
            return "Geen Nederlands woord, en toch een hoofdletter."
        aged = following.gap == " (" and following.text.isdigit() and len(following.text) < 3
        aged = aged and not dutch.known(token.fold)
        verb = aged or (following.gap == " " and following.fold in _SPEAKING)
        noun = token.fold.endswith(
            (
                "ing",
                "heid",
                "tie",
                "teit",
                "schap",
                "ment",
                "zorg",
                "ige",
                "ie",
                "ist",
                "eur",
                "ster",
            )
        )
        return "Doet iets wat mensen doen." if verb and not noun else ""

    def _acts(self, at: int) -> bool:
        following = self.words[at]
        return following.gap == " " and following.fold in _SPEAKING

    def _role_alone(self, at: int) -> bool:
        """ "(huisarts)": a role or kinship between brackets."""
        token = self.words[at]
        closed = self.text[token.end : token.end + 1] in (")", ",", " ")
        return closed and (people.is_role(token.fold) or token.fold in people.KIN)

    def _foreign(self, name: Name) -> bool:
        """A word that stands in no Dutch list and is not made of two that do."""
        token = self.words[name.begin]
        word = token.fold
        if len(word) < 4 or not token.text[1:].islower() or dutch.compound(word):
            return False
        if word.endswith(COMPOUND_ENDINGS + _LATIN) or word in care.EPONYMS:
            return False
        return not dutch.inflected(word)


_LATIN = (
    "ine", "ase", "emie", "urie", "itis", "ose", "oom", "gram", "scopie", "tomie", "ae", "iek",
    "ide", "ium", "aat", "um", "axis", "pathie", "plastiek", "zuur", "baar", "nr", "gie",
    "fyse", "xis", "genum",
)  # fmt: skip
_WITH_SOMEONE = listed("aan door met van namens via collega tegen zuster")
_SURNAME_BEGINS = frozenset(["Den", "Ten", "Ter"])
_SPEAKING = listed(
    """
    belde belt zag ziet zegt zei meldt meldde vertelt vertelde vroeg vraagt gaf informeert
    informeerde overlegde overlegt schreef verklaart verklaarde dacht wilde wist bezocht mailde
    appte leidt woont woonde overleed reageerde besloot constateert constateerde bevestigt
    bevestigde regelt regelde stuurt stuurde haalt haalde noteert noteerde sprak huilde klaagde
    weigerde vond trof at dronk sliep belooft beloofde schrok
    """
)

_SPEAKING_OR_HAVING = _SPEAKING | {"heeft", "had"}
