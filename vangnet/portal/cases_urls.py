"""Addresses of a case, its assessment and its measures."""

from django.urls import path

from vangnet.portal import assessments, cases, monitoring

CASE = "zaken/<uuid:case>/"

urlpatterns = [
    path(CASE, cases.overview, name="case"),
    path(f"{CASE}verhaal/", cases.tell, name="tell"),
    path(f"{CASE}beoordeling/", assessments.overview, name="case-assessment"),
    path(f"{CASE}beoordeling/vragen/<uuid:question>/", assessments.answer, name="answer-question"),
    path(f"{CASE}maatregelen/", monitoring.overview, name="case-measures"),
    path(f"{CASE}maatregelen/<uuid:commitment>/", monitoring.result, name="measure-result"),
]
