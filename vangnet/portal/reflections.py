"""The reflection report, for partners: sections, measures, reactions, and handing in (REF)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.frame.routes import permit
from vangnet.portal import investigations_tasks as tasks
from vangnet.portal import reflections_forms as forms
from vangnet.portal import reflections_missing as missing
from vangnet.portal.case_pages import actor_of, ask, show
from vangnet.reflections import actions, facts, queries
from vangnet.reflections.queries import ReflectionReport, Section

TAB = "reflection"
ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."
form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@permit(Permit.REFLECTION_READ)
def overview(request: HttpRequest, case: UUID) -> HttpResponse:
    """What is there and what is missing, by the law's own answer."""
    actor = actor_of(request)
    report = queries.report(actor, case)
    context: dict[str, Any] = {"page_title": _("Reflectieverslag"), "report": report}
    if report is not None:
        verdict = facts.completeness(actor, case)
        context |= {
            "verdict": verdict,
            "missing": missing.lines(actor, case, verdict) if verdict else [],
            "sections": missing.sections(report),
            "measures": queries.measures(actor, case),
            "parties": queries.party_states(actor, case),
        }
    return show(request, "portal/reflections/overview.html", case, context, tab=TAB)


@require_POST
@permit(Permit.REFLECTION_WRITE)
def begin(request: HttpRequest, case: UUID) -> HttpResponse:
    """Begin the report."""
    actions.begin(case, by=actor_of(request))
    return redirect("portal:reflection", case)


def _report(actor: Actor, case: UUID) -> ReflectionReport:
    report = queries.report(actor, case)
    if report is None:
        raise Denied(ABSENT)
    return report


@form_page
@permit(Permit.REFLECTION_WRITE)
def section(request: HttpRequest, case: UUID, section: str) -> HttpResponse:
    """Write one of the seven parts."""
    if section not in Section.values:
        raise Denied(ABSENT)
    part = Section(section)
    actor = actor_of(request)
    report = _report(actor, case)
    initial = {"text": getattr(report, section), "base": report.versions.get(section, 0)}
    form = forms.SectionForm(request.POST or None, initial=initial, label=part.label)
    return ask(
        request,
        case,
        form,
        lambda given: actions.write_section(
            report, part, given["text"], base=given["base"], by=actor
        ),
        then=reverse("portal:reflection", args=[case]),
        done=_("Opgeslagen."),
        template="portal/reflections/form.html",
        page_title=part.label,
        button=_("Opslaan"),
        tab=TAB,
    )


@form_page
@permit(Permit.REFLECTION_WRITE)
def add_measure(request: HttpRequest, case: UUID) -> HttpResponse:
    """Add an improvement measure."""
    actor = actor_of(request)
    report = _report(actor, case)
    form = forms.MeasureForm(request.POST or None, parties=tasks.organisations(actor, case))
    return ask(
        request,
        case,
        form,
        lambda given: actions.add_measure(report, missing.measure_values(given), by=actor),
        then=reverse("portal:reflection", args=[case]),
        done=_("De maatregel staat erbij."),
        template="portal/reflections/form.html",
        page_title=_("Een verbetermaatregel"),
        button=_("Voeg de maatregel toe"),
        tab=TAB,
    )


@form_page
@permit(Permit.REFLECTION_WRITE)
def measure(request: HttpRequest, case: UUID, measure: UUID) -> HttpResponse:
    """Change an improvement measure."""
    actor = actor_of(request)
    report = _report(actor, case)
    found = queries.measure(actor, case, measure)
    if found is None:
        raise Denied(ABSENT)
    form = forms.MeasureForm(
        request.POST or None,
        initial=missing.measure_initial(found),
        parties=tasks.organisations(actor, case),
    )
    return ask(
        request,
        case,
        form,
        lambda given: actions.change_measure(
            report, found, missing.measure_values(given), base=given["base"] or 0, by=actor
        ),
        then=reverse("portal:reflection", args=[case]),
        done=_("De maatregel is veranderd."),
        template="portal/reflections/form.html",
        page_title=_("Een verbetermaatregel"),
        button=_("Opslaan"),
        tab=TAB,
    )


@form_page
@permit(Permit.REACTION_GIVE)
def reaction(request: HttpRequest, case: UUID) -> HttpResponse:
    """Give the reaction of the own board."""
    actor = actor_of(request)
    report = _report(actor, case)
    form = forms.ReactionForm(
        request.POST or None,
        initial=missing.reaction_initial(actor, case),
        measures=[(str(one.id), one.what[:80]) for one in queries.measures(actor, case)],
    )
    return ask(
        request,
        case,
        form,
        lambda given: actions.react(
            report,
            by=actor,
            on_whole=given["on_whole"],
            subscribes=given["subscribes"],
            per_measure=form.per_measure(),
            at=timezone.now(),
        ),
        then=reverse("portal:reflection", args=[case]),
        done=_("De reactie van uw bestuur staat in het verslag."),
        template="portal/reflections/form.html",
        page_title=_("De reactie van uw bestuur"),
        button=_("Geef deze reactie"),
        tab=TAB,
    )


@form_page
@permit(Permit.REFLECTION_WRITE)
def absence(request: HttpRequest, case: UUID, party: UUID) -> HttpResponse:
    """Write why a party is not involved."""
    actor = actor_of(request)
    report = _report(actor, case)
    name = tasks.names(actor, case).get(party)
    if name is None:
        raise Denied(ABSENT)
    form = forms.AbsenceForm(
        request.POST or None, initial={"why": queries.reasons(actor, case).get(party, "")}
    )
    return ask(
        request,
        case,
        form,
        lambda given: actions.explain_absence(report, party, given["why"], by=actor),
        then=reverse("portal:reflection", args=[case]),
        done=_("Opgeslagen."),
        template="portal/reflections/form.html",
        page_title=_("%(name)s doet niet mee") % {"name": name},
        button=_("Opslaan"),
        tab=TAB,
    )


@require_POST
@permit(Permit.REFLECTION_HAND_IN)
def hand_in(request: HttpRequest, case: UUID) -> HttpResponse:
    """Hand in the report, if the law finds nothing missing."""
    actor = actor_of(request)
    actions.hand_in(_report(actor, case), by=actor, at=timezone.now())
    messages.success(request, _("Het reflectieverslag is ingediend. De inspectie is nu aan zet."))
    return redirect("portal:reflection", case)


@require_safe
@permit(Permit.REFLECTION_READ)
def document(request: HttpRequest, case: UUID) -> HttpResponse:
    """The whole report, to read and print (REF-5)."""
    found = queries.document(actor_of(request), case)
    if found is None:
        raise Denied(ABSENT)
    context = {"page_title": _("Reflectieverslag %(n)s") % {"n": found.number}, "document": found}
    return show(request, "portal/reflections/document.html", case, context, tab=TAB)
