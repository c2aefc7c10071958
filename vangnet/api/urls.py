"""Addresses for other systems, under /api/: Dutch, with a version, no slash at the end."""

from django.urls import path, re_path

from vangnet.api import law

app_name = "api"

urlpatterns = [
    path("v1/openapi.json", law.openapi, name="openapi"),
    path("v1/wet", law.questions, name="questions"),
    path("v1/wet/<str:question>", law.ask, name="ask"),
    re_path(r"^.*$", law.absent, name="absent"),
]
