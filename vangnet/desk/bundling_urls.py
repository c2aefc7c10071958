"""Addresses of bundling."""

from django.urls import path

from vangnet.desk import bundling as pages

CASE = "zaken/<uuid:case>/"

urlpatterns = [
    path(f"{CASE}bundelen/", pages.bundle, name="bundle"),
    path(f"{CASE}bundelen/<uuid:bundling>/ongedaan/", pages.unbundle, name="unbundle"),
    path("voorstellen/<uuid:proposal>/", pages.compare, name="compare"),
]
