"""Submitting, supplementing and withdrawing a report (REP-1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from vangnet.access.actors import Actor
from vangnet.reports.models import Report, ReportVersion


def submit(report: Report, *, by: Actor, key: str, at: datetime, seen: str | None = None) -> Report:
    """Submit a complete draft to the inspectorate, once, however often it is sent (REP-1).

    `key`: made by the form, sent again on a retry: the same key gives the same report and number.
    `seen`: the fingerprint of what the reporter checked (`queries.fingerprint`); when the draft has
    changed since, `Stale`. The same key for something else is `Invalid`. Raises `Invalid` at a
    field that cannot be taken (a BSN, audit material: REP-8) and `NotYet` with all that is missing.
    """
    raise NotImplementedError


def supplement(
    report: Report,
    values: Mapping[str, Any],
    *,
    by: Actor,
    why: str,
    base: int,
    at: datetime,
    client: Mapping[str, Any] | None = None,
    relative: Mapping[str, Any] | None = None,
    network: Callable[[], object] | None = None,
) -> ReportVersion:
    """Supplement or correct a submitted report; every version is kept (REP-1).

    `base`: the version the writer saw. `network`: changes to the network, as a call of the actions
    of `networks`; they are only possible inside this action once a report is submitted.
    Raises `Stale`, `Invalid` (no reason, no change, a field), `NotYet`, `Impossible`, `Denied`.
    """
    raise NotImplementedError


def withdraw(report: Report, *, by: Actor, because: str, at: datetime) -> Report:
    """Withdraw a submitted report, with the reason. The inspectorate keeps seeing it (REP-1)."""
    raise NotImplementedError
