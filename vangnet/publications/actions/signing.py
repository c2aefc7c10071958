"""Two persons sign over a hash of text, decisions and known names (PUB-2)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.steps import locked, take
from vangnet.library import actions as library
from vangnet.publications import crowd, facts, gate, letters, queries
from vangnet.publications.actions import texts
from vangnet.publications.models import Approval, ApprovalKind, PublicVersion
from vangnet.trail.models import Audience


@transaction.atomic
def review(version: PublicVersion, *, by: Actor, at: datetime, k_reason: str = "") -> PublicVersion:
    """The first person signs: every replacement has been looked at.

    `k_reason`: her reason when only few cases share the facts. Raises `Invalid` without one.
    """
    found = facts.examine(by, version, slug=library.slug_of(version.title))
    if found.open:
        raise Impossible(
            ngettext(
                "Er is nog %(left)s woord of zin waarover niet is besloten. Doe die eerst.",
                "Er zijn nog %(left)s woorden of zinnen waarover niet is besloten. Doe die eerst.",
                found.open,
            )
            % {"left": found.open}
        )
    if unwritten := queries.unwritten(version):
        raise Impossible(
            _("Hier staat nog niets: %(parts)s. Een lezer kan hier dan niet van leren.")
            % {"parts": ", ".join(f"‘{heading}’" for _part, heading in unwritten)}
        )
    _few(found, at.date(), k_reason)
    held = take(version, "review", by=by, audience=Audience.INSPECTORATE)
    _sign(held, ApprovalKind.REVIEW, by, at, found.hash, k_reason)
    return held


@transaction.atomic
def approve(
    version: PublicVersion, *, by: Actor, at: datetime, k_reason: str = ""
) -> PublicVersion:
    """A second person signs the same text: not the reviewer, and not the only editor.

    That is the decision to publish; the reporters are told, and the waiting period begins. When
    only their reaction was added since the last time, it does not begin again. Not while the gate
    stops at anything: what is approved goes to the reporters in a letter.
    """
    if why_not := needs_another(locked(version), by):
        raise Impossible(why_not)
    held = take(version, "approve", by=by, audience=Audience.INSPECTORATE)
    found = facts.examine(by, held, slug=library.slug_of(held.title))
    if any(one.hash != found.hash for one in found.signed) or not found.signed:
        raise Impossible(
            _("Na het nakijken is iets veranderd in de tekst of de zaak. Kijk haar opnieuw na.")
        )
    if found.leaks:
        raise Impossible(
            _("De poort heeft nog alarmen. Los ze eerst op: de melders lezen wat u goedkeurt.")
        )
    _few(found, at.date(), k_reason)
    _sign(held, ApprovalKind.APPROVAL, by, at, found.hash, k_reason)
    announced = gate.announced(held)
    if held.notified_over != announced:
        held.decided_on = held.notified_on = at.date()
        held.notified_over = announced
        held.save(update_fields=["decided_on", "notified_on", "notified_over"])
        letters.will_be_published(held, by=by)
    return held


def asks_reason(found: facts.Examined, on: date) -> bool:
    """Are there so few cases alike that each signer must say why it can be done?"""
    return crowd.lowest(on) <= found.k < crowd.enough(on)


def _few(found: facts.Examined, on: date, k_reason: str) -> None:
    """Few cases alike: each signer says why it can be done nevertheless (PUB-2)."""
    if asks_reason(found, on) and not k_reason.strip():
        raise Invalid(
            _("Maar %(k)s zaken delen deze kenmerken. Schrijf waarom het toch kan.")
            % {"k": found.k},
            field="k_reason",
        )


def needs_another(version: PublicVersion, by: Actor) -> str:
    """Why this person cannot be the second one; empty when she can."""
    if any(one.person_id == by.person for one in queries.signatures(by, version)):
        return _("U heeft deze versie zelf nagekeken. Een ander keurt haar goed.")
    if version.editors == texts.wrote(by):
        return _("U heeft deze versie als enige geschreven. Een ander keurt haar goed.")
    return ""


def _sign(
    version: PublicVersion,
    kind: ApprovalKind,
    by: Actor,
    at: datetime,
    over: str,
    k_reason: str,
) -> None:
    if by.person is None:
        raise Denied(_("Alleen een persoon kan tekenen."))
    Approval.objects.create(
        root_id=version.root_id,
        public_version=version,
        kind=kind,
        person_id=by.person,
        hash=over,
        given_at=at,
        k_reason=k_reason.strip(),
    )


@transaction.atomic
def look_again(version: PublicVersion, *, by: Actor) -> int:
    """Search all texts again with what the case knows now, and begin signing anew; returns how much
    was found. For when somebody came into the case after the text was signed (PUB-2)."""
    permits.require(by, Permit.PUBLIC_VERSION_REVIEW, version)
    held = locked(version)
    texts.changeable(held, texts.REACTION)
    texts.void(held, by)
    found = texts.find(held, by)
    texts.apply(held)
    texts.tell(by, "looked_again", held, str(found))
    return found
