"""Reports on the same event: proposals side by side, bundling, undoing, rejecting (ASM-1)."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access import permits
from vangnet.access.permits import Permit
from vangnet.cases import actions
from vangnet.cases import queries as cases
from vangnet.desk import bundling_forms as forms
from vangnet.desk import cases_forms
from vangnet.desk.bundling_rows import Pair, beside_rows, decide, drawn, option, options, where_now
from vangnet.desk.case_pages import actor_of, ask, belongs, show
from vangnet.frame.forms import carried_out
from vangnet.frame.routes import permit

TAB = "case-reports"
form_page = require_http_methods(["GET", "HEAD", "POST"])


@form_page
@permit(Permit.CASE_BUNDLE)
def bundle(request: HttpRequest, case: UUID) -> HttpResponse:
    """The reports that may be about the same event; several can be bundled at once."""
    actor = actor_of(request)
    found = cases.case(actor, case)
    shown = cases.proposals(actor, case)
    proposed, shut = [one for one in shown if not one.shut], [one for one in shown if one.shut]
    several, sought = _with_sought(request, case, proposed)
    form = forms.BundleForm(request.POST or None, reports=several)
    return ask(
        request,
        case,
        form,
        lambda given: actions.bundle(
            found,
            [UUID(key) for key in given["reports"]],
            by=actor,
            because=given["because"],
            at=timezone.now(),
            proposals=[p.proposal for p in proposed if str(p.other.id) in given["reports"]],
        ),
        then=reverse("desk:case-reports", args=[case]),
        done=_("De meldingen zijn gebundeld. Elke melder krijgt een bericht."),
        template="desk/bundling/bundle.html",
        page_title=_("Gaan andere meldingen over dezelfde gebeurtenis?"),
        proposals=proposed,
        shut=shut,
        sought=sought,
        seek=forms.SeekForm(request.GET if "nummer" in request.GET else None),
        button=_("Bundel deze meldingen"),
        tab=TAB,
    )


@form_page
@permit(Permit.CASE_BUNDLE)
def compare(request: HttpRequest, proposal: UUID) -> HttpResponse:
    """Two reports side by side, field by field, with what each comparison weighs."""
    actor = actor_of(request)
    found = cases.proposal(actor, proposal)
    permits.require(actor, Permit.CASE_BUNDLE, found)
    pair = Pair(cases.compared(actor, found))
    form = pair.form(request.POST or None)
    if request.method == "POST" and carried_out(
        form, lambda given: decide(pair, given.get("answer", ""), given["why"], by=actor)
    ):
        messages.success(request, _("Uw besluit is vastgelegd."))
        return redirect(where_now(actor, pair))
    context = {
        "page_title": _("Gaan deze meldingen over dezelfde gebeurtenis?"),
        "pair": pair,
        "drawn": drawn(pair.compared),
        "form": form,
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "desk/bundling/compare.html", context, status=status)


def _with_sought(
    request: HttpRequest, case: UUID, proposed: list[cases.Proposed]
) -> tuple[list[tuple[str, str]], cases.Sought | None]:
    """The reports to choose from, with the one that was looked for by its number."""
    several = options(proposed)
    sought = cases.sought(actor_of(request), case, request.GET.get("nummer", "")[:20])
    if sought is not None and str(sought.report.id) not in dict(several):
        several.append(option(sought))
    return several, sought


@require_safe
@permit(Permit.CASE_BUNDLE)
def beside(request: HttpRequest, case: UUID) -> HttpResponse:
    """Several reports side by side: those of the case, and the chosen ones that look alike."""
    actor = actor_of(request)
    proposed = [one for one in cases.proposals(actor, case) if not one.shut]
    several, sought = _with_sought(request, case, proposed)
    known = {key: UUID(key) for key, _label in several}
    asked = request.GET.getlist("melding")
    picked = [known[key] for key in asked if key in known]
    chosen = picked or list(known.values())
    own = [report.id for report in cases.reports_of(actor, case)]
    keys = [*own[:1], *chosen, *own[1:]]
    shown = beside_rows(cases.beside(actor, keys)) if own and chosen else None
    form = forms.BundleForm(initial={"reports": [str(key) for key in picked]}, reports=several)
    choose = forms.BesideForm(initial={"melding": [str(key) for key in chosen]}, reports=several)
    context = {
        "page_title": _("Meldingen naast elkaar"),
        "shown": shown,
        "form": form,
        "choose": choose if len(known) > 1 else None,
        "most": cases.MOST_BESIDE,
        "sought": sought,
    }
    return show(request, "desk/bundling/beside.html", case, context, tab=TAB)


@form_page
@permit(Permit.CASE_BUNDLE)
def unbundle(request: HttpRequest, case: UUID, bundling: UUID) -> HttpResponse:
    """Undo a bundle: the report goes back to its own case with everything that was there."""
    actor = actor_of(request)
    found = cases.bundling(actor, bundling)
    belongs(found, case)
    return ask(
        request,
        case,
        cases_forms.BecauseForm(request.POST or None),
        lambda given: actions.unbundle(
            found, by=actor, because=given["because"], at=timezone.now()
        ),
        then=reverse("desk:case-reports", args=[case]),
        done=_("De bundeling is ongedaan. De melding staat weer in haar eigen zaak."),
        page_title=_("Maak de bundeling ongedaan"),
        lead=_(
            "De melding gaat terug naar haar eigen zaak, met alles wat daar stond. Wat de melder "
            "in het gezamenlijke beeld bracht, gaat mee terug."
        ),
        button=_("Maak ongedaan"),
        tab=TAB,
    )
