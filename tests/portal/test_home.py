"""The start page: what is asked of you now; for a stranger what this is; the tour."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests import people
from tests.letters.test_write import to_rivierklei
from tests.screens import signed_in, text
from vangnet.accounts.models import Person
from vangnet.accounts.queries import SESSION_KEY
from vangnet.clock import rounds

pytestmark = pytest.mark.django_db

HOME = "/"


def test_a_stranger_reads_what_this_is_and_sees_no_demo_accounts() -> None:
    people.rivierklei_reporter()
    answer = Client().get(HOME)
    assert answer.status_code == 200
    assert "Samen leren van calamiteiten" in text(answer)
    assert "Log in als" not in text(answer)


def test_without_anything_to_do_it_says_so() -> None:
    assert "Er ligt nu niets op u te wachten" in text(
        signed_in(people.rivierklei_reporter()).get(HOME)
    )


@pytest.mark.meets("REP-1")
def test_a_draft_and_an_unread_letter_wait_for_the_reporter() -> None:
    people.a_draft(event_kind="medication")
    to_rivierklei()
    page = text(signed_in(people.rivierklei_reporter()).get(HOME))
    assert "Maak uw melding af" in page
    assert "nieuw bericht" in page


def test_a_board_member_is_not_asked_to_finish_a_draft() -> None:
    people.a_draft(event_kind="medication")
    assert "Maak uw melding af" not in text(signed_in(people.rivierklei_board()).get(HOME))


@pytest.mark.meets("ASM-1")
def test_a_submitted_report_stands_there_as_a_case_with_whose_turn_it_is() -> None:
    people.a_submitted_report()
    rounds.run("cases.open")
    page = text(signed_in(people.rivierklei_reporter()).get(HOME))
    assert "Z-2026-" in page
    assert "Z-2026-" not in text(signed_in(people.outsider()).get(HOME))


def test_it_costs_the_same_queries_however_much_there_is() -> None:
    client = signed_in(people.rivierklei_reporter())
    client.get(HOME)
    counts = []
    for _more in range(3):
        people.a_draft(event_kind="medication")
        people.a_submitted_report()
        rounds.run("cases.open")
        with CaptureQueriesContext(
            connection,
        ) as seen:
            client.get(HOME)
        counts.append(len(seen))
    assert counts[0] == counts[2]


def test_the_inspectorate_goes_to_its_own_desk() -> None:
    answer = signed_in(people.intake_inspector()).get(HOME)
    assert answer.headers["Location"] == reverse("desk:home")


def test_who_works_for_two_chooses_first_and_then_always_sees_it() -> None:
    mirjam = people.actor("mirjam_aarts", of="hap_rivierenstreek")
    client = signed_in(mirjam)
    session = client.session
    del session[SESSION_KEY]
    session.save()
    assert client.get(HOME).headers["Location"] == reverse("portal:switch")
    client.post(reverse("portal:switch"), {"organisation": str(mirjam.organisation)})
    page = text(client.get(HOME))
    assert people.Organisation.objects.get(pk=mirjam.organisation).name in page
    assert "Wissel van organisatie" in page


def test_nobody_switches_to_an_organisation_that_is_not_hers() -> None:
    marloes = people.rivierklei_reporter()
    client = signed_in(marloes)
    for strange in (str(people.key_of("stromenland")), str(uuid4()), "x"):
        client.post(reverse("portal:switch"), {"organisation": strange})
        assert client.session[SESSION_KEY] == str(marloes.organisation)


def test_in_the_demonstration_the_tour_signs_in_with_one_click(settings: Any) -> None:
    settings.DEMO = True
    marloes = Person.objects.get(pk=people.rivierklei_reporter().person)
    Person.objects.filter(pk=marloes.pk).update(is_demo=True)
    client = Client()
    page = text(client.get(HOME))
    assert "Log in als Marloes ter Horst" in page
    client.post(reverse("portal:demo-sign-in", args=[marloes.pk]))
    assert "Marloes ter Horst" in text(client.get(HOME))


def test_one_click_does_not_sign_in_a_real_person_or_outside_the_demonstration(
    settings: Any,
) -> None:
    marloes = people.rivierklei_reporter().person
    settings.DEMO = True
    assert Client().post(reverse("portal:demo-sign-in", args=[marloes])).status_code == 404
    settings.DEMO = False
    Person.objects.filter(pk=marloes).update(is_demo=True)
    assert Client().post(reverse("portal:demo-sign-in", args=[marloes])).status_code == 404


@pytest.mark.meets("PRV-6")
def test_an_administrator_sees_no_cases_and_no_letters_about_them() -> None:
    people.a_submitted_report()
    rounds.run_all()
    client = signed_in(people.administrator())
    page = text(client.get(HOME))
    assert "Z-2026-" not in page
    assert "Collega's uitnodigen" in page
    for url in ("/berichten/", "/berichten/uit/", "/zoeken/?q=M-2026"):
        assert "M-2026-" not in text(client.get(url)), url
        assert "Z-2026-" not in text(client.get(url)), url
