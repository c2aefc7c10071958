"""Addresses of the portal: one list per room it opens."""

from django.urls import include, path

app_name = "portal"

urlpatterns = [
    path("", include("vangnet.portal.home_urls")),
    path("", include("vangnet.portal.people_urls")),
    path("", include("vangnet.portal.reports_urls")),
    path("", include("vangnet.portal.cases_urls")),
    path("", include("vangnet.portal.privacy_urls")),
    path("", include("vangnet.portal.investigations_urls")),
    path("", include("vangnet.portal.reflections_urls")),
    path("", include("vangnet.portal.library_urls")),
]
