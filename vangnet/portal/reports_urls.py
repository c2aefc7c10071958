"""Addresses of reporting."""

from django.urls import path

from vangnet.portal import reports as pages
from vangnet.portal import reports_completing as completing
from vangnet.portal import reports_network as network
from vangnet.portal import reports_submitted as submitted

ONE = "meldingen/<uuid:report>/"

urlpatterns = [
    path("meldingen/", pages.listing, name="reports"),
    path("meldingen/keuzehulp/", pages.aid, name="decision-aid"),
    path("meldingen/nieuw/", pages.new, name="report-new"),
    path("meldingen/organisaties/", network.organisations, name="report-organisations"),
    path("meldingen/meemelden/<uuid:co>/", submitted.confirm, name="report-confirm"),
    path(ONE, submitted.page, name="report"),
    path(f"{ONE}stap/<str:step>/", pages.step, name="report-step"),
    path(f"{ONE}bewaar/", pages.save, name="report-save"),
    path(f"{ONE}indienen/", pages.submit, name="report-submit"),
    path(f"{ONE}weggooien/", pages.discard, name="report-discard"),
    path(f"{ONE}ontvangst/", submitted.receipt, name="report-receipt"),
    path(f"{ONE}versies/<int:number>/", submitted.version, name="report-version"),
    path(f"{ONE}aanvullen/<str:step>/", submitted.supplement, name="report-supplement"),
    path(f"{ONE}compleet/", completing.complete, name="report-complete"),
    path(f"{ONE}intrekken/", submitted.withdraw, name="report-withdraw"),
    path(f"{ONE}partijen/nieuw/", network.party, name="report-party-new"),
    path(f"{ONE}partijen/<uuid:party>/", network.party, name="report-party"),
    path(f"{ONE}afspraken/nieuw/", network.agreement, name="report-agreement-new"),
    path(f"{ONE}overdrachten/nieuw/", network.handover, name="report-handover-new"),
    path(f"{ONE}medemelders/", network.co_reporters, name="report-co-reporters"),
    path(f"{ONE}weghalen/<str:what>/<uuid:key>/", network.remove, name="report-remove"),
]
