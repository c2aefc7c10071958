"""How a name that nobody listed is written: initials, first names, prefixes, surnames (layer 2)."""

from __future__ import annotations

from dataclasses import dataclass

from vangnet.spotting.nameable import ALSO_PREPOSITIONS, Nameable
from vangnet.spotting.signs import sign
from vangnet.spotting.words import care, common, listed, people
from vangnet.spotting.words.first_names import FIRST_NAMES, SURNAMES

_GREETINGS = listed(
    "beste hallo hoi dag lieve geachte ha hey hi goedemorgen goedemiddag hee aan cc"
)
_CLOSINGS = listed("groet groeten groetjes groeten hoogachtend namens mvg gr liefs groetend")
_LABELS = listed(
    """
    naam eigenaar aanwezig afwezig contact contactpersoon contactpersonen opsteller auteur van aan
    behandelaar melder indiener betreft verslag verslaglegger voorzitter secretaris notulist actie
    actiehouder vragen cc afzender ontvanger deelnemers gesproken betrokkenen onderwerp client
    patient bewoner vader moeder partner mantelzorger huisarts casemanager dagdienst avonddienst
    notulen genodigden getuige getuigen informant chauffeur bestuurder
    onderzoekers onderzoeker leden commissieleden rapporteur rapporteurs auteurs aanwezigen
    nachtdienst achterwacht overdracht aanspreekpunt regie regiehouder opdrachtgever
    vertegenwoordiger
    """
)
_PLACES_OF_WORK = listed(
    "ambu dienst nachtdienst wijk zorg nacht balie receptie keuken poli seh huisarts buren overkant"
)
_CALLED = listed("bijgenaamd alias ik heet heette genaamd noemt")
INTRODUCES = sign(
    lambda word: (
        word in people.TITLES
        or word in people.KIN
        or people.is_role(word)
        or word in _CALLED
        or word in _GREETINGS
        or word in _CLOSINGS
        or word in _LABELS
        or word in ("vriendelijke", "en", "of")
    )
)


@dataclass(slots=True)
class Name:
    """A name as written: words [begin, end), and its parts, folded."""

    begin: int
    end: int
    first: str = ""
    initials: str = ""
    prefix: tuple[str, ...] = ()
    core: tuple[str, ...] = ()


class NameReader(Nameable):
    """Reads one text: why a name may begin at a word, and how far it goes."""

    def _lower_read(self, at: int) -> Name:
        """First name, prefixes and surname without capitals: "kirsten de wilde"."""
        token = self.words[at]
        first = token.fold in FIRST_NAMES
        end = at + 1
        while end < len(self.words) and self._hyphen_on(end):
            end += 1
        name = Name(at, end, token.fold if first else "", core=() if first else (token.fold,))
        core = end
        while first and core < len(self.words) and core - end < 3:
            if self.words[core].fold not in people.PREFIXES or self.words[core].gap not in (
                " ",
                " '",
            ):
                break
            core += 1
        if not first or core >= len(self.words) or self.words[core].gap not in (" ", "'"):
            return name
        last = self.words[core].fold
        surname = last in SURNAMES or (last in common.COMMON and len(last) > 2)
        if last in _PLACES_OF_WORK or last in care.ORGANISATION_HEADS:
            return name
        if last in people.PERSON_VERBS or last in common.OPENERS or not self.free(core):
            return name
        if surname or (
            core > end and self.words[end].fold not in ("in", "uit", "bij", "op", "aan")
        ):
            name.prefix = tuple(w.fold for w in self.words[end:core])
            name.core = (last,)
            name.end = core + 1
        return name

    def _hyphen_on(self, at: int) -> bool:
        return self.words[at].gap == "-" and self.words[at].text.isalpha()

    def _reason(self, at: int) -> str:
        """Why a name may begin here: "title", "role", "greeting" or "label"; "" for none."""
        sent = at > 0 and self.words[at].gap.endswith("] ")
        after_name = at == self._named_until or (at and self.done[at - 1])
        listed = after_name and self.words[at].gap in (", ", " + ", " & ")
        if at == 0 or not (listed or sent or self.words[at - 1].signs & INTRODUCES):
            return ""
        token, before = self.words[at], self.words[at - 1]
        gap = token.gap
        word = before.fold
        if gap in (" ", ". ", ".", " '", "'", "\n", ".\n"):
            if word in people.TITLES and not (gap == ". " and token.opens and len(word) > 4):
                return "title"
            if gap in (" ", " '") and (word in people.KIN or people.is_role(word)):
                return "role"
            if word in _CALLED and gap == " ":
                return "role" if word != "ik" else ""
            if word in _GREETINGS and gap == " " and (word != "aan" or before.opens):
                return "greeting"
        if ("\n" in gap or gap == ", ") and self._closing(at):
            return "greeting"
        if word in _CLOSINGS and before.opens and gap in (" ", ". ") and token.capital:
            return "greeting"
        if gap.endswith("] ") and self._sends(at):
            return "label"
        filled = word in _LABELS or word in people.KIN or people.is_role(word)
        if gap.strip(" \t") in (":", ":\n") and filled:
            return "label"
        if word in ("en", "of") and gap == " " and at > 1 and self.words[at - 2].capital:
            return "role" if self._named_until == at - 1 else ""
        if listed and (gap != ", " or token.fold in FIRST_NAMES):
            return "role"
        if gap in (", ", " (", " - ") and (word in people.KIN or people.is_role(word)):
            return "role"
        return ""

    def _sends(self, at: int) -> bool:
        """ "[07:59] Sem: nee": who sends a message, between the time and the colon."""
        return any(
            self.words[end].gap.startswith(":")
            for end in range(at + 1, min(at + 4, len(self.words)))
        )

    def _closing(self, at: int) -> bool:
        """A line of its own right after "Met vriendelijke groet,"."""
        word = self.words[at - 1].fold
        if word in _CLOSINGS:
            return True
        return word in ("vriendelijke", "groet", "groeten") and "\n" in self.words[at].gap

    def _read(self, at: int, *, trusted: bool) -> Name | None:
        """Initials, first names, prefixes and surnames from word `at` on."""
        name = Name(at, at)
        end = self._initials(name, at)
        capitals: list[int] = []
        prefix: list[int] = []
        while end < len(self.words) and end - at < 9:
            token = self.words[end]
            if end > at and not self._adjoins(end, bool(capitals) or bool(name.initials)):
                break
            if not self.free(end):
                break
            lettered = prefix and name.initials and self._dotted_capital(end)
            lettered = lettered or (token.capital and self._begins_chain(end))
            leads = not lettered and not (capitals and token.capital and not prefix)
            if token.fold in people.PREFIXES and leads:
                if not self._leads_on(end):
                    break
                complete = capitals and self.words[capitals[-1]].fold not in FIRST_NAMES
                named = (
                    complete and len(capitals) > 1 and self.words[capitals[0]].fold in FIRST_NAMES
                )
                if named and token.fold == "van" and token.gap == " ":
                    break
                if complete and token.fold in ALSO_PREPOSITIONS and token.gap != "-":
                    break
                if capitals and not token.capital and self._towards(end):
                    break
                prefix.append(end)
            elif capitals and self._between_hyphens(end):
                pass
            elif (
                lettered
                or (capitals and self._ends_chain(end))
                or self._name_word(end, trusted or bool(name.initials) or bool(capitals))
            ):
                capitals.append(end)
            else:
                break
            end += 1
        while prefix and (not capitals or prefix[-1] > capitals[-1]):
            prefix.pop()
        if not capitals:
            return self._letter(at, name) if trusted else None
        self._parts(name, capitals, prefix)
        name.end = capitals[-1] + 1
        if len(capitals) == 1 and not name.initials and self._dotted(name.end):
            name.end += 1
            while name.end < len(self.words) and self._another_letter(name.end):
                name.end += 1
            if name.core and not prefix:
                name.first, name.core = name.core[0], ()
        elif len(capitals) == 1 and not prefix and (letter := self._prefixed_letter(name.end)):
            name.prefix = tuple(w.fold for w in self.words[name.end : letter])
            name.first = name.first or self.words[capitals[0]].fold
            name.core, name.end = (self.words[letter].fold,), letter + 1
        elif name.core and not name.initials and not name.first:
            self._inverted(name)
        return name

    def _inverted(self, name: Name) -> None:
        """ "KNOOPS, J.H." """
        at = name.end
        if at < len(self.words) and self.words[at].gap == ", ":
            while at < len(self.words) and at - name.end < 5:
                token = self.words[at]
                dotted = self.text[token.end : token.end + 1] == "."
                if len(token.text) > 1 or not token.capital or not dotted:
                    break
                if at > name.end and token.gap != ".":
                    break
                at += 1
            if self._begin_another(at):
                return
            name.initials = "".join(t.fold for t in self.words[name.end : at])
            name.end = at if at == name.end else self._prefix_behind(at)

    def _begin_another(self, at: int) -> bool:
        """ "dr. Rahimi, A. Muis": the letters belong to who comes after them."""
        if at >= len(self.words) or self.words[at].gap != ". ":
            return False
        following = self.words[at]
        known = following.fold in common.OPENERS or not following.text[1:].islower()
        return following.capital and not known

    def _prefix_behind(self, at: int) -> int:
        """ "Wulp, G. van der" at the end of a line: where the name ends."""
        end = at
        while end < len(self.words) and self.words[end].fold in people.PREFIXES and end - at < 3:
            end += 1
        closed = end == len(self.words) or self.words[end].gap != " "
        return end if closed else at

    def _between_hyphens(self, at: int) -> bool:
        """The letter of "Jong-A-Pin"."""
        if len(self.words[at].text) > 1 or self.words[at].gap != "-" or at + 1 >= len(self.words):
            return False
        return self.words[at + 1].gap == "-"

    def _begins_chain(self, at: int) -> bool:
        """The Lo of "Lo-A-Njoe", a prefix elsewhere."""
        between, last = at + 1, at + 2
        if last >= len(self.words) or len(self.words[between].text) > 1:
            return False
        return self.words[between].gap == "-" and self.words[last].gap == "-"

    def _ends_chain(self, at: int) -> bool:
        """The Ten of "Tjon-A-Ten", a prefix elsewhere."""
        token, before = self.words[at], self.words[at - 1]
        return token.gap == "-" and token.capital and len(before.text) == 1 and before.gap == "-"

    def _dotted(self, at: int) -> bool:
        """ "Joey T.": one letter for a surname."""
        if at >= len(self.words):
            return False
        token = self.words[at]
        after = self.text[token.end : token.end + 1]
        ends = after in (".", ":") or (after in ("", "\n") and token.text not in "AVPSOE")
        return token.gap == " " and len(token.text) == 1 and token.capital and ends

    def _prefixed_letter(self, at: int) -> int:
        """Where the letter of "Durk de J." stands; 0 when there is none."""
        end = at
        while end < len(self.words) and end - at < 3 and self.words[end].fold in people.PREFIXES:
            if self.words[end].gap not in (" ", ".", ". "):
                return 0
            end += 1
        return end if end > at and self._dotted(end) else 0

    def _letter(self, at: int, name: Name) -> Name | None:
        """ "mw. B." """
        token = self.words[at]
        if len(token.text) != 1 or not token.capital or self.text[token.end : token.end + 1] != ".":
            return None
        name.end = at + 1
        while name.end < len(self.words) and self._another_letter(name.end):
            name.end += 1
        why = self._reason(at)
        if why != "title" and not (why == "role" and name.end > at + 1):
            return None
        name.initials = "".join(w.fold for w in self.words[at : name.end - 1])
        name.core = (self.words[name.end - 1].fold,)
        return name

    def _another_letter(self, at: int) -> bool:
        """The second letter of "mw. O.L."."""
        token = self.words[at]
        dotted = self.text[token.end : token.end + 1] == "."
        return len(token.text) == 1 and token.capital and token.gap in (".", ". ") and dotted

    def _initials(self, name: Name, at: int) -> int:
        end = at
        while end < len(self.words) and end - at < 6:
            token = self.words[end]
            dotted = self.text[token.end : token.end + 1] == "."
            if token.label or (end > at and token.gap not in (".", ". ", ".-")):
                break
            if not token.capital or not (
                (len(token.text) == 1 or token.fold in people.INITIALS) and dotted
            ):
                break
            end += 1
        following = self.words[end] if end < len(self.words) else None
        if end == at and following is not None and self._glued(at):
            name.initials = following.fold
            return at + 1
        if end > at and following is not None and following.gap in (" ", ". ", ".", ". '", ".'"):
            name.initials = "".join(t.fold for t in self.words[at:end])
            return end
        if end > at and end < len(self.words) and self._called_between(end):
            name.initials = "".join(t.fold for t in self.words[at:end])
            name.first = self.words[end].fold
            return end + 1
        return at

    def _called_between(self, at: int) -> bool:
        """ "H.J.M. (Ria) van den Heuvel": what she is called, between initials and surname."""
        token = self.words[at]
        if token.gap not in (". (", " (", ".(") or not token.capital or len(token.text) < 2:
            return False
        following = self.words[at + 1] if at + 1 < len(self.words) else None
        return following is not None and following.gap == ") "

    def _glued(self, at: int) -> bool:
        """ "WJ van Hoogstraten": initials without dots, before a prefix and a name."""
        token = self.words[at]
        if not (token.text.isupper() and token.text.isalpha() and 2 <= len(token.text) <= 4):
            return False
        if token.fold in care.CARE_CAPS or at + 2 >= len(self.words):
            return False
        prefix = self.words[at + 1]
        sure = prefix.fold in people.PREFIXES and prefix.fold not in ALSO_PREPOSITIONS
        return sure and prefix.gap == " " and not prefix.capital and self._leads_on(at + 1)

    def _parts(self, name: Name, capitals: list[int], prefix: list[int]) -> None:
        folded = [self.words[i].fold for i in capitals]
        hyphened = len(folded) > 1 and self.words[capitals[1]].gap == "-"
        if name.initials or (prefix and prefix[0] < capitals[0]):
            name.core = tuple(folded)
        elif len(folded) > 1 and not hyphened:
            name.first, name.core = folded[0], tuple(folded[1:])
        elif len(folded) > 1 and folded[0] in FIRST_NAMES:
            name.first = folded[0]
            name.core = () if folded[1] in FIRST_NAMES else tuple(folded)
            name.first = "" if name.core else folded[0]
        elif folded[0] in FIRST_NAMES and folded[0] not in SURNAMES and len(folded) == 1:
            name.first = folded[0]
        else:
            name.core = tuple(folded)
        if prefix and name.core:
            before = [i for i in prefix if i < capitals[-1]]
            name.prefix = tuple(self.words[i].fold for i in before)
            if not name.initials and before[0] > capitals[0]:
                name.first = folded[0]
                name.core = tuple(f for i, f in zip(capitals, folded, strict=True) if i > before[0])
