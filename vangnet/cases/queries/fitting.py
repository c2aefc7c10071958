"""Whether a report can come into a case now, and if not, why (ASM-1).

The pages and the action ask the same here, so that nothing is offered that would be refused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from uuid import UUID

from django.db.models import Q
from django.utils.translation import gettext as _

from vangnet.cases.life import CaseState
from vangnet.cases.models import Bundling, Case, Proposal, ProposalState

TAKES_IN = frozenset(
    {
        CaseState.OPENED.value,
        CaseState.REFLECTING.value,
        CaseState.HANDED_IN.value,
        CaseState.ASSESSING.value,
        CaseState.SUPPLEMENTING.value,
        CaseState.OWN_INQUIRY.value,
    }
)
LETS_GO = frozenset({CaseState.OPENED.value, CaseState.REFLECTING.value})
PARTED = Q(decision=ProposalState.REJECTED.value) | ~Q(rejected_why="")
"""An inspector said no. One that is proposed again because a report changed counts until somebody
says yes or no anew; doubt lifts nothing."""


def too_late(into: Case) -> str:
    """Why this case takes in no report any more; empty when it does."""
    if into.state in TAKES_IN:
        return ""
    return _(
        "Over de zaak %(number)s is al geoordeeld. Een nieuwe melding krijgt haar eigen zaak."
    ) % {"number": into.number}


def too_far(source: Case) -> str:
    """Why no report leaves this case any more; empty when it may."""
    if source.state in LETS_GO:
        return ""
    return _(
        "De zaak %(number)s van deze melding is al verder: %(state)s. "
        "Bundelen kan tot het reflectieverslag is ingediend."
    ) % {"number": source.number, "state": CaseState(source.state).dutch}


def parted(
    one: Iterable[UUID], other: Iterable[UUID], chosen: Iterable[UUID] = ()
) -> list[Proposal]:
    """Pairs, a report on each side, that may not be in one case. `chosen`: said yes to now."""
    left, right = list(one), list(other)
    found = Proposal.objects.filter(PARTED).filter(
        Q(report_a__in=left, report_b__in=right) | Q(report_a__in=right, report_b__in=left)
    )
    return [each for each in found.order_by("pk") if is_parted(each, chosen)]


def companions(reports: Iterable[UUID]) -> dict[UUID, frozenset[UUID]]:
    """Each of these reports with all that are in one case with it now, itself too."""
    keys = set(reports)
    mine = Bundling.objects.filter(report_id__in=keys, until=None).values("case_id")
    inside: dict[UUID, set[UUID]] = defaultdict(set)
    rows = Bundling.objects.filter(case_id__in=mine, until=None)
    for case, report in rows.values_list("case_id", "report_id"):
        inside[case].add(report)
    return {key: frozenset(group) for group in inside.values() for key in group & keys}


def between(
    pairs: Iterable[Proposal], one: Collection[UUID], other: Collection[UUID]
) -> Proposal | None:
    """The first of these pairs with a report on each side."""
    for pair in pairs:
        if (pair.report_a in one and pair.report_b in other) or (
            pair.report_b in one and pair.report_a in other
        ):
            return pair
    return None


def is_parted(pair: Proposal, chosen: Iterable[UUID]) -> bool:
    """Does what was said of this pair still keep them apart?"""
    return pair.decision == ProposalState.REJECTED or pair.pk not in set(chosen)


def why_parted(pair: Proposal, numbers: dict[UUID, str], then: str = "") -> str:
    """What was decided, on which ground, and what to do about it."""
    return _(
        "Van %(left)s en %(right)s is besloten dat zij niet bij elkaar horen: %(why)s "
        "Zij kunnen daarom niet in één zaak, ook niet via een derde melding. %(then)s"
    ) % {
        "left": numbers.get(pair.report_a, _("een melding")),
        "right": numbers.get(pair.report_b, _("een andere melding")),
        "why": pair.rejected_why or pair.why,
        "then": then or _("Vond u er iets anders van? Neem dan eerst de afwijzing terug."),
    }
