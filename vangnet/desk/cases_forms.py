"""The questions at the desk: who handles a case, what the inspectorate does and asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet.cases.queries import CaseState
from vangnet.frame.fields import LongText, Seen, ask
from vangnet.law import lists

Choices = Sequence[tuple[str, str]]
DESK = _("De inspectie en andere toezichthouders in deze zaak.")


def _choose(field: forms.Field, choices: Choices) -> None:
    field.choices = choices  # type: ignore[attr-defined]


class AcknowledgeForm(forms.Form):
    """Who the reporters can ring (ASM-1)."""

    contact_person = ask(
        forms.ChoiceField(label=_("Wie is de contactpersoon voor de melders?")),
        seen_by=_("De inspectie en alle melders in deze zaak."),
    )

    def __init__(self, *args: Any, colleagues: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self.fields["contact_person"], colleagues)


class PlanForm(forms.Form):
    """What the inspectorate is going to do, within four weeks."""

    text = ask(
        LongText(
            label=_("Wat gaat de inspectie doen?"),
            rows=5,
            help_text=_(
                "De melders lezen dit. Schrijf wat u doet, en wanneer zij weer iets horen."
            ),
        ),
        seen_by=_("De inspectie en alle melders in deze zaak."),
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.5"),
    )


class CompleteForm(forms.Form):
    """What is lacking in a report; the reporter has two weeks."""

    report = forms.ChoiceField(label=_("Welke melding moet worden aangevuld?"))
    what = ask(
        LongText(label=_("Wat ontbreekt er?"), rows=5),
        seen_by=_("De inspectie en de melder aan wie u dit vraagt."),
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.5, derde lid"),
    )

    def __init__(self, *args: Any, reports: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self.fields["report"], reports)
        if len(reports) == 1:
            self.fields["report"].initial = reports[0][0]
            self.fields["report"].widget = forms.HiddenInput()


class AssignForm(forms.Form):
    """To which department or other supervisor the case goes (ASM-2)."""

    organisation = ask(
        forms.ChoiceField(
            label=_("Aan wie geeft u de zaak?"),
            help_text=_("Wie de zaak krijgt, ziet haar vanaf nu. De melders horen welke dat is."),
        ),
        source=_("geboortezorg, Hoe gaat de inspectie om met meldingen"),
    )
    because = ask(LongText(label=_("Waarom?"), rows=3), seen_by=DESK)

    def __init__(self, *args: Any, bodies: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self.fields["organisation"], [("", str(_("Kies"))), *bodies])


class BecauseForm(forms.Form):
    """A reason that stays at the desk."""

    because = ask(LongText(label=_("Waarom?"), rows=3), seen_by=DESK)


class TakeUpForm(forms.Form):
    """Who of the department handles the case."""

    person = ask(forms.ChoiceField(label=_("Wie behandelt deze zaak?")), seen_by=DESK)

    def __init__(self, *args: Any, colleagues: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self.fields["person"], colleagues)


class NoCalamityForm(forms.Form):
    """The judgement that this was no calamity; every reporter reads it (ASM-6)."""

    text = ask(
        LongText(
            label=_("Waarom is dit geen calamiteit?"),
            rows=6,
            help_text=_("De melders lezen dit in hun brief. Leg uit wat het dan wel was."),
        ),
        seen_by=Seen.REPORTERS,
    )


class ConfirmForm(forms.Form):
    """Nothing to fill in: the button says what happens."""


class RevealForm(forms.Form):
    """Why the names are needed: it stands in the log that the organisation can read (PRV-6)."""

    because = ask(
        forms.CharField(
            label=_("Waarvoor heeft u de namen nodig?"),
            max_length=200,
            help_text=_("Bijvoorbeeld: vergelijken met een andere melding."),
        ),
        seen_by=_("De organisatie van wie de gegevens zijn."),
    )


class FilterForm(forms.Form):
    """Search and filter the list of cases."""

    zoek = forms.CharField(label=_("Nummer, plaats of woorden"), required=False, max_length=100)
    fase = forms.ChoiceField(
        label=_("Waar staat het"),
        required=False,
        choices=[("", _("Alle")), *((state.value, state.dutch) for state in CaseState)],
    )
    sector = forms.ChoiceField(
        label=_("Sector"), required=False, choices=[("", _("Alle")), *lists.choices("sector")]
    )
