"""Deciding about every found word, and ticking off what was left (PUB-2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Invalid
from vangnet.access.steps import locked
from vangnet.publications import drafting, pieces
from vangnet.publications.actions import texts
from vangnet.publications.models import Decision, PublicVersion, Replacement

ALARM = "ALARM"


@transaction.atomic
def decide(
    replacement: Replacement,
    decision: Decision,
    *,
    by: Actor,
    becomes: str = "",
    why: str = "",
) -> Replacement:
    """Decide about one found word: replace it, otherwise, or let it stand with a reason."""
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, replacement)
    version = locked(replacement.public_version)
    held = locked(replacement)
    _decide(version, [held], decision, by=by, becomes=becomes, why=why)
    return held


@transaction.atomic
def decide_words(
    version: PublicVersion,
    original: str,
    decision: Decision,
    *,
    by: Actor,
    becomes: str = "",
    why: str = "",
    entity: str | None = None,
    around: str | None = None,
) -> int:
    """Decide about the same words in every part in which they stand; returns in how many.

    `entity`: only where they mean this one; `around`: only at this place (of words that can mean
    more than one person).
    """
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    held = locked(version)
    rows = rows_of(held, original, entity, around)
    _decide(held, rows, decision, by=by, becomes=becomes, why=why)
    return len(rows)


def rows_of(
    version: PublicVersion, original: str, entity: str | None, around: str | None
) -> list[Replacement]:
    """The rows of the same words. Raises `Invalid` when there are none (any more)."""
    found = Replacement.objects.filter(public_version=version, original=original)
    if entity is not None:
        found = found.filter(entity=entity)
    if around is not None:
        found = found.filter(around=around)
    rows = list(found)
    if not rows:
        raise Invalid(_("Deze woorden staan niet (meer) in de lijst."), field="original")
    return (in_reaction(rows) or rows) if version.document_number else rows


def in_reaction(rows: Iterable[Replacement]) -> list[Replacement]:
    """What can still be decided about something that is in the library."""
    return [row for row in rows if row.part == texts.REACTION]


@transaction.atomic
def decide_for_entity(version: PublicVersion, entity: str, *, by: Actor) -> int:
    """Accept every open replacement of one person or organisation in one go.

    Words of which it is not certain whom they mean are left: those are asked one by one.
    """
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    held = locked(version)
    found = Replacement.objects.filter(
        public_version=held, entity=entity, decision=Decision.OPEN, doubt=""
    )
    rows = list(found) if entity else []
    if held.document_number:
        rows = in_reaction(rows)
    if rows:
        _decide(held, rows, Decision.ACCEPTED, by=by)
    return len(rows)


@transaction.atomic
def dismiss(version: PublicVersion, words: str, *, why: str, by: Actor) -> None:
    """Say of an alarm of the gate, by name and with a reason, why these words may stand."""
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    if not words.strip():
        raise Invalid(_("Dit alarm kunt u niet wegzetten: de poort kon niet kijken."))
    if not why.strip():
        raise Invalid(_("Schrijf waarom dit mag blijven staan."), field="why")
    versions.check_length(words, "words")
    held = locked(version)
    parts = parts_with(held, words) or ["title"]
    if held.document_number:
        parts = [texts.REACTION]
    texts.changeable(held, *parts)
    taught = texts.learned(held)
    for part in parts:
        Replacement.objects.update_or_create(
            public_version=held,
            part=part,
            original=words,
            around="",
            defaults=_verdict(Decision.REJECTED, words, by, why.strip()),
            create_defaults={
                **_verdict(Decision.REJECTED, words, by, why.strip()),
                "root_id": held.root_id,
                "proposal": words,
                "category": ALARM,
                "entity": f"alarm:{words}"[:80],
                "found_by": "redactie",
            },
        )
    texts.changed(held, by, "alarm_dismissed", len(parts), taught)


def _verdict(decision: Decision, becomes: str, by: Actor, why: str = "") -> dict[str, object]:
    return {"decision": decision, "becomes": becomes, "why": why, "decided_by": by.person}


@transaction.atomic
def tick_off(
    version: PublicVersion, words: Iterable[str], *, by: Actor, again: Iterable[str] = ()
) -> PublicVersion:
    """Say of words with a capital or a digit, and of telling sentences, that they identify nobody.

    Only what is on the list now can be ticked off. `again`: what is to be looked at again. What a
    colleague ticked off at the same moment stays ticked.
    """
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    held = locked(version)
    texts.changeable(held, texts.REACTION)
    rows = list(Replacement.objects.filter(public_version=held))
    listed = {mark.words for mark in drafting.marks(held.sources, rows)}
    ticked = ((set(words) | set(held.ticked)) & listed) - set(again)
    if ticked == set(held.ticked):
        return held
    held.ticked = sorted(ticked)
    held.save(update_fields=["ticked"])
    texts.changed(held, by, "words_ticked_off", len(ticked), texts.learned(held))
    return held


def _decide(
    version: PublicVersion,
    rows: Sequence[Replacement],
    decision: Decision,
    *,
    by: Actor,
    becomes: str = "",
    why: str = "",
) -> None:
    texts.changeable(version, *(row.part for row in rows))
    becomes, why = becomes.strip(), why.strip()
    if decision is Decision.REJECTED and not why:
        raise Invalid(_("Schrijf waarom dit woord mag blijven staan."), field="why")
    if decision is Decision.ALTERED and not becomes:
        raise Invalid(_("Vul in wat er moet komen te staan."), field="becomes")
    if decision is Decision.ACCEPTED and any(row.doubt for row in rows):
        raise Invalid(_("Dit kan meer dan één zijn. Kies wie er bedoeld is."), field="entity")
    taught = texts.learned(version)
    for row in rows:
        row.decision, row.why, row.decided_by = decision, why, by.person
        row.becomes = becomes if decision is Decision.ALTERED else row.proposal
    Replacement.objects.bulk_update(rows, ["decision", "why", "decided_by", "becomes"], 200)
    texts.changed(version, by, f"words_{decision.value}", len(rows), taught)


def parts_with(version: PublicVersion, words: str) -> list[str]:
    """The parts in which these words stand, as whole words."""
    if not words:
        return []
    return [
        part
        for part in pieces.TEXTS
        if pieces.stands_in(words, version.sources.get(part, ""))
        and (not version.document_number or part == texts.REACTION)
    ]
