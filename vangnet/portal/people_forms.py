"""The questions about people: whom to invite, in which roles, and who you are."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet.access.actors import Role
from vangnet.frame.fields import Seen, ask

ROLE_HELP = {
    Role.REPORTER: _("Doet meldingen, vult ze aan en bevestigt ze."),
    Role.QUALITY_OFFICER: _("Doet meldingen en richt het gezamenlijk onderzoek in."),
    Role.COMMITTEE_MEMBER: _("Onderzoekt mee en schrijft aan het reflectieverslag."),
    Role.BOARD_MEMBER: _("Geeft de reactie van het bestuur en beantwoordt uitnodigingen."),
    Role.INSPECTOR: _("Behandelt zaken van de eigen afdeling."),
    Role.COORDINATOR: _("Verdeelt zaken en laat organisaties toe."),
    Role.EDITOR: _("Schrijft publieksversies."),
    Role.OTHER_SUPERVISOR: _("Ziet de zaken die aan u zijn toegewezen."),
    Role.ADMINISTRATOR: _("Beheert de accounts van collega's. Ziet zelf geen zaken."),
}


def _roles(allowed: list[Role]) -> forms.MultipleChoiceField:
    return ask(
        forms.MultipleChoiceField(
            label=_("Wat gaat deze collega doen?"),
            choices=[(role.value, role.dutch) for role in allowed],
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Kies ten minste één rol.")},
        ),
        choice_help={role.value: ROLE_HELP[role] for role in allowed if role in ROLE_HELP},
    )


class InviteForm(forms.Form):
    """A colleague, by e-mail address and role."""

    email = forms.EmailField(
        label=_("E-mailadres"),
        help_text=_("Hier gaat de uitnodiging heen. De link werkt veertien dagen."),
    )

    def __init__(self, *args: Any, allowed: list[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["roles"] = _roles(allowed)


class RolesForm(forms.Form):
    """The roles of one colleague."""

    def __init__(self, *args: Any, allowed: list[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["roles"] = _roles(allowed)


class RelativeForm(forms.Form):
    """A client or relative to invite for one case."""

    email = ask(
        forms.EmailField(
            label=_("E-mailadres van de cliënt of naaste"),
            help_text=_(
                "In de e-mail staat niet waar het over gaat. Vraag vooraf of u mag uitnodigen."
            ),
        ),
        seen_by=Seen.PARTNERS,
    )


class NewPersonForm(forms.Form):
    """Who someone is that accepts an invitation."""

    given_name = forms.CharField(label=_("Voornaam"), max_length=80)
    surname = forms.CharField(label=_("Achternaam"), max_length=120)
    password = forms.CharField(
        label=_("Kies een wachtwoord"),
        help_text=_("Ten minste twaalf tekens. Een zin van een paar woorden onthoudt u het best."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        strip=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["given_name"].widget.attrs["autocomplete"] = "given-name"
        self.fields["surname"].widget.attrs["autocomplete"] = "family-name"


class SwitchForm(forms.Form):
    """For which of her organisations someone works now."""

    def __init__(self, *args: Any, memberships: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["organisation"] = forms.ChoiceField(
            label=_("Organisatie"),
            choices=[(str(one.organisation_id), one.organisation.name) for one in memberships],
            widget=forms.RadioSelect,
            error_messages={"required": _("Kies een organisatie.")},
        )


class SureForm(forms.Form):
    """A page that only asks whether you are sure."""
