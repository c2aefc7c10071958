"""The fictional people come in as anyone would: registered, admitted, invited, accepted."""

from __future__ import annotations

import pytest
from pytest_django import Settings

from vangnet.access.actors import Kind, Role
from vangnet.accounts import queries as accounts
from vangnet.demo.cast import Cast
from vangnet.parties import queries as parties


@pytest.fixture
def cast(db: None, settings: Settings) -> Cast:
    settings.DEMO = True
    made = Cast()
    made.register()
    made.invite()
    return made


@pytest.mark.meets("NET-8")
def test_everyone_with_an_employer_can_sign_in_with_one_click(cast: Cast) -> None:
    employed = [told for told in cast.told_people.values() if told.get("membership")]
    emails = {person.email for person in accounts.demo_accounts()}
    assert emails == {told["email"] for told in employed}
    assert not any(person.has_usable_password() for person in accounts.demo_accounts())


def test_one_person_works_for_two_organisations(cast: Cast) -> None:
    pharmacy = cast.actor("mirjam_aarts", "veerpoort")
    post = cast.actor("mirjam_aarts", "hap_rivierenstreek")
    assert pharmacy.person == post.person
    assert pharmacy.organisation != post.organisation


def test_roles_fit_the_kind_of_organisation(cast: Cast) -> None:
    assert cast.actor("lotte_van_rijswijk").kind is Kind.INSPECTORATE
    assert cast.actor("coby_franssen").kind is Kind.SUPERVISOR
    assert Role.BOARD_MEMBER in cast.actor("willem_jan_versteegh").roles


def test_who_falls_under_another_supervisor_says_so(cast: Cast) -> None:
    team = parties.organisation(
        cast.actor("bram_hoekzema"), cast.organisation("wijkteam_waterdonk")
    )
    assert not team.under_igj
    assert team.supervisor is not None
    assert team.supervisor.id == cast.organisation("wmo_rivierenstreek")
