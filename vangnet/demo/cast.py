"""The fictional organisations and people: registered, admitted and invited as anyone would be."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from vangnet.access import context
from vangnet.access.actors import Actor, Kind, Role
from vangnet.accounts import actions as accounts
from vangnet.accounts import demonstration
from vangnet.accounts import queries as people
from vangnet.demo import stories
from vangnet.demo.stories import Told
from vangnet.parties import actions as parties

REGISTER_FACTS = (
    *("name", "short", "kind", "sector", "line", "province", "municipality", "postcode"),
    *("kvk", "branch_number", "phone", "under_igj", "solo", "is_intake"),
)


class Cast:
    """Who is who: from the names that the stories use to the keys of the rooms."""

    def __init__(self) -> None:
        self.organisations: dict[str, UUID] = {}
        self.bodies: dict[str, Any] = {}
        self.people: dict[str, Any] = {}
        self._actors: dict[tuple[str, str | None], Actor] = {}
        self.told: dict[str, Told] = {one["key"]: one for one in _organisations()}
        self.told_people: dict[str, Told] = {one["key"]: one for one in _people()}

    def organisation(self, key: str) -> UUID:
        """The key of an organisation of the stories."""
        return self.organisations[key]

    def plain(self, key: str) -> Told:
        """What the stories tell of an organisation."""
        return self.told[key]

    def actor(self, person: str, organisation: str | None = None) -> Actor:
        """The actor that a person of the stories is, for an organisation if she has several."""
        known = self._actors.get((person, organisation))
        if known is None:
            known = self._actors[person, organisation] = self._actor(person, organisation)
        return known

    def _actor(self, person: str, organisation: str | None) -> Actor:
        account = self.people[person]
        wanted = self.organisations.get(organisation) if organisation else None
        found = list(people.memberships(account))
        for membership in found:
            if wanted is None or membership.organisation_id == wanted:
                return people.actor_for(account, membership)
        return Actor(Kind.RELATIVE, person=account.id, roles=frozenset({Role.RELATIVE}))

    def anyone_of(self, organisation: str) -> Actor:
        """Someone of an organisation who may do what quality officers do."""
        able = [
            key
            for key, told in self.told_people.items()
            for one in told.get("membership", [])
            if one["organisation"] == organisation
            and {"quality_officer", "committee_member", "reporter"} & set(one["roles"])
        ]
        return self.actor(able[0], organisation)

    def register(self) -> int:
        """Register and admit the organisations; whoever supervises comes first."""
        admitted_on = stories.read("organisations")["admitted_on"]
        waiting = sorted(self.told.values(), key=lambda told: "supervisor" in told)
        for told in waiting:
            with context.acting(Actor.CLOCK):
                facts = {name: told[name] for name in REGISTER_FACTS if name in told}
                supervisor = self.bodies.get(told.get("supervisor", ""))
                body = parties.register(by=Actor.CLOCK, supervisor=supervisor, **facts)
                parties.admit(body, by=Actor.CLOCK, on=admitted_on)
            self.organisations[told["key"]] = body.id
            self.bodies[told["key"]] = body
        return len(waiting)

    def invite(self) -> int:
        """Invite the people who work for an organisation, and let them accept."""
        start = stories.moment(stories.read("organisations")["admitted_on"])
        for step, told in enumerate(self.told_people.values()):
            for membership in told.get("membership", []):
                self._employ(told, membership, start + timedelta(minutes=step))
        return len(self.told_people)

    def _employ(self, told: Told, membership: Told, at: datetime) -> None:
        organisation = self.organisations[membership["organisation"]]
        desk = Actor(Kind.CLOCK, organisation=organisation)
        roles = [Role(role) for role in membership["roles"]]
        with context.acting(desk):
            invited = accounts.invite_colleague(by=desk, email=told["email"], roles=roles, at=at)
            self._accept(told, invited.token, at)

    def welcome_relative(self, key: str, root: UUID, *, by: Actor, at: datetime) -> None:
        """Invite a client or relative to a case; she accepts."""
        told = self.told_people[key]
        with context.acting(by):
            token = accounts.invite_relative(by=by, root=root, email=told["email"], at=at).token
        with context.acting(Actor.CLOCK):
            self._accept(told, token, at)

    def _accept(self, told: Told, token: str, at: datetime) -> None:
        self.people[told["key"]] = demonstration.accept(
            token,
            given_name=told["given_name"],
            surname=told["surname"],
            job_title=told["job_title"],
            at=at,
        )


def _organisations() -> list[Told]:
    return list(stories.read("organisations")["organisation"])


def _people() -> list[Told]:
    return list(stories.read("people")["person"])
