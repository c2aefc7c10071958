"""The pages about people: colleagues, invitations, one's own account, who looked."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import people
from tests.screens import same_bytes, signed_in, text
from vangnet.access.actors import Actor, Role
from vangnet.access.context import acting
from vangnet.accounts import actions
from vangnet.accounts.models import Invitation, Membership, Person
from vangnet.privacy import queries as privacy

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6")]

PASSWORD = "een lange zin om te onthouden"


def held(actor: Actor) -> Membership:
    return Membership.objects.get(person_id=actor.person, organisation_id=actor.organisation)


def invited(email: str = "nieuw@rivierklei.voorbeeld") -> str:
    with acting(people.administrator()) as by:
        made = actions.invite_colleague(
            by=by, email=email, roles=[Role.REPORTER], at=timezone.now()
        )
    return made.token


def test_an_administrator_sees_colleagues_and_invites_one() -> None:
    people.rivierklei_reporter()
    client = signed_in(people.administrator())
    assert "Marloes ter Horst" in text(client.get(reverse("portal:colleagues")))
    answer = client.post(
        reverse("portal:invite-colleague"),
        {"email": "nieuw@rivierklei.voorbeeld", "roles": ["reporter"]},
        follow=True,
    )
    assert "De uitnodiging gaat zo per e-mail weg." in text(answer)
    assert "nieuw@rivierklei.voorbeeld" in text(answer)


def test_a_wrong_address_stands_at_its_field_and_nothing_typed_is_lost() -> None:
    client = signed_in(people.administrator())
    answer = client.post(
        reverse("portal:invite-colleague"), {"email": "geen adres", "roles": ["reporter"]}
    )
    assert answer.status_code == 400
    assert 'value="geen adres"' in answer.content.decode()
    assert not Invitation.objects.exists()


def test_a_role_that_was_not_offered_is_refused() -> None:
    client = signed_in(people.administrator())
    answer = client.post(
        reverse("portal:invite-colleague"), {"email": "a@b.nl", "roles": ["inspector"]}
    )
    assert answer.status_code == 400
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("name", ["colleagues", "invite-colleague"])
def test_who_is_no_administrator_gets_what_does_not_exist(name: str) -> None:
    client = signed_in(people.rivierklei_reporter())
    assert client.get(reverse(f"portal:{name}")).status_code == 404


def test_a_colleague_elsewhere_and_one_that_does_not_exist_look_the_same() -> None:
    client = signed_in(people.administrator())
    other = client.get(reverse("portal:colleague", args=[held(people.outsider()).id]))
    absent = client.get(reverse("portal:colleague", args=[uuid4()]))
    assert (other.status_code, same_bytes(other)) == (absent.status_code, same_bytes(absent))
    assert other.status_code == 404


def test_roles_are_changed_and_access_is_ended() -> None:
    tineke = people.rivierklei_committee()
    client = signed_in(people.administrator())
    client.post(reverse("portal:colleague", args=[held(tineke).id]), {"roles": ["reporter"]})
    assert held(tineke).roles == ["reporter"]
    theirs = signed_in(tineke)
    assert theirs.get(reverse("portal:letters")).status_code == 200
    client.post(reverse("portal:end-colleague", args=[held(tineke).id]))
    assert held(tineke).until is not None
    assert "werkt hier niet voor een organisatie" in text(theirs.get(reverse("portal:switch")))


def test_the_last_administrator_reads_why_not() -> None:
    ruud = people.administrator()
    answer = signed_in(ruud).post(reverse("portal:end-colleague", args=[held(ruud).id]))
    assert answer.status_code == 409
    assert "laatste beheerder" in text(answer)
    assert held(ruud).until is None


def test_an_invitation_is_taken_back_from_the_list() -> None:
    token = invited()
    found = Invitation.objects.get()
    client = signed_in(people.administrator())
    client.post(reverse("portal:withdraw-invitation", args=[found.id]))
    answer = Client().get(reverse("portal:accept-invitation", args=[token]))
    assert answer.status_code == 404


def test_a_new_person_makes_an_account_behind_the_link_and_is_in() -> None:
    url = reverse("portal:accept-invitation", args=[invited()])
    client = Client()
    assert "U bent uitgenodigd om te werken voor" in text(client.get(url))
    client.post(url, {"given_name": "Nienke", "surname": "Nieuw", "password": PASSWORD})
    assert "Nienke Nieuw" in text(client.get(reverse("portal:account")))


def test_a_weak_password_stands_at_its_field() -> None:
    url = reverse("portal:accept-invitation", args=[invited()])
    answer = Client().post(url, {"given_name": "N", "surname": "N", "password": "kort"})
    assert answer.status_code == 400
    assert not Person.objects.filter(email="nieuw@rivierklei.voorbeeld").exists()


def test_who_has_an_account_signs_in_first_and_then_accepts() -> None:
    jasper = people.stromenland_reporter()
    email = Person.objects.get(pk=jasper.person).email
    url = reverse("portal:accept-invitation", args=[invited(email)])
    assert "Log daarmee in" in text(Client().get(url))
    client = signed_in(jasper)
    assert "Neemt u deze uitnodiging aan?" in text(client.get(url))
    client.post(url)
    assert Membership.objects.filter(person_id=jasper.person, until=None).count() == 2


def test_leaving_takes_a_second_click() -> None:
    marloes = people.rivierklei_reporter()
    client = signed_in(marloes)
    assert "Stoppen bij" in text(client.get(reverse("portal:leave")))
    assert held(marloes).until is None
    client.post(reverse("portal:leave"))
    assert held(marloes).until is not None


def test_the_organisation_reads_who_looked_at_its_data_and_another_does_not() -> None:
    marloes = people.rivierklei_reporter()
    report = people.a_complete_draft()
    with acting(marloes):
        privacy.reveal(marloes, [report.client_key], because="om te bellen")
    assert "om te bellen" in text(signed_in(marloes).get(reverse("portal:looks")))
    answer = text(signed_in(people.outsider()).get(reverse("portal:looks")))
    assert "om te bellen" not in answer
    assert "Niemand heeft nog gekeken" in answer


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999999999", "²"])
def test_a_made_up_page_is_the_first_or_an_empty_one(page: str) -> None:
    client = signed_in(people.administrator())
    assert client.get(reverse("portal:looks"), {"pagina": page}).status_code == 200
