"""The wall of what a case held before it went up in another; also for the reflection report."""

from __future__ import annotations

from vangnet.access.standings import Standing
from vangnet.access.walls import ORGANISATION


def once_there(table: str) -> str:
    """True for an organisation that went along when the case went up in another (ASM-1).

    Not for a case that goes on without it, and not for a client or relative: they never read this.
    """
    return (
        f"EXISTS (SELECT 1 FROM access_grant g JOIN cases_case c ON c.id = g.root_id"
        f" WHERE g.root_id = {table}.root_id AND g.standing = '{Standing.FORMER.value}'"
        f" AND (g.until IS NULL OR g.until > now()) AND g.organisation_id = {ORGANISATION}"
        f" AND c.state = 'absorbed')"
    )
