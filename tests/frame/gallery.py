"""Every part of the frame on a page, with fictional content, to be looked at and checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from django import forms
from django.core.paginator import Paginator
from django.template import Context, Template
from django.test import RequestFactory

from tests.frame.gallery_pictures import pictures, stepped
from vangnet.frame.fields import (
    DateField,
    Found,
    LongText,
    Pick,
    Seen,
    TimeField,
    YesNo,
    ask,
)
from vangnet.frame.heads import CaseHead, PartyState, Phase, TermState, Turn
from vangnet.frame.rows import Rows
from vangnet.law.sources import citations
from vangnet.law.verdicts import Outcome, Verdict


@dataclass(frozen=True)
class Who:
    person_name: str = "Anja de Wit"
    organisation_name: str = "Huisartsenpraktijk De Brink"
    role_label: str = "Kwaliteitsfunctionaris"
    may_switch: bool = True


MENU = [
    ("Mijn zaken", "/", True),
    ("Melden", "/melden/", False),
    ("Samen onderzoeken", "/onderzoek/", False),
    ("Bibliotheek", "/bibliotheek/", False),
]

SECTORS = [
    ("gp_care", "Huisartsenzorg"),
    ("home_care_nursing", "Wijkverpleging en thuiszorg"),
    ("mental_health", "Geestelijke gezondheidszorg"),
]


class ReportForm(forms.Form):
    occurred_on = ask(
        DateField(label="Wanneer gebeurde het?", help_text="De dag waarop het misging."),
        seen_by=Seen.AFTER_SUBMITTING,
        source="Bron: Uitvoeringsbesluit Wkkgz, artikel 8.1.",
        width=10,
    )
    occurred_time = TimeField(label="Hoe laat ongeveer?", required=False)
    sector = forms.ChoiceField(
        label="In welke sector?", choices=[("", "Kies een sector"), *SECTORS]
    )
    facts = ask(
        LongText(
            label="Wat is er gebeurd?",
            help_text="Beschrijf het zo feitelijk als u kunt. Namen noemt u bij stap 2.",
        ),
        seen_by=Seen.AFTER_SUBMITTING,
    )
    birth_care = ask(
        YesNo(label="Ging het om geboortezorg?", unknown="Dat weet ik nog niet"),
        choice_help={"yes": "Dan vragen we ook naar de perinatale audit."},
    )
    disciplines = forms.MultipleChoiceField(
        label="Wie waren erbij betrokken?",
        choices=[("nurse", "Verpleegkundige"), ("gp", "Huisarts"), ("carer", "Mantelzorger")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="Kies alles wat past.",
    )
    organisation = Pick(label="Welke organisatie?", may_type=True, required=False)
    sure = forms.BooleanField(
        label="Ik heb dit besproken met de bestuurder.",
        help_text="Dat hoeft niet op de dag zelf.",
        required=True,
    )


class MeasureForm(forms.Form):
    what = forms.CharField(label="Wat gaat er veranderen?")
    due_on = DateField(label="Wanneer is het klaar?")


HEAD = CaseHead(
    number="Z-2026-0042",
    title="Val met ernstig letsel in de thuissituatie",
    phase=Phase.REFLECTION,
    url="/zaken/1/",
    turn=Turn(
        who="Thuiszorg Onder de Linden",
        action="De bestuurder reageert op het reflectieverslag.",
        due_on=date(2026, 12, 4),
        next="Als alle reacties er zijn, dient de trekker het verslag in. "
        "Daarna heeft de inspectie zes weken om het te beoordelen.",
    ),
    parties_state=[
        PartyState("Huisartsenpraktijk De Brink", "Doet mee", "good"),
        PartyState("Thuiszorg Onder de Linden", "Reactie ontbreekt", "attention"),
        PartyState("GGZ De Overtoom", "Leert mee", "neutral"),
    ],
    terms=[
        TermState("Melden", date(2026, 9, 23), met_on=date(2026, 9, 22)),
        TermState(
            "Onderzoek", date(2026, 11, 30), moved_from=date(2026, 11, 16), cites=("UBW#art-8.7.2",)
        ),
        TermState("Gegevens aanvullen", date(2026, 11, 20), overdue=True),
    ],
)

TASKS = [
    {"label": "Wat er gebeurde", "url": "#", "state": "Klaar", "tone": "good"},
    {
        "label": "Wie erbij betrokken waren",
        "url": "#",
        "state": "Bezig",
        "tone": "active",
        "hint": "Noem ook wie er niet was, maar wel had moeten zijn.",
    },
    {"label": "Indienen", "state": "Kan nog niet", "tone": "neutral"},
]

ANSWERS = [
    {"question": "Wanneer gebeurde het?", "answer": "18 september 2026", "url": "#"},
    {
        "question": "Wat is er gebeurd?",
        "answer": "Mevrouw viel thuis.\nZij lag er vijf uur.",
        "url": "#",
    },
    {"question": "Wie voerde de regie?", "answer": "", "url": "#"},
]


def posted_form() -> ReportForm:
    """A form as it comes back with mistakes."""
    form = ReportForm(
        {"occurred_on": "32-13-2026", "facts": "Mevrouw viel.", "organisation-search": "linde"}
    )
    form.is_valid()
    return offer(form)


def offer(form: ReportForm) -> ReportForm:
    """Let the search have found something."""
    field = form.fields["organisation"]
    assert isinstance(field, Pick)
    field.offer(
        [
            Found("a", "Thuiszorg Onder de Linden", "Lindedorp · wijkverpleging"),
            Found("b", "Woonzorg De Linde", "Veenoord · ouderenzorg"),
        ]
    )
    return form


PLACE = Path(__file__).parent / "gallery_pages"
PAGES = sorted(path.stem for path in PLACE.glob("*.html"))

VERDICT = Verdict(
    "network-calamity",
    Outcome.YES,
    ("Vier zorgaanbieders waren tegelijk betrokken.", "Zij werkten voor dezelfde cliënt."),
    cites=tuple(sorted(citations())[:2]),
)
LETTER = """Geachte mevrouw De Wit,

Wij hebben uw melding ontvangen.

Met vriendelijke groet"""


def context(**more: object) -> dict[str, object]:
    """What `frame/base.html` and the pages here ask."""
    return {
        "page_title": "Overzicht",
        "who": Who(),
        "menu": MENU,
        "unread": 3,
        "demo": True,
        "head": HEAD,
        "tasks": TASKS,
        "answers": ANSWERS,
        "form": offer(ReportForm()),
        "posted": posted_form(),
        "at": datetime(2026, 11, 24, 13, 3, tzinfo=UTC),
        "crumbs": [("Mijn zaken", "/"), ("M-2026-000123", "")],
        "tabs": [("Overzicht", "#", True), ("Tijdlijn", "#", False), ("Verslag", "#", False)],
        "steps": [
            {"label": "1. Gebeurtenis", "url": "#", "current": True, "state": "Bezig"},
            {"label": "2. Betrokkenen", "url": "#", "state": "Nog niet begonnen"},
            {"label": "3. Samenwerking", "url": "#", "state": "Nog niet begonnen"},
        ],
        "page": Paginator(range(240), 20).page(4),
        "rows": Rows(MeasureForm, prefix="measure", noun="maatregel", least=1, initial=[{}, {}]),
        "letter": LETTER,
        "verdict": VERDICT,
        "sentence": "Deze pagina bestaat niet, of u kunt haar niet bekijken.",
        **pictures(),
        **more,
    }


def render(name: str, query: str = "", **more: object) -> str:
    """One page of the gallery as HTML."""
    request = RequestFactory().get(f"/{name}?{query}")
    found = Context(context(request=request, **stepped(request.GET.get("stap")), **more))
    found.request = request  # type: ignore[attr-defined]
    return Template((PLACE / f"{name}.html").read_text()).render(found)
