"""The app of this room."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """Bundling, and the life of a case (ASM-1, ASM-2)."""

    name = "vangnet.cases"
    label = "cases"
    default_auto_field = "django.db.models.BigAutoField"
