"""The inbox, all cases and the own cases: nearest first, by what one may see, in a few queries."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import people
from tests.cases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import actions, queries

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]
EARLIER = datetime(2026, 9, 21, 9, 0, tzinfo=people.AMSTERDAM)


def test_the_inbox_has_the_nearest_term_first_and_leaves_out_what_is_over() -> None:
    into, source, _report = scenes.bundled()
    early, first = people.a_submitted_report(people.outsider(), at=EARLIER), None
    with acting(Actor.CLOCK):
        first = actions.open_case(early, at=EARLIER)
    with acting(people.intake_inspector()) as bram:
        page = queries.inbox(bram, on=people.LATER.date())
        assert [row.case.id for row in page.rows] == [first.id, into.id]
        assert source.id not in [row.case.id for row in page.rows]
        assert page.rows[1].reports == 2
        assert len(page.rows[1].reporters) == 2
        assert page.rows[0].due_on == date(2026, 10, 19)
        assert page.rows[0].due_what
        assert page.rows[0].yours
        assert page.more is False


def test_the_inbox_is_only_of_who_was_assigned() -> None:
    _report, case = scenes.a_case()
    scenes.another_event()
    scenes.handed_to_department(case)
    with acting(people.inspector()) as lotte:
        assert [row.case.id for row in queries.inbox(lotte).rows] == [case.id]
    for actor in (people.other_inspector(), people.rivierklei_reporter()):
        with acting(actor):
            assert queries.inbox(actor).rows == []


def test_the_number_of_queries_does_not_grow_with_what_is_listed() -> None:
    def count() -> tuple[int, int]:
        with acting(people.intake_inspector()) as bram:
            with CaptureQueriesContext(
                connection,
            ) as inbox:
                queries.inbox(bram)
            with CaptureQueriesContext(connection) as listing:
                queries.listing(bram, words="waterdonk")
            return len(inbox), len(listing)

    scenes.a_pair()
    few = count()
    scenes.another_event()
    scenes.a_case(people.wierde_reporter(), sector="gp_care")
    assert count() == few
    assert few[0] <= 12


def test_the_portals_list_takes_as_many_queries_for_three_cases_as_for_one() -> None:
    def count() -> int:
        with acting(people.rivierklei_reporter()) as marloes:
            with CaptureQueriesContext(connection) as found:
                queries.mine(marloes)
            return len(found)

    scenes.a_case()
    few = count()
    scenes.a_case()
    scenes.a_case()
    assert count() == few


def test_pages_follow_one_another(monkeypatch: pytest.MonkeyPatch) -> None:
    from vangnet.cases.queries import lists

    monkeypatch.setattr(lists, "PAGE", 1)
    _report, _case = scenes.a_case()
    scenes.another_event()
    with acting(people.intake_inspector()) as bram:
        first, second = queries.inbox(bram), queries.inbox(bram, page=2)
        assert (len(first.rows), first.more) == (1, True)
        assert (len(second.rows), second.more) == (1, False)
        assert first.rows[0].case.id != second.rows[0].case.id


def test_all_cases_are_found_by_word_state_sector_and_report_number() -> None:
    report, case = scenes.a_case()
    _other, elsewhere = scenes.another_event()
    with acting(people.intake_inspector()) as bram:

        def found(**filters: str) -> list[object]:
            return [row.case.id for row in queries.listing(bram, **filters).rows]  # type: ignore[arg-type]

        assert set(found()) == {case.id, elsewhere.id}
        assert found(words="waterdonk") == [case.id]
        assert found(words=report.number) == [case.id]
        assert found(words=f"fout {case.number}") == [case.id]
        assert found(words="niets hiervan") == []
        assert found(state="closed") == []
        assert set(found(sector="home_care_nursing")) == {case.id, elsewhere.id}


def test_a_provider_finds_its_own_cases_and_first_what_is_its_turn() -> None:
    _report, waiting = scenes.a_case()
    _second, asked = scenes.a_case()
    with acting(people.intake_inspector()) as bram:
        actions.ask_to_reflect(asked, by=bram, at=people.LATER)
    with acting(people.rivierklei_reporter()) as marloes:
        found = queries.mine(marloes)
        assert [one.case.id for one in found] == [asked.id, waiting.id]
        assert [one.yours for one in found] == [True, False]
    with acting(people.outsider()) as joke:
        assert queries.mine(joke) == []


def test_the_list_counts_the_proposals_that_wait() -> None:
    (_one, first), _second, proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        rows = {row.case.id: row for row in queries.inbox(bram).rows}
        assert rows[first.id].proposals == 1
        actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.AT)
        rows = {row.case.id: row for row in queries.inbox(bram).rows}
        assert rows[first.id].proposals == 0
