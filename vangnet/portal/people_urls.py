"""Addresses of messages, people, who looked, and searching."""

from django.urls import path

from vangnet.portal import letters, people, people_invitation, people_looks
from vangnet.portal.search import page as search

urlpatterns = [
    path("berichten/", letters.listing, name="letters"),
    path("berichten/uit/", letters.outbox, name="outbox"),
    path("berichten/niet-bezorgd/", letters.failed, name="failed-letters"),
    path("berichten/<uuid:letter>/", letters.letter, name="letter"),
    path("collegas/", people.colleagues, name="colleagues"),
    path("collegas/uitnodigen/", people.invite, name="invite-colleague"),
    path("collegas/<uuid:membership>/", people.colleague, name="colleague"),
    path("collegas/<uuid:membership>/beeindigen/", people.end, name="end-colleague"),
    path(
        "collegas/uitnodigingen/<uuid:invitation>/intrekken/",
        people.withdraw,
        name="withdraw-invitation",
    ),
    path("account/", people.account, name="account"),
    path("account/stoppen/", people.leave, name="leave"),
    path("uitnodiging/<str:token>/", people_invitation.accept, name="accept-invitation"),
    path(
        "zaken/<uuid:case>/naaste-uitnodigen/",
        people_invitation.invite_relative,
        name="invite-relative",
    ),
    path("inzage/", people_looks.looks, name="looks"),
    path("zoeken/", search, name="search"),
]
