"""Questions and the judgement in the portal: only what is meant for the own organisation."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests import lives, people
from tests.screens import signed_in, text
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.standings import Standing
from vangnet.assessments import actions as assessments
from vangnet.cases.models import Case

pytestmark = pytest.mark.django_db


def join(case: Case, standing: Standing, guest: Actor) -> None:
    with acting(people.rivierklei_reporter()):
        grants.give(case.id, standing, organisation=guest.organisation, because="proef")


def test_before_anything_is_asked_each_part_says_what_will_stand_there() -> None:
    case = lives.opened()
    page = text(signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/beoordeling/"))
    for words in ("niets gevraagd", "Er is nog geen oordeel", "nog niet afgesloten"):
        assert words in page


@pytest.mark.meets("ASM-5")
def test_a_partner_that_did_not_report_gets_no_judgement_but_hears_where_to_turn() -> None:
    case = lives.judged()
    jasper = people.stromenland_reporter()
    join(case, Standing.PARTNER, jasper)
    page = text(signed_in(jasper).get(f"/zaken/{case.id}/beoordeling/"))
    assert "Zorgvuldig onderzocht, en de maatregelen passen." not in page
    assert "Het oordeel gaat naar de melders" in page


def test_whoever_learns_along_has_no_such_page() -> None:
    case = lives.judged()
    jasper = people.stromenland_reporter()
    join(case, Standing.LEARNER, jasper)
    browser = signed_in(jasper)
    assert browser.get(f"/zaken/{case.id}/beoordeling/").status_code == 404
    assert "Vragen en oordeel" not in text(browser.get(f"/zaken/{case.id}/"))


def test_a_question_to_another_organisation_is_absent() -> None:
    case = lives.handed_in()
    jasper = people.stromenland_reporter()
    join(case, Standing.PARTNER, jasper)
    with acting(people.inspector()) as lotte:
        assessments.start(case, by=lotte)
        question = assessments.ask_question(
            case,
            by=lotte,
            text="Alleen voor Rivierklei.",
            to=people.rivierklei_reporter().organisation,
            on=people.LATER.date(),
        )
    browser = signed_in(jasper)
    assert "Alleen voor Rivierklei." not in text(browser.get(f"/zaken/{case.id}/beoordeling/"))
    url = f"/zaken/{case.id}/beoordeling/vragen/{question.id}/"
    assert browser.get(url).status_code == 404
    assert browser.post(url, {"answer": "Wij weten het."}).status_code == 404


def test_a_question_of_another_case_is_absent_under_this_one() -> None:
    case, other = lives.handed_in(), lives.opened()
    with acting(people.inspector()) as lotte:
        assessments.start(case, by=lotte)
        question = assessments.ask_question(case, by=lotte, text="Hoe?", on=people.LATER.date())
    marloes = signed_in(people.rivierklei_reporter())
    mixed = f"/zaken/{other.id}/beoordeling/vragen/{question.id}/"
    assert marloes.get(mixed).status_code == 404
    assert marloes.get(f"/zaken/{case.id}/beoordeling/vragen/{uuid4()}/").status_code == 404


def test_a_board_member_reads_but_does_not_answer() -> None:
    case = lives.handed_in()
    with acting(people.inspector()) as lotte:
        assessments.start(case, by=lotte)
        question = assessments.ask_question(case, by=lotte, text="Hoe?", on=people.LATER.date())
    anneke = signed_in(people.rivierklei_board())
    assert "Hoe?" in text(anneke.get(f"/zaken/{case.id}/beoordeling/"))
    url = f"/zaken/{case.id}/beoordeling/vragen/{question.id}/"
    assert anneke.get(url).status_code == 404


def test_an_answer_that_is_too_long_is_refused_and_says_by_how_much() -> None:
    case = lives.handed_in()
    with acting(people.inspector()) as lotte:
        assessments.start(case, by=lotte)
        question = assessments.ask_question(case, by=lotte, text="Hoe?", on=people.LATER.date())
    marloes = signed_in(people.rivierklei_reporter())
    url = f"/zaken/{case.id}/beoordeling/vragen/{question.id}/"
    page = marloes.post(url, {"answer": "a" * 200_001})
    assert page.status_code == 400
    assert "200.001 tekens" in text(page)
