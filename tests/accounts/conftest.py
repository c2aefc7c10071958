"""What the tests of accounts need beside the cast."""

from __future__ import annotations

from tests.reports.conftest import committed

__all__ = ["committed"]
