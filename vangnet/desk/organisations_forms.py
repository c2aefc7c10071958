"""What is asked of an organisation that is admitted or written into the register."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet import law
from vangnet.frame.fields import YesNo, ask
from vangnet.parties.queries import LineOfCare, OrganisationKind


class AdmitForm(forms.Form):
    """Who becomes the first administrator."""

    email = forms.EmailField(
        label=_("E-mailadres van de eerste beheerder"),
        help_text=_(
            "Deze persoon nodigt daarna zelf collega's uit. Controleer het adres bij de "
            "organisatie."
        ),
    )


class RegisterForm(forms.Form):
    """The facts of the register: no persons, only the organisation."""

    name = forms.CharField(label=_("Naam"), max_length=200)
    kind = forms.ChoiceField(label=_("Wat voor partij is dit?"), widget=forms.RadioSelect)
    sector = forms.ChoiceField(label=_("Sector"))
    line = forms.ChoiceField(label=_("Lijn"))
    solo = YesNo(label=_("Is dit iemand die alleen werkt?"))
    under_igj = YesNo(label=_("Valt deze partij onder het toezicht van de inspectie?"))
    kvk = ask(
        forms.CharField(
            label=_("KvK-nummer"), max_length=8, required=False, help_text=_("Acht cijfers.")
        ),
        width=10,
    )
    municipality = forms.CharField(label=_("Gemeente"), max_length=80, required=False)
    province = forms.ChoiceField(label=_("Provincie"), required=False)
    phone = forms.CharField(label=_("Telefoonnummer"), max_length=30, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._choices("kind", OrganisationKind.choices)
        self._choices("sector", [("", _("Kies een sector")), *law.choices("sector")])
        self._choices("line", [("", _("Kies een lijn")), *LineOfCare.choices])
        self._choices("province", [("", _("Kies een provincie")), *law.choices("province")])

    def _choices(self, name: str, choices: Any) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]
