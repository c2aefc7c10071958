"""A case in the portal: for a partner, for an invited organisation, for a relative, for nobody."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests import lives, people
from tests.screens import same_bytes, signed_in, text
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.standings import Standing
from vangnet.cases.models import Case

pytestmark = pytest.mark.django_db


def invite(case: Case, standing: Standing, guest: Actor) -> None:
    """Give someone a standing, as the reporter's step would."""
    with acting(people.rivierklei_reporter()):
        if guest.organisation:
            grants.give(case.id, standing, organisation=guest.organisation, because="proef")
        else:
            grants.give(case.id, standing, person=guest.person, because="proef")


@pytest.mark.meets("PRV-4")
def test_a_reporter_sees_where_the_case_is_and_its_own_report() -> None:
    case = lives.opened()
    page = text(signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/"))
    for words in (case.number, "Aan zet", "M-2026-", "Vangnet opende de zaak", "vier weken"):
        assert words in page


def test_a_partner_sees_the_case_but_not_anothers_report() -> None:
    case = lives.reflecting()
    jasper = people.stromenland_reporter()
    invite(case, Standing.PARTNER, jasper)
    page = text(signed_in(jasper).get(f"/zaken/{case.id}/"))
    assert case.number in page
    assert "M-2026-" not in page
    assert "Meldingen van anderen ziet u niet" in page


def test_an_invited_organisation_sees_only_that_it_is_asked() -> None:
    case = lives.reflecting()
    hilde = people.wierde_reporter()
    invite(case, Standing.INVITED, hilde)
    browser = signed_in(hilde)
    page = browser.get(f"/zaken/{case.id}/")
    assert page.status_code == 200
    assert "vn-tabs" not in page.content.decode()
    for part in ("onderzoek/", "verslag/", "beoordeling/", "maatregelen/", "onderzoek/tijdlijn/"):
        assert browser.get(f"/zaken/{case.id}/{part}").status_code == 404


@pytest.mark.meets("INV-3")
def test_a_relative_reads_what_happens_and_tells_her_story() -> None:
    case = lives.reflecting()
    sanne = people.relative()
    invite(case, Standing.RELATIVE, sanne)
    browser = signed_in(sanne)
    page = text(browser.get(f"/zaken/{case.id}/"))
    assert "De zorgaanbieders onderzoeken samen wat er gebeurde" in page
    url = f"/zaken/{case.id}/verhaal/"
    assert browser.post(url, {"text": ""}).status_code == 400
    told = browser.post(url, {"text": "Mijn moeder werd elke dag suffer."}, follow=True)
    assert "Mijn moeder werd elke dag suffer." in text(told)
    seen = signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/onderzoek/client/")
    assert "Mijn moeder werd elke dag suffer." in text(seen)
    for part in ("onderzoek/", "verslag/", "beoordeling/", "maatregelen/"):
        assert browser.get(f"/zaken/{case.id}/{part}").status_code == 404


def test_the_inspectorate_does_not_read_a_story_before_it_is_handed_in() -> None:
    case = lives.reflecting()
    sanne = people.relative()
    invite(case, Standing.RELATIVE, sanne)
    signed_in(sanne).post(f"/zaken/{case.id}/verhaal/", {"text": "Dit is van mij."})
    desk = signed_in(people.inspector())
    for part in ("", "beoordeling/", "geschiedenis/"):
        assert "Dit is van mij." not in text(desk.get(f"/inspectie/zaken/{case.id}/{part}"))


def test_an_inspector_goes_to_her_own_door() -> None:
    case = lives.opened()
    page = signed_in(people.intake_inspector()).get(f"/zaken/{case.id}/")
    assert page.headers["Location"] == f"/inspectie/zaken/{case.id}/"


@pytest.mark.parametrize(
    "part",
    [
        *("", "verhaal/", "beoordeling/", "maatregelen/", "onderzoek/", "onderzoek/aanpak/"),
        *("onderzoek/commissie/", "onderzoek/bijdragen/", "onderzoek/aandachtspunten/"),
        *("onderzoek/client/", "onderzoek/intern/", "onderzoek/uitstel/", "onderzoek/partijen/"),
        *("onderzoek/uitnodigen/", "onderzoek/tijdlijn/", "onderzoek/overdracht/", "verslag/"),
        *("verslag/lezen/", "verslag/reactie/", "verslag/maatregelen/nieuw/"),
        "verslag/deel/reason/",
    ],
)
def test_a_case_of_others_and_no_case_look_the_same(part: str) -> None:
    case = lives.reflecting()
    browser = signed_in(people.outsider())
    forbidden = browser.get(f"/zaken/{case.id}/{part}")
    absent = browser.get(f"/zaken/{uuid4()}/{part}")
    assert (forbidden.status_code, absent.status_code) == (404, 404)
    assert same_bytes(forbidden) == same_bytes(absent)


def test_the_administrator_of_the_own_organisation_sees_no_case() -> None:
    case = lives.opened()
    assert signed_in(people.administrator()).get(f"/zaken/{case.id}/").status_code == 404
