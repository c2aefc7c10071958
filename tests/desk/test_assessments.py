"""Assessing, asking, judging and closing at the desk."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests import lives, people
from tests.screens import signed_in, text
from vangnet.access.context import acting
from vangnet.assessments import queries as assessments
from vangnet.letters import queries as letters

pytestmark = pytest.mark.django_db

WEIGHED = {
    "investigated_with_care": "yes",
    "care_because": "Alle partijen kwamen aan het woord.",
    "measures_sufficient": "yes",
    "measures_because": "De maatregelen raken de oorzaak.",
    "learned_together": "yes",
    "learned_because": "Er was een leerbijeenkomst.",
    "recurrence_reduced": "yes",
    "recurrence_because": "De werkwijze is veranderd.",
}


def test_before_anything_is_handed_in_the_page_says_whose_turn_it_is() -> None:
    case = lives.reflecting()
    page = text(signed_in(people.inspector()).get(f"/inspectie/zaken/{case.id}/beoordeling/"))
    assert "Er is nog niets ingediend" in page


@pytest.mark.meets("ASM-3")
def test_the_reflection_report_is_read_and_weighed() -> None:
    case = lives.handed_in()
    lotte = signed_in(people.inspector())
    url = f"/inspectie/zaken/{case.id}/beoordeling/"
    assert "Begin met beoordelen" in text(lotte.get(url))
    lotte.post(f"{url}begin/")
    document = text(lotte.get(f"{url}verslag/"))
    assert "Dit bespraken wij." in document
    assert "Wij staan hierachter." in document
    page = lotte.post(f"{url}bevindingen/", {**WEIGHED, "base": "0"}, follow=True)
    assert "Alle partijen kwamen aan het woord." in text(page)


def test_a_finding_without_a_ground_is_refused_at_its_field() -> None:
    case = lives.handed_in()
    lotte = signed_in(people.inspector())
    url = f"/inspectie/zaken/{case.id}/beoordeling/"
    lotte.post(f"{url}begin/")
    said = {**WEIGHED, "care_because": "", "base": "0"}
    page = lotte.post(f"{url}bevindingen/", said)
    assert page.status_code == 400
    assert "Een oordeel zonder grond kan niet" in text(page)
    assert "De maatregelen raken de oorzaak." in page.content.decode()


def test_two_tabs_do_not_overwrite_each_other() -> None:
    case = lives.handed_in()
    lotte = signed_in(people.inspector())
    url = f"/inspectie/zaken/{case.id}/beoordeling/"
    lotte.post(f"{url}begin/")
    lotte.post(f"{url}bevindingen/", {**WEIGHED, "base": "0"})
    late = {**WEIGHED, "care_because": "Iets anders.", "base": "0"}
    assert lotte.post(f"{url}bevindingen/", late).status_code == 409


@pytest.mark.meets("ASM-6")
def test_a_question_goes_to_the_reporter_and_its_answer_comes_back() -> None:
    case = lives.handed_in()
    lotte, marloes = signed_in(people.inspector()), signed_in(people.rivierklei_reporter())
    url = f"/inspectie/zaken/{case.id}/beoordeling/"
    lotte.post(f"{url}begin/")
    lotte.post(f"{url}vraag/", {"to": "", "text": "Wie belt nu de apotheek?"})
    mine = marloes.get(f"/zaken/{case.id}/beoordeling/")
    assert "Wie belt nu de apotheek?" in text(mine)
    assert "De inspectie heeft een vraag aan u" in text(marloes.get(f"/zaken/{case.id}/"))
    with acting(people.rivierklei_reporter()) as who:
        (question,) = assessments.questions(who, case.id)
    answer = f"/zaken/{case.id}/beoordeling/vragen/{question.id}/"
    assert marloes.post(answer, {"answer": ""}).status_code == 400
    page = marloes.post(answer, {"answer": "De wijkverpleegkundige."}, follow=True)
    assert "De inspectie is nu aan zet" in text(page)
    assert marloes.post(answer, {"answer": "Nog iets."}).status_code == 409
    assert "De wijkverpleegkundige." in text(lotte.get(url))


@pytest.mark.meets("ASM-5")
def test_a_judgement_reaches_the_reporter_only_after_sending_and_in_a_letter() -> None:
    case = lives.handed_in()
    lotte, marloes = signed_in(people.inspector()), signed_in(people.rivierklei_reporter())
    url = f"/inspectie/zaken/{case.id}/beoordeling/"
    lotte.post(f"{url}begin/")
    said = {"about": "", "outcome": "sufficient", "text": "Zorgvuldig onderzocht."}
    lotte.post(f"{url}oordeel/", said)
    assert "Zorgvuldig onderzocht." not in text(marloes.get(f"/zaken/{case.id}/beoordeling/"))
    lotte.post(f"{url}oordeel/versturen/")
    assert "Zorgvuldig onderzocht." in text(marloes.get(f"/zaken/{case.id}/beoordeling/"))
    with acting(people.rivierklei_reporter()) as who:
        assert any("Ons oordeel" in letter.subject for letter in letters.inbox(who))


@pytest.mark.meets("ASM-5")
def test_another_reporter_never_sees_a_judgement_about_this_one() -> None:
    case = lives.judged()
    lotte = people.inspector()
    desk = signed_in(lotte)
    about = str(people.rivierklei_reporter().organisation)
    said = {"about": about, "outcome": "insufficient", "text": "Alleen voor Rivierklei."}
    desk.post(f"/inspectie/zaken/{case.id}/beoordeling/oordeel/", said)
    desk.post(f"/inspectie/zaken/{case.id}/beoordeling/oordeel/versturen/")
    own = signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/beoordeling/")
    assert "Alleen voor Rivierklei." in text(own)
    other = signed_in(people.waardenhof_reporter()).get(f"/zaken/{case.id}/beoordeling/")
    assert other.status_code == 404


@pytest.mark.meets("ASM-6")
def test_closing_asks_the_law_and_tells_each_reporter() -> None:
    case = lives.judged()
    desk = signed_in(people.inspector())
    url = f"/inspectie/zaken/{case.id}/beoordeling/"
    assert "Waarom?" in text(desk.get(f"{url}sluiten/"))
    page = desk.post(f"{url}sluiten/", {"because": "Alles is gedaan."}, follow=True)
    assert "De zaak is afgesloten" in text(page)
    mine = text(signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/"))
    assert "Uw melding is afgesloten op" in mine
    desk.post(f"{url}heropenen/", {"because": "Er kwam een nieuw feit."})
    again = text(signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/beoordeling/"))
    assert "Heropend op" in again


@pytest.mark.meets("ASM-6")
def test_closing_too_early_is_refused_with_what_is_missing_and_why() -> None:
    case = lives.handed_in()
    desk = signed_in(people.inspector())
    url = f"/inspectie/zaken/{case.id}/beoordeling/"
    desk.post(f"{url}begin/")
    found = {**WEIGHED, "measures_sufficient": "no", "measures_because": "Te vaag.", "base": "0"}
    desk.post(f"{url}bevindingen/", found)
    desk.post(f"{url}oordeel/", {"about": "", "outcome": "insufficient", "text": "Te vaag."})
    desk.post(f"{url}oordeel/versturen/")
    page = desk.post(f"{url}sluiten/", {"because": "Klaar."})
    assert page.status_code == 400
    assert "Dit kan nog niet" in text(page)
    assert "vn-cites" in page.content.decode()


def test_own_inquiry_takes_the_turn_from_the_parties() -> None:
    case = lives.handed_in()
    desk = signed_in(people.inspector())
    url = f"/inspectie/zaken/{case.id}/beoordeling/"
    desk.post(f"{url}begin/")
    page = desk.post(f"{url}eigen-onderzoek/", {"because": "De feiten lopen uiteen."}, follow=True)
    assert "De inspectie onderzoekt deze zaak nu zelf" in text(page)


def test_another_supervisor_reads_but_cannot_judge() -> None:
    case = lives.handed_in()
    coby = people.other_supervisor()
    signed_in(people.inspector()).post(
        f"/inspectie/zaken/{case.id}/doorgeven/",
        {"organisation": str(coby.organisation), "because": "Ook Wmo."},
    )
    desk = signed_in(coby)
    url = f"/inspectie/zaken/{case.id}/beoordeling/"
    assert desk.get(url).status_code == 200
    for part in ("oordeel/", "bevindingen/", "vraag/", "sluiten/"):
        assert desk.get(f"{url}{part}").status_code == 404


def test_an_extension_is_decided_at_the_desk() -> None:
    case = lives.reflecting()
    desk = signed_in(people.inspector())
    absent = f"/inspectie/zaken/{case.id}/beoordeling/uitstel/{uuid4()}/"
    assert desk.get(absent).status_code == 404
