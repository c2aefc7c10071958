"""Picturing the network: parties, agreements, hand-overs and how parties work together."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext as _

from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Invalid
from vangnet.access.steps import locked
from vangnet.networks.models import (
    PERSONAL_KINDS,
    Agreement,
    AgreementLevel,
    Handover,
    HandoverState,
    Involvement,
    Known,
    Relation,
    ReportRow,
)
from vangnet.networks.settling import check_open, hold, reopened, settle
from vangnet.parties import queries as parties
from vangnet.privacy.models import Root
from vangnet.trail import actions as trail

__all__ = [
    "CHANGEABLE",
    "add_agreement",
    "add_handover",
    "add_involvement",
    "change_involvement",
    "hold",
    "remove_agreement",
    "remove_handover",
    "remove_involvement",
    "reopened",
    "set_relation",
    "settle",
]

CHANGEABLE = frozenset(
    {
        "organisation_id",
        "name",
        "kind",
        "line",
        "role",
        "solo",
        "since",
        "until",
        "is_lead",
        "is_contact_point",
        "happened_here",
        "directly_involved",
        "disciplines",
        "knows_of_report",
        "under_igj",
        "supervisor_name",
    }
)
MOST = 200
"""Parties in one network; a picture of more is no picture."""

Row = TypeVar("Row", bound=ReportRow)


@transaction.atomic
def add_involvement(root: UUID, *, by: Actor, is_author: bool = False, **facts: Any) -> Involvement:
    """Put a party in the network of a report (NET-1, NET-2). `facts`: names of `CHANGEABLE`.

    A party of the register brings its name and supervisor. Raises `Invalid` at the field.
    """
    _may_draw(root, by)
    if Involvement.objects.filter(root_id=root, removed_at=None).count() >= MOST:
        raise Invalid(_("Een netwerk kan hoogstens 200 partijen hebben."))
    row = Involvement(root_id=root, is_author=is_author)
    _fill(row, by, facts)
    row.save()
    _tell(by, "party_added", row)
    return row


@transaction.atomic
def change_involvement(
    involvement: Involvement, *, by: Actor, base: int, **facts: Any
) -> Involvement:
    """Change a party on the version the writer saw. Raises `Stale` when another was first."""
    held = _held(involvement, by)
    _fill(held, by, facts)
    versions.write_row(held, {name: getattr(held, name) for name in _touched(facts)}, base=base)
    _tell(by, "party_changed", held)
    return held


def _touched(facts: dict[str, Any]) -> set[str]:
    """A party of the register brings more with it than its key."""
    brought = {"name", "under_igj", "supervisor_name"} if facts.get("organisation_id") else set()
    return set(facts) | brought


@transaction.atomic
def remove_involvement(involvement: Involvement, *, by: Actor, at: datetime) -> None:
    """Take a party out of the picture, with what hangs on it. The author itself stays."""
    held = _held(involvement, by)
    if held.is_author:
        raise Invalid(_("Uw eigen organisatie hoort bij het netwerk en kan er niet uit."))
    for kind in (Handover, Relation):
        kind.objects.filter(
            models.Q(from_involvement=held) | models.Q(to_involvement=held), removed_at=None
        ).update(removed_at=at)
    _remove(held, by, "party_removed", at)


def _fill(row: Involvement, by: Actor, facts: dict[str, Any]) -> None:
    for name, value in facts.items():
        if name not in CHANGEABLE:
            raise Invalid(_("Dit gegeven kennen wij niet."), field=name)
        setattr(row, name, value.strip() if isinstance(value, str) else value)
    if facts.get("organisation_id"):
        _from_register(row, by, facts)
    if row.kind in PERSONAL_KINDS and not row.name:
        row.name = row.role or str(row.get_kind_display())
    if not row.name:
        raise Invalid(_("Kies een organisatie of vul een naam in."), field="name")
    if row.since and row.until and row.until < row.since:
        raise Invalid(_("De einddatum ligt voor de begindatum."), field="until")
    _clean(row)


def _from_register(row: Involvement, by: Actor, facts: dict[str, Any]) -> None:
    """The register knows the name and who supervises; the writer need not."""
    body = parties.organisation(by, facts["organisation_id"])
    row.name = body.name
    if "under_igj" not in facts:
        row.under_igj = body.under_igj
    if not facts.get("supervisor_name") and body.supervisor:
        row.supervisor_name = body.supervisor.name


@transaction.atomic
def add_agreement(
    root: UUID,
    *,
    by: Actor,
    text: str,
    level: AgreementLevel,
    binds: Iterable[UUID] = (),
    known: Known = Known.UNKNOWN,
    kept: Known = Known.UNKNOWN,
    why_not: str = "",
) -> Agreement:
    """Write down what parties had agreed and how it went (NET-4)."""
    _may_draw(root, by)
    if not text.strip():
        raise Invalid(_("Schrijf op wat was afgesproken."), field="text")
    versions.check_length(text, "text")
    bound = {one.id for one in _parties(root, binds)}
    row = Agreement(
        root_id=root,
        text=text.strip(),
        level=level,
        binds=sorted(bound, key=str),
        known=known,
        kept=kept,
        why_not=why_not.strip(),
    )
    _clean(row)
    row.save()
    _tell(by, "agreement_added", row)
    return row


@transaction.atomic
def add_handover(
    root: UUID,
    *,
    by: Actor,
    from_involvement: UUID,
    to_involvement: UUID,
    outcome: HandoverState,
    on: Any = None,
    about: str = "",
) -> Handover:
    """Write down that one party handed over to another, and how that went."""
    _may_draw(root, by)
    giver, taker = _pair(root, from_involvement, to_involvement)
    versions.check_length(about, "about")
    row = Handover(
        root_id=root,
        from_involvement=giver,
        to_involvement=taker,
        on=on,
        outcome=outcome,
        about=about.strip(),
    )
    _clean(row)
    row.save()
    _tell(by, "handover_added", row)
    return row


@transaction.atomic
def set_relation(
    root: UUID,
    *,
    by: Actor,
    from_involvement: UUID,
    to_involvement: UUID,
    knows: bool = False,
    informs: bool = False,
    consults: bool = False,
) -> Relation:
    """Say whether one party knows, informs and consults another; saying again replaces (NET-7)."""
    _may_draw(root, by)
    one, other = _pair(root, from_involvement, to_involvement)
    row, _made = Relation.objects.update_or_create(
        root_id=root,
        from_involvement=one,
        to_involvement=other,
        removed_at=None,
        defaults={"knows": knows, "informs": informs, "consults": consults},
    )
    _tell(by, "relation_set", row)
    return row


@transaction.atomic
def remove_agreement(agreement: Agreement, *, by: Actor, at: datetime) -> None:
    """Take an agreement out of the picture."""
    _remove(_held(agreement, by), by, "agreement_removed", at)


@transaction.atomic
def remove_handover(handover: Handover, *, by: Actor, at: datetime) -> None:
    """Take a hand-over out of the picture."""
    _remove(_held(handover, by), by, "handover_removed", at)


def _may_draw(root: UUID, by: Actor) -> None:
    permits.require(by, Permit.REPORT_DRAFT, Root(root))
    check_open(root)


def _pair(root: UUID, one: UUID, other: UUID) -> tuple[Involvement, Involvement]:
    if one == other:
        raise Invalid(_("Kies twee verschillende partijen."), field="to_involvement")
    found = {row.id: row for row in _parties(root, (one, other))}
    return found[one], found[other]


def _parties(root: UUID, keys: Iterable[UUID]) -> list[Involvement]:
    wanted = set(keys)
    found = list(Involvement.objects.filter(root_id=root, pk__in=wanted, removed_at=None))
    if len(found) != len(wanted):
        raise Invalid(_("Deze partij staat niet (meer) in het netwerk van deze melding."))
    return found


def _held(row: Row, by: Actor) -> Row:
    held = locked(row)
    _may_draw(held.root_id, by)
    if getattr(held, "removed_at", None) is not None:
        raise Denied(_("Dit staat niet meer in het netwerk van deze melding."))
    return held


def _remove(row: Row, by: Actor, verb: str, at: datetime) -> None:
    row.removed_at = at  # type: ignore[attr-defined]
    row.save(update_fields=["removed_at"])
    _tell(by, verb, row)


def _clean(row: ReportRow) -> None:
    try:
        row.clean_fields()
    except ValidationError as error:
        name, sentences = next(iter(error.message_dict.items()))
        raise Invalid(sentences[0], field=name) from error


def _tell(by: Actor, verb: str, row: ReportRow) -> None:
    trail.record(by, verb, kind=row._meta.label_lower, subject=row.id, root=row.root_id)
