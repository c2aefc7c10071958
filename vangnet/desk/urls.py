"""Addresses of the desk, under /inspectie/: one list per room it opens."""

from django.urls import include, path

app_name = "desk"

urlpatterns = [
    path("", include("vangnet.desk.cases_urls")),
    path("", include("vangnet.desk.bundling_urls")),
    path("", include("vangnet.desk.assessments_urls")),
    path("", include("vangnet.desk.interventions_urls")),
    path("", include("vangnet.desk.monitoring_urls")),
    path("", include("vangnet.desk.organisations_urls")),
    path("", include("vangnet.desk.publications_urls")),
    path("", include("vangnet.desk.library_urls")),
]
