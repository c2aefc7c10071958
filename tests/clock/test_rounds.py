"""What time does by itself: look for what is due, as the clock, as often as it likes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from django.core import mail

from tests import people
from tests.letters.test_write import to_rivierklei
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import queries as cases
from vangnet.clock import jobs, letters, rounds
from vangnet.letters import actions as writing
from vangnet.letters.models import Letter

pytestmark = pytest.mark.django_db

NOW = datetime.fromisoformat("2030-01-01T12:00:00+01:00")


@pytest.fixture
def smtp(settings: Any) -> None:
    settings.MAIL_TO_OUTBOX, settings.EMAIL_HOST = False, "mail.voorbeeld"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    settings.SITE = "https://vangnet.voorbeeld"


@pytest.mark.meets("ASM-1")
def test_every_submitted_report_gets_one_case_however_often_the_clock_comes_round() -> None:
    report = people.a_submitted_report()
    rounds.run("cases.open", at=people.AT)
    rounds.run("cases.open", at=people.AT)
    with acting(people.rivierklei_reporter()) as by:
        assert len(cases.mine(by)) == 1
        assert cases.case_of(by, report.id) is not None


@pytest.mark.meets("ASM-5")
def test_a_round_sends_what_the_same_round_wrote() -> None:
    people.a_submitted_report()
    rounds.run_all(at=NOW)
    with acting(Actor.CLOCK):
        assert Letter.objects.exists()
        assert not Letter.objects.filter(sent_at=None, failed_at=None).exists()


def test_a_second_round_finds_nothing_left_to_do() -> None:
    people.a_submitted_report()
    rounds.run_all(at=NOW)
    assert set(rounds.run_all(at=NOW).values()) == {0}


@pytest.mark.usefixtures("smtp")
@pytest.mark.meets("ASM-5")
def test_mail_to_an_account_says_only_that_there_is_something() -> None:
    people.rivierklei_reporter()
    letter = to_rivierklei()
    rounds.run("letters.send", at=NOW)
    assert [one.to for one in mail.outbox] == [["marloes.terhorst@rivierklei.voorbeeld"]]
    assert "Tekst" not in mail.outbox[0].body
    assert f"https://vangnet.voorbeeld/berichten/{letter.id}/" in mail.outbox[0].body


@pytest.mark.usefixtures("smtp")
def test_an_invitation_carries_its_link() -> None:
    by = people.administrator()
    with acting(by):
        writing.write(by, subject="U", body="Welkom", to_email="a@b.nl", link="/uitnodiging/t/")
    rounds.run("letters.send", at=NOW)
    assert "https://vangnet.voorbeeld/uitnodiging/t/" in mail.outbox[0].body


@pytest.mark.usefixtures("smtp")
def test_the_address_is_that_of_the_moment_of_sending() -> None:
    to_rivierklei()
    people.rivierklei_board()
    rounds.run("letters.send", at=NOW)
    assert [one.to for one in mail.outbox] == [["anneke.dijkhuis@rivierklei.voorbeeld"]]


@pytest.mark.usefixtures("smtp")
def test_a_mail_server_that_refuses_is_a_failure_not_a_fault(settings: Any) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    people.rivierklei_reporter()
    letter = to_rivierklei()
    assert rounds.run("letters.send", at=NOW) == 0
    with acting(Actor.CLOCK):
        held = Letter.objects.get(pk=letter.pk)
    assert held.failure
    assert held.due_at > NOW


def test_in_the_demonstration_nothing_leaves_the_house() -> None:
    assert letters.post(Letter(subject="x"), ["a@b.nl"]) is False


def test_elsewhere_a_missing_mail_server_is_a_failure_that_is_seen(settings: Any) -> None:
    settings.MAIL_TO_OUTBOX, settings.EMAIL_HOST = False, ""
    people.rivierklei_reporter()
    letter = to_rivierklei()
    assert rounds.run("letters.send", at=NOW) == 0
    with acting(Actor.CLOCK):
        assert "geen mailserver" in Letter.objects.get(pk=letter.pk).failure


def test_every_job_has_a_name_of_a_room_and_comes_round_within_minutes() -> None:
    assert {name.split(".")[0] for name in jobs.JOBS} <= {
        *("cases", "interventions", "investigations", "letters", "monitoring", "publications")
    }
    for found in jobs.JOBS.values():
        seldom = {"cases.learn": jobs.NIGHTLY, "cases.drift": jobs.WEEKLY}.get(found.name)
        assert found.every in ((seldom,) if seldom else (jobs.SECONDS, jobs.MINUTES))


def test_a_job_is_queued_once_until_it_is_taken() -> None:
    assert jobs.hurry("cases.open") is True
    assert jobs.hurry("cases.open") is False
