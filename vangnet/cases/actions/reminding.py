"""Reminding of the terms of a case, once each, a week before they end (ASM-2)."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.access import context, grants
from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied
from vangnet.access.standings import Standing
from vangnet.cases import letters
from vangnet.cases.actions.terms import INVESTIGATION
from vangnet.cases.models import Case, Term

AHEAD = timedelta(days=7)


def remind_terms(*, at: datetime, by: Actor = Actor.CLOCK, most: int = 100) -> int:
    """Remind whoever a term is for, of every open term that ends within a week; the clock's round.

    Each in a transaction of its own. Returns how many terms.
    """
    if not by.is_clock:
        raise Denied(_("Herinneren doet het systeem."))
    before = timezone.localdate(at) + AHEAD
    with context.acting(by):
        open_ones = Term.objects.filter(met_on=None, lapsed_on=None, reminded_at=None)
        due = open_ones.filter(due_on__lte=before).order_by("due_on")
        keys = list(due.values_list("pk", flat=True)[:most])
    for key in keys:
        with context.acting(by):
            _remind(key, by=by, at=at)
    return len(keys)


def _remind(key: UUID, *, by: Actor, at: datetime) -> None:
    term = Term.objects.select_for_update(skip_locked=True).filter(pk=key, reminded_at=None).first()
    if term is None:
        return
    case = Case.objects.get(pk=term.root_id)
    for organisation in _for_whom(term, case):
        letters.reminded(term, case, organisation, by=by)
    term.reminded_at = at
    term.save(update_fields=["reminded_at"])


def _for_whom(term: Term, case: Case) -> list[UUID]:
    if term.concerns is not None:
        return [term.concerns]
    if term.term == INVESTIGATION:
        return [
            one.organisation
            for one in grants.holders(case.id)
            if one.standing is Standing.REPORTER and one.organisation is not None
        ]
    return [case.handled_by] if case.handled_by else []
