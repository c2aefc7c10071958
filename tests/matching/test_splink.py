"""The model as settings of Splink: the same weights there, over thousands of pairs."""

from __future__ import annotations

import random
from pathlib import Path

import duckdb
import numpy as np
import pytest
from splink import DuckDBAPI, Linker

from tests.cases.rows import invented
from tests.matching.test_learn import rows_of
from tests.matching.world import world
from vangnet.matching import drift, splink
from vangnet.matching.expert import expert
from vangnet.matching.rows import LISTS, SCALARS, Row, Rows
from vangnet.matching.scoring import compare
from vangnet.matching.splink import as_table, settings

pytestmark = pytest.mark.meets("ASM-1")


def test_splink_gives_every_pair_the_weight_that_the_engine_gives() -> None:
    dice, model = random.Random(3), expert()
    rows = [invented(dice, key) for key in range(140)]
    exported = settings(model)
    database = duckdb.connect()
    for statement in exported.pop("vangnet")["first"]:
        database.execute(statement)
    exported["blocking_rules_to_generate_predictions"] = ["1=1"]
    api = DuckDBAPI(database)
    linker = Linker(api.register(as_table(Rows.of(rows))), exported, log_level=None)
    found = linker.inference.predict(threshold_match_weight=-1000)
    said = database.execute(
        f"SELECT key_l, key_r, match_weight FROM {found.physical_name}"
    ).fetchall()
    assert len(said) == 140 * 139 // 2
    for left, right, weight in said:
        assert weight == pytest.approx(compare(model, rows[left], rows[right]).bits, abs=1e-6)


def test_splink_finds_in_one_world_no_drift_and_in_another_one_where_it_was_put(
    tmp_path: Path,
) -> None:
    made = world(events=2400, seed=4)
    rows = rows_of(tmp_path, made)
    steady = drift.drift(expert(), rows, splink.estimated)
    assert steady.alarming == ()
    born, half = rows["born_first"].copy(), len(rows) // 2
    born[half:] += np.where(born[half:] > 0, np.arange(len(rows) - half) % 7 - 3, 0)
    columns = {name: rows[name] for name in (*SCALARS, *LISTS)}
    moved = Rows(**{**columns, "born_first": born, "born_last": born})
    assert "birth" in drift.drift(expert(), moved, splink.estimated).alarming


def test_splink_that_finds_no_pairs_to_learn_from_says_so() -> None:
    alone = [Row(key=n, received=n) for n in range(60)]
    with pytest.raises(drift.NotSeen, match="Splink kwam er niet uit"):
        splink.estimated(expert(), Rows.of(alone))
