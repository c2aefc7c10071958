"""The model as settings of Splink: the same weights there, over thousands of pairs."""

from __future__ import annotations

import random
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from splink import DuckDBAPI, Linker

from tests.cases.rows import invented
from vangnet.matching.expert import expert
from vangnet.matching.rows import LISTS, SCALARS, Row
from vangnet.matching.scoring import compare
from vangnet.matching.splink import settings

pytestmark = pytest.mark.meets("ASM-1")


def _table(rows: list[Row]) -> pa.Table:
    columns: dict[str, Any] = {name: [getattr(row, name) for row in rows] for name in SCALARS}
    columns |= {name: [list(getattr(row, name)) for row in rows] for name in LISTS}
    return pa.table(columns)


def test_splink_gives_every_pair_the_weight_that_the_engine_gives() -> None:
    dice, model = random.Random(3), expert()
    rows = [invented(dice, key) for key in range(140)]
    exported = settings(model)
    database = duckdb.connect()
    for statement in exported.pop("vangnet")["first"]:
        database.execute(statement)
    exported["blocking_rules_to_generate_predictions"] = ["1=1"]
    api = DuckDBAPI(database)
    linker = Linker(api.register(_table(rows)), exported, log_level=None)
    found = linker.inference.predict(threshold_match_weight=-1000)
    said = database.execute(
        f"SELECT key_l, key_r, match_weight FROM {found.physical_name}"
    ).fetchall()
    assert len(said) == 140 * 139 // 2
    for left, right, weight in said:
        assert weight == pytest.approx(compare(model, rows[left], rows[right]).bits, abs=1e-6)
