"""The model as settings of Splink, for who wants to check it there, and Splink itself (ASM-1).

Splink compares by m and u per level; ours are the learned bits, so u is chosen such that log2(m/u)
is exactly the weight. Words are weighed by a macro that the settings bring along as SQL.
"""

from __future__ import annotations

import importlib.util
import re
from typing import Any

import numpy as np
import pyarrow as pa

from vangnet.matching.blocking import REGION_ALIKE, TOWN
from vangnet.matching.comparisons import NOTHING
from vangnet.matching.drift import NotSeen
from vangnet.matching.model import Model
from vangnet.matching.rows import LISTS, SCALARS, UNKNOWN, Rows

_SIDE = re.compile(r"\b([ab])\.([a-z_0-9]+)\b")
M_PROBABILITY = 0.5


class DuckDB:
    """How DuckDB says what is about lists."""

    def common(self, one: str, other: str) -> str:
        """How many items two lists share."""
        return f"len(list_intersect({one}, {other}))"

    def word_bits(self) -> str:
        """By the macro of `words_sql`."""
        return "vangnet_words(a.words, b.words)"


def settings(model: Model) -> dict[str, Any]:
    """Splink's settings for DuckDB; under `vangnet` the SQL to run first and the model's own mark.

    The columns are those of `rows.Row`, lists as lists, unknown as -1.
    """
    prior = 2**model.prior
    return {
        "link_type": "dedupe_only",
        "unique_id_column_name": "key",
        "probability_two_random_records_match": prior / (1 + prior),
        "comparisons": [_comparison(model, place) for place in range(len(model.comparisons))],
        "blocking_rules_to_generate_predictions": [
            f"l.mun = r.mun AND l.mun <> -1 AND abs(l.first - r.first) <= {TOWN}",
            "l.region = r.region AND l.region <> -1 AND l.kind = r.kind"
            f" AND abs(l.first - r.first) <= {REGION_ALIKE}",
        ],
        "vangnet": {"model": model.version, "hash": model.hash, "first": words_sql(model)},
    }


def _comparison(model: Model, place: int) -> dict[str, Any]:
    comparing = model.comparisons[place]
    levels = []
    for level in comparing.levels:
        said: dict[str, Any] = {
            "sql_condition": "ELSE" if level.when is None else sided(level.when.sql(DuckDB())),
            "label_for_charts": level.name,
        }
        if level.name == NOTHING:
            said["is_null_level"] = True
        else:
            bits = model.weights[comparing.name][level.name]
            said |= {"m_probability": M_PROBABILITY, "u_probability": M_PROBABILITY / 2**bits}
            said |= {"fix_m_probability": True, "fix_u_probability": True}
        levels.append(said)
    return {"output_column_name": comparing.name, "comparison_levels": levels}


def sided(sql: str) -> str:
    """`a.mun` as Splink calls it: `mun_l`. DuckDB counts a list with `len`."""
    found = _SIDE.sub(lambda one: f"{one[2]}_{'l' if one[1] == 'a' else 'r'}", sql)
    return found.replace("cardinality(", "len(")


def words_sql(model: Model) -> list[str]:
    """What DuckDB must run first, so that words weigh what the model says."""
    listed = ", ".join(f"{key}: {bits}" for key, bits in sorted(model.words.items())) or "-1: 0"
    return [
        f"CREATE OR REPLACE MACRO vangnet_word_bits() AS (MAP {{{listed}}})",
        "CREATE OR REPLACE MACRO vangnet_words(one, other) AS (coalesce(list_sum(list_transform("
        "list_intersect(one, other), lambda word: coalesce(vangnet_word_bits()[word],"
        f" {model.word_rest}))), 0))",
    ]


TRAIN_ON = (
    "l.pc4 = r.pc4 AND l.pc4 <> -1 AND abs(l.first - r.first) <= 14",
    "l.born_first = r.born_first AND l.born_last = r.born_last AND l.born_first = l.born_last"
    " AND l.born_first <> -1 AND l.sex = r.sex AND l.mun = r.mun AND l.mun <> -1",
    "l.born_first = r.born_first AND l.born_last = r.born_last AND l.born_first = l.born_last"
    " AND l.born_first <> -1 AND l.sex = r.sex AND abs(l.first - r.first) <= 7",
)
"""Pairs among which many are one event. What such a rule asks is learned from the other rules."""
RANDOM_PAIRS = 200_000
SEED = 1
ROUNDS = 10
"""Later rounds hardly move the shares, but bring what hardly occurs so near to 0 that it stops."""


def installed() -> bool:
    """Is Splink there? It is an optional install."""
    return all(importlib.util.find_spec(name) for name in ("splink", "duckdb"))


def estimated(model: Model, rows: Rows) -> dict[str, dict[str, float]]:
    """What Splink finds pairs on one event to look like, by itself: expectation-maximisation.

    It begins where the model's expert stands. Levels that it never saw are left out. Raises
    `NotSeen` where it does not come to an end: too few pairs, or shares that vanish.
    """
    import duckdb
    from splink import DuckDBAPI, Linker
    from splink.internals.exceptions import SplinkException

    asked = _begin_with(model)
    with duckdb.connect() as database:
        for statement in words_sql(model):
            database.execute(statement)
        linker = Linker(DuckDBAPI(database).register(as_table(rows)), asked, log_level="ERROR")
        try:
            _train(linker.training)
        except (SplinkException, ValueError) as error:
            reason = str(error).splitlines()[0]
            raise NotSeen(f"Splink kwam er niet uit: {reason}") from error
        return _found(linker.misc.save_model_to_json())


def _train(training: Any) -> None:
    training.estimate_u_using_random_sampling(max_pairs=RANDOM_PAIRS, seed=SEED)
    for rule in TRAIN_ON:
        training.estimate_parameters_using_expectation_maximisation(rule)


def _begin_with(model: Model) -> dict[str, Any]:
    asked = settings(model) | {"max_iterations": ROUNDS}
    del asked["vangnet"]
    for comparison in asked["comparisons"]:
        name = comparison["output_column_name"]
        for level in comparison["comparison_levels"]:
            level.pop("fix_m_probability", None), level.pop("fix_u_probability", None)
            if not level.get("is_null_level"):
                level["m_probability"] = model.matching[name][level["label_for_charts"]]
                level["u_probability"] = model.chance[name][level["label_for_charts"]]
    return asked


def _found(said: dict[str, Any]) -> dict[str, dict[str, float]]:
    return {
        one["output_column_name"]: {
            level["label_for_charts"]: float(level["m_probability"])
            for level in one["comparison_levels"]
            if isinstance(level.get("m_probability"), float)
        }
        for one in said["comparisons"]
    }


def as_table(rows: Rows) -> pa.Table:
    """Rows as a table that DuckDB reads: lists as lists."""
    columns = {name: pa.array(rows[name]) for name in SCALARS}
    for name in LISTS:
        block, ends = rows[name], np.concatenate([[0], np.cumsum(rows.count(name))])
        items = pa.array(block[block != UNKNOWN])
        columns[name] = pa.ListArray.from_arrays(pa.array(ends.astype(np.int32)), items)
    return pa.table(columns)
