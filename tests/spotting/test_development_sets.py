"""The engine stays at least as good as it was on the two development sets of the project."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks" / "spotting"


def _measured(name: str, tmp_path: Path, *options: str) -> dict[str, float]:
    out = tmp_path / "out.json"
    subprocess.run(
        [
            *(sys.executable, str(BENCHMARKS / "evaluate.py"), "--set", name, "--json", str(out)),
            *("--systeem", f"cmd:{sys.executable} -m vangnet.cli.main spot --public", *options),
        ],
        check=True,
        capture_output=True,
        cwd=BENCHMARKS.parents[1],
    )
    found = json.loads(out.read_text())
    return {
        "all": found["per"]["ALLES"]["span_recall"],
        "names": found["per"]["NAAM"]["span_recall"],
        "precision": found["token_precisie"],
        "linked": found["koppeling"],
        "clean": found["lekvrij"][0] / found["lekvrij"][1],
    }


@pytest.mark.meets("PUB-2")
@pytest.mark.parametrize("name", ["dev.jsonl", "own.jsonl", "further/second.jsonl"])
def test_with_the_case_file(name: str, tmp_path: Path) -> None:
    found = _measured(name, tmp_path)
    assert found["all"] >= 0.99
    assert found["names"] >= 0.99
    assert found["precision"] >= 0.96
    assert found["linked"] >= 0.95
    assert found["clean"] >= 0.85


@pytest.mark.parametrize("name", ["dev.jsonl", "own.jsonl", "further/second.jsonl"])
def test_without_a_case_file(name: str, tmp_path: Path) -> None:
    assert _measured(name, tmp_path, "--zonder-casefile")["names"] >= 0.85
