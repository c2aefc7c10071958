"""Drafting a report: field by field, with people in the drawer of names (REP-1)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import grants, permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Stale
from vangnet.access.standings import Standing
from vangnet.access.steps import locked, take
from vangnet.networks import actions as networks
from vangnet.networks.queries import PartyKind
from vangnet.parties import queries as parties
from vangnet.privacy import actions as privacy
from vangnet.privacy.models import IdentityKind
from vangnet.reports.fields import cleaned
from vangnet.reports.models import Report
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

CHANGED = "Iemand anders heeft dit veld intussen veranderd. Uw tekst is niet weg: vergelijk ze."


@transaction.atomic
def start_draft(*, by: Actor, at: datetime) -> Report:
    """Begin a report: a draft that only the own organisation sees, saved at any moment (REP-1).

    The own organisation stands in the network from the start. Raises `Denied`.
    """
    permits.require(by, Permit.REPORT_DRAFT)
    if by.organisation is None or by.person is None:
        raise Denied(_("U werkt nu niet voor een organisatie."))
    body = parties.organisation(by, by.organisation)
    if body.supervises:
        raise Denied(_("De inspectie en andere toezichthouders doen zelf geen melding."))
    key = uuid4()
    grants.give(key, Standing.AUTHOR, organisation=body.id, because="melding begonnen")
    report = Report.objects.create(
        id=key,
        root_id=key,
        organisation_id=body.id,
        author_id=by.person,
        saved_at=at,
        kvk=body.kvk,
        branch_number=body.branch_number,
        sector=body.sector,
    )
    provider = body.kind == PartyKind.CARE_PROVIDER
    networks.add_involvement(
        key,
        by=by,
        is_author=True,
        organisation_id=body.id,
        kind=(PartyKind.CARE_PROVIDER if provider else PartyKind.OTHER_PROFESSIONAL).value,
        line=body.line,
        solo=body.solo,
        knows_of_report=True,
    )
    trail.record(by, "draft_started", kind="reports.report", subject=key, root=key)
    return report


def save_field(report: Report, name: str, value: Any, *, base: int, by: Actor, at: datetime) -> int:
    """Save one field of a draft on the version the writer saw; returns the new version (REP-1).

    Raises `Invalid` at the field, `Stale` when another was first, `Impossible` once submitted.
    """
    return save_fields(report, {name: value}, bases={name: base}, by=by, at=at)[name]


@transaction.atomic
def save_fields(
    report: Report, values: Mapping[str, Any], *, bases: Mapping[str, int], by: Actor, at: datetime
) -> dict[str, int]:
    """Save several fields of a draft together, each on the version the writer saw (REP-1).

    All or none: the first that cannot be taken is refused at its field, and nothing is written.
    Returns the new versions by field.
    """
    held = open_draft(report, by)
    now = dict(held.versions)
    for name, value in values.items():
        taken = cleaned(name, value)
        versions.check_length(taken, name)
        if getattr(held, name) == taken:
            continue
        if now.get(name, 0) != bases.get(name, 0):
            raise Stale(_(CHANGED), theirs=getattr(held, name))
        setattr(held, name, taken)
        now[name] = now.get(name, 0) + 1
    held.versions, held.saved_at = now, at
    held.save(update_fields=[*values, "versions", "saved_at"])
    for name in (*values, "versions", "saved_at"):
        setattr(report, name, getattr(held, name))
    return {name: now.get(name, 0) for name in values}


def keep_client(
    report: Report, *, by: Actor, at: datetime, base: int | None = None, **fields: Any
) -> UUID:
    """Keep the client's name, birth date and contact details in the drawer (art. 8.1 f)."""
    return _keep(report, "client_key", IdentityKind.CLIENT, by, at, base, fields)


def keep_relative(
    report: Report, *, by: Actor, at: datetime, base: int | None = None, **fields: Any
) -> UUID:
    """Keep the contact person among the relatives in the drawer."""
    return _keep(report, "relative_key", IdentityKind.RELATIVE, by, at, base, fields)


@transaction.atomic
def _keep(
    report: Report,
    column: str,
    kind: IdentityKind,
    by: Actor,
    at: datetime,
    base: int | None,
    fields: dict[str, Any],
) -> UUID:
    held = open_draft(report, by)
    key = put_in_drawer(held, column, kind, fields, by=by, base=base)
    held.saved_at = at
    held.save(update_fields=[column, "saved_at"])
    setattr(report, column, key)
    report.saved_at = at
    return key


def put_in_drawer(
    held: Report,
    column: str,
    kind: IdentityKind,
    fields: dict[str, Any],
    *,
    by: Actor,
    base: int | None = None,
) -> UUID:
    """Keep or change the person a column of a locked report points to; the column is set."""
    key: UUID | None = getattr(held, column)
    if key is None:
        key = privacy.keep(by=by, root=held.id, kind=kind, **fields)
        setattr(held, column, key)
    else:
        privacy.change(key, by=by, base=base, **fields)
    return key


def open_draft(report: Report, by: Actor) -> Report:
    """The draft, locked, for someone who may write in it. Raises `Denied`, `Impossible`."""
    held = locked(report)
    permits.require(by, Permit.REPORT_DRAFT, held)
    if not held.is_draft:
        raise Impossible(
            _("Deze melding is geen concept meer. Is zij ingediend? Dan kunt u haar aanvullen.")
        )
    return held


@transaction.atomic
def discard(report: Report, *, by: Actor, at: datetime) -> Report:
    """Throw a draft away. The row stays, invisible in every list; nobody else ever saw it."""
    held = take(report, "discard", by=by, audience=Audience.ORGANISATION)
    held.saved_at = at
    held.save(update_fields=["saved_at"])
    return held
