"""What a client or relative is asked."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet.frame.fields import LongText, ask


class StoryForm(forms.Form):
    """A story in one's own words (INV-3)."""

    text = ask(
        LongText(
            label=_("Wat maakte u mee?"),
            rows=12,
            help_text=_("Wat ging er goed? Wat miste u? Wat hoopt u dat er verandert?"),
        ),
        seen_by=_(
            "De zorgaanbieders die dit samen onderzoeken. Zodra zij hun verslag indienen ook de "
            "inspectie."
        ),
    )
