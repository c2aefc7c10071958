"""Addresses of the start page and of signing in for the demonstration."""

from django.urls import path

from vangnet.portal import home

urlpatterns = [
    path("", home.start, name="home"),
    path("wisselen/", home.switch, name="switch"),
    path("demo/inloggen/<uuid:person>/", home.demo_sign_in, name="demo-sign-in"),
]
