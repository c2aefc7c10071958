"""People nobody listed, found by the words around them (layer 2); and what still has a capital.

A title, a role, kinship, initials, a greeting, a first name that occurs often: each is a reason. A
capital in the middle of a sentence is one as well, unless the word is known to name nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from vangnet.spotting.casefile import Entity, Surname
from vangnet.spotting.index import ordinary
from vangnet.spotting.naming import (
    ALSO_PREPOSITIONS,
    CALENDAR,
    INTRODUCES,
    SURE_PREFIXES,
    Name,
    NameReader,
)
from vangnet.spotting.normalising import key
from vangnet.spotting.resolving import around, category_of
from vangnet.spotting.spans import Span
from vangnet.spotting.tokens import Token
from vangnet.spotting.words import care, common, dutch, listed, people, terms
from vangnet.spotting.words.first_names import FIRST_NAMES, SURNAMES
from vangnet.spotting.words.places import PLACES

LAYER = "eigen"
_EPONYM_BEFORE = listed(
    """
    ziekte syndroom methode schaal score test index proef teken houding graad klasse stadium
    vacuum handgreep manoeuvre merk merknaam indeling classificatie fractuur geur taal
    """
)
_EPONYM_AFTER = listed(
    """
    score schaal index test lijst methode protocol ziekte syndroom criteria classificatie meting
    katheter infuus manoeuvre techniek richtlijn model analyse krabbels brug procedure scan app
    formulier systeem matras bed pomp pen drank rol zakje pleister indeling fractuur nood reflex
    handgreep klasse graad proef teken houding stadium criterium prothese spalk naald sonde drain
    draad tang lepel oefening oefeningen massage therapie dieet reflex punt incisie scale
    """
)


class Finder(NameReader):
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
        plain = first.fold in common.OPENERS or first.fold.endswith(_COMPOUND_ENDINGS)
        if plain or first.text.isupper() or first.fold in care.CARE_CAPS:
            return False
        if first.fold not in FIRST_NAMES and dutch.known(first.fold) and second.gap == " ":
            return False
        if second.fold in _PHRASE_NOUNS or second.fold in care.CARE_CAPS:
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
        if word.endswith(_COMPOUND_ENDINGS + _LATIN) or word in care.EPONYMS:
            return False
        return not dutch.inflected(word)

    def _eponym(self, name: Name) -> bool:
        words = {self.words[i].fold for i in range(name.begin, name.end)}
        before = {self.words[i].fold for i in range(max(0, name.begin - 3), name.begin)}
        following = self.words[name.end] if name.end < len(self.words) else None
        after = following is not None and following.gap in ("-", " ")
        if after and following is not None and following.fold in _EPONYM_AFTER:
            return True
        if name.initials == "m":
            words.discard("m")
        if before & _EPONYM_BEFORE and not words & FIRST_NAMES:
            return True
        return words <= _EPONYMS

    def marked(self, begin: int, end: int, why: str) -> Span | None:
        """The name within words [begin, end) that another layer marked, if there is one."""
        name = self._read(begin, trusted=True)
        if name is None or name.end > end or not (name.core or name.first):
            return None
        return None if self._eponym(name) else self.claim(name, why)

    def claim(self, name: Name, why: str) -> Span:
        """The span of a name, with the entity that all its mentions share."""
        entity = self._entity(name)
        self._short_form(name, entity)
        start = self.words[name.begin].start
        if self.words[name.begin].fold == "t" and self.text[max(0, start - 1)] == "'":
            start -= 1
        stop = self.words[name.end - 1].end
        if self.text[stop : stop + 1] == "." and len(self.words[name.end - 1].text) == 1:
            stop += 1
        last = self.words[name.end - 1].text
        following = self.words[name.end] if name.end < len(self.words) else None
        owns = following is not None and following.gap == " "
        single = name.end - name.begin == 1 and why not in ("title", "role")
        if owns and single and _possessive(last.lower()):
            stop -= 1
        why = {"title": "Naam na een titel.", "role": "Naam na een rol of verwantschap."}.get(
            why,
            {"greeting": "Naam in aanhef of slot.", "label": "Naam na een kopje."}.get(why, why),
        )
        if not entity.found:
            why = "Korte vorm van een voornaam uit de zaak."
        return Span(start, stop, entity.category, entity.id, LAYER, why)

    def _short_form(self, name: Name, entity: Entity) -> None:
        """ "Marloes van den Berg (MvdB)": the letters stand for her from there on."""
        if name.end >= len(self.words):
            return
        short = self.words[name.end]
        closed = self.text[short.end : short.end + 1] == ")"
        listed_so = short.gap == ", " and short.text.isupper() and len(short.text) < 4
        if not (short.gap == " (" and closed) and not (
            listed_so and self._same_letters(name, short)
        ):
            return
        if not 2 <= len(short.text) <= 5:
            return
        if short.text[0].isupper() and short.text[-1].isupper() and name.core:
            letters = {w[0] for w in (*name.core, name.first or "?", name.initials or "?")}
            if short.fold[-1] in letters or short.fold[0] in letters:
                entity.abbreviations = tuple(dict.fromkeys((*entity.abbreviations, short.text)))

    @staticmethod
    def _same_letters(name: Name, short: Token) -> bool:
        """ "Chantalle Messink, CM": exactly the first letters of the name before it."""
        given = name.initials or name.first[:1]
        return bool(given and name.core) and short.fold == given + "".join(w[0] for w in name.core)

    def _entity(self, name: Name) -> Entity:
        before, _ = around(self.words, name.begin, name.end)
        category = category_of(before)
        gender = people.gender(before[:2])
        core = tuple(key(w) for w in name.core)
        alone = name.end - name.begin == 1 and not set(before[:1]) & people.COURTESY
        if alone and (known := self.strangers.short_of(self.words[name.begin].fold)):
            return known
        for what, entity in self.strangers.called([*name.core, *([name.first] * bool(name.first))]):
            if _same(entity, name, core, gender):
                return self.strangers.get(
                    what,
                    category,
                    firsts=((name.first,),) if name.first else (),
                    surnames=(Surname(name.prefix, name.core),) if name.core else (),
                    initials=name.initials,
                    gender=gender,
                )
        first = name.first or (name.core[0] if len(name.core) == 1 and not name.prefix else "")
        what = f"p|{' '.join(core)}|{name.first or name.initials or gender}"
        return self.strangers.get(
            what,
            category,
            firsts=((first,),) if name.first else (),
            surnames=(Surname(name.prefix, name.core),) if name.core else (),
            initials=name.initials,
            gender=gender,
        )

    def leftovers(self, done: bytearray) -> Iterator[Span]:
        """What still stands with a capital inside a sentence and means nothing known."""
        self.done = done
        until = 0
        for at, word in enumerate(self.words):
            opens = word.opens and word.text not in _OPENING_PREFIXES
            if not word.capital or opens or at < until:
                continue
            if name := self._prefixed(at) or self._unexplained(at):
                yield self.claim(name, "Hoofdletter midden in een zin.")
                until = name.end

    def _prefixed(self, at: int) -> Name | None:
        """ "met Van Es": a prefix with a capital inside a sentence begins a surname."""
        prefix = self.words[at]
        inside = not prefix.opens and prefix.gap in (" ", " (")
        if prefix.text not in _CAPITAL_PREFIXES or not (inside or prefix.text in _OPENING_PREFIXES):
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
        prefixes = tuple(w.fold for w in self.words[at:core])
        return Name(at, core + 1, prefix=prefixes, core=(last.fold,))

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
        if any(w.endswith(_COMPOUND_ENDINGS) and dutch.compound(w) for w in folded):
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
        return not (ordinary(word) or word in care.EPONYMS or word in _PHRASE_NOUNS)

    def _phrase(self, at: int) -> bool:
        """Whether a capitalised common noun follows: "Early Warning Score" names no person."""
        token = self.words[at]
        return token.gap == " " and token.capital and token.fold in _PHRASE_NOUNS

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
            or word.endswith(_COMPOUND_ENDINGS)
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


_COMPOUND_ENDINGS = (
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
_LATIN = (
    "ine", "ase", "emie", "urie", "itis", "ose", "oom", "gram", "scopie", "tomie", "ae", "iek",
    "ide", "ium", "aat", "um", "axis", "pathie", "plastiek", "zuur", "baar", "nr", "gie",
    "fyse", "xis", "genum",
)  # fmt: skip
_PHRASE_NOUNS = listed(
    """
    warning score scale schaal index list lijst test assessment tool method methode protocol rating
    questionnaire checklist inventory app systeem system criteria model team zorg informatie
    """
)
_EPONYMS = care.EPONYMS | terms.TESTS
_SURE = SURE_PREFIXES | {"d"}
_TITLES_AND_KIN = people.TITLES | people.KIN
_OPENING_PREFIXES = frozenset(["Den", "Ten", "Ter"])
_CAPITAL_PREFIXES = frozenset(["Van", "Vd", "Den", "Ten", "Ter", "Te", "El", "Von", "Op"])
_LOW_PREFIXES = frozenset(["de", "den", "der", "het", "t", "ter", "van"])
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
_WITH_SOMEONE = listed("aan door met van namens via collega tegen zuster")
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


@lru_cache(maxsize=4096)
def _of_eponym(word: str) -> bool:
    """ "heimlichgreep": named after someone long dead, in one word with what it is."""
    return any(
        word.startswith(name) and len(name) > 4 and dutch.known(word[len(name) :])
        for name in care.EPONYMS
        if word[:3] == name[:3]
    )


def _possessive(word: str) -> bool:
    return (
        len(word) > 4
        and word.endswith("s")
        and word[:-1] in FIRST_NAMES
        and word not in FIRST_NAMES
        and word not in SURNAMES
    )


def _same(entity: Entity, name: Name, core: tuple[str, ...], gender: str) -> bool:
    """Whether a found name is that of someone found before in this case."""
    firsts = {f[0] for f in entity.firsts}
    cores = {tuple(key(w) for w in s.core) for s in entity.surnames}
    if core and cores and core not in cores:
        short = len(core) == 1 and not name.first and not name.initials
        if not short or not any(core[0] in known for known in cores):
            return False
    if not core and (key(name.first),) in cores:
        return not gender or not entity.gender or gender == entity.gender
    if not core and cores and name.first not in firsts:
        return False
    if core and not cores:
        return bool(name.first) and name.first in firsts
    if not core:
        return name.first in firsts
    if name.first and firsts and name.first not in firsts:
        return False
    letters = {f[0] for f in firsts} | set(entity.initials[:1])
    mine = (name.first or name.initials)[:1]
    if mine and letters and mine not in letters:
        return False
    return not (gender and entity.gender and gender != entity.gender)
