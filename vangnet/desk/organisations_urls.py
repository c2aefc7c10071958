"""Addresses of the register of organisations, for whoever admits them."""

from django.urls import path

from vangnet.desk import organisations as pages

urlpatterns = [
    path("organisaties/", pages.listing, name="organisations"),
    path("organisaties/nieuw/", pages.register, name="register-organisation"),
    path("organisaties/<uuid:key>/", pages.organisation, name="organisation"),
    path("organisaties/<uuid:key>/toelaten/", pages.admit, name="admit-organisation"),
]
