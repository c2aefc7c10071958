"""The questions about consent and about what goes into the shared space (PRV-1 to PRV-5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from vangnet.frame.fields import DateField, LongText, ask
from vangnet.portal.reports_asking import SeenForm
from vangnet.privacy.queries import DataClass, GivenBy

CZN = _("Factsheet Calamiteit in een zorgnetwerk.")
SEEN = _("Iedere organisatie die aan deze zaak meedoet, en de inspectie.")
CLASSES = [(value, capfirst(str(label))) for value, label in DataClass.choices]


class ConsentForm(SeenForm):
    """Who allowed which parties to receive which data, until when (PRV-2, PRV-3)."""

    given_by = ask(
        forms.ChoiceField(
            label=_("Wie gaf toestemming?"),
            choices=[(value, capfirst(str(label))) for value, label in GivenBy.choices],
            widget=forms.RadioSelect,
        ),
        seen_by=SEEN,
        source=CZN,
        choice_help={
            "presumed": _(
                "Alleen als de cliënt is overleden. U schrijft op waarom u denkt dat de cliënt het "
                "goed zou hebben gevonden."
            )
        },
    )
    by_whom = ask(
        forms.CharField(
            label=_("In welke rol?"),
            max_length=200,
            required=False,
            help_text=_("Bijvoorbeeld: dochter, mentor. Zonder naam."),
        ),
        seen_by=SEEN,
    )
    organisations = ask(
        forms.MultipleChoiceField(
            label=_("Wie mogen de gegevens ontvangen?"), widget=forms.CheckboxSelectMultiple
        ),
        seen_by=SEEN,
        source=CZN,
    )
    data = ask(  # type: ignore[assignment]
        forms.MultipleChoiceField(
            label=_("Om welke gegevens gaat het?"),
            choices=CLASSES,
            widget=forms.CheckboxSelectMultiple,
        ),
        seen_by=SEEN,
        source=CZN,
    )
    since = ask(
        DateField(label=_("Sinds wanneer geldt de toestemming?")),
        seen_by=SEEN,
        source=CZN,
        width=10,
    )
    until = ask(
        DateField(
            label=_("Tot en met wanneer?"),
            required=False,
            help_text=_("Geen einde afgesproken? Laat het leeg. Intrekken kan altijd."),
        ),
        seen_by=SEEN,
        source=CZN,
        width=10,
    )
    how_recorded = ask(
        LongText(
            label=_("Hoe is de toestemming vastgelegd?"),
            rows=2,
            required=False,
            help_text=_("Bijvoorbeeld: getekend formulier in ons dossier. Zonder namen."),
        ),
        seen_by=SEEN,
        source=CZN,
    )
    client_died_on = ask(
        DateField(
            label=_("Op welke dag is de cliënt overleden?"),
            required=False,
            help_text=_("Alleen bij veronderstelde toestemming."),
        ),
        seen_by=SEEN,
        source=CZN,
        width=10,
    )
    reasoning = ask(
        LongText(
            label=_("Waarom denkt u dat de cliënt toestemming zou hebben gegeven?"),
            rows=4,
            required=False,
            help_text=_("Alleen bij veronderstelde toestemming. Zonder namen."),
        ),
        seen_by=SEEN,
        source=CZN,
    )

    def __init__(self, *args: Any, parties: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisations"].choices = parties  # type: ignore[attr-defined]


class WithdrawConsentForm(forms.Form):
    """A consent is taken back."""

    because = ask(
        LongText(
            label=_("Wat zei de cliënt of vertegenwoordiger daarbij?"),
            rows=3,
            required=False,
            help_text=_("Een reden is niet nodig: intrekken mag altijd. Zonder namen."),
        ),
        seen_by=SEEN,
    )


class ShareForm(forms.Form):
    """A text for the space that the partners share (PRV-1, PRV-5)."""

    subject = ask(
        forms.CharField(
            label=_("Onderwerp"), max_length=200, help_text=_("Kort, en zonder namen van mensen.")
        )
    )
    text = ask(
        LongText(
            label=_("Wat wilt u delen?"),
            rows=10,
            help_text=_(
                "Schrijf zonder namen: ‘mevrouw’, ‘de huisarts’. U mag tekst hier plakken."
            ),
        ),
        seen_by=_("Alle partners in deze zaak. Met persoonsgegevens: alleen wie dat mag lezen."),
        source=CZN,
    )
    data = ask(  # type: ignore[assignment]
        forms.MultipleChoiceField(
            label=_("Staan er met toestemming persoonsgegevens in?"),
            required=False,
            choices=CLASSES,
            widget=forms.CheckboxSelectMultiple,
            help_text=_(
                "Kruis alleen aan waarvoor toestemming is vastgelegd. Dan kan alleen wie onder die "
                "toestemming valt uw tekst lezen."
            ),
        ),
        source=CZN,
    )
    not_personal = forms.MultipleChoiceField(
        label=_("Welke van deze woorden wijzen niemand aan?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, waved: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if waved:
            self.fields["not_personal"].choices = waved  # type: ignore[attr-defined]
        else:
            del self.fields["not_personal"]
