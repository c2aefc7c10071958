"""The facts of the questions that this room asks, each gathered in one place."""

from __future__ import annotations

from datetime import date
from typing import Any

from vangnet.access.actors import Actor
from vangnet.law.verdicts import Verdict
from vangnet.reports.models import Report


def network_calamity(actor: Actor, report: Report) -> dict[str, Any]:
    """Facts of `network-calamity`: the parties, their line and their period (REP-3)."""
    raise NotImplementedError


def who_must_report(actor: Actor, report: Report, on: date) -> dict[str, Any]:
    """Facts of `who-must-report`: parties, cause, and who has reported (REP-5)."""
    raise NotImplementedError


def network_verdict(actor: Actor, report: Report) -> Verdict:
    """May this be a calamity in a care network, and why? (REP-3)"""
    raise NotImplementedError


def duties_verdict(actor: Actor, report: Report, on: date) -> Verdict:
    """Who must report, by when, and who has? (REP-5)"""
    raise NotImplementedError


def aid(*, unexpected: str, quality: str, serious: str) -> Verdict:
    """The decision aid: calamity, complication or incident; it explains, never blocks (REP-2).

    Each answer is `yes`, `no` or `unknown`: was it unintended or unexpected; has it to do with the
    quality of care; did it lead to death or serious harm. `result["kind"]`: calamity, incident,
    complication or doubt.
    """
    raise NotImplementedError
