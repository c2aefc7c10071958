"""Putting a document in the library, and taking it out with a notice."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection, transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from vangnet.access.refusals import Impossible, Invalid
from vangnet.library.models import Document
from vangnet.library.rendering import render
from vangnet.library.search import lexicon


@transaction.atomic
def place(*, facts: dict[str, Any], on: date, online_until: date | None) -> Document:
    """Place a finished document. Only publications calls this, after its gate; it gives the number.

    `facts` are the fields of `Document`. Raises `Invalid` when there is no address in the title or
    the address is taken.
    """
    slug = facts.get("slug") or slug_of(facts["title"])
    if not slug:
        raise Invalid(_("In de titel staat geen enkel woord."), field="title")
    document = Document(
        **{**facts, "slug": slug, "number": next_number(on)},
        published_on=on,
        online_until=online_until,
    )
    if Document.objects.filter(slug=slug).exists():
        raise Invalid(_("Dit adres bestaat al. Kies een andere titel."), field="title")
    rendered = render(document)
    document.search_words = rendered.search_words
    document.save(force_insert=True)
    _count_words(document, 1)
    return document


@transaction.atomic
def withdraw(document: Document, *, because: str, on: date) -> Document:
    """Take a document out; its address keeps a notice with the reason (PUB-5)."""
    if document.withdrawn_on is not None:
        raise Impossible(_("Dit is al ingetrokken."))
    document.withdrawn_on, document.withdrawn_because = on, because
    document.save(update_fields=["withdrawn_on", "withdrawn_because"])
    _count_words(document, -1)
    return document


def _count_words(document: Document, by: int) -> None:
    """One document more or less for each of its words, in the order of the alphabet: two
    publications at once then never wait for each other in a circle."""
    words = lexicon(f"{document.title} {document.summary} {document.search_words}")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO library_word (word, documents) SELECT w, 1 FROM unnest(%s::text[]) w"
            " ON CONFLICT (word) DO UPDATE SET documents = library_word.documents + %s",
            [words, by],
        )


def slug_of(title: str) -> str:
    """The address of a document: its title, plain."""
    return slugify(title)[:120].strip("-")


def next_number(on: date) -> str:
    """The next public number of a year; it says nothing about a case.

    Taken one at a time, so that two publications at once do not get the same.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('library.number'))")
    taken = Document.objects.filter(number__startswith=f"P-{on.year}-")
    return f"P-{on.year}-{taken.count() + 1:03d}"
