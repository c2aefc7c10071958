"""Addresses of the rules at the public door, under /regels/."""

from django.urls import path

from vangnet.public import law_pages

urlpatterns = [
    path("", law_pages.rules, name="rules"),
    path("bronnen/", law_pages.grounds, name="grounds"),
    path("<slug:question>/", law_pages.what_if, name="what-if"),
]
