"""What is asked for a document of the inspectorate's own: per kind only what that kind needs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangnet import law
from vangnet.access.actors import Actor
from vangnet.frame.fields import DateField, LongText, Seen, YesNo, ask
from vangnet.library import queries as library
from vangnet.parties import queries as register
from vangnet.releases import queries

GZW = _("Gezondheidswet, artikel 44a")
DESK = _("De redactie en de inspectie.")
TEXTS: dict[str, tuple[str, ...]] = {
    "good_practice": (
        *("what_happened", "where_it_failed", "where_it_held", "lessons", "measures"),
        "what_to_watch",
    ),
    "thread": ("what_happened", "where_it_failed", "lessons", "measures", "what_to_watch"),
    "fact_sheet": ("what_happened", "lessons", "measures"),
    "supervision_report": (
        *("what_happened", "where_it_held", "where_it_failed", "lessons", "measures"),
        "reaction",
    ),
    "formal_measure": ("what_happened", "measures", "reaction"),
    "elsewhere": ("what_happened", "lessons", "what_to_watch"),
}
EXTRA: dict[str, tuple[str, ...]] = {
    "thread": ("based_on",),
    "fact_sheet": ("rows", "columns", "first", "last"),
    "supervision_report": ("organisation", "k_reason"),
    "formal_measure": ("organisation", "measure", "since", "appeal", "urgent"),
    "elsewhere": ("publisher", "link"),
}


class ReleaseForm(forms.Form):
    """One document. Everything in it becomes public after a second person approved it."""

    organisation = ask(
        forms.CharField(
            label=_("Over welke zorgaanbieder gaat dit?"),
            help_text=_("De naam of het KvK-nummer, zoals in het register."),
            max_length=200,
        ),
        seen_by=_("Iedereen leest de naam; niet die van iemand die alleen werkt."),
    )
    measure = ask(
        forms.ChoiceField(label=_("Welke maatregel?"), widget=forms.RadioSelect),
        seen_by=Seen.EVERYONE,
    )
    since = ask(DateField(label=_("Sinds wanneer geldt de maatregel?")), seen_by=Seen.EVERYONE)
    appeal = ask(
        forms.ChoiceField(
            label=_("Is er bezwaar gemaakt?"),
            widget=forms.RadioSelect,
            choices=list(library.APPEALS.items()),
        ),
        seen_by=Seen.EVERYONE,
        source=_("Gezondheidswet, artikel 44, vierde lid"),
    )
    urgent = ask(
        YesNo(
            label=_("Mag dit zonder wachttijd openbaar?"),
            help_text=_("Alleen bij een maatregel die de wet daarvoor noemt."),
        ),
        seen_by=DESK,
        source=GZW,
    )
    publisher = ask(
        forms.ChoiceField(label=_("Van welke inspectie?"), widget=forms.RadioSelect),
        seen_by=Seen.EVERYONE,
    )
    link = ask(
        forms.URLField(
            label=_("Adres van het rapport"),
            help_text=_("Op de eigen website van die inspectie, te beginnen met https://."),
            max_length=300,
            assume_scheme="https",
        ),
        seen_by=Seen.EVERYONE,
    )
    rows = ask(forms.ChoiceField(label=_("Een regel per")), seen_by=Seen.EVERYONE)
    columns = ask(
        forms.ChoiceField(label=_("Een kolom per"), initial="event_kind"), seen_by=Seen.EVERYONE
    )
    first = ask(forms.IntegerField(label=_("Van jaar"), min_value=1990, max_value=2100), width=4)
    last = ask(
        forms.IntegerField(
            label=_("Tot en met jaar"),
            help_text=_("Alleen jaren die voorbij zijn."),
            min_value=1990,
            max_value=2100,
        ),
        width=4,
    )
    title = ask(
        forms.CharField(label=_("Titel"), max_length=200, help_text=_("Kort en gewoon.")),
        seen_by=Seen.EVERYONE,
    )
    summary = ask(
        LongText(label=_("Samenvatting"), rows=3, help_text=_("In twee of drie zinnen.")),
        seen_by=Seen.EVERYONE,
    )
    based_on = ask(
        forms.MultipleChoiceField(
            label=_("Op welke verhalen steunt dit?"),
            help_text=_("Kies er ten minste twee."),
            widget=forms.CheckboxSelectMultiple,
        ),
        seen_by=Seen.EVERYONE,
    )
    sector = ask(
        forms.ChoiceField(label=_("Voor welke sector?"), required=False),
        seen_by=_("Iedereen. Aanbieders in deze sector krijgen bericht."),
    )
    region = ask(
        forms.ChoiceField(label=_("Voor welke provincie?"), required=False),
        seen_by=_("Iedereen. Aanbieders in deze provincie krijgen bericht."),
    )
    target_group = ask(
        forms.ChoiceField(label=_("Over wie gaat het?"), required=False), seen_by=Seen.EVERYONE
    )
    risks = ask(
        forms.MultipleChoiceField(
            label=_("Welke thema's?"), widget=forms.CheckboxSelectMultiple, required=False
        ),
        seen_by=Seen.EVERYONE,
    )
    period = ask(
        forms.CharField(
            label=_("Wanneer?"),
            help_text=_("Bijvoorbeeld: voorjaar 2026."),
            max_length=40,
            required=False,
        ),
        seen_by=Seen.EVERYONE,
        width=20,
    )
    k_reason = ask(
        LongText(
            label=_("Zijn er vijf tot en met tien vergelijkbare zaken? Waarom kan het dan toch?"),
            rows=3,
            required=False,
        ),
        seen_by=DESK,
        source=_("eigen regel van Vangnet: kleine aantallen maken mensen herkenbaar"),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any, *, kind: str, actor: Actor, on: date, **given: Any) -> None:
        super().__init__(data, **given)
        self.kind, self.actor = kind, actor
        texts, extra = TEXTS[kind], EXTRA.get(kind, ())
        shared: tuple[str, ...] = ("title", "summary", "sector", "region", "target_group", "risks")
        shared = (*shared, "seen")
        if kind not in ("fact_sheet", "formal_measure"):
            shared = (*shared, "period")
        for name in set(self.fields) - {*shared, *extra}:
            del self.fields[name]
        for name in texts:
            self.fields[name] = _text(kind, name)
        self._offer(on)
        last = ("sector", "region", "target_group", "risks", "period", "k_reason", "seen")
        order = [name for name in self.fields if name not in (*texts, *last)]
        self.order_fields([*order, *texts, *last])

    def _offer(self, on: date) -> None:
        """The choices of what is asked."""
        lists: dict[str, Sequence[tuple[str, Any]]] = {
            "sector": [("", _("Alle sectoren")), *law.choices("sector")],
            "region": [("", _("Heel Nederland")), *law.choices("province")],
            "target_group": [("", _("Iedereen")), *law.choices("target_group")],
            "risks": law.choices("risk"),
            "measure": [(one, one[:1].upper() + one[1:]) for one in queries.measures()],
            "publisher": [(name, name) for name in queries.SITES],
            "rows": list(queries.DIMENSIONS.items()),
            "columns": list(queries.DIMENSIONS.items()),
        }
        if "based_on" in self.fields:
            shelf = library.newest(self.actor, on=on, limit=60)
            lists["based_on"] = [(one.number, one.title) for one in shelf if one.kind == "case"]
        for name, choices in lists.items():
            if name in self.fields:
                self.fields[name].choices = choices  # type: ignore[attr-defined]

    def clean_organisation(self) -> str:
        """Find the one that is meant; when several fit, say which."""
        words = str(self.cleaned_data["organisation"]).strip()
        found = register.search(self.actor, words, limit=10)
        exact = [one for one in found if words.lower() in (one.name.lower(), one.kvk)]
        found = exact or list(found)
        if len(found) != 1:
            names = ", ".join(one.name for one in found[:5])
            raise forms.ValidationError(
                _("Welke bedoelt u? Gevonden: %(names)s.") % {"names": names}
                if names
                else _("Deze organisatie staat niet in het register.")
            )
        self.cleaned_data["organisation_id"] = found[0].id
        return words

    def values(self) -> dict[str, Any]:
        """What the action wants."""
        return {name: value for name, value in self.cleaned_data.items() if value is not None}


def _text(kind: str, name: str) -> LongText:
    required = {"good_practice": ("what_happened", "lessons")}.get(kind, ("what_happened",))
    return ask(
        LongText(
            label=library.heading(kind, name),
            rows=5,
            required=name in required,
            help_text=_("Hoogstens 200 woorden.")
            if name == "reaction"
            else _("Een witregel maakt een nieuwe alinea. Noem geen namen van mensen."),
        ),
        seen_by=Seen.EVERYONE,
    )


class AllowForm(forms.Form):
    """Why words that the gate stopped at may stand."""

    words = forms.CharField(widget=forms.HiddenInput, max_length=2000)
    why = ask(
        LongText(
            label=_("Waarom wijst dit niemand aan?"),
            rows=3,
            help_text=_("De tweede persoon leest dit, en beslist mee."),
        ),
        seen_by=DESK,
    )


class EndedForm(forms.Form):
    """When a measure ended."""

    ended = ask(DateField(label=_("Wanneer eindigde de maatregel?")), seen_by=Seen.EVERYONE)
