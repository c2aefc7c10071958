"""Terms: the calendar of the law, for every year from 2015 to 2050."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import holidays
import pytest

from vangnet.law import terms
from vangnet.law.refusals import BadFacts

YEARS = range(2015, 2051)
VECTORS = [
    ("report", "2026-04-02", "2026-04-09"),
    ("report", "2026-04-24", "2026-04-30"),
    ("report", "2026-05-01", "2026-05-07"),
    ("report", "2026-12-23", "2026-12-29"),
    ("investigation", "2026-03-02", "2026-04-28"),
    ("investigation", "2026-03-10", "2026-05-06"),
    ("investigation", "2026-03-19", "2026-05-18"),
    ("investigation", "2026-10-30", "2026-12-28"),
    ("complete-report", "2026-04-30", "2026-05-18"),
    ("inspectorate-actions", "2026-11-28", "2026-12-28"),
    ("reaction", "2026-04-13", "2026-05-26"),
]
LENGTHS = {
    "doubt": 42,
    "investigation": 56,
    "complete-report": 14,
    "inspectorate-actions": 28,
    "hearing-corrections": 14,
    "draft-corrections": 28,
    "adopt-report": 28,
    "publication-wait": 14,
    "reaction": 42,
    "order": 7,
}
DECREED = [
    *("2023-04-28", "2023-05-19", "2024-05-10", "2024-12-27", "2025-05-30", "2026-01-02"),
    *("2026-05-15", "2027-05-07", "2028-04-28", "2028-05-26"),
]


def equated(year: int) -> set[date]:
    return {day for day in terms.table()["equated"]["days"] if day.year == year}


@pytest.mark.parametrize(("term", "start", "due"), VECTORS)
def test_the_worked_examples(term: str, start: str, due: str) -> None:
    assert terms.due(term, date.fromisoformat(start)).due_on == date.fromisoformat(due)


@pytest.mark.parametrize("term", terms.TERMS)
def test_every_term_has_its_length_and_its_ground(term: str) -> None:
    start = date(2026, 6, 2)
    found = terms.due(term, start)
    days = LENGTHS.get(term, 3)
    assert found.due_on == start + timedelta(days=days)
    assert not found.extended
    assert found.cites


def test_there_are_no_other_terms_than_the_contract_names() -> None:
    assert set(terms.TERMS) == {*LENGTHS, "report"} == set(terms.table()["term"])


@pytest.mark.parametrize("year", YEARS)
def test_the_holidays_are_those_of_the_library_with_good_friday_and_every_5_may(year: int) -> None:
    known = holidays.country_holidays("NL", years=year, categories=("public", "optional"))
    theirs = {day for day in known if day.year == year} | {date(year, 5, 5)}
    ours = terms.holidays_of(year) - equated(year)
    assert _but_sundays(ours) == _but_sundays(theirs)


def _but_sundays(days: Iterable[date]) -> set[date]:
    return {day for day in days if day.weekday() != 6}


@pytest.mark.parametrize("year", YEARS)
def test_koningsdag_is_the_27th_or_the_26th_when_that_is_a_sunday(year: int) -> None:
    the_27th = date(year, 4, 27)
    celebrated = the_27th - timedelta(days=the_27th.weekday() == 6)
    assert celebrated in terms.holidays_of(year)
    assert (the_27th in terms.holidays_of(year)) == (the_27th.weekday() != 6)


def test_days_equated_by_decree_count_and_are_a_table() -> None:
    assert [day.isoformat() for day in terms.table()["equated"]["days"]] == DECREED
    for day in map(date.fromisoformat, DECREED):
        assert terms.is_free(day)
        assert day.weekday() < 5


@pytest.mark.parametrize("year", YEARS)
def test_a_term_of_weeks_never_ends_on_a_free_day_and_never_earlier(year: int) -> None:
    day = date(year, 1, 1)
    while day.year == year:
        for term, days in LENGTHS.items():
            found = terms.due(term, day)
            plain = day + timedelta(days=days)
            if term == "order":
                assert (found.due_on, found.extended) == (plain, False)
                continue
            assert not terms.is_free(found.due_on)
            assert found.due_on >= plain
            assert found.extended == (found.due_on != plain)
            between = range((found.due_on - plain).days)
            assert all(terms.is_free(plain + timedelta(days=n)) for n in between)
        report = terms.due("report", day).due_on
        after = [day + timedelta(days=n) for n in range(1, (report - day).days + 1)]
        assert sum(not terms.is_free(one) for one in after) == 3
        assert not terms.is_free(report)
        day += timedelta(days=1)


def test_a_dated_number_is_that_of_the_day() -> None:
    rows = [{"since": date(2020, 1, 1), "value": 3}, {"since": date(2030, 1, 1), "value": 4}]
    assert terms.value_on(rows, date(2029, 12, 31))["value"] == 3
    assert terms.value_on(rows, date(2030, 1, 1))["value"] == 4
    assert terms.value_on(rows, date(2000, 1, 1))["value"] == 3


def test_every_value_has_a_day_since_when_it_holds_in_order() -> None:
    tables = [*terms.table()["term"].values(), *terms.table()["number"].values()]
    for one in tables:
        since = [value["since"] for value in one["values"]]
        assert since == sorted(since)
        assert all(isinstance(day, date) for day in since)


def test_only_the_own_investigation_can_be_extended() -> None:
    extension = {"days": 7, "granted_on": date(2026, 6, 3), "reason": "…"}
    with pytest.raises(BadFacts) as refused:
        terms.due("reaction", date(2026, 6, 1), [extension])
    assert refused.value.field == "extensions"


def test_an_extension_asked_too_late_is_named() -> None:
    late = {"days": 7, "granted_on": date(2026, 8, 3), "reason": "…"}
    found = terms.due("investigation", date(2026, 6, 1), [late])
    assert found.due_on == date(2026, 7, 27)
    assert "03-08-2026" in found.because[0]
