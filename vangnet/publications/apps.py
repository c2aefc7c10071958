"""The app of this room."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    """Making a public version (PUB-1, PUB-2)."""

    name = "vangnet.publications"
    label = "publications"
    default_auto_field = "django.db.models.BigAutoField"
