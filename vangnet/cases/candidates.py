"""Which reports may be about the same event, found by PostgreSQL with rules of place and time.

Ranges, not equal buckets: a report that came late or gives the day after is found too (ASM-1).
"""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from vangnet.access.actors import Actor
from vangnet.matching import Features
from vangnet.networks.models import Involvement
from vangnet.reports.life import ReportState
from vangnet.reports.models import Report

MUNICIPALITY, PROVIDER, PROVINCE = timedelta(days=7), timedelta(days=30), timedelta(days=14)
MOST = 200
"""Per rule, the latest first: more than anyone would look at."""


def candidates(actor: Actor, report: Report, facts: Features) -> list[Report]:
    """The reports that one of the rules lets through, each once, as far as the actor may see them.

    Same municipality within seven days; a shared provider within thirty; same province within
    fourteen with the same kind or birth year; or a number that one gives of the other.
    """
    found: dict[UUID, Report] = {}
    for rule in _rules(report, facts):
        rows = (
            Report.objects.filter(rule, state=ReportState.SUBMITTED.value)
            .exclude(pk=report.pk)
            .order_by("-submitted_at", "id")[:MOST]
        )
        found.update((row.id, row) for row in rows)
    return list(found.values())


def _rules(report: Report, facts: Features) -> list[Q]:
    rules = []
    if facts.references:
        rules.append(Q(number__in=facts.references))
    if facts.number:
        rules.append(Q(reference_of_other__contains=facts.number))
    if facts.window is None:
        return rules
    if report.municipality:
        rules.append(Q(municipality=report.municipality) & _near(facts.window, MUNICIPALITY))
    rules.append(_shares_a_provider(report, facts) & _near(facts.window, PROVIDER))
    if report.province:
        alike = Q(event_kind=report.event_kind) if report.event_kind else Q(pk=None)
        if report.birth_year:
            alike |= Q(birth_year=report.birth_year)
        rules.append(Q(province=report.province) & alike & _near(facts.window, PROVINCE))
    return rules


def _near(window: tuple[date, date], margin: timedelta) -> Q:
    first, last = window[0] - margin, window[1] + margin
    unknown_day = Q(occurred_on=None, discovered_on__range=(first, last + timedelta(days=30)))
    return Q(occurred_on__range=(first, last)) | unknown_day


def _shares_a_provider(report: Report, facts: Features) -> Q:
    keys = [UUID(key) for key in facts.providers if _is_key(key)]
    named = Involvement.objects.filter(organisation_id__in=keys, removed_at=None)
    return Q(organisation_id__in=keys) | Q(pk__in=named.values("root_id"))


def _is_key(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
