"""Questions of the inspectorate, its judgement for the own organisation, and the closing."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access import grants
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.access.standings import JOINT, Standing
from vangnet.assessments import actions, queries
from vangnet.frame.fields import LongText
from vangnet.frame.fields import ask as asked
from vangnet.frame.routes import permit
from vangnet.interventions import queries as interventions
from vangnet.portal.assessments_rows import with_rungs
from vangnet.portal.case_pages import ABSENT, actor_of, ask, belongs, show

TAB = "case-assessment"


class AnswerForm(forms.Form):
    """The answer to a question (ASM-6)."""

    answer = asked(
        LongText(label=gettext_lazy("Uw antwoord"), rows=8),
        seen_by=gettext_lazy("De inspectie en andere toezichthouders in deze zaak."),
    )


@require_safe
@permit(Permit.CASE_READ)
def overview(request: HttpRequest, case: UUID) -> HttpResponse:
    """Only what is meant for the own organisation: never another's judgement (ASM-5)."""
    actor = actor_of(request)
    held = grants.standings(actor, case)
    if not held & JOINT:
        raise Denied(ABSENT)
    reporter = Standing.REPORTER in held
    context = {
        "page_title": _("Vragen en oordeel"),
        "questions": queries.questions(actor, case),
        "judgements": queries.judgements(actor, case) if reporter else [],
        "reporter": reporter,
        "closings": queries.closings(actor, case),
        "interventions": with_rungs(interventions.interventions(actor, case)),
        "appreciations": interventions.appreciations(actor, case),
        "today": timezone.localdate(),
    }
    return show(request, "portal/assessments/overview.html", case, context, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@permit(Permit.QUESTION_ANSWER)
def answer(request: HttpRequest, case: UUID, question: UUID) -> HttpResponse:
    """Answer a question of the inspectorate within its term."""
    actor = actor_of(request)
    found = queries.question(actor, question)
    belongs(found, case)
    return ask(
        request,
        case,
        AnswerForm(request.POST or None),
        lambda given: actions.answer_question(
            found, by=actor, answer=given["answer"], at=timezone.now()
        ),
        then=reverse("portal:case-assessment", args=[case]),
        done=_("Uw antwoord is verstuurd. De inspectie is nu aan zet."),
        template="portal/assessments/answer.html",
        page_title=_("Beantwoord de vraag van de inspectie"),
        question=found,
        button=_("Verstuur het antwoord"),
        tab=TAB,
    )
