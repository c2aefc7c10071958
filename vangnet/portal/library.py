"""What is new for a provider, and what it changed after reading: the loop closed (PUB-6)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.frame.fields import LongText, ask
from vangnet.frame.routes import permit
from vangnet.library import actions, queries
from vangnet.parties import queries as register
from vangnet.portal import people_pages
from vangnet.portal.people_pages import actor_of


class NoteForm(forms.Form):
    """What an organisation does differently."""

    text = ask(
        LongText(
            label=gettext_lazy("Wat doet uw organisatie nu anders?"),
            help_text=gettext_lazy("Kort is goed. Noem geen namen van mensen."),
            rows=5,
            max_length=4000,
        ),
        seen_by=gettext_lazy(
            "Uw organisatie en de inspectie. Iedereen ziet alleen hoeveel organisaties iets "
            "noteerden, en pas vanaf vijf."
        ),
    )


@require_safe
@permit(Permit.LIBRARY_NOTE)
def listing(request: HttpRequest) -> HttpResponse:
    """What is new for this organisation, and what it noted."""
    actor = actor_of(request)
    context = {
        "page_title": _("Leren van anderen"),
        "notes": queries.own_changes(actor),
        "fresh": new_for(actor, limit=10),
    }
    return render(request, "portal/library/listing.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@permit(Permit.LIBRARY_NOTE)
def note(request: HttpRequest, document: UUID) -> HttpResponse:
    """Note what changed after reading one document."""
    actor, today = actor_of(request), timezone.localdate()
    permits.require(actor, Permit.LIBRARY_NOTE)
    found = queries.by_key(actor, document, on=today)

    def act(given: dict[str, Any]) -> None:
        actions.note_change(found, given["text"], by=actor, on=today)

    return people_pages.ask(
        request,
        NoteForm(request.POST or None),
        act,
        then=reverse("portal:learning"),
        done=_("Genoteerd. Mooi dat u er iets mee deed."),
        template="portal/library/note.html",
        page_title=_("Wat veranderde u na het lezen?"),
        document=found,
        button=_("Noteer"),
    )


def new_for(actor: Actor, *, limit: int = 3) -> list[queries.Document]:
    """The newest documents for the organisation that the actor works for now."""
    if actor.organisation is None or not permits.decide(actor, Permit.LIBRARY_NOTE):
        return []
    body = register.organisation(actor, actor.organisation)
    return queries.new_for(
        actor, sector=body.sector, region=body.province, on=timezone.localdate(), limit=limit
    )
