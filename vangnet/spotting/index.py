"""The forms in which people write a known name, as an index over folded words (layer 1).

Not a list of strings: a name is recognised word by word, so that every spelling of a prefix, every
order of a double name and every mix of case need no form of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache

from vangnet.spotting.casefile import Entity, Words
from vangnet.spotting.forms import monograms, pet_forms, short_forms
from vangnet.spotting.normalising import key
from vangnet.spotting.spans import Category
from vangnet.spotting.tokens import Token
from vangnet.spotting.words import care, common, dutch, listed, people
from vangnet.spotting.words.first_names import EITHER_NAME, FIRST_NAMES

TYPO_FROM = 6


class Kind(StrEnum):
    """Which part of a name a word is."""

    FIRST = "first"
    SURNAME = "surname"
    THING = "thing"
    SHORT = "short"


class Likeness(IntEnum):
    """How a word in the text is like the known word."""

    TYPO = 1
    JOINED = 2
    GENITIVE = 3
    EXACT = 4


@dataclass(slots=True)
class Part:
    """A part of one entity's name: the keys of its words, and whether it is an ordinary word.

    `pet`: a form that people make of a first name, unless the language has that word already.
    """

    keys: Words
    kind: Kind
    entity: Entity
    common: bool
    partner: bool = False
    pet: str = ""


@dataclass(slots=True)
class Hit:
    """A part that begins at some word. `length` counts words, `trim` letters of a possessive."""

    part: Part
    length: int
    likeness: Likeness
    trim: int = 0


class Index:
    """Finds the parts of known names that begin at a word. Costs no more as the case grows."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entities = list(entities)
        self._heads: dict[str, list[Part]] = {}
        self._joined: dict[str, list[Part]] = {}
        self._near: dict[str, list[Part]] = {}
        self._words: set[str] = set()
        self._letters: set[str] = set()
        self._seen: dict[tuple[str, bool], tuple[Hit, ...]] = {}
        self.abbreviations: dict[str, list[Entity]] = {}
        self.monograms: dict[str, list[Entity]] = {}
        self.lowered: dict[str, list[Entity]] = {}
        self.openings: set[str] = set()
        begins = Counter(s for e in self.entities for s in _beginnings(e))
        for entity in self.entities:
            for part in _parts(entity, begins):
                self._add(part)
            for letters in monograms(entity):
                self.monograms.setdefault(letters, []).append(entity)
            for short in entity.abbreviations:
                self.abbreviations.setdefault(short, []).append(entity)
                self.lowered.setdefault(short.lower(), []).append(entity)
        self._letters.update(self.monograms, self.lowered)

    def _add(self, part: Part) -> None:
        first = whole = part.keys[0]
        self._heads.setdefault(first, []).append(part)
        if len(part.keys) > 1:
            other = first + part.keys[1]
            self.openings |= {other, other + "s"}
            whole = "".join(part.keys)
        else:
            self._words.add(first)
            self._words.add(first + "s")
        if len(whole) >= TYPO_FROM:
            self._joined.setdefault(whole, []).append(part)
            self._words.add(whole)
            self.openings.add(whole)
            if first is whole:
                for like in _likes(whole):
                    self._near.setdefault(like, []).append(part)

    def misspelt(self, word: str) -> Iterator[Hit]:
        """Parts that an ordinary word is one letter away from: "Sloot" in quotes, of Sloots."""
        yield from self._typos(key(word))

    def starts(self, word: str, *, guess: bool) -> tuple[Hit, ...]:
        """Parts of one word, and parts of which this is the first word (length still open).

        `guess`: also with one typo, for words that stand like a name.
        """
        found = self._seen.get((word, guess))
        if found is None:
            found = tuple(self._lookup(key(word), guess))
            if len(self._seen) < 200_000:
                self._seen[(word, guess)] = found
        return found

    def begins(self, token: Token) -> bool:
        """Whether a known name, or letters of someone, may begin at a word that is written so.

        What takes in the next word is told by `openings`. Most words are done after this.
        """
        word, text = token.key, token.text
        if word in self._words or token.fold in self._letters or text in self.abbreviations:
            return True
        if len(text) < TYPO_FROM and text[-1].isupper() and (len(text) == 1 or not token.capital):
            return True
        if len(word) < TYPO_FROM - 1 or not self._resembles(word):
            return False
        quoted = token.capital and len(text) < TYPO_FROM and any(True for _ in self._typos(word))
        return quoted or bool(self.starts(token.fold, guess=True))

    def _resembles(self, word: str) -> bool:
        """Whether it may be a known word with one letter wrong, and an s behind it perhaps."""
        near = self._near
        if word[:3] in near or word[0] + word[-3:] in near:
            return True
        return word[-1] == "s" and word[0] + word[-4:-1] in near

    def _lookup(self, word: str, guess: bool) -> Iterator[Hit]:
        exact = False
        for part in _real(self._heads.get(word)):
            exact = True
            yield Hit(part, len(part.keys), Likeness.EXACT)
        if not exact:
            for part in _real(self._joined.get(word)):
                exact = True
                yield Hit(part, 1, Likeness.JOINED)
        if not exact and word.endswith("s") and len(word) > 3:
            for part in _real(self._heads.get(word[:-1])):
                if len(part.keys) == 1:
                    exact = True
                    yield Hit(part, 1, Likeness.GENITIVE, 1)
        if guess and not exact and len(word) >= TYPO_FROM - 1:
            typos = list(self._typos(word))
            if typos and not ordinary(word):
                yield from typos

    def _typos(self, word: str) -> Iterator[Hit]:
        seen: set[int] = set()
        for form, trim in ((word, 0), *(((word[:-1], 1),) if word.endswith("s") else ())):
            fits = range(len(form) - 1, len(form) + 2)
            for like in (form[:3], form[0] + form[-3:]):
                for part in self._near.get(like, ()):
                    known = part.keys[0]
                    if len(known) in fits and id(part) not in seen and one_edit(form, known):
                        seen.add(id(part))
                        if _is_name(part):
                            yield Hit(part, 1, Likeness.TYPO, trim)

    def pair(self, first: str, second: str) -> tuple[Hit, ...]:
        """A known name that was broken in two: "Heu vel"."""
        if first in people.PREFIXES:
            return ()
        whole = key(first + second)
        return tuple(Hit(part, 2, Likeness.JOINED) for part in _real(self._joined.get(whole)))

    def whole(self, letters: str) -> Iterator[Part]:
        """Parts that are written exactly with these letters."""
        yield from _real(self._joined.get(key(letters)))


def _real(parts: list[Part] | None) -> list[Part]:
    """Without the pet forms that are words of the language: asked where one stands, not of all."""
    return [part for part in parts if _is_name(part)] if parts else []


def _is_name(part: Part) -> bool:
    return not part.pet or not dutch.known(part.pet)


def ordinary(word: str) -> bool:
    """Whether a folded word has a plain meaning, so that it is no misspelt name."""
    return (
        word in common.OPENERS
        or word in care.CARE_CAPS
        or word in care.NATIONS
        or word in people.TITLES
        or word in people.KIN
        or people.is_role(word)
        or word in care.ORGANISATION_HEADS
        or word in common.COMMON
    )


@lru_cache(maxsize=16384)
def _likes(known: str) -> frozenset[str]:
    """What a misspelling of these letters shares: whichever is wrong, the first three are right
    (or the fourth comes too early) or else the last three are (behind one of the first two)."""
    first, last = known[:3], known[-3:]
    return frozenset((first, known[:2] + known[3], known[0] + last, known[1] + last))


def _beginnings(entity: Entity) -> set[str]:
    """Short forms that would name this person; one that names two names nobody."""
    return {s for first in entity.firsts for s in (first[0][:3], first[0][:4], first[0][:5])}


def _parts(entity: Entity, begins: Mapping[str, int]) -> Iterator[Part]:
    thing = entity.category in (Category.ORGANISATION, Category.PLACE)
    if thing:
        for name in entity.names:
            yield Part(_keys(name), Kind.THING, entity, _common(name))
        for name in entity.shorts:
            yield Part(_keys(name), Kind.SHORT, entity, _common(name))
            if len(name) == 1 and len(name[0]) > 4 and not _common(name):
                for tail in _STAFF:
                    yield Part((key(name[0] + tail),), Kind.SHORT, entity, False)
        return
    for first in entity.firsts:
        yield Part(_keys(first), Kind.FIRST, entity, _common(first))
        for pet in pet_forms(first[0]) if len(first) == 1 and not entity.found else ():
            yield Part((key(pet),), Kind.FIRST, entity, False, pet=pet)
        for short in short_forms(first[0]) if len(first) == 1 and not entity.found else ():
            if begins[short] == 1 and not (ordinary(short) or short in EITHER_NAME):
                yield Part((key(short),), Kind.FIRST, entity, False, pet=short)
    for names, partner in ((entity.surnames, False), (entity.partners, True)):
        for surname in names:
            yield Part(_keys(surname.core), Kind.SURNAME, entity, _common(surname.core), partner)
            joined = (*surname.prefix, *surname.core)
            if surname.prefix and len("".join(joined)) >= TYPO_FROM:
                yield Part(("".join(_keys(joined)),), Kind.SURNAME, entity, False, partner)
            if len(surname.core) > 1:
                for word in surname.core:
                    if len(word) > 3:
                        yield Part((key(word),), Kind.SURNAME, entity, _common((word,)), partner)


_STAFF = listed(
    "medewerker medewerkers collega collegas team bewoner bewoners client clienten locatie arts"
)
"""What is written in one word behind the name of a house: "Zonneweidemedewerker"."""


def _keys(name: Words) -> Words:
    return tuple(key(word) for word in name)


def _common(name: Words) -> bool:
    telling = [w for w in name if w not in people.PREFIXES]
    return all(
        (len(w) < 4 and w not in FIRST_NAMES)
        or w in common.COMMON
        or w in common.OPENERS
        or w in care.CARE_CAPS
        for w in telling
    )


def one_edit(one: str, other: str) -> bool:
    """Whether one letter was added, dropped, changed or swapped; the first letter stays."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1 or (one[0] != other[0] and one[:2] != other[1::-1]):
        return False
    at, shortest = 0, min(len(one), len(other))
    while at < shortest and one[at] == other[at]:
        at += 1
    a, b = one[at:], other[at:]
    return a[1:] == b[1:] or a == b[1:] or a[1:] == b or (a[:2] == b[1::-1] and a[2:] == b[2:])
