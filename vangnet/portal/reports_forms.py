"""The questions of a report, one form per part of a step. Nothing is required until submitting."""

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
from vangnet.frame.fields import DateField, LongText, Seen, TimeField, YesNo, ask, asked
from vangnet.law.lists import choices as listed
from vangnet.reports.complete import REQUIRED
from vangnet.reports.queries import (
    AlsoConcerns,
    Cause,
    Confirmed,
    EventKind,
    EventOutcome,
    Place,
)
from vangnet.reports.queries import YesNo as Answer

AFTER = Seen.AFTER_SUBMITTING
NO_NAMES = _("Schrijf zonder namen: ‘mevrouw’, ‘de huisarts’. Zet nooit een BSN in de tekst.")
BSN = _(
    "In deze tekst staat een burgerservicenummer. De wet vraagt daar niet om: haal het weg. "
    "Uw tekst is wel bewaard."
)


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


class OrganisationForm(StepForm):
    """Who reports (Uitvoeringsbesluit Wkkgz, article 8.1 under a)."""

    kvk = ask(
        forms.CharField(
            label=_("KvK-nummer van uw organisatie"),
            max_length=8,
            help_text=_("Acht cijfers. Wij vullen in wat het register weet."),
        ),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder a."),
        width=10,
    )
    branch_number = ask(
        forms.CharField(label=_("Vestigingsnummer"), max_length=12, help_text=_("Twaalf cijfers.")),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder a."),
        width=20,
    )
    sector = ask(
        forms.ChoiceField(
            label=_("In welke sector gebeurde het?"),
            choices=[("", _("Kies een sector")), *[(k, capfirst(w)) for k, w in listed("sector")]],
        ),
        seen_by=AFTER,
    )
    reporter_function = ask(
        forms.CharField(
            label=_("Uw functie"),
            max_length=120,
            help_text=_("Uw naam staat al in uw account."),
        ),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder a."),
    )
    reporter_phone = ask(
        forms.CharField(
            label=_("Op welk nummer kan de inspectie u bellen?"), max_length=30, required=True
        ),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder a."),
        width=20,
    )
    reporter_email = ask(
        forms.EmailField(label=_("Op welk e-mailadres kan de inspectie u bereiken?")),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder a."),
    )
    board_informed = ask(
        radio(Answer, _("Weet uw bestuur van deze gebeurtenis?"), required=False),
        seen_by=AFTER,
        in_a_row=True,
    )
    internal_reference = ask(
        forms.CharField(
            label=_("Uw eigen kenmerk"),
            max_length=80,
            required=False,
            help_text=_("Bijvoorbeeld het nummer in uw eigen systeem. Zonder naam."),
        ),
        seen_by=AFTER,
    )
    reference_of_other = ask(
        forms.CharField(
            label=_("Nummer van een melding van een andere zorgaanbieder over hetzelfde"),
            max_length=80,
            required=False,
            help_text=_(
                "Weet u dat niet? Geen probleem: de inspectie brengt meldingen over dezelfde "
                "gebeurtenis bij elkaar."
            ),
        ),
        seen_by=AFTER,
    )


class EventForm(StepForm):
    """What happened (articles 8.1 and 8.2)."""

    event_kind = ask(
        forms.ChoiceField(
            label=_("Wat voor gebeurtenis was het?"),
            choices=[("", _("Kies een soort")), *words(EventKind)],
            help_text=_(
                "Het soort gebeurtenis komt in de titel van de zaak. Past niets? Kies ‘Anders’."
            ),
        ),
        seen_by=AFTER,
    )
    birth_care = ask(
        YesNo(
            label=_("Ging het om geboortezorg?"),
            help_text=_(
                "Zorg rond zwangerschap, bevalling en kraambed. Dan gelden eigen regels voor wie "
                "moet melden."
            ),
        ),
        seen_by=AFTER,
        source=_("Inspectie, Geboortezorg: calamiteit in de keten."),
        in_a_row=True,
    )
    occurred_on = ask(
        DateField(label=_("Op welke datum gebeurde het?")),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.2, onder a."),
        width=10,
    )
    occurred_time = ask(TimeField(label=_("Hoe laat?"), required=False), seen_by=AFTER, width=4)
    discovered_on = ask(
        DateField(
            label=_("Wanneer merkte uw organisatie het?"),
            help_text=_(
                "Twijfelt u of het een calamiteit is? Vanaf deze dag heeft u zes weken om dat uit "
                "te zoeken. Bijvoorbeeld 18-09-2026."
            ),
        ),
        seen_by=AFTER,
        source=_("Inspectie, Melding doen van een calamiteit."),
        width=10,
    )
    established_on = ask(
        DateField(
            label=_("Sinds wanneer staat vast dat het een calamiteit is?"),
            required=False,
            help_text=_(
                "Vanaf deze dag heeft u drie werkdagen om te melden. Staat het nog niet vast? "
                "Laat het leeg. Bijvoorbeeld 18-09-2026."
            ),
        ),
        seen_by=AFTER,
        source=_("Inspectie, Melding doen van een calamiteit."),
        width=10,
    )
    place_kind = ask(radio(Place, _("Waar gebeurde het?")), seen_by=AFTER)
    place = ask(
        forms.CharField(
            label=_("Omschrijf de plek"),
            max_length=200,
            required=False,
            help_text=_("Bijvoorbeeld: badkamer, afdeling spoedeisende hulp. Zonder adres."),
        ),
        seen_by=AFTER,
    )
    municipality = ask(
        forms.CharField(label=_("In welke gemeente?"), max_length=80), seen_by=AFTER, width=20
    )
    province = ask(
        forms.ChoiceField(
            label=_("In welke provincie?"),
            required=False,
            choices=[("", _("Kies een provincie")), *listed("province")],
        ),
        seen_by=AFTER,
    )
    postcode4 = ask(
        forms.RegexField(
            r"^[1-9]\d{3}$",
            label=_("De vier cijfers van de postcode"),
            required=False,
            error_messages={"invalid": _("Vul alleen de vier cijfers in, bijvoorbeeld 1234.")},
        ),
        seen_by=AFTER,
        width=4,
    )
    facts = ask(
        LongText(
            label=_("Wat is er gebeurd?"),
            rows=10,
            help_text=NO_NAMES,
        ),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.2, onder a."),
    )
    outcome = ask(
        radio(EventOutcome, _("Waar leidde het toe voor de cliënt?")),
        seen_by=AFTER,
        source=_("Wkkgz, artikel 1, eerste lid: dood of een ernstig schadelijk gevolg."),
    )
    consequences = ask(
        LongText(
            label=_("Welke gevolgen zijn er nu?"),
            rows=4,
            required=False,
            help_text=_("Voor de cliënt, en voor anderen. Zonder namen."),
        ),
        seen_by=AFTER,
    )
    why_calamity = ask(
        LongText(
            label=_("Waarom denkt u dat dit een calamiteit is, of waarom twijfelt u?"),
            rows=4,
            required=False,
            help_text=_(
                "Wat was niet bedoeld of niet verwacht, en wat had dat met de zorg te maken?"
            ),
        ),
        seen_by=AFTER,
        source=_("Wkkgz, artikel 1, eerste lid."),
    )


class AuditForm(StepForm):
    """Only in birth care: nothing of a perinatal audit may go along (REP-8)."""

    kept_as_said = frozenset({"contains_audit"})

    contains_audit = ask(
        YesNo(
            label=_("Staat er iets uit een perinatale audit in deze melding?"),
            help_text=_(
                "Een audit vervangt de melding niet. Wat in een audit is besproken blijft in die "
                "kring: haal het weg voordat u indient."
            ),
        ),
        seen_by=AFTER,
        source=_("Inspectie, Geboortezorg: audit en melding."),
        in_a_row=True,
    )


class ClientForm(StepForm):
    """The client; kept in the drawer of names, never a BSN."""

    kept_as_said = frozenset({"surname", "birth_date"})

    given_names = ask(
        forms.CharField(label=_("Voornamen"), max_length=200, required=False),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder f."),
    )
    call_name = forms.CharField(label=_("Roepnaam"), max_length=80, required=False)
    prefix = ask(  # type: ignore[assignment]
        forms.CharField(label=_("Tussenvoegsel"), max_length=30, required=False), width=10
    )
    surname = ask(
        forms.CharField(label=_("Achternaam"), max_length=200),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder f."),
    )
    birth_date = ask(
        DateField(label=_("Geboortedatum"), help_text=_("Bijvoorbeeld 11-02-1963.")),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder f."),
        width=10,
    )
    sex = ask(
        forms.ChoiceField(
            label=_("Geslacht"),
            required=False,
            widget=forms.RadioSelect,
            choices=[("female", _("Vrouw")), ("male", _("Man")), ("other", _("Anders"))],
        ),
        in_a_row=True,
    )
    address = ask(
        forms.CharField(
            label=_("Straat en huisnummer"),
            max_length=200,
            required=False,
            help_text=_("Vul ten minste een adres, telefoonnummer of e-mailadres in."),
        ),
        seen_by=AFTER,
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.1, onder f: contactgegevens."),
    )
    postcode = ask(forms.CharField(label=_("Postcode"), max_length=7, required=False), width=10)
    town = forms.CharField(label=_("Woonplaats"), max_length=80, required=False)
    phone = ask(forms.CharField(label=_("Telefoon"), max_length=30, required=False), width=20)
    email = forms.EmailField(label=_("E-mailadres"), required=False)
    patient_number = ask(
        forms.CharField(
            label=_("Uw cliënt- of patiëntnummer"),
            max_length=40,
            required=False,
            help_text=_("Nooit het BSN."),
        ),
        seen_by=AFTER,
        width=20,
    )


class RelativeForm(StepForm):
    """Who speaks for the client or is to be told."""

    given_names = forms.CharField(label=_("Voornaam"), max_length=200, required=False)
    prefix = ask(  # type: ignore[assignment]
        forms.CharField(label=_("Tussenvoegsel"), max_length=30, required=False), width=10
    )
    surname = ask(
        forms.CharField(label=_("Achternaam"), max_length=200, required=False), seen_by=AFTER
    )
    relation = forms.CharField(
        label=_("Wat is deze persoon van de cliënt?"),
        max_length=120,
        required=False,
        help_text=_("Bijvoorbeeld: dochter en mantelzorger, mentor."),
    )
    phone = ask(forms.CharField(label=_("Telefoon"), max_length=30, required=False), width=20)
    email = forms.EmailField(label=_("E-mailadres"), required=False)


class AboutClientForm(StepForm):
    """What the report itself says of the client's situation."""

    client_alive = ask(
        YesNo(label=_("Leeft de cliënt nog?")),
        seen_by=AFTER,
        in_a_row=True,
    )
    relatives_informed = ask(
        radio(
            Answer,
            _("Heeft u de cliënt of de naasten verteld wat er is gebeurd?"),
            help_text=_("U hoort hun dat zelf te vertellen, ook dat u meldt."),
        ),
        seen_by=AFTER,
        source=_("Wkkgz, artikel 10, derde lid."),
        in_a_row=True,
    )
    other_acts = ask(
        LongText(
            label=_("Krijgt de cliënt ook zorg of hulp op grond van andere wetten?"),
            rows=3,
            required=False,
            help_text=_("Bijvoorbeeld Wmo, Jeugdwet of Wet zorg en dwang. Zonder namen."),
        ),
        seen_by=AFTER,
    )


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
