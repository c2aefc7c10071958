"""Reading the stories: fictional people, organisations and cases, as data."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time
from functools import cache
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

Told = dict[str, Any]
"""A part of a story: what its file says, by the names of the file."""

HERE = ZoneInfo("Europe/Amsterdam")
OFFICE_OPENS = time(9)


@cache
def read(name: str) -> Told:
    """A story by the name of its file. It must say of itself that it is fictional."""
    text = resources.files("vangnet.demo").joinpath("stories", f"{name}.toml").read_text("utf-8")
    told = tomllib.loads(text)
    if told.get("fictional") is not True:
        raise RuntimeError(f"{name}.toml zegt niet dat alles verzonnen is.")
    return told


def moment(when: date | datetime, at: time = OFFICE_OPENS) -> datetime:
    """A time of the story, which writes local time. A day alone: when the office opens."""
    if isinstance(when, datetime):
        return when.replace(tzinfo=HERE)
    return datetime.combine(when, at, HERE)


def cases() -> list[Told]:
    """The other cases, with the fields they share filled in."""
    told = read("cases")
    shared = told["defaults"]["fields"]
    for case in told["case"]:
        for report in case["report"]:
            report["fields"] = {**shared, **report["fields"]}
    return list(told["case"])


def today() -> date:
    """The day on which the stories stop."""
    return date.fromisoformat(str(read("rita-jansen")["now"]))


def leading_parts() -> list[str]:
    """Who the tour is about: name, work, and for whom."""
    bodies = {told["key"]: told["name"] for told in read("organisations")["organisation"]}
    lines = []
    for told in read("people")["person"]:
        if told["demo_login"]:
            works_for = [bodies[one["organisation"]] for one in told.get("membership", [])]
            where = f", {' en '.join(works_for)}" if works_for else ""
            lines.append(f"{told['given_name']} {told['surname']}: {told['job_title']}{where}")
    return lines
