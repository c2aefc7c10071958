"""What PostgreSQL looks up has the bits of the engine, and nobody but the clock can look."""

from __future__ import annotations

import random
from dataclasses import replace
from uuid import UUID

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import people
from tests.cases import scenes
from tests.cases.rows import DAY, TOWNS, invented, put
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import looking
from vangnet.cases.actions.proposing import MOST, to_show
from vangnet.cases.models import Prepared
from vangnet.matching.expert import expert
from vangnet.matching.rows import Row, key_of
from vangnet.matching.scoring import compare
from vangnet.matching.sql import lookup

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def looked_up(row: Row, most: int = 500) -> dict[UUID, float]:
    """What the statement itself sums, with nothing of ours in between."""
    statement, given_values = lookup(expert(), row, table=looking.TABLE, limit=most)
    given_values["received"] = looking.NO_DAY_TOO_LATE
    with connection.cursor() as cursor:
        cursor.execute(statement, given_values)
        return {key: bits for key, bits, _levels in cursor.fetchall()}


def test_thousands_of_pairs_have_the_same_bits_in_postgresql_and_in_memory() -> None:
    dice = random.Random(20261127)
    rows = {UUID(int=n + 1): invented(dice, n) for n in range(160)}
    model, pairs = expert(), 0
    with acting(Actor.CLOCK):
        put(rows)
        for one in rows.values():
            for key, bits in looked_up(one).items():
                assert abs(bits - compare(model, one, rows[key]).bits) <= 1e-6
                pairs += 1
    assert pairs > 5_000


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(min_value=0, max_value=2**32))
def test_any_two_reports_have_the_same_bits_on_both_roads(seed: int) -> None:
    dice = random.Random(seed)
    one, other = invented(dice, 1), invented(dice, 2)
    key = UUID(int=7)
    with acting(Actor.CLOCK):
        Prepared.objects.all().delete()
        put({key: other})
        found = looked_up(one)
    if key in found:
        assert abs(found[key] - compare(expert(), one, other).bits) <= 1e-6


def test_the_reasons_that_come_back_sum_to_the_bits() -> None:
    dice = random.Random(3)
    rows = {UUID(int=n + 1): invented(dice, n) for n in range(40)}
    with acting(Actor.CLOCK):
        put(rows)
        key, row = next(iter(rows.items()))
        found = looking.look_up(expert(), key, row)
    assert found
    for one in found:
        said = one.comparison
        assert said.prior + sum(reason.bits for reason in said.reasons) == said.bits
        assert key != one.report


def test_few_found_widens_the_days_once() -> None:
    far, near = UUID(int=1), UUID(int=2)
    row = Row(key=1, received=DAY + 60, first=DAY, last=DAY, mun=TOWNS[0], rep=key_of("a"))
    other = Row(key=2, received=DAY + 60, first=DAY + 17, last=DAY + 17, mun=TOWNS[0])
    with acting(Actor.CLOCK):
        put({far: other})
        assert looked_up(row) == {}
        assert [one.report for one in looking.look_up(expert(), near, row)] == [far]


def test_a_report_with_nothing_but_a_date_is_looked_up_without_a_fault() -> None:
    row = Row(key=1, received=DAY + 3, first=DAY, last=DAY)
    with acting(Actor.CLOCK):
        put({UUID(int=1): row})
        assert looking.look_up(expert(), UUID(int=1), row) == []


def test_a_thousand_reports_of_one_text_in_one_town_stay_within_the_limits() -> None:
    row = Row(key=1, received=DAY, first=DAY, last=DAY, mun=TOWNS[0], words=(1, 2, 3))
    with acting(Actor.CLOCK):
        put({UUID(int=n + 1): row for n in range(1000)})
        found = looking.look_up(expert(), UUID(int=1), row)
    assert 0 < len(found) <= looking.MOST


def test_the_clock_sees_the_rows_and_nobody_else_does_through_the_view() -> None:
    scenes.a_case()
    with acting(Actor.CLOCK), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cases_comparable")
        assert cursor.fetchone() == (1,)
    for who in (people.intake_inspector(), people.rivierklei_reporter(), Actor.ANYONE):
        with acting(who), connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM cases_comparable")
            assert cursor.fetchone() == (0,)


def test_only_who_supervises_the_report_sees_its_row_and_only_the_clock_writes_it() -> None:
    report, _case = scenes.a_case()
    with acting(people.intake_inspector()):
        assert Prepared.objects.filter(report=report.id).exists()
        assert Prepared.objects.filter(report=report.id).update(version=9) == 0
        assert Prepared.objects.filter(report=report.id).delete()[0] == 0
    for who in (people.rivierklei_reporter(), people.other_inspector()):
        with acting(who):
            assert not Prepared.objects.exists()


def test_who_cites_is_found_also_in_a_crowd_of_reports_with_one_text() -> None:
    mine = Row(
        key=1,
        received=DAY,
        first=DAY,
        last=DAY,
        mun=TOWNS[0],
        rep=key_of("a"),
        words=(1, 2, 3),
        number=key_of("M-2026-00001"),
        refs=(key_of("M-2026-00002"),),
    )
    crowd = replace(mine, key=2, rep=key_of("b"), named=(key_of("a"),), number=-1, refs=())
    given_by_it = Row(
        key=3, received=DAY, first=DAY - 400, last=DAY - 400, number=key_of("M-2026-00002")
    )
    gives_it = Row(key=4, received=DAY, first=DAY - 90, last=DAY - 90, refs=(mine.number,))
    with acting(Actor.CLOCK):
        put({UUID(int=n + 10): crowd for n in range(600)})
        put({UUID(int=2): given_by_it, UUID(int=3): gives_it})
        found = looking.look_up(expert(), UUID(int=1), mine)
    assert {one.report for one in found if one.cited} == {UUID(int=2), UUID(int=3)}
    assert {one.found.report for one in to_show(found, seed="a")[:2]} == {UUID(int=2), UUID(int=3)}
    assert len(to_show(found, seed="a")) <= MOST + 2


def test_the_plan_is_made_once_and_serves_every_report_whatever_it_leaves_out() -> None:
    dice = random.Random(8)
    rows = {UUID(int=n + 1): invented(dice, n) for n in range(60)}
    rows[UUID(int=61)] = Row(key=60, received=DAY)
    with acting(Actor.CLOCK):
        put(rows)
        for key, row in rows.items():
            looked = looking.look_up(expert(), key, row)
            said = {one.report: one.comparison.bits for one in looked}
            assert said.items() >= {k: v for k, v in looked_up(row).items() if k != key}.items()
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT sum(generic_plans), sum(custom_plans) FROM pg_prepared_statements"
            )
            generic, custom = cursor.fetchone()
    assert generic >= 60
    assert custom == 0
