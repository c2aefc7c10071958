"""Days that an administrator adds after a later royal decree, without a new release."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from vangnet.law import free_days

ROOT = Path(__file__).resolve().parents[2]
ASCENSION_FRIDAY = '[[day]]\non = 2029-05-11\ndecree = "Stcrt. 2027, 12345"\n'
ASKED = b'{"term": "complete-report", "start": "2029-04-27"}'
BAD = [
    ("[[day]", "geen TOML"),
    ("dagen = []", "onbekende sleutel dagen"),
    ("day = 1", "verwacht: een lijst [[day]]"),
    ("day = [1]", "verwacht: een lijst [[day]]"),
    ('[[day]]\non = "2029-05-11"\ndecree = "Stcrt. 1"', "dag 1: on: verwacht: een datum"),
    ('[[day]]\non = 2029-05-11T00:00:00\ndecree = "Stcrt. 1"', "dag 1: on: verwacht"),
    ('[[day]]\non = 0029-05-11\ndecree = "Stcrt. 1"', "dag 1: on: verwacht"),
    ('[[day]]\ndecree = "Stcrt. 1"', "dag 1: on: verwacht"),
    ("[[day]]\non = 2029-05-11", "dag 1: decree: verwacht"),
    ('[[day]]\non = 2029-05-11\ndecree = " "', "dag 1: decree: verwacht"),
    ("[[day]]\non = 2029-05-11\ndecree = 7", "dag 1: decree: verwacht"),
    (f"{ASCENSION_FRIDAY}why = 1", "dag 1: onbekende sleutel why; verwacht: on en decree"),
    (ASCENSION_FRIDAY * 2, "11-05-2029 staat er twee keer"),
]


def written(folder: Path, text: str) -> Path:
    path = folder / "dagen.toml"
    path.write_text(text)
    return path


def run(path: Path | str, *arguments: str, fed: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, *arguments],
        input=fed,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "VANGNET_TESTING": "1", "VANGNET_FREE_DAYS": str(path)},
        check=False,
    )


def test_the_days_come_by_date_with_where_their_decree_stands(tmp_path: Path) -> None:
    text = f'[[day]]\non = 2030-05-31\ndecree = "Stcrt. 2\\n  0"\n{ASCENSION_FRIDAY}'
    assert free_days.read(written(tmp_path, text)) == (
        free_days.FreeDay(date(2029, 5, 11), "Stcrt. 2027, 12345"),
        free_days.FreeDay(date(2030, 5, 31), "Stcrt. 2 0"),
    )


def test_an_empty_file_adds_nothing(tmp_path: Path) -> None:
    assert free_days.read(written(tmp_path, "")) == ()


@pytest.mark.parametrize(("text", "problem"), BAD)
def test_a_file_that_is_wrong_anywhere_is_refused_in_one_line(
    tmp_path: Path, text: str, problem: str
) -> None:
    path = written(tmp_path, text)
    with pytest.raises(free_days.UnusableDays) as refused:
        free_days.read(path)
    assert problem in refused.value.sentence
    assert refused.value.sentence.startswith(f"VANGNET_FREE_DAYS: {path}: ")
    assert "\n" not in refused.value.sentence


def test_a_term_does_not_end_on_an_added_day(tmp_path: Path) -> None:
    path = written(tmp_path, ASCENSION_FRIDAY)
    ask = ("-m", "vangnet", "law", "ask", "due-date")
    assert b'"due_on": "2029-05-14"' in run(path, *ask, fed=ASKED).stdout
    assert b'"due_on": "2029-05-11"' in run("", *ask, fed=ASKED).stdout


def test_an_added_day_is_no_working_day(tmp_path: Path) -> None:
    path = written(tmp_path, ASCENSION_FRIDAY)
    fed = b'{"term": "report", "start": "2029-05-07"}'
    done = run(path, "-m", "vangnet", "law", "ask", "due-date", fed=fed)
    assert b'"due_on": "2029-05-14"' in done.stdout


def test_the_added_day_stands_on_the_page_of_rules(tmp_path: Path) -> None:
    page = run(written(tmp_path, ASCENSION_FRIDAY), "-m", "vangnet", "law", "page").stdout.decode()
    at_article_3 = page.split("### ATW#art-3")[1].split("### ")[0]
    assert "door de beheerder toegevoegd: 11-05-2029 (Stcrt. 2027, 12345)" in at_article_3


@pytest.mark.parametrize("command", [("law", "ask", "due-date"), ("start",), ("demo",)])
def test_the_command_stops_with_one_line(tmp_path: Path, command: tuple[str, ...]) -> None:
    done = run(tmp_path / "weg.toml", "-m", "vangnet", *command, fed=ASKED)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
    assert b"VANGNET_FREE_DAYS" in done.stderr
    assert b"niet te lezen" in done.stderr


def test_the_web_does_not_start(tmp_path: Path) -> None:
    done = run(written(tmp_path, "[[day]]"), "-c", "import vangnet.config.settings")
    assert done.returncode != 0
    assert b"VANGNET_FREE_DAYS" in done.stderr.splitlines()[-1]
    assert b"dag 1: on: verwacht" in done.stderr.splitlines()[-1]
