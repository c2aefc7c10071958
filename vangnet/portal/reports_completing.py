"""Telling the inspectorate that a report is complete now, after it asked to complete it (ASM-1)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.cases import actions
from vangnet.cases import queries as cases
from vangnet.frame.forms import carried_out
from vangnet.frame.routes import permit
from vangnet.portal.case_pages import ABSENT, actor_of, allowed


def asked(request: HttpRequest, report: UUID) -> Any:
    """What the inspectorate still asks about this report."""
    found = cases.my_completion_requests(actor_of(request))
    return next((one for one in found if one.report_id == report), None)


@require_http_methods(["GET", "HEAD", "POST"])
@permit(Permit.REPORT_CORRECT)
def complete(request: HttpRequest, report: UUID) -> HttpResponse:
    """Supplementing is done before; this says that it was enough, and the turn goes on."""
    allowed(request, report)
    found = asked(request, report)
    if found is None:
        raise Denied(ABSENT)
    form = forms.Form(request.POST if request.method == "POST" else None)
    if request.method == "POST" and carried_out(form, lambda given: _answer(request, found)):
        messages.success(request, _("De inspectie weet nu dat uw melding is aangevuld."))
        return redirect("portal:report", report)
    context = {
        "page_title": _("Is uw melding nu compleet?"),
        "lead": _("De inspectie vroeg: %(what)s Heeft u dat aangevuld? Laat het haar dan weten.")
        % {"what": found.what},
        "form": form,
        "button": _("Ja, mijn melding is aangevuld"),
        "back": reverse("portal:report", args=[report]),
    }
    return render(request, "frame/ask.html", context)


def _answer(request: HttpRequest, found: Any) -> None:
    actions.answer_completion(found, by=actor_of(request), at=timezone.now())
