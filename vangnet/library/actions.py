"""Putting a document in the library, and taking it out with a notice."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from vangnet.access.refusals import Invalid
from vangnet.library.models import Document


@transaction.atomic
def place(*, facts: dict[str, Any], on: date, online_until: date | None) -> Document:
    """Place a finished document. Only publications calls this, after its gate; it gives the number.

    `facts` are the fields of `Document`. Raises `Invalid` when the address is taken.
    """
    number = next_number(on)
    slug = facts.get("slug") or slug_of(facts["title"])
    if Document.objects.filter(slug=slug).exists():
        raise Invalid(_("Dit adres bestaat al. Kies een andere titel."), field="title")
    return Document.objects.create(
        **{**facts, "slug": slug, "number": number}, published_on=on, online_until=online_until
    )


@transaction.atomic
def withdraw(document: Document, *, because: str, on: date) -> Document:
    """Take a document out; its address keeps a notice with the reason (PUB-5)."""
    document.withdrawn_on, document.withdrawn_because = on, because
    document.save(update_fields=["withdrawn_on", "withdrawn_because"])
    return document


def slug_of(title: str) -> str:
    """The address of a document: its title, plain."""
    return slugify(title)[:120]


def next_number(on: date) -> str:
    """The next public number of a year; it says nothing about a case."""
    count = Document.objects.filter(number__startswith=f"P-{on.year}-").count()
    return f"P-{on.year}-{count + 1:03d}"
