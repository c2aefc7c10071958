"""What was promised, over all cases and per case, at the desk."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access import permits
from vangnet.access.permits import Permit
from vangnet.cases import queries as cases
from vangnet.desk.case_pages import actor_of, ask, belongs, show
from vangnet.frame.fields import DateField, LongText
from vangnet.frame.routes import permit
from vangnet.monitoring import actions, queries
from vangnet.parties import queries as register

if TYPE_CHECKING:
    from vangnet.parties.models import Organisation

TAB = "case-monitoring"
form_page = require_http_methods(["GET", "HEAD", "POST"])


class PlanForm(forms.Form):
    """A talk or a visit."""

    what_kind = forms.ChoiceField(
        label=gettext_lazy("Wat plant u?"),
        choices=(("talk", gettext_lazy("Een gesprek")), ("visit", gettext_lazy("Een bezoek"))),
        widget=forms.RadioSelect,
    )
    title = forms.CharField(label=gettext_lazy("Waarover?"), max_length=300)
    due_on = DateField(label=gettext_lazy("Wanneer?"))


class ResultForm(forms.Form):
    """What was done, and what it changed."""

    result = LongText(label=gettext_lazy("Wat is er gedaan?"), rows=4)
    effect = LongText(label=gettext_lazy("Wat is erdoor veranderd?"), rows=3, required=False)


def owner(one: queries.Commitment, names: Mapping[UUID, Organisation]) -> str:
    """Who owes it: an organisation by name, or the inspectorate itself."""
    body = names.get(one.organisation_id) if one.organisation_id else None
    return body.name if body else _("de inspectie")


@require_safe
@permit(Permit.MONITORING_READ)
def listing(request: HttpRequest) -> HttpResponse:
    """Everything that is due, first due first; what is late stands out."""
    actor = actor_of(request)
    permits.require_role(actor, Permit.MONITORING_READ)
    today = timezone.localdate()
    found = queries.due(actor, before=today + timedelta(days=400))
    numbers = cases.numbers(actor, [one.root_id for one in found])
    names = register.by_key(actor, [one.organisation_id for one in found])
    rows = [
        (one, numbers.get(one.root_id, ""), owner(one, names), one.due_on < today) for one in found
    ]
    context = {"page_title": _("Lopende maatregelen"), "rows": rows}
    return render(request, "desk/monitoring/listing.html", context)


@require_safe
@permit(Permit.MONITORING_READ)
def of_case(request: HttpRequest, case: UUID) -> HttpResponse:
    """The commitments of one case with their results."""
    actor = actor_of(request)
    found = queries.of_case(actor, case)
    names = register.by_key(actor, [one.organisation_id for one in found])
    today = timezone.localdate()
    rows = [(one, owner(one, names), not one.done_on and one.due_on < today) for one in found]
    context = {"page_title": _("Maatregelen"), "rows": rows}
    return show(request, "desk/monitoring/case.html", case, context, tab=TAB)


@form_page
@permit(Permit.MONITORING_RECORD)
def follow(request: HttpRequest, case: UUID) -> HttpResponse:
    """Make commitments of the measures in the reflection report."""
    actor = actor_of(request)
    return ask(
        request,
        case,
        forms.Form(request.POST if request.method == "POST" else None),
        lambda given: actions.follow_measures(cases.case(actor, case), by=actor),
        then=reverse("desk:case-monitoring", args=[case]),
        done=_("De maatregelen staan in de lijst."),
        page_title=_("Volg de maatregelen uit het reflectieverslag"),
        lead=_(
            "Elke maatregel en elke evaluatie komt met haar datum in de lijst. "
            "Wie iets moet doen, krijgt vooraf een herinnering."
        ),
        button=_("Volg deze maatregelen"),
        tab=TAB,
    )


@form_page
@permit(Permit.MONITORING_RECORD)
def plan(request: HttpRequest, case: UUID) -> HttpResponse:
    """Plan a talk or a visit."""
    actor = actor_of(request)
    form = PlanForm(request.POST or None)
    return ask(
        request,
        case,
        form,
        lambda given: actions.plan(
            cases.case(actor, case),
            by=actor,
            what_kind=actions.CommitmentKind(given["what_kind"]),
            title=given["title"],
            due_on=given["due_on"],
        ),
        then=reverse("desk:case-monitoring", args=[case]),
        done=_("Het staat in de lijst."),
        page_title=_("Plan een gesprek of bezoek"),
        button=_("Plan"),
        tab=TAB,
    )


@form_page
@permit(Permit.MONITORING_RECORD)
def result(request: HttpRequest, case: UUID, commitment: UUID) -> HttpResponse:
    """Record what came of it."""
    actor = actor_of(request)
    found = queries.commitment(actor, commitment)
    belongs(found, case)
    form = ResultForm(request.POST or None)
    return ask(
        request,
        case,
        form,
        lambda given: actions.record_result(
            found,
            by=actor,
            result=given["result"],
            effect=given["effect"],
            on=timezone.localdate(),
        ),
        then=reverse("desk:case-monitoring", args=[case]),
        done=_("Het resultaat is vastgelegd."),
        page_title=_("Wat is het resultaat?"),
        lead=found.title,
        button=_("Leg vast"),
        tab=TAB,
    )
