"""Addresses of the joint investigation."""

from django.urls import path

from vangnet.portal import investigations as pages
from vangnet.portal import investigations_picture as picture

CASE = "zaken/<uuid:case>/onderzoek/"

urlpatterns = [
    path("onderzoek/", pages.listing, name="investigations"),
    path("uitnodigingen/<uuid:invitation>/", picture.invitation, name="invitation"),
    path(CASE, pages.overview, name="investigation"),
    path(f"{CASE}aanpak/", pages.way, name="way"),
    path(f"{CASE}commissie/", pages.committee, name="committee"),
    path(f"{CASE}commissie/<uuid:member>/weg/", pages.remove_member, name="remove-member"),
    path(f"{CASE}bijdragen/", pages.contributions, name="contributions"),
    path(f"{CASE}aandachtspunten/", pages.points, name="points"),
    path(f"{CASE}client/", pages.client, name="client"),
    path(f"{CASE}intern/", pages.internal, name="internal"),
    path(f"{CASE}uitstel/", pages.extension, name="extension"),
    path(f"{CASE}partijen/", picture.parties, name="parties"),
    path(f"{CASE}partijen/uit-melding/<uuid:report>/", picture.share, name="share-picture"),
    path(f"{CASE}uitnodigen/", picture.invite, name="invite"),
    path(f"{CASE}tijdlijn/", picture.timeline, name="timeline"),
    path(f"{CASE}overdracht/", picture.handover, name="handover"),
]
