"""What identifies someone in all texts of a version, and what is proposed in its place.

Words that can mean more than one person are proposed per place and asked, never guessed (PUB-2).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from vangnet import spotting
from vangnet.publications import naming, pieces
from vangnet.publications.models import Replacement

UNKNOWN = "[wie?]"
"""What stands in the text until somebody said who is meant."""
PLACE = "PLAATS"


@dataclass(frozen=True)
class Proposal:
    """What was found in one part, and what it would become. `doubt`: whom it could be."""

    part: str
    original: str
    proposal: str
    category: str
    entity: str
    found_by: str
    doubt: tuple[str, ...] = ()
    around: str = ""
    start: int = 0


def propose(
    texts: Mapping[str, str],
    known: Sequence[Mapping[str, Any]],
    day: date | None,
    rows: Sequence[Replacement] = (),
) -> list[Proposal]:
    """Every identifying word in the texts with its pseudonym, the same one in every part.

    `rows`: what was found and decided before; somebody keeps the pseudonym she had, and the forms
    that an editor accepted or added are looked for as if the case had known them.
    """
    taught, whom = naming.entries(rows)
    names = spotting.Pseudonyms()
    qi = {"dag0": day.isoformat()} if day else {}
    found: list[Proposal] = []
    for part in pieces.TEXTS:
        public = spotting.publish(texts.get(part, ""), [*known, *taught], qi, names)
        found += [_proposal(part, one, whom) for one in public.replacements]
    found = _called(_same_strangers(found, known, rows), rows)
    return [one for group in _by_words(found) for one in _per_place(group, texts)]


def _proposal(part: str, one: spotting.Replacement, whom: Mapping[str, str]) -> Proposal:
    entity = whom.get(one.entiteit or "", one.entiteit or "")
    doubt = {whom.get(key, key) for key in one.twijfel} - {entity}
    if not entity and one.categorie == PLACE and one.replacement.startswith("[plaats"):
        entity = f"plek:{one.original.casefold()}"[:80]
    return Proposal(
        part,
        one.original,
        one.replacement,
        one.categorie,
        entity,
        one.bron,
        tuple(sorted({entity, *doubt})) if doubt and entity else (),
        start=one.start,
    )


def _same_strangers(
    found: list[Proposal], known: Sequence[Mapping[str, Any]], rows: Sequence[Replacement]
) -> list[Proposal]:
    """The engine numbers people it does not know per run; here they keep the key they had."""
    ours = {str(entry.get("id")) for entry in known} | {row.entity for row in rows}
    before = {row.original: row.entity for row in rows if _is_stranger(row.entity)}
    words: dict[str, list[str]] = defaultdict(list)
    for one in found:
        if _is_stranger(one.entity):
            words[one.entity].append(one.original)
    new: dict[str, str] = {}
    for key, originals in words.items():
        same = next((before[one] for one in originals if one in before), "")
        if not same or same in new.values():
            same = naming.fresh_stranger(rows, [*new.values(), *(ours - {key})])
        new[key] = same
    return [
        replace(
            one,
            entity=new.get(one.entity, one.entity),
            doubt=tuple(sorted(new.get(key, key) for key in one.doubt)),
        )
        for one in found
    ]


def _is_stranger(entity: str) -> bool:
    return entity[:1] == "x" and entity[1:].isdigit()


def _called(found: list[Proposal], rows: Sequence[Replacement]) -> list[Proposal]:
    """Who has a pseudonym keeps it; a new one never gets that of another."""
    by_key = naming.labels(rows)
    called = []
    for one in found:
        if one.entity:
            if one.entity not in by_key:
                by_key[one.entity] = naming.free(one.proposal, by_key.values())
            one = replace(one, proposal=by_key[one.entity])
        called.append(one)
    return called


def _by_words(found: Sequence[Proposal]) -> list[list[Proposal]]:
    groups: dict[tuple[str, str], list[Proposal]] = defaultdict(list)
    for one in found:
        groups[(one.part, one.original)].append(one)
    return list(groups.values())


def _per_place(group: list[Proposal], texts: Mapping[str, str]) -> list[Proposal]:
    """One proposal for all places, or one per place when the words do not always mean the same."""
    if len({(one.entity, one.proposal) for one in group}) == 1 and not group[0].doubt:
        return group[:1]
    by_start = {one.start: one for one in group}
    someone = tuple(sorted({key for one in group for key in (*one.doubt, one.entity) if key}))
    text, words = texts.get(group[0].part, ""), group[0].original
    found: dict[str, Proposal] = {}
    for start, end in pieces.places(words, text):
        one = by_start.get(start) or replace(group[0], entity="", doubt=someone)
        around = pieces.around(text, start, end)
        if one.doubt:
            one = replace(one, entity="", proposal=UNKNOWN)
        found.setdefault(around, replace(one, around=around))
    return list(found.values())
