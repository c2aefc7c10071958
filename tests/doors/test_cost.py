"""Every page of the walk asks the database fifteen times at most, for whoever it is meant."""

from __future__ import annotations

import pytest
from django.test import Client

from benchmarks.pages import ALSO, FOR_WHOM, MOST_QUERIES, asked
from tests.doors.scene import Scene, everybody, quiet, refused_by_policy, routes
from tests.screens import signed_in
from vangnet.access.context import acting

__all__ = ["quiet"]
pytestmark = pytest.mark.django_db

FEWEST = 100
"""As many pages must have been opened, or the scene lost what stands behind the addresses."""


def test_no_page_asks_more_than_fifteen_times(quiet: None) -> None:
    scene = Scene()
    people = everybody()
    browsers: dict[str, Client] = {who: signed_in(people[who]) for who in FOR_WHOM}
    opened, over = set(), []
    for route in routes():
        for who in FOR_WHOM:
            if route.path in opened and who not in ALSO:
                continue
            if route.asks is not None:
                with acting(people[who]):
                    if refused_by_policy(route, people[who], scene.subjects(route)):
                        continue
            address = scene.address(route)
            if browsers[who].get(address).status_code != 200:
                continue
            opened.add(route.path)
            sent = asked(browsers[who], address)
            if len(sent) > MOST_QUERIES:
                over.append(f"/{route.path} ({who}): {len(sent)}")
    assert len(opened) >= FEWEST
    assert not over, "\n".join(over)


def test_what_a_page_asks_is_counted(quiet: None) -> None:
    browser = signed_in(everybody()["melder (kwaliteit)"])
    sent = asked(browser, "/over/")
    assert any("django_session" in one for one in sent)
    assert any("set_config" in one for one in sent)
    assert not any(one.startswith(("SAVEPOINT", "RELEASE")) for one in sent)
