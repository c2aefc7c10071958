"""Giving a colleague other roles."""

from __future__ import annotations

import pytest

from tests import people
from vangnet.access.actors import Actor, Role
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.accounts import actions, queries
from vangnet.accounts.models import Membership
from vangnet.letters import queries as letters
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6")]


def held(actor: Actor) -> Membership:
    return Membership.objects.get(person_id=actor.person, organisation_id=actor.organisation)


def test_the_roles_hold_from_the_next_request_on_and_the_colleague_hears_it() -> None:
    tineke = people.rivierklei_committee()
    with acting(people.administrator()) as by:
        actions.give_roles(held(tineke), by=by, roles=[Role.REPORTER])
        assert Event.objects.filter(verb="roles_given", person_id=by.person).count() == 1
    now = held(tineke)
    assert queries.actor_for(now.person, now).roles == {Role.REPORTER}
    with acting(tineke):
        assert letters.inbox(tineke)[0].subject == "Uw rollen zijn veranderd"


def test_a_role_of_the_inspectorate_does_not_fit_a_care_provider() -> None:
    tineke = people.rivierklei_committee()
    with acting(people.administrator()) as by, pytest.raises(Invalid) as refused:
        actions.give_roles(held(tineke), by=by, roles=[Role.INSPECTOR])
    assert refused.value.field == "roles"


def test_no_role_at_all_is_no_role_but_an_end() -> None:
    tineke = people.rivierklei_committee()
    with acting(people.administrator()) as by, pytest.raises(Invalid, match="beëindig"):
        actions.give_roles(held(tineke), by=by, roles=[])


def test_a_colleague_cannot_raise_herself() -> None:
    marloes = people.rivierklei_reporter()
    with acting(marloes), pytest.raises(Denied):
        actions.give_roles(held(marloes), by=marloes, roles=[Role.ADMINISTRATOR])
    assert held(marloes).roles == ["reporter", "quality_officer"]


def test_an_administrator_reaches_no_other_organisation() -> None:
    jasper = people.stromenland_reporter()
    with acting(people.administrator()) as by, pytest.raises(Denied, match="kennen wij niet"):
        actions.give_roles(held(jasper), by=by, roles=[Role.REPORTER])


def test_the_last_administrator_keeps_that_role() -> None:
    ruud = people.administrator()
    with acting(ruud), pytest.raises(Impossible, match="laatste beheerder"):
        actions.give_roles(held(ruud), by=ruud, roles=[Role.REPORTER])


def test_with_a_second_administrator_the_first_can_step_down() -> None:
    ruud, tineke = people.administrator(), people.rivierklei_committee()
    with acting(ruud):
        actions.give_roles(held(tineke), by=ruud, roles=[Role.ADMINISTRATOR])
        actions.give_roles(held(ruud), by=ruud, roles=[Role.REPORTER])
    assert held(ruud).roles == ["reporter"]
