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
from vangnet.publications import drafting
from vangnet.publications.actions import texts
from vangnet.publications.models import Decision, PublicVersion, Replacement

ADDED = "TOEGEVOEGD"
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
) -> int:
    """Decide about the same words in every part in which they stand; returns in how many."""
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    held = locked(version)
    rows = list(Replacement.objects.filter(public_version=held, original=original))
    if not rows:
        raise Invalid(_("Deze woorden staan niet (meer) in de lijst."), field="original")
    _decide(held, rows, decision, by=by, becomes=becomes, why=why)
    return len(rows)


@transaction.atomic
def decide_for_entity(version: PublicVersion, entity: str, *, by: Actor) -> int:
    """Accept every open replacement of one person or organisation in one go.

    Words of which it is not certain whom they mean are left: those are asked one by one.
    """
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    held = locked(version)
    rows = list(
        Replacement.objects.filter(
            public_version=held, entity=entity, decision=Decision.OPEN, doubt=""
        )
        if entity
        else []
    )
    if rows:
        _decide(held, rows, Decision.ACCEPTED, by=by)
    return len(rows)


@transaction.atomic
def add(version: PublicVersion, words: str, becomes: str, *, by: Actor) -> int:
    """Replace words that the system did not find, wherever they stand; returns in how many parts.

    Also the way to replace more than was found: longer words go before shorter ones.
    """
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    words, becomes = words.strip(), becomes.strip()
    if not becomes:
        raise Invalid(_("Vul in wat er moet komen te staan."), field="becomes")
    versions.check_length(words, "words")
    held = locked(version)
    texts.changeable(held)
    parts = _parts_with(held, words)
    if not parts:
        raise Invalid(_("Deze woorden staan niet zo in de tekst."), field="words")
    _keep(held, parts, words, Decision.ALTERED, ADDED, by, becomes=becomes)
    _changed(held, by, "words_added", len(parts))
    return len(parts)


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
    texts.changeable(held)
    parts = _parts_with(held, words) or ["title"]
    _keep(held, parts, words, Decision.REJECTED, ALARM, by, becomes=words, why=why.strip())
    _changed(held, by, "alarm_dismissed", len(parts))


@transaction.atomic
def tick_off(version: PublicVersion, words: Iterable[str], *, by: Actor) -> PublicVersion:
    """Say of words with a capital or a digit, and of telling sentences, that they identify nobody.

    Only what is on the list now can be ticked off.
    """
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    held = locked(version)
    texts.changeable(held)
    rows = list(Replacement.objects.filter(public_version=held))
    listed = {mark.words for mark in drafting.marks(held.sources, rows)}
    ticked = (set(words) | set(held.ticked)) & listed
    if ticked == set(held.ticked):
        return held
    held.ticked = sorted(ticked)
    held.save(update_fields=["ticked"])
    _changed(held, by, "words_ticked_off", len(ticked))
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
    texts.changeable(version)
    becomes, why = becomes.strip(), why.strip()
    if decision is Decision.REJECTED and not why:
        raise Invalid(_("Schrijf waarom dit woord mag blijven staan."), field="why")
    if decision is Decision.ALTERED and not becomes:
        raise Invalid(_("Vul in wat er moet komen te staan."), field="becomes")
    for row in rows:
        row.decision, row.why, row.decided_by = decision, why, by.person
        row.becomes = becomes if decision is Decision.ALTERED else row.proposal
    Replacement.objects.bulk_update(rows, ["decision", "why", "decided_by", "becomes"], 200)
    _changed(version, by, f"words_{decision.value}", len(rows))


def _keep(
    version: PublicVersion,
    parts: Iterable[str],
    words: str,
    decision: Decision,
    category: str,
    by: Actor,
    *,
    becomes: str,
    why: str = "",
) -> None:
    for part in parts:
        Replacement.objects.update_or_create(
            public_version=version,
            part=part,
            original=words,
            defaults={
                "decision": decision,
                "becomes": becomes,
                "why": why,
                "decided_by": by.person,
            },
            create_defaults={
                "root_id": version.root_id,
                "decision": decision,
                "proposal": becomes,
                "becomes": becomes,
                "why": why,
                "category": category,
                "entity": f"{category.lower()}:{becomes}"[:80],
                "found_by": "redactie",
                "decided_by": by.person,
            },
        )


def _parts_with(version: PublicVersion, words: str) -> list[str]:
    if not words:
        return []
    return [
        part for part in drafting.TEXTS if drafting.stands_in(words, version.sources.get(part, ""))
    ]


def _changed(version: PublicVersion, by: Actor, verb: str, how_many: int) -> None:
    texts.void(version, by)
    texts.apply(version)
    texts.tell(by, verb, version, str(how_many))
