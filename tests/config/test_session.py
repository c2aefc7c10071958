"""An hour without doing anything signs one out; every use starts the hour again."""

from __future__ import annotations

import time

import pytest

from tests import people
from tests.screens import signed_in

pytestmark = pytest.mark.django_db

URL = "/account/"


def test_using_a_page_starts_the_hour_again() -> None:
    client = signed_in(people.rivierklei_reporter())
    session = client.session
    session["last_used"] = int(time.time()) - 31
    session.save()
    before = int(time.time())
    answer = client.get(URL)
    assert answer.cookies["vangnet"]["max-age"] == 3600
    assert client.session["last_used"] >= before


def test_it_is_not_written_down_at_every_request() -> None:
    client = signed_in(people.rivierklei_reporter())
    client.get(URL)
    assert "vangnet" not in client.get(URL).cookies


def test_the_page_knows_how_long_one_stays_signed_in() -> None:
    page = signed_in(people.rivierklei_reporter()).get(URL).content.decode()
    assert 'data-seconds="3600"' in page
