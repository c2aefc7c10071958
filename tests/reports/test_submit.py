"""Submitting: once, complete, with a receipt."""

from __future__ import annotations

import re

import pytest

from tests import people
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, NotYet, Stale
from vangnet.letters import queries as letters
from vangnet.reports import actions, queries
from vangnet.reports.models import Report, ReportVersion
from vangnet.trail.models import Event

pytestmark = pytest.mark.django_db


@pytest.mark.meets("REP-1")
def test_a_complete_draft_gets_a_number_the_exact_time_and_a_fingerprint() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        sent = actions.submit(report, by=marloes, key="een", at=people.AT)
        held = Report.objects.get(pk=report.id)
        assert re.fullmatch(r"M-2026-\d{5}", held.number or "")
        assert held.number == sent.number
        assert held.submitted_at == people.AT
        assert len(held.digest) == 64
        assert (held.state, held.version) == ("submitted", 1)
        assert (held.birth_year, held.sex) == (1963, "female")


@pytest.mark.meets("REP-1")
def test_the_receipt_goes_to_the_own_organisation() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        letter = letters.mine(marloes).get()
        assert report.number in letter.subject
        assert "10:15:00" in letter.body
        assert report.digest[:16] in letter.body
        assert "Jansen" not in letter.body


@pytest.mark.meets("REP-3")
def test_the_derived_answer_and_its_reasons_are_kept() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        held = Report.objects.get(pk=report.id)
        assert held.is_network_derived == "weigh"
        assert held.is_network_report == "yes"
        assert held.verdict is not None
        assert len(held.verdict["result"]["providers"]) == 4
        assert "18-09-2026" in held.verdict["because"][0]


@pytest.mark.meets("REP-1")
def test_the_first_version_keeps_what_was_said_without_a_name() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        version = ReportVersion.objects.get(root_id=report.id)
        assert version.number == 1
        assert version.content["facts"] == people.COMPLETE["facts"]
        assert "Jansen" not in str(version.content)
        assert len([row for row in version.content["network"] if row["what"] == "party"]) == 5


@pytest.mark.meets("REP-1")
def test_the_same_key_gives_the_same_report_and_number() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        first = actions.submit(report, by=marloes, key="een", at=people.AT)
        again = actions.submit(report, by=marloes, key="een", at=people.LATER)
        assert (again.id, again.number) == (first.id, first.number)
        assert again.submitted_at == people.AT
        assert letters.mine(marloes).count() == 1
        assert Event.objects.filter(verb="submit", subject_id=report.id).count() == 1


@pytest.mark.meets("REP-1")
def test_the_same_key_with_another_content_is_refused() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        seen = queries.fingerprint(marloes, report)
        actions.submit(report, by=marloes, key="een", at=people.AT, seen=seen)
        actions.submit(report, by=marloes, key="een", at=people.AT, seen=seen)
        with pytest.raises(Invalid, match="andere inhoud"):
            actions.submit(report, by=marloes, key="een", at=people.AT, seen="f" * 64)


@pytest.mark.meets("REP-1")
@pytest.mark.parametrize("same_organisation", [True, False])
def test_a_key_serves_one_report(same_organisation: bool) -> None:
    people.a_submitted_report(key="een")
    by = people.rivierklei_reporter() if same_organisation else people.stromenland_reporter()
    other = people.a_complete_draft(by)
    with acting(by):
        with pytest.raises(Invalid) as refused:
            actions.submit(other, by=by, key="een", at=people.AT)
        assert refused.value.field == "key"
        assert Report.objects.get(pk=other.id).is_draft


@pytest.mark.meets("REP-1")
def test_another_key_for_a_submitted_report_is_impossible() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes, key="een")
        with pytest.raises(Impossible, match=str(report.number)):
            actions.submit(report, by=marloes, key="twee", at=people.LATER)


@pytest.mark.meets("REP-1")
@pytest.mark.parametrize("key", ["", "  ", "x" * 81])
def test_a_key_must_be_a_key(key: str) -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        with pytest.raises(Invalid):
            actions.submit(report, by=marloes, key=key, at=people.AT)


@pytest.mark.meets("REP-1")
def test_what_changed_after_it_was_checked_is_not_sent() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        seen = queries.fingerprint(marloes, report)
        people.fill(report, marloes, {"consequences": "Toegevoegd door een collega."})
        with pytest.raises(Stale):
            actions.submit(report, by=marloes, key="een", at=people.AT, seen=seen)
        assert Report.objects.get(pk=report.id).is_draft


@pytest.mark.meets("REP-1")
@pytest.mark.parametrize(
    "who", ["rivierklei_board", "administrator", "stromenland_reporter", "intake_inspector"]
)
def test_only_a_reporter_of_the_own_organisation_submits(who: str) -> None:
    report = people.a_complete_draft()
    with acting(getattr(people, who)()) as other, pytest.raises(Denied):
        actions.submit(report, by=other, key="een", at=people.AT)


@pytest.mark.meets("REP-1")
def test_an_empty_draft_hears_everything_at_once_and_loses_nothing() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes, facts="Er is iets gebeurd.")
        with pytest.raises(NotYet) as refused:
            actions.submit(report, by=marloes, key="een", at=people.AT)
        assert {"occurred_on", "client", "prosecutor"} <= set(refused.value.verdict.missing)
        assert "facts" not in refused.value.verdict.missing
        held = Report.objects.get(pk=report.id)
        assert held.is_draft
        assert held.number is None
        assert held.facts == "Er is iets gebeurd."


@pytest.mark.meets("REP-8")
def test_audit_material_is_never_submitted() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes, birth_care=True, contains_audit=True)
        with pytest.raises(Invalid, match="perinatale audit") as refused:
            actions.submit(report, by=marloes, key="een", at=people.AT)
        assert refused.value.field == "contains_audit"


@pytest.mark.meets("REP-1")
@pytest.mark.parametrize("field", ["facts", "network_roles", "place"])
def test_a_citizen_service_number_in_a_text_is_refused_at_that_text(field: str) -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes, **{field: "Mevrouw, BSN 111222333."})
        assert [one.field for one in queries.objections(marloes, report)] == [field]
        with pytest.raises(Invalid) as refused:
            actions.submit(report, by=marloes, key="een", at=people.AT)
        assert refused.value.field == field


@pytest.mark.meets("REP-1")
def test_a_day_in_the_future_is_refused() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(
            marloes, occurred_on=people.LATER.date(), established_on=None
        )
        with pytest.raises(Invalid) as refused:
            actions.submit(report, by=marloes, key="een", at=people.AT)
        assert refused.value.field == "occurred_on"


@pytest.mark.meets("REP-7")
def test_a_second_organisation_may_report_the_same_event() -> None:
    first = people.a_submitted_report()
    second = people.a_submitted_report(people.stromenland_reporter())
    assert first.number != second.number


@pytest.mark.meets("REP-1")
def test_the_trail_says_who_submitted() -> None:
    report = people.a_submitted_report()
    with acting(people.rivierklei_reporter()) as marloes:
        event = Event.objects.get(verb="submit", subject_id=report.id)
        assert (event.person_id, event.organisation_id) == (marloes.person, marloes.organisation)
