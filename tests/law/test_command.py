"""`vangnet law` from the outside, in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCENARIO = """
[[scenario]]
name = "Proef"
question = "due-date"
outcome = "yes"
facts = { term = "report", start = 2026-06-01 }
"""


def run(*arguments: str, fed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "vangnet", "law", *arguments],
        input=fed,
        capture_output=True,
        cwd=ROOT,
        check=False,
    )


def asked(question: str, facts: Any) -> subprocess.CompletedProcess[bytes]:
    return run("ask", question, fed=json.dumps(facts).encode())


def test_the_questions_come_with_their_facts() -> None:
    done = run("questions")
    found = json.loads(done.stdout)
    assert done.returncode == 0
    assert len(found) == 12
    assert all(one["facts"]["type"] == "object" for one in found)


def test_an_answer_is_json_on_standard_output() -> None:
    done = asked("due-date", {"term": "report", "start": "2026-04-02"})
    assert done.returncode == 0
    assert done.stderr == b""
    assert json.loads(done.stdout)["result"] == {"due_on": "2026-04-09", "extended": True}


@pytest.mark.parametrize(
    ("question", "fed", "field"),
    [
        ("due-date", b'{"term": "report"}', "start"),
        ("due-date", b'{"term": "report", "start": "2026-06-01", "x\\ny": 1}', "x"),
        ("due-date", b"geen json", "facts"),
        ("due-date", b"\xff\xfe", "facts"),
        ("due-date", b"[" * 100_000, "facts"),
        ("due-date", b"[]", "facts"),
        ("wat-dan-ook", b"{}", "question"),
    ],
)
def test_bad_facts_are_exit_2_and_one_line(question: str, fed: bytes, field: str) -> None:
    done = run("ask", question, fed=fed)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.count(b"\n") == 1
    assert done.stderr.decode().startswith(field)


def test_an_id_of_any_characters_comes_back() -> None:
    facts = {"partners": ["\ud800", "é"], "contributions": [], "declined": []}
    done = asked("joint-report", facts)
    assert done.returncode == 0
    assert set(json.loads(done.stdout)["missing"]) == {"contribution:\ud800", "contribution:é"}


def test_check_counts_on_its_last_line(tmp_path: Path) -> None:
    good, bad = tmp_path / "goed.toml", tmp_path / "fout.toml"
    good.write_text(SCENARIO)
    bad.write_text(SCENARIO.replace('outcome = "yes"', 'outcome = "no"'))
    done = run("check", str(good))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, b"1 passed, 0 failed")
    done = run("check", str(good), str(bad))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, b"1 passed, 1 failed")


@pytest.mark.parametrize(
    "text",
    [
        SCENARIO + "vreemd = 1\n",
        "titel = 1\n" + SCENARIO,
        "geen toml",
        "[[scenario]]\nname = 'zonder vraag'\nfacts = {}\n",
        "scenario = 3\n",
    ],
)
def test_a_file_that_cannot_be_read_is_exit_2(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(text)
    done = run("check", str(path))
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


def test_a_file_that_is_not_there_is_exit_2(tmp_path: Path) -> None:
    assert run("check", str(tmp_path / "weg.toml")).returncode == 2


@pytest.mark.parametrize("arguments", [["check"], ["ask"], ["ask", "a", "b"], ["iets"]])
def test_an_unknown_order_is_exit_2(arguments: list[str]) -> None:
    assert run(*arguments).returncode == 2


def test_an_answer_comes_within_half_a_second_without_django_or_a_database() -> None:
    took = []
    for _try in range(3):
        began = time.perf_counter()
        asked("due-date", {"term": "report", "start": "2026-04-02"})
        took.append(time.perf_counter() - began)
    assert min(took) < 0.5
    loaded = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from vangnet.cli.main import main; main(['law', 'questions']);"
            "print(sorted({m.split('.')[0] for m in sys.modules} &"
            " {'django', 'psycopg', 'holidays'}), file=sys.stderr)",
        ],
        capture_output=True,
        cwd=ROOT,
        check=True,
    )
    assert loaded.stderr.strip() == b"[]"
