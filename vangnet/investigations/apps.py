"""The app of this room."""

from django.apps import AppConfig


class InvestigationsConfig(AppConfig):
    """Joint investigation: way of learning, committee, time line, contributions (INV)."""

    name = "vangnet.investigations"
    label = "investigations"
    default_auto_field = "django.db.models.BigAutoField"
