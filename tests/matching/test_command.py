"""`vangnet match`: the files of the contract in, the files of the contract out."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from tests.matching.files import get, put
from tests.matching.world import World, world
from vangnet.cli.main import main

pytestmark = pytest.mark.meets("ASM-1")


class Folder:
    """A folder with an invented country, and the command run in it."""

    def __init__(self, at: Path, made: World, suffix: str = ".parquet") -> None:
        self.at, self.world = at, made
        self.reports = put(at / f"reports{suffix}", made.reports)
        self.providers = put(at / f"providers{suffix}", made.providers)

    def batch(self, *more: str) -> int:
        """Run the batch; returns the exit code."""
        files = ["--pairs", str(self.at / "pairs.parquet")]
        files += ["--bundles", str(self.at / "bundles.parquet")]
        return main(["match", "batch", *self._in, *files, *more])

    def learn(self, *more: str) -> int:
        """Learn a model; returns the exit code."""
        return main(["match", "learn", *self._in, "--out", str(self.at / "model.json"), *more])

    def query(self, new: Path, *more: str) -> int:
        """Look new reports up; returns the exit code."""
        out = ["--new", str(new), "--out", str(self.at / "found.jsonl")]
        return main(["match", "query", *self._in, *out, *more])

    @property
    def _in(self) -> list[str]:
        return [str(self.reports), "--providers", str(self.providers)]

    @property
    def pairs(self) -> list[dict[str, Any]]:
        """pairs.parquet."""
        return get(self.at / "pairs.parquet")

    @property
    def bundles(self) -> dict[int, int]:
        """bundles.parquet."""
        return {row["rid"]: row["bundle_id"] for row in get(self.at / "bundles.parquet")}

    @property
    def found(self) -> list[dict[str, Any]]:
        """found.jsonl."""
        return [json.loads(line) for line in (self.at / "found.jsonl").read_text().splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path, world())


def test_every_pair_has_reasons_that_add_up_exactly_and_most_proposals_are_right(
    folder: Folder,
) -> None:
    assert folder.batch() == 0
    for pair in folder.pairs:
        because = json.loads(pair["because"])
        bits = [because.pop("prior"), *(one["bits"] for one in because.values())]
        assert sum(bits) == pair["weight"]
        assert pair["rid_a"] < pair["rid_b"]
        assert pair["probability"] >= 0.001
    proposed = {(p["rid_a"], p["rid_b"]) for p in folder.pairs if p["proposed"]}
    right = sum(folder.world.same(*pair) for pair in proposed)
    true = sum(
        folder.world.same(*pair) for pair in combinations(range(len(folder.world.reports)), 2)
    )
    assert right / len(proposed) > 0.8
    assert right / true > 0.8


def test_bundles_hold_every_report_once_and_only_pairs_that_were_proposed(folder: Folder) -> None:
    assert folder.batch() == 0
    bundles = folder.bundles
    assert set(bundles) == {report["rid"] for report in folder.world.reports}
    proposed = {(p["rid_a"], p["rid_b"]) for p in folder.pairs if p["proposed"]}
    for one, other in combinations(sorted(bundles), 2):
        if bundles[one] == bundles[other]:
            assert (one, other) in proposed


def test_a_rejected_pair_is_in_no_bundle_and_an_accepted_one_is(folder: Folder) -> None:
    assert folder.batch() == 0
    first = max(folder.pairs, key=lambda pair: pair["weight"])
    least = min(folder.pairs, key=lambda pair: pair["weight"])
    decisions = [
        {"rid_a": first["rid_a"], "rid_b": first["rid_b"], "decision": "reject", "on": 500},
        {"rid_a": least["rid_a"], "rid_b": least["rid_b"], "decision": "accept", "on": 500},
    ]
    said = put(folder.at / "decisions.jsonl", decisions)
    assert folder.batch("--decisions", str(said)) == 0
    assert folder.bundles[first["rid_a"]] != folder.bundles[first["rid_b"]]
    assert folder.bundles[least["rid_a"]] == folder.bundles[least["rid_b"]]


@pytest.mark.parametrize("suffix", [".csv", ".jsonl"])
def test_csv_and_json_lines_give_the_same_as_parquet(tmp_path: Path, suffix: str) -> None:
    made = world(events=60)
    whole, other = tmp_path / "a", tmp_path / "b"
    whole.mkdir(), other.mkdir()
    parquet, text = Folder(whole, made), Folder(other, made, suffix)
    assert parquet.batch() == text.batch() == 0
    assert parquet.pairs == text.pairs
    assert parquet.bundles == text.bundles


def test_looking_up_one_report_gives_the_bits_of_the_batch_and_only_earlier_ones(
    folder: Folder,
) -> None:
    assert folder.learn() == 0
    model = ("--model", str(folder.at / "model.json"))
    assert folder.batch(*model) == 0
    weight = {(p["rid_a"], p["rid_b"]): p["weight"] for p in folder.pairs}
    new = put(folder.at / "new.parquet", folder.world.reports[-40:])
    assert folder.query(new, *model, "--limit", "5") == 0
    received = {report["rid"]: report["received"] for report in folder.world.reports}
    assert [line["rid"] for line in folder.found] == [r["rid"] for r in folder.world.reports[-40:]]
    assert any(line["candidates"] for line in folder.found)
    for line in folder.found:
        assert len(line["candidates"]) <= 5
        weights = [one["weight"] for one in line["candidates"]]
        assert weights == sorted(weights, reverse=True)
        for one in line["candidates"]:
            pair = min(one["rid"], line["rid"]), max(one["rid"], line["rid"])
            assert weight[pair] == one["weight"]
            assert received[one["rid"]] <= received[line["rid"]]


def test_learning_twice_gives_the_same_model(folder: Folder) -> None:
    assert folder.learn() == 0
    first = (folder.at / "model.json").read_text()
    assert folder.learn() == 0
    assert (folder.at / "model.json").read_text() == first


BAD: dict[str, Any] = {
    "a column is missing": lambda rows: [{k: v for k, v in r.items() if k != "mun"} for r in rows],
    "a number is text": lambda rows: [{**r, "received": "gisteren"} for r in rows],
    "a rid comes twice": lambda rows: [*rows, rows[0]],
    "lists of unequal length": lambda rows: [{**r, "named_kvk": [1, 2, 3, 4]} for r in rows],
    "text is a number": lambda rows: [{**r, "text": 5} for r in rows],
    "a rid is empty": lambda rows: [*rows[:-1], {**rows[-1], "rid": None}],
    "a day that no calendar has": lambda rows: [{**rows[0], "received": 10**15}, *rows[1:]],
    "a year that cannot be": lambda rows: [{**rows[0], "birth_year": 10**17}, *rows[1:]],
}


@pytest.mark.parametrize("wrong", BAD)
def test_bad_input_is_one_clear_line_and_nothing_half_written(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], wrong: str
) -> None:
    made = world(events=20)
    made.reports = BAD[wrong](made.reports)
    folder = Folder(tmp_path, made)
    assert folder.batch() == 2
    said = capfd.readouterr().err.strip().splitlines()
    assert said[-1].startswith("vangnet match: ")
    assert "reports.parquet" in said[-1]
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "providers.parquet",
        "reports.parquet",
    ]


BAD_BESIDE: dict[str, tuple[str, str, list[dict[str, Any]]]] = {
    "a register without towns": ("--providers", "mun", [{"pid": 1, "kvk": 2}]),
    "a decision about nothing": (
        "--decisions",
        "rid_a",
        [{"rid_a": None, "rid_b": 3, "decision": "accept"}],
    ),
    "decisions that contradict one another through a third": (
        "--decisions",
        "1 en 3",
        [
            {"rid_a": 1, "rid_b": 2, "decision": "accept"},
            {"rid_a": 2, "rid_b": 3, "decision": "accept"},
            {"rid_a": 1, "rid_b": 3, "decision": "reject"},
        ],
    ),
}


@pytest.mark.parametrize("wrong", BAD_BESIDE)
def test_a_bad_register_or_bad_decisions_are_one_clear_line_too(
    folder: Folder, capfd: pytest.CaptureFixture[str], wrong: str
) -> None:
    option, says, rows = BAD_BESIDE[wrong]
    assert folder.batch(option, str(put(folder.at / "beside.jsonl", rows))) == 2
    assert says in capfd.readouterr().err.strip().splitlines()[-1]
    assert not list(folder.at.glob("*pairs*")) + list(folder.at.glob("*bundles*"))


def test_bad_new_reports_leave_no_answers(
    folder: Folder, capfd: pytest.CaptureFixture[str]
) -> None:
    new = put(folder.at / "new.jsonl", [{"rid": 1, "received": 3}])
    assert folder.query(new) == 2
    assert "new.jsonl" in capfd.readouterr().err
    assert not list(folder.at.glob("*found*"))


def test_one_file_that_cannot_be_written_leaves_the_other_unwritten_too(
    folder: Folder, capfd: pytest.CaptureFixture[str]
) -> None:
    nowhere = folder.at / "nowhere" / "bundles.parquet"
    assert folder.batch("--bundles", str(nowhere)) == 2
    assert "bundles.parquet: niet te schrijven" in capfd.readouterr().err
    assert not list(folder.at.glob("*pairs*"))


def test_what_is_empty_in_a_list_is_unknown(folder: Folder) -> None:
    reports = folder.world.reports
    reports[0] |= {"named_names": [None, "Zorggroep De Wilg 3"], "named_kvk": [None, 0]}
    put(folder.reports, reports)
    assert folder.batch() == 0
    assert len(folder.bundles) == len(reports)


def test_the_truth_in_a_benchmark_file_is_never_read(folder: Folder) -> None:
    assert folder.batch() == 0
    pairs, bundles = folder.pairs, folder.bundles
    told = [{**one, "event_id": one["rid"] % 3, "near_of": 1} for one in folder.world.reports]
    put(folder.reports, told)
    assert folder.batch() == 0
    assert (folder.pairs, folder.bundles) == (pairs, bundles)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["match", "lear"], "bestaat niet"),
        (["match", "learn"], "required"),
        (["match", "batch", "x.parquet", "--providers", "y.parquet", "--pairs", "p", "--bundles",
          "b"], "is er niet"),
        (["match", "batch", "x.txt", "--providers", "y", "--pairs", "p", "--bundles", "b"],
         "alleen .parquet"),
    ],
)  # fmt: skip
def test_what_cannot_be_run_says_why(
    capfd: pytest.CaptureFixture[str], arguments: list[str], says: str
) -> None:
    assert main(arguments) == 2
    assert says in capfd.readouterr().err


def test_a_decision_that_does_not_exist_is_named(
    folder: Folder, capfd: pytest.CaptureFixture[str]
) -> None:
    said = put(folder.at / "d.jsonl", [{"rid_a": 1, "rid_b": 2, "decision": "misschien"}])
    assert folder.batch("--decisions", str(said)) == 2
    assert "misschien" in capfd.readouterr().err


def test_no_reports_at_all_is_an_answer(tmp_path: Path) -> None:
    made = world(events=5)
    folder = Folder(tmp_path, made)
    import pyarrow.parquet as pq

    pq.write_table(pq.read_table(folder.reports).slice(0, 0), folder.reports)
    assert folder.batch() == 0
    assert folder.pairs == []
    assert folder.bundles == {}
