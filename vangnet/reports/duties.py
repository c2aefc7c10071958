"""Whose duty it is to report: the law's answer, kept per party (REP-5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.reports.models import Duty, Report


def recount_duties(
    report: Report, *, by: Actor, on: date, others: Mapping[UUID, date] | None = None
) -> list[Duty]:
    """Ask the law again who must report, and keep the answer per party (REP-5, REP-9).

    `others`: organisations that reported the same event themselves, and when; None keeps what was
    known of them. Whoever may read the report may ask for it; only the system writes the answer.
    """
    raise NotImplementedError
