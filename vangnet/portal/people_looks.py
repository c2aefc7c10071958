"""Who looked at the personal data of one's own organisation (PRV-6)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from vangnet.access.permits import Permit
from vangnet.frame.routes import permit
from vangnet.portal.people_pages import actor_of
from vangnet.privacy import queries

PAGE = 50


@require_safe
@permit(Permit.LOOKS_READ)
def looks(request: HttpRequest) -> HttpResponse:
    """Who saw what of us, when and why; one page at a time, newest first."""
    number = request.GET.get("pagina", "1")
    page = max(1, int(number)) if number.isdecimal() and len(number) < 6 else 1
    seen = queries.looks(actor_of(request), limit=PAGE + 1, offset=(page - 1) * PAGE)
    context = {
        "page_title": _("Wie keek in onze gegevens?"),
        "looks": seen[:PAGE],
        "earlier": page + 1 if len(seen) > PAGE else None,
        "later": page - 1 if page > 1 else None,
    }
    return render(request, "portal/people/looks.html", context)
