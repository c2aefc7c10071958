"""The form of a report: kept field by field, honest about what is kept, complete before it goes."""

from __future__ import annotations

import re
from datetime import date
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests import people
from tests.screens import same_bytes, signed_in, text
from vangnet.access.context import acting
from vangnet.networks import queries as networks
from vangnet.privacy import queries as privacy
from vangnet.reports import actions, queries
from vangnet.reports.models import Report

pytestmark = pytest.mark.django_db
STEPS = ("organisation", "event", "client", "network", "cooperation", "measures", "check")


def url(name: str, *args: object) -> str:
    return reverse(f"portal:{name}", args=args)


def tokens(page: str) -> dict[str, str]:
    """What the browser would send along: the hidden versions of a page."""
    found = re.findall(r'<input type="hidden" name="([\w-]+-version)"[^>]*? value="([^"]*)"', page)
    return dict(found)


def shown(client: Client, address: str) -> dict[str, str]:
    """The hidden versions on a page as it stands now."""
    return tokens(client.get(address).content.decode())


@pytest.fixture
def marloes() -> Client:
    return signed_in(people.rivierklei_reporter())


def stored(report: Report) -> Report:
    with acting(people.rivierklei_reporter()) as author:
        return queries.read(author, report.id, because="proef")


def test_a_draft_begins_with_one_button(marloes: Client) -> None:
    people.intake()
    assert "Uw organisatie heeft nog niets gemeld" in text(marloes.get(url("reports")))
    begun = marloes.post(url("report-new"))
    assert begun.status_code == 302
    assert begun["Location"].endswith("/stap/organisation/")
    page = marloes.get(begun["Location"])
    assert page.status_code == 200
    assert "Wie meldt er?" in text(page)
    assert "Melding in wording" in text(marloes.get(url("reports")))


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.meets("REP-1")
def test_every_step_opens_empty_and_filled_in(marloes: Client, step: str) -> None:
    for report in (people.a_draft(), people.a_complete_draft()):
        page = marloes.get(url("report-step", report.id, step))
        assert page.status_code == 200
        assert "Nakijken en indienen" in text(page)


@pytest.mark.parametrize("step", STEPS)
def test_another_organisation_gets_the_page_of_what_does_not_exist(step: str) -> None:
    report = people.a_draft()
    joke = signed_in(people.outsider())
    theirs = joke.get(url("report-step", report.id, step))
    nobodys = joke.get(url("report-step", uuid4(), step))
    assert theirs.status_code == nobodys.status_code == 404
    assert same_bytes(theirs).replace(str(report.id), "") == re.sub(
        r"[0-9a-f-]{36}", "", same_bytes(nobodys)
    )


def test_a_step_that_is_none_does_not_exist(marloes: Client) -> None:
    report = people.a_draft()
    assert marloes.get(url("report-step", report.id, "geheim")).status_code == 404


@pytest.mark.meets("REP-1")
def test_one_field_is_kept_while_one_types_and_says_when(marloes: Client) -> None:
    report = people.a_draft()
    step = url("report-step", report.id, "event")
    given = {"facts": "Zij kreeg twee weken te veel.", **_only(shown(marloes, step), "facts")}
    answer = marloes.post(url("report-save", report.id), given, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert "Opgeslagen om" in text(answer)
    assert 'name="facts-version"' in answer.content.decode()
    assert stored(report).facts == "Zij kreeg twee weken te veel."


def _only(found: dict[str, str], name: str) -> dict[str, str]:
    return {f"{name}-version": found[f"{name}-version"]}


def test_only_the_field_itself_is_sent_while_one_types(marloes: Client) -> None:
    report = people.a_draft()
    page = marloes.get(url("report-step", report.id, "event")).content.decode()
    assert 'hx-params="facts,facts-version"' in page
    assert 'hx-params="birth_care,birth_care-version"' in page


@pytest.mark.meets("REP-1")
def test_two_tabs_do_not_overwrite_each_other_in_silence(marloes: Client) -> None:
    report = people.a_draft()
    old = _only(shown(marloes, url("report-step", report.id, "event")), "facts")
    save = url("report-save", report.id)
    assert marloes.post(save, {"facts": "Uit het eerste tabblad.", **old}).status_code == 200
    answer = marloes.post(save, {"facts": "Uit het tweede tabblad.", **old})
    assert answer.status_code == 409
    assert "Uit het eerste tabblad." in text(answer)
    assert stored(report).facts == "Uit het eerste tabblad."
    chosen = re.search(r'"facts-version": "([^"]+)"', answer.content.decode())
    assert chosen
    mine = {"facts": "Uit het tweede tabblad.", "facts-version": chosen.group(1)}
    kept = marloes.post(save, mine)
    assert kept.status_code == 200
    assert stored(report).facts == "Uit het tweede tabblad."


def test_a_whole_step_from_an_old_tab_leaves_alone_what_was_not_touched(marloes: Client) -> None:
    report = people.a_draft(facts="Eerst.", municipality="Waterdonk")
    step = url("report-step", report.id, "event")
    old = shown(marloes, step)
    with acting(people.rivierklei_reporter()) as author:
        actions.save_field(report, "facts", "Later.", base=1, by=author, at=people.LATER)
    answer = marloes.post(step, {**old, "facts": "Eerst.", "municipality": "Zuiderlo"})
    assert answer.status_code == 302
    assert (stored(report).facts, stored(report).municipality) == ("Later.", "Zuiderlo")


def test_a_conflict_in_a_whole_step_shows_both_texts_and_loses_none(marloes: Client) -> None:
    report = people.a_draft(facts="Eerst.")
    step = url("report-step", report.id, "event")
    old = shown(marloes, step)
    with acting(people.rivierklei_reporter()) as author:
        actions.save_field(report, "facts", "Van een collega.", base=1, by=author, at=people.LATER)
    answer = marloes.post(step, {**old, "facts": "Van mij.", "place": "badkamer"})
    assert answer.status_code == 409
    assert "Van een collega." in text(answer)
    assert "Van mij." in answer.content.decode()
    assert (stored(report).facts, stored(report).place) == ("Van een collega.", "badkamer")
    again = {**tokens(answer.content.decode()), "facts": "Van mij.", "place": "badkamer"}
    assert marloes.post(step, again).status_code == 302
    assert stored(report).facts == "Van mij."


def test_a_wrong_answer_is_said_on_top_and_at_the_field_and_the_rest_is_kept(
    marloes: Client,
) -> None:
    report = people.a_draft()
    step = url("report-step", report.id, "event")
    given = {**shown(marloes, step), "occurred_on": "morgen", "place": "keuken"}
    answer = marloes.post(step, given)
    assert answer.status_code == 400
    assert answer.content.decode().count("Vul een datum in als dag, maand en jaar") == 2
    assert 'value="morgen"' in answer.content.decode()
    assert stored(report).place == "keuken"


def test_a_forged_field_does_not_exist(marloes: Client) -> None:
    report = people.a_draft()
    for name in ("state", "number", "client_key", "organisation_id", "x"):
        given = {name: "submitted", f"{name}-version": "0."}
        assert marloes.post(url("report-save", report.id), given).status_code == 404
    assert marloes.post(url("report-save", report.id), {}).status_code == 404


def test_saving_in_a_session_that_has_ended_leads_to_signing_in() -> None:
    report = people.a_draft()
    given = {"facts": "Nog niet bewaard", "facts-version": "0."}
    answer = Client().post(url("report-save", report.id), given)
    assert answer.status_code == 302
    assert reverse("account_login") in answer["Location"]
    assert stored(report).facts == ""


def test_a_step_sent_after_the_session_ended_comes_back_and_can_be_sent_again(
    marloes: Client,
) -> None:
    report = people.a_draft()
    step = url("report-step", report.id, "event")
    given = {**shown(marloes, step), "facts": "Lang over nagedacht.", "place": "keuken"}
    answer = Client().post(step, given)
    assert answer.status_code == 404
    assert "U bent uitgelogd" in text(answer)
    assert "Lang over nagedacht." in text(answer)
    assert same_bytes(answer).replace(str(report.id), "") == same_bytes(
        Client().post(url("report-step", uuid4(), "event"), given)
    )
    again = dict(
        re.findall(
            r'<input type="hidden" name="([\w-]+)" value="([^"]*)">', answer.content.decode()
        )
    )
    assert marloes.post(step, again).status_code == 302
    assert stored(report).facts == "Lang over nagedacht."


def test_a_bsn_in_a_text_is_pointed_out_when_it_is_kept(marloes: Client) -> None:
    report = people.a_draft()
    step = url("report-step", report.id, "event")
    given = {"facts": "Haar nummer is 111222333.", **_only(shown(marloes, step), "facts")}
    answer = marloes.post(url("report-save", report.id), given)
    assert "burgerservicenummer" in text(answer)
    assert "burgerservicenummer" in text(marloes.get(url("report-step", report.id, "check")))


def test_no_question_asks_for_a_bsn(marloes: Client) -> None:
    report = people.a_draft()
    for step in STEPS:
        page = marloes.get(url("report-step", report.id, step)).content.decode()
        assert not re.search(r'name="[^"]*bsn', page, re.I)


def test_the_client_is_kept_in_the_drawer_and_a_bsn_is_refused(marloes: Client) -> None:
    report = people.a_draft()
    step = url("report-step", report.id, "client")
    given = {
        **shown(marloes, step),
        "client-surname": "Jansen",
        "client-birth_date": "11-02-1963",
        "client-patient_number": "111222333",
    }
    answer = marloes.post(step, given)
    assert answer.status_code == 400
    assert "burgerservicenummer" in text(answer)
    found = stored(report)
    with acting(people.rivierklei_reporter()) as author:
        person = privacy.reveal(author, [found.client_key], because="proef")[found.client_key]  # type: ignore[index]
    assert (person.surname, person.birth_date) == ("Jansen", date(1963, 2, 11))
    assert person.patient_number == ""


def test_fields_of_the_client_are_kept_one_by_one_from_one_page(marloes: Client) -> None:
    report = people.a_draft()
    old = shown(marloes, url("report-step", report.id, "client"))
    save = url("report-save", report.id)
    for name, value in (("client-surname", "Jansen"), ("client-town", "Waterdonk")):
        assert marloes.post(save, {name: value, **_only(old, name)}).status_code == 200
    answer = marloes.post(save, {"client-surname": "Pietersen", **_only(old, "client-surname")})
    assert answer.status_code == 409
    assert "Jansen" in text(answer)


@pytest.mark.meets("REP-8")
def test_birth_care_brings_the_warning_about_the_audit(marloes: Client) -> None:
    report = people.a_draft()
    step = url("report-step", report.id, "event")
    assert "perinatale audit vervangt de melding niet" not in text(marloes.get(step))
    answer = marloes.post(step, {**shown(marloes, step), "birth_care": "yes"})
    assert answer["Location"] == step
    page = marloes.get(step)
    assert "perinatale audit vervangt de melding niet" in text(page)
    assert 'name="contains_audit"' in page.content.decode()


@pytest.mark.meets("REP-8")
def test_audit_material_cannot_be_submitted(marloes: Client) -> None:
    people.intake()
    report = people.a_complete_draft(birth_care=True, contains_audit=True)
    page = marloes.get(url("report-step", report.id, "check"))
    assert "blijven in eigen kring" in text(page)
    answer = marloes.post(url("report-submit", report.id), {"key": "a" * 32})
    assert answer.status_code == 400
    assert stored(report).is_draft


@pytest.mark.meets("REP-3")
def test_the_network_answer_is_derived_with_its_grounds_and_asked_to_confirm(
    marloes: Client,
) -> None:
    report = people.a_complete_draft(is_network_report=None)
    page = marloes.get(url("report-step", report.id, "cooperation"))
    assert "Dit is mogelijk een calamiteit in een zorgnetwerk." in text(page)
    assert "verschillende zorgaanbieders" in text(page)
    assert "Waarom?" in text(page)
    assert 'name="is_network_report"' in page.content.decode()
    assert 'name="network_lead"' in page.content.decode()


@pytest.mark.meets("REP-4")
def test_the_extra_questions_are_not_asked_when_it_is_clearly_no_network(marloes: Client) -> None:
    report = people.a_complete_draft(parties=(), is_network_report=None)
    page = marloes.get(url("report-step", report.id, "cooperation"))
    assert "geen calamiteit in een zorgnetwerk" in text(page)
    assert 'name="network_lead"' not in page.content.decode()


def test_what_is_missing_is_said_with_links_and_there_is_no_button(marloes: Client) -> None:
    report = people.a_complete_draft(facts=None, investigate_by=None)
    page = marloes.get(url("report-step", report.id, "check"))
    assert "Er ontbreken nog twee dingen" in text(page)
    assert url("report-step", report.id, "event") + "#id_facts" in page.content.decode()
    assert "Dien de melding in" not in text(page)
    answer = marloes.post(url("report-submit", report.id), {"key": "b" * 32})
    assert answer.status_code == 400
    assert "niet ingediend" in text(answer)


def _key_and_seen(client: Client, report: Report) -> dict[str, str]:
    page = client.get(url("report-step", report.id, "check")).content.decode()
    found = re.findall(r'<input type="hidden" name="(key|seen)" value="([^"]+)"', page)
    return dict(found)


@pytest.mark.meets("REP-1")
def test_a_double_click_gives_one_report_and_the_same_receipt(marloes: Client) -> None:
    people.intake()
    report = people.a_complete_draft()
    sent = _key_and_seen(marloes, report)
    assert set(sent) == {"key", "seen"}
    first = marloes.post(url("report-submit", report.id), sent)
    second = marloes.post(url("report-submit", report.id), sent)
    assert first["Location"] == second["Location"] == url("report-receipt", report.id)
    assert len(queries_mine()) == 1
    page = marloes.get(first["Location"])
    number = stored(report).number
    assert number
    assert number in text(page)
    assert re.search(r"om \d\d:\d\d", text(page))


def queries_mine() -> list[Report]:
    with acting(people.rivierklei_reporter()) as author:
        return queries.mine(author)


def test_a_draft_that_changed_after_the_check_is_shown_again(marloes: Client) -> None:
    people.intake()
    report = people.a_complete_draft()
    sent = _key_and_seen(marloes, report)
    with acting(people.rivierklei_reporter()) as author:
        base = report.versions["facts"]
        actions.save_field(report, "facts", "Anders.", base=base, by=author, at=people.LATER)
    answer = marloes.post(url("report-submit", report.id), sent)
    assert answer.status_code == 409
    assert "Anders." in text(answer)
    assert stored(report).is_draft


def test_a_second_tab_that_submits_later_gets_the_receipt(marloes: Client) -> None:
    people.intake()
    report = people.a_complete_draft()
    other = _key_and_seen(marloes, report)
    marloes.post(url("report-submit", report.id), _key_and_seen(marloes, report))
    answer = marloes.post(url("report-submit", report.id), other, follow=True)
    assert answer.status_code == 200
    assert "was al ingediend" in text(answer)


def test_a_draft_is_thrown_away_only_after_asking(marloes: Client) -> None:
    report = people.a_draft()
    asked = marloes.get(url("report-discard", report.id))
    assert "Concept weggooien?" in text(asked)
    assert stored(report).is_draft
    assert marloes.post(url("report-discard", report.id)).status_code == 302
    assert "Melding in wording" not in text(marloes.get(url("reports")))


@pytest.mark.meets("REP-2")
@pytest.mark.parametrize(
    ("answers", "heading"),
    [
        (("yes", "yes", "yes"), "Zo te zien is dit een calamiteit"),
        (("yes", "yes", "no"), "Zo te zien is dit een incident"),
        (("no", "no", "yes"), "Zo te zien is dit een complicatie"),
        (("yes", "unknown", "yes"), "Dat is nu nog niet te zeggen"),
    ],
)
def test_the_decision_aid_explains_and_never_blocks(
    marloes: Client, answers: tuple[str, str, str], heading: str
) -> None:
    given = dict(zip(("unexpected", "quality", "serious"), answers, strict=True))
    page = marloes.get(url("decision-aid"), given)
    assert page.status_code == 200
    assert heading in text(page)
    assert "zes weken" in text(page)
    assert "Begin een melding" in text(page)


def test_the_decision_aid_asks_what_was_not_answered(marloes: Client) -> None:
    page = marloes.get(url("decision-aid"), {"unexpected": "yes"})
    assert page.status_code == 400
    assert page.content.decode().count("Kies een antwoord.") == 4


def test_a_board_member_reads_the_list_but_writes_no_report() -> None:
    report = people.a_draft()
    anneke = signed_in(people.rivierklei_board())
    page = anneke.get(url("reports"))
    assert page.status_code == 200
    assert "Begin een melding" not in text(page)
    assert url("report-step", report.id, "organisation") not in page.content.decode()
    assert anneke.get(url("report-step", report.id, "event")).status_code == 404
    assert anneke.post(url("report-new")).status_code == 404
    assert anneke.get(url("report-organisations")).status_code == 404


def test_who_has_not_signed_in_sees_the_decision_aid_and_no_report() -> None:
    report = people.a_draft()
    nobody = Client()
    assert nobody.get(url("decision-aid")).status_code == 200
    for address in (url("report-step", report.id, "event"), url("report-organisations")):
        assert nobody.get(address).headers["Location"].startswith("/inloggen/")


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"facts": "x" * 200_001}, 400),
        ({"facts": "x" * 200_000}, 200),
        ({"occurred_on": "0001-01-01"}, 400),
        ({"event_kind": "toverij"}, 400),
        ({"kvk": "123456789"}, 400),
    ],
)
def test_odd_answers_are_refused_in_words_and_never_break(
    marloes: Client, given: dict[str, str], status: int
) -> None:
    report = people.a_draft()
    name, value = next(iter(given.items()))
    sent = {name: value, f"{name}-version": f"{report.versions.get(name, 0)}.x"}
    answer = marloes.post(url("report-save", report.id), sent)
    assert answer.status_code == status
    assert ("Niet opgeslagen" in text(answer)) is (status == 400)


def test_an_inspector_has_no_form(marloes: Client) -> None:
    report = people.a_draft()
    inspector = signed_in(people.intake_inspector())
    assert inspector.get(url("report-step", report.id, "event")).status_code == 404
    assert inspector.post(url("report-new")).status_code == 404


@pytest.mark.meets("NET-1", "NET-2")
def test_a_party_is_added_by_searching_without_javascript(marloes: Client) -> None:
    people.organisation("waardenhof")
    report = people.a_draft()
    new = url("report-party-new", report.id)
    typed = {"organisation-search": "waardenhof", "role": "opname", "line": "second"}
    page = marloes.post(new, {**typed, "organisation-find": "1"})
    assert page.status_code == 200
    key = people.key_of("waardenhof")
    assert f'value="{key}"' in page.content.decode()
    assert 'value="opname"' in page.content.decode()
    given = {
        "organisation": str(key),
        "kind": "care_provider",
        "line": "second",
        "role": "opname",
        "since": "31-8-2026",
        "directly_involved": "on",
    }
    assert marloes.post(new, given).status_code == 302
    with acting(people.rivierklei_reporter()) as author:
        added = networks.involvements(author, report.id)[-1]
    assert (added.organisation_id, added.since) == (key, date(2026, 8, 31))
    assert added.directly_involved
    assert not added.happened_here


def test_organisations_are_found_while_one_types(marloes: Client) -> None:
    people.organisation("waardenhof")
    given = {"name": "organisation", "organisation-search": "waarden"}
    page = marloes.get(url("report-organisations"), given)
    assert str(people.key_of("waardenhof")) in page.content.decode()


@pytest.mark.meets("REP-10")
def test_a_party_that_is_not_in_the_register_keeps_its_typed_name(marloes: Client) -> None:
    report = people.a_draft()
    given = {
        "organisation": "typed",
        "organisation-search": "Buurtbus Waterdonk",
        "kind": "other_professional",
        "line": "none",
        "role": "vervoer",
        "under_igj": "no",
        "supervisor_name": "gemeente Waterdonk",
    }
    assert marloes.post(url("report-party-new", report.id), given).status_code == 302
    page = text(marloes.get(url("report-step", report.id, "network")))
    assert "Buurtbus Waterdonk" in page
    assert "gemeente Waterdonk" in page


def test_a_party_without_a_name_is_refused_and_nothing_typed_is_lost(marloes: Client) -> None:
    report = people.a_draft()
    given = {"kind": "care_provider", "line": "first", "role": "wondzorg"}
    page = marloes.post(url("report-party-new", report.id), given)
    assert page.status_code == 400
    assert page.content.decode().count("Kies een organisatie of vul een naam in.") == 2
    assert 'value="wondzorg"' in page.content.decode()


def test_two_people_changing_one_party_is_a_conflict(marloes: Client) -> None:
    report = people.a_complete_draft(parties=("stromenland",))
    with acting(people.rivierklei_reporter()) as author:
        party = networks.involvements(author, report.id)[-1]
    change = url("report-party", report.id, party.id)
    page = marloes.get(change).content.decode()
    version = re.search(r'name="party-version" value="(\d+)"', page)
    assert version
    given = {
        "organisation": str(party.organisation_id),
        "kind": "care_provider",
        "line": "second",
        "role": "behandeling",
        "party-version": version.group(1),
    }
    assert marloes.post(change, given).status_code == 302
    again = marloes.post(change, {**given, "role": "iets anders"})
    assert again.status_code == 409
    assert 'value="iets anders"' in again.content.decode()


@pytest.mark.meets("NET-4")
def test_agreements_and_handovers_are_added_and_taken_away(marloes: Client) -> None:
    report = people.a_complete_draft(parties=("stromenland",))
    with acting(people.rivierklei_reporter()) as author:
        own, other = networks.involvements(author, report.id)
    given = {"text": "Wij bellen bij twijfel.", "level": "client", "known": "yes", "kept": "no"}
    added = marloes.post(url("report-agreement-new", report.id), {**given, "binds": str(own.id)})
    assert added.status_code == 302
    over = {"from_involvement": str(other.id), "to_involvement": str(own.id), "outcome": "missing"}
    assert marloes.post(url("report-handover-new", report.id), over).status_code == 302
    page = text(marloes.get(url("report-step", report.id, "cooperation")))
    assert "Wij bellen bij twijfel." in page
    assert "ontbrak" in page
    with acting(people.rivierklei_reporter()) as author:
        agreement = networks.agreements(author, report.id)[0]
    remove = url("report-remove", report.id, "afspraak", agreement.id)
    assert "Wij bellen bij twijfel." in text(marloes.get(remove))
    assert marloes.post(remove).status_code == 302
    assert marloes.get(remove).status_code == 404
    assert marloes.get(url("report-remove", report.id, "iets", agreement.id)).status_code == 404


def test_an_ill_formed_choice_of_party_is_refused(marloes: Client) -> None:
    report = people.a_draft()
    given = {"from_involvement": "x", "to_involvement": "y", "outcome": "missing"}
    assert marloes.post(url("report-handover-new", report.id), given).status_code == 400
