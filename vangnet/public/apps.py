"""The app of this room."""

from django.apps import AppConfig


class PublicConfig(AppConfig):
    """The door for everyone: the library."""

    name = "vangnet.public"
    label = "public"
    default_auto_field = "django.db.models.BigAutoField"
