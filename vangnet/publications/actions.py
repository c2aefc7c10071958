"""Writing, reviewing, approving and publishing a public version: four eyes, then the gate."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.steps import locked, take
from vangnet.cases.models import Case
from vangnet.library import actions as library
from vangnet.library.models import Document, DocumentKind
from vangnet.publications import drafting, facts, gate, letters, queries
from vangnet.publications.life import VersionState
from vangnet.publications.models import (
    Approval,
    ApprovalKind,
    Decision,
    PublicVersion,
    RegisterEntry,
    Replacement,
)
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

LABELS = ("sector", "target_group", "risks", "age_band", "period", "k_reason")
JUDGED = ("judged", "intervening", "closed")


@transaction.atomic
def draft(case: Case, *, by: Actor, title: str) -> PublicVersion:
    """Begin a public version of a judged case, each part started by the system (PUB-2)."""
    permits.require(by, Permit.PUBLIC_VERSION_DRAFT, case)
    held = locked(case)
    if held.state not in JUDGED:
        raise Impossible(_("Een publieksversie kan pas als de inspectie heeft geoordeeld."))
    if not title.strip():
        raise Invalid(_("Geef een titel, zonder namen of plaatsen."), field="title")
    if queries.of_case(by, case.id) is not None:
        raise Impossible(_("Van deze zaak bestaat al een publieksversie."))
    texts = {"title": title.strip(), **drafting.material(by, case.id)}
    version = PublicVersion.objects.create(
        root_id=case.id, sector=case.sector, editors=_known(by), sources=texts, **texts
    )
    _find(version, by)
    _apply(version)
    _tell(by, "public_version_drafted", version)
    return version


@transaction.atomic
def edit(version: PublicVersion, values: dict[str, Any], *, base: int, by: Actor) -> PublicVersion:
    """Change parts or labels. Any change voids what was reviewed and approved, and looks again."""
    permits.require(by, Permit.PUBLIC_VERSION_DRAFT, version)
    if set(values) - {*gate.TEXTS, *LABELS}:
        raise Denied(_("Dit veld bestaat niet."))
    held = locked(version)
    if held.state in (VersionState.PUBLISHED, VersionState.WITHDRAWN):
        raise Impossible(_("Dit is gepubliceerd. Trek het eerst in om iets te veranderen."))
    versions.write_row(held, values, base=base)
    held.refresh_from_db()
    held.editors = sorted({*held.editors, *_known(by)})
    written = {part: values[part] for part in gate.TEXTS if part in values}
    held.sources = {**held.sources, **written}
    held.save(update_fields=["editors", "sources"])
    _void(held, by)
    _find(held, by)
    _apply(held)
    _tell(by, "public_version_edited", held)
    return held


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
    if decision is Decision.REJECTED and not why.strip():
        raise Invalid(_("Schrijf waarom dit woord mag blijven staan."), field="why")
    if decision is Decision.ALTERED and not becomes.strip():
        raise Invalid(_("Vul in wat er moet komen te staan."), field="becomes")
    version = locked(replacement.public_version)
    if version.state in (VersionState.PUBLISHED, VersionState.WITHDRAWN):
        raise Impossible(_("Dit is gepubliceerd. Trek het eerst in om iets te veranderen."))
    held = locked(replacement)
    held.decision, held.why, held.decided_by = decision, why.strip(), by.person
    held.becomes = becomes.strip() if decision is Decision.ALTERED else held.proposal
    held.save(update_fields=["decision", "why", "decided_by", "becomes"])
    _void(version, by)
    _apply(version)
    return held


@transaction.atomic
def decide_for_entity(version: PublicVersion, entity: str, *, by: Actor) -> int:
    """Accept every open replacement of one person or organisation in one go."""
    opened = Replacement.objects.filter(
        public_version=version, entity=entity, decision=Decision.OPEN
    )
    if not entity:
        return 0
    found = list(opened)
    for one in found:
        decide(one, Decision.ACCEPTED, by=by)
    return len(found)


@transaction.atomic
def tick_off(version: PublicVersion, words: Iterable[str], *, by: Actor) -> PublicVersion:
    """Say of words with a capital or a digit that they identify nobody."""
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    held = locked(version)
    _void(held, by)
    held.residue_ticked = sorted({*held.residue_ticked, *words})
    held.save(update_fields=["residue_ticked"])
    return held


@transaction.atomic
def review(version: PublicVersion, *, by: Actor, at: datetime) -> PublicVersion:
    """The first person signs: every replacement has been looked at."""
    known = drafting.casefile(by, version.root_id)
    decisions = queries.replacements(by, version)
    left = gate.undecided(decisions) + facts.open_residue(version, known)
    if left:
        raise Impossible(
            _("Er zijn nog %(left)s woorden waarover niet is besloten. Doe die eerst.")
            % {"left": left}
        )
    held = take(version, "review", by=by, audience=Audience.INSPECTORATE)
    _sign(held, ApprovalKind.REVIEW, by, at, gate.hash_of(held, decisions, known))
    return held


@transaction.atomic
def approve(version: PublicVersion, *, by: Actor, at: datetime) -> PublicVersion:
    """A second person signs the same text: not the reviewer, and not the only editor."""
    first = Approval.objects.filter(
        public_version=version, kind=ApprovalKind.REVIEW, voided_at=None
    ).first()
    if first is not None and first.person_id == by.person:
        raise Impossible(_("U heeft deze versie zelf nagekeken. Een ander keurt haar goed."))
    if version.editors == _known(by):
        raise Impossible(_("U heeft deze versie als enige geschreven. Een ander keurt haar goed."))
    held = take(version, "approve", by=by, audience=Audience.INSPECTORATE)
    known = drafting.casefile(by, version.root_id)
    decisions = queries.replacements(by, held)
    _sign(held, ApprovalKind.APPROVAL, by, at, gate.hash_of(held, decisions, known))
    held.decided_on = held.notified_on = at.date()
    held.save(update_fields=["decided_on", "notified_on"])
    letters.will_be_published(held, by=by)
    return held


@transaction.atomic
def publish(version: PublicVersion, *, by: Actor, on: date) -> Document:
    """Through the gate, into the library. Raises `NotYet` with all that stops it."""
    slug = library.slug_of(version.title)
    held = take(
        version,
        "publish",
        by=by,
        facts=lambda row: facts.may_publish(by, row, slug=slug, on=on),
        audience=Audience.INSPECTORATE,
    )
    answer = facts.verdict(by, held, slug=slug, on=on)
    until = answer.result.get("online_until")
    document = library.place(
        facts={
            **{part: getattr(held, part) for part in gate.TEXTS},
            "slug": slug,
            "kind": DocumentKind.CASE,
            "sector": held.sector,
            "target_group": held.target_group,
            "risks": held.risks,
            "period": held.period,
        },
        on=on,
        online_until=date.fromisoformat(str(until)) if until else None,
    )
    held.document_number = document.number
    held.save(update_fields=["document_number"])
    return document


@transaction.atomic
def withdraw(version: PublicVersion, *, by: Actor, because: str, on: date) -> None:
    """Take a published version out of the library, with a notice at its address."""
    if not because.strip():
        raise Invalid(_("Schrijf waarom u dit intrekt. Lezers zien deze reden."), field="because")
    held = take(version, "withdraw", by=by, because=because.strip(), audience=Audience.INSPECTORATE)
    document = Document.objects.get(number=held.document_number)
    library.withdraw(document, because=because.strip(), on=on)


@transaction.atomic
def publish_good_practice(*, by: Actor, values: dict[str, Any], on: date) -> Document:
    """A good practice goes into the library: invented or anonymous by itself, no case behind it.

    The same independent check reads it; any pattern that looks personal stops it.
    """
    permits.require(by, Permit.PUBLIC_VERSION_DRAFT) if not by.is_clock else None
    slug = library.slug_of(values["title"])
    texts = {part: values.get(part, "") for part in gate.TEXTS}
    candidate = gate.Candidate(
        number="P-0000-000",
        slug=slug,
        kind=DocumentKind.GOOD_PRACTICE.value,
        sector=values["sector"],
        target_group=values.get("target_group", ""),
        risks=list(values.get("risks", [])),
        period=values["period"],
        **texts,
    )
    found = gate.leaks(candidate, [], set())
    if found:
        raise Invalid(
            _("Hier staat iets dat op een persoonsgegeven lijkt: %(w)s") % {"w": found[0].words}
        )
    return library.place(
        facts={**values, "slug": slug, "kind": DocumentKind.GOOD_PRACTICE},
        on=on,
        online_until=None,
    )


@transaction.atomic
def take_over_register(entries: Iterable[dict[str, Any]], *, by: Actor) -> int:
    """Take over an older register: bare facts of closed reports, over which k is counted."""
    if not by.is_clock:
        permits.require(by, Permit.ORGANISATION_ADMIT)
    made = RegisterEntry.objects.bulk_create([RegisterEntry(**one) for one in entries], 500)
    trail.record(by, "register_taken_over", kind="publications.register", because=str(len(made)))
    return len(made)


def _find(version: PublicVersion, by: Actor) -> None:
    """Look again at all parts; decisions that were made for the same words stay."""
    known = drafting.casefile(by, version.root_id)
    for one in drafting.propose(version.sources, known, None):
        Replacement.objects.get_or_create(
            public_version=version,
            part=one.part,
            original=one.original,
            defaults={
                "root_id": version.root_id,
                "proposal": one.proposal,
                "becomes": one.proposal,
                "category": one.category,
                "entity": one.entity,
                "found_by": one.found_by,
            },
        )


def _apply(version: PublicVersion) -> None:
    """Write each part anew from its source; longer words first, so that none is cut in two."""
    changed = []
    for part in gate.TEXTS:
        text = version.sources.get(part, "")
        rows = Replacement.objects.filter(public_version=version, part=part).exclude(
            decision=Decision.REJECTED
        )
        for one in sorted(rows, key=lambda row: -len(row.original)):
            text = text.replace(one.original, one.becomes)
        if text != getattr(version, part):
            setattr(version, part, text)
            changed.append(part)
    if changed:
        version.version += 1
        version.save(update_fields=[*changed, "version"])


def _sign(version: PublicVersion, kind: ApprovalKind, by: Actor, at: datetime, over: str) -> None:
    if by.person is None:
        raise Denied(_("Alleen een persoon kan tekenen."))
    Approval.objects.create(
        root_id=version.root_id,
        public_version=version,
        kind=kind,
        person_id=by.person,
        hash=over,
        given_at=at,
    )


def _void(version: PublicVersion, by: Actor) -> None:
    from django.utils import timezone

    live = Approval.objects.filter(public_version=version, voided_at=None)
    if live.update(voided_at=timezone.now()):
        _tell(by, "approvals_voided", version)
    if version.state in (VersionState.REVIEWED, VersionState.APPROVED):
        take(version, "edit", by=Actor.CLOCK, audience=Audience.INSPECTORATE)
        version.refresh_from_db()


def _known(by: Actor) -> list[UUID]:
    return [by.person] if by.person else []


def _tell(by: Actor, verb: str, version: PublicVersion) -> None:
    trail.record(
        by,
        verb,
        kind="publications.publicversion",
        subject=version.id,
        root=version.root_id,
        audience=Audience.INSPECTORATE,
    )
