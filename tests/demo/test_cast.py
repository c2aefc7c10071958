"""The fictional people come in as anyone would: registered, admitted, invited, accepted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from vangnet.access.actors import Kind, Role
from vangnet.accounts import queries as accounts
from vangnet.demo.cast import Cast
from vangnet.parties import queries as parties


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Cast]:
    """Everyone, until the end of this module."""
    made = Cast()
    with override_settings(DEMO=True), django_db_blocker.unblock(), transaction.atomic():
        made.register()
        made.invite()
        yield made
        transaction.set_rollback(True)


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
