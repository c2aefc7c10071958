"""Asking to complete a report within two weeks, and hearing that it was done."""

from __future__ import annotations

from datetime import date

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.cases import actions, queries
from vangnet.cases.models import Case, CompletionRequest
from vangnet.letters.models import Letter
from vangnet.reports.models import Report

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]
ON = date(2026, 9, 29)


def _asked(case: Case, report: Report) -> CompletionRequest:
    with acting(people.intake_inspector()) as bram:
        return actions.ask_to_complete(case, report, by=bram, what="Welke dosering?", on=ON)


def test_it_is_due_in_two_weeks_and_becomes_the_nearest_term() -> None:
    report, case = scenes.a_case()
    request = _asked(case, report)
    assert request.due_on == date(2026, 10, 13)
    with acting(people.intake_inspector()) as bram:
        assert queries.case(bram, case.id).next_due_on == date(2026, 10, 13)
        assert [one.id for one in queries.completion_requests(bram, case.id)] == [request.id]


def test_the_reporter_sees_it_and_it_is_its_turn() -> None:
    report, case = scenes.a_case()
    request = _asked(case, report)
    with acting(people.rivierklei_reporter()) as marloes:
        assert [one.id for one in queries.my_completion_requests(marloes)] == [request.id]
        turn = queries.head(marloes, case.id, on=ON).turn
        assert turn.yours
        assert turn.due_on == date(2026, 10, 13)
        letter = Letter.objects.get(about_id=request.id)
        assert "Welke dosering?" in letter.body


def test_another_reporter_in_the_case_does_not_see_it() -> None:
    into, _source, report = scenes.bundled()
    with acting(people.intake_inspector()) as bram:
        actions.ask_to_complete(into, report.id, by=bram, what="Welke dosering?", on=ON)
    with acting(people.rivierklei_reporter()) as marloes:
        assert queries.completion_requests(marloes, into.id) == []
        assert not queries.head(marloes, into.id, on=ON).turn.yours
        assert all(term.term != "complete-report" for term in queries.terms(marloes, into.id))


def test_answering_meets_the_term_though_the_reporter_cannot_see_all_terms() -> None:
    report, case = scenes.a_case()
    request = _asked(case, report)
    with acting(people.rivierklei_reporter()) as marloes:
        actions.answer_completion(request, by=marloes, at=people.LATER)
        assert queries.my_completion_requests(marloes) == []
        with pytest.raises(Impossible):
            actions.answer_completion(request, by=marloes, at=people.LATER)
    with acting(people.intake_inspector()) as bram:
        assert queries.case(bram, case.id).next_due_on == date(2026, 10, 20)
        assert Letter.objects.filter(about_id=request.id, to_organisation=bram.organisation)


def test_a_reporter_cannot_move_the_date_of_a_term_in_the_database_either() -> None:
    from django.db import ProgrammingError, transaction

    from vangnet.cases.models import Term

    report, case = scenes.a_case()
    _asked(case, report)
    with acting(people.rivierklei_reporter()):
        assert Term.objects.count() == 3
        with pytest.raises(ProgrammingError), transaction.atomic():
            Term.objects.update(due_on=date(2030, 1, 1))


def test_one_open_request_per_report_and_it_says_what() -> None:
    report, case = scenes.a_case()
    _asked(case, report)
    with pytest.raises(Impossible):
        _asked(case, report)
    with acting(people.intake_inspector()) as bram, pytest.raises(Invalid):
        actions.ask_to_complete(case, report, by=bram, what="", on=ON)


def test_a_report_of_another_case_does_not_exist_here() -> None:
    _report, case = scenes.a_case()
    third, _other = scenes.another_event()
    with pytest.raises(Denied):
        _asked(case, third)


@pytest.mark.parametrize("who", ["rivierklei_committee", "stromenland_reporter", "outsider"])
def test_only_the_reporter_answers(who: str) -> None:
    report, case = scenes.a_case()
    request = _asked(case, report)
    with acting(getattr(people, who)()) as actor, pytest.raises(Denied):
        actions.answer_completion(request, by=actor, at=people.LATER)
