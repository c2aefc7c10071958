"""An investigation with one of every kind around it, made by the rooms' own actions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from tests import lives, people
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.standings import Standing
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.investigations import actions, invite, picture, queries
from vangnet.investigations.models import Invitation, JointParty
from vangnet.trail.models import Event

WORDS: dict[str, Any] = {
    "event_kind": "fout met medicijnen",
    "happened_on": people.DAY_ZERO,
    "place": "Waterdonk",
    "whom_to_ring": "kwaliteitsfunctionaris, 0800-000 0002",
}


def begun() -> UUID:
    """A case in which the parties investigate together; gives its key."""
    return lives.reflecting().id


def invited(root: UUID, name: str, *, purpose: str = "partner") -> Invitation:
    """The home care invites this organisation."""
    with acting(people.rivierklei_reporter()) as marloes:
        return invite.invite(
            queries.begun(marloes, root),
            by=marloes,
            organisation=people.key_of(name),
            purpose=actions.Purpose(purpose),
            at=people.LATER,
            **WORDS,
        )


def around() -> UUID:
    """The hospital takes part, the district team learns along, the GP was only invited, and the
    daughter may tell her side."""
    root = begun()
    for name in ("waardenhof", "wijkteam_waterdonk", "gp_de_wierde"):
        invited(root, name)
    for actor, answer in (
        (people.waardenhof_reporter(), invite.accept),
        (people.wijkteam(), invite.learn_along),
    ):
        with acting(actor):
            (waiting,) = queries.my_invitations(actor)
            answer(waiting, by=actor, at=people.LATER)
    with acting(people.rivierklei_reporter()):
        grants.give(root, Standing.RELATIVE, person=people.relative().person, because="uitgenodigd")
    return root


def strangers() -> dict[str, Actor]:
    """Who has no part in what the partners do."""
    return {
        "another organisation": people.outsider(),
        "only invited": people.wierde_reporter(),
        "the daughter": people.relative(),
        "the inspector": people.inspector(),
        "the intake desk": people.intake_inspector(),
        "another supervisor": people.other_supervisor(),
    }


def party(root: UUID, name: str = "Verpleeghuis Duinzicht") -> JointParty:
    """A party in the joint picture."""
    with acting(people.rivierklei_reporter()) as marloes:
        return picture.add_party(
            queries.begun(marloes, root), by=marloes, name=name, kind="care_provider", line="first"
        )


def handed_in() -> UUID:
    """A case of which the reflection report, and with it the investigation, is handed in."""
    return lives.handed_in().id


def told(root: UUID, verb: str) -> list[Event]:
    """What the trail of the case says of this, as a partner reads it."""
    with acting(people.rivierklei_reporter()):
        return list(Event.objects.filter(root_id=root, verb=verb).order_by("at", "id"))


def case(root: UUID) -> Case:
    """The case as the reporter sees it."""
    with acting(people.rivierklei_reporter()) as marloes:
        return cases.case(marloes, root)
