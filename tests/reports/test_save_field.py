"""Saving a draft field by field."""

from __future__ import annotations

from datetime import date

import pytest

from tests import people
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, Stale
from vangnet.access.versions import LONGEST
from vangnet.reports import actions
from vangnet.reports.models import Report

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REP-1")]


def test_a_field_is_saved_with_its_own_version() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        save = {"by": marloes, "at": people.LATER}
        assert actions.save_field(report, "facts", "Eerst dit.", base=0, **save) == 1
        assert actions.save_field(report, "facts", "Toen dat.", base=1, **save) == 2
        held = Report.objects.get(pk=report.id)
        assert held.facts == "Toen dat."
        assert held.versions == {"facts": 2}
        assert held.saved_at == people.LATER


def test_a_day_may_come_as_text_and_may_be_taken_away_again() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes, occurred_on="2026-09-18")
        assert Report.objects.get(pk=report.id).occurred_on == date(2026, 9, 18)
        actions.save_field(report, "occurred_on", "", base=1, by=marloes, at=people.AT)
        assert Report.objects.get(pk=report.id).occurred_on is None


def test_a_second_tab_overwrites_nothing() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes, facts="Van het ene tabblad.")
        with pytest.raises(Stale) as refused:
            actions.save_field(report, "facts", "Van het andere.", base=0, by=marloes, at=people.AT)
        assert refused.value.theirs == "Van het ene tabblad."
        assert Report.objects.get(pk=report.id).facts == "Van het ene tabblad."


def test_saving_the_same_again_is_no_conflict() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes, facts="Hetzelfde.")
        again = actions.save_field(report, "facts", "Hetzelfde.", base=0, by=marloes, at=people.AT)
        assert again == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("occurred_on", "gisteren"),
        ("event_kind", "pech"),
        ("kvk", "1234"),
        ("branch_number", "abc"),
        ("postcode4", "0123"),
        ("reporter_email", "geen adres"),
        ("birth_care", "misschien"),
        ("state", "submitted"),
        ("number", "M-2026-00001"),
        ("facts", "x" * (LONGEST + 1)),
    ],
)
def test_what_cannot_be_taken_is_refused_at_its_field(name: str, value: str) -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        with pytest.raises(Invalid) as refused:
            actions.save_field(report, name, value, base=0, by=marloes, at=people.AT)
        assert refused.value.field == name


@pytest.mark.parametrize("who", ["stromenland_reporter", "intake_inspector", "outsider"])
def test_for_others_the_draft_does_not_exist(who: str) -> None:
    report = people.a_draft()
    with acting(getattr(people, who)()) as other, pytest.raises(Denied):
        actions.save_field(report, "facts", "Van ons.", base=0, by=other, at=people.AT)


def test_a_board_member_reads_and_does_not_write() -> None:
    report = people.a_draft()
    with acting(people.rivierklei_board()) as anneke, pytest.raises(Denied):
        actions.save_field(report, "facts", "Van mij.", base=0, by=anneke, at=people.AT)


def test_a_submitted_report_is_no_draft_any_more() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        with pytest.raises(Impossible):
            actions.save_field(report, "facts", "Toch anders.", base=1, by=marloes, at=people.AT)


def test_several_fields_are_saved_together_or_not_at_all() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes, facts="Eerst dit.")
        save = {"by": marloes, "at": people.LATER}
        both = {"facts": "Toen dat.", "consequences": "Ernstig."}
        with pytest.raises(Stale):
            actions.save_fields(report, both, bases={"facts": 0}, **save)
        with pytest.raises(Invalid):
            actions.save_fields(report, {**both, "kvk": "1"}, bases={"facts": 1}, **save)
        assert Report.objects.get(pk=report.id).consequences == ""
        saved = actions.save_fields(report, both, bases={"facts": 1}, **save)
        assert saved == {"facts": 2, "consequences": 1}
        assert Report.objects.get(pk=report.id).facts == "Toen dat."
