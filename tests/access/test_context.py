"""The database is told who asks, for one transaction and no longer."""

from __future__ import annotations

import pytest
from django.db import connection

from tests import people
from vangnet.access import context
from vangnet.access.actors import Actor

pytestmark = pytest.mark.django_db


def _told() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('vangnet.kind', true),"
            " current_setting('vangnet.organisation', true)"
        )
        row: tuple[str, str] = cursor.fetchone()
    return row


def test_it_says_the_kind_and_the_organisation() -> None:
    by = people.rivierklei_reporter()
    with context.acting(by):
        assert _told() == ("provider", str(by.organisation))


def test_the_outer_actor_is_back_after_an_inner_one() -> None:
    by = people.rivierklei_reporter()
    with context.acting(by):
        with context.acting(Actor.CLOCK):
            assert _told()[0] == "clock"
        assert _told() == ("provider", str(by.organisation))


def test_the_outer_actor_is_back_after_an_error() -> None:
    by = people.rivierklei_reporter()
    with context.acting(by):
        with pytest.raises(RuntimeError), context.acting(Actor.CLOCK):
            raise RuntimeError
        assert _told() == ("provider", str(by.organisation))
