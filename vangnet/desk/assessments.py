"""Assessing, asking, judging and closing, at the desk."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.assessments import actions, facts, queries
from vangnet.cases import queries as cases
from vangnet.desk import assessments_forms as forms
from vangnet.desk.case_pages import actor_of, ask, named, show
from vangnet.frame.routes import permit
from vangnet.investigations import facts as investigation_facts
from vangnet.investigations import more_time
from vangnet.investigations import queries as investigations
from vangnet.reflections import queries as reflections

TAB = "assessment"
form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@permit(Permit.ASSESSMENT_READ)
def overview(request: HttpRequest, case: UUID) -> HttpResponse:
    """What was handed in, what was found, asked and judged, and whether it may be closed."""
    actor = actor_of(request)
    found = cases.case(actor, case)
    head = cases.head(actor, case)
    judgements = queries.judgements(actor, case)
    report = reflections.report(actor, case)
    can = {step.name for step in found.LIFE.possible(found.state)}
    context = {
        "head": head,
        "page_title": _("Beoordeling"),
        "case": found,
        "can": can,
        "unsent": [one for one in judgements if one.sent_at is None],
        "assessment": queries.assessment(actor, case),
        "questions": queries.questions(actor, case),
        "judgements": judgements,
        "names": dict(named(actor, [one.about_organisation for one in judgements])),
        "closings": queries.closings(actor, case),
        "extensions": (
            investigations.extensions(actor, case) if found.state == "reflecting" else []
        ),
        "report": report,
        "verdict": facts.may_close_verdict(actor, case) if "close" in can else None,
        "joint": investigation_facts.joint_report_verdict(actor, case)
        if report and "close" not in can
        else None,
    }
    return show(request, "desk/assessments/overview.html", case, context, tab=TAB)


@require_safe
@permit(Permit.REFLECTION_READ)
def document(request: HttpRequest, case: UUID) -> HttpResponse:
    """The reflection report that was handed in, with the time line."""
    actor = actor_of(request)
    found = reflections.document(actor, case)
    if found is None:
        raise Denied("Deze pagina bestaat niet, of u kunt haar niet bekijken.")
    context = {
        "page_title": _("Reflectieverslag"),
        "document": found,
        "entries": investigations.timeline(actor, case),
        "handovers": investigations.handovers(actor, case),
        "contributions": investigations.contributions(actor, case),
        "investigation": investigations.investigation(actor, case),
    }
    return show(request, "desk/assessments/document.html", case, context, tab=TAB)


@require_POST
@permit(Permit.CASE_STEER)
def start(request: HttpRequest, case: UUID) -> HttpResponse:
    """Begin assessing."""
    actor = actor_of(request)
    actions.start(cases.case(actor, case), by=actor)
    return redirect("desk:weigh", case)


@form_page
@permit(Permit.CASE_STEER)
def weigh(request: HttpRequest, case: UUID) -> HttpResponse:
    """Write down what is found, with the ground."""
    actor = actor_of(request)
    found = queries.assessment(actor, case)
    names = (*actions.WEIGHED, *actions.WEIGHED.values())
    initial = {n: getattr(found, n) for n in names} if found else {}
    initial["base"] = found.version if found else 0
    form = forms.WeighForm(request.POST or None, initial=initial)
    return ask(
        request,
        case,
        form,
        lambda given: actions.weigh(
            cases.case(actor, case), {n: given[n] for n in names}, base=given["base"], by=actor
        ),
        then=reverse("desk:assessment", args=[case]),
        done=_("Uw bevindingen zijn opgeslagen."),
        page_title=_("Wat vindt u van het verslag en de maatregelen?"),
        button=_("Opslaan"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_STEER)
def question(request: HttpRequest, case: UUID) -> HttpResponse:
    """Ask a question with a term."""
    actor = actor_of(request)
    reporters = named(actor, cases.reporters_of(actor, case))
    form = forms.QuestionForm(request.POST or None, reporters=reporters)
    return ask(
        request,
        case,
        form,
        lambda given: actions.ask_question(
            cases.case(actor, case),
            by=actor,
            text=given["text"],
            to=UUID(given["to"]) if given["to"] else None,
            on=timezone.localdate(),
        ),
        then=reverse("desk:assessment", args=[case]),
        done=_("De vraag is verstuurd. De termijn is twee weken."),
        page_title=_("Stel een vraag"),
        button=_("Verstuur de vraag"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_JUDGE)
def judgement(request: HttpRequest, case: UUID) -> HttpResponse:
    """Judge the whole, or one provider."""
    actor = actor_of(request)
    providers = named(actor, cases.provider_keys(actor, case))
    form = forms.JudgementForm(request.POST or None, providers=providers)
    return ask(
        request,
        case,
        form,
        lambda given: actions.judge(
            cases.case(actor, case),
            by=actor,
            outcome=actions.JudgementOutcome(given["outcome"]),
            text=given["text"],
            about=UUID(given["about"]) if given["about"] else None,
            at=timezone.now(),
        ),
        then=reverse("desk:assessment", args=[case]),
        done=_("Het oordeel is opgeslagen. Het is nog niet verstuurd."),
        template="desk/assessments/judgement.html",
        page_title=_("Schrijf een oordeel"),
        button=_("Sla het oordeel op"),
        tab=TAB,
    )


@require_POST
@permit(Permit.CASE_JUDGE)
def send(request: HttpRequest, case: UUID) -> HttpResponse:
    """Send every reporter its judgement."""
    actor = actor_of(request)
    actions.send_judgements(cases.case(actor, case), by=actor, at=timezone.now())
    messages.success(request, _("Elke melder krijgt het oordeel in een eigen brief."))
    return redirect("desk:assessment", case)


@form_page
@permit(Permit.CASE_STEER)
def inquire(request: HttpRequest, case: UUID) -> HttpResponse:
    """The inspectorate investigates itself."""
    actor = actor_of(request)
    form = forms.BecauseForm(request.POST or None)
    return ask(
        request,
        case,
        form,
        lambda given: actions.inquire_oneself(
            cases.case(actor, case), by=actor, because=given["because"]
        ),
        then=reverse("desk:assessment", args=[case]),
        done=_("De inspectie onderzoekt deze zaak nu zelf."),
        page_title=_("Zelf onderzoek doen"),
        button=_("Begin een eigen onderzoek"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_CLOSE)
def close(request: HttpRequest, case: UUID) -> HttpResponse:
    """Close the case by the law's answer."""
    actor = actor_of(request)
    form = forms.CloseForm(request.POST or None)
    return ask(
        request,
        case,
        form,
        lambda given: actions.close(
            cases.case(actor, case),
            by=actor,
            because=given["because"],
            departing=given["departing"],
            at=timezone.now(),
        ),
        then=reverse("desk:assessment", args=[case]),
        done=_("De zaak is afgesloten. Elke melder krijgt een eigen brief."),
        template="desk/assessments/close.html",
        page_title=_("Sluit de zaak"),
        button=_("Sluit de zaak"),
        verdict=facts.may_close_verdict(actor, case),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_STEER)
def reopen(request: HttpRequest, case: UUID) -> HttpResponse:
    """Open a closed case again."""
    actor = actor_of(request)
    form = forms.BecauseForm(request.POST or None)
    return ask(
        request,
        case,
        form,
        lambda given: actions.reopen(
            cases.case(actor, case), by=actor, because=given["because"], at=timezone.now()
        ),
        then=reverse("desk:assessment", args=[case]),
        done=_("De zaak is weer open."),
        page_title=_("Heropen de zaak"),
        button=_("Heropen de zaak"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_STEER)
def extension(request: HttpRequest, case: UUID, extension: UUID) -> HttpResponse:
    """Grant or refuse more time."""
    actor = actor_of(request)
    found = next((e for e in investigations.extensions(actor, case) if e.id == extension), None)
    if found is None:
        raise Denied("Deze pagina bestaat niet, of u kunt haar niet bekijken.")
    form = forms.DecideForm(request.POST or None)
    decide = {"grant": more_time.grant, "refuse": more_time.refuse}
    return ask(
        request,
        case,
        form,
        lambda given: decide[given["answer"]](
            found, by=actor, why=given["why"], on=timezone.localdate()
        ),
        then=reverse("desk:assessment", args=[case]),
        done=_("Uw besluit is verstuurd."),
        page_title=_("Verzoek om %(days)s dagen uitstel") % {"days": found.days},
        lead=found.reason,
        button=_("Neem dit besluit"),
        tab=TAB,
    )
