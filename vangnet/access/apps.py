"""The app of this room."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Actors, permits, grants and steps."""

    name = "vangnet.access"
    label = "access"
    default_auto_field = "django.db.models.BigAutoField"
