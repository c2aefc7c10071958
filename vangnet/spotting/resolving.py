"""Who a mention is: words around it decide between people of one name, or it says unsure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from vangnet.spotting.casefile import Entity, surnames_in
from vangnet.spotting.index import one_edit
from vangnet.spotting.normalising import key
from vangnet.spotting.spans import Category
from vangnet.spotting.standing import Mention
from vangnet.spotting.tokens import Token
from vangnet.spotting.words import listed, people
from vangnet.spotting.words.first_names import FIRST_NAMES

_CLIENT_WORDS = listed("client clienten patient patiente bewoner bewoonster pupil")
_GREETINGS = listed("beste hallo hoi dag lieve ha hey hi goedemorgen goedemiddag")
_FAMILY = listed(
    """
    moeder vader zoon dochter broer zus zuster oma opa grootmoeder grootvader kleinzoon kleindochter
    stiefvader stiefmoeder pleegmoeder pleegvader schoonzoon schoondochter schoonmoeder schoonvader
    """
)
_EXCLUDED = -100.0


class Strangers:
    """People found in a text whom the case does not know; the same one keeps the same id."""

    def __init__(self, known: Iterable[Entity]) -> None:
        self._known = list(known)
        self._taken = {e.id for e in self._known}
        self._number = 0
        self.entities: dict[str, Entity] = {}
        self._by_word: dict[str, dict[str, Entity]] = {}
        self._by_id: dict[str, Entity] = {}

    def called(self, words: Iterable[str]) -> list[tuple[str, Entity]]:
        """People found before who have one of these folded words in their name, oldest first."""
        found: dict[str, Entity] = {}
        for word in words:
            found.update(self._by_word.get(key(word), {}))
        return list(found.items())

    def short_of(self, word: str) -> Entity | None:
        """The one person of the case whose first name begins so, for "Edu" of Eduard.

        Not for a word that is a first name itself: Jan may be someone else than Janneke.
        """
        if len(word) < 3 or word in FIRST_NAMES:
            return None
        fits = [
            e
            for e in self._known
            if any(f[0].startswith(word) and len(f[0]) > len(word) + 1 for f in e.firsts)
        ]
        return fits[0] if len(fits) == 1 else None

    def by_id(self, name: str) -> Entity | None:
        """Whoever has this id."""
        return self._by_id.get(name)

    def get(self, what: str, category: Category, **names: object) -> Entity:
        """The entity for this key, made when new."""
        entity = self.entities.get(what)
        if entity is None:
            entity = Entity(self._next(), category, found=True)
            self.entities[what] = entity
            self._by_id[entity.id] = entity
        for field, value in names.items():
            if value and not getattr(entity, field):
                setattr(entity, field, value)
        if entity.category is Category.OTHER_PERSON:
            entity.category = category
        if entity.category is not Category.ORGANISATION:
            for word in (
                *(f[0] for f in entity.firsts),
                *(w for s in entity.surnames for w in s.core),
            ):
                self._by_word.setdefault(key(word), {})[what] = entity
        return entity

    def _next(self) -> str:
        while True:
            self._number += 1
            name = f"x{self._number}"
            if name not in self._taken:
                return name


def around(tokens: list[Token], begin: int, end: int) -> tuple[list[str], list[str]]:
    """The folded words shortly before (nearest first) and after a mention, within the sentence."""
    before: list[str] = []
    at = begin
    while at > 0 and len(before) < 4 and not (at < len(tokens) and tokens[at].opens):
        at -= 1
        before.append(tokens[at].fold)
    after = [t.fold for t in tokens[end : end + 2] if not t.opens]
    return before, after


def learn_genders(tokens: list[Token], mentions: list[Mention]) -> None:
    """ "mevrouw Bosma-Dijkstra" tells what "de heer Bosma" is not."""
    votes: dict[str, Counter[str]] = {}
    known: dict[str, Entity] = {}
    for mention in mentions:
        fits = [e for e in mention.entities if _names_score(e, mention) > _EXCLUDED]
        if len(fits) != 1 or mention.thing or mention.partner_only or mention.stranger:
            continue
        entity = fits[0]
        before, _ = around(tokens, mention.begin, mention.end)
        client = entity.category is Category.CLIENT
        if client and _of_family(entity, mention, before):
            continue
        if said := people.gender(before[:2]):
            votes.setdefault(entity.id, Counter())[said] += 1
            known[entity.id] = entity
    for name, counted in votes.items():
        if not known[name].gender:
            known[name].gender = counted.most_common(1)[0][0]


def choose(
    tokens: list[Token], mention: Mention, recent: dict[str, int]
) -> tuple[Entity | None, tuple[str, ...]]:
    """The one a mention means, and who else it could be; None for someone the case lacks."""
    if mention.stranger or not mention.entities:
        return None, ()
    if mention.thing:
        return mention.entities[0], tuple(e.id for e in mention.entities[1:])
    before, after = around(tokens, mention.begin, mention.end)
    others = [e for e in mention.entities if e.category is not Category.CLIENT]
    if _namesake(before) or (mention.generation and not others):
        return None, ()
    if mention.generation:
        mention.entities = others
    scored = sorted(
        (
            (_score(e, mention, before, after, recent), -n, e)
            for n, e in enumerate(mention.entities)
        ),
        key=lambda s: s[:2],
        reverse=True,
    )
    best, _, entity = scored[0]
    if best <= -4:
        return None, ()
    close = tuple(e.id for score, _, e in scored[1:] if score > best - 1.5)
    return entity, close


def _score(
    entity: Entity, mention: Mention, before: list[str], after: list[str], recent: dict[str, int]
) -> float:
    score = _names_score(entity, mention)
    if score <= _EXCLUDED:
        return score
    said = people.gender(before[:2])
    if said and entity.gender:
        score += 3 if said == entity.gender else -5
    near = set(before[:3]) | set(after)
    if entity.role_words and near & set(entity.role_words):
        score += 4
    elif any(people.is_role(w) for w in before[:2]) and entity.category is Category.PROFESSIONAL:
        score += 1
    if near & _CLIENT_WORDS:
        score += 4 if entity.category is Category.CLIENT else -1
    if before[:1] and before[0] in people.KIN and entity.category is Category.RELATIVE:
        score += 1
    if mention.by_first and before:
        greeted = before[0] in _GREETINGS
        first = entity.id in mention.by_first
        score += (4 if first else 0) if greeted else (-2 if first and said else 0)
    if entity.id in mention.partner_only:
        courteous = entity.category is Category.CLIENT and before[:1] and said == entity.gender
        score -= 1 if courteous and before[0] in people.COURTESY else 3
    if entity.category is Category.CLIENT:
        score += -8 if _of_family(entity, mention, before) else 1.6
    if recent and entity.id in recent:
        score += 1 + recent[entity.id] / 1_000_000
    return score


def _namesake(before: list[str]) -> bool:
    """ "mijn man heet ook Bosma": someone else of that name."""
    near = before[:3]
    return bool({"heet", "heette", "heten"} & set(near) and {"ook", "eveneens"} & set(near))


def _of_family(entity: Entity, mention: Mention, before: list[str]) -> bool:
    """ "de moeder, mw. Bosma" is family of the client Bosma, unless the client has that role."""
    if mention.first or mention.initials or entity.role_words:
        return False
    return any(
        word in _FAMILY and all(w in people.COURTESY for w in before[:at])
        for at, word in enumerate(before[:2])
    )


def _names_score(entity: Entity, mention: Mention) -> float:
    score = 0.0
    if mention.first and mention.surname and entity.firsts:
        alike = max(_alike(mention.first, tuple(key(w) for w in f)) for f in entity.firsts)
        if not alike:
            return _EXCLUDED
        score += 8 * alike
    letters = {f[0][0] for f in entity.firsts} | set(entity.initials[:1])
    if mention.initials and letters:
        if mention.initials[0] not in letters:
            return _EXCLUDED
        score += 6
        score += 1 if entity.initials.startswith(mention.initials) else 0
    return score


def _alike(word: str, first: tuple[str, ...]) -> float:
    whole = "".join(first)
    word = key(word)
    if word in (*first, whole):
        return 1.0
    if len(word) > 4 and one_edit(word, first[0]):
        return 0.8
    if len(word) > 2 and (first[0].startswith(word) or word.startswith(first[0])):
        return 0.6
    return 0.0


def stranger(tokens: list[Token], mention: Mention, strangers: Strangers, text: str) -> Entity:
    """An entity of its own for someone who shares a name with people of the case."""
    before, _ = around(tokens, mention.begin, mention.end)
    who = mention.first or mention.initials[:1] or people.gender(before[:2]) or "?"
    written = text[mention.start : mention.stop]
    return strangers.get(
        f"{mention.surname}|{who}",
        category_of(before),
        firsts=((mention.first,),) if mention.first else (),
        surnames=surnames_in(_last_name(written, mention)) if mention.surname else (),
        initials=mention.initials,
        gender=people.gender(before[:2]),
    )


def _last_name(written: str, mention: Mention) -> str:
    words = written.split()
    while len(words) > 1 and (words[0].rstrip(".").lower() == mention.first or "." in words[0]):
        words = words[1:]
    return " ".join(words)


def category_of(before: list[str]) -> Category:
    """What a stranger is to the client, by the word before the name."""
    for word in before[:3]:
        if word in _CLIENT_WORDS:
            return Category.CLIENT
        if word in people.KIN:
            return Category.RELATIVE
        if people.is_role(word) and word not in ("ene", "genaamd", "heet"):
            return Category.PROFESSIONAL
    return Category.OTHER_PERSON
