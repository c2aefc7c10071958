"""Addresses of learning from others."""

from django.urls import path

from vangnet.portal import library

urlpatterns = [
    path("geleerd/", library.listing, name="learning"),
    path("geleerd/<uuid:document>/", library.note, name="learned"),
]
