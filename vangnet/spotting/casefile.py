"""Who and what a case knows, read into one shape whatever the entries look like.

An entry may lack anything and hold anything: names of one letter, empty strings, numbers. What says
nothing is left out, never refused; only an entry that is no object at all cannot be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from vangnet.spotting.normalising import fold, normalise
from vangnet.spotting.spans import Category
from vangnet.spotting.words import care, genders, people
from vangnet.spotting.words.call_names import CALLED
from vangnet.spotting.words.places import PLACES, SUFFIXES

_WORD = re.compile(r"[^\W_]+")
_KINDS = {
    "client": Category.CLIENT,
    "naaste": Category.RELATIVE,
    "professional": Category.PROFESSIONAL,
    "organisatie": Category.ORGANISATION,
    "plaats": Category.PLACE,
}
_ARTICLES = frozenset(["de", "het", "t", "it", "la", "le", "the"])
_EVERYWHERE = frozenset(["ggz", "ggd", "hap", "seh", "fact", "wmo", "vvt", "poh", "umc", "sint"])
_NUMBERS = ("bsn", "big", "agb", "patientnr")
Words = tuple[str, ...]


class Unreadable(Exception):
    """The case file is not a list of objects. Its text is a sentence for the user."""


@dataclass(frozen=True, slots=True)
class Surname:
    """One surname: its prefixes ("van der") apart from the core that tells people apart."""

    prefix: Words
    core: Words


@dataclass(slots=True)
class Entity:
    """One person, organisation or place of the case, in folded words."""

    id: str
    category: Category
    firsts: tuple[Words, ...] = ()
    initials: str = ""
    surnames: tuple[Surname, ...] = ()
    partners: tuple[Surname, ...] = ()
    names: tuple[Words, ...] = ()
    shorts: tuple[Words, ...] = ()
    abbreviations: tuple[str, ...] = ()
    role: str = ""
    role_words: Words = ()
    gender: str = ""
    numbers: dict[str, str] = field(default_factory=dict)
    found: bool = False


@lru_cache(maxsize=4096)
def words(text: str) -> Words:
    """The folded words of a name."""
    return tuple(fold(word) for word in _WORD.findall(normalise(text).text))


def name_words(entities: Iterable[Entity]) -> frozenset[str]:
    """Every folded word that stands in a name of the case."""
    found: set[str] = set()
    for entity in entities:
        for name in (*entity.firsts, *entity.names, *entity.shorts):
            found.update(name)
        for surname in (*entity.surnames, *entity.partners):
            found.update(surname.core)
    return frozenset(found)


def read(entries: Iterable[Any]) -> list[Entity]:
    """Every entry that says something; raises Unreadable when one is no object."""
    known = []
    for number, entry in enumerate(entries):
        if not isinstance(entry, Mapping):
            raise Unreadable("De casefile moet een lijst van objecten zijn.")
        known.append(_entity(entry, number))
    return known


def _entity(entry: Mapping[str, Any], number: int) -> Entity:
    kind = _KINDS.get(_text(entry, "soort").lower(), Category.OTHER_PERSON)
    identity = _text(entry, "id") or f"k{number + 1}"
    entity = Entity(identity, kind, role=_text(entry, "rol").strip())
    entity.role_words = tuple(w for w in words(entity.role) if len(w) > 2)
    entity.abbreviations = tuple(
        a for a in re.split(r"[\s,;/]+", _text(entry, "afk")) if len(a) > 1
    )
    entity.numbers = {k: v for k in _NUMBERS if (v := _digits(_text(entry, k)))}
    if kind in (Category.ORGANISATION, Category.PLACE):
        _name_thing(entity, entry)
    else:
        _name_person(entity, entry)
    return entity


def _text(entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key)
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


@lru_cache(maxsize=4096)
def surnames_in(text: str) -> tuple[Surname, ...]:
    """The surnames in a name field: "Scholten-op 't Hof" holds two."""
    parts = [words(part) for part in normalise(text).text.split("-")]
    if len(parts) > 2 and any(len("".join(part)) == 1 for part in parts):
        return (Surname((), tuple(word for part in parts for word in part)),)
    return tuple(s for part in parts if (s := _surname(part)) is not None)


def _surname(part: Words) -> Surname | None:
    at = 0
    while at < len(part) - 1 and (part[at] in people.PREFIXES or len(part[at]) == 1):
        at += 1  # a letter alone is that of "L'Ortye"
    core = part[at:]
    return Surname(part[:at], core) if len("".join(core)) > 1 else None


def _name_person(entity: Entity, entry: Mapping[str, Any]) -> None:
    first, call = _text(entry, "voornaam"), _text(entry, "roepnaam")
    own = f"{_text(entry, 'tussenvoegsel')} {_text(entry, 'achternaam')}".strip()
    if name := _text(entry, "naam").strip():
        head, _, tail = name.partition(" ")
        first, own = first or (head if tail else ""), own or tail or head
    called = CALLED.get(words(first)[0], ()) if words(first) and not call else ()
    given = (words(first), *((w,) for w in words(first)[:1] + words(first)[1:][-1:]), words(call))
    firsts = dict.fromkeys((*given, *((c,) for c in called)))
    entity.firsts = tuple(f for f in firsts if len("".join(f)) > 1)
    entity.surnames = surnames_in(own)
    entity.partners = surnames_in(_text(entry, "partner"))
    letters = words(_text(entry, "voorletters"))
    written = "".join(w[0] if w in people.INITIALS else w for w in letters)
    entity.initials = written or "".join(f[0][0] for f in entity.firsts[:1])
    role = words(entity.role)
    entity.gender = people.gender(role) or _usual_gender(entity)


def _usual_gender(entity: Entity) -> str:
    """What the first names say, when they all say the same."""
    said = {genders.usual(word) for first in entity.firsts for word in first[:1]} - {""}
    return said.pop() if len(said) == 1 else ""


def _name_thing(entity: Entity, entry: Mapping[str, Any]) -> None:
    name = _text(entry, "naam")
    short = _text(entry, "kort")
    full = words(name)
    entity.names = tuple(n for n in (full,) if len("".join(n)) > 1)
    shorts = dict.fromkeys(words(part) for part in re.split(r"[,;/]", short))
    if entity.category is Category.ORGANISATION:
        shorts[_distinct(full)] = None
        shorts[_headless(full)] = None
        shorts[_camel(name)] = None
        shorts[_without_region(full)] = None
        letters = (_acronym(name), _leading_letters(name))
        entity.abbreviations += tuple(short for short in letters if short)
    for name_words in [*shorts, full]:
        if len(name_words) > 1 and name_words[0] in _ARTICLES and len("".join(name_words[1:])) > 3:
            shorts[name_words[1:]] = None
    entity.shorts = tuple(s for s in shorts if len("".join(s)) > 1 and s != full)


def _distinct(full: Words) -> Words:
    """What is left of "Stichting Horizonzorg" without words that any organisation could have."""
    rest = list(full)
    while rest and (rest[0] in care.ORGANISATION_HEADS or rest[0] in care.LEGAL):
        rest.pop(0)
    while rest and (rest[-1] in care.ORGANISATION_TAILS or rest[-1] in care.LEGAL):
        rest.pop()
    telling = [w for w in rest if w not in people.PREFIXES and w not in care.PLAIN]
    return tuple(rest) if len("".join(telling)) > 3 else ()


def _headless(full: Words) -> Words:
    """ "Zon & Zorg" of "Thuishulp Zon & Zorg": at least two words without what it is."""
    at = 0
    while at < len(full) and (full[at] in care.LEGAL or care.is_head(full[at])):
        at += 1
    rest = full[at:]
    telling = [w for w in rest if w not in care.PLAIN and w not in people.PREFIXES]
    return rest if at and len(rest) > 1 and telling else ()


def _without_region(full: Words) -> Words:
    """ "Mondzorg aan Huis" of "Mondzorg aan Huis Veluwe"."""
    last = full[-1] if full else ""
    return full[:-1] if len(full) > 3 and (last in PLACES or last in SUFFIXES) else ()


def _leading_letters(name: str) -> str:
    """ "RIBW" of "RIBW Midden-Limburg", unless everybody in care says those letters."""
    first = name.strip().split(" ")[0]
    plain = fold(first) in _EVERYWHERE or not first.isupper() or not first.isalpha()
    return "" if plain or not 3 <= len(first) <= 6 or first == name.strip() else first


def _camel(name: str) -> Words:
    """ "Haga" of "HagaZiekenhuis"."""
    found = re.fullmatch(r"([A-Z][a-z]{3,})(?:Zi|Zo|Me|Ka|Ho|Gr)[a-z]+", name.strip())
    return (fold(found.group(1)),) if found else ()


def _acronym(name: str) -> str:
    """ "MST" of "Medisch Spectrum Twente", when it has three letters and is no medical word."""
    letters = "".join(w[0] for w in _WORD.findall(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)) if w)
    capitals = "".join(c for c in letters if c.isupper())
    return capitals if 3 <= len(capitals) <= 6 and fold(capitals) not in care.CARE_CAPS else ""
