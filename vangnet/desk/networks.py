"""The networks of the reports side by side, and who is the same in them (NET-1, ASM-1)."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access.permits import Permit
from vangnet.cases import actions
from vangnet.cases import queries as cases
from vangnet.desk import bundling_forms as forms
from vangnet.desk import cases_forms
from vangnet.desk import networks_rows as rows
from vangnet.desk.case_pages import actor_of, ask, belongs, show
from vangnet.frame.routes import permit

TAB = "case-networks"
form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@permit(Permit.REPORT_READ)
def side_by_side(request: HttpRequest, case: UUID) -> HttpResponse:
    """Each report's own picture of the network on one day, unchanged."""
    actor = actor_of(request)
    head = cases.head(actor, case)
    found = cases.pictures(actor, case)
    steps = rows.steps(found, request.GET.get("stap"))
    context = {
        "page_title": _("De netwerken naast elkaar"),
        "head": head,
        "steps": steps,
        "pictures": rows.drawn(found, steps),
        "samenesses": rows.samenesses(found, cases.samenesses(actor, case)),
        "likely": rows.likely(found),
    }
    return show(request, "desk/cases/networks.html", case, context, tab=TAB)


@form_page
@permit(Permit.CASE_BUNDLE)
def same_party(request: HttpRequest, case: UUID) -> HttpResponse:
    """Say that two parties of different reports are one."""
    return _same(request, case, "party", _("Welke partijen zijn dezelfde?"))


@form_page
@permit(Permit.CASE_BUNDLE)
def same_client(request: HttpRequest, case: UUID) -> HttpResponse:
    """Say that the client of two reports is one person."""
    return _same(request, case, "client", _("Gaan de meldingen over dezelfde cliënt?"))


def _same(request: HttpRequest, case: UUID, what: str, title: str) -> HttpResponse:
    actor = actor_of(request)
    found = cases.case(actor, case)
    choices = rows.choices(cases.pictures(actor, case), what)
    form = forms.SameForm(request.POST or None, initial=request.GET.dict(), parties=choices)
    return ask(
        request,
        case,
        form,
        lambda given: actions.say_same(
            found,
            by=actor,
            what=what,
            left=UUID(given["left"]),
            right=UUID(given["right"]),
            because=given["because"],
        ),
        then=reverse("desk:case-networks", args=[case]),
        done=_("Vastgelegd. In het gezamenlijke beeld staat dit nu als één."),
        page_title=title,
        lead=_("De meldingen zelf veranderen niet. U kunt dit later terugnemen."),
        button=_("Leg vast dat dit dezelfde is"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_BUNDLE)
def different(request: HttpRequest, case: UUID, sameness: UUID) -> HttpResponse:
    """Take back that two are the same."""
    actor = actor_of(request)
    found = cases.sameness(actor, sameness)
    belongs(found, case)
    return ask(
        request,
        case,
        cases_forms.BecauseForm(request.POST or None),
        lambda given: actions.say_different(
            found, by=actor, because=given["because"], at=timezone.now()
        ),
        then=reverse("desk:case-networks", args=[case]),
        done=_("Teruggenomen: dit zijn twee verschillende."),
        page_title=_("Toch niet dezelfde"),
        button=_("Neem dit terug"),
        tab=TAB,
    )
