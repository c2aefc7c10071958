"""Accepting an invitation: by a new person, by one with an account, once, in time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests import people
from vangnet.access.actors import Actor, Role
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Invalid
from vangnet.accounts import actions, queries
from vangnet.accounts.models import Membership, Person
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6")]

PASSWORD = "een lange zin om te onthouden"


def invited(email: str = "nieuw@rivierklei.voorbeeld") -> str:
    with acting(people.administrator()) as by:
        return actions.invite_colleague(
            by=by, email=email, roles=[Role.REPORTER, Role.COMMITTEE_MEMBER], at=people.AT
        ).token


def accepted(token: str, password: str = PASSWORD, at: object = people.AT) -> Person:
    with acting(Actor.ANYONE):
        return actions.accept_invitation(
            token, given_name="Nienke", surname="Nieuw", password=password, at=at
        )


def test_a_new_person_works_for_the_organisation_in_the_roles_she_was_invited_for() -> None:
    person = accepted(invited())
    held = queries.memberships(person).get()
    actor = queries.actor_for(person, held)
    assert actor.organisation == people.key_of("rivierklei")
    assert actor.roles == {Role.REPORTER, Role.COMMITTEE_MEMBER}


def test_a_link_works_once() -> None:
    token = invited()
    accepted(token)
    with pytest.raises(Denied, match="niet \\(meer\\) geldig"):
        accepted(token)


def test_a_link_does_not_work_after_two_weeks() -> None:
    with pytest.raises(Denied, match="niet \\(meer\\) geldig"):
        accepted(invited(), at=people.AT + timedelta(days=15))
    assert not Person.objects.filter(email="nieuw@rivierklei.voorbeeld").exists()


def test_a_made_up_link_is_refused_like_a_used_one() -> None:
    with pytest.raises(Denied, match="niet \\(meer\\) geldig"):
        accepted("verzonnen")


def test_a_short_password_is_refused_and_the_link_still_works() -> None:
    token = invited()
    with pytest.raises(Invalid) as refused:
        accepted(token, password="kort")
    assert refused.value.field == "password"
    assert accepted(token).full_name == "Nienke Nieuw"


def test_who_has_an_account_accepts_while_signed_in_and_then_works_for_two() -> None:
    jasper = Person.objects.get(pk=people.stromenland_reporter().person)
    token = invited(jasper.email)
    with acting(people.stromenland_reporter()):
        actions.accept_as(jasper, token, at=people.AT)
    names = [held.organisation.name for held in queries.memberships(jasper)]
    assert len(names) == 2


def test_nobody_accepts_an_invitation_of_another() -> None:
    jasper = Person.objects.get(pk=people.stromenland_reporter().person)
    token = invited()
    with acting(people.stromenland_reporter()), pytest.raises(Denied, match="ander e-mailadres"):
        actions.accept_as(jasper, token, at=people.AT)
    assert Membership.objects.filter(person=jasper).count() == 1


def test_the_trail_says_that_it_was_accepted() -> None:
    accepted(invited())
    with acting(Actor.CLOCK):
        assert Event.objects.filter(verb="invitation_accepted").count() == 1
