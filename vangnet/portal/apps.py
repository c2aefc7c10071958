"""The app of this room."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The door for care providers, and for clients and relatives."""

    name = "vangnet.portal"
    label = "portal"
    default_auto_field = "django.db.models.BigAutoField"
