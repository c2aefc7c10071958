"""Addresses of messages, people and looking things up."""

from django.urls import path

from vangnet.portal import letters

urlpatterns = [
    path("berichten/", letters.listing, name="letters"),
    path("berichten/uit/", letters.outbox, name="outbox"),
    path("berichten/niet-bezorgd/", letters.failed, name="failed-letters"),
    path("berichten/<uuid:letter>/", letters.letter, name="letter"),
]
