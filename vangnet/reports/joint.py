"""A joint report: naming for whom it stands, and confirming that oneself (REP-6)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.reports.models import CoReporter, Report


def name_co_reporters(
    report: Report, organisations: Iterable[UUID], *, by: Actor, at: datetime
) -> list[CoReporter]:
    """Name the organisations for which this report stands too (REP-6).

    Each must be a party of the report's network. In a draft the list replaces the former one and
    nobody is told; when submitted each gets a notice without personal data. In a submitted report
    it adds: who was named stays named. Raises `Invalid`, `Denied`, `Impossible`.
    """
    raise NotImplementedError


def confirm(co: CoReporter, *, by: Actor, at: datetime) -> CoReporter:
    """Confirm that one's organisation is a reporter too; then it has reported (REP-6, REP-5).

    Confirming again changes nothing. Raises `Denied`, `Impossible` after declining.
    """
    raise NotImplementedError


def decline(co: CoReporter, *, by: Actor, why: str, at: datetime) -> CoReporter:
    """Say that the report does not stand for one's organisation, and why; its duty stays."""
    raise NotImplementedError
