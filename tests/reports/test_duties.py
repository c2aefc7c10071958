"""Who must report, by when, and has it: the law's answer, kept per party."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import people
from vangnet import law
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.access.standings import Standing
from vangnet.networks import actions as networks
from vangnet.networks import queries as pictures
from vangnet.reports import actions, facts, queries
from vangnet.reports.models import Duty, Report
from vangnet.trail.models import Event

pytestmark = pytest.mark.meets("REP-5")

TERM = date(2026, 9, 23)
"""Three working days after Friday 18 September."""


def _by_name(actor: Actor, report: Report) -> dict[str, Duty]:
    return {duty.name: duty for duty in queries.duties(actor, report.id)}


def _received(report: Report) -> None:
    with acting(Actor.CLOCK):
        grants.give(
            report.id, Standing.INTAKE, organisation=people.intake().id, because="ontvangen"
        )


@pytest.mark.django_db
@pytest.mark.parametrize(("cause", "must"), [("yes", "yes"), ("unclear", "weigh"), ("no", "no")])
def test_the_others_must_report_when_the_cause_lies_in_the_cooperation(
    cause: str, must: str
) -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        duties = _by_name(marloes, people.a_submitted_report(marloes, cause_in_cooperation=cause))
        assert duties["Rivierklei Thuiszorg"].must == "yes"
        assert duties["GGZ Stromenland"].must == must
        assert duties["GGZ Stromenland"].due_on == (None if must == "no" else TERM)


@pytest.mark.django_db
def test_each_duty_has_a_reason_a_term_and_its_paragraphs() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        duties = _by_name(marloes, people.a_submitted_report(marloes))
        own = duties["Rivierklei Thuiszorg"]
        assert (own.due_on, own.reported_on) == (TERM, people.AT.date())
        assert "Hier gebeurde het" in own.reasons[0]
        assert "CZN#wie-meldt.1" in own.cites
        assert all(duty.reasons and duty.cites for duty in duties.values())


@pytest.mark.django_db
def test_without_a_day_on_which_it_was_established_no_term_is_guessed() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        duties = _by_name(marloes, people.a_submitted_report(marloes, established_on=None))
        assert duties["GGZ Stromenland"].due_on is None
        assert "begint als vaststaat" in duties["GGZ Stromenland"].reasons[1]


@pytest.mark.django_db
@pytest.mark.meets("REP-10")
def test_a_party_outside_supervision_is_named_with_its_own_supervisor_and_has_no_duty() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes, cause_in_cooperation="yes")
        networks.add_involvement(
            report.id,
            by=marloes,
            kind="care_provider",
            name="Zorg over de Grens",
            directly_involved=True,
            under_igj=False,
            supervisor_name="Toezicht over de Grens",
        )
        actions.submit(report, by=marloes, key="een", at=people.AT)
        duty = _by_name(marloes, report)["Zorg over de Grens"]
        assert duty.must == "no"
        assert duty.reasons == ["Valt niet onder de inspectie, maar onder: Toezicht over de Grens."]


@pytest.mark.django_db
def test_one_provider_in_two_roles_has_one_duty() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        networks.add_involvement(
            report.id,
            by=marloes,
            organisation_id=people.key_of("stromenland"),
            kind="care_provider",
            line="second",
            role="crisisdienst",
            since=date(2026, 9, 17),
        )
        verdict = facts.network_verdict(marloes, report)
        actions.submit(report, by=marloes, key="een", at=people.AT)
        names = [duty.name for duty in queries.duties(marloes, report.id)]
        assert names.count("GGZ Stromenland") == 1
        assert len(verdict.result["providers"]) == 4


@pytest.mark.django_db
def test_in_birth_care_over_two_lines_each_partner_has_its_own_duty_whatever_the_cause() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(
            marloes, birth_care=True, contains_audit=False, cause_in_cooperation="no"
        )
        assert report.is_network_derived == "yes"
        duties = _by_name(marloes, report)
        assert duties["Streekziekenhuis Waardenhof"].must == "yes"
        assert "ketenpartner" in duties["Streekziekenhuis Waardenhof"].reasons[0]


@pytest.mark.django_db
@pytest.mark.meets("REP-9")
def test_who_had_to_report_and_did_not_is_visible_to_the_inspectorate() -> None:
    report = people.a_submitted_report(cause_in_cooperation="yes")
    _received(report)
    with acting(people.intake_inspector()) as bram:
        late = queries.overdue(bram, report.id, TERM + timedelta(days=1))
        assert {duty.name for duty in late} == {
            "GGZ Stromenland",
            "Huisartsenpraktijk De Wierde",
            "Streekziekenhuis Waardenhof",
        }
        assert queries.overdue(bram, report.id, TERM) == []


@pytest.mark.django_db
@pytest.mark.meets("REP-7")
def test_a_report_of_its_own_counts_once_the_inspectorate_brings_them_together() -> None:
    report = people.a_submitted_report(cause_in_cooperation="yes")
    _received(report)
    day = date(2026, 9, 23)
    with acting(people.intake_inspector()) as bram:
        stromenland = people.key_of("stromenland")
        actions.recount_duties(report, by=bram, on=day, others={stromenland: day})
        assert _by_name(bram, report)["GGZ Stromenland"].reported_on == day
    with acting(people.rivierklei_reporter()) as marloes:
        actions.recount_duties(report, by=marloes, on=day)
        assert _by_name(marloes, report)["GGZ Stromenland"].reported_on == day
    with acting(people.intake_inspector()) as bram:
        actions.recount_duties(report, by=bram, on=day, others={})
        assert _by_name(bram, report)["GGZ Stromenland"].reported_on is None


@pytest.mark.django_db
def test_a_party_that_left_the_picture_has_no_duty_by_it() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes, cause_in_cooperation="yes")
        parties = pictures.involvements(marloes, report.id)
        wrong = next(party for party in parties if party.name == "GGZ Stromenland")
        actions.supplement(
            report,
            {},
            by=marloes,
            why="Die was er toen niet bij.",
            base=1,
            at=people.LATER,
            network=lambda: networks.remove_involvement(wrong, by=marloes, at=people.LATER),
        )
        duty = _by_name(marloes, report)["GGZ Stromenland"]
        assert (duty.must, duty.due_on) == ("no", None)


@pytest.mark.django_db
def test_who_may_not_read_the_report_has_nothing_counted() -> None:
    report = people.a_submitted_report()
    with acting(people.stromenland_reporter()) as jasper, pytest.raises(Denied):
        actions.recount_duties(report, by=jasper, on=TERM)


@pytest.mark.django_db
def test_the_trail_keeps_the_answer_with_its_paragraphs() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        event = Event.objects.get(verb="duties_counted", root_id=report.id)
        assert event.verdict is not None
        assert event.verdict["question"] == "who-must-report"
        assert event.verdict["cites"]


@pytest.mark.django_db
def test_a_draft_without_a_day_asks_for_it_first() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        verdict = facts.duties_verdict(marloes, report, TERM)
        assert (verdict.outcome.value, verdict.missing) == ("weigh", ("occurred_on", "birth_care"))


PARTY = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["care_provider", "other_professional", "client"]),
        "line": st.sampled_from(["first", "second", "third", "none"]),
        "under_igj": st.booleans(),
        "happened_here": st.booleans(),
        "directly_involved": st.booleans(),
    }
)
WEIGHT = {"no": 0, "weigh": 1, "yes": 2}


def _duties(parties: list[dict[str, Any]], cause: str, birth: bool) -> dict[str, str]:
    known = [{"id": str(at), **party} for at, party in enumerate(parties)]
    verdict: Any = law.ask(
        "who-must-report",
        {
            "occurred_on": "2026-09-18",
            "established_on": "2026-09-18",
            "on": "2026-09-22",
            "birth_care": birth,
            "cause_in_cooperation": cause,
            "parties": known,
            "reports": [],
        },
    )
    return {duty["party"]: duty["must"] for duty in verdict.result["duties"]}


@given(
    st.lists(PARTY, max_size=5),
    PARTY,
    st.sampled_from(["yes", "no", "unclear"]),
    st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_no_duty_becomes_lighter_when_a_party_is_added(
    parties: list[dict[str, Any]], more: dict[str, Any], cause: str, birth: bool
) -> None:
    before = _duties(parties, cause, birth)
    after = _duties([*parties, more], cause, birth)
    assert all(WEIGHT[after[party]] >= WEIGHT[must] for party, must in before.items())
