"""Every route, each method, everybody: who is refused by the policy gets the page of the absent.

Generated from the addresses themselves: a new route is in it from the moment it exists, and fails
when it declares no permit. The scene is the walk through all stages, so that there is something
behind every key in an address.
"""

from __future__ import annotations

from collections import Counter

import pytest
from django.http import HttpResponse
from django.test import Client

from tests import people
from tests.doors.scene import (
    UNDECLARED,
    Scene,
    everybody,
    quiet,
    refused_by_policy,
    request_of,
    routes,
)
from tests.screens import same_bytes, signed_in
from vangnet.access.context import acting

__all__ = ["quiet"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet")]

METHODS = ("get", "post")
SHUT_IN_THIS_SCENE = frozenset(
    {
        "meldingen/<uuid:report>/bewaar/",  # keeps a draft, and this one was submitted
        "meldingen/<uuid:report>/compleet/",  # answers a request that nobody made
        "zaken/<uuid:case>/verslag/niet-betrokken/<uuid:party>/",  # everybody takes part
        "collegas/uitnodigingen/<uuid:invitation>/intrekken/",  # the key is of another invitation
    }
)
"""Addresses that nobody can open at the end of the walk; each has a test of its own."""


def _is_refusal(answer: HttpResponse) -> bool:
    if answer.status_code in (404, 405):
        return True
    return answer.status_code == 302 and answer.headers["Location"].startswith("/inloggen/")


def test_every_route_declares_what_it_asks() -> None:
    assert [route.path for route in routes() if route.asks == UNDECLARED] == []
    assert len(routes()) > 120


@pytest.mark.meets("ASM-2", "PRV-4", "PRV-6")
def test_nobody_gets_what_the_policy_refuses(capsys: pytest.CaptureFixture[str]) -> None:
    scene, cast = Scene(), everybody()
    clients = {who: signed_in(actor) if actor.person else Client() for who, actor in cast.items()}
    cells, unexpected = Counter[str](), []
    opened = set()
    for route in routes():
        if route.asks is None:
            continue
        address, subjects = scene.address(route), scene.subjects(route)
        for who, actor in cast.items():
            with acting(actor):
                refused = refused_by_policy(route, actor, subjects)
            for method in METHODS:
                answer = request_of(clients[who], method, address)
                cells["geweigerd" if refused else "toegestaan"] += 1
                if answer.status_code >= 500 or (refused and not _is_refusal(answer)):
                    unexpected.append(f"{method} {address} {who}: {answer.status_code}")
                if not refused and not _is_refusal(answer):
                    opened.add(route.path)
    with capsys.disabled():
        print(
            f"\ntoegang: {sum(cells.values())} cellen {dict(cells)}, {len(unexpected)} onverwacht"
        )
    assert unexpected == [], "\n".join(unexpected)
    shut = {r.path for r in routes() if r.asks and scene.furnished(r)} - opened
    assert shut <= SHUT_IN_THIS_SCENE, "nobody at all can open these"


def test_forbidden_and_absent_are_the_same_page() -> None:
    scene = Scene()
    stranger = people.outsider()
    client = signed_in(stranger)
    different = []
    for route in routes():
        if route.asks is None or not any(f"<uuid:{key}>" in route.path for key in route.keys):
            continue
        with acting(stranger):
            if not refused_by_policy(route, stranger, scene.subjects(route)):
                continue
        forbidden = request_of(client, "get", scene.address(route))
        absent = request_of(client, "get", scene.address(route, absent=True))
        if forbidden.status_code != absent.status_code or same_bytes(forbidden) != same_bytes(
            absent
        ):
            different.append(route.path)
    assert different == []
