"""The app of this room."""

from django.apps import AppConfig


class MonitoringConfig(AppConfig):
    """Measures, terms and talks, until it has really changed (IVN-10)."""

    name = "vangnet.monitoring"
    label = "monitoring"
    default_auto_field = "django.db.models.BigAutoField"
