"""A joint report: naming, confirming, declining. Who is named cannot read the report."""

from __future__ import annotations

import pytest

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.letters import queries as letters
from vangnet.networks import queries as networks
from vangnet.reports import actions, queries
from vangnet.reports.models import CoReporter, Report
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REP-6")]


def _joint(*names: str) -> Report:
    """A submitted joint report of Rivierklei, for these organisations too."""
    with acting(people.rivierklei_reporter()) as marloes:
        people.intake()
        report = people.a_complete_draft(marloes, is_joint=True)
        bodies = [people.key_of(name) for name in names]
        actions.name_co_reporters(report, bodies, by=marloes, at=people.AT)
        return actions.submit(report, by=marloes, key="samen", at=people.AT)


def _question(actor: Actor) -> CoReporter:
    (found,) = queries.my_co_reports(actor)
    return found


def test_in_a_draft_the_list_replaces_the_former_and_nobody_hears() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes, is_joint=True)
        both = [people.key_of("stromenland"), people.key_of("gp_de_wierde")]
        actions.name_co_reporters(report, both, by=marloes, at=people.AT)
        left = actions.name_co_reporters(report, both[:1], by=marloes, at=people.AT)
        assert [co.organisation_id for co in left] == both[:1]
    with acting(people.stromenland_reporter()) as jasper:
        assert queries.my_co_reports(jasper) == []
        assert letters.mine(jasper).count() == 0


def test_on_submitting_each_gets_a_notice_without_personal_data() -> None:
    report = _joint("stromenland", "gp_de_wierde")
    with acting(people.stromenland_reporter()) as jasper:
        letter = letters.mine(jasper).get()
        for known in (str(report.number), "18 september 2026", "Waterdonk", "0800-000 0002"):
            assert known in letter.body
        for personal in ("Jansen", "Rita", "Wilgenrijs", "1963", "medicijn dat"):
            assert personal not in letter.body
        assert _question(jasper).reference == report.number


def test_who_is_named_reads_neither_the_report_nor_its_network() -> None:
    report = _joint("stromenland")
    with acting(people.stromenland_reporter()) as jasper:
        with pytest.raises(Denied):
            queries.report(jasper, report.id)
        with pytest.raises(Denied):
            queries.read(jasper, report.id, because="nieuwsgierig")
        assert networks.involvements(jasper, report.id) == []
        assert queries.duties(jasper, report.id) == []
        assert queries.versions(jasper, report.id) == []
        actions.confirm(_question(jasper), by=jasper, at=people.LATER)
        with pytest.raises(Denied):
            queries.report(jasper, report.id)


@pytest.mark.meets("REP-5")
def test_who_confirms_has_reported() -> None:
    report = _joint("stromenland", "gp_de_wierde")
    with acting(people.stromenland_reporter()) as jasper:
        confirmed = actions.confirm(_question(jasper), by=jasper, at=people.LATER)
        assert confirmed.confirmed_at == people.LATER
        assert queries.my_co_reports(jasper) == []
    with acting(people.rivierklei_reporter()) as marloes:
        on = {duty.name: duty.reported_on for duty in queries.duties(marloes, report.id)}
        assert on["GGZ Stromenland"] == people.AT.date()
        assert on["Huisartsenpraktijk De Wierde"] is None
        subjects = [letter.subject for letter in letters.mine(marloes)]
        assert "Antwoord op uw gezamenlijke melding" in subjects


def test_confirming_again_changes_nothing() -> None:
    _joint("stromenland")
    with acting(people.stromenland_reporter()) as jasper:
        co = _question(jasper)
        actions.confirm(co, by=jasper, at=people.AT)
        again = actions.confirm(co, by=jasper, at=people.LATER)
        assert again.confirmed_at == people.AT
        assert Event.objects.filter(verb="co_report_confirmed").count() == 1
        with pytest.raises(Impossible):
            actions.decline(co, by=jasper, why="Toch niet.", at=people.LATER)


@pytest.mark.meets("REP-5")
def test_who_declines_says_why_and_keeps_its_own_duty() -> None:
    report = _joint("stromenland")
    with acting(people.stromenland_reporter()) as jasper:
        co = _question(jasper)
        with pytest.raises(Invalid) as refused:
            actions.decline(co, by=jasper, why=" ", at=people.LATER)
        assert refused.value.field == "why"
        actions.decline(co, by=jasper, why="Wij doen zelf een melding.", at=people.LATER)
        with pytest.raises(Impossible):
            actions.confirm(co, by=jasper, at=people.LATER)
    with acting(people.rivierklei_reporter()) as marloes:
        (answered,) = queries.co_reporters(marloes, report.id)
        assert answered.why == "Wij doen zelf een melding."
        duty = next(d for d in queries.duties(marloes, report.id) if d.name == "GGZ Stromenland")
        assert (duty.must, duty.reported_on) == ("weigh", None)


@pytest.mark.parametrize(
    "who", ["wierde_reporter", "rivierklei_reporter", "stromenland_board", "intake_inspector"]
)
def test_nobody_answers_for_another(who: str) -> None:
    _joint("stromenland")
    with acting(people.stromenland_reporter()) as jasper:
        co = _question(jasper)
    with acting(getattr(people, who)()) as other, pytest.raises(Denied):
        actions.confirm(co, by=other, at=people.LATER)


def test_only_care_providers_in_the_network_can_be_named() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        for name in ("wijkteam_waterdonk", "thuiszorg_hogerbeek", "rivierklei"):
            with pytest.raises(Invalid):
                actions.name_co_reporters(report, [people.key_of(name)], by=marloes, at=people.AT)


def test_after_submitting_others_can_be_added_and_none_taken_away() -> None:
    report = _joint("stromenland")
    with acting(people.rivierklei_reporter()) as marloes:
        more = [people.key_of("gp_de_wierde")]
        named = actions.name_co_reporters(report, more, by=marloes, at=people.LATER)
        assert len(named) == 2
    with acting(people.wierde_reporter()) as hilde:
        assert letters.mine(hilde).count() == 1
    with acting(people.stromenland_reporter()) as jasper:
        assert letters.mine(jasper).count() == 1


def test_another_organisation_names_nobody() -> None:
    report = people.a_submitted_report()
    with acting(people.stromenland_reporter()) as jasper, pytest.raises(Denied):
        actions.name_co_reporters(report, [people.key_of("gp_de_wierde")], by=jasper, at=people.AT)
