"""An administrator invites a colleague: a letter with a link, in roles that fit."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests import people
from vangnet.access.actors import Role
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Invalid
from vangnet.accounts import actions
from vangnet.letters.models import Letter
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6")]

ADDRESS = "nieuw@rivierklei.voorbeeld"


def test_the_invitation_goes_out_as_a_letter_with_a_link() -> None:
    with acting(people.administrator()) as by:
        made = actions.invite_colleague(
            by=by, email=" Nieuw@Rivierklei.voorbeeld ", roles=[Role.REPORTER], at=people.AT
        )
        letter = Letter.objects.get(about_id=made.invitation.id)
        assert letter.to_email == ADDRESS
        assert letter.link == f"/uitnodiging/{made.token}/"
        assert made.invitation.expires_at == people.AT + timedelta(days=14)


def test_the_token_itself_is_not_kept_with_the_invitation() -> None:
    with acting(people.administrator()) as by:
        made = actions.invite_colleague(by=by, email=ADDRESS, roles=[Role.REPORTER], at=people.AT)
    assert made.token not in str(vars(made.invitation))


def test_who_is_no_administrator_cannot_invite() -> None:
    with acting(people.rivierklei_reporter()) as by, pytest.raises(Denied, match="uitnodigen"):
        actions.invite_colleague(by=by, email=ADDRESS, roles=[Role.REPORTER], at=people.AT)


@pytest.mark.parametrize("role", [Role.INSPECTOR, Role.COORDINATOR, Role.OTHER_SUPERVISOR])
def test_nobody_of_a_care_provider_becomes_an_inspector(role: Role) -> None:
    with acting(people.administrator()) as by, pytest.raises(Invalid) as refused:
        actions.invite_colleague(by=by, email=ADDRESS, roles=[role], at=people.AT)
    assert refused.value.field == "roles"


def test_an_address_that_is_none_is_refused_at_its_field() -> None:
    with acting(people.administrator()) as by, pytest.raises(Invalid) as refused:
        actions.invite_colleague(by=by, email="geen adres", roles=[Role.REPORTER], at=people.AT)
    assert refused.value.field == "email"


def test_without_a_role_there_is_no_invitation() -> None:
    with acting(people.administrator()) as by, pytest.raises(Invalid) as refused:
        actions.invite_colleague(by=by, email=ADDRESS, roles=[], at=people.AT)
    assert refused.value.field == "roles"


def test_a_colleague_who_works_here_already_is_not_invited_again() -> None:
    people.rivierklei_reporter()
    with acting(people.administrator()) as by, pytest.raises(Invalid, match="al toegang"):
        actions.invite_colleague(
            by=by,
            email="marloes.terhorst@rivierklei.voorbeeld",
            roles=[Role.REPORTER],
            at=people.AT,
        )


def test_inviting_twice_leaves_only_the_last_link_working() -> None:
    with acting(people.administrator()) as by:
        first = actions.invite_colleague(by=by, email=ADDRESS, roles=[Role.REPORTER], at=people.AT)
        second = actions.invite_colleague(by=by, email=ADDRESS, roles=[Role.REPORTER], at=people.AT)
        with pytest.raises(Denied, match="niet \\(meer\\) geldig"):
            actions.open_invitation(first.token, at=people.AT)
        assert actions.open_invitation(second.token, at=people.AT) == second.invitation


def test_the_trail_says_who_was_invited_by_whom() -> None:
    with acting(people.administrator()) as by:
        made = actions.invite_colleague(by=by, email=ADDRESS, roles=[Role.REPORTER], at=people.AT)
        event = Event.objects.get(verb="person_invited", subject_id=made.invitation.id)
        assert event.person_id == by.person
        assert ADDRESS not in event.because
