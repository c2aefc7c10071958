"""Closed lists with their Dutch words."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def ladder() -> dict[str, Any]:
    """The ladder as data: rungs, lightest first, and what stakeholders can be asked."""
    with (FOLDER / "ladder.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def lists() -> dict[str, dict[str, str]]:
    """Every closed list: kind → key → Dutch word."""
    with (FOLDER / "lists.toml").open("rb") as file:
        found: dict[str, dict[str, str]] = tomllib.load(file)
    rungs = {rung["key"]: rung["dutch"] for rung in ladder()["rung"]}
    return {**found, "rung": {**rungs, **ladder()["stakeholder"]}}


def choices(kind: str) -> list[tuple[str, str]]:
    """Key and word of one list, in the order of the list."""
    return list(lists()[kind].items())


def label(kind: str, key: str) -> str:
    """The Dutch word for a key; the key itself when it is not on the list."""
    return lists().get(kind, {}).get(key, key)


def meaning(kind: str, key: str) -> str:
    """What a rung means, in a sentence; empty for anything else."""
    if kind != "rung":
        return ""
    return next((r["meaning"] for r in ladder()["rung"] if r["key"] == key), "")
