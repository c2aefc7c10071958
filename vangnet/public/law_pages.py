"""The rules for everyone: what they are, where they stand, and what if. Nothing is kept."""

from __future__ import annotations

import json
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from vangnet import law
from vangnet.frame.routes import open_to_everyone
from vangnet.law import page, scenarios
from vangnet.law.rules import RULES
from vangnet.law.sources import citations, sources
from vangnet.public import law_words
from vangnet.public.law_forms import WhatIf
from vangnet.public.pages import public_page, show


@cache
def examples(question: str) -> tuple[scenarios.Scenario, ...]:
    """The worked examples of a question, where this house keeps them."""
    found = [one for path in scenarios.beside() for one in scenarios.read(path)]
    return tuple(one for one in found if one.question == question)


@public_page
def rules(request: HttpRequest) -> HttpResponse:
    """The questions that can be asked, and where everything stands."""
    context = {"page_title": _("De regels"), "questions": list(law.QUESTIONS.values())}
    return show(request, "public/law/rules.html", context)


@public_page
def grounds(request: HttpRequest) -> HttpResponse:
    """Each paragraph with its gist, the rules on it, its examples, and what is no rule."""
    resting = page.users()
    paragraphs = [
        (
            source,
            [
                (one, resting.get(one.key, []))
                for one in citations().values()
                if one.source == source.key
            ],
        )
        for source in sources().values()
    ]
    context = {
        "page_title": _("Waar de regels staan"),
        "sources": paragraphs,
        "force": page.FORCE,
    }
    return show(request, "public/law/grounds.html", context)


@csrf_exempt  # nothing is kept and no session is read, so there is nothing to forge
@open_to_everyone
@require_http_methods(["GET", "HEAD", "POST"])
def what_if(request: HttpRequest, question: str) -> HttpResponse:
    """Ask a question with facts of your own; change one and see what the answer becomes."""
    if question not in law.QUESTIONS:
        raise Http404
    asked, verdict = (
        _posted(request, question) if request.method == "POST" else _begun(request, question)
    )
    return show(request, "public/law/what_if.html", _shown(question, asked, verdict))


def _posted(request: HttpRequest, question: str) -> tuple[WhatIf, law.Verdict | None]:
    """What was filled in here, or the facts of a case sent from another page (`feiten`)."""
    if "feiten" in request.POST:
        return _started(question, request.POST["feiten"])
    asked = WhatIf(question, request.POST)
    return asked, None if asked.changed else asked.answer()


def _started(question: str, text: str) -> tuple[WhatIf, law.Verdict | None]:
    try:
        facts = json.loads(text)
        verdict = law.ask(question, facts)
    except (ValueError, RecursionError, law.BadFacts):
        return WhatIf(question), None
    return WhatIf(question, facts=facts), verdict


def _begun(request: HttpRequest, question: str) -> tuple[WhatIf, law.Verdict | None]:
    """An empty form, or one of the examples."""
    number, known = request.GET.get("voorbeeld", ""), examples(question)
    if not (number.isdecimal() and len(number) < 4 and 1 <= int(number) <= len(known)):
        return WhatIf(question), None
    facts = known[int(number) - 1].facts
    return WhatIf(question, facts=facts), law.ask(question, facts)


def _shown(question: str, asked: WhatIf, verdict: law.Verdict | None) -> dict[str, object]:
    found = law.QUESTIONS[question]
    return {
        "page_title": found.title,
        "question": found,
        "asked": asked,
        "form": asked.form,
        "all_rows": list(asked.rows.values()),
        "rules": [rule for rule in RULES.values() if rule.question == question],
        "examples": [one.name for one in examples(question)],
        "verdict": verdict,
        "outcome": law_words.outcome(verdict) if verdict else "",
        "missing": law_words.missing(verdict) if verdict else [],
        "lines": law_words.lines(verdict) if verdict else [],
        "tables": law_words.tables(verdict) if verdict else [],
    }
