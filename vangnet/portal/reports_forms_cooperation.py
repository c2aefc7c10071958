"""The questions of a report: the cooperation, and what is done now."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet.frame.fields import DateField, LongText, YesNo, ask
from vangnet.portal.reports_asking import AFTER, StepForm, radio, words
from vangnet.reports.queries import AlsoConcerns, Cause, Confirmed
from vangnet.reports.queries import YesNo as Answer


class CauseForm(StepForm):
    """Does the cause lie in the cooperation? It decides who must report (REP-5)."""

    cause_in_cooperation = ask(
        radio(
            Cause,
            _("Ligt de oorzaak in de samenwerking tussen zorgaanbieders?"),
            help_text=_(
                "Zo ja, dan moeten ook de andere zorgaanbieders melden die er direct bij betrokken "
                "waren."
            ),
        ),
        seen_by=AFTER,
        source=_("Factsheet Calamiteit in een zorgnetwerk."),
    )


class ConfirmForm(StepForm):
    """Is it a network calamity? The system derives it, the reporter confirms (REP-3)."""

    kept_as_said = frozenset({"is_network_report"})

    is_network_report = ask(
        radio(Confirmed, _("Klopt dat?")),
        seen_by=AFTER,
        source=_("Factsheet Calamiteit in een zorgnetwerk: drie of meer zorgaanbieders."),
    )


NETWORK = _("Factsheet Calamiteit in een zorgnetwerk.")


class CooperationForm(StepForm):
    """How the network worked (REP-4)."""

    kept_as_said = frozenset(
        {
            *("network_lead", "network_roles", "network_agreements"),
            *("network_handovers", "network_informal_care", "network_went_well"),
        }
    )

    network_lead = ask(
        LongText(
            label=_("Wie had de regie, en wist iedereen dat?"),
            rows=3,
            help_text=_("Had niemand de regie? Schrijf dat op. Zonder namen van mensen."),
        ),
        seen_by=AFTER,
        source=NETWORK,
    )
    network_roles = ask(
        LongText(
            label=_("Wie deed wat? Waren taken en verantwoordelijkheden duidelijk?"),
            rows=3,
        ),
        seen_by=AFTER,
        source=NETWORK,
    )
    network_agreements = ask(
        LongText(
            label=_("Welke afspraken waren er, en waren die bij iedereen bekend?"),
            rows=3,
        ),
        seen_by=AFTER,
        source=NETWORK,
    )
    network_handovers = ask(
        LongText(label=_("Hoe ging het overdragen van zorg en informatie?"), rows=3),
        seen_by=AFTER,
        source=NETWORK,
    )
    network_informal_care = ask(
        LongText(label=_("Hoe werkte u samen met mantelzorg en naasten?"), rows=3),
        seen_by=AFTER,
        source=NETWORK,
    )
    network_went_well = ask(
        LongText(label=_("Wat ging er goed?"), rows=3),
        seen_by=AFTER,
        source=NETWORK,
    )
    is_joint = ask(
        YesNo(
            label=_("Meldt u ook namens andere zorgaanbieders?"),
            required=False,
            help_text=_(
                "Dan is het een gezamenlijke melding. Elke andere partij bevestigt zelf dat zij "
                "medemelder is; tot dan heeft zij niet gemeld."
            ),
        ),
        seen_by=AFTER,
        source=_("Inspectie, Geboortezorg: één gezamenlijke melding heeft de voorkeur."),
        in_a_row=True,
    )


ACTIONS = _("Uitvoeringsbesluit Wkkgz, artikel 8.2, onder b.")


class MeasuresForm(StepForm):
    """What was done and will be done, each with its term (article 8.2 under b and c)."""

    investigate = ask(
        LongText(
            label=_("Wat doet u om de gebeurtenis te onderzoeken?"),
            rows=3,
            help_text=_("Wat is al gedaan, en wat gaat u nog doen?"),
        ),
        seen_by=AFTER,
        source=ACTIONS,
    )
    investigate_by = ask(DateField(label=_("Wanneer is het onderzoek klaar?")), width=10)
    limit_harm = ask(
        LongText(
            label=_("Wat doet u om de gevolgen te beperken of te herstellen?"),
            rows=3,
        ),
        seen_by=AFTER,
        source=ACTIONS,
    )
    limit_harm_by = ask(DateField(label=_("Wanneer is dat gedaan?")), width=10)
    inform = ask(
        LongText(
            label=_("Hoe informeert u de cliënt, vertegenwoordiger of nabestaanden?"),
            rows=3,
            help_text=_(
                "Over de gebeurtenis, de maatregelen en waar zij een klacht kunnen indienen."
            ),
        ),
        seen_by=AFTER,
        source=ACTIONS,
    )
    inform_by = ask(DateField(label=_("Wanneer heeft u hen geïnformeerd?")), width=10)
    prosecutor = ask(
        radio(
            Answer,
            _("Is of wordt dit voorgelegd aan het Openbaar Ministerie?"),
            help_text=_("Bij een redelijk vermoeden van een strafbaar feit."),
        ),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.2, onder c."),
        in_a_row=True,
    )
    big_registered = ask(
        radio(Answer, _("Gaat het om een zorgverlener die in het BIG-register staat?")),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder e."),
        in_a_row=True,
    )
    product_involved = ask(
        YesNo(
            label=_("Was er een product bij betrokken?"),
            help_text=_("Bijvoorbeeld een medisch hulpmiddel, apparaat of geneesmiddel."),
        ),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder c."),
        in_a_row=True,
    )
    product_name = ask(
        forms.CharField(
            label=_("Hoe heet het product?"),
            max_length=200,
            required=False,
            help_text=_("Alleen als er een product bij betrokken was."),
        ),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder c."),
    )
    product_company = ask(
        LongText(
            label=_("Van welk bedrijf is het, en hoe is dat te bereiken?"), rows=2, required=False
        ),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder c."),
    )
    also_concerns = ask(
        forms.MultipleChoiceField(
            label=_("Gaat het ook om iets anders dat u moet melden?"),
            required=False,
            choices=words(AlsoConcerns),
            widget=forms.CheckboxSelectMultiple,
            help_text=_("Daarvoor heeft de inspectie een eigen formulier."),
        ),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder d."),
    )
    other_supervisors = ask(
        LongText(
            label=_("Heeft u het ook gemeld bij een andere toezichthouder?"),
            rows=2,
            required=False,
            help_text=_("Bijvoorbeeld de Wmo-toezichthouder van de gemeente. Noem wie en wanneer."),
        ),
        seen_by=AFTER,
    )
    publicity = ask(
        radio(Answer, _("Verwacht u aandacht van de media?"), required=False),
        seen_by=AFTER,
        in_a_row=True,
    )
