"""What is compared of a report, gathered for `matching` (ASM-1). No names of people."""

from __future__ import annotations

import re
from collections.abc import Iterable
from uuid import UUID

from django.utils import timezone

from vangnet import matching
from vangnet.access.actors import Actor
from vangnet.matching import Features
from vangnet.networks import queries as networks
from vangnet.networks.models import Involvement
from vangnet.reports.models import Report

_CAPITAL = re.compile(r"\b[^\W\d_a-zà-ÿ][^\W\d_]*", re.UNICODE)
_NUMBER = re.compile(r"\b[A-Z]{1,3}-\d{4}-\d{4,8}\b")


def features(actor: Actor, reports: Iterable[Report]) -> dict[UUID, Features]:
    """The facts of several reports, in one query beside the rows themselves.

    From the texts come days, ages and report numbers with their place, and words that do not begin
    with a capital: so no name of a person ends up among what is compared (PRV-1).
    """
    rows = list(reports)
    pictures = networks.involvements_of(actor, [row.id for row in rows])
    return {row.id: of_report(row, pictures[row.id]) for row in rows}


def of_report(report: Report, parties: Iterable[Involvement]) -> Features:
    """The facts of one report with the parties of its picture."""
    received = timezone.localdate(report.submitted_at) if report.submitted_at else None
    texts = (report.facts, report.consequences, report.why_calamity)
    quotes = matching.read("\n".join(texts), reference_day=received)
    said = {quote.value for quote in quotes if quote.kind == matching.NUMBER}
    return Features(
        str(report.id),
        number=report.number or "",
        references=frozenset(said | set(_NUMBER.findall(report.reference_of_other))),
        received_on=received,
        occurred_on=report.occurred_on,
        discovered_on=report.discovered_on,
        postcode4=report.postcode4,
        municipality=report.municipality.casefold(),
        province=report.province,
        reporter=str(report.organisation_id),
        named=frozenset(key for party in parties if (key := _key(party))),
        sector=report.sector,
        birth_year=report.birth_year,
        sex=report.sex,
        outcome=report.outcome,
        kind=report.event_kind,
        words=matching.content_words(*(_CAPITAL.sub(" ", text) for text in texts)),
        quotes=quotes,
    )


def _key(party: Involvement) -> str:
    """The register's key; for a party that is not in it, its name. People are left out."""
    if party.is_author or party.kind in networks.PERSONAL_KINDS:
        return ""
    return str(party.organisation_id) if party.organisation_id else party.name.casefold().strip()
