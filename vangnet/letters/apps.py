"""The app of this room."""

from django.apps import AppConfig


class LettersConfig(AppConfig):
    """Letters and notices: one table; the address is looked up when a letter is sent."""

    name = "vangnet.letters"
    label = "letters"
    default_auto_field = "django.db.models.BigAutoField"
