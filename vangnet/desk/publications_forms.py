"""The questions about a public version."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet import law
from vangnet.frame.fields import LongText, Seen, YesNo, ask
from vangnet.publications.queries import Relief

DESK = _("De redactie en de inspectie.")
NONE = ("", _("Kies"))


class TitleForm(forms.Form):
    """How a public version begins."""

    title = ask(
        forms.CharField(
            label=_("Titel"),
            help_text=_("Kort en gewoon, zonder namen, plaatsen of datums. Wat kan men leren?"),
            max_length=200,
        ),
        seen_by=Seen.EVERYONE,
    )


class PartForm(forms.Form):
    """One part. `seen`: a mark of the text that the writer began from."""

    text = ask(
        LongText(
            label=_("Tekst"),
            rows=14,
            required=False,
            help_text=_(
                "U mag namen gebruiken: het systeem vervangt ze. Een witregel maakt een nieuwe "
                "alinea; bij lessen en tips is elke alinea een eigen punt."
            ),
        ),
        seen_by=_("Met namen alleen de redactie. Zonder namen iedereen, na het publiceren."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)


class FactsForm(forms.Form):
    """The labels under which readers find it, as coarse as is needed to recognise nobody."""

    sector = ask(forms.ChoiceField(label=_("Sector")), seen_by=Seen.EVERYONE)
    target_group = ask(
        forms.ChoiceField(label=_("Over wie gaat het?"), required=False), seen_by=Seen.EVERYONE
    )
    risks = ask(
        forms.MultipleChoiceField(
            label=_("Welke thema's?"), widget=forms.CheckboxSelectMultiple, required=False
        ),
        seen_by=Seen.EVERYONE,
    )
    age_band = ask(
        forms.ChoiceField(label=_("Leeftijdsgroep"), required=False),
        seen_by=_("Niemand leest dit. Het telt mee voor hoe herkenbaar de zaak is."),
    )
    period = ask(
        forms.CharField(
            label=_("Wanneer?"),
            help_text=_("Bijvoorbeeld: voorjaar 2026, 2026, of 2024 tot en met 2026."),
            max_length=40,
        ),
        seen_by=Seen.EVERYONE,
        width=20,
    )
    k_reason = ask(
        LongText(
            label=_("Zijn er vijf tot en met tien vergelijkbare zaken? Waarom kan het dan toch?"),
            rows=3,
            required=False,
        ),
        seen_by=DESK,
        source=_("eigen regel van Vangnet: kleine aantallen maken mensen herkenbaar"),
    )
    base = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, kind in (("target_group", "target_group"), ("age_band", "age_band")):
            self.fields[name].choices = [NONE, *law.choices(kind)]  # type: ignore[attr-defined]
        self.fields["sector"].choices = law.choices("sector")  # type: ignore[attr-defined]
        self.fields["risks"].choices = law.choices("risk")  # type: ignore[attr-defined]


class WordsForm(forms.Form):
    """A decision about the same words everywhere."""

    original = forms.CharField(max_length=2000)
    decision = forms.ChoiceField(
        choices=(("accepted", ""), ("altered", ""), ("rejected", "")),
    )
    becomes = forms.CharField(required=False, max_length=200)
    why = forms.CharField(required=False, max_length=2000)


class AddForm(forms.Form):
    """Words that the system did not find."""

    words = forms.CharField(
        label=_("Welke woorden?"),
        help_text=_("Precies zoals ze in de tekst staan."),
        max_length=500,
    )
    becomes = forms.CharField(
        label=_("Wat komt er te staan?"),
        help_text=_("Bijvoorbeeld: [woonplaats] of de buurvrouw."),
        max_length=200,
    )


class DismissForm(forms.Form):
    """Why an alarm of the gate may stand."""

    words = forms.CharField(widget=forms.HiddenInput, max_length=2000)
    why = ask(
        LongText(
            label=_("Waarom wijst dit niemand aan?"),
            rows=3,
            help_text=_("De tweede persoon leest dit, en beslist mee."),
        ),
        seen_by=DESK,
    )


class ReliefForm(forms.Form):
    """Whether a judge was asked to stop it."""

    requested = ask(
        YesNo(label=_("Heeft iemand de rechter gevraagd dit tegen te houden?")),
        source=_("Gezondheidswet, artikel 44a, vijfde lid"),
    )
    decided = ask(
        forms.ChoiceField(
            label=_("Wat zei de rechter?"),
            choices=Relief.choices,
            widget=forms.RadioSelect,
            help_text=_("Zolang de rechter niet heeft beslist, maken wij niets openbaar."),
        ),
        source=_("Gezondheidswet, artikel 44a, vijfde lid"),
    )


class WithdrawForm(forms.Form):
    """Why it is taken out of the library."""

    because = ask(
        LongText(
            label=_("Waarom trekt u dit in?"),
            rows=4,
            help_text=_("Op het adres staat daarna alleen dit. Noem geen namen."),
        ),
        seen_by=Seen.EVERYONE,
    )
