"""Addresses of the desk, under /inspectie/: one list per room it opens."""

from django.urls import include, path

app_name = "desk"

urlpatterns = [
    path("", include("vangnet.desk.home_urls")),
]
