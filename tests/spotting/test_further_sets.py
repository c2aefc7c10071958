"""Texts of other kinds than the engine was made on, mutated names, and texts about nobody."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from vangnet import spotting
from vangnet.spotting.words.common import COMMON, OPENERS

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks" / "spotting"
sys.path.append(str(BENCHMARKS))

import evaluate  # noqa: E402
import marked  # noqa: E402
from mutations import MUTATIONS  # noqa: E402

PASSAGES = list(marked.passages(BENCHMARKS / "further" / "passages.txt"))
CLEAN = (BENCHMARKS / "further" / "clean.txt").read_text(encoding="utf8")


def _spotted(*, bare: bool = False) -> dict[str, object]:
    asked = [{**one, "casefile": [] if bare else one["casefile"]} for one in PASSAGES]
    done = subprocess.run(
        [sys.executable, "-m", "vangnet.cli.main", "spot", "--public"],
        input="".join(json.dumps(one) + "\n" for one in asked),
        capture_output=True,
        text=True,
        check=True,
    )
    return {one["id"]: one for one in map(json.loads, done.stdout.splitlines())}


@pytest.mark.meets("PUB-2")
def test_letters_interviews_tables_and_chats_with_the_case_file() -> None:
    per, (clean, texts), (right, wrong), flags, links, missed = evaluate.meet(PASSAGES, _spotted())
    assert per["ALLES"]["vol"] / per["ALLES"]["n"] >= 0.985, missed
    assert clean / texts >= 0.85, missed
    assert right / (right + wrong) >= 0.97
    assert links["goed"] / links["n"] >= 0.95
    assert flags["raak"] == flags["goud"]


@pytest.mark.parametrize(
    ("name", "found", "known"),
    [
        ("second", 0.995, 0.995),
        ("third", 0.985, 0.99),
        ("fourth", 0.99, 0.99),
        ("fifth", 0.98, 0.985),
        ("sixth", 0.985, 0.99),
        ("seventh", 0.985, 0.99),
        ("eighth", 0.98, 0.985),
        ("ninth", 0.985, 0.99),
        ("tenth", 0.99, 0.995),
        ("eleventh", 0.99, 0.995),
        ("twelfth", 0.99, 0.995),
        ("thirteenth", 0.99, 0.995),
        ("fourteenth", 0.99, 0.995),
        ("fifteenth", 0.99, 0.995),
        ("sixteenth", 0.99, 0.995),
        ("seventeenth", 0.99, 0.995),
        ("eighteenth", 0.99, 0.995),
        ("nineteenth", 0.99, 0.995),
        ("twentieth", 0.99, 0.995),
        ("twentyfirst", 0.99, 0.995),
        ("twentysecond", 0.99, 0.995),
        ("twentythird", 0.985, 0.985),
        ("twentyfourth", 0.99, 0.99),
        ("twentyfifth", 0.99, 0.995),
        ("twentysixth", 0.985, 0.995),
        ("twentyseventh", 0.99, 0.995),
    ],
)
def test_what_others_wrote_keeps_what_was_won(name: str, found: float, known: float) -> None:
    lines = (BENCHMARKS / "further" / f"{name}.jsonl").read_text(encoding="utf8").splitlines()
    docs = [json.loads(line) for line in lines]
    per, _clean, (right, wrong), _flags, links, missed = evaluate.meet(docs, _answers(docs))
    people = [per["~bekend_naam"], per["~bekend_inst"]]
    assert per["ALLES"]["vol"] / per["ALLES"]["n"] >= found, missed
    assert sum(p["vol"] for p in people) / sum(p["n"] for p in people) >= known, missed
    assert right / (right + wrong) >= 0.975
    assert links["goed"] / links["n"] >= 0.93


def _answers(docs: list[dict[str, Any]]) -> dict[str, object]:
    return {
        doc["id"]: {
            "spans": [
                {"start": s.start, "end": s.end, "categorie": s.categorie, "entiteit": s.entiteit}
                for s in spotting.find(doc["tekst"], doc["casefile"], doc["qi"])
            ]
        }
        for doc in docs
    }


def test_the_same_texts_when_the_case_knows_nobody() -> None:
    per, *_ = evaluate.meet(PASSAGES, _spotted(bare=True))
    assert per["NAAM"]["vol"] / per["NAAM"]["n"] >= 0.9


def test_a_text_about_nobody_stays_as_it_is() -> None:
    found = [CLEAN[s.start : s.end] for s in spotting.find(CLEAN) if s.categorie != "INDIRECT"]
    assert len(found) <= 2 * len(re.findall(r"\w+", CLEAN)) / 1000, found


@pytest.mark.parametrize("kind", MUTATIONS)
@pytest.mark.meets("PUB-2")
def test_the_leak_check_reads_a_name_in_this_disguise(kind: str) -> None:
    lost = []
    for doc in PASSAGES:
        for entry in doc["casefile"]:
            for name in filter(None, (entry.get("achternaam"), entry.get("naam"))):
                plain = name.lower() in COMMON | OPENERS and kind not in ("haakjes", "hoofdletters")
                form = MUTATIONS[kind](name, entry) if len(name) > 3 and not plain else None
                text = f"In het verslag staat {form} genoemd."
                if form and entry["soort"] != "plaats" and not spotting.leaks(text, [entry]):
                    lost.append(form)
    assert lost == []


def test_the_leak_check_is_quiet_on_texts_about_nobody() -> None:
    words = len(re.findall(r"\w+", CLEAN)) * len(PASSAGES)
    alarms = sum(len(spotting.leaks(CLEAN, doc["casefile"])) for doc in PASSAGES)
    assert 1000 * alarms / words <= 5
