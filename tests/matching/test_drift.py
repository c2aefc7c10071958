"""The alarm on drift: silent between like halves, loud when reports change."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tests.cases.rows import invented
from vangnet.matching import drift
from vangnet.matching.drift import Shares, TooFew
from vangnet.matching.expert import expert
from vangnet.matching.model import Model
from vangnet.matching.rows import Row, Rows

pytestmark = pytest.mark.meets("ASM-1")

LIKE = {"same": 0.8, "other": 0.2}
UNLIKE = {"same": 0.3, "other": 0.7}


def reports(count: int = 2 * drift.FEWEST) -> list[Row]:
    """Invented reports, spread over two years."""
    dice = random.Random(5)
    return [
        replace(invented(dice, n), received=n // 6, first=n // 6, last=n // 6) for n in range(count)
    ]


class Told:
    """What an estimator would say, the older half first; written, not Splink."""

    def __init__(self, *answers: Shares) -> None:
        self.answers, self.asked = list(answers), []  # type: ignore[var-annotated]

    def __call__(self, _model: Model, rows: Rows) -> Shares:
        self.asked.append(rows)
        return self.answers[len(self.asked) - 1]


def test_like_halves_raise_no_alarm() -> None:
    found = drift.drift(expert(), Rows.of(reports()), Told({"sex": LIKE}, {"sex": LIKE}))
    assert found.alarming == ()
    assert found.reports == 2 * drift.FEWEST


def test_pairs_on_one_event_that_begin_to_look_otherwise_raise_it() -> None:
    found = drift.drift(expert(), Rows.of(reports()), Told({"sex": LIKE}, {"sex": UNLIKE}))
    assert found.alarming == ("sex",)


def test_the_newer_half_is_what_came_in_last_however_the_rows_lie() -> None:
    told = Told({"sex": LIKE}, {"sex": LIKE})
    shuffled = reports()
    random.Random(1).shuffle(shuffled)
    found = drift.drift(expert(), Rows.of(shuffled), told)
    older, newer = told.asked
    assert int(older["received"].max()) <= int(newer["received"].min()) == found.since


def test_a_form_that_no_longer_asks_something_raises_it_too() -> None:
    rows = reports()
    half = len(rows) // 2
    silent = rows[:half] + [replace(one, born_first=-1, born_last=-1) for one in rows[half:]]
    found = drift.drift(expert(), Rows.of(silent), Told({}, {}))
    assert found.alarming[0] == "birth"


def test_too_few_reports_are_refused_with_the_number_that_is_needed() -> None:
    with pytest.raises(TooFew, match=str(2 * drift.FEWEST)):
        drift.drift(expert(), Rows.of(reports(100)), Told())


def test_a_level_that_hardly_occurs_raises_nothing_by_itself() -> None:
    assert drift.index({"a": 0.999, "b": 0.001}, {"a": 1.0, "b": 0.0}) < 0.01
    assert drift.index(LIKE, LIKE) == 0
    assert drift.index(LIKE, UNLIKE) == pytest.approx(drift.index(UNLIKE, LIKE))
    assert drift.index(LIKE, UNLIKE) > drift.ALARM
