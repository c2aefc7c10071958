"""Asking for more than eight weeks, before they end, with reasons; granting or refusing."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.steps import take
from vangnet.cases import actions as case_actions
from vangnet.cases import queries as cases
from vangnet.investigations import letters
from vangnet.investigations.models import Extension, Investigation
from vangnet.investigations.writing import no_bsn, opened
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

LONGEST_DAYS = 365


@transaction.atomic
def ask(investigation: Investigation, *, by: Actor, reason: str, days: int, on: date) -> Extension:
    """Ask for `days` more than the term, before it ends (UBW art. 8.7, second paragraph)."""
    root = opened(investigation, by, Permit.EXTENSION_ASK).root_id
    if by.organisation is None:
        raise Denied(_("U werkt nu niet voor een organisatie."))
    if not reason.strip():
        raise Invalid(_("Schrijf waarom u meer tijd nodig heeft."), field="reason")
    versions.check_length(reason, "reason")
    no_bsn(reason, "reason")
    if not 1 <= days <= LONGEST_DAYS:
        raise Invalid(_("Vul een aantal dagen in, van 1 tot en met 365."), field="days")
    term = cases.term(by, root, "investigation")
    if term is not None and on > term.due_on:
        raise Impossible(
            _(
                "De termijn is al voorbij. Uitstel vraagt u voordat de termijn eindigt. "
                "Bel de inspectie."
            )
        )
    if Extension.objects.filter(root_id=root, state="asked").exists():
        raise Impossible(_("Er is al uitstel gevraagd. Wacht op het antwoord van de inspectie."))
    extension = Extension.objects.create(
        root_id=root,
        organisation_id=by.organisation,
        requested_on=on,
        reason=reason.strip(),
        days=days,
    )
    trail.record(
        by,
        "extension_asked",
        kind="investigations.extension",
        subject=extension.id,
        root=root,
        because=extension.reason,
        audience=Audience.EVERYONE,
    )
    return extension


@transaction.atomic
def grant(extension: Extension, *, by: Actor, why: str, on: date) -> Extension:
    """Grant it: the date moves, the old one stays visible."""
    held = _decide(extension, "grant", by, why, on)
    granted = Extension.objects.filter(root_id=held.root_id, state="granted").order_by("decided_on")
    case_actions.extend_term(
        cases.case(by, held.root_id),
        "investigation",
        extensions=[
            {
                "days": one.days,
                "granted_on": one.decided_on,
                "requested_on": one.requested_on,
                "reason": one.reason,
            }
            for one in granted
        ],
        by=by,
    )
    return held


@transaction.atomic
def refuse(extension: Extension, *, by: Actor, why: str, on: date) -> Extension:
    """Refuse it, with the reason."""
    if not why.strip():
        raise Invalid(_("Schrijf waarom u het uitstel afwijst."), field="why")
    return _decide(extension, "refuse", by, why, on)


def _decide(extension: Extension, step: str, by: Actor, why: str, on: date) -> Extension:
    held = take(extension, step, by=by, because=why)
    held.decided_on, held.why = on, why.strip()
    held.save(update_fields=["decided_on", "why"])
    letters.extension_decided(held, by=by)
    return held
