"""The model as settings of Splink, for who wants to run or check it there (ASM-1).

Splink compares by m and u per level; ours are the learned bits, so u is chosen such that log2(m/u)
is exactly the weight. Words are weighed by a macro that the settings bring along as SQL.
"""

from __future__ import annotations

import re
from typing import Any

from vangnet.matching.blocking import REGION_ALIKE, TOWN
from vangnet.matching.comparisons import NOTHING
from vangnet.matching.model import Model

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
