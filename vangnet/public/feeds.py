"""What machines read: a feed of what is new (per sector too), the map, and the rules for robots."""

from __future__ import annotations

from datetime import UTC, datetime, time

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from vangnet.law import lists
from vangnet.library import queries
from vangnet.public.pages import actor_of, public_page

PLAIN = "text/plain; charset=utf-8"


class Feed(Atom1Feed):
    """A feed that stays the same while nothing is new, also when it is empty."""

    def latest_post_date(self) -> datetime:
        """The day of the newest document."""
        days = [item["updateddate"] for item in self.items]
        return max(days, default=datetime(2020, 1, 1, tzinfo=UTC))


@public_page
def newest(request: HttpRequest, sector: str = "", region: str = "") -> HttpResponse:
    """The newest documents, of one sector or region when asked, for a feed reader (PUB-6)."""
    known = sector in lists.lists()["sector"] or region in lists.lists()["province"]
    if (sector or region) and not known:
        raise Http404
    today = timezone.localdate()
    found = queries.newest(actor_of(request), on=today, sector=sector, region=region)
    where = lists.label("sector", sector) or lists.label("province", region)
    about = _(" over %(where)s") % {"where": where} if where else ""
    feed = Feed(
        title=_("Vangnet: nieuw in de bibliotheek") + about,
        link=request.build_absolute_uri(reverse("public:library")),
        description=_("Leren van calamiteiten in zorgnetwerken"),
        feed_url=request.build_absolute_uri(),
        language="nl",
    )
    for one in found:
        rendered = queries.render(one)
        day = datetime.combine(one.published_on, time(), tzinfo=UTC)
        feed.add_item(
            title=rendered.title,
            link=request.build_absolute_uri(reverse("public:document", args=[one.slug])),
            description=rendered.description,
            categories=rendered.labels,
            pubdate=day,
            updateddate=day,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml")


@public_page
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every address that may be found, for search engines."""
    names = ("library", "themes", "relatives", "about")
    documents = queries.addresses(actor_of(request), on=timezone.localdate())
    entries = [(request.build_absolute_uri(reverse(f"public:{name}")), None) for name in names]
    entries += [
        (request.build_absolute_uri(reverse("public:theme", args=[key])), None)
        for key, _label in lists.choices("risk")
    ]
    entries += [
        (request.build_absolute_uri(reverse("public:document", args=[slug])), day)  # type: ignore[misc]
        for slug, day in documents
    ]
    return render(
        request, "public/sitemap.xml", {"entries": entries}, content_type="application/xml"
    )


@public_page
def robots(request: HttpRequest) -> HttpResponse:
    """Search engines may read the library; a demonstration is not to be found at all."""
    if settings.DEMO:
        return HttpResponse("User-agent: *\nDisallow: /\n", content_type=PLAIN)
    address = request.build_absolute_uri(reverse("public:sitemap"))
    closed = ("/inspectie/", "/zaken/", "/meldingen/", "/inloggen/", "/berichten/", "/zoeken/")
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in closed), f"Sitemap: {address}"]
    return HttpResponse("\n".join(lines) + "\n", content_type=PLAIN)
