"""Addresses of the assessment."""

from django.urls import path

from vangnet.desk import assessments as pages

CASE = "zaken/<uuid:case>/beoordeling/"

urlpatterns = [
    path(CASE, pages.overview, name="assessment"),
    path(f"{CASE}verslag/", pages.document, name="assessed-document"),
    path(f"{CASE}begin/", pages.start, name="start-assessment"),
    path(f"{CASE}bevindingen/", pages.weigh, name="weigh"),
    path(f"{CASE}vraag/", pages.question, name="question"),
    path(f"{CASE}oordeel/", pages.judgement, name="judgement"),
    path(f"{CASE}oordeel/versturen/", pages.send, name="send-judgements"),
    path(f"{CASE}eigen-onderzoek/", pages.inquire, name="inquire"),
    path(f"{CASE}sluiten/", pages.close, name="close"),
    path(f"{CASE}heropenen/", pages.reopen, name="reopen"),
    path(f"{CASE}uitstel/<uuid:extension>/", pages.extension, name="decide-extension"),
]
