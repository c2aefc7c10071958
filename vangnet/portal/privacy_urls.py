"""Addresses of consent and the shared space."""

from django.urls import path

from vangnet.portal import privacy as pages

CASE = "zaken/<uuid:case>/"
REPORT = "meldingen/<uuid:report>/"

urlpatterns = [
    path(f"{CASE}toestemming/", pages.consents, name="consents"),
    path(f"{CASE}toestemming/nieuw/", pages.new_consent, name="consent-new"),
    path(f"{REPORT}toestemming/", pages.report_consents, name="report-consents"),
    path(f"{REPORT}toestemming/nieuw/", pages.new_report_consent, name="report-consent-new"),
    path("toestemming/<uuid:consent>/intrekken/", pages.withdraw_consent, name="consent-withdraw"),
    path(f"{CASE}delen/", pages.shared_space, name="shared-space"),
    path(f"{CASE}delen/nieuw/", pages.share, name="share"),
    path(f"{CASE}delen/<uuid:text>/terug/", pages.take_back, name="take-back"),
]
