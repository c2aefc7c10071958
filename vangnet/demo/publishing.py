"""Public versions and good practices on their way to the library, and the older register."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from vangnet import law
from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.demo import stories
from vangnet.demo.agenda import Affair, does
from vangnet.demo.stories import Told
from vangnet.publications import actions as publications
from vangnet.publications import queries as public_versions

if TYPE_CHECKING:
    from vangnet.publications.models import PublicVersion, Replacement

TEXTS = (
    *("summary", "what_happened", "where_it_failed", "where_it_held", "lessons", "measures"),
    "what_to_watch",
)
LABELS = ("sector", "target_group", "risks", "age_band", "period")
OLDER_REPORTS = 2000
FIRST_YEAR, LAST_YEAR = 2023, 2026


def plan(affair: Affair) -> None:
    """Put a public version on the agenda: draft, review, second person, gate, library."""
    told = affair.told.get("public_version")
    if told is None:
        return
    drafted = stories.moment(told["decided_on"]) - timedelta(days=3)
    affair.plan(drafted, "publieksversie schrijven", _draft, told)
    affair.plan(told["decided_on"], "nakijken", _review, told)
    affair.plan(told["notified_on"], "goedkeuren", _approve, told)
    affair.plan(told["published_on"], "publiceren", _publish, told)


def _draft(affair: Affair, told: Told, _at: datetime) -> None:
    by = affair.cast.actor(told["by"])
    version = does(by, publications.draft, affair.case(by), title=told["title"])
    values = {name: _plain(told[name]) for name in (*TEXTS, *LABELS)}
    does(by, publications.edit, version, values, base=version.version)


def _plain(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def _version(affair: Affair, by: Actor) -> PublicVersion:
    found = public_versions.of_case(by, affair.case_key)
    if found is None:
        raise RuntimeError(f"{affair.told['key']}: er is nog geen publieksversie.")
    return found


def _review(affair: Affair, told: Told, at: datetime) -> None:
    """The first person looks at every word that was found, and at what was left."""
    by = affair.cast.actor(told["reviewed_by"])
    with context.acting(by):
        while found := public_versions.undecided(by, _version(affair, by)):
            for one in found:
                _decide(affair, told, one, by)
        version = _version(affair, by)
        publications.tick_off(version, public_versions.residue(by, version), by=by)
        publications.review(_version(affair, by), by=by, at=at)


def _decide(affair: Affair, told: Told, one: Replacement, by: Actor) -> None:
    """Who is meant, that it may stay with a reason, or as proposed."""
    if one.doubt:
        who, version = one.doubt.split(", ")[0], _version(affair, by)
        publications.relabel(version, one.original, who, by=by, around=one.around)
        return
    why = told.get("stays", {}).get(one.original, "")
    decision = publications.Decision.REJECTED if why else publications.Decision.ACCEPTED
    publications.decide(one, decision, by=by, why=why)


def _approve(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["approved_by"])
    with context.acting(by):
        publications.approve(_version(affair, by), by=by, at=at)


def _publish(affair: Affair, told: Told, at: datetime) -> None:
    by = affair.cast.actor(told["approved_by"])
    with context.acting(by):
        publications.publish(_version(affair, by), by=by, on=at.date())


def good_practice(at: datetime) -> None:
    """The network where it works, as an example for others (NET-8)."""
    told = stories.read("robert-donatie")["public"]
    values = {name: _plain(told[name]) for name in ("title", *TEXTS)}
    values |= {name: told[name] for name in ("sector", "target_group", "risks", "period")}
    with context.acting(Actor.CLOCK):
        publications.publish_good_practice(
            by=Actor.CLOCK, values={**values, "fictional": True}, on=at.date()
        )


def older_register() -> int:
    """Take over an older register as a real start would: only the facts over which k is counted."""
    with context.acting(Actor.CLOCK):
        return publications.take_over_register(_older_reports(), by=Actor.CLOCK)


def _older_reports() -> Iterator[Told]:
    """Invented closed reports, always the same ones. More of the common kinds, as in life."""
    dice, more = random.Random(8), random.Random(9)
    sectors = [key for key in law.lists.lists()["sector"] if key not in ("supervision",)]
    provinces = list(law.lists.lists()["province"])
    events = (
        "fall",
        "medication",
        "treatment",
        "diagnosis",
        "deterioration",
        "handover",
    )
    for _number in range(OLDER_REPORTS):
        sector = dice.choice(sectors)
        yield {
            "sector": sector,
            "province": dice.choice(provinces),
            "age_band": _band(sector, dice),
            "sex": dice.choice(("female", "male")),
            "event_kind": "birth" if sector == "birth_care" else dice.choice(events),
            "outcome": dice.choice(("death", "lasting_harm", "temporary_harm", "temporary_harm")),
            "year": dice.randint(FIRST_YEAR, LAST_YEAR),
            "season": more.choice(("winter", "voorjaar", "zomer", "najaar")),
            "organisation_sectors": sorted(
                {sector, dice.choice(sectors), *more.sample(sectors, 5)}
            ),
        }


def _band(sector: str, dice: random.Random) -> str:
    if sector == "youth_care":
        return dice.choice(("young", "adult"))
    if sector == "birth_care":
        return dice.choice(("young", "adult", "adult"))
    return dice.choice(("young", "adult", "adult", "old", "old"))
