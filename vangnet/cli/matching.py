"""`vangnet match learn | batch | query`: files in, files out, no Django, no network.

See docs/contracts/matching.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

HELP = """\
vangnet match learn MELDINGEN --providers P [--decisions D] --out model.json
vangnet match batch MELDINGEN --providers P [--model M] [--decisions D] --pairs P.parquet
                    --bundles B.parquet
vangnet match query MELDINGEN --providers P [--model M] --new NIEUW [--limit 10] --out G.jsonl
vangnet match splink --model M --out instellingen.json

Zegt welke meldingen over dezelfde gebeurtenis gaan, met de redenen in bits. Bestanden: .parquet,
.csv of .jsonl. Zonder --model wordt van de meldingen zelf geleerd wat toeval is.
"""


class _Unusable(Exception):
    """Arguments that make no sense. Its text is a sentence for the user."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _Unusable(f"{message}. Typ: vangnet match --help")


def main(argv: Sequence[str]) -> int:
    """Run one of the commands. 2 after bad input, with one line that says what and where."""
    if not argv or argv[0] in ("-h", "--help"):
        print(HELP)
        return 0
    from vangnet.matching.refusals import Mismatch

    try:
        return _run(argv)
    except (Mismatch, _Unusable) as problem:
        print(f"vangnet match: {problem}", file=sys.stderr)
        return 2


def _run(argv: Sequence[str]) -> int:
    command, rest = argv[0], argv[1:]
    if command not in COMMANDS:
        raise _Unusable(f"'{command}' bestaat niet. Typ: vangnet match --help")
    asked, run = COMMANDS[command]
    parser = _Parser(prog=f"vangnet match {command}", add_help=False)
    for name, options in asked.items():
        parser.add_argument(name, **options)
    return int(run(parser.parse_args(rest)))


def _learn(given: argparse.Namespace) -> int:
    from vangnet.matching import batch, expert, files, learning

    rows = _rows(given.reports, given.providers)
    decisions = files.read_decisions(given.decisions) if given.decisions else []
    version = f"learned-{batch.fingerprint(rows, decisions)}"
    model = learning.learn(rows, decisions, expert.expert(), version=version)
    files.write_json(given.out, model.document())
    print(
        f"{len(rows)} meldingen, {model.decisions} besluiten over paren: {given.out}",
        file=sys.stderr,
    )
    return 0


def _batch(given: argparse.Namespace) -> int:
    from vangnet.matching import batch, files

    decisions = files.read_decisions(given.decisions) if given.decisions else []
    model = _kept(given.model)
    with _timed("lezen en voorbereiden"):
        rows = _rows(given.reports, given.providers)
    model = model or _untaught(rows)
    with _timed("vergelijken"):
        found = batch.scored_pairs(model, rows)
    with _timed("bundelen"):
        bundles = batch.bundle_table(model, rows, found, decisions)
    with _timed("schrijven"):
        pairs = batch.pairs_tables(model, rows, found)
        files.write_together({given.pairs: pairs, given.bundles: [bundles]})
    print(f"{len(rows)} meldingen, {len(found)} paren", file=sys.stderr)
    return 0


def _query(given: argparse.Namespace) -> int:
    from vangnet.matching import batch, files

    if given.limit < 1:
        raise _Unusable("--limit is minstens 1")
    model = _kept(given.model)
    table, register = files.read_reports(given.reports), files.read_register(given.providers)
    fresh = files.read_reports(given.new)
    calendar = batch.calendar_from(table)
    rows = batch.prepare(table, register, calendar)
    model = model or _untaught(rows)
    look = batch.LookUp(model, rows)
    lines, took, worked = [], [], []
    for new in batch.one_by_one(batch.prepare(fresh, register, calendar)):
        began, before = time.perf_counter(), time.process_time()
        candidates = look.candidates(new, given.limit)
        worked.append((time.process_time() - before) * 1000)
        took.append(round((time.perf_counter() - began) * 1000, 3))
        lines.append({"rid": int(new["key"][0]), "candidates": candidates, "ms": took[-1]})
    files.write_lines(given.out, lines)
    _say_how_long(took, "op de klok")
    _say_how_long(worked, "rekenwerk")
    return 0


def _say_how_long(took: list[float], what: str) -> None:
    """Of many look-ups: on a busy machine the clock says something else than the work."""
    if took:
        last = sorted(took)[int(len(took) * 0.95)]
        print(f"{len(took)} keer opgezocht, {what}: p95 {last:.1f} ms", file=sys.stderr)


def _splink(given: argparse.Namespace) -> int:
    from vangnet.matching import files, splink

    model = _kept(given.model)
    if model is None:
        raise _Unusable("geef een model met --model")
    files.write_json(given.out, splink.settings(model))
    return 0


def _rows(reports: Path, providers: Path) -> Any:
    from vangnet.matching import batch, files

    table, register = files.read_reports(reports), files.read_register(providers)
    return batch.prepare(table, register, batch.calendar_from(table))


def _kept(path: Path | None) -> Any:
    from vangnet.matching.model import Model
    from vangnet.matching.refusals import BadModel

    if path is None:
        return None
    try:
        return Model.from_document(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError as error:
        raise _Unusable(f"{path}: dit bestand is er niet") from error
    except (OSError, ValueError) as error:
        raise BadModel(f"{path}: geen leesbaar JSON-bestand.") from error


def _untaught(rows: Any) -> Any:
    """Without a model: the expert's, with what these reports themselves say about chance."""
    from vangnet.matching import expert, learning

    with _timed("toeval meten"):
        return learning.learn(rows, [], expert.expert(), version=expert.VERSION)


class _timed:
    """Says on the error stream what is being done, and how long it took."""

    def __init__(self, what: str) -> None:
        self.what = what

    def __enter__(self) -> None:
        print(f"{self.what} …", end=" ", file=sys.stderr, flush=True)
        self.began = time.perf_counter()

    def __exit__(self, *_problem: object) -> None:
        print(f"{time.perf_counter() - self.began:.1f} s", file=sys.stderr, flush=True)


_REPORTS: dict[str, dict[str, Any]] = {
    "reports": {"type": Path},
    "--providers": {"type": Path, "required": True},
}
_OUT: dict[str, dict[str, Any]] = {"--out": {"type": Path, "required": True}}
_MODEL: dict[str, dict[str, Any]] = {"--model": {"type": Path}}
_DECISIONS: dict[str, dict[str, Any]] = {"--decisions": {"type": Path}}
COMMANDS: dict[str, tuple[dict[str, dict[str, Any]], Any]] = {
    "learn": ({**_REPORTS, **_DECISIONS, **_OUT}, _learn),
    "batch": (
        {
            **_REPORTS,
            **_MODEL,
            **_DECISIONS,
            "--pairs": {"type": Path, "required": True},
            "--bundles": {"type": Path, "required": True},
        },
        _batch,
    ),
    "query": (
        {
            **_REPORTS,
            **_MODEL,
            **_OUT,
            "--new": {"type": Path, "required": True},
            "--limit": {"type": int, "default": 10},
        },
        _query,
    ),
    "splink": ({**_MODEL, **_OUT}, _splink),
}
