"""Every part of the frame on a page, with fictional content, to be looked at and checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

from django import forms
from django.core.paginator import Paginator
from django.template import RequestContext, Template
from django.test import RequestFactory

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
        next="Als alle reacties er zijn, dient de trekker het verslag in. Daarna heeft de inspectie "
        "zes weken om het te beoordelen.",
    ),
    parties_state=[
        PartyState("Huisartsenpraktijk De Brink", "Doet mee", "good"),
        PartyState("Thuiszorg Onder de Linden", "Reactie ontbreekt", "attention"),
        PartyState("GGZ De Overtoom", "Leert mee", "neutral"),
    ],
    terms=[
        TermState("Melden", date(2026, 9, 23), met_on=date(2026, 9, 22)),
        TermState("Onderzoek", date(2026, 11, 30), moved_from=date(2026, 11, 16)),
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


PAGES: dict[str, str] = {
    "form": """{% extends "frame/base.html" %}{% load frame %}
{% block before %}{% include "frame/back.html" with url="#" %}{% endblock %}
{% block content %}<div class="vn-columns vn-columns--start">{% include "frame/steps.html" with steps=steps %}
<div><h1>Wat is er gebeurd?</h1>
<p class="vn-lead">U hoeft niet zeker te weten of dit een calamiteit is. Twijfelt u? Dan heeft u zes weken om dat uit te zoeken.</p>
<form method="post">{% fields form %}
<div class="vn-buttons"><button class="utrecht-button utrecht-button--primary-action">Verder</button><button class="utrecht-button utrecht-button--secondary-action">Opslaan en later verder</button><a href="#">Terug naar de stappen</a></div></form></div></div>{% endblock %}""",
    "errors": """{% extends "frame/base.html" %}{% load frame %}{% block content %}{% errors posted %}<h1>Wat is er gebeurd?</h1>
<form method="post">{% field posted.occurred_on %}{% field posted.sector %}{% field posted.facts save_url="/opslaan/" version=3 saved_at=at %}{% field posted.birth_care %}{% field posted.organisation %}{% field posted.sure %}</form>{% endblock %}""",
    "case": """{% extends "frame/base.html" %}{% load frame %}{% block head %}{% case_head head %}{% endblock %}
{% block before %}{% include "frame/tabs.html" with label="Onderdelen van deze zaak" tabs=tabs %}{% endblock %}
{% block content %}<div class="vn-columns"><div><h1>Overzicht</h1>
<p>Vier zorgaanbieders waren rond 18 september tegelijk betrokken. Daarom is dit mogelijk een calamiteit in een zorgnetwerk.</p>
{% why verdict %}
<h2>Meldingen in deze zaak</h2>
<div class="vn-table-wrap"><table class="vn-table"><caption class="vn-hidden">Meldingen in deze zaak</caption><thead><tr><th scope="col">Nummer</th><th scope="col">Melder</th><th scope="col">Ingediend</th><th scope="col">Status</th></tr></thead>
<tbody><tr><th scope="row" data-label="Nummer"><a href="#">M-2026-000123</a></th><td data-label="Melder">Huisartsenpraktijk De Brink</td><td data-label="Ingediend">22 september 2026</td><td data-label="Status">{% status "Compleet" "good" %}</td></tr>
<tr><th scope="row" data-label="Nummer"><a href="#">M-2026-000131</a></th><td data-label="Melder">Thuiszorg Onder de Linden</td><td data-label="Ingediend">24 september 2026</td><td data-label="Status">{% status "Aan te vullen" "attention" %}</td></tr></tbody></table></div>
{% alert "attention" %}<p>U kunt dit nog niet delen: mevrouw heeft hiervoor geen toestemming gegeven. U kunt de namen vervangen, of toestemming vragen.</p>{% endalert %}
</div>{% case_side head %}</div>{% endblock %}""",
    "parts": """{% extends "frame/base.html" %}{% load frame %}{% block before %}{% include "frame/crumbs.html" with crumbs=crumbs %}{% endblock %}{% block content %}
{% include "frame/confirmation.html" with title="Uw melding is ingediend" number="M-2026-000123" at=at next="De inspectie bevestigt uw melding binnen vier weken en noemt dan een contactpersoon." %}
<h2>Taken</h2>{% include "frame/task_list.html" with tasks=tasks %}
{% include "frame/check_answers.html" with title="Controleer uw antwoorden" answers=answers %}
<h2>Leeg</h2>{% include "frame/empty.html" with title="U heeft nog geen meldingen" text="Ging er iets mis in de zorg voor een cliënt bij wie meer zorgaanbieders betrokken zijn? Begin dan hier." url="#" action="Begin een melding" %}
<h2>Berichten</h2>{% alert "info" %}<p>De inspectie leest dit pas na het indienen.</p>{% endalert %}{% alert "good" %}<p>De uitnodiging is verstuurd.</p>{% endalert %}{% alert "danger" %}<p>De brief kon niet worden verstuurd.</p>{% endalert %}
<p>{% status "Concept" %} {% status "Aan zet" "active" %} {% status "Gehaald" "good" %} {% status "Bijna te laat" "attention" %} {% status "Te laat" "danger" %}</p>
{% seen_by "partners" %}
{% include "frame/pagination.html" with page=page %}
<form method="post"><h2>Maatregelen</h2>{% include "frame/rows.html" with rows=rows %}</form>
<h2>Een brief</h2>{% include "frame/letter.html" with subject="Bevestiging" from="Inspectie" to="Huisartsenpraktijk De Brink" at=at about="M-2026-000123" body=letter %}
{% endblock %}""",
    "refusal": """{% extends "frame/refusal.html" %}""",
    "document": """{% extends "frame/print.html" %}{% block document %}<h1>Reflectieverslag</h1><p class="vn-document__meta">Z-2026-0042</p><h2>1. De gebeurtenis</h2><p>Mevrouw viel in de nacht van 17 op 18 september.</p>{% endblock %}""",
}


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
        "letter": "Geachte mevrouw De Wit,\n\nWij hebben uw melding ontvangen.\n\nMet vriendelijke groet",
        "sentence": "Deze pagina bestaat niet, of u kunt haar niet bekijken.",
        **more,
    }


def render(name: str, **more: object) -> str:
    """One page of the gallery as HTML."""
    request = RequestFactory().get("/")
    found = RequestContext(request, context(**more))
    return Template(PAGES[name]).render(found)
