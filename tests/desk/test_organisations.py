"""The coordinator finds, registers and admits organisations on screen."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.urls import reverse

from tests import people
from tests.screens import signed_in, text
from vangnet.accounts.models import Invitation
from vangnet.parties.models import Organisation

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-2")]

FACTS = {
    "name": "Thuiszorg De Brug",
    "kind": "care_provider",
    "sector": "home_care_nursing",
    "line": "first",
    "solo": "no",
    "under_igj": "yes",
    "kvk": "12345678",
}


def test_without_words_those_admitted_last_are_shown() -> None:
    people.organisation("rivierklei")
    page = text(signed_in(people.coordinator()).get(reverse("desk:organisations")))
    assert "Laatst toegelaten" in page
    assert "Rivierklei Thuiszorg" in page


def test_one_is_found_by_a_part_of_its_name() -> None:
    people.organisation("rivierklei")
    client = signed_in(people.coordinator())
    page = text(client.get(reverse("desk:organisations"), {"zoek": "rivierkl"}))
    assert "Rivierklei Thuiszorg" in page
    assert "Niets gevonden" in text(client.get(reverse("desk:organisations"), {"zoek": "zzzz"}))


def test_one_is_written_in_admitted_and_its_administrator_invited() -> None:
    client = signed_in(people.coordinator())
    answer = client.post(reverse("desk:register-organisation"), FACTS, follow=True)
    assert "De organisatie staat in het register." in text(answer)
    made = Organisation.objects.get(name="Thuiszorg De Brug")
    assert made.admitted_on is None
    answer = client.post(
        reverse("desk:admit-organisation", args=[made.id]),
        {"email": "beheer@brug.voorbeeld"},
        follow=True,
    )
    assert "beheer@brug.voorbeeld" in text(answer)
    assert Organisation.objects.get(pk=made.id).admitted_on is not None
    assert Invitation.objects.get().roles == ["administrator"]


def test_a_wrong_number_stands_at_its_field() -> None:
    client = signed_in(people.coordinator())
    answer = client.post(reverse("desk:register-organisation"), {**FACTS, "kvk": "12"})
    assert answer.status_code == 400
    assert "acht cijfers" in text(answer)
    assert not Organisation.objects.filter(name="Thuiszorg De Brug").exists()


def test_a_wrong_address_admits_nobody() -> None:
    client = signed_in(people.coordinator())
    client.post(reverse("desk:register-organisation"), FACTS)
    made = Organisation.objects.get(name="Thuiszorg De Brug")
    answer = client.post(reverse("desk:admit-organisation", args=[made.id]), {"email": "x"})
    assert answer.status_code == 400
    assert Organisation.objects.get(pk=made.id).admitted_on is None


def test_nobody_else_gets_there() -> None:
    body = people.organisation("rivierklei")
    for who in (people.inspector(), people.administrator(), people.relative()):
        client = signed_in(who)
        for url in (
            reverse("desk:organisations"),
            reverse("desk:register-organisation"),
            reverse("desk:organisation", args=[body.id]),
        ):
            assert client.get(url).status_code == 404, (who.kind, url)


def test_one_that_does_not_exist_is_not_found() -> None:
    client = signed_in(people.coordinator())
    assert client.get(reverse("desk:organisation", args=[uuid4()])).status_code == 404


@pytest.mark.meets("PRV-4")
def test_a_form_that_is_not_on_the_page_does_not_let_anyone_in_either() -> None:
    people.administrator()
    body = people.organisation("rivierklei")
    address = reverse("desk:admit-organisation", args=[body.id])
    answer = signed_in(people.coordinator()).post(address, {"email": "spion@igj.voorbeeld"})
    assert answer.status_code == 409
    assert "heeft al een beheerder" in text(answer)
    assert not Invitation.objects.filter(email="spion@igj.voorbeeld").exists()
