"""The app of this room."""

from django.apps import AppConfig


class InterventionsConfig(AppConfig):
    """The ladder of interventions (IVN)."""

    name = "vangnet.interventions"
    label = "interventions"
    default_auto_field = "django.db.models.BigAutoField"
