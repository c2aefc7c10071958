"""The whole demonstration comes about in one go, by the rooms' own actions (NET-8)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from vangnet.demo import loading


@pytest.fixture(scope="module")
def lines(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[str]]:
    """What the loader said; the database holds the demonstration until the end of this module."""
    said: list[str] = []
    with override_settings(DEMO=True), django_db_blocker.unblock(), transaction.atomic():
        loading.load(said.append)
        yield said
        transaction.set_rollback(True)


def test_it_loads(lines: list[str]) -> None:
    assert lines
