"""Every submitted report has exactly one current case."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests import people
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible
from vangnet.access.standings import Standing
from vangnet.cases import actions, queries
from vangnet.cases.models import Bundling, Case
from vangnet.letters.models import Letter
from vangnet.reports.models import Report
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def test_the_clock_opens_a_case_for_a_report_that_has_none() -> None:
    report = people.a_submitted_report()
    opened = actions.open_waiting(at=people.AT)
    with acting(people.intake_inspector()) as bram:
        case = queries.case_of(bram, report.id)
        assert [one.id for one in opened] == [case.id]
        assert case.number.startswith("Z-2026-")
        assert case.title == "Fout met medicijnen, Waterdonk"
        assert case.state == queries.CaseState.OPENED
        assert [one.id for one in queries.reports_of(bram, case.id)] == [report.id]


def test_a_second_round_opens_nothing() -> None:
    people.a_submitted_report()
    assert len(actions.open_waiting(at=people.AT)) == 1
    assert actions.open_waiting(at=people.LATER) == []


def test_opening_twice_gives_the_same_case() -> None:
    report = people.a_submitted_report()
    with acting(Actor.CLOCK):
        first = actions.open_case(report, at=people.AT)
        assert actions.open_case(report, at=people.LATER) == first
        assert Bundling.objects.filter(report_id=report.id).count() == 1


def test_the_database_itself_allows_one_current_case_per_report() -> None:
    report = people.a_submitted_report()
    with acting(Actor.CLOCK):
        case = actions.open_case(report, at=people.AT)
        with pytest.raises(IntegrityError), transaction.atomic():
            Bundling.objects.create(
                root_id=case.id, case=case, report_id=report.id, since=people.AT, because="x"
            )


def test_a_draft_gets_no_case() -> None:
    draft = people.a_complete_draft()
    assert actions.open_waiting(at=people.AT) == []
    with acting(Actor.CLOCK), pytest.raises(Impossible):
        actions.open_case(draft, at=people.AT)


def test_only_the_clock_opens_a_case() -> None:
    report = people.a_submitted_report()
    for actor in (people.rivierklei_reporter(), people.coordinator()):
        with acting(actor), pytest.raises(Denied):
            actions.open_case(report, by=actor, at=people.AT)
    with pytest.raises(Denied):
        actions.open_waiting(at=people.AT, by=people.coordinator())


def test_the_intake_desk_sees_case_and_report_and_the_reporter_sees_its_case() -> None:
    report = people.a_submitted_report()
    [case] = actions.open_waiting(at=people.AT)
    with acting(people.intake_inspector()) as bram:
        assert grants.standings(bram, case.id) == {Standing.INTAKE}
        assert grants.standings(bram, report.id) == {Standing.INTAKE}
        assert Report.objects.filter(pk=report.id).exists()
    with acting(people.rivierklei_reporter()) as marloes:
        assert grants.standings(marloes, case.id) == {Standing.REPORTER}
        assert queries.case(marloes, case.id) == case


def test_others_see_nothing_of_it() -> None:
    people.a_submitted_report()
    [case] = actions.open_waiting(at=people.AT)
    for actor in (people.outsider(), people.inspector(), people.other_supervisor()):
        with acting(actor):
            assert not Case.objects.exists()
            with pytest.raises(Denied):
                queries.case(actor, case.id)


def test_an_administrator_of_the_reporter_does_not_read_the_case() -> None:
    people.a_submitted_report()
    [case] = actions.open_waiting(at=people.AT)
    ruud = people.administrator()
    with acting(ruud), pytest.raises(Denied):
        queries.case(ruud, case.id)


def test_the_terms_run_from_the_day_of_the_report() -> None:
    people.a_submitted_report()
    [case] = actions.open_waiting(at=people.LATER)
    with acting(people.intake_inspector()) as bram:
        due = {term.term: (term.start, term.due_on) for term in queries.terms(bram, case.id)}
        assert due == {
            "inspectorate-actions": (date(2026, 9, 22), date(2026, 10, 20)),
            "investigation": (date(2026, 9, 22), date(2026, 11, 17)),
        }
        assert all(term.cites for term in queries.terms(bram, case.id))
        assert queries.case(bram, case.id).next_due_on == date(2026, 10, 20)


def test_the_intake_desk_gets_a_notice_without_a_name() -> None:
    people.a_submitted_report()
    [case] = actions.open_waiting(at=people.AT)
    with acting(people.intake_inspector()):
        letter = Letter.objects.get(root_id=case.id)
        assert "Jansen" not in letter.subject + letter.body


def test_the_trail_says_that_the_case_was_opened_by_the_clock() -> None:
    report = people.a_submitted_report()
    [case] = actions.open_waiting(at=people.AT)
    with acting(people.rivierklei_reporter()):
        event = Event.objects.get(root_id=case.id, verb="case_opened")
        assert event.actor_kind == "clock"
        assert report.number in event.because


def test_each_report_has_its_own_case_and_number() -> None:
    people.a_submitted_report()
    people.a_submitted_report(people.stromenland_reporter(), sector="mental_health")
    opened = actions.open_waiting(at=people.AT)
    assert len({case.number for case in opened}) == 2


def test_a_report_that_cannot_be_opened_does_not_hold_up_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from vangnet.cases.actions import opening

    first = people.a_submitted_report()
    second = people.a_submitted_report(people.stromenland_reporter(), sector="mental_health")
    real = opening.open_case

    def open_case(report: Report, *, by: Actor, at: object) -> Case:
        if report.id == first.id:
            raise Impossible("Vandaag niet.")
        return real(report, by=by, at=at)  # type: ignore[arg-type]

    monkeypatch.setattr(opening, "open_case", open_case)
    assert len(actions.open_waiting(at=people.AT)) == 1
    monkeypatch.undo()
    assert len(actions.open_waiting(at=people.AT)) == 1
    with acting(people.intake_inspector()) as bram:
        assert queries.case_of(bram, first.id) != queries.case_of(bram, second.id)
