"""Interventions in the words of the ladder."""

from __future__ import annotations

from typing import Any

from vangnet.law import lists


def with_rungs(found: list[Any]) -> list[tuple[Any, str, str]]:
    """Each intervention with the name of its rung and what that means."""
    return [(one, lists.label("rung", one.rung), lists.meaning("rung", one.rung)) for one in found]
