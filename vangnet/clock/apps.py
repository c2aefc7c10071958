"""The app of this room."""

from django.apps import AppConfig


class ClockConfig(AppConfig):
    """The door of time itself: jobs that look for what is due, as Actor.CLOCK."""

    name = "vangnet.clock"
    label = "clock"
    default_auto_field = "django.db.models.BigAutoField"
