"""Sharing in a case: what points out a person is shown first, and without consent it stays put."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import date
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests import people
from tests.screens import hidden, same_bytes, signed_in, text
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.standings import Standing
from vangnet.cases import actions as cases
from vangnet.privacy import queries

pytestmark = pytest.mark.django_db
NAMES = "Mevrouw Rita Jansen belde om drie uur. De huisarts kwam dezelfde dag."
PLAIN = "Mevrouw belde om drie uur. De huisarts kwam dezelfde dag."


def url(name: str, *args: object) -> str:
    return reverse(f"portal:{name}", args=args)


@pytest.fixture
def case() -> Iterator[UUID]:
    """The case of Rivierklei's report, in which the mental health care takes part."""
    report = people.a_submitted_report()
    with acting(Actor.CLOCK) as clock:
        opened = cases.open_case(report, by=clock, at=people.LATER)
        grants.give(
            opened.root_id,
            Standing.PARTNER,
            organisation=people.key_of("stromenland"),
            because="proef",
        )
    return opened.id


@pytest.fixture
def marloes() -> Client:
    return signed_in(people.rivierklei_reporter())


@pytest.fixture
def jasper() -> Client:
    return signed_in(people.stromenland_reporter())


def test_an_empty_space_says_how_to_begin(marloes: Client, case: UUID) -> None:
    page = marloes.get(url("shared-space", case))
    assert page.status_code == 200
    assert "Er is nog niets gedeeld" in text(page)
    assert "geeft geen grond" in text(page)
    assert "GGZ Stromenland" in text(page)


@pytest.mark.parametrize("name", ["shared-space", "share", "consents", "consent-new"])
def test_who_has_no_part_in_it_gets_the_page_of_what_does_not_exist(case: UUID, name: str) -> None:
    joke = signed_in(people.outsider())
    theirs, nobodys = joke.get(url(name, case)), joke.get(url(name, uuid4()))
    assert theirs.status_code == nobodys.status_code == 404
    assert same_bytes(theirs) == same_bytes(nobodys)


@pytest.mark.meets("PRV-1")
def test_a_text_without_names_is_shared_with_every_partner(
    marloes: Client, jasper: Client, case: UUID
) -> None:
    given = {"subject": "Ons deel", "text": PLAIN}
    assert marloes.post(url("share", case), given).status_code == 302
    assert PLAIN in text(jasper.get(url("shared-space", case)))


@pytest.mark.meets("PRV-5")
def test_names_are_pointed_out_before_anything_is_shared(
    marloes: Client, jasper: Client, case: UUID
) -> None:
    answer = marloes.post(url("share", case), {"subject": "Ons deel", "text": NAMES})
    assert answer.status_code == 400
    assert "Deze woorden kunnen iemand aanwijzen" in text(answer)
    assert "Rita Jansen" in text(answer)
    assert "Naam van de cliënt" in text(answer)
    assert NAMES in answer.content.decode()
    assert "Jansen" not in text(jasper.get(url("shared-space", case)))


@pytest.mark.meets("PRV-5")
def test_one_click_puts_roles_in_place_of_people_and_shares_nothing_yet(
    marloes: Client, jasper: Client, case: UUID
) -> None:
    given = {"subject": "Over Rita Jansen", "text": NAMES, "replace": "1"}
    answer = marloes.post(url("share", case), given)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "Jansen" not in page
    assert "[cliënt]" in page
    assert "om drie uur" in page
    assert "Er is nog niets gedeeld" in text(jasper.get(url("shared-space", case)))


@pytest.mark.meets("PRV-5")
def test_what_was_replaced_by_roles_can_be_shared_as_it_stands(
    marloes: Client, jasper: Client, case: UUID
) -> None:
    said = f"{NAMES} Dokter Bakelman, 83 jaar, belde 06-12345678."
    given = {"subject": "Over Rita Jansen", "text": said, "replace": "1"}
    page = marloes.post(url("share", case), given).content.decode()
    again = {
        "subject": re.findall(r'name="subject"[^>]*value="([^"]*)"', page)[0],
        "text": html.unescape(re.findall(r"<textarea[^>]*>\s*(.*?)</textarea>", page, re.S)[0]),
    }
    assert marloes.post(url("share", case), again).status_code == 302
    read = text(jasper.get(url("shared-space", case)))
    assert "[cliënt]" in read
    for gone in ("Jansen", "Bakelman", "06-12345678", "83"):
        assert gone not in read


@pytest.mark.meets("PRV-5")
def test_a_consent_that_does_not_cover_the_name_is_not_enough_and_the_words_stay_in_sight(
    marloes: Client, jasper: Client, case: UUID
) -> None:
    record = {
        "given_by": "client",
        "organisations": str(people.key_of("stromenland")),
        "data": "health",
        "since": "20-09-2026",
        "how_recorded": "Getekend formulier.",
    }
    marloes.post(url("consent-new", case), record)
    given = {"subject": "Ons deel", "text": NAMES, "data": ["health"]}
    answer = marloes.post(url("share", case), given)
    assert answer.status_code == 400
    assert "kruis ook ‘naam en geboortedatum’ aan" in text(answer)
    assert "GGZ Stromenland: mag dit niet lezen" in text(answer)
    assert "Deze woorden kunnen iemand aanwijzen" in text(answer)
    assert "Jansen" not in text(jasper.get(url("shared-space", case)))


@pytest.mark.meets("PRV-5")
def test_a_session_that_ends_while_sharing_loses_nothing(marloes: Client, case: UUID) -> None:
    given = {"subject": "Ons deel", "text": PLAIN}
    answer = Client().post(url("share", case), given)
    assert answer.status_code == 404
    assert "U bent uitgelogd" in text(answer)
    assert PLAIN in text(answer)
    assert same_bytes(answer) == same_bytes(Client().post(url("share", uuid4()), given))
    assert marloes.post(url("share", case), hidden(answer)).status_code == 302


@pytest.mark.meets("PRV-2")
def test_with_names_it_is_read_only_by_whom_a_consent_covers(
    marloes: Client, jasper: Client, case: UUID
) -> None:
    given = {"subject": "Ons deel", "text": NAMES, "data": ["identity"]}
    refused = marloes.post(url("share", case), given)
    assert refused.status_code == 400
    assert "mag dit niet lezen" in text(refused)
    record = {
        "given_by": "client",
        "organisations": str(people.key_of("stromenland")),
        "data": "identity",
        "since": "20-09-2026",
        "how_recorded": "Getekend formulier.",
    }
    assert marloes.post(url("consent-new", case), record).status_code == 302
    assert marloes.post(url("share", case), given).status_code == 302
    assert "Rita Jansen" in text(jasper.get(url("shared-space", case)))
    with acting(people.rivierklei_reporter()) as author:
        consent = queries.consents(author, case)[0]
    assert jasper.post(url("consent-withdraw", consent.id), {}).status_code == 302
    assert "Rita Jansen" not in text(jasper.get(url("shared-space", case)))


def test_what_one_shared_one_takes_back_and_another_cannot(
    marloes: Client, jasper: Client, case: UUID
) -> None:
    marloes.post(url("share", case), {"subject": "Ons deel", "text": PLAIN})
    with acting(people.rivierklei_reporter()) as author:
        shared = queries.shared_texts(author, case, on=date(2026, 9, 29))[0]
    back = url("take-back", case, shared.id)
    assert jasper.post(back).status_code == 404
    assert marloes.post(url("take-back", uuid4(), shared.id)).status_code == 404
    assert PLAIN in text(jasper.get(url("shared-space", case)))
    assert marloes.get(back).status_code == 405
    assert marloes.post(back).status_code == 302
    assert PLAIN not in text(jasper.get(url("shared-space", case)))


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"subject": "", "text": PLAIN}, "Onderwerp: Vul dit nog in."),
        ({"subject": "Ons deel", "text": ""}, "Wat wilt u delen? Vul dit nog in."),
        ({"subject": "x" * 201, "text": PLAIN}, "200"),
        ({"subject": "Ons deel", "text": PLAIN, "data": ["alles"]}, "alles"),
    ],
)
def test_what_cannot_be_shared_says_why(
    marloes: Client, case: UUID, given: dict[str, str], sentence: str
) -> None:
    answer = marloes.post(url("share", case), given)
    assert answer.status_code == 400
    assert sentence in text(answer)


def test_a_word_that_points_at_nobody_can_be_waved_but_a_known_name_cannot(
    marloes: Client, case: UUID
) -> None:
    words = "Dokter Bakelman zei: bel later terug. Mevrouw Jansen wachtte."
    answer = marloes.post(url("share", case), {"subject": "Ons deel", "text": words})
    assert answer.status_code == 400
    page = answer.content.decode()
    assert 'name="not_personal" value="Jansen"' not in page
    assert 'name="not_personal"' in page
