"""The app of this room."""

from django.apps import AppConfig


class PartiesConfig(AppConfig):
    """Organisations and their boards, other supervisors, stakeholders."""

    name = "vangnet.parties"
    label = "parties"
    default_auto_field = "django.db.models.BigAutoField"
