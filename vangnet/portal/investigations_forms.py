"""The questions of the joint investigation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet.frame.fields import DateField, LongText, Seen, TimeField, YesNo, ask

PARTNERS = Seen.PARTNERS
KINDS = (
    ("care_provider", _("Zorgaanbieder")),
    ("other_professional", _("Andere professional, zoals gemeente of school")),
    ("informal_caregiver", _("Mantelzorger of andere naaste (zonder naam)")),
)
LINES = (
    ("first", _("Eerste lijn")),
    ("second", _("Tweede lijn")),
    ("third", _("Derde lijn")),
    ("social_domain", _("Sociaal domein")),
    ("informal", _("Informele zorg")),
    ("none", _("Geen van deze")),
)
WAYS = (
    ("discuss", _("De casus samen bespreken")),
    ("key_moments", _("Samen kijken naar de belangrijke en risicovolle momenten")),
    ("separate_then_meet", _("Elk apart onderzoeken en de uitkomsten samen bespreken")),
    ("joint", _("Eén gezamenlijk onderzoek, onder leiding van één partij")),
)
WAY_HELP = {
    "discuss": _("U gaat met alle partijen om tafel. Uitkomst: wat ieder anders gaat doen."),
    "key_moments": _(
        "U loopt samen de tijdlijn langs en kiest de momenten waarop het erop aankwam."
    ),
    "separate_then_meet": _(
        "Elke partij onderzoekt zelf. In een leerbijeenkomst legt u het naast elkaar."
    ),
    "joint": _("Eén partij of iemand van buiten leidt het onderzoek, de anderen werken mee."),
}


class WayForm(forms.Form):
    """Which way of learning (INV-1)."""

    way = ask(
        forms.ChoiceField(
            label=_("Hoe gaat u samen leren van deze gebeurtenis?"),
            choices=WAYS,
            widget=forms.RadioSelect,
        ),
        seen_by=PARTNERS,
        source=_("factsheet Calamiteit in een zorgnetwerk"),
        choice_help=WAY_HELP,
    )
    coordinator = forms.ChoiceField(
        label=_("Welke partij leidt het onderzoek?"),
        required=False,
        help_text=_("Alleen nodig bij één gezamenlijk onderzoek."),
    )
    coordinator_external = forms.CharField(
        label=_("Of: welke externe partij leidt het?"), required=False, max_length=200
    )

    def __init__(self, *args: Any, parties: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["coordinator"].choices = [("", _("Geen van deze")), *parties]  # type: ignore[attr-defined]


class MemberForm(forms.Form):
    """A member of the committee, by function (INV-2)."""

    function = ask(
        forms.CharField(
            label=_("Functie"),
            max_length=120,
            help_text=_("Zonder naam, bijvoorbeeld: verloskundige van een andere praktijk."),
        ),
        seen_by=PARTNERS,
    )
    discipline = ask(
        forms.CharField(
            label=_("Discipline"),
            max_length=80,
            help_text=_(
                "Bijvoorbeeld: huisartsgeneeskunde. Alle betrokken disciplines horen erbij."
            ),
        ),
        source=_("geboortezorg, Behandeling meldingen"),
    )
    organisation = ask(
        forms.ChoiceField(label=_("Van welke partij?"), required=False),
        source=_("geboortezorg, Behandeling meldingen"),
    )
    external_from = forms.CharField(
        label=_("Of van buiten: van waar?"), max_length=200, required=False
    )
    represents = ask(
        forms.MultipleChoiceField(
            label=_("Zit dit lid er ook namens andere partijen?"),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            help_text=_(
                "Een eerstelijnspraktijk zonder commissie kan een collega-praktijk vragen."
            ),
        ),
        source=_("geboortezorg, Behandeling meldingen"),
    )
    was_involved = ask(
        YesNo(
            label=_("Was dit lid zelf direct betrokken bij de gebeurtenis?"),
            help_text=_(
                "Wie direct betrokken was, kan geen lid zijn. U kunt die persoon wel spreken."
            ),
        ),
        source=_("geboortezorg, Behandeling meldingen"),
    )

    def __init__(self, *args: Any, parties: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].choices = [("", _("Van buiten")), *parties]  # type: ignore[attr-defined]
        self.fields["represents"].choices = parties  # type: ignore[attr-defined]


class EntryForm(forms.Form):
    """Something that happened, for the shared time line (INV-4)."""

    party = forms.ChoiceField(label=_("Bij welke partij gebeurde dit?"))
    day = DateField(label=_("Datum"))
    time = TimeField(label=_("Tijd"), required=False)
    text = ask(
        LongText(
            label=_("Wat gebeurde er?"),
            rows=4,
            help_text=_(
                "Schrijf zonder namen: ‘mevrouw’, ‘de huisarts’, ‘de wijkverpleegkundige’."
            ),
        ),
        seen_by=PARTNERS,
    )

    def __init__(self, *args: Any, parties: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["party"].choices = parties  # type: ignore[attr-defined]


class HandoverForm(forms.Form):
    """A hand-over between two parties (INV-4)."""

    from_party = forms.ChoiceField(label=_("Wie droeg over (of had moeten overdragen)?"))
    to_party = forms.ChoiceField(label=_("Aan wie?"))
    day = DateField(label=_("Datum"))
    time = TimeField(label=_("Tijd"), required=False)
    outcome = forms.ChoiceField(
        label=_("Hoe ging de overdracht?"),
        choices=(
            ("complete", _("Volledig")),
            ("incomplete", _("Onvolledig")),
            ("missing", _("De overdracht ontbrak")),
        ),
        widget=forms.RadioSelect,
    )
    text = ask(
        LongText(label=_("Wat ging over, en wat niet?"), rows=3, required=False), seen_by=PARTNERS
    )

    def __init__(self, *args: Any, parties: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("from_party", "to_party"):
            self.fields[name].choices = parties  # type: ignore[attr-defined]


class PartyForm(forms.Form):
    """A party that no report named."""

    name = ask(
        forms.CharField(
            label=_("Naam van de organisatie, of de rol van een naaste"),
            max_length=200,
            help_text=_("Geen namen van mensen: schrijf bijvoorbeeld ‘dochter (mantelzorger)’."),
        ),
        seen_by=PARTNERS,
    )
    kind = forms.ChoiceField(label=_("Soort partij"), choices=KINDS, widget=forms.RadioSelect)
    line = forms.ChoiceField(label=_("Lijn van zorg"), choices=LINES)
    role = forms.CharField(label=_("Rol in de zorg"), max_length=200, required=False)
    disciplines = forms.CharField(
        label=_("Disciplines"),
        required=False,
        help_text=_("Met komma's ertussen, bijvoorbeeld: verpleegkunde, huisartsgeneeskunde."),
    )
    since = DateField(label=_("Betrokken vanaf"), required=False)
    until = DateField(label=_("Betrokken tot en met"), required=False)


class InviteForm(forms.Form):
    """An invitation, without personal data (REP-6)."""

    organisation = forms.ChoiceField(label=_("Welke organisatie?"))
    purpose = forms.ChoiceField(
        label=_("Waarvoor nodigt u uit?"),
        choices=(("partner", _("Samen onderzoeken")), ("learn_along", _("Meeleren"))),
        widget=forms.RadioSelect,
        initial="partner",
    )
    event_kind = ask(
        forms.CharField(
            label=_("Soort gebeurtenis, in een paar woorden"),
            max_length=120,
            help_text=_("Zonder namen. Bijvoorbeeld: fout met medicijnen na ontslag."),
        ),
        seen_by=_("De organisatie die u uitnodigt, en de partners in dit onderzoek."),
    )
    happened_on = DateField(label=_("Datum van de gebeurtenis"), required=False)
    place = forms.CharField(label=_("Plaats (gemeente)"), max_length=120, required=False)
    whom_to_ring = forms.CharField(
        label=_("Wie kan men bellen met vragen?"),
        max_length=200,
        help_text=_("Functie en telefoonnummer van uw organisatie."),
    )

    def __init__(self, *args: Any, organisations: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"].choices = organisations  # type: ignore[attr-defined]


class AnswerForm(forms.Form):
    """The answer to an invitation."""

    answer = forms.ChoiceField(
        label=_("Doet uw organisatie mee?"),
        choices=(
            ("accept", _("Ja, wij onderzoeken mee")),
            ("learn_along", _("Wij leren mee, zonder mee te schrijven")),
            ("decline", _("Nee, wij doen niet mee")),
        ),
        widget=forms.RadioSelect,
    )
    why = ask(
        LongText(
            label=_("Doet u niet mee? Schrijf waarom."),
            rows=3,
            required=False,
            help_text=_("Uw reden komt in het reflectieverslag. De inspectie leest die."),
        ),
        seen_by=_("De partners in dit onderzoek, en na het indienen de inspectie."),
        source=_("factsheet, verplicht meewerken aan gezamenlijke reflectie"),
    )


class ContributionForm(forms.Form):
    """What the own organisation did for the joint report (INV-5)."""

    kind = ask(
        forms.ChoiceField(
            label=_("Wat deed uw organisatie?"),
            choices=(
                ("text", _("Tekst geschreven")),
                ("meeting", _("Deelgenomen aan een bijeenkomst")),
                ("comment", _("Inhoudelijk commentaar gegeven")),
                ("interview", _("Iemand is geïnterviewd")),
                ("sign_off", _("Akkoord gegeven")),
            ),
            widget=forms.RadioSelect,
            help_text=_("Alleen schrijven, meedoen of commentaar geven telt als samen opstellen."),
        ),
        source=_("geboortezorg, Onderzoek en rapportage bij ketenzorg"),
    )
    day = ask(
        DateField(label=_("Wanneer?")),
        source=_("geboortezorg, Onderzoek en rapportage bij ketenzorg"),
    )
    text = ask(LongText(label=_("Waar ging het over?"), rows=4), seen_by=PARTNERS)


class ClientSideForm(forms.Form):
    """The client's or relatives' side (INV-3)."""

    asked = YesNo(
        label=_("Is de cliënt of zijn naasten gevraagd naar hun ervaring?"), required=False
    )
    how_asked = LongText(label=_("Hoe is dat gevraagd?"), rows=3, required=False)
    why_not_asked = LongText(label=_("Niet gevraagd? Waarom niet?"), rows=3, required=False)
    view = ask(LongText(label=_("Wat vertelden zij?"), rows=6, required=False), seen_by=PARTNERS)
    told_on = DateField(label=_("Wanneer hoorden zij de uitkomst?"), required=False)
    how_told = LongText(label=_("Hoe is dat verteld?"), rows=3, required=False)
    why_not_told = LongText(label=_("Niet verteld? Waarom niet?"), rows=3, required=False)


class RelativeForm(forms.Form):
    """Inviting a client or relative to tell their side."""

    email = forms.EmailField(
        label=_("E-mailadres van de cliënt of naaste"),
        help_text=_(
            "Overleg eerst met de cliënt of naaste zelf. De uitnodiging is 14 dagen geldig."
        ),
    )


class InternalForm(forms.Form):
    """The own organisation's internal investigation (PRV-4)."""

    text = ask(LongText(label=_("Uw eigen onderzoek"), rows=16, required=False), seen_by=Seen.OWN)
    base = forms.IntegerField(widget=forms.HiddenInput)


class PointsForm(forms.Form):
    """The points of attention of joint reflection (INV-6)."""

    each_role = LongText(label=_("Wat is ieders rol?"), rows=5, required=False)
    next_time = LongText(
        label=_("Wat kan ieder doen bij een volgende, soortgelijke calamiteit?"),
        rows=5,
        required=False,
    )
    agreements = LongText(label=_("Welke afspraken zijn er?"), rows=5, required=False)
    why_not_followed = LongText(
        label=_("Waarom zijn afspraken niet gevolgd, of welke zijn (extra) nodig?"),
        rows=5,
        required=False,
    )
    connects_well = LongText(label=_("Waar sluit de zorg wel goed aan?"), rows=5, required=False)
    outcome = LongText(label=_("Wat is de uitkomst van samen leren?"), rows=5, required=False)


class ExtensionForm(forms.Form):
    """More time than eight weeks."""

    days = ask(
        forms.IntegerField(label=_("Hoeveel dagen extra?"), min_value=1, max_value=365),
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.7, tweede lid"),
    )
    reason = ask(
        LongText(
            label=_("Waarom is meer tijd nodig?"),
            rows=4,
            help_text=_("Vraag dit voordat de termijn eindigt."),
            required=True,
        ),
        seen_by=_("De partners in dit onderzoek en de inspectie."),
        source=_("Uitvoeringsbesluit Wkkgz, artikel 8.7, tweede lid"),
    )
