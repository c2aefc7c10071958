"""The questions of the ladder: facts that only a person can give, and the reasoning of a choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet.frame.fields import DateField, LongText, YesNo, ask

DESK = _("De inspectie en andere toezichthouders in deze zaak.")
SOURCE_3 = _("interventiemogelijkheden, hoofdstuk 3")
SOURCE_4 = _("interventiemogelijkheden, hoofdstuk 4")
SOURCE_6 = _("interventiemogelijkheden, hoofdstuk 6")
TRUST = {
    "culpability_low": _("Is de verwijtbaarheid laag?"),
    "first_time": _("Is dit de eerste keer?"),
    "repetition_unlikely": _("Is herhaling onwaarschijnlijk?"),
    "joint_investigation_acknowledged": _("Erkennen de partijen dat samen onderzoeken nodig is?"),
    "open_to_each_other": _("Zijn zij open naar elkaar?"),
    "measures_and_plan_subscribed": _("Onderschrijven zij de maatregelen en het plan?"),
}
STANDARD = {
    "concrete": _("Is de norm concreet?"),
    "testable": _("Is de norm toetsbaar?"),
    "binds_all_participants": _("Bindt de norm alle deelnemers?"),
    "broadly_supported": _("Wordt de norm breed gedragen?"),
}
PER_PROVIDER = {
    "inspected": _("zelf door de inspectie getoetst"),
    "informed_of_findings": _("kent de bevindingen"),
    "deviates": _("wijkt af van de norm"),
    "can_comply_alone": _("kan zelf aan de norm voldoen"),
    "easy_to_end": _("kan de afwijking makkelijk beëindigen"),
}


class WeighForm(forms.Form):
    """What the inspector gives to the ladder. Trust is argued per factor (IVN-3)."""

    deviation_found = ask(
        YesNo(label=_("Is een afwijking van een norm vastgesteld?")), seen_by=DESK, source=SOURCE_4
    )
    risk = ask(
        forms.ChoiceField(
            label=_("Hoe groot is het risico?"),
            choices=(
                ("low", _("Laag")),
                ("medium", _("Midden")),
                ("high", _("Hoog")),
                ("acute", _("Acuut")),
            ),
            widget=forms.RadioSelect,
        ),
        source=SOURCE_6,
    )
    network_enabled_first = ask(
        YesNo(label=_("Kreeg het netwerk eerst de kans om het zelf op te lossen?")), source=SOURCE_3
    )
    lighter_means_exhausted = ask(
        YesNo(label=_("Zijn lichtere middelen uitgeput?")), source=SOURCE_6
    )
    has_standard = ask(
        YesNo(label=_("Is er een norm waaraan getoetst is?"), required=False), source=SOURCE_4
    )
    base = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, providers: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in STANDARD.items():
            self.fields[f"standard_{name}"] = ask(
                forms.BooleanField(label=label, required=False), source=SOURCE_4
            )
        for name, label in TRUST.items():
            self.fields[f"trust_{name}"] = ask(
                forms.ChoiceField(
                    label=label,
                    choices=(
                        ("yes", _("Ja")),
                        ("no", _("Nee")),
                        ("unknown", _("Nog niet te zeggen")),
                    ),
                    widget=forms.RadioSelect,
                    initial="unknown",
                ),
                source=SOURCE_3,
                in_a_row=True,
            )
        for key, provider in providers:
            self.fields[f"provider_{key}"] = ask(
                forms.MultipleChoiceField(
                    label=_("Wat geldt voor %(name)s?") % {"name": provider},
                    choices=list(PER_PROVIDER.items()),
                    widget=forms.CheckboxSelectMultiple,
                    required=False,
                ),
                source=SOURCE_6,
            )

    def given(self) -> dict[str, Any]:
        """What was filled in, as the facts of the law's question."""
        clean = self.cleaned_data
        return {
            "deviation_found": clean["deviation_found"],
            "risk": clean["risk"],
            "network_enabled_first": clean["network_enabled_first"],
            "lighter_means_exhausted": clean["lighter_means_exhausted"],
            "standard": (
                {name: clean[f"standard_{name}"] for name in STANDARD}
                if clean["has_standard"]
                else None
            ),
            "trust": {name: clean[f"trust_{name}"] for name in TRUST},
            "providers": {
                field.removeprefix("provider_"): {fact: fact in value for fact in PER_PROVIDER}
                for field, value in clean.items()
                if field.startswith("provider_")
            },
        }


def initial_of(facts: dict[str, Any], version: int) -> dict[str, Any]:
    """What stands in the form, from the facts that were given before."""
    found: dict[str, Any] = {"base": version}
    for name in ("deviation_found", "network_enabled_first", "lighter_means_exhausted"):
        if name in facts:
            found[name] = "yes" if facts[name] else "no"
    if "risk" in facts:
        found["risk"] = facts["risk"]
        found["has_standard"] = "yes" if facts.get("standard") else "no"
    found |= {f"standard_{k}": v for k, v in (facts.get("standard") or {}).items()}
    found |= {f"trust_{k}": v for k, v in facts.get("trust", {}).items()}
    for key, answers in facts.get("providers", {}).items():
        found[f"provider_{key}"] = [fact for fact, yes in answers.items() if yes]
    return found


class ImposeForm(forms.Form):
    """The choice of a rung, with its reasoning (IVN-2)."""

    goal = forms.ChoiceField(
        label=_("Wat is het doel?"),
        choices=(
            ("compliance", _("Herstel van naleving van normen")),
            ("collective", _("Collectieve naleving")),
        ),
        widget=forms.RadioSelect,
        initial="compliance",
    )
    what = ask(
        LongText(label=_("Wat vraagt u, en van wie?"), rows=5),
        seen_by=_("De inspectie en de partij voor wie dit is."),
    )
    due_on = DateField(label=_("Uiterlijk wanneer?"), required=False)
    proportionality = ask(
        LongText(label=_("Waarom past dit bij de afwijking? (proportionaliteit)"), rows=4),
        seen_by=DESK,
        source=SOURCE_3,
    )
    subsidiarity = ask(
        LongText(label=_("Waarom kan het niet lichter? (subsidiariteit)"), rows=4),
        seen_by=DESK,
        source=SOURCE_3,
    )
    departing = ask(
        LongText(label=_("Wijkt u af van het beleid? Schrijf waarom."), rows=3, required=False),
        seen_by=DESK,
    )


class EndForm(forms.Form):
    """What an intervention brought about."""

    result = ask(LongText(label=_("Wat leverde de interventie op?"), rows=4), seen_by=DESK)


class AppreciationForm(forms.Form):
    """A compliment, or a good practice (IVN-11)."""

    text = ask(
        LongText(label=_("Wat ging hier goed?"), rows=4),
        seen_by=_("De inspectie en alle partijen in deze zaak."),
    )
    may_be_shared = forms.BooleanField(
        label=_("Dit is een goed voorbeeld voor anderen."), required=False
    )
