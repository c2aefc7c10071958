"""Addresses of the public door: short, in Dutch, and they stay."""

from django.urls import URLPattern, URLResolver, include, path

from vangnet.public import feeds, library, words

app_name = "public"

LIBRARY = "bibliotheek/"

urlpatterns: list[URLPattern | URLResolver] = [
    path(LIBRARY, library.search, name="library"),
    path(f"{LIBRARY}nieuw.atom", feeds.newest, name="feed"),
    path(f"{LIBRARY}nieuw/<slug:sector>.atom", feeds.newest, name="feed-of-sector"),
    path(f"{LIBRARY}nieuw/regio/<slug:region>.atom", feeds.newest, name="feed-of-region"),
    path(f"{LIBRARY}<slug:slug>.json", library.machine_readable, name="document-json"),
    path(f"{LIBRARY}<slug:slug>/", library.document, name="document"),
    path("themas/", library.themes, name="themes"),
    path("themas/<slug:risk>/", library.theme, name="theme"),
    path("voor-clienten-en-naasten/", library.relatives, name="relatives"),
    path("regels/", include("vangnet.public.law_urls")),
    path("over/", words.about, name="about"),
    path("privacy/", words.privacy, name="privacy"),
    path("toegankelijkheid/", words.accessibility, name="accessibility"),
    path("contact/", words.contact, name="contact"),
    path("robots.txt", feeds.robots, name="robots"),
    path("sitemap.xml", feeds.sitemap, name="sitemap"),
]
