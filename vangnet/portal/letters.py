"""Messages: the list, one letter, and what went out or could not be sent."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vangnet.access.permits import Permit
from vangnet.frame.routes import permit
from vangnet.letters import actions, queries
from vangnet.portal import letters_rows as rows
from vangnet.portal.people_pages import actor_of


@require_safe
@permit(Permit.LETTER_READ)
def listing(request: HttpRequest) -> HttpResponse:
    """Letters and notices to the organisation or to oneself; unread ones say so."""
    actor = actor_of(request)
    if actor.person is None:
        return redirect_to_login(request.get_full_path())
    page = Paginator(queries.recent(actor), queries.PAGE).get_page(request.GET.get("pagina"))
    context = {
        "page_title": _("Berichten"),
        "page": page,
        "rows": rows.lines(actor, page),
        "failed": queries.failures(actor),
        "outbox": settings.MAIL_TO_OUTBOX,
    }
    return render(request, "portal/letters/listing.html", context)


@require_safe
@permit(Permit.LETTER_READ)
def letter(request: HttpRequest, letter: UUID) -> HttpResponse:
    """One letter; opening it is reading it."""
    actor = actor_of(request)
    found = queries.letter(actor, letter)
    actions.read(found, by=actor, at=timezone.now())
    context = {"page_title": found.subject, **rows.opened(actor, found)}
    return render(request, "portal/letters/letter.html", context)


@require_safe
@permit(Permit.LETTER_READ)
def outbox(request: HttpRequest) -> HttpResponse:
    """The mail of the demonstration: what would have gone out, of and to whoever looks."""
    if not settings.MAIL_TO_OUTBOX:
        raise Http404
    actor = actor_of(request)
    page = Paginator(queries.outbox(actor), queries.PAGE).get_page(request.GET.get("pagina"))
    context = {
        "page_title": _("Post in de demonstratie"),
        "page": page,
        "rows": rows.posted(actor, page),
    }
    return render(request, "portal/letters/outbox.html", context)


@require_safe
@permit(Permit.LETTER_READ)
def failed(request: HttpRequest) -> HttpResponse:
    """What could not be delivered by mail (yet), and why."""
    actor = actor_of(request)
    context = {"page_title": _("Niet bezorgd"), "rows": rows.undelivered(actor)}
    return render(request, "portal/letters/failed.html", context)
