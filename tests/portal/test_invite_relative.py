"""From a case, the client or a relative is invited to tell what she saw (INV-3)."""

from __future__ import annotations

from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests import people
from tests.screens import same_bytes, signed_in, text
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases.actions import open_waiting
from vangnet.clock import rounds
from vangnet.letters.models import Letter

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-3")]

ADDRESS = "dochter@naasten.voorbeeld"


def a_case() -> UUID:
    people.a_submitted_report()
    return open_waiting(at=people.AT)[0].id


def test_who_is_invited_makes_an_account_and_sees_that_case() -> None:
    case = a_case()
    client = signed_in(people.rivierklei_reporter())
    url = reverse("portal:invite-relative", args=[case])
    assert ADDRESS in text(client.post(url, {"email": ADDRESS}, follow=True))
    with acting(Actor.CLOCK):
        link = Letter.objects.get(to_email=ADDRESS).link
    relative = Client()
    given = {"given_name": "Sanne", "surname": "V", "password": "een lange zin om te onthouden"}
    page = text(relative.post(link, given, follow=True))
    assert "Uw zaak" in page
    assert "Vertel uw kant van het verhaal" in page
    assert "Z-2026-" in page
    assert relative.get(reverse("portal:case", args=[case])).status_code == 200


def test_an_outsider_gets_the_answer_of_a_case_that_does_not_exist() -> None:
    case = a_case()
    client = signed_in(people.outsider())
    other = client.get(reverse("portal:invite-relative", args=[case]))
    absent = client.get(reverse("portal:invite-relative", args=[uuid4()]))
    assert other.status_code == absent.status_code == 404
    assert same_bytes(other) == same_bytes(absent)


def test_a_relative_invites_nobody() -> None:
    case = a_case()
    sanne = people.relative()
    answer = signed_in(sanne).post(
        reverse("portal:invite-relative", args=[case]), {"email": ADDRESS}
    )
    assert answer.status_code == 404
    rounds.run("letters.send")
    with acting(Actor.CLOCK):
        assert not Letter.objects.filter(to_email=ADDRESS).exists()


def test_a_wrong_address_is_said_at_its_field() -> None:
    url = reverse("portal:invite-relative", args=[a_case()])
    answer = signed_in(people.rivierklei_reporter()).post(url, {"email": "geen adres"})
    assert answer.status_code == 400
    assert 'value="geen adres"' in answer.content.decode()
