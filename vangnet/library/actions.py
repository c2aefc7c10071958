"""Putting a document in the library, and taking it out with a notice."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection, transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from vangnet import spotting
from vangnet.access import permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.library.models import Document, NotedChange
from vangnet.library.rendering import render
from vangnet.library.search import lexicon
from vangnet.trail import actions as trail


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
def add_reaction(document: Document, reaction: str) -> Document:
    """A party reacts to what is in the library. Only publications calls this, after its gate."""
    if document.withdrawn_on is not None:
        raise Impossible(_("Dit is al ingetrokken."))
    before = _all_words(document)
    document.reaction = reaction
    document.search_words = render(document).search_words
    document.save(update_fields=["reaction", "search_words"])
    after = _all_words(document)
    _count(sorted(after - before), 1)
    _count(sorted(before - after), -1)
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


@transaction.atomic
def supersede(document: Document, later: Document, *, because: str, on: date) -> Document:
    """Send readers of an address on to a later version; the address itself stays (PUB-3)."""
    withdraw(document, because=because, on=on)
    document.replaced_by = later.slug
    document.save(update_fields=["replaced_by"])
    return document


@transaction.atomic
def end_on(document: Document, *, particulars: dict[str, Any], until: date | None) -> Document:
    """Write down that a measure ended, and until when it stays to be read (PUB-5)."""
    if document.withdrawn_on is not None:
        raise Impossible(_("Dit is al ingetrokken."))
    document.particulars, document.online_until = particulars, until
    _count_words(document, -1)
    document.search_words = render(document).search_words
    document.save(update_fields=["particulars", "online_until", "search_words"])
    _count_words(document, 1)
    return document


@transaction.atomic
def note_change(document: Document, text: str, *, by: Actor, on: date) -> NotedChange:
    """Note what the own organisation changed after reading (PUB-6).

    Raises `Denied` for who works for no provider, `Invalid` when nothing is said or when the text
    holds something that looks like it is about one person.
    """
    permits.require(by, Permit.LIBRARY_NOTE)
    organisation = permits.working_for(by)
    if by.person is None:
        raise Denied(_("Log in om iets te noteren."))
    text = text.strip()
    versions.check_length(text, "text")
    if not text:
        raise Invalid(_("Schrijf op wat u anders doet."), field="text")
    if found := spotting.leaks(text, []):
        words = text[found[0].start : found[0].end]
        raise Invalid(
            _("“%(words)s” lijkt een persoonsgegeven. Schrijf het zonder.") % {"words": words},
            field="text",
        )
    if document.withdrawn_on is not None:
        raise Impossible(_("Dit document is niet meer te lezen."))
    noted = NotedChange.objects.create(
        document=document,
        organisation_id=organisation,
        person_id=by.person,
        text=text,
        noted_on=on,
    )
    trail.record(
        by, "change_noted", kind="library.notedchange", subject=noted.id, because=document.number
    )
    return noted


def _count_words(document: Document, by: int) -> None:
    """One document more or less for each of its words."""
    _count(sorted(_all_words(document)), by)


def _all_words(document: Document) -> set[str]:
    return set(lexicon(f"{document.title} {document.summary} {document.search_words}"))


def _count(words: list[str], by: int) -> None:
    """In the order of the alphabet: two publications at once then never wait for each other in a
    circle."""
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
