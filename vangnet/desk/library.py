"""What the inspectorate itself puts in the library: the list, writing, looking, what came of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access import permits
from vangnet.access.permits import Permit
from vangnet.access.refusals import Stale
from vangnet.desk import library_forms as forms
from vangnet.desk.case_pages import actor_of
from vangnet.frame.forms import carried_out
from vangnet.frame.routes import permit
from vangnet.library import queries as library
from vangnet.parties import queries as register
from vangnet.releases import actions, queries
from vangnet.releases.queries import Release, ReleaseState

form_page = require_http_methods(["GET", "HEAD", "POST"])

SORTS: dict[str, tuple[str, Promise, Promise]] = {
    "goede-praktijk": (
        "good_practice",
        gettext_lazy("Een goede praktijk"),
        gettext_lazy("Iets dat goed gaat en dat anderen kunnen overnemen."),
    ),
    "rode-draad": (
        "thread",
        gettext_lazy("Een rode draad"),
        gettext_lazy("Wat meer verhalen samen leren."),
    ),
    "cijfers": (
        "fact_sheet",
        gettext_lazy("Een cijferblad"),
        gettext_lazy("Aantallen uit het register; kleine aantallen blijven verborgen."),
    ),
    "toezichtrapport": (
        "supervision_report",
        gettext_lazy("Een toezichtrapport"),
        gettext_lazy("Met bericht aan de zorgaanbieder en een wachttijd."),
    ),
    "maatregel": (
        "formal_measure",
        gettext_lazy("Een formele maatregel"),
        gettext_lazy("Met bericht aan de zorgaanbieder; wachttijd volgens de wet."),
    ),
    "andere-inspectie": (
        "elsewhere",
        gettext_lazy("Een rapport van een andere inspectie"),
        gettext_lazy("Een samenvatting van ons, en de weg naar hun eigen site."),
    ),
}
TONES = {
    ReleaseState.DRAFTING: "active",
    ReleaseState.APPROVED: "attention",
    ReleaseState.PUBLISHED: "good",
    ReleaseState.WITHDRAWN: "neutral",
}


@require_safe
@permit(Permit.LIBRARY_APPROVE)
def listing(request: HttpRequest) -> HttpResponse:
    """Everything of our own, in the making and released, and what can be begun."""
    actor = actor_of(request)
    rows = [(one, TONES[ReleaseState(one.state)]) for one in queries.releases(actor)]
    may_write = bool(permits.decide(actor, Permit.LIBRARY_PLACE))
    context = {
        "page_title": _("In de bibliotheek zetten"),
        "making": [row for row in rows if row[0].state in ("drafting", "approved")],
        "done": [row for row in rows if row[0].state in ("published", "withdrawn")],
        "sorts": [(sort, *words[1:]) for sort, words in SORTS.items()] if may_write else [],
    }
    return render(request, "desk/library/listing.html", context)


@require_safe
@permit(Permit.LIBRARY_FOLLOW)
def changes(request: HttpRequest) -> HttpResponse:
    """What came of the lessons: what organisations noted that they changed (PUB-6)."""
    actor = actor_of(request)
    found = library.changes(actor)
    names = register.by_key(actor, [one.organisation_id for one in found])
    rows = [(one, names[one.organisation_id]) for one in found if one.organisation_id in names]
    context = {"page_title": _("Wat lessen opleverden"), "rows": rows}
    return render(request, "desk/library/changes.html", context)


@form_page
@permit(Permit.LIBRARY_PLACE)
def write(request: HttpRequest, sort: str) -> HttpResponse:
    """Write a new document of one kind."""
    actor, today = actor_of(request), timezone.localdate()
    permits.require(actor, Permit.LIBRARY_PLACE)
    if sort not in SORTS:
        raise Http404
    kind, title, lead = SORTS[sort]
    form = forms.ReleaseForm(request.POST or None, kind=kind, actor=actor, on=today)
    made: list[Release] = []

    def act(_given: dict[str, Any]) -> None:
        made.append(actions.write(kind, form.values(), by=actor, on=today))

    if request.method == "POST" and carried_out(form, act):
        messages.success(request, _("Opgeslagen. Nu moet iemand anders het nog goedkeuren."))
        return redirect("desk:release", made[0].id)
    return _form(request, form, title, lead)


@form_page
@permit(Permit.LIBRARY_PLACE)
def edit(request: HttpRequest, release: UUID) -> HttpResponse:
    """Change a document that is not public yet."""
    actor, today = actor_of(request), timezone.localdate()
    found = queries.release(actor, release)
    permits.require(actor, Permit.LIBRARY_PLACE, found)
    form = forms.ReleaseForm(
        request.POST or None, kind=found.kind, actor=actor, on=today, initial=_initial(found)
    )

    def act(given: dict[str, Any]) -> None:
        actions.edit(found, form.values(), by=actor, on=today, seen=given.get("seen", ""))

    try:
        if request.method == "POST" and carried_out(form, act):
            messages.success(request, _("Opgeslagen. Wat was goedgekeurd, moet opnieuw."))
            return redirect("desk:release", release)
    except Stale as refusal:
        form.add_error(None, refusal.sentence)
        form.data = form.data.copy()  # type: ignore[attr-defined]
        form.data["seen"] = queries.hash_of(queries.release(actor, release))  # type: ignore[index]
    return _form(request, form, _("Wijzig: %(title)s") % {"title": found.title}, "")


def _initial(found: Release) -> dict[str, Any]:
    """What stands there now, by the names of the form."""
    told = found.particulars
    table = told.get("table", {})
    values: dict[str, Any] = {
        **{field.name: getattr(found, field.name) for field in found._meta.concrete_fields},
        **told,
        "organisation": told.get("about", ""),
        "urgent": "yes" if found.urgent else "no",
        "seen": queries.hash_of(found),
    }
    if table:
        values["rows"], values["columns"] = table["by"]
        values["first"], values["last"] = table["years"]
    return values


def _form(
    request: HttpRequest, form: Form, title: str | Promise, lead: str | Promise
) -> HttpResponse:
    context = {"page_title": title, "lead": lead, "form": form, "button": _("Sla op")}
    status = 400 if request.method == "POST" else 200
    return render(request, "desk/library/form.html", context, status=status)


@require_safe
@permit(Permit.LIBRARY_APPROVE)
def one(request: HttpRequest, release: UUID) -> HttpResponse:
    """One document as readers will get it, what stops it, and what can be done now."""
    actor, today = actor_of(request), timezone.localdate()
    found = queries.release(actor, release)
    verdict = queries.verdict(found, on=today)
    making = found.state in (ReleaseState.DRAFTING, ReleaseState.APPROVED)
    leaks = queries.leaks(found) if making else []
    on_shelf = library.by_number(actor, found.document_number)
    context = {
        "page_title": found.title,
        "release": found,
        "tone": TONES[ReleaseState(found.state)],
        "rendered": library.render(queries.candidate(found)),
        "figures": library.figures(found.particulars),
        "leaks": list({leak.words: leak for leak in leaks}.values()),
        "lacking": queries.lacking(found) if making else [],
        "verdict": verdict,
        "earliest": verdict.result.get("earliest_on") if verdict else None,
        "mine": actor.person in found.editors,
        "may_write": bool(permits.decide(actor, Permit.LIBRARY_PLACE, found)),
        "document": on_shelf,
        "reached": actions.would_reach(found),
    }
    return render(request, "desk/library/one.html", context)
