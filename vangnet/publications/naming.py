"""Who has which pseudonym in one version, and the forms of a name that join the list of its case.

The case knows people by the drawer; an editor who accepts or adds words teaches this case more
forms. They are known from then on, in all its texts and at the gate (PUB-2).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.utils.translation import gettext as _

from vangnet.spotting import pseudonyms
from vangnet.spotting.casefile import Unreadable, read
from vangnet.spotting.spans import Category

PEOPLE = frozenset({"NAAM_CLIENT", "NAAM_NAASTE", "NAAM_PROF", "NAAM_OVERIG"})
NAMED = PEOPLE | {"INSTELLING", "PLAATS", "TOEGEVOEGD"}
KNOWN = "bekend"
"""The layer that found what the case knew already: that teaches nothing new."""
DECIDED = frozenset({"accepted", "altered"})
UNLETTERED = ("naaste", "persoon")


class Named(Protocol):
    """A row of `Replacement`, to read."""

    original: str
    proposal: str
    becomes: str
    category: str
    entity: str
    found_by: str
    decision: str


@dataclass(frozen=True, order=True)
class Form:
    """Words that an editor said mean somebody, and whom."""

    entity: str
    words: str
    category: str

    def entry(self, number: int) -> dict[str, Any]:
        """As spotting knows people and things. An id of its own, so that nobody is two people."""
        soort = "naaste" if self.category in PEOPLE else "plaats"
        return {"id": f"vorm:{number}", "soort": soort, "naam": self.words}


def forms(rows: Iterable[Named]) -> list[Form]:
    """The forms that join the list of the case, each once, always in the same order."""
    return sorted(
        {
            Form(row.entity, row.original, row.category)
            for row in rows
            if row.decision in DECIDED
            and row.category in NAMED
            and row.entity
            and row.found_by != KNOWN
            and any(letter.isalpha() for letter in row.original)
        }
    )


def entries(rows: Iterable[Named]) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The forms as entries of a case file, and whom each entry means."""
    found = forms(rows)
    listed = [form.entry(number) for number, form in enumerate(found)]
    return listed, {one["id"]: form.entity for one, form in zip(listed, found, strict=True)}


@dataclass(frozen=True)
class Someone:
    """A person, organisation or place that words can mean, for the editor to choose from."""

    entity: str
    label: str
    name: str
    category: str


def everyone(known: Sequence[Mapping[str, Any]], rows: Sequence[Named]) -> list[Someone]:
    """All whom words in this version can mean: of the case, and found or added by an editor."""
    by_key = labels(rows)
    found: dict[str, Someone] = {}
    given = set(by_key.values())
    try:
        listed = read(known)
    except Unreadable:
        listed = []
    bases = Counter(pseudonyms.base(one) for one in listed)
    names = Counter(name_of(entry) for entry in known)
    for one, entry in zip(listed, known, strict=False):
        base = pseudonyms.base(one)
        alone = bases[base] == 1 and one.category in (Category.CLIENT, Category.RELATIVE)
        label = by_key.get(one.id) or free(
            f"[{base}]" if alone and base not in UNLETTERED else f"[{base} A]", given
        )
        given.add(label)
        found[one.id] = Someone(one.id, label, _told_apart(entry, names), one.category.value)
    for row in rows:
        if row.entity and row.entity not in found and row.category in NAMED:
            found[row.entity] = Someone(
                row.entity, by_key.get(row.entity, row.becomes), row.original, row.category
            )
    return list(found.values())


def _told_apart(entry: Mapping[str, Any], names: Mapping[str, int]) -> str:
    """A name; with a role and a year of birth where more people bear it, so that one can choose."""
    name, born = name_of(entry), str(entry.get("geboortedatum", ""))[:4]
    more = [str(entry.get("rol", "")), _("geboren in %(year)s") % {"year": born} if born else ""]
    return ", ".join([name, *filter(None, more)]) if names[name] > 1 else name


def name_of(entry: Mapping[str, Any]) -> str:
    """How the case calls somebody, in one line."""
    if entry.get("naam"):
        return str(entry["naam"])
    first = entry.get("roepnaam") or entry.get("voornaam") or entry.get("voorletters")
    parts = (first, entry.get("tussenvoegsel"), entry.get("achternaam") or entry.get("partner"))
    return " ".join(str(part) for part in parts if part)


def labels(rows: Iterable[Named]) -> dict[str, str]:
    """The pseudonym of everybody who has one; a name that an editor gave goes before ours."""
    found: dict[str, str] = {}
    made: dict[str, str] = {}
    for row in rows:
        if not row.entity:
            continue
        found.setdefault(row.entity, row.proposal)
        if row.decision == "altered":
            made[row.entity] = row.becomes
    return found | made


def free(wanted: str, taken: Iterable[str]) -> str:
    """The wanted pseudonym, or the next letter that nobody has: never two people under one."""
    given = set(taken)
    if wanted not in given:
        return wanted
    base = re.sub(r" [A-Z]{1,2}\]$|\]$", "", wanted)
    number = 0
    while (label := f"{base} {pseudonyms.letters(number)}]") in given:
        number += 1
    return label


def fresh_stranger(rows: Iterable[Named], taken: Iterable[str]) -> str:
    """A key for somebody the case does not know: one that nobody had in an earlier text."""
    used = {row.entity for row in rows} | set(taken)
    number = 1
    while f"x{number}" in used:
        number += 1
    return f"x{number}"
