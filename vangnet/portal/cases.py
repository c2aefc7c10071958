"""A case for whoever takes part in it: where it is, whose turn it is, what came of it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access.actors import Kind
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.frame.routes import permit
from vangnet.investigations import actions as investigations
from vangnet.portal import cases_forms as forms
from vangnet.portal import cases_parts as parts
from vangnet.portal.case_pages import ABSENT, actor_of, allowed, ask, show


@require_safe
@permit(Permit.CASE_READ)
def overview(request: HttpRequest, case: UUID) -> HttpResponse:
    """The case at a glance; a client or relative gets a page of her own (INV-3)."""
    actor = actor_of(request)
    allowed(request, case)
    if actor.kind in (Kind.INSPECTORATE, Kind.SUPERVISOR):
        return redirect("desk:case", case)
    if actor.kind is Kind.RELATIVE:
        context = parts.for_relative(actor, case)
        return show(request, "portal/cases/relative.html", case, context, tab="case")
    context = parts.for_partner(actor, case, timezone.localdate())
    return show(request, "portal/cases/overview.html", case, context, tab="case")


@require_http_methods(["GET", "HEAD", "POST"])
@permit(Permit.CONTRIBUTION_GIVE)
def tell(request: HttpRequest, case: UUID) -> HttpResponse:
    """A client or relative tells what happened, in her own words (INV-3)."""
    actor = actor_of(request)
    if actor.kind is not Kind.RELATIVE:
        raise Denied(ABSENT)
    return ask(
        request,
        case,
        forms.StoryForm(request.POST or None),
        lambda given: investigations.tell(case, given["text"], by=actor),
        then=reverse("portal:case", args=[case]),
        done=_("Dank u wel. De partijen die onderzoeken kunnen uw verhaal nu lezen."),
        page_title=_("Vertel uw verhaal"),
        lead=_(
            "Schrijf op wat u meemaakte. Het hoeft niet volledig te zijn, en u kunt later meer "
            "vertellen."
        ),
        button=_("Verstuur uw verhaal"),
        back=reverse("portal:case", args=[case]),
    )
