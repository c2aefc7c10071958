"""Drafting a report: field by field, with people in the drawer of names (REP-1)."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.reports.models import Report


def start_draft(*, by: Actor, at: datetime) -> Report:
    """Begin a report: a draft that only the own organisation sees, saved at any moment (REP-1).

    The own organisation stands in the network from the start. Raises `Denied`.
    """
    raise NotImplementedError


def save_field(report: Report, name: str, value: Any, *, base: int, by: Actor, at: datetime) -> int:
    """Save one field of a draft on the version the writer saw; returns the new version (REP-1).

    Raises `Invalid` at the field, `Stale` when another was first, `Impossible` once submitted.
    """
    raise NotImplementedError


def keep_client(
    report: Report, *, by: Actor, at: datetime, base: int | None = None, **fields: Any
) -> UUID:
    """Keep the client's name, birth date and contact details in the drawer (art. 8.1 f)."""
    raise NotImplementedError


def keep_relative(
    report: Report, *, by: Actor, at: datetime, base: int | None = None, **fields: Any
) -> UUID:
    """Keep the contact person among the relatives in the drawer."""
    raise NotImplementedError


def discard(report: Report, *, by: Actor, at: datetime) -> Report:
    """Throw a draft away. The row stays, invisible in every list; nobody else ever saw it."""
    raise NotImplementedError
