"""The questions of a report: who reports, what happened, and about whom."""

from __future__ import annotations

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from vangnet.frame.fields import DateField, LongText, TimeField, YesNo, ask
from vangnet.law.lists import choices as listed
from vangnet.portal.reports_asking import AFTER, NO_NAMES, StepForm, radio, words
from vangnet.reports.queries import EventKind, EventOutcome, Place
from vangnet.reports.queries import YesNo as Answer


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
