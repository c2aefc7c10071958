"""What happened in a case, in Dutch sentences with names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.accounts import queries as accounts
from vangnet.parties import queries as register
from vangnet.trail import queries as trail

MOST_WORDS = 400


@dataclass(frozen=True)
class Line:
    """One thing that happened. `why`: the reason as it was written, empty for a paragraph."""

    at: datetime
    who: str
    what: str
    why: str
    departing: str


def lines(actor: Actor, roots: Iterable[UUID], *, limit: int = 200) -> list[Line]:
    """The events of a case and of the reports in it, newest first, in two more queries."""
    found = trail.events(actor, roots, limit=limit)
    people = accounts.names(one.person_id for one in found)
    bodies = register.by_key(actor, (one.organisation_id for one in found))
    return [
        Line(
            one.at,
            _who(one, people, {key: body.name for key, body in bodies.items()}),
            trail.sentence(one.verb),
            _reason(one.because),
            one.departing,
        )
        for one in found
    ]


def _who(one: trail.Event, people: dict[UUID, str], bodies: dict[UUID, str]) -> str:
    """Who did it, and for whom she works; the clock is "Vangnet" itself."""
    if one.person_id is None and one.organisation_id is None:
        return _("Vangnet")
    person = people.get(one.person_id, "") if one.person_id else ""
    body = bodies.get(one.organisation_id, "") if one.organisation_id else ""
    if person and body:
        return f"{person} ({body})"
    return person or body or _("Iemand")


def _reason(because: str) -> str:
    """A reason that a person wrote; "ASM-1 GEB" is the ground of a step, for the record."""
    if because.replace("-", "").replace(" ", "").replace("#", "").replace(".", "").isupper():
        return ""
    return because[:MOST_WORDS] + ("…" if len(because) > MOST_WORDS else "")
