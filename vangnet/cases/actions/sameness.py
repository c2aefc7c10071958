"""Saying which client and which parties of different reports are the same (ASM-1)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.steps import locked
from vangnet.cases.actions.telling import current, found_case, reason, report_keys, still_open, tell
from vangnet.cases.models import Case, Sameness, SamenessKind
from vangnet.cases.queries.cases import ABSENT
from vangnet.cases.queries.parties import known_rows, registered


@transaction.atomic
def say_same(
    case: Case, *, by: Actor, what: SamenessKind | str, left: UUID, right: UUID, because: str
) -> Sameness:
    """Say that two rows of different reports are the same client or party, with the reason (ASM-1).

    `left` and `right`: keys of clients, or of parties in the pictures of two reports in this case.
    The pictures themselves stay as each reporter drew them.
    """
    permits.require(by, Permit.CASE_BUNDLE, case)
    held = still_open(locked(case))
    because = reason(because, _("Schrijf waaraan u ziet dat het dezelfde is."), field="because")
    if what not in SamenessKind.values:
        raise Invalid(_("Kies cliënt of partij."), field="what")
    if left == right:
        raise Invalid(_("Kies twee verschillende."), field="right")
    left, right = sorted((left, right), key=str)
    rows = known_rows(by, report_keys(current(held)), str(what))
    if left not in rows or right not in rows:
        raise Denied(_(ABSENT))
    if rows[left] == rows[right]:
        raise Invalid(_("Kies er een uit elke melding: deze staan in dezelfde."), field="right")
    if Sameness.objects.filter(root_id=held.id, left=left, right=right, until=None).exists():
        raise Impossible(_("Dit is al vastgelegd."))
    made = Sameness.objects.create(
        root_id=held.id,
        what=what,
        left=left,
        right=right,
        organisation_id=registered((left, right)),
        because=because,
    )
    tell(by, "same_said", held, because=because, kind="cases.sameness", subject=made.id)
    return made


@transaction.atomic
def say_different(sameness: Sameness, *, by: Actor, at: datetime, because: str) -> Sameness:
    """Take that back; the earlier statement stays readable in the history."""
    permits.require(by, Permit.CASE_BUNDLE, sameness)
    because = reason(because, _("Schrijf waarom het toch niet dezelfde is."), field="because")
    held = locked(sameness)
    if held.until is not None:
        raise Impossible(_("Dit was al teruggenomen."))
    held.until = at
    held.save(update_fields=["until"])
    case = found_case(held.root_id)
    tell(by, "different_said", case, because=because, kind="cases.sameness", subject=held.id)
    return held
