"""The ladder of interventions, at the desk."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access.permits import Permit
from vangnet.access.refusals import Invalid
from vangnet.cases import queries as cases
from vangnet.desk import interventions_forms as forms
from vangnet.desk import interventions_ladder as ladders
from vangnet.desk.case_pages import actor_of, allowed, ask, may, named, show
from vangnet.frame.routes import permit
from vangnet.interventions import actions, facts, queries
from vangnet.monitoring import actions as monitoring

TAB = "interventions"
form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@permit(Permit.INTERVENTION_READ)
def overview(request: HttpRequest, case: UUID) -> HttpResponse:
    """The ladder with open and shut rungs, and the interventions so far (IVN-5)."""
    actor = actor_of(request)
    mine = allowed(request, case)
    verdict = facts.ladder(actor, case)
    used = queries.interventions(actor, case)
    context = {
        "page_title": _("Interventies"),
        "ladder": ladders.drawn(actor, case, verdict, used, linked=may(actor, mine)["impose"]),
        "verdict": verdict,
        "asked": ladders.only_asked(actor, case, verdict),
        "departures": ladders.departures(actor, case, verdict),
        "interventions": ladders.with_names(actor, case, used),
        "appreciations": queries.appreciations(actor, case),
        "weighed": may(actor, mine)["impose"] and queries.weighing(actor, case)[1],
    }
    return show(request, "desk/interventions/overview.html", case, context, tab=TAB)


@form_page
@permit(Permit.INTERVENTION_IMPOSE)
def weigh(request: HttpRequest, case: UUID) -> HttpResponse:
    """Give the facts that only a person can give."""
    actor = actor_of(request)
    given, version = queries.weighing(actor, case)
    form = forms.WeighForm(
        request.POST or None,
        initial=forms.initial_of(given, version),
        providers=named(actor, cases.provider_keys(actor, case)),
    )
    return ask(
        request,
        case,
        form,
        lambda clean: actions.weigh(
            cases.case(actor, case), form.given(), base=clean["base"], by=actor
        ),
        then=reverse("desk:interventions", args=[case]),
        done=_("De feiten zijn opgeslagen. De ladder is bijgewerkt."),
        page_title=_("Wat weegt u mee?"),
        lead=_("Vertrouwen wordt per punt onderbouwd, nooit opgeteld. U beslist."),
        button=_("Opslaan"),
        tab=TAB,
    )


@form_page
@permit(Permit.INTERVENTION_IMPOSE)
def impose(request: HttpRequest, case: UUID, rung: str, addressee: str) -> HttpResponse:
    """Choose a rung for an addressee, with the reasoning."""
    actor = actor_of(request)
    allowed(request, case)
    form = forms.ImposeForm(request.POST or None)
    answer = actions.rung_on(facts.ladder(actor, case), rung, addressee)

    def act(given: dict[str, object]) -> None:
        monitoring.impose(
            cases.case(actor, case),
            by=actor,
            rung=rung,
            addressee=addressee,
            goal=actions.InterventionGoal(str(given.pop("goal"))),
            on=timezone.localdate(),
            **given,
        )

    return ask(
        request,
        case,
        form,
        act,
        then=reverse("desk:interventions", args=[case]),
        done=_("De interventie is vastgelegd en de brief staat klaar."),
        template="desk/interventions/impose.html",
        page_title=ladders.heading(actor, case, rung, addressee),
        answer=answer,
        lacking=ladders.lacking(answer),
        button=_("Leg deze interventie vast"),
        tab=TAB,
    )


@form_page
@permit(Permit.INTERVENTION_IMPOSE)
def end(request: HttpRequest, case: UUID, intervention: UUID) -> HttpResponse:
    """End an intervention with its result."""
    actor = actor_of(request)
    found = queries.intervention(actor, intervention)
    if found.root_id != case:
        raise Invalid(_("Deze interventie hoort niet bij deze zaak."))
    form = forms.EndForm(request.POST or None)
    return ask(
        request,
        case,
        form,
        lambda given: actions.end(found, by=actor, result=given["result"], on=timezone.localdate()),
        then=reverse("desk:interventions", args=[case]),
        done=_("De interventie is beëindigd."),
        page_title=_("Beëindig de interventie"),
        button=_("Beëindig"),
        tab=TAB,
    )


@form_page
@permit(Permit.INTERVENTION_IMPOSE)
def appreciate(request: HttpRequest, case: UUID) -> HttpResponse:
    """Give a compliment."""
    actor = actor_of(request)
    form = forms.AppreciationForm(request.POST or None)
    return ask(
        request,
        case,
        form,
        lambda given: actions.appreciate(
            cases.case(actor, case),
            by=actor,
            text=given["text"],
            about=None,
            may_be_shared=given["may_be_shared"],
            on=timezone.localdate(),
        ),
        then=reverse("desk:interventions", args=[case]),
        done=_("Uw waardering staat in de zaak."),
        page_title=_("Wat ging hier goed?"),
        button=_("Leg vast"),
        tab=TAB,
    )
