"""The frame of every page says who you are and leads only where your role has something to do."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests import people
from tests.letters.test_write import to_rivierklei
from tests.screens import signed_in

pytestmark = pytest.mark.django_db


def menu(client: Client, url: str = "/account/") -> list[str]:
    return [label for label, _url, _current in client.get(url).context["menu"]]


@pytest.mark.parametrize(
    ("who", "there", "absent"),
    [
        (people.rivierklei_reporter, "Melden", "Collega's"),
        (people.administrator, "Collega's", "Melden"),
        (people.intake_inspector, "Postvak", "Organisaties"),
        (people.coordinator, "Organisaties", "Melden"),
        (people.editor, "Publiceren", "Postvak"),
        (people.relative, "Uw zaak", "Melden"),
    ],
)
def test_a_menu_names_what_a_role_can_do(who: Any, there: str, absent: str) -> None:
    found = menu(signed_in(who()))
    assert there in found
    assert absent not in found


def test_every_entry_of_every_menu_opens_for_who_sees_it() -> None:
    for who in (
        *(people.rivierklei_reporter, people.rivierklei_board, people.administrator),
        *(people.intake_inspector, people.coordinator, people.editor, people.relative),
        people.other_supervisor,
    ):
        client = signed_in(who())
        for label, url, _current in client.get("/account/").context["menu"]:
            assert client.get(url).status_code in (200, 302), f"{who.__name__}: {label}"


@pytest.mark.meets("PRV-6")
def test_the_header_says_for_whom_in_which_role_and_how_much_is_unread() -> None:
    to_rivierklei()
    found = signed_in(people.rivierklei_reporter()).get("/account/").context
    assert found["who"].organisation_name == people.organisation("rivierklei").name
    assert found["who"].role_label == "kwaliteitsfunctionaris, melder"
    assert found["unread"] == 1


def test_a_stranger_sees_the_public_menu_and_no_name() -> None:
    found = Client().get("/").context
    assert not found["who"]
    assert next(label for label, _url, _current in found["menu"]) == "Zoeken"
