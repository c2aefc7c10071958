"""What the tests of cases need beside the cast."""

from __future__ import annotations

from tests.reports.conftest import committed

__all__ = ["committed"]
