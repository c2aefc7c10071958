"""Putting a document in the library, and taking it out again."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from tests.library import shelf
from vangnet.access.actors import Actor, Kind
from vangnet.access.context import acting
from vangnet.access.refusals import Impossible, Invalid
from vangnet.library import actions, rendering
from vangnet.library.models import Document, Word

pytestmark = pytest.mark.django_db


@pytest.mark.meets("PUB-3")
def test_a_document_gets_an_address_from_its_title_and_a_number_of_its_year() -> None:
    first = shelf.place(on=date(2026, 3, 2))
    second = shelf.place(title="Eén kaart op de koelkast", on=date(2026, 4, 1))
    assert first.slug == "een-nieuwe-pil-en-niemand-die-de-oude-ophaalde"
    assert second.slug == "een-kaart-op-de-koelkast"
    assert (first.number, second.number) == ("P-2026-001", "P-2026-002")
    assert shelf.place(title="Een jaar later", on=date(2027, 1, 4)).number == "P-2027-001"


def test_two_documents_never_share_an_address() -> None:
    shelf.place()
    with pytest.raises(Invalid) as refusal:
        shelf.place()
    assert refusal.value.field == "title"
    assert Document.objects.count() == 1


def test_a_title_without_a_word_gives_no_address() -> None:
    with pytest.raises(Invalid) as refusal:
        shelf.place(title="???")
    assert refusal.value.field == "title"


def test_what_search_reads_is_what_was_rendered() -> None:
    document = shelf.place()
    assert document.search_words == rendering.render(document).search_words
    assert "slechte overdracht van informatie" in document.search_words


@pytest.mark.meets("PUB-5")
def test_what_is_withdrawn_keeps_its_reason_and_its_words_are_forgotten() -> None:
    document = shelf.place(lessons="Vraag het aan Quirinus.")
    assert Word.objects.get(word="quirinus").documents == 1
    shelf.withdraw(document, "De rechter heeft dit vernietigd.", on=date(2026, 11, 28))
    kept = Document.objects.get()
    assert (kept.withdrawn_on, kept.withdrawn_because) == (
        date(2026, 11, 28),
        "De rechter heeft dit vernietigd.",
    )
    assert Word.objects.get(word="quirinus").documents == 0


def test_it_is_withdrawn_once() -> None:
    document = shelf.place()
    shelf.withdraw(document, "Vernietigd.")
    with pytest.raises(Impossible):
        shelf.withdraw(document, "Nog eens.")
    assert not Word.objects.filter(documents__lt=0).exists()


@pytest.mark.meets("PUB-1")
@pytest.mark.parametrize("kind", [Kind.ANYONE, Kind.PROVIDER, Kind.RELATIVE, Kind.SUPERVISOR])
def test_the_database_lets_nobody_else_write_in_the_library(kind: Kind) -> None:
    document = shelf.place()
    with acting(Actor(kind)), pytest.raises(ProgrammingError), transaction.atomic():
        actions.place(facts={**shelf.STORY, "title": "Anders"}, on=shelf.TODAY, online_until=None)
    with acting(Actor(kind)):
        assert Document.objects.filter(pk=document.pk).update(title="Gestolen") == 0
    assert Document.objects.get().title == document.title


def test_nothing_in_the_library_points_back_to_a_case() -> None:
    columns = {field.name for field in Document._meta.get_fields()}
    assert not columns & {"root_id", "case", "case_id", "report_id", "public_version"}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_constraint WHERE contype = 'f'"
            " AND conrelid = 'library_document'::regclass"
        )
        assert cursor.fetchone() == (0,)


@pytest.mark.meets("PUB-2")
def test_everything_that_is_rendered_can_be_seen_by_the_gate() -> None:
    """A field of `Rendered` that `everything` leaves out would leave the house unread."""
    document = shelf.place()
    rendered = rendering.render(document)
    seen = " ".join(rendered.everything().values())
    for name in rendering.names_of_fields():
        marked = "Merkwaardig"
        value = getattr(rendered, name)
        if name == "parts":
            planted: object = (rendering.Part("lessons", marked, (marked,)),)
        elif isinstance(value, tuple):
            planted = (marked,)
        elif isinstance(value, dict):
            planted = {"x": [{"y": marked}]}
        else:
            planted = marked
        changed = dataclasses.replace(rendered, **{name: planted})
        assert marked in " ".join(changed.everything().values()), name
    assert document.number in seen


def test_a_long_summary_is_cut_between_words_in_the_description_only() -> None:
    document = shelf.place(summary="woorden " * 80)
    rendered = rendering.render(document)
    assert len(rendered.description) <= 301
    assert rendered.description.endswith("woorden…")
    assert len(rendered.lead) > 600
