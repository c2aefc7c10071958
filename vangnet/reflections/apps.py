"""The app of this room."""

from django.apps import AppConfig


class ReflectionsConfig(AppConfig):
    """The reflection report and the improvement measures (REF)."""

    name = "vangnet.reflections"
    label = "reflections"
    default_auto_field = "django.db.models.BigAutoField"
