"""The joint investigation in a browser without JavaScript."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone

from tests import lives, people
from tests.screens import signed_in, text
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import actions as cases
from vangnet.cases import queries as case_queries
from vangnet.cases.models import Case
from vangnet.investigations import actions as investigations
from vangnet.investigations import queries as joint
from vangnet.letters import queries as letters

pytestmark = pytest.mark.django_db


def of_today() -> Case:
    """A case that is reflecting, of which the term has not passed."""
    now = timezone.now()
    case = lives.opened(at=now)
    with acting(people.intake_inspector()) as bram:
        cases.ask_to_reflect(case, by=bram, at=now)
    with acting(Actor.CLOCK) as clock:
        investigations.begin(case.id, by=clock, on=now.date())
    return case


def test_before_the_inspectorate_asks_there_is_nothing_to_do() -> None:
    case = lives.opened()
    page = text(signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/onderzoek/"))
    assert "Het onderzoek is nog niet begonnen" in page


def test_the_overview_is_a_list_of_what_is_to_do() -> None:
    case = lives.reflecting()
    page = text(signed_in(people.rivierklei_reporter()).get(f"/zaken/{case.id}/onderzoek/"))
    for words in ("Hoe u samen leert", "Commissie", "Gezamenlijke tijdlijn", "Nog te doen"):
        assert words in page
    listing = text(signed_in(people.rivierklei_reporter()).get("/onderzoek/"))
    assert case.number in listing


def test_someone_without_investigations_is_told_when_they_come() -> None:
    page = text(signed_in(people.outsider()).get("/onderzoek/"))
    assert "U onderzoekt nu niets samen" in page


@pytest.mark.meets("INV-1")
def test_a_joint_investigation_needs_someone_who_leads_it() -> None:
    case = lives.reflecting()
    marloes = signed_in(people.rivierklei_reporter())
    url = f"/zaken/{case.id}/onderzoek/aanpak/"
    page = marloes.post(url, {"way": "joint", "coordinator": "", "coordinator_external": ""})
    assert page.status_code == 400
    assert "Kies wie het onderzoek leidt" in text(page)
    said = {"way": "joint", "coordinator_external": "Bureau Ketenleren"}
    assert marloes.post(url, said).status_code == 302
    assert "Bureau Ketenleren" in marloes.get(url).content.decode()


@pytest.mark.meets("INV-4")
def test_parties_come_from_the_own_report_and_events_stand_on_one_time_line() -> None:
    case = lives.reflecting()
    who = people.rivierklei_reporter()
    marloes = signed_in(who)
    with acting(who):
        (report,) = case_queries.reports_of(who, case.id)
    marloes.post(f"/zaken/{case.id}/onderzoek/partijen/uit-melding/{report.id}/")
    page = text(marloes.get(f"/zaken/{case.id}/onderzoek/partijen/"))
    assert "Waardenhof" in page
    assert "nog niet gevraagd" in page
    with acting(who):
        rows = joint.rows(who, case.id)
    party, other = str(rows[0].id), str(rows[1].id)
    entry = {"party": party, "day": "18-09-2026", "time": "9.30", "text": "Het bericht kwam aan."}
    page = marloes.post(f"/zaken/{case.id}/onderzoek/tijdlijn/", entry, follow=True)
    assert "Het bericht kwam aan." in text(page)
    handover = {
        "from_party": party,
        "to_party": other,
        "day": "19-09-2026",
        "outcome": "missing",
        "text": "Niemand belde.",
    }
    page = marloes.post(f"/zaken/{case.id}/onderzoek/overdracht/", handover, follow=True)
    assert "Niemand belde." in text(page)
    assert "timeline" in page.content.decode()


def test_a_day_that_is_no_day_is_asked_again_and_the_text_stays() -> None:
    case = lives.drawn_up()
    marloes = signed_in(people.rivierklei_reporter())
    page = marloes.post(
        f"/zaken/{case.id}/onderzoek/tijdlijn/", {"day": "31-02-2026", "text": "Dit bleef staan."}
    )
    assert page.status_code == 400
    assert "Dit bleef staan." in page.content.decode()


@pytest.mark.meets("INV-2")
def test_the_committee_says_who_is_missing_and_why() -> None:
    case = lives.drawn_up()
    marloes = signed_in(people.rivierklei_reporter())
    url = f"/zaken/{case.id}/onderzoek/commissie/"
    said = {
        "function": "hoofd wijkverpleging",
        "discipline": "verpleegkunde",
        "organisation": str(people.rivierklei_reporter().organisation),
        "was_involved": "yes",
    }
    page = marloes.post(url, said, follow=True)
    assert "was zelf betrokken en kan geen lid zijn" in text(page)
    assert "Waarom?" in text(page)


@pytest.mark.meets("INV-5")
def test_a_contribution_is_recorded_with_its_day() -> None:
    case = lives.reflecting()
    marloes = signed_in(people.rivierklei_reporter())
    said = {"kind": "meeting", "day": "01-10-2026", "text": "Leerbijeenkomst in het buurthuis."}
    page = marloes.post(f"/zaken/{case.id}/onderzoek/bijdragen/", said, follow=True)
    assert "Leerbijeenkomst in het buurthuis." in text(page)


@pytest.mark.meets("INV-6")
def test_two_people_write_points_and_nobody_overwrites_the_other() -> None:
    case = lives.reflecting()
    url = f"/zaken/{case.id}/onderzoek/aandachtspunten/"
    marloes = signed_in(people.rivierklei_reporter())
    tineke = signed_in(people.rivierklei_committee())
    marloes.post(url, {"each_role": "Wij gaven de medicijnen.", "each_role-version": "0"})
    late = tineke.post(url, {"each_role": "Iets anders.", "each_role-version": "0"})
    assert late.status_code == 409
    assert "Wij gaven de medicijnen." in marloes.get(url).content.decode()


@pytest.mark.meets("PRV-4")
def test_the_internal_investigation_stays_with_its_own_organisation() -> None:
    case = lives.reflecting()
    url = f"/zaken/{case.id}/onderzoek/intern/"
    marloes = signed_in(people.rivierklei_reporter())
    marloes.post(url, {"text": "Wat wij zelf vonden.", "base": "0"})
    assert "Wat wij zelf vonden." in marloes.get(url).content.decode()
    desk = signed_in(people.inspector())
    assert "Wat wij zelf vonden." not in desk.get(url).content.decode()


@pytest.mark.meets("REP-6")
def test_an_invitation_carries_no_personal_data_and_is_answered() -> None:
    case = of_today()
    marloes = signed_in(people.rivierklei_reporter())
    hilde = people.wierde_reporter()
    said = {
        "organisation": str(hilde.organisation),
        "purpose": "partner",
        "event_kind": "fout met medicijnen",
        "happened_on": "18-09-2026",
        "place": "Waterdonk",
        "whom_to_ring": "kwaliteitsfunctionaris, 0800-000 0002",
    }
    url = f"/zaken/{case.id}/onderzoek/uitnodigen/"
    page = marloes.post(f"{url}?zoek=wierde", said, follow=True)
    assert "De uitnodiging is verstuurd" in text(page)
    with acting(hilde):
        (invitation,) = joint.my_invitations(hilde)
        assert any("nodig" in letter.subject.lower() for letter in letters.inbox(hilde))
    guest = signed_in(hilde)
    page = text(guest.get(f"/uitnodigingen/{invitation.id}/"))
    assert "fout met medicijnen" in page
    assert "Jansen" not in page
    refused = guest.post(f"/uitnodigingen/{invitation.id}/", {"answer": "decline", "why": ""})
    assert refused.status_code == 400
    guest.post(f"/uitnodigingen/{invitation.id}/", {"answer": "accept"})
    assert guest.get(f"/zaken/{case.id}/onderzoek/").status_code == 200


def test_more_time_is_asked_before_the_term_ends_and_granted_at_the_desk() -> None:
    case = of_today()
    marloes = signed_in(people.rivierklei_reporter())
    url = f"/zaken/{case.id}/onderzoek/uitstel/"
    marloes.post(url, {"days": "21", "reason": "Twee partijen kunnen pas na de feestdagen."})
    bram = people.intake_inspector()
    with acting(bram):
        (asked,) = joint.extensions(bram, case.id)
    desk = signed_in(bram)
    overview = f"/inspectie/zaken/{case.id}/beoordeling/"
    assert "21 dagen uitstel gevraagd" in text(desk.get(overview))
    page = desk.post(
        f"{overview}uitstel/{asked.id}/", {"answer": "grant", "why": "Begrijpelijk."}, follow=True
    )
    assert "Uw besluit is verstuurd" in text(page)
    moved = text(marloes.get(url))
    assert "toegekend" in moved
    assert "(was " in text(marloes.get(f"/zaken/{case.id}/"))


def test_too_late_is_refused_with_what_to_do() -> None:
    case = lives.reflecting()
    page = signed_in(people.rivierklei_reporter()).post(
        f"/zaken/{case.id}/onderzoek/uitstel/", {"days": "21", "reason": "Druk."}
    )
    assert page.status_code == 409
    assert "Bel de inspectie" in text(page)


def test_a_board_member_reads_what_is_to_do_without_links_that_would_be_refused() -> None:
    case = lives.reflecting()
    anneke = signed_in(people.rivierklei_board())
    page = anneke.get(f"/zaken/{case.id}/onderzoek/")
    links = set(re.findall(rf'href="(/zaken/{case.id}/onderzoek/[a-z/-]+)"', page.content.decode()))
    assert links
    for link in links:
        assert anneke.get(link).status_code == 200, link
    assert "Hoe u samen leert" in text(page)
