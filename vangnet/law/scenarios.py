"""Scenarios: the lawyer's tests. Facts in, and what the answer must say at least."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from vangnet.law.questions import ask
from vangnet.law.refusals import BadFacts
from vangnet.law.verdicts import Verdict

KEYS = ("name", "question", "facts", "outcome", "missing", "cites_source", "cites", "result")
NEEDED = ("name", "question", "facts")
LISTS = ("missing", "cites_source", "cites")


class Unreadable(Exception):
    """A file that is no file of scenarios. Its text is a sentence for whoever wrote it."""


@dataclass(frozen=True)
class Scenario:
    """One case on paper, with what the answer must say."""

    name: str
    question: str
    facts: Mapping[str, Any]
    expected: Mapping[str, Any]
    file: str


def read(path: Path) -> list[Scenario]:
    """The scenarios of one file. Raises `Unreadable`."""
    try:
        found = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as problem:
        raise Unreadable(f"{path}: niet te lezen ({problem.strerror or problem})") from problem
    except (ValueError, RecursionError) as problem:
        raise Unreadable(f"{path}: geen TOML ({problem})") from problem
    rows = found.pop("scenario", [])
    if found:
        raise Unreadable(f"{path}: onbekende sleutel {sorted(found)[0]}; verwacht: scenario")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise Unreadable(f"{path}: verwacht: een lijst [[scenario]]")
    return [_scenario(path, at, row) for at, row in enumerate(rows, 1)]


def _scenario(path: Path, at: int, row: dict[str, Any]) -> Scenario:
    where = f"{path}, scenario {at}"
    unknown = sorted(set(row) - set(KEYS))
    if unknown:
        raise Unreadable(f"{where}: onbekende sleutel {unknown[0]}; verwacht: {', '.join(KEYS)}")
    lacking = [key for key in NEEDED if key not in row]
    if lacking:
        raise Unreadable(f"{where}: {lacking[0]} ontbreekt")
    texts = dict.fromkeys(("name", "question", "outcome"), str)
    shapes: dict[str, type] = {**texts, **dict.fromkeys(LISTS, list), "facts": dict, "result": dict}
    for key, kind in shapes.items():
        if key in row and not isinstance(row[key], kind):
            raise Unreadable(f"{where}: {key} heeft niet de goede vorm")
    expected = {key: value for key, value in row.items() if key not in NEEDED}
    return Scenario(row["name"], row["question"], row["facts"], expected, str(path))


def faults(scenario: Scenario) -> list[str]:
    """What the answer says otherwise than the scenario; empty when it passes."""
    try:
        verdict = ask(scenario.question, scenario.facts)
    except BadFacts as bad:
        return [f"de feiten kloppen niet: {bad.sentence}"]
    return list(differences(verdict, scenario.expected))


def differences(verdict: Verdict, expected: Mapping[str, Any]) -> Iterable[str]:
    """Where an answer differs from what is expected of it, in words."""
    if "outcome" in expected and verdict.outcome.value != expected["outcome"]:
        yield f"uitkomst {verdict.outcome.value}, verwacht {expected['outcome']}"
    if "missing" in expected and set(verdict.missing) != set(expected["missing"]):
        yield f"ontbreekt {sorted(verdict.missing)}, verwacht {sorted(expected['missing'])}"
    sources = {key.split("#")[0] for key in verdict.cites}
    for source in expected.get("cites_source", ()):
        if source not in sources:
            yield f"bron {source} niet aangehaald; wel {sorted(sources)}"
    for key in expected.get("cites", ()):
        if key not in (sources if "#" not in key else verdict.cites):
            yield f"{key} niet aangehaald; wel {sorted(verdict.cites)}"
    yield from _unlike(verdict.result, expected.get("result", {}), "result")


def _unlike(found: Any, expected: Any, path: str) -> Iterable[str]:
    if isinstance(expected, Mapping):
        if not isinstance(found, Mapping):
            yield f"{path} is {found!r}, verwacht een object"
            return
        for key, value in expected.items():
            if key not in found:
                yield f"{path}.{key} is er niet"
            elif key == "missing":
                if set(found[key]) != set(value):
                    yield f"{path}.missing is {sorted(found[key])}, verwacht {sorted(value)}"
            else:
                yield from _unlike(found[key], value, f"{path}.{key}")
    elif isinstance(expected, list) and expected and isinstance(expected[0], Mapping):
        if not isinstance(found, (list, tuple)):
            yield f"{path} is {found!r}, verwacht een lijst"
            return
        for one in expected:
            if not any(not list(_unlike(other, one, path)) for other in found):
                yield f"{path}: niet gevonden: {_plain(one)}"
    elif not _same(found, _plain(expected)):
        yield f"{path} is {found!r}, verwacht {_plain(expected)!r}"


def _same(found: Any, expected: Any) -> bool:
    if isinstance(found, (list, tuple)) and isinstance(expected, list):
        return len(found) == len(expected) and all(map(_same, found, expected))
    return type(found) is type(expected) and bool(found == expected)


def _plain(value: Any) -> Any:
    """A value of TOML as the answer would hold it: dates as text, "null" as null."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return None if value == "null" else value


def beside() -> list[Path]:
    """The scenario files of this house, where the package lies in its own tree; else none."""
    return sorted((Path(__file__).resolve().parents[2] / "tests" / "law").glob("*.toml"))
