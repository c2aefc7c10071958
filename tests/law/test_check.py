"""How a scenario is compared with an answer."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from vangnet.law.scenarios import differences
from vangnet.law.verdicts import Outcome, Verdict

ANSWER = Verdict(
    "who-must-report",
    Outcome.NO,
    ("…",),
    ("b", "a"),
    ("CZN#wie-meldt.2", "GEB#keten.1"),
    {
        "due_on": None,
        "words": ["a", "b"],
        "yes": True,
        "rows": [
            {"id": "1", "missing": ["x", "y"], "due": "2026-01-02", "more": 1},
            {"id": "2", "missing": [], "due": None},
        ],
    },
)
SAME: list[dict[str, Any]] = [
    {},
    {"outcome": "no"},
    {"missing": ["a", "b"]},
    {"cites_source": ["CZN"]},
    {"cites_source": ["GEB", "CZN"], "cites": ["GEB#keten.1"]},
    {"cites": ["CZN"]},
    {"result": {"due_on": "null"}},
    {"result": {"words": ["a", "b"]}},
    {"result": {"rows": [{"id": "2"}, {"id": "1", "missing": ["y", "x"]}]}},
    {"result": {"rows": [{"due": date(2026, 1, 2)}, {"due": "null"}]}},
]
OTHER: list[dict[str, Any]] = [
    {"outcome": "yes"},
    {"missing": ["a"]},
    {"missing": []},
    {"cites_source": ["INT"]},
    {"cites": ["GEB#keten.2"]},
    {"cites": ["INT"]},
    {"result": {"due_on": "2026-01-01"}},
    {"result": {"absent": 1}},
    {"result": {"words": ["b", "a"]}},
    {"result": {"words": ["a"]}},
    {"result": {"yes": 1}},
    {"result": {"rows": []}},
    {"result": {"rows": [{"id": "3"}]}},
    {"result": {"rows": [{"id": "1", "missing": ["x"]}]}},
    {"result": {"rows": {"id": "1"}}},
]


@pytest.mark.parametrize("expected", SAME)
def test_only_what_is_named_is_compared(expected: dict[str, Any]) -> None:
    assert list(differences(ANSWER, expected)) == []


@pytest.mark.parametrize("expected", OTHER)
def test_what_is_named_must_be_so(expected: dict[str, Any]) -> None:
    assert list(differences(ANSWER, expected))
