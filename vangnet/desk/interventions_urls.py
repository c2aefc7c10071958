"""Addresses of the interventions."""

from django.urls import path

from vangnet.desk import interventions as pages

CASE = "zaken/<uuid:case>/interventies/"

urlpatterns = [
    path(CASE, pages.overview, name="interventions"),
    path(f"{CASE}feiten/", pages.weigh, name="weigh-interventions"),
    path(f"{CASE}kiezen/<slug:rung>/<str:addressee>/", pages.impose, name="impose"),
    path(f"{CASE}<uuid:intervention>/einde/", pages.end, name="end-intervention"),
    path(f"{CASE}waardering/", pages.appreciate, name="appreciate"),
]
