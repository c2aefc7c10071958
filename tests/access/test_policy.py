"""The policy is the reviewed table, cell by cell: permit, role, standing."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from vangnet.access import permits
from vangnet.access.actors import Actor, Kind, Role
from vangnet.access.permits import Permit
from vangnet.access.policy import POLICY, SENTENCES
from vangnet.access.standings import Standing

MATRIX = tomllib.loads((Path(__file__).parent / "matrix.toml").read_text())
NOBODY = "anyone"


@dataclass(frozen=True)
class Thing:
    """A subject to which the actor is exactly one thing."""

    standing: Standing
    root_id: UUID = field(default_factory=uuid4)

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        return frozenset({self.standing} - {Standing.NONE})


def _expected(permit: Permit, role: Role | None, standing: Standing) -> bool:
    rows = MATRIX[permit.value]
    allowed = {*rows.get(role.value if role else NOBODY, ()), *rows.get(NOBODY, ())}
    return standing.value in allowed


def _actor(role: Role | None) -> Actor:
    roles = frozenset({role}) if role else frozenset[Role]()
    return Actor(Kind.PROVIDER, person=uuid4(), organisation=uuid4(), roles=roles)


def _unexpected() -> tuple[int, list[str]]:
    count, wrong = 0, []
    for permit in Permit:
        for role in (*Role, None):
            for standing in Standing:
                count += 1
                given = bool(permits.decide(_actor(role), permit, Thing(standing)))
                if given is not _expected(permit, role, standing):
                    wrong.append(f"{permit.value} × {role} × {standing.value}: {given}")
    return count, wrong


@pytest.mark.meets("PRV-4", "PRV-6")
def test_every_cell_is_as_reviewed(capsys: pytest.CaptureFixture[str]) -> None:
    count, wrong = _unexpected()
    with capsys.disabled():
        print(f"\nbeleid: {count} cellen, {len(wrong)} onverwacht")
    assert wrong == []
    assert count > 5_000


def test_every_permit_is_reviewed_and_says_what_it_lets_one_do() -> None:
    assert set(MATRIX) == {permit.value for permit in Permit}
    assert set(POLICY) == set(Permit) == set(SENTENCES)


def test_an_administrator_sees_no_case() -> None:
    admin = _actor(Role.ADMINISTRATOR)
    for permit in Permit:
        for standing in set(Standing) - {Standing.OWN}:
            if NOBODY not in MATRIX[permit.value]:
                assert not permits.decide(admin, permit, Thing(standing)), permit


def test_nobody_without_a_role_reads_a_case() -> None:
    for permit in Permit:
        if NOBODY not in MATRIX[permit.value]:
            assert not permits.decide(Actor.ANYONE, permit, Thing(Standing.REPORTER))
            assert not permits.decide(Actor.ANYONE, permit)


def test_a_refusal_says_what_and_who_may() -> None:
    answer = permits.decide(_actor(Role.REPORTER), Permit.CASE_JUDGE, Thing(Standing.REPORTER))
    assert not answer
    assert (
        answer.because == "U kunt dit niet doen: een oordeel geven. Dit kan alleen als: inspecteur."
    )
