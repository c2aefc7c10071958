"""The app of this room."""

from django.apps import AppConfig


class TrailConfig(AppConfig):
    """What happened and who looked: two append-only tables."""

    name = "vangnet.trail"
    label = "trail"
    default_auto_field = "django.db.models.BigAutoField"
