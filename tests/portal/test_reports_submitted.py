"""A submitted report: its receipt, its versions, withdrawing it, and reporting together."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests import lives, people
from tests.screens import same_bytes, signed_in, text
from vangnet.access.context import acting
from vangnet.cases import queries as cases
from vangnet.networks import queries as networks
from vangnet.reports import actions, queries
from vangnet.reports.models import CoReporter, Report
from vangnet.trail.models import Look

pytestmark = pytest.mark.django_db


def url(name: str, *args: object) -> str:
    return reverse(f"portal:{name}", args=args)


class Form(HTMLParser):
    """What a browser would send when nothing is changed on a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.sent: dict[str, Any] = {}
        self.name = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {key: value or "" for key, value in attrs}
        name, kind = said.get("name", ""), said.get("type", "text")
        if tag == "input" and name not in ("", "csrfmiddlewaretoken", "q"):
            if kind not in ("radio", "checkbox") or "checked" in said:
                self.sent[name] = said.get("value", "on" if kind == "checkbox" else "")
        elif tag in ("textarea", "select") and name:
            self.name, self.sent[name] = name, ""
        elif tag == "option" and "selected" in said and self.name:
            self.sent[self.name] = said.get("value", "")

    def handle_data(self, data: str) -> None:
        if self.name and self.lasttag == "textarea":
            self.sent[self.name] += data

    def handle_endtag(self, tag: str) -> None:
        if tag in ("textarea", "select"):
            self.sent[self.name] = self.sent[self.name].removeprefix("\n")
            self.name = ""


def untouched(page: str) -> dict[str, Any]:
    """What the browser would send along when nothing is changed."""
    return Form(page).sent


@pytest.fixture
def marloes() -> Client:
    return signed_in(people.rivierklei_reporter())


@pytest.fixture
def report() -> Report:
    return people.a_submitted_report()


def now(report: Report) -> Report:
    with acting(people.rivierklei_reporter()) as author:
        return queries.read(author, report.id, because="proef")


@pytest.mark.meets("REP-1", "REP-5")
def test_the_receipt_has_number_exact_time_and_who_must_report(
    marloes: Client, report: Report
) -> None:
    page = text(marloes.get(url("report-receipt", report.id)))
    assert report.number in page
    assert "22 september 2026 om 10:15" in page
    assert "Rivierklei Thuiszorg Moet melden" in page
    assert "23 september 2026" in page
    assert "Afdrukken" in page


def test_a_draft_has_no_receipt_and_its_page_is_the_check(marloes: Client) -> None:
    draft = people.a_draft()
    assert marloes.get(url("report-receipt", draft.id)).status_code == 404
    assert marloes.get(url("report", draft.id))["Location"].endswith("/stap/check/")
    assert marloes.get(url("report-supplement", draft.id, "event")).status_code == 404


@pytest.mark.parametrize("name", ["report", "report-receipt", "report-withdraw", "report-consents"])
def test_another_organisation_gets_the_page_of_what_does_not_exist(
    report: Report, name: str
) -> None:
    joke = signed_in(people.outsider())
    theirs, nobodys = joke.get(url(name, report.id)), joke.get(url(name, uuid4()))
    assert theirs.status_code == nobodys.status_code == 404
    assert same_bytes(theirs) == same_bytes(nobodys)


def test_a_step_of_a_submitted_report_leads_to_its_page(marloes: Client, report: Report) -> None:
    assert marloes.get(url("report-step", report.id, "event"))["Location"] == url(
        "report", report.id
    )


def test_the_own_report_shows_what_was_said_and_nothing_that_was_left_empty(
    marloes: Client, report: Report
) -> None:
    page = text(marloes.get(url("report", report.id)))
    assert "Fout met medicijnen" in page
    assert "Jansen" in page
    assert "Niet ingevuld" not in page
    assert "Versie 1" in page


@pytest.mark.meets("REP-1")
def test_supplementing_makes_a_version_that_shows_what_changed(
    marloes: Client, report: Report
) -> None:
    address = url("report-supplement", report.id, "event")
    page = marloes.get(address).content.decode()
    sent = {**untouched(page), "facts": "Het waren drie weken.", "why": "De apotheek rekende na."}
    assert marloes.post(address, sent).status_code == 302
    found = now(report)
    assert (found.version, found.facts) == (2, "Het waren drie weken.")
    assert found.municipality == "Waterdonk"
    version = marloes.get(url("report-version", report.id, 2)).content.decode()
    assert re.search(r"<del[^>]*>De cliënt kreeg thuis nog twee weken", version)
    assert re.search(r"<ins[^>]*>Het waren drie weken\.", version)
    assert "De apotheek rekende na." in version
    assert marloes.get(url("report-version", report.id, 3)).status_code == 404


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"facts": "Anders.", "why": ""}, "Vul dit nog in."),
        ({"why": "Zomaar."}, "niets veranderd"),
        ({"occurred_on": "32-13-2026", "why": "x"}, "Vul een datum in als dag, maand en jaar"),
    ],
)
def test_a_supplement_that_cannot_be_taken_says_why_and_keeps_what_was_typed(
    marloes: Client, report: Report, given: dict[str, str], sentence: str
) -> None:
    address = url("report-supplement", report.id, "event")
    answer = marloes.post(address, {**untouched(marloes.get(address).content.decode()), **given})
    assert answer.status_code == 400
    assert sentence in text(answer)
    assert all(value in answer.content.decode() for value in given.values())
    assert now(report).version == 1


def test_two_supplements_at_once_are_a_conflict_and_then_a_choice(
    marloes: Client, report: Report
) -> None:
    address = url("report-supplement", report.id, "event")
    old = untouched(marloes.get(address).content.decode())
    first = {**old, "municipality": "Zuiderlo", "why": "Verkeerde gemeente."}
    assert marloes.post(address, first).status_code == 302
    second = {**old, "facts": "Het waren drie weken.", "why": "Nagerekend."}
    answer = marloes.post(address, second)
    assert answer.status_code == 409
    again = {**second, **untouched(answer.content.decode())}
    assert marloes.post(address, again).status_code == 302
    found = now(report)
    assert (found.version, found.municipality, found.facts) == (
        3,
        "Zuiderlo",
        "Het waren drie weken.",
    )


def test_a_party_is_added_to_a_submitted_report_only_with_a_reason(
    marloes: Client, report: Report
) -> None:
    key = people.key_of("veerpoort")
    address = url("report-party-new", report.id)
    base = untouched(marloes.get(address).content.decode())
    given = {
        **base,
        "organisation": str(key),
        "kind": "care_provider",
        "line": "first",
        "role": "medicijnrol",
        "since": "01-01-2011",
    }
    assert marloes.post(address, given).status_code == 400
    assert marloes.post(address, {**given, "why": "De apotheek ontbrak."}).status_code == 302
    assert now(report).version == 2
    with acting(people.rivierklei_reporter()) as author:
        assert key in {one.organisation_id for one in networks.involvements(author, report.id)}


def test_a_party_of_a_submitted_report_is_changed_and_removed_with_a_reason(
    marloes: Client, report: Report
) -> None:
    with acting(people.rivierklei_reporter()) as author:
        party = networks.involvements(author, report.id)[-1]
    change = url("report-party", report.id, party.id)
    assert change in marloes.get(url("report", report.id)).content.decode()
    sent = untouched(marloes.get(change).content.decode())
    given = {**sent, "role": "hulp bij het huishouden", "why": "Rol ontbrak."}
    assert marloes.post(change, given).status_code == 302
    remove = url("report-remove", report.id, "partij", party.id)
    sent = untouched(marloes.get(remove).content.decode())
    assert marloes.post(remove, {**sent, "why": ""}).status_code == 400
    assert marloes.post(remove, {**sent, "why": "Was er niet bij."}).status_code == 302
    assert now(report).version == 3
    with acting(people.rivierklei_reporter()) as author:
        assert party.id not in {one.id for one in networks.involvements(author, report.id)}


@pytest.mark.meets("REP-1")
def test_withdrawing_asks_a_reason_and_is_shown(marloes: Client, report: Report) -> None:
    address = url("report-withdraw", report.id)
    assert marloes.post(address, {"because": " "}).status_code == 400
    assert marloes.post(address, {"because": "Geen calamiteit."}).status_code == 302
    page = text(marloes.get(url("report", report.id)))
    assert "Ingetrokken" in page
    assert "Geen calamiteit." in page
    assert marloes.post(address, {"because": "Nog eens."}).status_code == 409


@pytest.fixture
def joint() -> Report:
    people.intake()
    draft = people.a_complete_draft(is_joint=True)
    with acting(people.rivierklei_reporter()) as author:
        actions.name_co_reporters(draft, [people.key_of("stromenland")], by=author, at=people.AT)
        return actions.submit(draft, by=author, key=uuid4().hex, at=people.AT)


def asked() -> CoReporter:
    with acting(people.stromenland_reporter()) as jasper:
        return queries.my_co_reports(jasper)[0]


@pytest.mark.meets("REP-6")
def test_who_is_named_confirms_without_seeing_the_client(joint: Report) -> None:
    jasper = signed_in(people.stromenland_reporter())
    assert "Wacht op uw antwoord" in text(jasper.get(url("reports")))
    address = url("report-confirm", asked().id)
    page = text(jasper.get(address))
    assert "Rivierklei Thuiszorg" in page
    assert "Jansen" not in page
    assert joint.facts not in page
    assert jasper.post(address, {}).status_code == 400
    assert jasper.post(address, {"answer": "confirm"}).status_code == 302
    author = text(signed_in(people.rivierklei_reporter()).get(url("report", joint.id)))
    assert "GGZ Stromenland bevestigd" in author


@pytest.mark.meets("REP-6")
def test_who_is_named_may_decline_with_a_reason(joint: Report) -> None:
    jasper = signed_in(people.stromenland_reporter())
    address = url("report-confirm", asked().id)
    assert jasper.post(address, {"answer": "decline", "why": ""}).status_code == 400
    given = {"answer": "decline", "why": "Wij melden zelf."}
    assert jasper.post(address, given).status_code == 302
    author = text(signed_in(people.rivierklei_reporter()).get(url("report", joint.id)))
    assert "meldt niet mee" in author
    assert "Wij melden zelf." in author


def test_nobody_else_can_answer_for_another_organisation(joint: Report) -> None:
    address = url("report-confirm", asked().id)
    for other in (people.outsider(), people.waardenhof_reporter(), people.rivierklei_reporter()):
        browser = signed_in(other)
        assert browser.get(address).status_code == 404
        assert browser.post(address, {"answer": "confirm"}).status_code == 404


@pytest.mark.meets("REP-6")
def test_co_reporters_are_chosen_from_the_network(marloes: Client) -> None:
    draft = people.a_complete_draft(is_joint=True)
    address = url("report-co-reporters", draft.id)
    page = marloes.get(address).content.decode()
    assert str(people.key_of("stromenland")) in page
    assert str(people.key_of("wijkteam_waterdonk")) not in page
    given = {"organisations": str(people.key_of("stromenland"))}
    assert marloes.post(address, given).status_code == 302
    assert "GGZ Stromenland" in text(marloes.get(url("report-step", draft.id, "cooperation")))
    assert marloes.post(address, {"organisations": str(uuid4())}).status_code == 400


@pytest.mark.meets("PRV-2")
def test_a_consent_is_recorded_shown_and_withdrawn(marloes: Client, report: Report) -> None:
    assert "geeft geen grond" in text(marloes.get(url("report-consents", report.id)))
    address = url("report-consent-new", report.id)
    given = {
        "given_by": "client",
        "organisations": str(people.key_of("stromenland")),
        "data": ["identity", "health"],
        "since": "20-09-2026",
        "how_recorded": "Getekend formulier.",
    }
    assert marloes.post(address, {**given, "how_recorded": ""}).status_code == 400
    assert marloes.post(address, given).status_code == 302
    page = marloes.get(url("report-consents", report.id))
    assert "GGZ Stromenland" in text(page)
    assert "naam en geboortedatum" in text(page)
    assert "Geldig" in text(page)
    withdraw = re.search(r'href="(/toestemming/[^"]+)"', page.content.decode())
    assert withdraw
    assert marloes.post(withdraw.group(1), {"because": ""}).status_code == 302
    assert "Ingetrokken" in text(marloes.get(url("report-consents", report.id)))
    assert marloes.post(withdraw.group(1), {}).status_code == 409


@pytest.mark.meets("PRV-3")
def test_a_presumed_consent_asks_the_day_of_death_and_the_reasoning(
    marloes: Client, report: Report
) -> None:
    given = {
        "given_by": "presumed",
        "organisations": str(people.key_of("stromenland")),
        "data": "health",
        "since": "20-09-2026",
    }
    address = url("report-consent-new", report.id)
    answer = marloes.post(address, given)
    assert answer.status_code == 400
    assert "alleen als de cliënt is overleden" in text(answer)
    answer = marloes.post(address, {**given, "client_died_on": "19-09-2026"})
    assert answer.status_code == 400
    assert "waarom u denkt" in text(answer)
    full = {**given, "client_died_on": "19-09-2026", "reasoning": "Zij wilde dat men leerde."}
    assert marloes.post(address, full).status_code == 302
    assert "Zij wilde dat men leerde." in text(marloes.get(url("report-consents", report.id)))


@pytest.mark.meets("PRV-6")
def test_a_supervisor_does_not_get_the_names_by_the_door_of_the_providers() -> None:
    case = lives.assigned()
    bram = people.intake_inspector()
    with acting(bram):
        (report,) = cases.reports_of(bram, case.id)
        before = Look.objects.count()
    client = signed_in(bram)
    for address in (
        url("report", report.id),
        url("report-receipt", report.id),
        url("report-version", report.id, 1),
    ):
        answer = client.get(address)
        assert answer.status_code == 404, address
        assert "Jansen" not in text(answer)
    with acting(bram):
        assert Look.objects.count() == before
    assert client.get(f"/inspectie/zaken/{case.id}/meldingen/{report.id}/").status_code == 200
