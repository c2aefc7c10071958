"""The app of this room."""

from django.apps import AppConfig


class PrivacyConfig(AppConfig):
    """Identities in one drawer, consents, and the shared space between providers (PRV)."""

    name = "vangnet.privacy"
    label = "privacy"
    default_auto_field = "django.db.models.BigAutoField"
