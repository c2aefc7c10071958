"""The app of this room."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """The fictional networks and cases (NET-8), made through the rooms' own actions."""

    name = "vangnet.demo"
    label = "demo"
    default_auto_field = "django.db.models.BigAutoField"
