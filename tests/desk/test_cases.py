"""The inbox and one case at the desk, in a browser without JavaScript."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests import lives, people
from tests.screens import same_bytes, signed_in, text
from vangnet.access.context import acting
from vangnet.cases import queries as cases

pytestmark = pytest.mark.django_db


def test_the_desk_begins_with_the_inbox() -> None:
    desk = signed_in(people.intake_inspector())
    assert desk.get("/inspectie/").headers["Location"] == "/inspectie/postvak/"


@pytest.mark.meets("ASM-1")
def test_a_new_report_waits_in_the_inbox_with_its_term() -> None:
    case = lives.opened()
    page = signed_in(people.intake_inspector()).get("/inspectie/postvak/")
    assert page.status_code == 200
    assert case.number in text(page)
    assert "Thuiszorg" in text(page)


def test_an_empty_inbox_says_where_to_go() -> None:
    page = signed_in(people.intake_inspector()).get("/inspectie/postvak/")
    assert "Hier wacht niets op u" in text(page)


def test_the_list_of_cases_finds_by_number_and_says_when_nothing_fits() -> None:
    case = lives.opened()
    desk = signed_in(people.intake_inspector())
    assert case.number in text(desk.get("/inspectie/zaken/", {"zoek": case.number}))
    assert "Geen zaken gevonden" in text(desk.get("/inspectie/zaken/", {"zoek": "Z-1999-1"}))
    assert case.number not in text(desk.get("/inspectie/zaken/", {"fase": "closed"}))


def test_a_page_of_nonsense_is_the_first() -> None:
    case = lives.opened()
    page = signed_in(people.intake_inspector()).get("/inspectie/zaken/", {"pagina": "-4;drop"})
    assert case.number in text(page)


def test_the_overview_says_whose_turn_it_is_and_what_can_be_done() -> None:
    case = lives.opened()
    page = signed_in(people.intake_inspector()).get(f"/inspectie/zaken/{case.id}/")
    assert page.status_code == 200
    for words in (case.number, "aan zet", "Bevestig de ontvangst", "Termijnen", "Waterdonk"):
        assert words in text(page)


@pytest.mark.meets("ASM-1")
def test_acknowledging_names_the_contact_person() -> None:
    case = lives.opened()
    bram = people.intake_inspector()
    desk = signed_in(bram)
    url = f"/inspectie/zaken/{case.id}/ontvangst/"
    assert "Bram" in text(desk.get(url))
    page = desk.post(url, {"contact_person": str(bram.person)}, follow=True)
    assert "De ontvangst is bevestigd" in text(page)
    again = desk.post(url, {"contact_person": str(bram.person)})
    assert again.status_code == 409
    assert "al bevestigd" in text(again)


def test_someone_elses_colleague_cannot_be_the_contact_person() -> None:
    case = lives.opened()
    desk = signed_in(people.intake_inspector())
    page = desk.post(
        f"/inspectie/zaken/{case.id}/ontvangst/",
        {"contact_person": str(people.inspector().person)},
    )
    assert page.status_code == 400
    assert "Fout:" in page.content.decode()


def test_saying_what_the_inspectorate_will_do_reaches_the_reporter() -> None:
    case = lives.opened()
    desk = signed_in(people.intake_inspector())
    plan = "Wij lezen de melding en bellen volgende week."
    desk.post(f"/inspectie/zaken/{case.id}/acties/", {"text": plan})
    mine = signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/")
    assert plan in text(mine)


def test_an_empty_plan_is_refused_at_the_field_and_nothing_is_lost() -> None:
    case = lives.opened()
    desk = signed_in(people.intake_inspector())
    page = desk.post(f"/inspectie/zaken/{case.id}/acties/", {"text": "  "})
    assert page.status_code == 400
    assert "Vul dit nog in" in text(page)


def test_asking_to_complete_shows_at_both_sides() -> None:
    case = lives.opened()
    bram = people.intake_inspector()
    with acting(bram):
        (report,) = cases.reports_of(bram, case.id)
    desk = signed_in(bram)
    desk.post(
        f"/inspectie/zaken/{case.id}/aanvullen/",
        {"report": str(report.id), "what": "Wie gaf de medicijnen op zondag?"},
    )
    assert "Wie gaf de medicijnen" in text(desk.get(f"/inspectie/zaken/{case.id}/"))
    mine = signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/")
    assert "Wie gaf de medicijnen" in text(mine)


@pytest.mark.meets("ASM-2")
def test_handing_over_gives_the_department_the_case_and_nobody_else() -> None:
    case = lives.opened()
    lotte, imran = people.inspector(), people.other_inspector()
    url = f"/inspectie/zaken/{case.id}/"
    assert signed_in(lotte).get(url).status_code == 404
    signed_in(people.intake_inspector()).post(
        f"{url}doorgeven/", {"organisation": str(lotte.organisation), "because": "Wijkverpleging."}
    )
    assert signed_in(lotte).get(url).status_code == 200
    assert signed_in(imran).get(url).status_code == 404
    assert case.number in text(signed_in(lotte).get("/inspectie/postvak/"))


def test_the_case_can_be_taken_back() -> None:
    case = lives.assigned()
    lotte = people.inspector()
    with acting(lotte):
        (now,) = [
            one
            for one in cases.assignments(lotte, case.id)
            if one.row.organisation_id == lotte.organisation and not one.until
        ]
    desk = signed_in(people.intake_inspector())
    url = f"/inspectie/zaken/{case.id}/doorgeven/{now.row.id}/einde/"
    assert desk.post(url, {"because": "Toch de andere afdeling."}).status_code == 302
    assert signed_in(lotte).get(f"/inspectie/zaken/{case.id}/").status_code == 404


def test_taking_up_shows_who_handles_it() -> None:
    case = lives.assigned()
    lotte = people.inspector()
    desk = signed_in(lotte)
    desk.post(f"/inspectie/zaken/{case.id}/behandelaar/", {"person": str(lotte.person)})
    assert "Behandelaar Lotte" in text(desk.get(f"/inspectie/zaken/{case.id}/"))


@pytest.mark.meets("INV-1")
def test_asking_to_reflect_gives_the_parties_the_turn() -> None:
    case = lives.assigned()
    desk = signed_in(people.inspector())
    page = desk.post(f"/inspectie/zaken/{case.id}/reflecteren/", follow=True)
    assert "Zij zijn nu aan zet" in text(page)
    again = desk.post(f"/inspectie/zaken/{case.id}/reflecteren/")
    assert again.status_code == 409


@pytest.mark.meets("ASM-6")
def test_no_calamity_is_an_outcome_that_every_reporter_reads() -> None:
    case = lives.assigned()
    desk = signed_in(people.inspector())
    page = desk.post(
        f"/inspectie/zaken/{case.id}/geen-calamiteit/",
        {"text": "Het was een complicatie die kon gebeuren."},
        follow=True,
    )
    assert "Geen calamiteit" in text(page)
    mine = signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/beoordeling/")
    assert "Het was een complicatie" in text(mine)


def test_the_intake_desk_cannot_judge() -> None:
    case = lives.opened()
    desk = signed_in(people.intake_inspector())
    page = desk.post(f"/inspectie/zaken/{case.id}/geen-calamiteit/", {"text": "Nee."})
    assert page.status_code == 404
    assert "geen calamiteit" not in text(desk.get(f"/inspectie/zaken/{case.id}/"))


def test_the_history_is_told_in_sentences_with_names() -> None:
    case = lives.assigned()
    page = text(signed_in(people.inspector()).get(f"/inspectie/zaken/{case.id}/geschiedenis/"))
    assert "Vangnet opende de zaak" in page
    assert "Bram Hoekzema" in page
    assert "gaf de zaak door" in page
    assert "deed iets in deze zaak" not in page


@pytest.mark.meets("ASM-2")
@pytest.mark.parametrize(
    "part",
    [
        *("", "geschiedenis/", "ontvangst/", "acties/", "aanvullen/", "doorgeven/", "behandelaar/"),
        *("reflecteren/", "geen-calamiteit/", "ingetrokken/", "meldingen/", "netwerken/"),
        *("netwerken/zelfde-partij/", "netwerken/zelfde-client/", "bundelen/", "beoordeling/"),
        *("beoordeling/verslag/", "beoordeling/bevindingen/", "beoordeling/vraag/"),
        *("beoordeling/oordeel/", "beoordeling/eigen-onderzoek/", "beoordeling/sluiten/"),
        *("beoordeling/heropenen/", "interventies/", "interventies/feiten/"),
        *("interventies/waardering/", "maatregelen/", "maatregelen/volgen/"),
        "maatregelen/plannen/",
    ],
)
def test_a_case_of_others_and_no_case_look_the_same(part: str) -> None:
    case = lives.opened()
    desk = signed_in(people.other_inspector())
    forbidden = desk.get(f"/inspectie/zaken/{case.id}/{part}")
    absent = desk.get(f"/inspectie/zaken/{uuid4()}/{part}")
    assert (forbidden.status_code, absent.status_code) == (404, 404)
    assert same_bytes(forbidden) == same_bytes(absent)


def test_a_provider_finds_nothing_at_the_desk() -> None:
    case = lives.opened()
    marloes = signed_in(people.rivierklei_reporter())
    for part in ("doorgeven/", "ontvangst/", "bundelen/", "meldingen/"):
        assert marloes.get(f"/inspectie/zaken/{case.id}/{part}").status_code == 404


def test_parts_of_the_inbox_show_what_is_new_late_and_mine() -> None:
    case = lives.assigned()
    lotte = people.inspector()
    desk = signed_in(lotte)
    assert case.number in text(desk.get("/inspectie/postvak/", {"toon": "te-laat"}))
    assert "In dit deel staat nu niets" in text(desk.get("/inspectie/postvak/?toon=nieuw"))
    assert "In dit deel staat nu niets" in text(desk.get("/inspectie/postvak/?toon=van-mij"))
    desk.post(f"/inspectie/zaken/{case.id}/behandelaar/", {"person": str(lotte.person)})
    assert case.number in text(desk.get("/inspectie/postvak/?toon=van-mij"))
    assert case.number in text(desk.get("/inspectie/postvak/?toon=onzin"))
