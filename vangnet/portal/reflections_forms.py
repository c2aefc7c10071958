"""The questions of the reflection report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet.frame.fields import DateField, LongText, Seen, YesNo, ask

SEEN = _("Alle partners in dit onderzoek. Na het indienen ook de inspectie.")


class SectionForm(forms.Form):
    """One of the seven parts."""

    text = ask(
        LongText(label=_("Uw tekst"), rows=14, required=False),
        seen_by=SEEN,
        source=_("factsheet, wat de inspectie in het reflectieverslag verwacht"),
    )
    base = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, label: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].label = label


class MeasureForm(forms.Form):
    """An improvement measure (REF-3)."""

    what = ask(
        LongText(label=_("Wat gaat er veranderen?"), rows=4, required=True),
        seen_by=SEEN,
        source=_("interventiemogelijkheden, hoofdstuk 6"),
    )
    aim = LongText(label=_("Welk risico wordt hierdoor kleiner?"), rows=2, required=False)
    organisations = forms.MultipleChoiceField(
        label=_("Van welke partijen is deze maatregel?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    owner = ask(
        forms.CharField(
            label=_("Wie is ervoor verantwoordelijk?"),
            max_length=160,
            required=False,
            help_text=_("Functie, geen naam."),
        ),
        source=_("factsheet, wat de inspectie in het reflectieverslag verwacht"),
    )
    due_on = ask(
        DateField(label=_("Wanneer is het klaar?"), required=False),
        source=_("interventiemogelijkheden, hoofdstuk 6, Verbeterplan"),
    )
    specific = ask(
        forms.BooleanField(
            label=_("De maatregel is concreet: duidelijk wat er verandert."), required=False
        ),
        source=_("interventiemogelijkheden, hoofdstuk 6, Verbeterplan"),
    )
    measurable = ask(
        forms.BooleanField(label=_("U kunt meten of het gelukt is."), required=False),
        source=_("interventiemogelijkheden, hoofdstuk 6, Verbeterplan"),
    )
    acceptable = ask(
        forms.BooleanField(
            label=_("De partijen die het moeten doen, staan erachter."), required=False
        ),
        source=_("interventiemogelijkheden, hoofdstuk 6, Verbeterplan"),
    )
    realistic = ask(
        forms.BooleanField(label=_("Het kan, met de tijd en mensen die er zijn."), required=False),
        source=_("interventiemogelijkheden, hoofdstuk 6, Verbeterplan"),
    )
    secured_by = ask(
        LongText(label=_("Hoe zorgt u dat het zo blijft?"), rows=2, required=False),
        source=_("factsheet, wat de inspectie in het reflectieverslag verwacht"),
    )
    evaluate_on = ask(
        DateField(label=_("Wanneer kijkt u of het werkt?"), required=False),
        source=_("factsheet, wat de inspectie in het reflectieverslag verwacht"),
    )
    evaluate_how = ask(
        LongText(label=_("Hoe kijkt u of het werkt?"), rows=2, required=False),
        source=_("factsheet, wat de inspectie in het reflectieverslag verwacht"),
    )
    base = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, parties: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisations"].choices = parties  # type: ignore[attr-defined]


class ReactionForm(forms.Form):
    """The reaction of the own board, on the whole and on each measure (REF-4)."""

    on_whole = ask(
        LongText(label=_("Wat vindt uw bestuur van het verslag en de maatregelen?"), rows=8),
        seen_by=SEEN,
        source=_("factsheet, wat de inspectie in het reflectieverslag verwacht"),
    )
    subscribes = YesNo(label=_("Onderschrijft uw bestuur de maatregelen?"))

    def __init__(self, *args: Any, measures: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for key, what in measures:
            label = _("Over de maatregel ‘%(what)s’") % {"what": what}
            self.fields[f"measure_{key}"] = ask(
                LongText(label=label, rows=3, required=False), seen_by=SEEN
            )

    def per_measure(self) -> dict[str, str]:
        """What was said of each measure, by its key."""
        marked = "measure_"
        return {
            name.removeprefix(marked): text
            for name, text in self.cleaned_data.items()
            if name.startswith(marked) and text.strip()
        }


class AbsenceForm(forms.Form):
    """Why a party is not involved (INV-8)."""

    why = ask(
        LongText(label=_("Waarom doet deze partij niet mee?"), rows=4),
        seen_by=Seen.PARTNERS,
        source=_("factsheet, verplicht meewerken aan gezamenlijke reflectie"),
    )


class HandInForm(forms.Form):
    """Nothing to fill in: the button asks the law."""
