"""Addresses of the inbox and of a case."""

from django.urls import path

from vangnet.desk import cases as pages
from vangnet.desk import cases_steps as steps
from vangnet.desk import networks, reports

CASE = "zaken/<uuid:case>/"

urlpatterns = [
    path("", pages.home, name="home"),
    path("postvak/", pages.inbox, name="inbox"),
    path("zaken/", pages.listing, name="cases"),
    path(CASE, pages.overview, name="case"),
    path(f"{CASE}geschiedenis/", pages.past, name="case-history"),
    path(f"{CASE}ontvangst/", steps.acknowledge, name="acknowledge"),
    path(f"{CASE}acties/", steps.plan, name="plan-actions"),
    path(f"{CASE}aanvullen/", steps.complete, name="ask-to-complete"),
    path(f"{CASE}doorgeven/", steps.assign, name="assign"),
    path(f"{CASE}doorgeven/<uuid:assignment>/einde/", steps.end_assignment, name="end-assignment"),
    path(f"{CASE}behandelaar/", steps.take_up, name="take-up"),
    path(f"{CASE}reflecteren/", steps.reflect, name="ask-to-reflect"),
    path(f"{CASE}geen-calamiteit/", steps.no_calamity, name="no-calamity"),
    path(f"{CASE}ingetrokken/", steps.withdraw, name="withdraw-case"),
    path(f"{CASE}meldingen/", reports.listing, name="case-reports"),
    path(f"{CASE}meldingen/<uuid:report>/", reports.read, name="case-report"),
    path(f"{CASE}meldingen/<uuid:report>/namen/", reports.names, name="reveal-names"),
    path(f"{CASE}meldingen/<uuid:report>/versies/", reports.versions, name="report-versions"),
    path(f"{CASE}netwerken/", networks.side_by_side, name="case-networks"),
    path(f"{CASE}netwerken/zelfde-partij/", networks.same_party, name="same-party"),
    path(f"{CASE}netwerken/zelfde-client/", networks.same_client, name="same-client"),
    path(f"{CASE}netwerken/<uuid:sameness>/anders/", networks.different, name="different"),
]
