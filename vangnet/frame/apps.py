"""The app of this room."""

from django.apps import AppConfig


class FrameConfig(AppConfig):
    """Page frame, form fields, "Waarom?", refusals. Knows no room of a case."""

    name = "vangnet.frame"
    label = "frame"
    default_auto_field = "django.db.models.BigAutoField"
