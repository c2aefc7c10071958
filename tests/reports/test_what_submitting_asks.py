"""What is required, what is only advised, and what is not guessed."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import people
from vangnet.access.context import acting
from vangnet.networks import actions as networks
from vangnet.networks import queries as pictures
from vangnet.reports import actions, facts, queries

pytestmark = pytest.mark.django_db


def _asked(**said: Any) -> set[str]:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes, **said)
        return {one.field.split(":")[0] for one in queries.missing(marloes, report)}


@pytest.mark.meets("REP-1")
def test_a_complete_draft_lacks_nothing() -> None:
    assert _asked() == set()


@pytest.mark.meets("REP-1")
@pytest.mark.parametrize(
    "field",
    [
        *("occurred_on", "facts", "reporter_function", "birth_care", "cause_in_cooperation"),
        *("investigate", "investigate_by", "limit_harm", "limit_harm_by", "inform", "inform_by"),
        *("prosecutor", "big_registered", "product_involved", "reporter_phone"),
    ],
)
def test_what_the_decree_asks_is_asked(field: str) -> None:
    assert _asked(**{field: None}) == {field}


@pytest.mark.meets("REP-1")
def test_each_missing_thing_names_its_step_and_a_sentence_in_the_order_of_the_form() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        found = queries.missing(marloes, report)
    steps = [one.step for one in found]
    assert steps == sorted(steps, key=list(queries.STEPS).index)
    assert {"organisation", "event", "client", "network", "measures"} <= set(steps)
    assert all(one.sentence for one in found)


@pytest.mark.meets("REP-1")
@pytest.mark.parametrize("field", ["event_kind", "established_on", "outcome", "municipality"])
def test_what_only_helps_is_advised_and_stops_nothing(field: str) -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes, **{field: None})
        assert queries.missing(marloes, report) == []
        assert field in {one.field for one in queries.advised(marloes, report)}


@pytest.mark.meets("REP-1")
def test_an_email_address_will_do_instead_of_a_telephone() -> None:
    assert _asked(reporter_phone=None, reporter_email="marloes@rivierklei.voorbeeld") == set()


@pytest.mark.meets("REP-1")
def test_a_product_that_played_a_part_needs_its_name_and_company() -> None:
    assert _asked(product_involved=True) == {"product_name", "product_company"}


@pytest.mark.meets("REP-1")
def test_the_client_needs_a_name_a_birth_date_and_a_way_to_be_reached() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes, client={"call_name": "Rita"})
        fields = [one.field for one in queries.missing(marloes, report)]
        assert sorted(fields) == ["client:address", "client:birth_date", "client:surname"]


@pytest.mark.meets("REP-1")
def test_of_a_client_who_died_the_relatives_may_be_reached_instead() -> None:
    client = {"surname": "Jansen", "birth_date": people.CLIENT["birth_date"]}
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes, client=client, client_alive=False)
        assert [one.field for one in queries.missing(marloes, report)] == ["client:address"]
        actions.keep_relative(report, by=marloes, at=people.AT, phone="06-00000090")
        assert queries.missing(marloes, report) == []


@pytest.mark.meets("REP-4")
@pytest.mark.parametrize(("said", "asked"), [("yes", True), ("unsure", True), ("no", False)])
def test_how_the_network_worked_is_asked_of_who_confirms_or_doubts(said: str, asked: bool) -> None:
    assert ("network_roles" in _asked(is_network_report=said, network_roles=None)) is asked


@pytest.mark.meets("REP-4")
def test_what_the_picture_tells_is_not_asked_twice() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes, network_lead=None, network_agreements=None)
        asked = {one.field for one in queries.missing(marloes, report)}
        assert asked == {"network_lead", "network_agreements"}
        own = pictures.own_involvement(marloes, report.id)
        networks.change_involvement(own, by=marloes, base=own.version, is_lead=True)
        networks.add_agreement(
            report.id, by=marloes, text="Elke week overleg.", level=pictures.AgreementLevel.CLIENT
        )
        assert queries.missing(marloes, report) == []


@pytest.mark.meets("REP-3")
def test_three_providers_ask_the_reporter_to_confirm_and_two_do_not() -> None:
    assert _asked(is_network_report=None) == {"is_network_report"}
    assert _asked(is_network_report=None, parties=["gp_de_wierde"]) == set()


@pytest.mark.meets("REP-3")
def test_a_provider_of_whom_no_day_is_known_is_not_guessed() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        party = networks.add_involvement(
            report.id, by=marloes, kind="care_provider", name="Fysiotherapie Om de Hoek"
        )
        assert [one.field for one in queries.missing(marloes, report)] == [f"network:{party.id}"]


@pytest.mark.meets("REP-8")
def test_in_birth_care_the_form_asks_about_audit_material() -> None:
    assert _asked(birth_care=True) == {"contains_audit"}
    assert _asked(birth_care=True, contains_audit=False) == set()


@pytest.mark.meets("REP-6")
def test_who_reports_for_others_says_for_whom() -> None:
    assert _asked(is_joint=True) == {"is_joint"}


@pytest.mark.meets("REP-1")
def test_a_number_in_an_agreement_is_pointed_out() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        networks.add_agreement(
            report.id,
            by=marloes,
            text="Voor 111222333 geldt een aparte afspraak.",
            level=pictures.AgreementLevel.CLIENT,
        )
        assert [one.field for one in queries.objections(marloes, report)] == ["network"]


@pytest.mark.meets("REP-1")
def test_the_check_page_hears_the_same_in_one_reading_of_the_network() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes, prosecutor=None, is_network_report=None)
        with CaptureQueriesContext(connection) as asked:
            found = queries.checked(marloes, report, people.AT.date())
        assert len(asked) <= 8
        assert found.missing == queries.missing(marloes, report)
        assert found.advised == queries.advised(marloes, report)
        assert found.objections == []
        assert found.fingerprint == queries.fingerprint(marloes, report)
        assert found.network == facts.network_verdict(marloes, report)
        assert found.duties == facts.duties_verdict(marloes, report, people.AT.date())
