"""Writing the trail. There is no verb to change or remove."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol
from uuid import UUID

from vangnet.law.sources import with_grounds
from vangnet.trail.models import Audience, Event, Look


class Acting(Protocol):
    """What the trail needs to know of an actor; `access.Actor` is one."""

    @property
    def kind(self) -> object: ...
    @property
    def person(self) -> UUID | None: ...
    @property
    def organisation(self) -> UUID | None: ...


def record(
    by: Acting,
    verb: str,
    *,
    kind: str,
    subject: UUID | None = None,
    root: UUID | None = None,
    because: str = "",
    verdict: Mapping[str, object] | None = None,
    facts: Mapping[str, object] | None = None,
    departing: str = "",
    audience: Audience = Audience.ORGANISATION,
) -> Event:
    """Write what happened, in the transaction in which it happened. `verb` is in the past tense.

    The answer of a rule is kept with its paragraphs as they read on that day.
    """
    return Event.objects.create(
        actor_kind=str(by.kind),
        person_id=by.person,
        organisation_id=by.organisation,
        root_id=root,
        subject_kind=kind,
        subject_id=subject,
        verb=verb,
        because=because,
        verdict=with_grounds(verdict) if verdict is not None else None,
        facts=dict(facts) if facts is not None else None,
        departing=departing,
        audience=audience,
    )


def look(
    by: Acting,
    *,
    kind: str,
    data: str,
    because: str,
    owner: UUID | None,
    subject: UUID | None = None,
    root: UUID | None = None,
) -> Look:
    """Write that someone saw personal data (PRV-6), in the transaction in which it was shown."""
    return Look.objects.create(
        actor_kind=str(by.kind),
        person_id=by.person,
        organisation_id=by.organisation,
        owner_id=owner,
        root_id=root,
        subject_kind=kind,
        subject_id=subject,
        data=data,
        because=because,
    )


def looks(
    by: Acting,
    *,
    kind: str,
    data: str,
    because: str,
    of: Iterable[tuple[UUID | None, UUID, UUID | None]],
) -> None:
    """Write that someone saw the same data of several reports: one look each (PRV-6).

    `of`: subject, root and owner. As `look`, in one statement.
    """
    Look.objects.bulk_create(
        Look(
            actor_kind=str(by.kind),
            person_id=by.person,
            organisation_id=by.organisation,
            owner_id=owner,
            root_id=root,
            subject_kind=kind,
            subject_id=subject,
            data=data,
            because=because,
        )
        for subject, root, owner in of
    )
