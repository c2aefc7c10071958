"""Template tags of the frame. `{% load frame %}`; each docstring has an example to copy."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django import template
from django.conf import settings
from django.core.paginator import Paginator
from django.forms import BaseForm, BoundField
from django.forms.boundfield import BoundWidget
from django.utils import formats, timezone
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from vangnet.frame import drawing
from vangnet.frame.fields import SEEN_SENTENCES
from vangnet.frame.heads import CaseHead
from vangnet.frame.pictures import Days, Ladder, Picture
from vangnet.frame.places import Place
from vangnet.law.plain import without_names
from vangnet.law.sources import citations
from vangnet.law.verdicts import Outcome, Verdict

register = template.Library()

TONES = {
    "neutral": "neutral",
    "active": "active",
    "good": "success",
    "attention": "warning",
    "danger": "danger",
}
ALERTS = {"info": "info", "good": "ok", "attention": "warning", "danger": "error"}


@register.simple_tag
def place(name: str) -> str:
    """The address of something that stands on every page: `{% place "search" %}`."""
    return Place[name.upper()].value


@register.simple_tag
def session_seconds() -> int:
    """How long a session lasts without a request, for the warning before it ends."""
    return settings.SESSION_COOKIE_AGE


# Questions -------------------------------------------------------------------


@register.inclusion_tag("frame/field.html")
def field(bound: BoundField, **options: Any) -> dict[str, Any]:
    """One question with label, help, error, "Wie kan dit lezen?" and answer.

    `{% field form.occurred_on %}`. To save while typing:
    `{% field form.facts save_url=url version=3 saved_at=moment %}` posts this field (and its
    `facts-version`) to `url` after a pause; the answer is `frame/saved.html` or `frame/stale.html`.
    `{% field form.facts seen_by="partners" %}` overrules the field's own sentence;
    `label="…"` its label.
    """
    return drawing.question(bound, options)


@register.inclusion_tag("frame/fields.html")
def fields(form: BaseForm) -> dict[str, Any]:
    """All visible questions of a form, and its hidden ones: `{% fields form %}`."""
    return {"form": form}


@register.inclusion_tag("frame/error_summary.html", takes_context=True)
def errors(context: template.Context, *forms: Any) -> dict[str, Any]:
    """What is wrong, on top, with a link to each field: `{% errors form other_form %}`.

    Takes forms, formsets and `Rows`; draws nothing when nothing is wrong.
    """
    return {"problems": [found for form in forms for found in drawing.problems(form)]}


@register.filter
def option_help(option: BoundWidget, bound: BoundField) -> Any:
    """The line of help under one choice, if the field has one for it."""
    return drawing.choice_help(bound, option.data["value"])


@register.inclusion_tag("frame/seen_by.html")
def seen_by(who: str) -> dict[str, Any]:
    """Who can read this, outside a field: `{% seen_by "own" %}`, or a sentence of your own."""
    return {"sentence": SEEN_SENTENCES.get(who, who)}


# Cases -----------------------------------------------------------------------


@register.inclusion_tag("frame/case_head.html")
def case_head(head: CaseHead) -> dict[str, Any]:
    """Number, title, phases, whose turn: `{% block head %}{% case_head head %}{% endblock %}`."""
    return {"head": head}


@register.inclusion_tag("frame/case_side.html")
def case_side(head: CaseHead) -> dict[str, Any]:
    """The parties with their state and the terms, beside a case: `{% case_side head %}`."""
    return {"head": head}


@register.inclusion_tag("frame/status.html")
def status(label: str, tone: str = "neutral") -> dict[str, Any]:
    """A status tag: `{% status "Ingediend" "good" %}`.

    Tones: neutral, active, good, attention, danger. The word carries the meaning, never the tone.
    """
    return {"label": label, "tone": TONES.get(tone, "neutral")}


@register.inclusion_tag("frame/why.html")
def why(
    verdict: Verdict, question: str = "", *, says: str = "", open: bool = False
) -> dict[str, Any]:
    """The ground of a decision, folded: `{% why verdict %}` or `{% why verdict "Waarom nu?" %}`.

    `says`: the outcome in the words of this question, instead of plain yes, no or weigh.
    """
    outcomes = {
        Outcome.YES: _("Ja, dat is zo."),
        Outcome.NO: _("Nee."),
        Outcome.WEIGH: _("De regels laten dit aan u over: u weegt het af."),
    }
    known = citations()
    return {
        "question": question or _("Waarom?"),
        "outcome": says or outcomes[verdict.outcome],
        "verdict": verdict,
        "citations": [known[key] for key in verdict.cites if key in known],
        "open": open,
    }


@register.inclusion_tag("frame/why.html")
def ground(cites: Iterable[str], about: str = "") -> dict[str, Any]:
    """Only where something stands, folded: `{% ground term.cites term.name %}`.

    For what needs no weighing, such as the date of a term; `about` is read aloud after "Waarom?".
    """
    known = citations()
    found = [known[key] for key in cites if key in known]
    return {"question": _("Waarom?"), "about": about, "citations": found, "nothing": not found}


@register.inclusion_tag("frame/what_if.html")
def what_if(verdict: Verdict | None) -> dict[str, Any]:
    """To the public page where other facts can be tried: `{% what_if verdict %}`, after `why`.

    The facts of the case go along without ids and texts. A form of its own: never put it in one.
    """
    if verdict is None or verdict.facts is None:
        return {}
    return {
        "url": f"{Place.RULES}{verdict.question}/",
        "facts": json.dumps(without_names(verdict.question, verdict.facts)),
    }


# Words -----------------------------------------------------------------------


@register.simple_block_tag
def alert(content: SafeString, tone: str = "info", word: str = "") -> SafeString:
    """A message with a tone: `{% alert "attention" %}<p>…</p>{% endalert %}`.

    Tones: info, good, attention, danger. A word in front says the tone ("Let op"); give your own
    with `word`.
    """
    words = {"good": _("Gelukt"), "attention": _("Let op"), "danger": _("Dit ging niet goed")}
    return drawing.html(
        "frame/alert.html",
        content=content,
        tone=ALERTS.get(tone, "info"),
        word=word or words.get(tone, ""),
    )


@register.filter
def day(value: date | datetime | None) -> str:
    """A day in words: `{{ due_on|day }}` → 18 september 2026."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    return formats.date_format(value, "j F Y")


@register.filter
def moment(value: datetime | None) -> str:
    """A moment in words: `{{ submitted_at|moment }}` → 18 september 2026 om 14:03."""
    if value is None:
        return ""
    local = timezone.localtime(value)
    return _("%(day)s om %(time)s") % {
        "day": formats.date_format(local, "j F Y"),
        "time": formats.date_format(local, "H:i"),
    }


@register.filter
def clock(value: datetime | None) -> str:
    """Only the time: `{{ saved_at|clock }}` → 14:03."""
    return formats.date_format(timezone.localtime(value), "H:i") if value else ""


@register.filter
def listed(values: Iterable[object]) -> str:
    """Things in a sentence: `{{ names|listed }}` → de huisarts, de wijkverpleging en de GGZ."""
    words = [str(value) for value in values]
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s en %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}


@register.filter
def sentence(value: object) -> str:
    """With a capital at the start."""
    return capfirst(str(value))


@register.filter
def page_numbers(paginator: Paginator[Any], number: int) -> list[int]:
    """The page numbers to show; 0 stands for a gap."""
    shown = paginator.get_elided_page_range(number, on_each_side=1, on_ends=1)
    return [each if isinstance(each, int) else 0 for each in shown]


# Pictures --------------------------------------------------------------------


@register.inclusion_tag("frame/picture.html")
def picture(drawn: Picture, *, fold: bool = False) -> dict[str, Any]:
    """A drawing with its table: `{% picture network %}`; `fold=True` folds the table away."""
    return {"drawn": drawn, "fold": fold}


@register.inclusion_tag("frame/ladder.html")
def ladder(drawn: Ladder) -> dict[str, Any]:
    """The ladder of interventions: `{% ladder drawn %}`."""
    return {"ladder": drawn}


@register.inclusion_tag("frame/days.html", takes_context=True)
def days(context: template.Context, steps: Days) -> dict[str, Any]:
    """Step, drag or play through time. Put it with the drawing in the element it swaps:

    `<div id="network-days">{% days steps %}{% picture network %}</div>` with
    `steps = frame.pictures.days(found, request.GET.get("stap"), target="network-days")`.
    """
    return {"steps": steps, "request": context["request"]}
