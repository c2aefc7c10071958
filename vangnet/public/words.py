"""Pages of words only: what Vangnet is, privacy, accessibility, contact."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from vangnet.law import lists
from vangnet.public.pages import public_page, show


@public_page
def about(request: HttpRequest) -> HttpResponse:
    """What this is, how a public version comes about, and what is never published."""
    context = {
        "page_title": _("Over Vangnet"),
        "sectors": lists.choices("sector"),
        "regions": lists.choices("province"),
    }
    return show(request, "public/about.html", context)


@public_page
def privacy(request: HttpRequest) -> HttpResponse:
    """The privacy statement."""
    return show(request, "public/privacy.html", {"page_title": _("Privacyverklaring")})


@public_page
def accessibility(request: HttpRequest) -> HttpResponse:
    """What works for everyone, what was tested, and honestly what was not."""
    return show(request, "public/accessibility.html", {"page_title": _("Toegankelijkheid")})


@public_page
def contact(request: HttpRequest) -> HttpResponse:
    """Where to go with which question."""
    context = {"page_title": _("Contact"), "address": getattr(settings, "CONTACT_ADDRESS", "")}
    return show(request, "public/contact.html", context)
