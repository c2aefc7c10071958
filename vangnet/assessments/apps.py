"""The app of this room."""

from django.apps import AppConfig


class AssessmentsConfig(AppConfig):
    """Judging and closing (ASM-3 to ASM-7)."""

    name = "vangnet.assessments"
    label = "assessments"
    default_auto_field = "django.db.models.BigAutoField"
