"""Addresses of the reflection report."""

from django.urls import path

from vangnet.portal import reflections as pages

CASE = "zaken/<uuid:case>/verslag/"

urlpatterns = [
    path(CASE, pages.overview, name="reflection"),
    path(f"{CASE}begin/", pages.begin, name="begin-reflection"),
    path(f"{CASE}deel/<slug:section>/", pages.section, name="section"),
    path(f"{CASE}maatregelen/nieuw/", pages.add_measure, name="add-measure"),
    path(f"{CASE}maatregelen/<uuid:measure>/", pages.measure, name="measure"),
    path(f"{CASE}reactie/", pages.reaction, name="reaction"),
    path(f"{CASE}niet-betrokken/<uuid:party>/", pages.absence, name="absence"),
    path(f"{CASE}indienen/", pages.hand_in, name="hand-in"),
    path(f"{CASE}lezen/", pages.document, name="reflection-document"),
]
