"""Searching over all that one may see: cases, own reports, letters and the library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.accounts import queries as accounts
from vangnet.cases.queries import finding
from vangnet.frame.routes import permit
from vangnet.letters import queries as letters
from vangnet.library import queries as library
from vangnet.portal.people_pages import actor_of
from vangnet.reports import searching as reports

MOST = 10
LONGEST = 200


@dataclass(frozen=True)
class Hit:
    """One thing that was found."""

    title: str
    url: str
    detail: str = ""


@require_safe
@permit(Permit.LIBRARY_READ)
def page(request: HttpRequest) -> HttpResponse:
    """One box for everything; who has not signed in finds what is public."""
    actor = actor_of(request)
    words = request.GET.get("q", "").replace("\x00", "").strip()[:LONGEST]
    context: dict[str, Any] = {
        "page_title": _("Zoeken"),
        "words": words,
        "groups": groups(actor, words, timezone.localdate()) if len(words) > 1 else [],
        "too_short": len(words) == 1,
    }
    return render(request, "portal/search.html", context)


def groups(actor: Actor, words: str, on: date) -> list[tuple[str, list[Hit]]]:
    """What was found, by kind; kinds without anything are left out."""
    found = [(_("Bibliotheek"), _library(actor, words, on))]
    if actor.person is not None:
        found = [(_("Berichten"), _letters(actor, words)), *found]
    if accounts.reads_cases(actor):
        found = [
            (_("Zaken"), _cases(actor, words)),
            (_("Meldingen van uw organisatie"), _reports(actor, words)),
            *found,
        ]
    return [(title, hits) for title, hits in found if hits]


def _cases(actor: Actor, words: str) -> list[Hit]:
    name = "desk:case" if actor.supervises else "portal:case"
    return [
        Hit(f"{case.number} {case.title}", reverse(name, args=[case.id]))
        for case in finding.find(actor, words, limit=MOST)
    ]


def _reports(actor: Actor, words: str) -> list[Hit]:
    return [
        Hit(
            one.number or _("Concept"),
            reverse("portal:report", args=[one.id]),
            " · ".join(filter(None, [one.get_event_kind_display(), one.place])),
        )
        for one in reports.own(actor, words, limit=MOST)
    ]


def _letters(actor: Actor, words: str) -> list[Hit]:
    return [
        Hit(
            one.subject,
            reverse("portal:letter", args=[one.id]),
            date_format(timezone.localtime(one.written_at), "j F Y"),
        )
        for one in letters.search(actor, words, limit=MOST)
    ]


def _library(actor: Actor, words: str, on: date) -> list[Hit]:
    found = library.search(actor, words, on=on)
    documents = [] if found.approximate else found.documents[:MOST]
    return [
        Hit(one.title, reverse("public:document", args=[one.slug]), one.get_kind_display())
        for one in documents
    ]
