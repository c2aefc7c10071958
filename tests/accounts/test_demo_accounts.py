"""Accounts with one click exist in the demonstration and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.refusals import Impossible
from vangnet.accounts import queries
from vangnet.accounts.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6")]


def fictional() -> Person:
    person = Person.objects.get(pk=people.rivierklei_reporter().person)
    person.is_demo = True
    person.save(update_fields=["is_demo"])
    return person


@pytest.fixture
def real(settings: Any) -> None:
    settings.DEMO = settings.TESTING = False


@pytest.mark.usefixtures("real")
def test_outside_the_demonstration_none_can_be_made() -> None:
    with pytest.raises(Impossible, match="alleen in de demonstratie"):
        Person.objects.create_user("a@b.nl", given_name="A", surname="B", is_demo=True)


@pytest.mark.usefixtures("real")
def test_outside_the_demonstration_one_that_was_smuggled_in_is_nobody() -> None:
    request = RequestFactory().get("/")
    request.user = fictional()
    request.session = {}
    assert queries.actor_of(request) is Actor.ANYONE
    assert queries.demo_accounts() == []
    assert queries.demo_account(request.user.id) is None


def test_in_the_demonstration_only_the_fictional_ones_are_offered() -> None:
    people.stromenland_reporter()
    marloes = fictional()
    assert queries.demo_accounts() == [marloes]
