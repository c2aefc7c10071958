"""The app of this room."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The door for the inspectorate and other supervisors."""

    name = "vangnet.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"
