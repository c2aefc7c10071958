"""Who a found name is: one person for all her mentions, no eponym, her letters from there on."""

from __future__ import annotations

from vangnet.spotting.casefile import Entity, Surname
from vangnet.spotting.naming import Name, NameReader
from vangnet.spotting.normalising import key
from vangnet.spotting.resolving import around, category_of
from vangnet.spotting.spans import Span
from vangnet.spotting.tokens import Token
from vangnet.spotting.words import care, listed, people, terms
from vangnet.spotting.words.first_names import FIRST_NAMES, SURNAMES

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
_EPONYMS = care.EPONYMS | terms.TESTS


class Claimer(NameReader):
    """Makes a span of a name that was read."""

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
        elif name.begin and self.words[name.begin].gap == "'":
            before = self.words[name.begin - 1]
            start = before.start if len(before.text) == 1 and before.gap else start
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
