"""The app of this room."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """What is published, and how it renders (PUB-3, PUB-4). Knows no case."""

    name = "vangnet.library"
    label = "library"
    default_auto_field = "django.db.models.BigAutoField"
