"""The reflection report in a browser without JavaScript."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests import lives, people
from tests.screens import signed_in, text

pytestmark = pytest.mark.django_db


def test_there_is_none_yet_and_the_page_says_how_to_begin() -> None:
    case = lives.reflecting()
    marloes = signed_in(people.rivierklei_reporter())
    url = f"/zaken/{case.id}/verslag/"
    assert "Er is nog geen reflectieverslag" in text(marloes.get(url))
    marloes.post(f"{url}begin/")
    assert "De zeven onderdelen" in text(marloes.get(url))


@pytest.mark.meets("REF-1")
def test_what_is_missing_is_the_laws_own_list_with_links() -> None:
    case = lives.reflecting()
    marloes = signed_in(people.rivierklei_reporter())
    url = f"/zaken/{case.id}/verslag/"
    marloes.post(f"{url}begin/")
    page = text(marloes.get(url))
    assert "Indienen kan nog niet. Er ontbreken" in page
    assert "Ten minste één verbetermaatregel" in page
    refused = marloes.post(f"{url}indienen/")
    assert refused.status_code == 400
    assert "Dit kan nog niet" in text(refused)
    assert "vn-cites" in refused.content.decode()


@pytest.mark.meets("REF-3")
def test_a_measure_is_added_and_changed() -> None:
    case = lives.drawn_up()
    marloes = signed_in(people.rivierklei_reporter())
    url = f"/zaken/{case.id}/verslag/"
    said = {"what": "Een vast nummer voor overleg.", "owner": "huisarts", "due_on": "01-03-2027"}
    page = marloes.post(f"{url}maatregelen/nieuw/", said, follow=True)
    assert "Een vast nummer voor overleg." in text(page)
    assert "hoe u evalueert" in text(page)
    assert marloes.get(f"{url}maatregelen/{uuid4()}/").status_code == 404


def test_a_burgerservicenummer_is_pointed_out_and_not_kept() -> None:
    case = lives.drawn_up()
    marloes = signed_in(people.rivierklei_reporter())
    page = marloes.post(
        f"/zaken/{case.id}/verslag/maatregelen/nieuw/",
        {"what": "Bel mevrouw, bsn 111222333, elke week."},
    )
    assert page.status_code == 400
    assert "burgerservicenummer" in text(page)


@pytest.mark.meets("REF-4")
def test_only_the_board_reacts() -> None:
    case = lives.drawn_up()
    url = f"/zaken/{case.id}/verslag/reactie/"
    assert signed_in(people.rivierklei_reporter()).get(url).status_code == 404
    board = signed_in(people.rivierklei_board())
    page = board.post(url, {"on_whole": "Wij gaan dit doen.", "subscribes": "no"}, follow=True)
    assert "onderschrijft de maatregelen niet" in text(page)


@pytest.mark.meets("REF-4")
def test_a_board_also_reacts_on_one_measure_and_the_document_shows_it() -> None:
    case = lives.drawn_up()
    url = f"/zaken/{case.id}/verslag/"
    board = signed_in(people.rivierklei_board())
    form = board.get(f"{url}reactie/").context["form"]
    (name,) = [field for field in form.fields if field.startswith("measure_")]
    said = {"on_whole": "Goed plan.", "subscribes": "yes", name: "Hier geven wij tijd voor."}
    board.post(f"{url}reactie/", said)
    assert board.get(f"{url}reactie/").context["form"].initial[name] == "Hier geven wij tijd voor."
    assert "Hier geven wij tijd voor." in text(board.get(f"{url}lezen/"))


@pytest.mark.meets("REF-1")
def test_a_complete_report_is_handed_in_once_and_then_read_only() -> None:
    case = lives.drawn_up()
    marloes = signed_in(people.rivierklei_reporter())
    url = f"/zaken/{case.id}/verslag/"
    assert "Het verslag is compleet" in text(marloes.get(url))
    page = marloes.post(f"{url}indienen/", follow=True)
    assert "De inspectie is nu aan zet" in text(page)
    assert marloes.post(f"{url}indienen/").status_code == 409
    again = marloes.post(f"{url}deel/reason/", {"text": "Toch anders.", "base": "1"})
    assert again.status_code in (404, 409)


def test_the_whole_report_reads_as_one_document_that_prints() -> None:
    case = lives.drawn_up()
    page = signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/verslag/lezen/")
    assert page.status_code == 200
    for words in ("Gezamenlijk reflectieverslag", "Dit bespraken wij.", "Wij staan hierachter."):
        assert words in text(page)
    assert "vn-document" in page.content.decode()


def test_a_part_that_does_not_exist_is_absent() -> None:
    case = lives.drawn_up()
    marloes = signed_in(people.rivierklei_reporter())
    assert marloes.get(f"/zaken/{case.id}/verslag/deel/schuldvraag/").status_code == 404


def test_a_committee_member_sees_no_button_of_the_board() -> None:
    case = lives.drawn_up()
    url = f"/zaken/{case.id}/verslag/"
    committee = signed_in(people.rivierklei_committee()).get(url).content.decode()
    assert f"{url}reactie/" not in committee
    board = signed_in(people.rivierklei_board()).get(url).content.decode()
    assert f"{url}reactie/" in board
    assert f"{url}maatregelen/nieuw/" not in board
