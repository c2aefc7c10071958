"""The tour names people who exist, and leads every role of the demonstration."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests import people
from vangnet.accounts.models import Person
from vangnet.portal import tour

STORIES = Path(__file__).resolve().parents[2] / "vangnet" / "demo" / "stories" / "people.toml"


def told() -> dict[str, dict[str, Any]]:
    rows = tomllib.loads(STORIES.read_text(encoding="utf-8"))["person"]
    return {row["email"]: row for row in rows}


def stops() -> list[dict[str, Any]]:
    return [stop for chapter in tour._texts()["chapter"] for stop in chapter["stop"]]


def test_everyone_in_the_tour_is_in_the_stories_and_the_other_way_round() -> None:
    offered = {email for email, row in told().items() if row["demo_login"]}
    assert {stop["email"] for stop in stops()} == offered


def test_every_role_of_the_product_can_be_played() -> None:
    roles = {
        role
        for stop in stops()
        for membership in told()[stop["email"]].get("membership", [])
        for role in membership["roles"]
    }
    assert roles >= {
        *("reporter", "quality_officer", "board_member", "administrator"),
        *("inspector", "coordinator", "editor", "other_supervisor"),
    }


def test_every_stop_says_what_to_click() -> None:
    for stop in stops():
        assert stop["sees"]
        assert stop["clicks"]


@pytest.mark.django_db
def test_outside_the_demonstration_there_is_no_tour() -> None:
    people.rivierklei_reporter()
    Person.objects.update(is_demo=True)
    assert tour.context() == {"chapters": [], "others": []}


@pytest.mark.django_db
def test_who_is_not_there_is_skipped(settings: Any) -> None:
    settings.DEMO = True
    people.rivierklei_reporter()
    Person.objects.update(is_demo=True)
    found = tour.context()
    assert [stop.name for chapter in found["chapters"] for stop in chapter["stops"]] == [
        "Marloes ter Horst"
    ]
