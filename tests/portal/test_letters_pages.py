"""Messages on the screen."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests import people
from tests.letters.test_send_due import Postman, send
from tests.letters.test_write import to_rivierklei
from tests.screens import same_bytes, signed_in, text
from vangnet.access.actors import Role
from vangnet.access.context import acting
from vangnet.accounts import actions as accounts

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-5")]


def test_an_unread_letter_says_so_and_opening_it_is_reading_it() -> None:
    letter = to_rivierklei()
    client = signed_in(people.rivierklei_reporter())
    page = text(client.get(reverse("portal:letters")))
    assert "Uw melding is binnen" in page
    assert "Ongelezen" in page
    assert "Tekst" in text(client.get(reverse("portal:letter", args=[letter.id])))
    assert "Ongelezen" not in text(client.get(reverse("portal:letters")))


def test_a_letter_of_another_and_one_that_does_not_exist_look_the_same() -> None:
    letter = to_rivierklei()
    client = signed_in(people.outsider())
    other = client.get(reverse("portal:letter", args=[letter.id]))
    absent = client.get(reverse("portal:letter", args=[uuid4()]))
    assert other.status_code == absent.status_code == 404
    assert same_bytes(other) == same_bytes(absent)


def test_without_letters_it_says_what_will_stand_here() -> None:
    page = text(signed_in(people.rivierklei_reporter()).get(reverse("portal:letters")))
    assert "U heeft nog geen berichten" in page


@pytest.mark.parametrize("page", ["0", "x", "999"])
def test_a_made_up_page_number_is_no_fault(page: str) -> None:
    to_rivierklei()
    client = signed_in(people.rivierklei_reporter())
    assert client.get(reverse("portal:letters"), {"pagina": page}).status_code == 200


def test_the_outbox_shows_the_link_of_an_invitation_to_who_sent_it_only() -> None:
    by = people.administrator()
    with acting(by):
        made = accounts.invite_colleague(
            by=by, email="nieuw@rivierklei.voorbeeld", roles=[Role.REPORTER], at=people.AT
        )
    page = signed_in(by).get(reverse("portal:outbox")).content.decode()
    assert made.token in page
    other = signed_in(people.wierde_reporter()).get(reverse("portal:outbox")).content.decode()
    assert made.token not in other


def test_with_a_mail_server_there_is_no_outbox(settings: Any) -> None:
    settings.MAIL_TO_OUTBOX = False
    client = signed_in(people.administrator())
    assert client.get(reverse("portal:outbox")).status_code == 404


def test_what_was_not_delivered_is_seen_by_the_administrator_with_the_reason() -> None:
    to_rivierklei()
    send(Postman(broken=True))
    client = signed_in(people.administrator())
    assert "nog niet per e-mail bezorgd" in text(client.get(reverse("portal:letters")))
    page = text(client.get(reverse("portal:failed-letters")))
    assert "De mailserver is niet bereikbaar." in page
    assert "Uw melding is binnen" not in page


def test_who_has_not_signed_in_reads_no_letters() -> None:
    letter = to_rivierklei()
    assert "Uw melding" not in text(Client().get(reverse("portal:letters")))
    answer = Client().get(reverse("portal:letter", args=[letter.id]))
    assert answer.headers["Location"].startswith("/inloggen/")
