"""Asking the law over HTTP: the same answer, problems with all errors, nothing stored."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from vangnet import law
from vangnet.law import scenarios

pytestmark = pytest.mark.django_db
ASK = "/api/v1/wet/due-date"
GOOD = {"term": "report", "start": "2026-04-02"}
SCENARIOS = [one for path in scenarios.beside() for one in scenarios.read(path)]


def post(client: Client, address: str, body: Any) -> Any:
    fed = body if isinstance(body, bytes) else json.dumps(body, default=date.isoformat).encode()
    return client.post(address, fed, content_type="application/json")


def test_every_scenario_has_the_same_answer_as_in_python(client: Client) -> None:
    for one in SCENARIOS:
        response = post(client, f"/api/v1/wet/{one.question}", one.facts)
        assert response.status_code == 200
        assert response.json() == law.ask(one.question, one.facts).as_dict()


def test_an_answer_says_its_version_and_sets_no_cookie(client: Client) -> None:
    response = post(client, ASK, GOOD)
    assert response.headers["API-Version"] == "1.0.0"
    assert response.headers["Content-Type"] == "application/json"
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]
    assert response.cookies == {}


def test_nothing_is_stored(client: Client) -> None:
    with CaptureQueriesContext(connection) as asked:
        post(client, ASK, GOOD)
        post(client, ASK, {"term": "onzin"})
    written = [q["sql"] for q in asked if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert written == []


def test_a_program_needs_no_token() -> None:
    assert post(Client(enforce_csrf_checks=True), ASK, GOOD).status_code == 200


@pytest.mark.parametrize(
    ("address", "body", "field", "pointer"),
    [
        (ASK, {"term": "report"}, "start", "#/start"),
        (ASK, b"geen json", "facts", "#"),
        (ASK, b"\xff", "facts", "#"),
        (ASK, b"[" * 100_000, "facts", "#"),
        (ASK, [], "facts", "#"),
        (ASK, b"", "facts", "#"),
        ("/api/v1/wet/wat-dan-ook", {}, "question", "#"),
        (
            "/api/v1/wet/interventions",
            {"providers": [{"id": "a"}]},
            "road",
            "#/road",
        ),
    ],
)
def test_bad_facts_are_400_and_the_field_is_named(
    client: Client, address: str, body: Any, field: str, pointer: str
) -> None:
    response = post(client, address, body)
    assert response.status_code == 400
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["API-Version"] == "1.0.0"
    found = response.json()
    assert (found["status"], found["errors"][0]["field"]) == (400, field)
    assert found["errors"][0]["pointer"] == pointer
    assert found["title"]
    assert found["detail"].startswith(field)


def test_all_errors_come_together(client: Client) -> None:
    found = post(client, "/api/v1/wet/interventions", {"providers": [{"id": "a"}]}).json()
    told = {one["pointer"] for one in found["errors"]}
    assert {"#/road", "#/providers/0/inspected", "#/trust", "#/stakeholders"} <= told
    assert len(told) == len(found["errors"])


def test_a_slash_at_the_end_is_another_address(client: Client) -> None:
    for address in (f"{ASK}/", "/api/v1/wet/", "/api/v2", "/api/v1", "/api/"):
        response = client.post(address, b"{}", content_type="application/json")
        assert response.status_code == 404, address
        assert response.headers["Content-Type"] == "application/problem+json"
        assert response.headers["API-Version"] == "1.0.0"


@pytest.mark.parametrize("method", ["get", "put", "patch", "delete"])
def test_another_method_is_405_and_says_what_can(client: Client, method: str) -> None:
    response = getattr(client, method)(ASK)
    assert response.status_code == 405
    assert "POST" in response.headers["Allow"]
    assert response.headers["Content-Type"] == "application/problem+json"


def test_a_browser_on_another_site_may_ask_first(client: Client) -> None:
    response = client.options(ASK)
    assert response.status_code == 204
    assert "POST" in response.headers["Access-Control-Allow-Methods"]
    assert response.headers["Access-Control-Allow-Headers"] == "Content-Type"


def test_a_body_that_is_too_large_is_refused(client: Client) -> None:
    assert post(client, ASK, b" " * 1_000_001).status_code == 413
    assert post(client, ASK, b" " * 6_000_000).status_code == 413


def test_the_questions_can_be_listed(client: Client) -> None:
    found = client.get("/api/v1/wet").json()
    assert [one["question"] for one in found] == list(law.QUESTIONS)
    assert found[0]["href"].endswith("/api/v1/wet/due-date")


def test_the_description_is_open_and_complete(client: Client) -> None:
    response = client.get("/api/v1/openapi.json")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    found = response.json()
    assert found["openapi"].startswith("3.1")
    assert found["info"]["version"] == "1.0.0"
    assert {"name", "email", "url"} <= set(found["info"]["contact"])
    assert found["servers"][0]["url"].endswith("/api/v1")
    assert set(found["paths"]) == {"/wet", *(f"/wet/{name}" for name in law.QUESTIONS)}
    for path, methods in found["paths"].items():
        assert path == path.lower()
        assert not path.endswith("/")
        for operation in methods.values():
            good = operation["responses"]["200"]
            assert "API-Version" in good["headers"]
            assert operation["summary"]
            assert operation["operationId"]
    for reference in _references(found):
        at: Any = found
        for part in reference.removeprefix("#/").split("/"):
            at = at[part]


def _references(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if "$ref" in value else []
        return own + [ref for one in value.values() for ref in _references(one)]
    return [ref for one in value for ref in _references(one)] if isinstance(value, list) else []
