"""Signing in, in Dutch and in our own frame."""

from __future__ import annotations

import re
from typing import Any

import pytest
from allauth.mfa.totp.internal import auth as totp
from django.test import Client
from django.urls import reverse

from tests import people
from tests.screens import signed_in, text
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.accounts.models import Person
from vangnet.letters.models import Letter

pytestmark = pytest.mark.django_db

PASSWORD = "een lange zin om te onthouden"


def with_password() -> Person:
    person = Person.objects.get(pk=people.rivierklei_reporter().person)
    person.set_password(PASSWORD)
    person.save()
    return person


def sign_in(client: Client, email: str, password: str) -> Any:
    return client.post(reverse("account_login"), {"login": email, "password": password})


def test_with_the_right_password_one_is_in() -> None:
    person, client = with_password(), Client()
    assert sign_in(client, person.email, PASSWORD).status_code == 302
    assert "Marloes ter Horst" in text(client.get(reverse("portal:account")))


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer() -> None:
    person = with_password()
    wrong = sign_in(Client(), person.email, "verkeerd wachtwoord")
    unknown = sign_in(Client(), "niemand@nergens.voorbeeld", "verkeerd wachtwoord")
    said = [text(answer).replace(person.email, "X") for answer in (wrong, unknown)]
    assert said[0] == said[1].replace("niemand@nergens.voorbeeld", "X")
    assert "Fout:" in said[0]


def test_a_demo_account_does_not_sign_in_outside_the_demonstration(settings: Any) -> None:
    person = with_password()
    Person.objects.filter(pk=person.pk).update(is_demo=True)
    settings.DEMO = settings.TESTING = False
    client = Client()
    sign_in(client, person.email, PASSWORD)
    assert client.get(reverse("portal:account")).headers["Location"] == reverse("account_login")


def test_nobody_makes_an_account_by_himself() -> None:
    assert Client().get("/accounts/signup/").status_code == 404
    assert "met een uitnodiging" in text(Client().get(reverse("account_login")))


@pytest.mark.parametrize("name", ["account_login", "account_reset_password"])
def test_the_pages_for_strangers_stand_in_our_frame(name: str) -> None:
    page = Client().get(reverse(name))
    assert page.status_code == 200
    assert "Privacyverklaring" in text(page)
    assert page.content.decode().count("<h1") == 1


@pytest.mark.parametrize(
    "name",
    [
        *("mfa_index", "account_change_password", "account_logout", "account_reauthenticate"),
        *("mfa_list_webauthn",),
    ],
)
def test_the_pages_about_signing_in_stand_in_our_frame(name: str) -> None:
    page = signed_in(people.rivierklei_reporter()).get(reverse(name), follow=True)
    assert page.status_code == 200
    assert page.content.decode().count("<h1") == 1
    assert "Sign" not in text(page)


def test_setting_an_app_and_its_codes_goes_through_to_the_end() -> None:
    person, client = with_password(), Client()
    sign_in(client, person.email, PASSWORD)
    client.post(reverse("account_reauthenticate"), {"password": PASSWORD})
    page = client.get(reverse("mfa_activate_totp"))
    assert "Stel de app in" in text(page)
    assert "De zes cijfers uit uw app" in text(page)
    assert "data:" not in page.content.decode()
    picture = re.search(r"<svg.*?</svg>", page.content.decode(), re.S)
    assert picture is not None
    assert set(re.findall(r"<(\w+)", picture[0])) == {"svg", "path"}  # drawn, not escaped
    secret = page.context["form"].secret
    code = totp.format_hotp_value(
        totp.hotp_value(secret, next(totp.yield_hotp_counters_from_time()))
    )
    answer = client.post(reverse("mfa_activate_totp"), {"code": code}, follow=True)
    assert answer.status_code == 200
    assert "Herstelcodes" in text(answer)


def test_a_forgotten_password_is_chosen_anew_by_a_link_in_a_letter() -> None:
    person, client = with_password(), Client()
    answer = client.post(reverse("account_reset_password"), {"email": person.email}, follow=True)
    assert "Kijk in uw e-mail" in text(answer)
    with acting(Actor.CLOCK):
        letter = Letter.objects.get(to_email=person.email)
    page = client.get(letter.link, follow=True)
    assert "Kies een nieuw wachtwoord" in text(page)
    new = "nog een lange zin om te onthouden"
    client.post(page.redirect_chain[-1][0], {"password1": new, "password2": new})
    assert sign_in(Client(), person.email, new).status_code == 302


def test_an_unknown_address_gets_the_same_page_and_no_mail() -> None:
    answer = Client().post(
        reverse("account_reset_password"), {"email": "niemand@nergens.voorbeeld"}, follow=True
    )
    assert "Kijk in uw e-mail" in text(answer)
    with acting(Actor.CLOCK):
        assert not Letter.objects.exists()
