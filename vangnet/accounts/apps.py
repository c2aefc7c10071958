"""The app of this room."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People who sign in, for which organisation, in which roles."""

    name = "vangnet.accounts"
    label = "accounts"
    default_auto_field = "django.db.models.BigAutoField"
