"""Sending more fields than a form has changes nothing that the form does not ask (trust: A9)."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import transaction

from tests.doors.scene import Scene, everybody, quiet, refused_by_policy, routes
from tests.screens import signed_in
from vangnet.access.actors import Actor
from vangnet.access.context import acting

__all__ = ["quiet"]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quiet")]

GUARDED = frozenset(
    {
        *("id", "root_id", "created_at", "organisation_id", "author_id", "owner_id", "person_id"),
        *("by_organisation", "from_report", "number", "submission_key", "submitted_at", "digest"),
        *("recorded_by", "recorded_on", "invited_by", "token_hash", "is_demo", "email", "since"),
        *("verb", "actor_kind", "standing", "weight", "probability", "hash"),
    }
)


def _models() -> list[Any]:
    return [
        m for m in apps.get_models() if m.__module__.startswith("vangnet.") and not m._meta.proxy
    ]


def _guarded_values() -> dict[tuple[str, Any], tuple[Any, ...]]:
    """The columns that no form may touch, of every row there is."""
    found = {}
    with acting(Actor.CLOCK):
        for model in _models():
            names = [f.attname for f in model._meta.concrete_fields if f.attname in GUARDED]
            for row in model.objects.values_list("pk", *names):
                found[model._meta.label, row[0]] = row[1:]
    return found


def _everything() -> dict[str, str]:
    """Every column name there is, with a value that would show."""
    names = {f.attname for model in _models() for f in model._meta.concrete_fields}
    return {**dict.fromkeys(names, str(uuid4())), "state": "closed", "version": "99"}


def _took(before: tuple[Any, ...], after: tuple[Any, ...] | None, sent: dict[str, str]) -> bool:
    """Did a column become what was sent, or did the row go? An action may set its own values."""
    if after is None:
        return True
    now = {str(value) for one, value in zip(before, after, strict=True) if one != value}
    return bool(now & set(sent.values()))


def test_it_would_see_a_field_that_was_taken() -> None:
    assert _took(("a", "b"), ("a", "sent"), {"owner_id": "sent"})
    assert _took(("a",), None, {})
    assert not _took(("a", None), ("a", "made here"), {"owner_id": "sent"})


def test_no_form_touches_what_it_does_not_ask(capsys: pytest.CaptureFixture[str]) -> None:
    scene, cast = Scene(), everybody()
    clients = {who: signed_in(actor) for who, actor in cast.items() if actor.person}
    body, before = _everything(), _guarded_values()
    tried, changed = 0, []
    for route in routes():
        if route.asks is None:
            continue
        for who, client in clients.items():
            with acting(cast[who]):
                if refused_by_policy(route, cast[who], scene.subjects(route)):
                    continue
            client.raise_request_exception = False
            with transaction.atomic():
                answer = client.post(scene.address(route), body)
                after = _guarded_values() if answer.status_code != 405 else before
                transaction.set_rollback(True)
            tried += 1
            changed += [
                f"{route.path} {who}: {row} {before[row]} -> {after.get(row)}"
                for row in before
                if _took(before[row], after.get(row), body)
            ]
            break
    with capsys.disabled():
        print(f"\nvelden: {tried} adressen × {len(body)} namen, {len(changed)} onverwacht")
    assert changed == [], "\n".join(changed)
    assert tried > 60
