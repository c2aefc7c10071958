"""The app of this room."""

from django.apps import AppConfig


class NetworksConfig(AppConfig):
    """The care network around one client, through time (NET)."""

    name = "vangnet.networks"
    label = "networks"
    default_auto_field = "django.db.models.BigAutoField"
