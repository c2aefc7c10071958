"""A client or relative comes in by invitation, for one case (INV-3)."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests import people
from vangnet.access import grants
from vangnet.access.actors import Actor, Kind, Role
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.access.standings import Standing
from vangnet.accounts import actions, queries
from vangnet.letters.models import Letter

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-3")]

ADDRESS = "dochter@naasten.voorbeeld"
CASE = UUID("6f0f4f3e-0000-4000-8000-000000000001")


def a_case() -> UUID:
    with acting(Actor.CLOCK):
        grants.give(
            CASE, Standing.REPORTER, organisation=people.key_of("rivierklei"), because="melding"
        )
    return CASE


def invite(by: Actor) -> str:
    root = a_case()
    with acting(by):
        return actions.invite_relative(by=by, root=root, email=ADDRESS, at=people.AT).token


def test_the_mail_does_not_say_what_it_is_about() -> None:
    by = people.rivierklei_reporter()
    invite(by)
    with acting(by):
        letter = Letter.objects.get(to_email=ADDRESS)
    for telling in ("calamiteit", "Rivierklei", "Jansen", "Waterdonk"):
        assert telling not in letter.body + letter.subject


def test_who_accepts_sees_that_case_and_is_nobody_elsewhere() -> None:
    token = invite(people.rivierklei_reporter())
    with acting(Actor.ANYONE):
        person = actions.accept_invitation(
            token, given_name="Sanne", surname="V", password="een lange zin hier", at=people.AT
        )
    actor = Actor(Kind.RELATIVE, person=person.id, roles=frozenset({Role.RELATIVE}))
    with acting(actor):
        assert grants.standings(actor, CASE) == {Standing.RELATIVE}
        assert list(grants.roots(actor)) == [CASE]


def test_who_has_nothing_to_do_with_the_case_invites_nobody() -> None:
    a_case()
    with acting(people.outsider()) as by, pytest.raises(Denied):
        actions.invite_relative(by=by, root=CASE, email=ADDRESS, at=people.AT)


def test_a_board_member_does_not_invite_relatives() -> None:
    a_case()
    with acting(people.rivierklei_board()) as by, pytest.raises(Denied):
        actions.invite_relative(by=by, root=CASE, email=ADDRESS, at=people.AT)


def test_partners_see_who_was_invited_and_outsiders_do_not() -> None:
    by = people.rivierklei_reporter()
    invite(by)
    with acting(by):
        assert [one.email for one in queries.relatives_invited(by, CASE)] == [ADDRESS]
    with acting(people.outsider()) as other:
        assert queries.relatives_invited(other, CASE) == []
