"""What is new for a provider, and what it changed after reading."""

from __future__ import annotations

from uuid import UUID

import pytest
from django.db import transaction
from django.db.utils import ProgrammingError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import people
from tests.library import shelf
from tests.screens import signed_in, text
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.library import actions, queries
from vangnet.library.models import Document, NotedChange

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PUB-6")]


@pytest.fixture
def document() -> Document:
    return shelf.place(on=timezone.localdate())


def test_what_is_new_for_the_sector_stands_on_the_start_page(document: Document) -> None:
    shelf.place(title="Alleen voor de jeugd", sector="youth_care", on=timezone.localdate())
    page = text(signed_in(people.rivierklei_reporter()).get("/"))
    assert "Nieuw voor u in de bibliotheek" in page
    assert document.title in page
    assert "Alleen voor de jeugd" not in page


def test_an_organisation_notes_what_it_changed_and_reads_it_back(document: Document) -> None:
    client = signed_in(people.rivierklei_reporter())
    page = text(client.get(f"/bibliotheek/{document.slug}/"))
    assert "Noteer wat uw organisatie veranderde" in page
    address = reverse("portal:learned", args=[document.id])
    answer = client.post(address, {"text": "Wij halen oude pillen dezelfde dag op."}, follow=True)
    assert "Genoteerd." in text(answer)
    colleague = signed_in(people.rivierklei_committee()).get(reverse("portal:learning"))
    assert "Wij halen oude pillen dezelfde dag op." in text(colleague)


def test_another_organisation_and_the_public_never_read_it(document: Document) -> None:
    with acting(people.rivierklei_reporter()) as reporter:
        actions.note_change(document, "Geheim plan.", by=reporter, on=shelf.TODAY)
    other = signed_in(people.stromenland_reporter()).get(reverse("portal:learning"))
    assert "Geheim plan." not in text(other)
    assert "Geheim plan." not in text(Client().get(f"/bibliotheek/{document.slug}/"))
    for who in (people.stromenland_reporter(), people.other_supervisor(), Actor.ANYONE):
        with acting(who):
            assert not NotedChange.objects.exists(), who.kind


def test_what_is_typed_is_kept_when_it_names_somebody(document: Document) -> None:
    client = signed_in(people.rivierklei_reporter())
    given = {"text": "Bel voortaan 06-12345678."}
    answer = client.post(reverse("portal:learned", args=[document.id]), given)
    assert answer.status_code == 400
    assert "lijkt een persoonsgegeven" in text(answer)
    assert "Bel voortaan" in text(answer)
    assert client.post(reverse("portal:learned", args=[document.id]), {}).status_code == 400


def test_the_public_counts_from_five_organisations_and_only_by_fives(document: Document) -> None:
    def counted() -> int:
        with acting(Actor.ANYONE):
            return queries.took_up(Actor.ANYONE, document)

    somebody = people.rivierklei_reporter()
    for number in range(1, 8):
        with acting(Actor.CLOCK):
            NotedChange.objects.create(
                document=document,
                organisation_id=UUID(int=number),
                person_id=somebody.person,  # type: ignore[misc]
                text="Iets.",
                noted_on=shelf.TODAY,
            )
        assert counted() == (0 if number < 5 else 5)
    page = text(Client().get(f"/bibliotheek/{document.slug}/"))
    assert "Minstens 5 zorgorganisaties" in page


def test_nobody_notes_for_another_organisation(document: Document) -> None:
    reporter = people.rivierklei_reporter()
    other = people.key_of("stromenland")
    with acting(reporter), pytest.raises(ProgrammingError), transaction.atomic():
        NotedChange.objects.create(
            document=document,
            organisation_id=other,
            person_id=reporter.person,  # type: ignore[misc]
            text="Iets.",
            noted_on=shelf.TODAY,
        )
    for who in (people.inspector(), people.relative(), people.administrator()):
        with acting(who), pytest.raises(Denied):
            actions.note_change(document, "Iets.", by=who, on=shelf.TODAY)


def test_a_document_that_is_gone_takes_no_notes(document: Document) -> None:
    shelf.withdraw(document, "Vernietigd.", on=timezone.localdate())
    client = signed_in(people.rivierklei_reporter())
    assert client.get(reverse("portal:learned", args=[document.id])).status_code == 404


def test_without_anything_new_the_page_invites() -> None:
    page = text(signed_in(people.rivierklei_reporter()).get(reverse("portal:learning")))
    assert "Uw organisatie noteerde nog niets" in page
