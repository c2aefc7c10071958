"""Keeping names in the drawer, recording consent, and putting something in the shared space."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from vangnet import spotting
from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid, NotYet
from vangnet.access.steps import locked
from vangnet.privacy import queries
from vangnet.privacy.models import (
    FIELDS,
    Consent,
    DataClass,
    GivenBy,
    Identity,
    IdentityKind,
    Root,
    SharedText,
)
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

__all__ = ["DataClass", "GivenBy", "IdentityKind"]


@transaction.atomic
def keep(*, by: Actor, root: UUID, kind: IdentityKind, **fields: Any) -> UUID:
    """Put a person in the drawer and give back the key. `fields`: those of `identities.FIELDS`.

    Raises `Invalid` with the field for a wrong value or a BSN, `Denied` for who has no part in it.
    """
    permits.require(by, Permit.IDENTITY_KEEP, Root(root))
    identity = Identity(id=uuid4(), root_id=root, owner_id=permits.working_for(by), kind=kind)
    _fill(identity, fields)
    identity.save()
    trail.record(by, "identity_kept", kind="privacy.identity", subject=identity.id, root=root)
    return identity.id


@transaction.atomic
def change(key: UUID, *, by: Actor, base: int | None = None, **fields: Any) -> int:
    """Change what is kept of a person; returns the new version.

    `base`: the version the writer saw; raises `Stale` when another has saved since.
    """
    identity = _identity(key)
    permits.require(by, Permit.IDENTITY_KEEP, identity)
    known = {name: getattr(identity, name) for name in fields if name in FIELDS}
    _fill(identity, fields)
    values = {name: getattr(identity, name) for name in fields}
    if values == known:
        return identity.version
    version = versions.write_row(identity, values, base=identity.version if base is None else base)
    trail.record(
        by,
        "identity_changed",
        kind="privacy.identity",
        subject=key,
        root=identity.root_id,
        facts={"fields": sorted(fields)},
    )
    return version


def _identity(key: UUID) -> Identity:
    found = Identity.objects.filter(pk=key).first()
    if found is None:
        raise Denied(_("Deze gegevens bestaan niet, of u kunt ze niet bekijken."))
    return found


def _fill(identity: Identity, fields: dict[str, Any]) -> None:
    """Set and check the fields; a number that is a BSN is refused wherever it stands."""
    for name, value in fields.items():
        if name not in FIELDS:
            raise Invalid(_("Dit gegeven bewaren wij niet."), field=name)
        if isinstance(value, str):
            value = value.strip()
            if spotting.contains_bsn(value):
                raise Invalid(
                    _("Dit lijkt een burgerservicenummer. Dat vraagt de wet niet: laat het weg."),
                    field=name,
                )
        setattr(identity, name, value)
    try:
        identity.clean_fields(exclude=[name for name in FIELDS if name not in fields])
    except ValidationError as error:
        name, sentences = next(iter(error.message_dict.items()))
        raise Invalid(sentences[0], field=name) from error


@transaction.atomic
def record_consent(
    *,
    by: Actor,
    root: UUID,
    given_by: GivenBy,
    organisations: Iterable[UUID],
    data: Iterable[DataClass],
    since: date,
    on: date,
    until: date | None = None,
    by_whom: str = "",
    how_recorded: str = "",
    reasoning: str = "",
    client_died_on: date | None = None,
    client_key: UUID | None = None,
) -> Consent:
    """Write down that personal data may go to some parties, or may be presumed to (PRV-2, PRV-3).

    Raises `Invalid` at the field that lacks something. `on`: the day of recording.
    """
    permits.require(by, Permit.CONSENT_RECORD, Root(root))
    consent = Consent(
        root_id=root,
        client_key=client_key,
        given_by=given_by,
        by_whom=by_whom.strip(),
        organisations=sorted(set(organisations), key=str),
        data=sorted({DataClass(one).value for one in data}),
        since=since,
        until=until,
        how_recorded=how_recorded.strip(),
        reasoning=reasoning.strip(),
        client_died_on=client_died_on,
        recorded_by=permits.working_for(by),
        recorded_on=on,
    )
    _check_consent(consent, on)
    consent.save()
    trail.record(
        by,
        "consent_recorded",
        kind="privacy.consent",
        subject=consent.id,
        root=root,
        because=consent.get_given_by_display(),
        facts={"to": [str(party) for party in consent.organisations], "data": consent.data},
        audience=Audience.EVERYONE,
    )
    return consent


def _check_consent(consent: Consent, on: date) -> None:
    if not consent.organisations:
        raise Invalid(_("Kies voor welke partijen de toestemming geldt."), field="organisations")
    if not consent.data:
        raise Invalid(_("Kies om welke gegevens het gaat."), field="data")
    if consent.until and consent.until < consent.since:
        raise Invalid(_("De einddatum ligt voor de begindatum."), field="until")
    if consent.since > on:
        raise Invalid(_("De begindatum ligt in de toekomst."), field="since")
    if consent.given_by == GivenBy.PRESUMED:
        if consent.client_died_on is None or consent.client_died_on > on:
            raise Invalid(
                _(
                    "Veronderstelde toestemming kan alleen als de cliënt is overleden. "
                    "Vul de datum in."
                ),
                field="client_died_on",
            )
        if not consent.reasoning:
            raise Invalid(
                _("Schrijf op waarom u denkt dat de cliënt toestemming zou hebben gegeven."),
                field="reasoning",
            )
    elif not consent.how_recorded:
        raise Invalid(
            _("Schrijf op hoe de toestemming is vastgelegd, bijvoorbeeld: getekend formulier."),
            field="how_recorded",
        )


@transaction.atomic
def withdraw_consent(consent: Consent, *, by: Actor, on: date, because: str = "") -> Consent:
    """End a consent at once: from the next request nobody reads what rested on it (PRV-2).

    Anyone of a party in the case may write down that it was withdrawn: the client tells it to whom
    she sees. Raises `Impossible` when it was withdrawn before.
    """
    held = locked(consent)
    permits.require(by, Permit.CONSENT_RECORD, held)
    if held.withdrawn_on is not None:
        raise Impossible(_("Deze toestemming is al ingetrokken."))
    held.withdrawn_on, held.withdrawn_because = on, because.strip()
    held.save(update_fields=["withdrawn_on", "withdrawn_because"])
    trail.record(
        by,
        "consent_withdrawn",
        kind="privacy.consent",
        subject=held.id,
        root=held.root_id,
        because=held.withdrawn_because,
        audience=Audience.EVERYONE,
    )
    return held


@transaction.atomic
def share_text(
    *,
    by: Actor,
    root: UUID,
    subject: str,
    text: str,
    at: datetime,
    on: date,
    data: Iterable[DataClass] = (),
    not_personal: Collection[str] = (),
    reports: Collection[UUID] = (),
) -> SharedText:
    """Put a text in the shared space of a case (PRV-1, PRV-2, PRV-5).

    Personal data found in it is a refusal, unless `data` names the classes it holds and a consent
    covers them for at least one partner; a consent for health alone does not carry a name.
    `not_personal`: found words of which the writer says that they identify nobody; a name the case
    knows cannot be waved away. `reports`: those of the case, for the names it knows. Raises
    `Invalid`, `NotYet`.
    """
    permits.require(by, Permit.SHARED_SPACE_WRITE, Root(root))
    classes = sorted({DataClass(one).value for one in data})
    _check_text(subject, text)
    if classes and not any(reader.may for reader in queries.readers(by, root, classes, on)):
        raise NotYet(queries.strictest(by, root, classes, on))
    _nothing_uncovered(by, root, f"{subject}\n{text}", classes, not_personal, reports)
    shared = SharedText.objects.create(
        root_id=root,
        organisation_id=permits.working_for(by),
        person_id=by.person,
        subject=subject.strip(),
        text=text,
        data=classes,
        shared_at=at,
    )
    trail.record(
        by,
        "text_shared",
        kind="privacy.sharedtext",
        subject=shared.id,
        root=root,
        facts={"data": classes, "said_not_personal": len(set(not_personal))},
        audience=Audience.EVERYONE,
    )
    return shared


def _check_text(subject: str, text: str) -> None:
    if not subject.strip():
        raise Invalid(_("Geef uw tekst een kort onderwerp."), field="subject")
    if len(subject) > 200:
        raise Invalid(_("Het onderwerp is te lang: hoogstens 200 tekens."), field="subject")
    if not any(sign.isalnum() for sign in text):
        raise Invalid(_("Vul uw tekst in."), field="text")
    versions.check_length(text, "text")


def _nothing_uncovered(
    by: Actor,
    root: UUID,
    text: str,
    classes: Collection[str],
    waved: Collection[str],
    reports: Collection[UUID],
) -> None:
    """Refuse what was found in the text and is of no class that the writer named."""
    allowed = {word.strip().casefold() for word in waved}
    left = [
        found
        for found in queries.find_personal(by, root, text, reports=reports)
        if (found.known or found.words.casefold() not in allowed)
        and found.data_class not in classes
    ]
    if not left:
        return
    words = ", ".join(dict.fromkeys(f"“{found.words}”" for found in left))
    if not classes:
        sentence = _(
            "Uw tekst is nog niet gedeeld. Deze woorden kunnen iemand aanwijzen: %(words)s. "
            "Vervang ze, of kies bij welke gegevens u toestemming heeft."
        )
        raise Invalid(sentence % {"words": words}, field="text")
    lacking = ", ".join(dict.fromkeys(f"‘{found.data_class.label}’" for found in left))
    sentence = _(
        "Uw tekst is nog niet gedeeld. Er staat meer in dan u aankruiste: %(words)s. Vervang dat, "
        "of kruis ook %(lacking)s aan als daar toestemming voor is."
    )
    raise Invalid(sentence % {"words": words, "lacking": lacking}, field="data")


@transaction.atomic
def take_back_text(shared: SharedText, *, by: Actor, at: datetime) -> SharedText:
    """Take back what the own organisation shared; others no longer see it."""
    held = locked(shared)
    permits.require(by, Permit.SHARED_SPACE_WRITE, held)
    if held.organisation_id != by.organisation and not by.is_clock:
        raise Denied(_("U kunt alleen terugnemen wat uw eigen organisatie deelde."))
    if held.withdrawn_at is None:
        held.withdrawn_at = at
        held.save(update_fields=["withdrawn_at"])
        trail.record(
            by,
            "text_taken_back",
            kind="privacy.sharedtext",
            subject=held.id,
            root=held.root_id,
            audience=Audience.EVERYONE,
        )
    return held
