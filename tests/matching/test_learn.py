"""Learning: without decisions only chance is measured; with decisions the bits follow them."""

from __future__ import annotations

from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from tests.matching.files import put
from tests.matching.world import World, world
from vangnet.matching import batch, files
from vangnet.matching.decisions import Decision
from vangnet.matching.expert import expert
from vangnet.matching.learning import learn
from vangnet.matching.model import Model
from vangnet.matching.rows import Rows
from vangnet.matching.scoring import Scored

pytestmark = pytest.mark.meets("ASM-1")


def rows_of(at: Path, made: World) -> Rows:
    table = files.read_reports(put(at / "r.parquet", made.reports))
    register = files.read_register(put(at / "p.parquet", made.providers))
    return batch.prepare(table, register, batch.calendar_from(table))


@cache
def _world(seed: int) -> World:
    return world(events=500, seed=seed)


def _decided(made: World, rows: Rows, count: int) -> list[Decision]:
    """What an inspector would say of the likeliest pairs."""
    found = batch.scored_pairs(expert(), rows)
    best = np.argsort(-found.bits, kind="stable")[:count]
    keys = rows["key"]
    pairs = [(int(keys[found.in_a[place]]), int(keys[found.in_b[place]])) for place in best]
    return [Decision(*pair, made.same(*pair)) for pair in pairs]


def _f1(model: Model, made: World, rows: Rows) -> float:
    found: Scored = batch.scored_pairs(model, rows)
    shown = np.flatnonzero(found.bits >= model.threshold)
    right = sum(made.same(int(found.in_a[p]), int(found.in_b[p])) for p in shown)
    true = sum(made.same(*pair) for pair in combinations(range(len(made.reports)), 2))
    return 2 * right / (len(shown) + true)


@pytest.mark.parametrize("count", [40, 400])
def test_decisions_do_not_make_it_worse_on_reports_it_never_saw(tmp_path: Path, count: int) -> None:
    taught, asked = _world(1), _world(2)
    rows, others = rows_of(tmp_path, taught), rows_of(tmp_path, asked)
    without = learn(rows, [], expert(), version="0")
    with_them = learn(rows, _decided(taught, rows, count), expert(), version="1")
    assert with_them.decisions == count
    assert _f1(with_them, asked, others) >= _f1(without, asked, others) - 0.01


def test_unsure_teaches_nothing(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, _world(1))
    without = learn(rows, [], expert(), version="0")
    unsure = learn(rows, [Decision(1, 2, None)], expert(), version="0")
    assert unsure.document() == without.document()


def test_where_no_two_reports_are_one_event_hardly_anything_is_proposed(tmp_path: Path) -> None:
    made = world(events=900, seed=5, joined=False)
    rows = rows_of(tmp_path, made)
    model = learn(rows, [], expert(), version="0")
    found = batch.scored_pairs(model, rows)
    assert int((found.bits >= model.threshold).sum()) <= 18


def test_decisions_on_reports_that_are_not_there_are_left_aside(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, _world(1))
    strange = [Decision(10**9, 10**9 + 1, True)]
    assert learn(rows, strange, expert(), version="0").decisions == 0


def test_a_rare_word_says_more_than_a_common_one(tmp_path: Path) -> None:
    model = learn(rows_of(tmp_path, _world(1)), [], expert(), version="0")
    assert model.words
    assert max(model.words.values()) <= model.word_rest
