"""Outside the demonstration whoever can read cases sets a second step before anything else."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from tests import people
from tests.screens import signed_in as with_second_step
from tests.screens import text
from vangnet.access.actors import Actor

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6")]


@pytest.fixture(autouse=True)
def real(settings: Any) -> None:
    settings.SECOND_FACTOR = True


def signed_in(actor: Actor) -> Client:
    """Someone who has no second step yet."""
    client = with_second_step(actor)
    Authenticator.objects.filter(user_id=actor.person).delete()
    return client


@pytest.mark.parametrize(
    "who", [people.rivierklei_reporter, people.rivierklei_board, people.inspector, people.relative]
)
def test_who_reads_cases_is_sent_to_set_it(who: Any) -> None:
    answer = signed_in(who()).get(reverse("portal:letters"))
    assert answer.headers["Location"] == reverse("mfa_index")


def test_the_page_where_it_is_set_opens_and_says_why() -> None:
    client = signed_in(people.rivierklei_reporter())
    page = text(client.get("/berichten/", follow=True))
    assert "Stel eerst een tweede stap in." in page
    assert "Stel de app in" in page


def test_also_a_form_is_not_taken_before() -> None:
    client = signed_in(people.rivierklei_reporter())
    answer = client.post(reverse("portal:leave"))
    assert answer.headers["Location"] == reverse("mfa_index")


def test_an_administrator_reads_no_cases_but_gives_the_roles_that_do_so_sets_it_too() -> None:
    answer = signed_in(people.administrator()).get(reverse("portal:colleagues"))
    assert answer.headers["Location"] == reverse("mfa_index")


def test_with_a_second_step_everything_opens() -> None:
    client = with_second_step(people.rivierklei_reporter())
    assert client.get(reverse("portal:letters")).status_code == 200


def test_signing_out_always_works() -> None:
    client = signed_in(people.rivierklei_reporter())
    assert client.post(reverse("account_logout")).headers["Location"] == "/"
