"""The guided tour of the demonstration: who you can be, and what to click in that role.

Only in the demonstration; its people are fictional and their texts lie in `tour.toml`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any
from uuid import UUID

from django.conf import settings

from vangnet.accounts import queries as accounts


@dataclass(frozen=True)
class Stop:
    """One demo account on the start page."""

    person: UUID
    name: str
    works_as: str
    sees: str
    clicks: tuple[str, ...]


def context() -> dict[str, Any]:
    """The stops by chapter and the other demo accounts; empty outside the demonstration."""
    if not settings.DEMO:
        return {"chapters": [], "others": []}
    people = {person.email: person for person in accounts.demo_accounts()}
    chapters = []
    for chapter in _texts()["chapter"]:
        stops = [
            Stop(
                people[stop["email"]].id,
                people[stop["email"]].full_name,
                stop["works_as"],
                stop["sees"],
                tuple(stop["clicks"]),
            )
            for stop in chapter["stop"]
            if stop["email"] in people
        ]
        if stops:
            chapters.append({"title": chapter["title"], "stops": stops})
    named = {stop["email"] for chapter in _texts()["chapter"] for stop in chapter["stop"]}
    return {
        "chapters": chapters,
        "others": [person for email, person in people.items() if email not in named],
    }


@cache
def _texts() -> dict[str, Any]:
    text = resources.files("vangnet.portal").joinpath("tour.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
