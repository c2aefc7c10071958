"""The questions of the assessment."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet.frame.fields import LongText, Seen, ask

ANSWERS = (("yes", _("Ja")), ("no", _("Nee")), ("unknown", _("Nog niet te zeggen")))
REPORTERS = Seen.REPORTERS
DESK = _("De inspectie en andere toezichthouders in deze zaak.")


def _weighed(label: Any, source: Any) -> forms.ChoiceField:
    return ask(
        forms.ChoiceField(label=label, choices=ANSWERS, widget=forms.RadioSelect),
        seen_by=DESK,
        source=source,
        in_a_row=True,
    )


class WeighForm(forms.Form):
    """What a person weighs before closing; each with the ground (ASM-6)."""

    investigated_with_care = _weighed(
        _("Is de melding zorgvuldig onderzocht?"), _("factsheet, Wanneer is het onderzoek afgerond")
    )
    care_because = LongText(label=_("Waarom vindt u dat?"), rows=3, required=False)
    measures_sufficient = _weighed(
        _("Zijn er voldoende maatregelen getroffen?"),
        _("factsheet, Wanneer is het onderzoek afgerond"),
    )
    measures_because = LongText(label=_("Waarom vindt u dat?"), rows=3, required=False)
    learned_together = _weighed(
        _("Hebben de zorgaanbieders geleerd van de gezamenlijke reflectie?"),
        _("factsheet, Wanneer is het onderzoek afgerond"),
    )
    learned_because = LongText(label=_("Waarom vindt u dat?"), rows=3, required=False)
    recurrence_reduced = _weighed(
        _("Is de kans op herhaling kleiner geworden?"), _("geboortezorg, Afsluiten melding")
    )
    recurrence_because = LongText(label=_("Waarom vindt u dat?"), rows=3, required=False)
    base = forms.IntegerField(widget=forms.HiddenInput)


class QuestionForm(forms.Form):
    """A question with a term of two weeks."""

    to = forms.ChoiceField(label=_("Aan wie?"), required=False)
    text = ask(
        LongText(label=_("Wat wilt u weten?"), rows=5),
        seen_by=_("De inspectie en wie u de vraag stelt."),
    )

    def __init__(self, *args: Any, reporters: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [("", _("Alle melders")), *reporters]  # type: ignore[attr-defined]


class JudgementForm(forms.Form):
    """A judgement on the whole, or on one provider where there is reason (ASM-4)."""

    about = forms.ChoiceField(label=_("Waarover oordeelt u?"), required=False)
    outcome = forms.ChoiceField(
        label=_("Uw oordeel"),
        choices=(
            ("sufficient", _("Zorgvuldig onderzocht en voldoende maatregelen")),
            ("insufficient", _("Niet voldoende: er is meer nodig")),
            ("no_calamity", _("Geen calamiteit")),
        ),
        widget=forms.RadioSelect,
    )
    text = ask(
        LongText(
            label=_("Het oordeel, met de redenen"),
            rows=8,
            help_text=_(
                "Het doel is minder kans op herhaling, niet het aanwijzen van een schuldige."
            ),
        ),
        seen_by=_(
            "De inspectie. Na het versturen: elke melder het oordeel over het geheel en zijn eigen."
        ),
    )

    def __init__(self, *args: Any, providers: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        whole = ("", _("De samenwerking als geheel"))
        self.fields["about"].choices = [whole, *providers]  # type: ignore[attr-defined]


class BecauseForm(forms.Form):
    """A reason that the reporters read."""

    because = ask(LongText(label=_("Waarom?"), rows=4), seen_by=REPORTERS)


class CloseForm(BecauseForm):
    """Closing, perhaps against the answer of a rule that is policy."""

    departing = ask(
        LongText(
            label=_("Wijkt u af van de regel? Schrijf dan waarom."),
            rows=3,
            required=False,
            help_text=_("Alleen van beleid kunt u afwijken, nooit van de wet."),
        ),
        seen_by=DESK,
    )


class DecideForm(forms.Form):
    """Granting or refusing more time."""

    answer = forms.ChoiceField(
        label=_("Uw besluit"),
        choices=(("grant", _("Toekennen")), ("refuse", _("Afwijzen"))),
        widget=forms.RadioSelect,
    )
    why = LongText(label=_("Toelichting"), rows=3, required=False)
