"""The ladder, worked out a second time by hand, says the same for any facts."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from tests.law.made_up import facts
from vangnet import law

PATH = Path(__file__).resolve().parents[2] / "benchmarks" / "law.py"


def _benchmark() -> Any:
    spec = importlib.util.spec_from_file_location("benchmark_law", PATH)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


BENCHMARK = _benchmark()


@pytest.mark.meets("IVN-5")
@settings(max_examples=300, deadline=None)
@given(known=facts("interventions"))
def test_the_ladder_agrees_with_the_same_rule_written_by_hand(known: dict[str, Any]) -> None:
    plain = {"standard": None, **known}
    rows: Any = law.ask("interventions", known).result["rungs"]
    ours = sorted(
        (r["addressee"], r["rung"], r["outcome"], r["missing"], r["published"]) for r in rows
    )
    assert ours == sorted(BENCHMARK.floor(plain))


def test_an_answer_with_ten_providers_is_quick_enough() -> None:
    known = BENCHMARK.facts()
    assert len(known["providers"]) == 10
    assert BENCHMARK.milliseconds(lambda: law.ask("interventions", known)) <= BENCHMARK.LIMIT_MS
