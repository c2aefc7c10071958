"""What every action of this room needs: the trail, a written reason, the reports of a case."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from vangnet.access import versions
from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.cases.life import CaseState
from vangnet.cases.models import Bundling, Case
from vangnet.cases.queries.cases import ABSENT
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

DONE = frozenset({CaseState.CLOSED.value, CaseState.ABSORBED.value})


def tell(
    by: Actor,
    verb: str,
    case: Case,
    *,
    because: str = "",
    audience: Audience = Audience.INSPECTORATE,
    subject: UUID | None = None,
    kind: str = "cases.case",
    **more: Any,
) -> None:
    """Write in the trail of a case what happened."""
    trail.record(
        by,
        verb,
        kind=kind,
        subject=subject or case.id,
        root=case.id,
        because=because,
        audience=audience,
        **more,
    )


def reason(text: str, sentence: str, *, field: str) -> str:
    """The written reason without blanks around it. Raises `Invalid` at the field when empty."""
    if not text.strip():
        raise Invalid(sentence, field=field)
    versions.check_length(text, field)
    return text.strip()


def found_case(key: UUID) -> Case:
    """The case with this key. Absent and forbidden look the same."""
    found = Case.objects.filter(pk=key).first()
    if found is None:
        raise Denied(_(ABSENT))
    return found


def still_open(case: Case) -> Case:
    """The case, unless it is over. Raises `Impossible` with where to go instead."""
    if case.state == CaseState.ABSORBED:
        raise Impossible(
            _("Deze zaak is opgegaan in %(number)s. Werk daar verder.")
            % {"number": case.absorbed_number}
        )
    if case.state == CaseState.CLOSED:
        raise Impossible(_("Deze zaak is afgesloten. Heropen haar eerst, met een reden."))
    return case


def current(case: Case | UUID) -> list[Bundling]:
    """Which reports are in a case now, in the order in which they came."""
    key = case.id if isinstance(case, Case) else case
    return list(Bundling.objects.filter(case_id=key, until=None).order_by("since", "created_at"))


def report_keys(bundlings: Iterable[Bundling]) -> list[UUID]:
    """The reports of memberships."""
    return [one.report_id for one in bundlings]
