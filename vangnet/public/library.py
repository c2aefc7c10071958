"""The library for everyone: searching, reading, themes, and what to watch for (PUB-3)."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.access.permits import Permit, decide
from vangnet.law import lists
from vangnet.library import queries
from vangnet.public import themes as words_of_themes
from vangnet.public.forms import SearchForm
from vangnet.public.pages import actor_of, public_page, show


@public_page
def search(request: HttpRequest) -> HttpResponse:
    """The library: search, narrow, read on."""
    actor, today = actor_of(request), timezone.localdate()
    used = queries.labels_in_use(actor, on=today)
    form = SearchForm(request.GET, used=used)
    asked = form.asked()
    found = queries.search(actor, on=today, page=form.page(), **asked)
    context = {
        "page_title": _("Bibliotheek"),
        "asked": form,
        "found": found,
        "cards": [(one, queries.labels_of(one)) for one in found.documents],
        "page": _page(found),
        "searched": any(asked.values()),
        "narrowed": form.narrowed(),
        **_feed(form.chosen),
    }
    return show(request, "public/library.html", context)


def _feed(chosen: Mapping[str, str]) -> dict[str, str]:
    """Where a feed reader follows what was chosen: a sector, else a region, else everything."""
    for name, kind, route in (("sector", "sector", "sector"), ("regio", "province", "region")):
        if key := chosen.get(name):
            address = reverse(f"public:feed-of-{route}", args=[key])
            return {"feed": address, "followed": lists.label(kind, key)}
    return {"feed": reverse("public:feed"), "followed": ""}


def _page(found: queries.Found) -> Page[int]:
    """The pages of the frame want Django's own kind of page."""
    return Paginator(range(found.total), queries.PAGE).page(found.page)


@public_page
def document(request: HttpRequest, slug: str) -> HttpResponse:
    """One document to learn from; when it is not to be read any more, why."""
    actor, today = actor_of(request), timezone.localdate()
    found = queries.document(actor, slug, on=today)
    if found.withdrawn_on or queries.is_over(found, on=today):
        return _gone(request, found)
    rendered = queries.render(found)
    context = {
        "page_title": found.title,
        "document": found,
        "rendered": rendered,
        "figures": queries.figures(found.particulars),
        "parts": {part.key: part for part in rendered.parts},
        "rests_on": queries.by_numbers(actor, found.particulars.get("based_on", []), on=today),
        "may_note": bool(decide(actor, Permit.LIBRARY_NOTE)),
        "took_up": queries.took_up(actor, found),
        "related": queries.related(actor, found, on=today),
        "sector": lists.label("sector", found.sector),
        "region": lists.label("province", found.region),
        "target_group": lists.label("target_group", found.target_group),
        "risks": [(risk, lists.label("risk", risk)) for risk in found.risks],
    }
    return show(request, "public/document.html", context)


def _gone(request: HttpRequest, found: queries.Document) -> HttpResponse:
    """The address stays and tells: withdrawn and why, replaced by what, or over its term."""
    context = {"page_title": _("Niet meer te lezen"), "document": found}
    return show(request, "public/withdrawn.html", context, status=410)


@public_page
def machine_readable(request: HttpRequest, slug: str) -> HttpResponse:
    """The same document for other systems, at the same address with .json behind it."""
    today = timezone.localdate()
    found = queries.document(actor_of(request), slug, on=today)
    address = request.build_absolute_uri(reverse("public:document", args=[found.slug]))
    if found.withdrawn_on or queries.is_over(found, on=today):
        later = found.replaced_by and reverse("public:document", args=[found.replaced_by])
        gone = {
            "nummer": found.number,
            "adres": address,
            "ingetrokken_op": found.withdrawn_on,
            "reden": found.withdrawn_because,
            "online_tot_en_met": found.online_until,
            "vervangen_door": request.build_absolute_uri(later) if later else None,
        }
        return JsonResponse(gone, status=410)
    answer = {
        **queries.render(found).machine_readable,
        "adres": address,
        "gepubliceerd_op": found.published_on,
        "online_tot_en_met": found.online_until,
        "verzonnen": found.fictional,
    }
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False, "indent": 1})


@public_page
def themes(request: HttpRequest) -> HttpResponse:
    """What goes wrong between people who each mean well, in six themes."""
    used = queries.labels_in_use(actor_of(request), on=timezone.localdate())
    context = {"page_title": _("Thema's"), "themes": words_of_themes.all_themes(used)}
    return show(request, "public/themes.html", context)


@public_page
def theme(request: HttpRequest, risk: str) -> HttpResponse:
    """One theme: what it is, and what several cases teach about it together."""
    known = words_of_themes.theme(risk)
    if known is None:
        raise Http404
    found = queries.newest(actor_of(request), on=timezone.localdate(), risk=risk)
    rendered = [(one, queries.render(one)) for one in found]
    context = {
        "page_title": known.title,
        "theme": known,
        "documents": rendered,
        "lessons": words_of_themes.gathered(rendered, "lessons"),
    }
    return show(request, "public/theme.html", context)


@public_page
def relatives(request: HttpRequest) -> HttpResponse:
    """What clients and relatives can do and watch for, gathered from all cases."""
    found = queries.to_watch(actor_of(request), on=timezone.localdate())
    rendered = [(one, queries.render(one)) for one in found]
    context = {
        "page_title": _("Voor cliënten en naasten"),
        "groups": words_of_themes.by_target_group(rendered),
    }
    return show(request, "public/relatives.html", context)
