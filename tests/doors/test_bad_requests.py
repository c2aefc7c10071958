"""Bad input: a clear Dutch sentence, the right status, and nothing half-written."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests import people
from tests.doors.scene import quiet, routes
from tests.screens import signed_in, text
from vangnet.access.context import acting
from vangnet.reports.models import Report

__all__ = ["quiet"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet")]

NASTY = (
    "\x00",
    "'; DROP TABLE reports_report; --",
    "<script>alert(1)</script>",
    "{{ settings.SECRET_KEY }}",
    "x" * 300_000,
    "-1",
    "9" * 40,
    "31-02-2026",
    "\u202e\u0301\U0001f469",
    "../../etc/passwd",
    "a\r\nSet-Cookie: x=1",
)


SEARCHES = (
    *("/zoeken/?q=", "/zoeken/?zoek=", "/bibliotheek/?zoek=", "/bibliotheek/?q="),
    *("/bibliotheek/?pagina=", "/bibliotheek/?sector=", "/berichten/?pagina="),
)


def _draft() -> Report:
    return people.a_complete_draft(people.rivierklei_reporter())


@pytest.mark.parametrize("nasty", NASTY, ids=range(len(NASTY)))
def test_nothing_typed_in_a_field_breaks_a_page(nasty: str) -> None:
    report = _draft()
    client = signed_in(people.rivierklei_reporter())
    client.raise_request_exception = False
    for step in ("organisation", "event", "client", "cooperation", "measures"):
        address = reverse("portal:report-step", args=[report.id, step])
        names = [field for form in client.get(address).context["forms"] for field in form.fields]
        answer = client.post(address, dict.fromkeys(names, nasty))
        assert answer.status_code in (200, 302, 400), (step, answer.status_code)
        assert "<script>alert(1)</script>" not in answer.content.decode()
    for address in (
        "/zoeken/?q=",
        "/bibliotheek/?zoek=",
        "/bibliotheek/?pagina=",
        "/berichten/?pagina=",
    ):
        assert client.get(address + nasty[:500].replace("#", "")).status_code in (200, 400)


@pytest.mark.parametrize("number", ["9" * 5000, "²", "-1", "٣"], ids=range(4))
def test_a_number_that_is_none_gives_the_first_page(number: str) -> None:
    """Python itself refuses to read more than 4300 digits."""
    report = _draft()
    client = signed_in(people.rivierklei_reporter())
    client.raise_request_exception = False
    step = reverse("portal:report-step", args=[report.id, "network"])
    for address in (
        "/inzage/?pagina=",
        "/berichten/?pagina=",
        "/bibliotheek/?pagina=",
        f"{step}?stap=",
    ):
        assert client.get(address + number).status_code == 200, address


@pytest.mark.parametrize("nasty", NASTY[:10], ids=range(10))
def test_nothing_in_an_address_breaks_a_page(nasty: str) -> None:
    client = signed_in(people.rivierklei_reporter())
    client.raise_request_exception = False
    for route in routes():
        if "<str:" in route.path or "<slug:" in route.path:
            path = route.path
            for key in route.keys:
                path = path.replace(f"<uuid:{key}>", str(uuid4())).replace(f"<int:{key}>", "1")
                for kind in ("str", "slug"):
                    path = path.replace(f"<{kind}:{key}>", nasty[:100].strip("/") or "x")
            assert client.get(f"/{path}").status_code < 500, path


def test_a_form_without_its_token_is_refused_in_words() -> None:
    client = Client(enforce_csrf_checks=True)
    answer = client.post("/inloggen/", {"login": "x", "password": "y"})
    assert answer.status_code == 403
    assert "verlopen" in text(answer)


def test_a_body_that_is_too_large_is_refused_and_not_a_fault() -> None:
    client = signed_in(people.rivierklei_reporter())
    client.raise_request_exception = False
    answer = client.post("/meldingen/nieuw/", {"x": "y" * (6 * 1024 * 1024)})
    assert answer.status_code in (400, 413)


def test_more_fields_than_a_form_can_have_is_refused_and_not_a_fault() -> None:
    client = signed_in(people.rivierklei_reporter())
    client.raise_request_exception = False
    answer = client.post("/meldingen/nieuw/", {f"f{n}": "x" for n in range(6000)})
    assert answer.status_code == 400


def test_a_key_that_is_none_is_absent() -> None:
    client = signed_in(people.rivierklei_reporter())
    for address in ("/meldingen/geen-sleutel/", f"/meldingen/{uuid4()}/", f"/zaken/{uuid4()}/"):
        assert client.get(address).status_code == 404


def test_another_organisations_draft_cannot_be_saved_submitted_or_thrown_away() -> None:
    report = _draft()
    stranger = signed_in(people.outsider())
    for name, data in (
        ("portal:report-save", {"facts": "van een ander", "facts-version": "0"}),
        ("portal:report-submit", {"key": "x"}),
        ("portal:report-discard", {}),
    ):
        assert stranger.post(reverse(name, args=[report.id]), data).status_code == 404
    with acting(people.rivierklei_reporter()):
        kept = Report.objects.get(pk=report.pk)
    assert (kept.state, kept.facts) == ("draft", report.facts or kept.facts)
