"""The app of this room."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Reporting: draft, decision aid, submitting, duties, co-reporters (REP)."""

    name = "vangnet.reports"
    label = "reports"
    default_auto_field = "django.db.models.BigAutoField"
