"""Days that an administrator adds: equated with a holiday by a decree of after this release."""

from __future__ import annotations

import os
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from vangnet.law.shapes import NEAR

VARIABLE = "VANGNET_FREE_DAYS"
KEYS = ("on", "decree")


class UnusableDays(Exception):
    """The file cannot be used; `sentence` is one Dutch line for whoever keeps it."""

    def __init__(self, path: Path, problem: str) -> None:
        self.sentence = " ".join(f"{VARIABLE}: {path}: {problem}".split())
        super().__init__(self.sentence)


@dataclass(frozen=True)
class FreeDay:
    """One day, and where the decree that equates it stands."""

    on: date
    decree: str


@cache
def added() -> tuple[FreeDay, ...]:
    """The days of the file that the environment names, read once; none when it names no file.

    A decree may come between two releases, and terms cannot wait for one (ATW article 3, ASM-6).
    Raises `UnusableDays`.
    """
    name = os.environ.get(VARIABLE, "").strip()
    return read(Path(name)) if name else ()


def read(path: Path) -> tuple[FreeDay, ...]:
    """The days of one file, by date. All or nothing: half a calendar is a wrong calendar (ASM-6).

    Raises `UnusableDays`.
    """
    try:
        found = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as problem:
        raise UnusableDays(path, f"niet te lezen ({problem.strerror or problem}).") from problem
    except (ValueError, RecursionError) as problem:
        raise UnusableDays(path, f"geen TOML ({problem}).") from problem
    rows = found.pop("day", [])
    if found:
        raise UnusableDays(path, f"onbekende sleutel {sorted(found)[0]}; verwacht: [[day]].")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UnusableDays(path, "verwacht: een lijst [[day]] met on en decree.")
    days = [_day(path, at, row) for at, row in enumerate(rows, 1)]
    if twice := sorted({one.on for one in days if [d.on for d in days].count(one.on) > 1}):
        raise UnusableDays(path, f"{twice[0]:%d-%m-%Y} staat er twee keer.")
    return tuple(sorted(days, key=lambda one: one.on))


def _day(path: Path, at: int, row: dict[str, Any]) -> FreeDay:
    where = f"dag {at}"
    if unknown := sorted(set(row) - set(KEYS)):
        problem = f"{where}: onbekende sleutel {unknown[0]}; verwacht: {' en '.join(KEYS)}."
        raise UnusableDays(path, problem)
    on, decree = row.get("on"), row.get("decree")
    first, last = NEAR
    if type(on) is not date or not first <= on.year <= last:
        problem = f"{where}: on: verwacht: een datum zonder aanhalingstekens, zoals 2029-05-11."
        raise UnusableDays(path, problem)
    if not isinstance(decree, str) or not decree.strip():
        problem = f'{where}: decree: verwacht: de vindplaats van het besluit, zoals "Stcrt. …".'
        raise UnusableDays(path, problem)
    return FreeDay(on, " ".join(decree.split()))
