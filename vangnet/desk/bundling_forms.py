"""The questions of bundling: which reports, and why (ASM-1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet.frame.fields import LongText, ask

DESK = _("De inspectie en andere toezichthouders in deze zaak.")
Choices = Sequence[tuple[str, str]]


class BundleForm(forms.Form):
    """Several reports at once, with one reason."""

    reports = ask(
        forms.MultipleChoiceField(
            label=_("Welke meldingen gaan over dezelfde gebeurtenis?"),
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Kies ten minste één melding.")},
        )
    )
    because = ask(
        LongText(
            label=_("Waarom horen zij bij elkaar?"),
            rows=3,
            help_text=_("De melders horen dat er gebundeld is, niet wat een ander meldde."),
        ),
        seen_by=DESK,
    )

    def __init__(self, *args: Any, reports: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reports"].choices = reports  # type: ignore[attr-defined]


class SeekForm(forms.Form):
    """A report that nobody proposed, by its number."""

    nummer = forms.CharField(
        label=_("Nummer van de melding"),
        max_length=20,
        help_text=_("Bijvoorbeeld M-2026-00012."),
    )


class BesideForm(forms.Form):
    """Which of the reports that look alike stand side by side."""

    melding = forms.MultipleChoiceField(
        label=_("Welke meldingen wilt u naast elkaar zien?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, reports: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["melding"].choices = reports  # type: ignore[attr-defined]


class DecideForm(forms.Form):
    """What the inspectorate decides about one pair."""

    answer = forms.ChoiceField(
        label=_("Gaan deze twee meldingen over dezelfde gebeurtenis?"),
        choices=(
            ("bundle", _("Ja, bundel ze")),
            ("reject", _("Nee, zij horen niet bij elkaar")),
            ("unsure", _("Dat weet ik nog niet")),
        ),
        widget=forms.RadioSelect,
    )
    why = ask(LongText(label=_("Waarom?"), rows=3), seen_by=DESK)

    def __init__(self, *args: Any, may_bundle: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not may_bundle:
            answer = self.fields["answer"]
            answer.choices = answer.choices[1:]  # type: ignore[attr-defined]


class ReconsiderForm(forms.Form):
    """Why a pair that was rejected is looked at again."""

    why = ask(LongText(label=_("Waarom denkt u er nu anders over?"), rows=3), seen_by=DESK)


class RollBackForm(forms.Form):
    """Why the model before this one is put back."""

    why = ask(
        LongText(
            label=_("Waarom zet u het vorige model terug?"),
            rows=3,
            help_text=_("Zeg wat u zag misgaan. Wie hierna kijkt, leest dit terug."),
        ),
        seen_by=_("Coördinatoren van de inspectie."),
    )


class SameForm(forms.Form):
    """Two rows of different reports are the same client or party."""

    left = forms.ChoiceField(label=_("In de ene melding"))
    right = forms.ChoiceField(label=_("In de andere melding"))
    because = ask(LongText(label=_("Waaraan ziet u dat?"), rows=2), seen_by=DESK)

    def __init__(self, *args: Any, parties: Sequence[tuple[str, Choices]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        options = [("", _("Kies")), *((number, list(rows)) for number, rows in parties)]
        for name in ("left", "right"):
            self.fields[name].choices = options  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The two may not be one row."""
        clean = super().clean() or {}
        if clean.get("left") and clean["left"] == clean.get("right"):
            self.add_error("right", _("Kies hier een partij uit een andere melding."))
        return clean
