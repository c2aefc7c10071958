"""Addresses of the monitoring."""

from django.urls import path

from vangnet.desk import monitoring as pages

CASE = "zaken/<uuid:case>/maatregelen/"

urlpatterns = [
    path("maatregelen/", pages.listing, name="monitoring"),
    path(CASE, pages.of_case, name="case-monitoring"),
    path(f"{CASE}volgen/", pages.follow, name="follow-measures"),
    path(f"{CASE}plannen/", pages.plan, name="plan"),
    path(f"{CASE}<uuid:commitment>/resultaat/", pages.result, name="result"),
]
