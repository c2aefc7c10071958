"""Ages without a unit: "zij was 82", "man, ca. 50", told by the words around a number (layer 2).

A number alone is an age when a person is said to be it: with a form of "zijn" or "worden" between
them or behind, set behind the person in brackets or after a comma, or next to another age. What is
counted or measured is not: then a noun follows, or a measure stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from vangnet.spotting.numerals import NUMERALS, value_of
from vangnet.spotting.signs import sign
from vangnet.spotting.tokens import Token, Words
from vangnet.spotting.words import listed, people

OLDEST, GROWN, LEAST = 115, 10, 4
CALLED = frozenset(["112", "113"])
"""Numbers that are rung, not lived."""
FAR = 8
"""How many words a person may stand before the number."""

_COUNT = sign(lambda word: word != "een" and (word.isdecimal() or word in NUMERALS))
_BEING = listed("is was ben werd wordt word bleek blijkt")
_BECOMING = listed("is was ben werd wordt word geworden worden zou")
_LIGHT = listed(
    """
    pas al nu net bijna ruim ca circa ongeveer nog inmiddels toen geen niet zelf ook misschien maar
    dan toch zo rond straks intussen vandaag morgen gisteren juist eigenlijk hooguit minstens
    destijds vorige volgende deze komende afgelopen aanstaande week maand jaar zomer winter voorjaar
    najaar herfst in op dit dat ergens tegen dus daar er onlangs immers de
    """
)
_PRONOUNS = listed("hij zij ze ik ie die je u haar hem")
_SOMEONE = listed(
    """
    slachtoffer verdachte betrokkene overledene zwangere kraamvrouw drager puber peuter kleuter
    tweeling jongste oudste middelste dame iemand persoon jongeman jongedame tiener jongetje
    inleenkracht uitzendkracht oproepkracht flexkracht inwoner buurtgenoot echtpaar
    zuigeling mam pa ma mem heit moe buur leerling aangehoudene gedetineerde asielzoeker man vrouw
    jongen meisje
    """
)
_SEX = frozenset(["m", "v", "man", "vrouw", "jongen", "meisje"])
_SMALL = listed(
    """
    zoon zoontje dochter dochtertje kind kindje kleinkind kleinzoon kleindochter broertje zusje
    tweeling jongste oudste middelste jongen jongetje meisje peuter kleuter neefje nichtje baby
    """
)
_IN_A_ROW = frozenset(["jongste", "oudste", "middelste"])
"""Of so many children, not of so many years."""
_COUNTED = listed(
    """
    kinderen dagen uur weken maanden jaar jr keer kilo kg meter personen mensen procent tot broers
    zussen mg ml cm
    """
)
_AROUND_SOMEONE = sign(
    lambda word: (
        word in people.KIN or word in people.TITLES or word in _SOMEONE or people.is_role(word)
    )
)
_GOES_ON = listed(
    """
    en of maar was is werd wordt toen geworden worden als die dus hoor toch zou te mee erbij ook op
    in niet met toe wanneer jong lentes al bij hoe dat
    """
)
_LINKS = listed("niet geen maar of en op")
_MEASURED = sign(
    re.compile(
        r"\w*score|mmse|moca|\w*druk|pols\w*|satur\w*|temp\w*|gluc\w*|\w*waarde|hb|nrs|gewicht|crp"
        r"|\w*frequentie|kamer|groep|nummer|nr|bmi|spo2?|af|rr|inr|aantal|lengte|dos\w+|totaal|hart\w*"
        r"|pijn|kreat\w*|lactaat|ph|apgar|gcs|emv|ademh\w*|index|cijfer|gemiddeld\w*|\w*spiegel|na"
        r"|natrium|kalium|leuko\w*|bezetting|\w*tijd|termijn|prijs|bed|afdeling|pagina|bladzijde"
        r"|bijlage|punt|stap|fase|lijn|versie|uur|kop|kosten|percentage|stand|uitslag|meting"
    ).fullmatch
)
_BIRTH = re.compile(r"\bgeb|leeft|lft", re.IGNORECASE)
_OPENS = re.compile(r" ?\(| ?/ |\)?, |: ")
_CLOSES = re.compile(r"[,;:!?)](?!\d)| ?\.(?:[\s)\"”']|$)| /|\n| \(|$|\Z")


def bare(
    words: Words, text: str, done: bytearray, named: bytearray, told: bytearray
) -> Iterator[tuple[int, int]]:
    """Where such numbers begin and end.

    Per word: `done`, is it in a span; `named`, does it name a person; `told`, is it in an age.
    """
    reader = _Reader(words, text, done, named)
    for at in words.where(_COUNT):
        if told[at]:
            reader.last = at
        elif reader.is_age(at):
            yield words[at].start, words[at].end


class _Reader:
    """One text, and where the last age in it stands so far."""

    def __init__(self, words: Words, text: str, done: bytearray, named: bytearray) -> None:
        self.words, self.text, self.done, self.named = words, text, done, named
        self.last = -FAR

    def is_age(self, at: int) -> bool:
        """Whether the number here tells somebody's age."""
        if self.done[at] or not self._whole(at):
            return False
        ways = (self._said_of, self._behind_it, self._asked, self._set_behind, self._beside)
        found = self._of(at) or (self._stands(at) and any(way(at) for way in ways))
        if found:
            self.last = at
        return found

    def _whole(self, at: int) -> bool:
        """No decimal, no part of a code, and not beyond what people reach."""
        word = self.words[at]
        value = value_of(word.fold)
        if not 0 < value <= OLDEST or word.fold in CALLED or word.fold[0] == "0":
            return False
        return not at or (word.gap != "" and word.gap[-1] in " (\n")

    def _stands(self, at: int) -> bool:
        """The clause ends, or goes on with a word that counts nothing."""
        if self._closed(at):
            return True
        following = self._at(at + 1)
        if following is None or following.gap not in (" ", "\n"):
            return False
        return following.fold in _GOES_ON or following.fold in people.PERSON_VERBS

    def _closed(self, at: int) -> bool:
        """Whether a clause ends here, and no line that goes on below."""
        following = self._at(at + 1)
        wrapped = following is not None and following.gap == "\n" and following.text.islower()
        return not wrapped and _CLOSES.match(self.text, self.words[at].end) is not None

    def _said_of(self, at: int) -> bool:
        """ "Mw. is 79", "Roelof wordt zaterdag vijftig", "toen was hij al 82"."""
        back = at - 1
        while back >= 0 and at - back < FAR and self._light(back):
            back -= 1
        asked = back >= 0 and self._same_sentence(back, at)
        if not asked or self.words[back].fold not in _BEING:
            return False
        if any(self._meant(one) for one in range(back + 1, at)):
            return self._old_enough(at, back)
        return self._someone_before(back) and self._old_enough(at, back)

    def _behind_it(self, at: int) -> bool:
        """ "terwijl zij 82 was", "toen Daan twee werd", "zegt 16 te zijn"."""
        following, second = self._at(at + 1), self._at(at + 2)
        if following is None or following.gap != " ":
            return False
        to_be = following.fold == "te" and second is not None and second.fold in ("zijn", "worden")
        if not to_be and following.fold not in _BECOMING:
            return False
        back = at - 1
        became = following.fold == "geworden"
        while back >= 0 and at - back < 5 and (self._light(back) or to_be or became):
            if self._someone(back):
                break
            back -= 1
        return back >= 0 and self._same_sentence(back, at) and self._someone(back)

    def _of(self, at: int) -> bool:
        """ "een inleenkracht van 22": somebody of so many years."""
        if at < 2 or self.words[at - 1].fold != "van" or self.words[at - 2].fold in _IN_A_ROW:
            return False
        who, number = self.words[at - 2].fold, self.words[at].fold
        if not self._someone(at - 2) or (value_of(number) < GROWN and who not in _SMALL):
            return False
        if self._stands(at):
            return True
        following = self._at(at + 1)
        sure = who in _SOMEONE or who in people.KIN
        return sure and following is not None and following.fold not in _COUNTED

    def _asked(self, at: int) -> bool:
        """ "Leeftijd? B: Zesenzestig.": the answer to a question just before."""
        near = self.words[max(0, at - 4) : at]
        asked = [word for word in near if word.fold == "leeftijd"]
        return bool(
            asked and self._closed(at) and self.text[asked[-1].end : asked[-1].end + 1] == "?"
        )

    def _set_behind(self, at: int) -> bool:
        """ "Verdachte (24, …)", "man, ca. 50, …", "M. van de Wouw / 5519027 / 69 / …"."""
        if not self._closed(at):
            return False
        back = at
        while back > 0 and at - back < 3 and self.words[back].gap in (" ", ". "):
            if self.words[back - 1].fold not in _LIGHT | _SEX:
                return False
            back -= 1
        gap = self.words[back].gap
        if back == 0 or not _OPENS.fullmatch(gap) or (gap == ": " and back == at):
            return False
        number = self.words[at].fold
        if value_of(number) < GROWN and "(" not in gap and not number.endswith("half"):
            return False
        before = back - 1
        if "/" in gap and self.done[before] and self._line_of_birth(at):
            return True
        if "/" in gap:
            while before > 0 and at - before < FAR and not self.named[before]:
                if "/" not in self.words[before].gap and not self.done[before]:
                    return False
                before -= 1
        if self._someone(before):
            return True
        if gap == "), " and self.named[max(0, before - 3) : before].find(1) >= 0:
            return True
        return gap == ", " and self.words[before].gap == ", " and bool(self.named[before - 1])

    def _line_of_birth(self, at: int) -> bool:
        """ "Geb.datum / leeftijd: 30-11-1949 / 74"."""
        begin = self.text.rfind("\n", 0, self.words[at].start) + 1
        return _BIRTH.search(self.text, begin, self.words[at].start) is not None

    def _beside(self, at: int) -> bool:
        """ "was 37 en niet 47", "onze tweeling twee": an age was told shortly before."""
        if at - self.last > FAR or not self._closed(at):
            return False
        before, number = self.words[at - 1], self.words[at]
        if before.fold in ("pas", "al", "nu") and at > 1:
            before, at = self.words[at - 2], at - 1
        if before.fold in _LINKS:
            return True
        grown = value_of(number.fold) >= GROWN
        fits = self._someone(at - 1) if grown else before.fold in _SMALL
        return number.gap == " " and fits

    def _light(self, at: int) -> bool:
        word = self.words[at]
        if word.fold in _LIGHT or word.fold in _PRONOUNS or word.signs & _AROUND_SOMEONE:
            return word.gap != "\n"
        return bool(self.done[at])

    def _between(self, at: int) -> bool:
        """What may stand between a person and the verb: "de chauffeur van 8 mei is 72"."""
        word = self.words[at]
        return word.fold in _LIGHT or word.fold == "van" or bool(self.done[at] > self.named[at])

    def _meant(self, at: int) -> bool:
        """Who comes behind the verb: "is Wolbers 47", "toen was hij al 82"."""
        return self._someone(at)

    def _someone_before(self, verb: int) -> bool:
        """A person right before the verb, or before what stands between commas; or nobody at all.

        "Is 61, drinkt weer": in short notes the sentence begins with the verb.
        """
        if self.words[verb].opens and self.words[verb].capital:
            return not verb or not self.words[verb - 1].signs & _MEASURED
        back = verb - 1
        while back > 0 and verb - back < 5 and self._between(back):
            back -= 1
        if back < 0 or not self._same_sentence(back, verb):
            return False
        if self._someone(back):
            return True
        apart = self.words[verb].gap in (" (", ", ") or self.words[verb - 1].fold == "en"
        near = range(max(0, back - FAR), back + 1)
        return apart and any(self._someone(o) and self._same_sentence(o, verb) for o in near)

    def _someone(self, at: int) -> bool:
        word = self.words[at]
        if self.named[at] or word.fold in _PRONOUNS:
            return True
        return bool(word.signs & _AROUND_SOMEONE) and not word.signs & _MEASURED

    def _same_sentence(self, begin: int, end: int) -> bool:
        """No sentence begins after `begin`, up to and with `end`."""
        return not any(
            word.opens and (word.capital or "\n\n" in word.gap)
            for word in self.words[begin + 1 : end + 1]
        )

    def _old_enough(self, at: int, verb: int) -> bool:
        """A very small number is an age of a small person only: "hij was 3" may be his place."""
        if value_of(self.words[at].fold) >= LEAST:
            return True
        near = self.words[max(0, verb - 4) : at]
        return any(word.fold in _SMALL for word in near)

    def _at(self, at: int) -> Token | None:
        return self.words[at] if at < len(self.words) else None
