"""Addresses of what the inspectorate itself puts in the library."""

from django.urls import path

from vangnet.desk import library as pages
from vangnet.desk import library_steps as steps

ONE = "bibliotheek/<uuid:release>/"

urlpatterns = [
    path("bibliotheek/", pages.listing, name="library"),
    path("bibliotheek/geleerd/", pages.changes, name="library-changes"),
    path("bibliotheek/nieuw/<slug:sort>/", pages.write, name="library-new"),
    path(ONE, pages.one, name="release"),
    path(f"{ONE}wijzig/", pages.edit, name="release-edit"),
    path(f"{ONE}goedkeuren/", steps.approve, name="release-approve"),
    path(f"{ONE}openbaar/", steps.publish, name="release-publish"),
    path(f"{ONE}alarm/", steps.allow, name="release-allow"),
    path(f"{ONE}rechter/", steps.relief, name="release-relief"),
    path(f"{ONE}geeindigd/", steps.ended, name="release-ended"),
    path(f"{ONE}intrekken/", steps.withdraw, name="release-withdraw"),
    path(f"{ONE}nieuwe-versie/", steps.revise, name="release-revise"),
]
