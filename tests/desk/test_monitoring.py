"""What was promised, at the desk and at the party that promised it (IVN-10)."""

from __future__ import annotations

import pytest

from tests import lives, people
from tests.screens import signed_in, text
from vangnet.access.context import acting
from vangnet.monitoring import queries as monitoring

pytestmark = [pytest.mark.django_db, pytest.mark.meets("IVN-10")]


def test_an_empty_list_says_when_something_will_stand_there() -> None:
    page = signed_in(people.inspector()).get("/inspectie/maatregelen/")
    assert "Er loopt niets" in text(page)
    case = lives.judged()
    mine = signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/maatregelen/")
    assert "Er zijn nog geen maatregelen om te volgen" in text(mine)


def test_measures_become_promises_with_their_dates() -> None:
    case = lives.judged()
    desk = signed_in(people.inspector())
    page = desk.post(f"/inspectie/zaken/{case.id}/maatregelen/volgen/", follow=True)
    assert "15 januari 2027" in text(page)
    assert "1 juni 2027" in text(page)
    assert "Elke wijziging van medicijnen" in text(desk.get("/inspectie/maatregelen/"))


def test_the_party_records_its_own_result_once() -> None:
    case = lives.judged()
    signed_in(people.inspector()).post(f"/inspectie/zaken/{case.id}/maatregelen/volgen/")
    marloes = signed_in(people.rivierklei_reporter())
    with acting(people.rivierklei_reporter()) as who:
        mine = monitoring.of_case(who, case.id)[0]
    url = f"/zaken/{case.id}/maatregelen/{mine.id}/"
    assert marloes.post(url, {"result": " "}).status_code == 400
    page = marloes.post(url, {"result": "De werkwijze is ingevoerd."}, follow=True)
    assert "De werkwijze is ingevoerd." in text(page)
    assert marloes.post(url, {"result": "Nog eens."}).status_code == 409
    desk = signed_in(people.inspector()).get(f"/inspectie/zaken/{case.id}/maatregelen/")
    assert "De werkwijze is ingevoerd." in text(desk)


def test_a_talk_is_planned_and_what_is_late_stands_out() -> None:
    case = lives.judged()
    desk = signed_in(people.inspector())
    url = f"/inspectie/zaken/{case.id}/maatregelen/"
    said = {"what_kind": "talk", "title": "Hoe gaat het nu?", "due_on": "01-10-2026"}
    desk.post(f"{url}plannen/", said)
    assert "te laat" in text(desk.get(url))
    assert "te laat" in text(desk.get("/inspectie/maatregelen/"))


def test_someone_who_learned_nothing_of_this_case_finds_nothing() -> None:
    case = lives.judged()
    other = signed_in(people.outsider())
    assert other.get(f"/zaken/{case.id}/maatregelen/").status_code == 404


def test_a_promise_of_another_case_is_not_at_this_address() -> None:
    case, other = lives.judged(), lives.assigned()
    desk = signed_in(people.inspector())
    desk.post(f"/inspectie/zaken/{case.id}/maatregelen/volgen/")
    with acting(people.inspector()) as who:
        mine = monitoring.of_case(who, case.id)[0]
    url = f"/inspectie/zaken/{other.id}/maatregelen/{mine.id}/resultaat/"
    assert desk.get(url).status_code == 404
    assert desk.post(url, {"result": "Klaar."}).status_code == 404
    with acting(people.inspector()) as who:
        assert monitoring.commitment(who, mine.id).done_on is None
