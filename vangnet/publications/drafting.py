"""Starting each part of a public version from the reflection report and the judgement, and writing
it anew with the words that identify someone replaced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from vangnet import spotting
from vangnet.access.actors import Actor
from vangnet.assessments import queries as assessments
from vangnet.cases import queries as cases
from vangnet.investigations import queries as investigations
from vangnet.library.models import PARTS
from vangnet.privacy import queries as privacy
from vangnet.publications.models import Decision
from vangnet.reflections import queries as reflections
from vangnet.spotting.flags import flags
from vangnet.spotting.residue import residue

TEXTS = ("title", "summary", *PARTS)
"""Every text of a public version, in the order in which it is read."""


def material(actor: Actor, root: UUID) -> dict[str, str]:
    """Text to start from, per part. Reports of providers are never used as text (PUB-1)."""
    report = reflections.report(actor, root)
    joint = investigations.investigation(actor, root)
    judged = [j for j in assessments.judgements(actor, root) if j.about_organisation is None]
    listed = reflections.measures(actor, root)
    return {
        "what_happened": judged[0].text if judged else "",
        "where_it_failed": joint.why_not_followed if joint else "",
        "where_it_held": joint.connects_well if joint else "",
        "lessons": joint.next_time if joint else "",
        "measures": "\n\n".join(one.what for one in listed) or (report.measures if report else ""),
        "what_to_watch": "",
    }


def casefile(actor: Actor, root: UUID) -> list[dict[str, Any]]:
    """Everyone and everything the case knows by name, as spotting wants it. The look is logged."""
    reports = sorted(
        {b.report_id for b in cases.bundlings(actor, root) if b.until is None}, key=str
    )
    bodies = sorted(cases.organisations_of(actor, root), key=lambda body: str(body.id))
    organisations = [
        {
            "id": str(body.id),
            "soort": "organisatie",
            "naam": body.name,
            "kort": body.short,
            "rol": body.sector,
        }
        for body in bodies
    ]
    places = [
        {"id": f"plaats:{name}", "soort": "plaats", "naam": name}
        for name in sorted({body.municipality for body in bodies})
        if name
    ]
    return [*privacy.casefile(actor, [root, *reports]), *organisations, *places]


@dataclass(frozen=True)
class Proposal:
    """What was found in one part, and what it would become. `doubt`: whom else it could be."""

    part: str
    original: str
    proposal: str
    category: str
    entity: str
    found_by: str
    doubt: str


def propose(
    texts: Mapping[str, str], known: list[dict[str, Any]], day: date | None
) -> list[Proposal]:
    """Every identifying word in the texts with its pseudonym, the same one in every part."""
    pseudonyms = spotting.Pseudonyms()
    qi = {"dag0": day.isoformat()} if day else {}
    found: dict[tuple[str, str], Proposal] = {}
    for part in TEXTS:
        public = spotting.publish(texts.get(part, ""), known, qi, pseudonyms)
        for one in public.replacements:
            found.setdefault(
                (part, one.original),
                Proposal(
                    part,
                    one.original,
                    one.replacement,
                    one.categorie,
                    one.entiteit or "",
                    one.bron,
                    ", ".join(one.twijfel),
                ),
            )
    return list(found.values())


class Decided(Protocol):
    """A found word with what was decided; a row of `Replacement` is one."""

    part: str
    original: str
    becomes: str
    decision: str


@dataclass(frozen=True)
class Piece:
    """A stretch of a part as it will be read. `original`: the words it replaces, if any."""

    text: str
    original: str = ""

    @property
    def replaced(self) -> bool:
        """Does something else stand here than what was written?"""
        return bool(self.original) and self.original != self.text


def pieces(source: str, rows: Iterable[Decided]) -> list[Piece]:
    """One part written anew. Longer words go first, and only whole words are replaced, so that
    "Jan" never cuts into "januari". Words that may stay are pieces too."""
    by_words = {
        row.original: row.original if row.decision == Decision.REJECTED else row.becomes
        for row in rows
        if row.original.strip()
    }
    if not by_words:
        return [Piece(source)] if source else []
    longest = sorted(by_words, key=lambda words: (-len(words), words))
    found, at = [], 0
    for match in re.finditer("|".join(_whole(words) for words in longest), source):
        if match.start() > at:
            found.append(Piece(source[at : match.start()]))
        found.append(Piece(by_words[match.group()], match.group()))
        at = match.end()
    return [*found, Piece(source[at:])] if at < len(source) else found


def _whole(words: str) -> str:
    begin = r"(?<!\w)" if words[0].isalnum() else ""
    end = r"(?!\w)" if words[-1].isalnum() else ""
    return f"{begin}{re.escape(words)}{end}"


def stands_in(words: str, source: str) -> bool:
    """Do these words stand in a text, as whole words?"""
    return re.search(_whole(words), source) is not None


def written(source: str, rows: Iterable[Decided]) -> str:
    """The text of one part as it will be read."""
    return "".join(piece.text for piece in pieces(source, rows))


def in_use(sources: Mapping[str, str], rows: Sequence[Decided]) -> set[tuple[str, str]]:
    """Part and words of the rows that really replace something now. A word that stands only inside
    longer ones, or was written away, asks no decision."""
    return {
        (part, piece.original)
        for part in TEXTS
        for piece in pieces(sources.get(part, ""), [row for row in rows if row.part == part])
        if piece.original
    }


@dataclass(frozen=True)
class Mark:
    """Something for a person to tick off: a word that was left, or a telling sentence."""

    part: str
    words: str
    why: str
    is_sentence: bool


def marks(sources: Mapping[str, str], rows: Sequence[Decided]) -> list[Mark]:
    """Words with a capital or a digit that were not replaced, and sentences that may point at
    someone without any name. Each once, in the order of reading."""
    found: dict[str, Mark] = {}
    for part in TEXTS:
        mine = [row for row in rows if row.part == part]
        source = sources.get(part, "")
        covered, at, read = [], 0, ""
        for piece in pieces(source, mine):
            length = len(piece.original or piece.text)
            if piece.original:
                covered.append((at, at + length))
            at += length
            read += piece.text
        for words in residue(source, covered):
            found.setdefault(words, Mark(part, words, "", False))
        for span in flags(read):
            sentence = read[span.start : span.end]
            found.setdefault(sentence, Mark(part, sentence, span.reden, True))
    return list(found.values())
