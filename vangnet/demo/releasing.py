"""What the inspectorate itself puts in the library, and what a provider did with it."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.demo import stories
from vangnet.demo.agenda import Agenda
from vangnet.demo.cast import Cast
from vangnet.demo.stories import Told
from vangnet.library import actions as library
from vangnet.library import queries as shelf
from vangnet.releases import actions as releases
from vangnet.releases import queries as written

WRITER, SECOND = "daan_wouda", "noor_vellinga"
OF_THE_STORY = frozenset(
    {"kind", "invented", "written_on", "approved_on", "published_on", "organisation", "based_on"}
)


def plan(cast: Cast, agenda: Agenda) -> None:
    """Put every document and every noted change on the agenda."""
    told = stories.read("library")
    for one in told["release"]:
        keys: dict[str, UUID] = {}
        for day, act in (("written_on", _write), ("approved_on", _approve)):
            agenda.add(one[day], f"{one['title']}: {day}", partial(act, cast, one, keys))
        agenda.add(one["published_on"], one["title"], partial(_publish, cast, one, keys))
    for one in told["note"]:
        agenda.add(one["on"], "genoteerde verandering", partial(_note, cast, one))


def _write(cast: Cast, told: Told, keys: dict[str, UUID], at: datetime) -> None:
    by = cast.actor(WRITER)
    values: dict[str, Any] = {name: told[name] for name in told if name not in OF_THE_STORY}
    if "organisation" in told:
        values["organisation_id"] = cast.organisation(told["organisation"])
    with context.acting(by):
        if "based_on" in told:
            numbers = {one.title: one.number for one in shelf.newest(by, on=at.date(), limit=100)}
            values["based_on"] = [numbers[title] for title in told["based_on"]]
        made = releases.write(
            told["kind"], values, by=by, on=at.date(), fictional=told.get("invented", True)
        )
        keys["release"] = made.id


def _approve(cast: Cast, told: Told, keys: dict[str, UUID], at: datetime) -> None:
    by = cast.actor(SECOND)
    with context.acting(by):
        releases.approve(written.release(by, keys["release"]), by=by, on=at.date())


def _publish(cast: Cast, told: Told, keys: dict[str, UUID], at: datetime) -> None:
    by = cast.actor(SECOND)
    with context.acting(by):
        releases.publish(written.release(by, keys["release"]), by=by, on=at.date())


def _note(cast: Cast, told: Told, at: datetime) -> None:
    by: Actor = cast.actor(told["by"])
    with context.acting(by):
        found = {one.title: one for one in shelf.newest(by, on=at.date(), limit=100)}
        library.note_change(found[told["about"]], told["text"], by=by, on=at.date())
