"""Taking an invitation back."""

from __future__ import annotations

import pytest

from tests import people
from vangnet.access.actors import Role
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible
from vangnet.accounts import actions
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6")]


def invite() -> actions.Invited:
    with acting(people.administrator()) as by:
        return actions.invite_colleague(
            by=by, email="nieuw@rivierklei.voorbeeld", roles=[Role.REPORTER], at=people.AT
        )


def test_the_link_stops_working_and_the_trail_says_so() -> None:
    made = invite()
    with acting(people.administrator()) as by:
        actions.withdraw_invitation(made.invitation, by=by, at=people.LATER)
        with pytest.raises(Denied):
            actions.open_invitation(made.token, at=people.LATER)
        assert Event.objects.filter(
            verb="invitation_withdrawn", subject_id=made.invitation.id
        ).exists()


def test_twice_is_refused() -> None:
    made = invite()
    with acting(people.administrator()) as by:
        actions.withdraw_invitation(made.invitation, by=by, at=people.LATER)
        with pytest.raises(Impossible, match="al gebruikt of ingetrokken"):
            actions.withdraw_invitation(made.invitation, by=by, at=people.LATER)


def test_a_reporter_cannot_take_it_back() -> None:
    made = invite()
    with acting(people.rivierklei_reporter()) as by, pytest.raises(Denied):
        actions.withdraw_invitation(made.invitation, by=by, at=people.LATER)


def test_the_administrator_of_another_organisation_cannot_take_it_back() -> None:
    made = invite()
    with acting(people.wierde_reporter()) as by, pytest.raises(Denied, match="kennen wij niet"):
        actions.withdraw_invitation(made.invitation, by=by, at=people.LATER)
