"""What the questions of a report share: who reads them, closed lists, days that can be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import TextChoices
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from vangnet import spotting
from vangnet.frame.fields import Seen, asked
from vangnet.reports.complete import REQUIRED

AFTER = Seen.AFTER_SUBMITTING
NO_NAMES = _("Schrijf zonder namen: ‘mevrouw’, ‘de huisarts’. Zet nooit een BSN in de tekst.")


def words(kind: type[TextChoices]) -> list[tuple[str, str]]:
    """The choices of a closed list, each with a capital."""
    return [(value, capfirst(str(label))) for value, label in kind.choices]


def radio(kind: type[TextChoices], label: Any, **kwargs: Any) -> forms.ChoiceField:
    """A closed list as radio buttons."""
    return forms.ChoiceField(label=label, choices=words(kind), widget=forms.RadioSelect, **kwargs)


class PossibleDay:
    """Refuses a day that nobody alive can mean, such as a year of two digits too few."""

    def __call__(self, day: date) -> None:
        """Raises `ValidationError`."""
        if not 1900 <= day.year <= 2100:
            raise ValidationError(_("Dit jaar kan niet kloppen. Kijk de datum na."))


class SeenForm(forms.Form):
    """A form of which every question says who can read the answer, and every day can be."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.DateField):
                field.validators.append(PossibleDay())
            about = asked(field)
            field.asked = replace(about, seen_by=about.seen_by or AFTER)  # type: ignore[attr-defined]


class StepForm(SeenForm):
    """A part of a draft: what is lacking may be lacking until submitting (REP-1).

    `required` only shows which answers the law asks; the room says which those are.
    """

    kept_as_said: frozenset[str] = frozenset()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if name not in self.kept_as_said:
                field.required = name in REQUIRED

    def _clean_fields(self) -> None:
        needed = [field for field in self.fields.values() if field.required]
        for field in needed:
            field.required = False
        super()._clean_fields()  # type: ignore[misc]
        for field in needed:
            field.required = True

    def bsn_in(self) -> list[str]:
        """The names of fields whose text holds a number that is a BSN: it is pointed out (PRV)."""
        said = ((bound.name, str(bound.value() or "")) for bound in self)
        return [name for name, text in said if spotting.contains_bsn(text)]
