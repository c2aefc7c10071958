"""What to call people in a public text: role and letter, the same all through one case (PUB-2).

No invented names: a name that was missed must be visible as one, and an invented one can hit a real
person. Letters follow the order of first mention, so they say nothing outside their own report.
"""

from __future__ import annotations

import re

from vangnet.spotting.casefile import Entity
from vangnet.spotting.normalising import fold
from vangnet.spotting.resolving import Strangers
from vangnet.spotting.spans import Category
from vangnet.spotting.words import listed

_BASES = {
    Category.CLIENT: "cliënt",
    Category.RELATIVE: "naaste",
    Category.PROFESSIONAL: "zorgverlener",
    Category.OTHER_PERSON: "persoon",
    Category.ORGANISATION: "organisatie",
    Category.PLACE: "plaats",
}
_BODIES = (
    (("thuiszorg", "wijkverpleging", "buurtzorg"), "thuiszorgorganisatie"),
    (("huisartsenpost", "hap"), "huisartsenpost"),
    (("huisarts", "gezondheidscentrum"), "huisartsenpraktijk"),
    (("ziekenhuis", "gasthuis", "umc", "medisch centrum", "kliniek"), "ziekenhuis"),
    (("apotheek",), "apotheek"),
    (("kraam",), "kraamzorgorganisatie"),
    (("verloskund",), "verloskundigenpraktijk"),
    (("ggz", "fact", "psych", "verslavingszorg"), "ggz-instelling"),
    (("jeugd", "gezins"), "jeugdhulporganisatie"),
    (("verpleeghuis", "woonzorg", "zorgcentrum", "verzorgingshuis"), "zorgcentrum"),
    (("ambulance", "rav"), "ambulancedienst"),
    (("gemeente",), "gemeente"),
    (("wijkteam", "buurtteam"), "wijkteam"),
    (("school", "lyceum", "college"), "school"),
    (("taxi",), "vervoerder"),
    (("zorgboerderij", "dagbesteding", "dagopvang"), "dagbesteding"),
    (("fysio",), "fysiotherapiepraktijk"),
    (("hospice",), "hospice"),
    (("zorg", "care"), "zorgorganisatie"),
)
_SECRET_ROLES = listed("burgemeester wethouder minister directeur bestuurder dominee pastoor imam")
_ROLE = re.compile(r"[^\W\d_][^\W\d_ \-']*(?:[ \-'][^\W\d_]+){0,3}")


class Pseudonyms:
    """The names given so far in one case. Share one object over all its texts."""

    def __init__(self) -> None:
        self._labels: dict[str, str] = {}
        self._used: dict[str, int] = {}
        self._alone: set[str] = set()
        self._strangers: Strangers | None = None

    def strangers_of(self, fresh: Strangers) -> Strangers:
        """People found in earlier texts of this case; they keep their letter in the next."""
        if self._strangers is None:
            self._strangers = fresh
        return self._strangers

    def expect(self, entities: list[Entity]) -> None:
        """Who the case knows: a base that only one person has needs no letter."""
        counts: dict[str, int] = {}
        for entity in entities:
            if entity.category in (Category.CLIENT, Category.RELATIVE):
                counts[base(entity)] = counts.get(base(entity), 0) + 1
        known = {e.id for e in entities}
        self._alone = {
            e.id
            for e in entities
            if counts.get(base(e)) == 1 and e.id in known and base(e) not in ("naaste", "persoon")
        }

    def of(self, entity: Entity) -> str:
        """The pseudonym of someone or something: `[huisarts A]`."""
        return self._label(entity.id, base(entity), alone=entity.id in self._alone)

    def of_words(self, words: str, name: str) -> str:
        """A pseudonym for words without an entity, such as a town: the same words, the same one."""
        return self._label(f"{name}:{fold(words)}", name, alone=False)

    def _label(self, what: str, name: str, *, alone: bool) -> str:
        label = self._labels.get(what)
        if label is None:
            if alone:
                label = f"[{name}]"
            else:
                number = self._used.get(name, 0)
                self._used[name] = number + 1
                label = f"[{name} {letters(number)}]"
            self._labels[what] = label
        return label


def letters(number: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    out = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        out = chr(65 + rest) + out
    return out


def base(entity: Entity) -> str:
    """The word before the letter: a role that many have, never one that points at somebody."""
    if entity.category is Category.ORGANISATION:
        return _body(entity)
    if entity.category in (Category.CLIENT, Category.PLACE):
        return _BASES[entity.category]
    role = entity.role.strip()
    fits = _ROLE.fullmatch(role) and len(role) < 40 and not set(entity.role_words) & _SECRET_ROLES
    named = {w for f in entity.firsts for w in f} | {
        w for s in (*entity.surnames, *entity.partners) for w in s.core
    }
    if (
        fits
        and not named & set(entity.role_words)
        and not any(c.isupper() for c in role[1:].split(" ")[-1][1:2])
    ):
        return role if role.isupper() else role[0].lower() + role[1:]
    return _BASES[entity.category]


def _body(entity: Entity) -> str:
    for name in (*entity.names, *entity.shorts):
        whole = " ".join(name)
        for signs, label in _BODIES:
            if any(sign in whole for sign in signs):
                return label
    return _BASES[Category.ORGANISATION]
