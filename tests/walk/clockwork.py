"""The clock of the walk: a process that does on request what the worker does by itself.

One order per line comes in, one answer per line goes out, both JSON. It also sets the stage: the
fictional organisations and people, through the same actions as the demonstration.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any

import tests.walk.hours  # noqa: F401
from vangnet.access.actors import Actor
from vangnet.access.context import acting


def cast() -> dict[str, Any]:
    """Register and admit the organisations, and let the people accept their invitations."""
    from vangnet.demo.cast import Cast

    cast = Cast()
    cast.register()
    cast.invite()
    return {
        "people": {key: str(person.id) for key, person in cast.people.items()},
        "organisations": {key: str(found) for key, found in cast.organisations.items()},
    }


def go_round() -> dict[str, int]:
    """A round of the clock: every job once."""
    from vangnet.clock.rounds import run_all

    return run_all()


def older_register() -> int:
    """Forty older reports of the kind of this story, so that one of them names nobody."""
    from vangnet.publications import actions as publications

    entry = {
        "sector": "home_care_nursing",
        "province": "gelderland",
        "age_band": "adult",
        "event_kind": "medication",
        "outcome": "lasting_harm",
        "year": 2026,
        "season": "najaar",
        "organisation_sectors": ["home_care_nursing", "gp_care", "hospital_care", "mental_health"],
    }
    with acting(Actor.CLOCK) as clock:
        publications.take_over_register([entry] * 40, by=clock)
    return 40


def end_sessions() -> int:
    """Everybody's session ends, as after an hour of doing nothing."""
    from django.contrib.sessions.models import Session

    return Session.objects.all().delete()[0]


ORDERS: dict[str, Callable[..., Any]] = {
    each.__name__: each for each in (cast, go_round, older_register, end_sessions)
}


def main() -> None:
    """Do what is asked until nothing comes any more."""
    import django

    django.setup()
    for line in sys.stdin:
        name, given = json.loads(line)
        sys.stdout.write(json.dumps(ORDERS[name](*given)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
