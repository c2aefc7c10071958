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
    base = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, kind in (("target_group", "target_group"), ("age_band", "age_band")):
            self.fields[name].choices = [NONE, *law.choices(kind)]  # type: ignore[attr-defined]
        self.fields["sector"].choices = law.choices("sector")  # type: ignore[attr-defined]
        self.fields["risks"].choices = law.choices("risk")  # type: ignore[attr-defined]


class WordsForm(forms.Form):
    """A decision about the same words everywhere, or at one place."""

    original = forms.CharField(max_length=2000, strip=False)
    decision = forms.ChoiceField(
        choices=(("accepted", ""), ("altered", ""), ("rejected", ""), ("relabelled", "")),
    )
    becomes = forms.CharField(required=False, max_length=200)
    why = forms.CharField(required=False, max_length=2000)
    who = forms.CharField(required=False, max_length=80)
    entity = forms.CharField(required=False, max_length=80)
    around = forms.CharField(required=False, max_length=3000, strip=False)


NEW_ONES = (
    ("person", _("iemand die nog niet in de lijst staat")),
    ("organisation", _("een organisatie die nog niet in de lijst staat")),
    ("place", _("een plaats die nog niet in de lijst staat")),
)


class OneWordForm(forms.Form):
    """Everything that can be decided about one found word."""

    decision = ask(
        forms.ChoiceField(
            label=_("Wat moet ermee?"),
            choices=(
                ("accepted", _("Vervang het zoals voorgesteld")),
                ("relabelled", _("Het is iemand of iets anders")),
                ("widened", _("Er hoort meer bij: vervang ruimer")),
                ("altered", _("Zet er een andere tekst")),
                ("rejected", _("Laat het staan")),
            ),
            widget=forms.RadioSelect,
        )
    )
    who = ask(
        forms.ChoiceField(
            label=_("Wie of wat is het?"),
            required=False,
            help_text=_("Alleen als het iemand of iets anders is."),
        )
    )
    wider = ask(
        forms.CharField(
            label=_("Welke woorden samen?"),
            required=False,
            max_length=500,
            help_text=_("Alleen bij ruimer: precies zoals het er staat, met deze woorden erin."),
        )
    )
    becomes = ask(
        forms.CharField(
            label=_("Wat komt er te staan?"),
            required=False,
            max_length=200,
            help_text=_("Alleen bij een andere tekst. Bij ruimer mag het ook."),
        )
    )
    why = ask(
        LongText(
            label=_("Waarom mag het blijven staan?"),
            rows=2,
            required=False,
            help_text=_("Alleen bij laten staan. De tweede persoon leest dit."),
        )
    )

    def __init__(self, *args: Any, someone: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = who_choices(someone)  # type: ignore[attr-defined]


def who_choices(someone: Any) -> list[tuple[str, Any]]:
    """Everybody whom words can mean, by pseudonym with the name that the case knows."""
    named = [(one.entity, f"{one.label} ({one.name})") for one in someone]
    return [NONE, *sorted(named, key=lambda pair: pair[1]), *NEW_ONES]


class AddForm(forms.Form):
    """Words that the system did not find."""

    words = forms.CharField(
        label=_("Welke woorden?"),
        help_text=_("Precies zoals ze in de tekst staan."),
        max_length=500,
    )
    who = forms.ChoiceField(
        label=_("Wie of wat is het?"),
        required=False,
        help_text=_("Dan krijgt het hetzelfde pseudoniem, overal in deze zaak."),
    )
    becomes = forms.CharField(
        label=_("Of: wat komt er te staan?"),
        help_text=_("Bijvoorbeeld: [woonplaats] of de buurvrouw."),
        max_length=200,
        required=False,
    )

    def __init__(self, *args: Any, someone: Any = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["who"].choices = who_choices(someone)  # type: ignore[attr-defined]


class SignForm(forms.Form):
    """A signature, with a reason when only few cases share the facts."""

    k_reason = ask(
        LongText(
            label=_("Weinig zaken hebben dezelfde kenmerken. Waarom kan het dan toch?"),
            rows=3,
            required=False,
        ),
        seen_by=DESK,
        source=_("eigen regel van Vangnet: kleine aantallen maken mensen herkenbaar"),
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
