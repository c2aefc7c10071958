"""The app of this room."""

from django.apps import AppConfig


class ReleasesConfig(AppConfig):
    """What the inspectorate itself makes public: reports, measures, figures, lessons."""

    name = "vangnet.releases"
    label = "releases"
    default_auto_field = "django.db.models.BigAutoField"
