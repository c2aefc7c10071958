"""The inbox, the list of cases, and one case as the inspectorate sees it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from vangnet.access.permits import Permit
from vangnet.accounts import queries as accounts
from vangnet.cases import queries as cases
from vangnet.desk import case_tasks, history
from vangnet.desk import cases_forms as forms
from vangnet.desk.case_pages import actor_of, asked_page, held, show
from vangnet.frame.routes import permit
from vangnet.parties import queries as register

VIEWS = {
    "": (gettext_lazy("Alles"), ""),
    "nieuw": (gettext_lazy("Nieuw"), "new"),
    "te-laat": (gettext_lazy("Te laat"), "late"),
    "van-mij": (gettext_lazy("Van mij"), "mine"),
}
"""Parts of the inbox: the word in the address, the label, and what the query calls it."""


@require_safe
@permit(Permit.CASE_READ)
def home(request: HttpRequest) -> HttpResponse:
    """The desk begins with the inbox."""
    actor_of(request)
    return redirect("desk:inbox")


@require_safe
@permit(Permit.CASE_READ)
def inbox(request: HttpRequest) -> HttpResponse:
    """What waits for the inspectorate, nearest term first (ASM-2)."""
    actor = actor_of(request)
    asked = request.GET.get("toon", "")
    url = reverse("desk:inbox")
    context = {
        "page_title": _("Postvak"),
        "tabs": [
            (str(label), f"{url}?toon={key}" if key else url, key == asked)
            for key, (label, _only) in VIEWS.items()
        ],
        "filtered": bool(asked),
        "page": cases.inbox(
            actor,
            only=VIEWS.get(asked, VIEWS[""])[1],
            page=asked_page(request),
            on=timezone.localdate(),
        ),
    }
    return render(request, "desk/cases/inbox.html", context)


@require_safe
@permit(Permit.CASE_READ)
def listing(request: HttpRequest) -> HttpResponse:
    """All cases of this department or supervisor, with search and filters."""
    actor = actor_of(request)
    form = forms.FilterForm(request.GET or None)
    asked = form.cleaned_data if form.is_valid() else {}
    context = {
        "page_title": _("Zaken"),
        "form": form,
        "filtered": any(asked.values()),
        "page": cases.listing(
            actor,
            words=asked.get("zoek", ""),
            state=asked.get("fase", ""),
            sector=asked.get("sector", ""),
            page=asked_page(request),
            on=timezone.localdate(),
        ),
    }
    return render(request, "desk/cases/listing.html", context)


@require_safe
@permit(Permit.CASE_READ)
def overview(request: HttpRequest, case: UUID) -> HttpResponse:
    """One case: what can be done now, its reports, who handles it, what happened last."""
    actor = actor_of(request)
    found = cases.case(actor, case)
    head = cases.head(actor, case)
    mine = held(actor, case)
    reports = cases.reports_of(actor, case)
    bodies = register.by_key(actor, [one.organisation_id for one in reports])
    people = accounts.names([found.contact_person, found.taken_up_by])
    context = {
        "page_title": _("Overzicht"),
        "head": head,
        "case": found,
        "tasks": case_tasks.of(
            actor,
            found,
            mine,
            all_withdrawn=bool(reports) and all(one.state == "withdrawn" for one in reports),
        ),
        "reports": [(one, bodies.get(one.organisation_id)) for one in reports],
        "assignments": cases.assignments(actor, case),
        "requests": cases.completion_requests(actor, case),
        "contact": people.get(found.contact_person) if found.contact_person else None,
        "taken_up_by": people.get(found.taken_up_by) if found.taken_up_by else None,
        "proposals": [one for one in cases.proposals(actor, case) if not one.shut],
        "events": history.lines(actor, [case, *(one.id for one in reports)], limit=5),
        "today": timezone.localdate(),
    }
    return show(request, "desk/cases/overview.html", case, context, tab="case")


@require_safe
@permit(Permit.CASE_READ)
def past(request: HttpRequest, case: UUID) -> HttpResponse:
    """Everything that happened in this case, newest first, with who and why."""
    actor = actor_of(request)
    roots = [case, *(one.id for one in cases.reports_of(actor, case))]
    context = {"page_title": _("Wat er gebeurde"), "events": history.lines(actor, roots)}
    return show(request, "desk/cases/history.html", case, context, tab="case-history")
