"""What inspectors said of pairs of reports (ASM-1)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Decision:
    """Two reports: one event, not one event, or None: unsure."""

    one: int
    other: int
    same: bool | None
