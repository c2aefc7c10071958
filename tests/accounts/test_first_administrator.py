"""A real start: nobody is there yet to invite the first."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests import people
from vangnet.access.actors import Actor, Role
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.accounts import actions, beginning, queries
from vangnet.parties import queries as register

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6")]


def begin(email: str = "eerste@inspectie.voorbeeld") -> str:
    out = StringIO()
    call_command("first_administrator", email=email, organisation="Meldpunt", stdout=out)
    return out.getvalue()


def test_it_makes_the_intake_desk_and_prints_the_link() -> None:
    said = begin()
    assert "Uitgenodigd voor Meldpunt: eerste@inspectie.voorbeeld" in said
    token = said.split("/uitnodiging/")[1].split("/")[0]
    with acting(Actor.ANYONE):
        person = actions.accept_invitation(
            token, given_name="Eva", surname="Eerste", password="een lange zin hier", at=people.AT
        )
        intake = register.intake()
    assert intake.name == "Meldpunt"
    assert intake.admitted_on is not None
    held = queries.memberships(person).get()
    assert held.organisation_id == intake.id
    assert queries.actor_for(person, held).roles == {Role.ADMINISTRATOR}


def test_again_before_anyone_accepted_invites_again() -> None:
    first, second = begin(), begin()
    assert first.split("/uitnodiging/")[1] != second.split("/uitnodiging/")[1]


def test_once_there_is_an_administrator_people_are_invited_by_people() -> None:
    token = begin().split("/uitnodiging/")[1].split("/")[0]
    with acting(Actor.ANYONE):
        actions.accept_invitation(
            token, given_name="Eva", surname="Eerste", password="een lange zin hier", at=people.AT
        )
    with pytest.raises(CommandError, match="al een beheerder"):
        begin("tweede@inspectie.voorbeeld")


def test_a_wrong_address_is_one_clear_sentence_and_leaves_nothing() -> None:
    with pytest.raises(CommandError, match="geen e-mailadres"):
        begin("geen adres")
    with acting(Actor.CLOCK):
        assert beginning.intake_name() == ""


def test_only_the_server_itself_may() -> None:
    with acting(people.coordinator()) as by, pytest.raises(Denied):
        beginning.first_administrator(by=by, name="M", email="a@b.nl", at=people.AT)
