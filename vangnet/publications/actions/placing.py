"""What goes into the library without a case behind it, and the older register."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Invalid
from vangnet.library import actions as library
from vangnet.library.models import Document, DocumentKind
from vangnet.publications import gate, letters, pieces
from vangnet.publications.models import RegisterEntry
from vangnet.trail import actions as trail

LABELS = ("sector", "target_group", "risks", "period", "publisher", "link")


@transaction.atomic
def publish_good_practice(*, by: Actor, values: dict[str, Any], on: date) -> Document:
    """A good practice goes into the library: invented or anonymous by itself, no case behind it.

    The same independent check reads it; any pattern that looks personal stops it.
    """
    return _place(DocumentKind.GOOD_PRACTICE, by=by, values=values, on=on)


@transaction.atomic
def publish_elsewhere(*, by: Actor, values: dict[str, Any], on: date) -> Document:
    """A report of another inspectorate, with a summary of our own and a link to theirs (PUB-4)."""
    if not str(values.get("link", "")).startswith("https://"):
        raise Invalid(_("Geef het adres van het rapport, te beginnen met https://."), field="link")
    if not str(values.get("publisher", "")).strip():
        raise Invalid(_("Van welke inspectie is dit rapport?"), field="publisher")
    return _place(DocumentKind.ELSEWHERE, by=by, values=values, on=on)


def _place(kind: DocumentKind, *, by: Actor, values: dict[str, Any], on: date) -> Document:
    if not by.is_clock:
        permits.require(by, Permit.PUBLIC_VERSION_DRAFT)
    candidate = gate.Candidate(
        number="P-0000-000",
        slug=library.slug_of(values["title"]),
        kind=kind.value,
        **{part: values.get(part, "") for part in pieces.TEXTS},
        **{label: values.get(label, [] if label == "risks" else "") for label in LABELS},
    )
    if found := [*gate.silent(), *gate.read(candidate, [], set())]:
        raise Invalid(
            _("Hier staat iets dat op een persoonsgegeven lijkt: %(words)s")
            % {"words": found[0].words or found[0].why}
        )
    facts = {name: value for name, value in candidate.__dict__.items() if name != "number"}
    document = library.place(
        facts={**facts, "fictional": bool(values.get("fictional", False))}, on=on, online_until=None
    )
    if not gate.same(candidate, document):
        raise Invalid(_("Wat in de bibliotheek zou komen is niet wat is nagekeken."))
    trail.record(
        by, "document_placed", kind="library.document", subject=document.id, because=document.number
    )
    letters.is_new(document, by=by)
    return document


@transaction.atomic
def take_over_register(entries: Iterable[dict[str, Any]], *, by: Actor) -> int:
    """Take over an older register: bare facts of closed reports, over which k is counted."""
    if not by.is_clock:
        permits.require(by, Permit.ORGANISATION_ADMIT)
    made = RegisterEntry.objects.bulk_create([RegisterEntry(**one) for one in entries], 500)
    trail.record(by, "register_taken_over", kind="publications.register", because=str(len(made)))
    return len(made)
