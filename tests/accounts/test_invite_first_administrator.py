"""The coordinator of the inspectorate admits an organisation and invites its administrator."""

from __future__ import annotations

import pytest

from tests import people
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible
from vangnet.accounts import actions, queries
from vangnet.accounts.models import Invitation

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-2")]


def test_the_coordinator_invites_and_sees_that_it_is_open() -> None:
    body = people.organisation("rivierklei")
    with acting(people.coordinator()) as by:
        made = actions.invite_first_administrator(body, by=by, email="a@b.nl", at=people.AT)
        assert made.invitation.roles == ["administrator"]
        assert made.invitation.organisation_id == body.id


@pytest.mark.parametrize("who", [people.inspector, people.administrator, people.outsider])
def test_nobody_else_admits(who: object) -> None:
    body = people.organisation("rivierklei")
    with acting(who()) as by, pytest.raises(Denied, match="coördinator"):  # type: ignore[operator]
        actions.invite_first_administrator(body, by=by, email="a@b.nl", at=people.AT)


def test_nobody_else_sees_who_was_invited() -> None:
    with acting(people.administrator()) as by, pytest.raises(Denied):
        queries.invited_administrators(by, people.key_of("rivierklei"))


@pytest.mark.meets("PRV-4")
def test_where_somebody_looks_after_the_accounts_the_inspectorate_lets_nobody_in() -> None:
    people.administrator()
    body = people.organisation("rivierklei")
    with acting(people.coordinator()) as by, pytest.raises(Impossible, match="al een beheerder"):
        actions.invite_first_administrator(body, by=by, email="a@b.nl", at=people.AT)
    assert not Invitation.objects.filter(email="a@b.nl").exists()
