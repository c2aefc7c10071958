"""The questions about the parties in the network, their agreements and their hand-overs (NET)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from vangnet.frame.fields import DateField, Found, LongText, Pick, Seen, YesNo, ask
from vangnet.networks.queries import (
    AgreementLevel,
    HandoverState,
    Involvement,
    Known,
    Line,
    PartyKind,
)
from vangnet.portal.reports_asking import SeenForm, words

AFTER = Seen.AFTER_SUBMITTING
PROVIDER = PartyKind.CARE_PROVIDER.value
FACTSHEET = _("Factsheet Calamiteit in een zorgnetwerk.")


class PartyForm(SeenForm):
    """One party: who, what it did, and when it was involved (NET-1, NET-2)."""

    organisation = ask(
        Pick(
            label=_("Welke organisatie of zorgverlener?"),
            url="",
            may_type=True,
            required=False,
            help_text=_(
                "Zoek op naam of KvK-nummer. Staat de partij er niet bij? Dan kunt u de naam zelf "
                "gebruiken. Is het de cliënt of een naaste? Laat dit leeg en noem geen naam."
            ),
        ),
        seen_by=AFTER,
        source=_("Factsheet Calamiteit in een zorgnetwerk."),
    )
    kind = ask(
        forms.ChoiceField(
            label=_("Wat voor partij is dit?"),
            choices=words(PartyKind),
            widget=forms.RadioSelect,
        ),
        seen_by=AFTER,
        source=_("Inspectie, Wat is een zorgnetwerk."),
        choice_help={
            "care_provider": _("Een instelling, praktijk of zorgverlener die alleen werkt."),
            "other_professional": _(
                "Bijvoorbeeld gemeente, wijkteam, huishoudelijke hulp, school, reclassering."
            ),
            "informal_caregiver": _("Noem de rol, geen naam: dochter, buurman, vrijwilliger."),
        },
    )
    solo = forms.BooleanField(
        label=_("Dit is een zorgverlener die alleen werkt (solist)"), required=False
    )
    line = ask(
        forms.ChoiceField(label=_("In welke lijn van zorg?"), choices=words(Line)),
        seen_by=AFTER,
        source=_("Inspectie, Geboortezorg: calamiteit in de keten."),
    )
    role = ask(
        forms.CharField(
            label=_("Wat deed deze partij voor de cliënt?"),
            max_length=200,
            help_text=_("Bijvoorbeeld: wondzorg, schrijft medicijnen voor. Zonder namen."),
        ),
        seen_by=AFTER,
    )
    disciplines = ask(
        forms.CharField(
            label=_("Welke disciplines?"),
            max_length=400,
            required=False,
            help_text=_("Met komma's ertussen, bijvoorbeeld: wijkverpleging, fysiotherapie."),
        ),
        seen_by=AFTER,
        source=_("Inspectie, Geboortezorg en kraamzorg: wie in de commissie zit."),
    )
    since = ask(
        DateField(
            label=_("Betrokken vanaf"),
            required=False,
            help_text=_("Bijvoorbeeld 18-05-2026. Weet u het niet precies? Laat het leeg."),
        ),
        seen_by=AFTER,
        source=_("Factsheet: drie of meer tegelijk betrokken."),
        width=10,
    )
    until = ask(
        DateField(
            label=_("Betrokken tot en met"),
            required=False,
            help_text=_("Nog steeds betrokken? Laat het leeg."),
        ),
        seen_by=AFTER,
        source=_("Factsheet: drie of meer tegelijk betrokken."),
        width=10,
    )
    happened_here = ask(
        forms.BooleanField(
            label=_("De gebeurtenis was bij deze partij"),
            required=False,
            help_text=_("Waar het gebeurde, moet in elk geval gemeld worden."),
        ),
        source=FACTSHEET,
    )
    directly_involved = ask(
        forms.BooleanField(
            label=_("Deze partij was direct betrokken bij de gebeurtenis"), required=False
        ),
        source=FACTSHEET,
    )
    is_lead = forms.BooleanField(label=_("Deze partij had de regie"), required=False)
    is_contact_point = forms.BooleanField(
        label=_("Deze partij was het aanspreekpunt voor de cliënt"), required=False
    )
    knows_of_report = ask(
        YesNo(
            label=_("Weet deze partij dat u meldt?"),
            required=False,
            help_text=_("U hoort de andere zorgaanbieders over uw melding te informeren."),
        ),
        seen_by=AFTER,
        source=_("Inspectie, Geboortezorg: calamiteit in de keten."),
        in_a_row=True,
    )
    under_igj = ask(
        YesNo(
            label=_("Valt deze partij onder het toezicht van de inspectie?"),
            required=False,
            help_text=_(
                "Alleen nodig als u de naam zelf typte. Gemeente, wijkteam en school vallen onder "
                "een andere toezichthouder. Weet u het niet? Laat het leeg."
            ),
        ),
        seen_by=AFTER,
        source=FACTSHEET,
        in_a_row=True,
    )
    supervisor_name = ask(
        forms.CharField(
            label=_("Welke andere toezichthouder dan?"),
            max_length=200,
            required=False,
            help_text=_("Bijvoorbeeld de Wmo-toezichthouder van de gemeente."),
        ),
        seen_by=AFTER,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].widget.url = reverse("portal:report-organisations")

    def offer(self, found: Iterable[Found], chosen: Found | None = None) -> None:
        """What the search found and what is chosen now."""
        self.fields["organisation"].offer(list(found), chosen=chosen)  # type: ignore[attr-defined]


class AgreementForm(SeenForm):
    """An agreement, whom it bound, and how it went (NET-4)."""

    text = ask(
        LongText(label=_("Wat was afgesproken?"), rows=3, help_text=_("Zonder namen van mensen.")),
        seen_by=AFTER,
        source=FACTSHEET,
    )
    level = ask(
        forms.ChoiceField(
            label=_("Voor wie gold de afspraak?"),
            choices=words(AgreementLevel),
            widget=forms.RadioSelect,
        ),
        seen_by=AFTER,
    )
    binds = forms.MultipleChoiceField(
        label=_("Welke partijen bond de afspraak?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    known = ask(
        forms.ChoiceField(
            label=_("Kenden die partijen de afspraak?"),
            choices=words(Known),
            widget=forms.RadioSelect,
        ),
        in_a_row=True,
    )
    kept = ask(
        forms.ChoiceField(
            label=_("Is de afspraak nagekomen?"), choices=words(Known), widget=forms.RadioSelect
        ),
        in_a_row=True,
    )
    why_not = ask(LongText(label=_("Zo niet: waarom niet?"), rows=3, required=False), seen_by=AFTER)

    def __init__(self, *args: Any, parties: list[Involvement], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["binds"].choices = [(str(p.id), p.name) for p in parties]  # type: ignore[attr-defined]


class HandoverForm(SeenForm):
    """A hand-over from one party to another."""

    from_involvement = ask(forms.ChoiceField(label=_("Wie droeg over?")), seen_by=AFTER)
    to_involvement = ask(forms.ChoiceField(label=_("Aan wie?")), seen_by=AFTER)
    on = ask(DateField(label=_("Op welke dag?"), required=False), width=10)
    outcome = ask(
        forms.ChoiceField(
            label=_("Hoe ging het?"), choices=words(HandoverState), widget=forms.RadioSelect
        ),
        seen_by=AFTER,
        source=FACTSHEET,
        in_a_row=True,
    )
    about = ask(
        LongText(
            label=_("Wat werd overgedragen, of wat ontbrak?"),
            rows=3,
            required=False,
            help_text=_("Zonder namen van mensen."),
        ),
        seen_by=AFTER,
    )

    def __init__(self, *args: Any, parties: list[Involvement], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Kies een partij")), *((str(p.id), p.name) for p in parties)]
        for name in ("from_involvement", "to_involvement"):
            self.fields[name].choices = choices  # type: ignore[attr-defined]


class CoReporterForm(SeenForm):
    """For whom the report stands too (REP-6)."""

    organisations = ask(
        forms.MultipleChoiceField(
            label=_("Namens welke zorgaanbieders meldt u ook?"),
            widget=forms.CheckboxSelectMultiple,
            required=False,
            help_text=_(
                "Alleen partijen uit het netwerk die in ons register staan. Elk van hen krijgt na "
                "het indienen de vraag om te bevestigen dat zij medemelder is."
            ),
        ),
        seen_by=_(
            "Uw organisatie, na het indienen ook de inspectie en de organisatie die u kiest."
        ),
        source=_("Inspectie, Geboortezorg: één gezamenlijke melding heeft de voorkeur."),
    )

    def __init__(self, *args: Any, parties: list[Involvement], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisations"].choices = [  # type: ignore[attr-defined]
            (str(p.organisation_id), p.name)
            for p in parties
            if p.organisation_id and not p.is_author and p.kind == PROVIDER
        ]


class WhyForm(forms.Form):
    """The reason of a change in a submitted report, and the version the writer saw (REP-1)."""

    why = ask(
        LongText(
            label=_("Waarom verandert u dit?"),
            rows=3,
            help_text=_("De inspectie leest deze reden naast wat er veranderde. Zonder namen."),
        ),
        seen_by=_("Uw organisatie en de inspectie."),
    )
    base = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def now_on(self, version: int) -> None:
        """After a conflict: sending it again is meant for the version that stands there now."""
        given = cast("QueryDict", self.data).copy()
        given["base"] = str(version)
        self.data = given
