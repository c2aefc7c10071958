"""Addresses of bundling."""

from django.urls import path

from vangnet.desk import bundling as pages
from vangnet.desk import bundling_learning as learning

CASE = "zaken/<uuid:case>/"

urlpatterns = [
    path(f"{CASE}bundelen/", pages.bundle, name="bundle"),
    path(f"{CASE}bundelen/naast-elkaar/", pages.beside, name="beside"),
    path(f"{CASE}bundelen/<uuid:bundling>/ongedaan/", pages.unbundle, name="unbundle"),
    path("voorstellen/<uuid:proposal>/", pages.compare, name="compare"),
    path("vergelijken/", learning.overview, name="matching"),
    path("vergelijken/terug/", learning.roll_back, name="roll-back"),
]
