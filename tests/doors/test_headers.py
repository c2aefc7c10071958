"""Every answer carries the headers that keep a page to itself (trust: 4.6, S1)."""

from __future__ import annotations

import re

import pytest
from django.http import HttpResponse
from django.test import Client

from tests import people
from tests.doors.scene import quiet, routes
from tests.screens import signed_in

__all__ = ["quiet"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet")]

INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle=|\son[a-z]+=|javascript:", re.I)


def _check(answer: HttpResponse, where: str) -> None:
    csp = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in csp, where
    assert "frame-ancestors 'none'" in csp, where
    assert "base-uri 'none'" in csp, where
    assert "form-action 'self'" in csp, where
    assert "unsafe" not in csp, where
    assert "*" not in csp, where
    assert answer.headers["X-Content-Type-Options"] == "nosniff", where
    assert answer.headers["X-Frame-Options"] == "DENY", where
    assert answer.headers["Referrer-Policy"] == "same-origin", where
    assert "camera=()" in answer.headers["Permissions-Policy"], where
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin", where
    if "text/html" in answer.headers.get("Content-Type", ""):
        assert not INLINE.search(answer.content.decode()), f"{where}: inline script or style"


def _plain_addresses() -> list[str]:
    return [f"/{route.path}" for route in routes() if not route.keys]


@pytest.mark.parametrize("who", ["niemand", "kwaliteit", "inspecteur", "redacteur", "beheerder"])
def test_every_page_without_a_key_is_guarded_for(who: str) -> None:
    cast = {
        "kwaliteit": people.rivierklei_reporter,
        "inspecteur": people.inspector,
        "redacteur": people.editor,
        "beheerder": people.administrator,
    }
    client = signed_in(cast[who]()) if who in cast else Client()
    seen = 0
    for address in _plain_addresses():
        answer = client.get(address)
        _check(answer, f"{who} {address}")
        seen += answer.status_code == 200
    assert seen > 5


def test_refusals_and_faults_are_guarded_too() -> None:
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    for answer, status in (
        (client.get("/bestaat-niet/"), 404),
        (client.post("/inloggen/", {}), 403),
        (Client().post("/berichten/"), 405),
        (client.get("/zoeken/", headers={"host": "kwaad.example"}), 400),
    ):
        assert answer.status_code == status
        _check(answer, str(status))


def test_what_holds_personal_data_is_never_kept_by_the_browser() -> None:
    client = signed_in(people.rivierklei_reporter())
    for address in ("/", "/meldingen/", "/berichten/"):
        assert client.get(address).headers["Cache-Control"] == "no-store"


def test_nothing_of_another_host_is_loaded() -> None:
    says_only = r"(?![^>]*rel=\"(?:canonical|alternate)\")"  # an address that is told, not fetched
    loads = re.compile(
        rf"<(?:script|link|img|iframe|source)\b{says_only}[^>]*(?:src|href)=\"(?:https?:)?//", re.I
    )
    client = signed_in(people.rivierklei_reporter())
    for address in _plain_addresses():
        answer = client.get(address)
        if "text/html" in answer.headers["Content-Type"]:
            assert not loads.search(answer.content.decode()), address
