"""Ending access, by an administrator or by leaving."""

from __future__ import annotations

import pytest

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible
from vangnet.accounts import actions, queries
from vangnet.accounts.models import Membership
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6")]


def held(actor: Actor) -> Membership:
    return Membership.objects.get(person_id=actor.person, organisation_id=actor.organisation)


def test_access_ends_from_then_on_and_the_trail_says_by_whom() -> None:
    tineke = people.rivierklei_committee()
    with acting(people.administrator()) as by:
        ended = actions.end_membership(held(tineke), by=by, at=people.AT)
        event = Event.objects.get(verb="membership_ended")
    assert ended.until == people.AT
    assert event.person_id == by.person
    assert list(queries.memberships(ended.person)) == []


def test_ending_twice_is_refused() -> None:
    tineke = people.rivierklei_committee()
    with acting(people.administrator()) as by:
        actions.end_membership(held(tineke), by=by, at=people.AT)
        with pytest.raises(Denied):
            actions.end_membership(held(tineke), by=by, at=people.AT)


def test_a_colleague_cannot_end_another() -> None:
    tineke = people.rivierklei_committee()
    with acting(people.rivierklei_reporter()) as by, pytest.raises(Denied):
        actions.end_membership(held(tineke), by=by, at=people.AT)
    assert held(tineke).until is None


def test_the_last_administrator_stays() -> None:
    ruud = people.administrator()
    with acting(ruud), pytest.raises(Impossible, match="laatste beheerder"):
        actions.end_membership(held(ruud), by=ruud, at=people.AT)


def test_one_may_leave_by_oneself() -> None:
    marloes = people.rivierklei_reporter()
    with acting(marloes):
        left = actions.leave(by=marloes, at=people.AT)
        assert Event.objects.filter(verb="left", person_id=marloes.person).count() == 1
    assert left.until == people.AT


def test_leaving_twice_is_refused() -> None:
    marloes = people.rivierklei_reporter()
    with acting(marloes):
        actions.leave(by=marloes, at=people.AT)
        with pytest.raises(Denied):
            actions.leave(by=marloes, at=people.AT)


def test_the_last_administrator_cannot_leave() -> None:
    ruud = people.administrator()
    with acting(ruud), pytest.raises(Impossible, match="laatste beheerder"):
        actions.leave(by=ruud, at=people.AT)


def test_a_relative_has_nothing_to_leave() -> None:
    sanne = people.relative()
    with acting(sanne), pytest.raises(Denied):
        actions.leave(by=sanne, at=people.AT)
