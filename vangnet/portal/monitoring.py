"""What was promised in a case: due, overdue, and what came of it (IVN-10)."""

from __future__ import annotations

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access.permits import Permit
from vangnet.frame.fields import LongText
from vangnet.frame.fields import ask as asked
from vangnet.frame.routes import permit
from vangnet.monitoring import actions, queries
from vangnet.parties import queries as register
from vangnet.portal.case_pages import actor_of, ask, belongs, show

TAB = "case-measures"
SEEN = gettext_lazy("Alle partners in deze zaak en de inspectie.")


class ResultForm(forms.Form):
    """What was done, and what it changed."""

    result = asked(LongText(label=gettext_lazy("Wat is er gedaan?"), rows=4), seen_by=SEEN)
    effect = asked(
        LongText(
            label=gettext_lazy("Wat is erdoor veranderd?"),
            rows=3,
            required=False,
            help_text=gettext_lazy("Waaraan merkt u dat? Weet u het nog niet? Laat het leeg."),
        ),
        seen_by=SEEN,
    )


@require_safe
@permit(Permit.MONITORING_READ)
def overview(request: HttpRequest, case: UUID) -> HttpResponse:
    """The commitments of the case, first due first; one's own can be recorded."""
    actor = actor_of(request)
    found = queries.of_case(actor, case)
    names = register.by_key(actor, [one.organisation_id for one in found])
    today = timezone.localdate()
    rows = [
        (
            one,
            names[one.organisation_id].name if one.organisation_id in names else _("de inspectie"),
            one.done_on is None and one.due_on < today,
            one.done_on is None and one.organisation_id == actor.organisation,
        )
        for one in found
    ]
    context = {"page_title": _("Maatregelen"), "rows": rows, "late": sum(r[2] for r in rows)}
    return show(request, "portal/monitoring/overview.html", case, context, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@permit(Permit.MONITORING_RECORD)
def result(request: HttpRequest, case: UUID, commitment: UUID) -> HttpResponse:
    """Record what came of the own commitment."""
    actor = actor_of(request)
    found = queries.commitment(actor, commitment)
    belongs(found, case)
    return ask(
        request,
        case,
        ResultForm(request.POST or None),
        lambda given: actions.record_result(
            found,
            by=actor,
            result=given["result"],
            effect=given["effect"],
            on=timezone.localdate(),
        ),
        then=reverse("portal:case-measures", args=[case]),
        done=_("Het resultaat is vastgelegd. De inspectie ziet het ook."),
        page_title=_("Wat is het resultaat?"),
        lead=found.title,
        button=_("Leg vast"),
        back=reverse("portal:case-measures", args=[case]),
        tab=TAB,
    )
