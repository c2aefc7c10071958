"""The network of a report: parties, agreements and hand-overs, in a draft and later (NET)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Invalid, NotYet, Stale
from vangnet.frame.fields import TYPED, Found, searched, suggestions, wants_search
from vangnet.frame.routes import permit
from vangnet.networks import actions, queries
from vangnet.networks.queries import Involvement
from vangnet.parties import queries as register
from vangnet.portal import reports_check as checking
from vangnet.portal import reports_network_forms as forms
from vangnet.portal import reports_pictures as pictures
from vangnet.portal.case_pages import actor_of, allowed
from vangnet.portal.reports_answers import posted
from vangnet.portal.reports_steps import ABSENT
from vangnet.reports import actions as reports
from vangnet.reports import queries as own
from vangnet.reports.queries import Report

form_page = require_http_methods(["GET", "HEAD", "POST"])
REMOVALS: dict[str, tuple[Callable[..., Any], Callable[..., Any], str]] = {
    "partij": (queries.involvement, actions.remove_involvement, "network"),
    "afspraak": (queries.agreement, actions.remove_agreement, "cooperation"),
    "overdracht": (queries.handover, actions.remove_handover, "cooperation"),
}


def page(request: HttpRequest, report: Report) -> HttpResponse:
    """The step of the form: the parties as a list and as a picture (NET-1 to NET-4)."""
    actor = actor_of(request)
    state = checking.state_of(actor, report)
    context = checking.frame(report, "network", state) | {
        "picture": state.picture,
        "drawn": pictures.of(state.picture, report, request.GET.get("stap")),
        "verdict": state.network,
        "derived": checking.derived(state.network),
    }
    return render(request, "portal/reports/network.html", context)


@require_safe
@permit(Permit.REPORT_DRAFT)
def organisations(request: HttpRequest) -> HttpResponse:
    """Organisations found while one types."""
    permits.require(actor_of(request), Permit.REPORT_DRAFT)
    name = request.GET.get("name", "organisation")
    words = searched(request.GET, name)
    context = suggestions(name, words, found(actor_of(request), words), may_type=True)
    return render(request, "frame/suggestions.html", context)


def found(actor: Actor, words: str) -> list[Found]:
    """The register's answer to a search, each with what tells it from its namesakes."""
    return [
        Found(str(body.id), body.name, ", ".join(filter(None, [body.municipality, body.kvk])))
        for body in register.search(actor, words, limit=8)
    ]


@form_page
@permit(Permit.REPORT_DRAFT)
def party(request: HttpRequest, report: UUID, party: UUID | None = None) -> HttpResponse:
    """Add a party to the network, or change one."""
    allowed(request, report)
    actor = actor_of(request)
    row = own.report(actor, report)
    held = queries.involvement(actor, report, party) if party else None
    form = forms.PartyForm(posted(request), initial=_initial(held))
    _offer(form, actor, held, request)
    if wants_search(request.POST, "organisation"):
        form = forms.PartyForm(initial=_typed(request))
        _offer(form, actor, held, request)
        return _ask(request, row, form, None, _party_title(held), held=held)

    def act(given: dict[str, Any]) -> object:
        facts = _facts(given, request, held)
        if held is None:
            return actions.add_involvement(report, by=actor, **facts)
        base = _number(request.POST.get("party-version", ""))
        return actions.change_involvement(held, by=actor, base=base, **facts)

    return _ask(request, row, form, act, _party_title(held), held=held)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _party_title(held: Involvement | None) -> str:
    return _("Een partij toevoegen") if held is None else held.name


def _initial(held: Involvement | None) -> dict[str, Any]:
    if held is None:
        return {}
    plain = {
        name: getattr(held, name) for name in forms.PartyForm.base_fields if hasattr(held, name)
    }
    key = str(held.organisation_id) if held.organisation_id else TYPED
    return {**plain, "organisation": key, "disciplines": ", ".join(held.disciplines)}


def _typed(request: HttpRequest) -> dict[str, Any]:
    """Everything typed so far, when only the search button was pressed."""
    form = forms.PartyForm()
    return {
        name: field.widget.value_from_datadict(request.POST, {}, name)
        for name, field in form.fields.items()
    }


def _offer(
    form: forms.PartyForm, actor: Actor, held: Involvement | None, request: HttpRequest
) -> None:
    words = searched(request.POST, "organisation")
    chosen = Found(str(held.organisation_id or TYPED), held.name) if held else None
    picked = request.POST.get("organisation", "")
    if picked and picked != TYPED:
        known = register.by_key(actor, [_uuid(picked)])
        chosen = next((Found(str(key), body.name) for key, body in known.items()), chosen)
    elif picked == TYPED and words:
        chosen = Found(TYPED, words)
    form.offer(found(actor, words) if words else [], chosen)
    form.fields["organisation"].widget.query = words


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _facts(given: dict[str, Any], request: HttpRequest, held: Involvement | None) -> dict[str, Any]:
    """What the form says, in the names of the network."""
    facts = {
        name: value for name, value in given.items() if name not in ("organisation", "under_igj")
    }
    facts["disciplines"] = [w.strip() for w in given["disciplines"].split(",") if w.strip()]
    if given["under_igj"] is not None:
        facts["under_igj"] = given["under_igj"]
    picked = given["organisation"]
    if picked and picked != TYPED:
        key = _uuid(picked)
        if key is None:
            raise Invalid(_("Kies een organisatie uit de lijst."), field="organisation")
        return facts | {"organisation_id": key}
    typed = searched(request.POST, "organisation") or (held.name if held else "")
    return facts | {"organisation_id": None, "name": typed if picked == TYPED else ""}


@form_page
@permit(Permit.REPORT_DRAFT)
def remove(request: HttpRequest, report: UUID, what: str, key: UUID) -> HttpResponse:
    """Take a party, agreement or hand-over out of the picture, after asking."""
    allowed(request, report)
    actor = actor_of(request)
    row = own.report(actor, report)
    if what not in REMOVALS:
        raise Denied(ABSENT)
    look, act, step = REMOVALS[what]
    held = look(actor, report, key)
    return _ask(
        request,
        row,
        django_forms.Form(posted(request)),
        lambda given: act(held, by=actor, at=timezone.now()),
        _("Verwijderen uit de melding?"),
        removing=held,
        step=step,
    )


@form_page
@permit(Permit.REPORT_DRAFT)
def agreement(request: HttpRequest, report: UUID) -> HttpResponse:
    """Add an agreement (NET-4)."""
    allowed(request, report)
    actor = actor_of(request)
    row = own.report(actor, report)
    form = forms.AgreementForm(posted(request), parties=queries.involvements(actor, report))
    return _ask(
        request,
        row,
        form,
        lambda given: actions.add_agreement(
            report, by=actor, **{**given, "binds": [UUID(key) for key in given["binds"]]}
        ),
        _("Een afspraak tussen partijen"),
        step="cooperation",
    )


@form_page
@permit(Permit.REPORT_DRAFT)
def handover(request: HttpRequest, report: UUID) -> HttpResponse:
    """Add a hand-over."""
    allowed(request, report)
    actor = actor_of(request)
    row = own.report(actor, report)
    form = forms.HandoverForm(posted(request), parties=queries.involvements(actor, report))
    return _ask(
        request,
        row,
        form,
        lambda given: actions.add_handover(
            report,
            by=actor,
            **{
                **given,
                "from_involvement": UUID(given["from_involvement"]),
                "to_involvement": UUID(given["to_involvement"]),
            },
        ),
        _("Een overdracht"),
        step="cooperation",
    )


@form_page
@permit(Permit.REPORT_DRAFT)
def co_reporters(request: HttpRequest, report: UUID) -> HttpResponse:
    """Say for whom the report stands too (REP-6)."""
    allowed(request, report)
    actor = actor_of(request)
    row = own.report(actor, report)
    named = [str(one.organisation_id) for one in own.co_reporters(actor, report)]
    form = forms.CoReporterForm(
        posted(request),
        initial={"organisations": named},
        parties=queries.involvements(actor, report),
    )

    def act(given: dict[str, Any]) -> object:
        keys = [UUID(key) for key in given["organisations"]]
        return reports.name_co_reporters(row, keys, by=actor, at=timezone.now())

    return _ask(request, row, form, act, _("Wie meldt er mee?"), step="cooperation", plain=True)


def _ask(
    request: HttpRequest,
    report: Report,
    form: Any,
    act: Callable[[dict[str, Any]], object] | None,
    title: str,
    *,
    step: str = "network",
    plain: bool = False,
    **context: Any,
) -> HttpResponse:
    """A page with one form about the network. In a submitted report it also asks why (REP-1)."""
    asks_why = not report.is_draft and not plain
    why = forms.WhyForm(posted(request), initial={"base": report.version}) if asks_why else None
    status = 200
    if request.method == "POST" and act is not None:
        if form.is_valid() & (why is None or why.is_valid()):
            status = _done(request, report, form, why, act)
            if status == 200:
                messages.success(request, _("Opgeslagen."))
                return _back(report, step)
        status = status if status == 409 else 400
    found = {
        "page_title": title,
        "report": report,
        "form": form,
        "why": why,
        "step": step,
        "party_version": _version_shown(request, context.get("held"), status),
        **context,
    }
    return render(request, "portal/reports/network_form.html", found, status=status)


def _version_shown(request: HttpRequest, held: Involvement | None, status: int) -> str:
    """After a conflict the version of now, so that saving again is a choice; else what was seen."""
    if held is None:
        return ""
    seen = request.POST.get("party-version", "")
    return seen if seen and status == 400 else str(held.version)


def _done(
    request: HttpRequest,
    report: Report,
    form: Any,
    why: Any,
    act: Callable[[dict[str, Any]], object],
) -> int:
    """Carry it out; a refusal stands at its field. Gives the status of the answer."""
    given = form.cleaned_data
    try:
        if why is None:
            act(given)
        else:
            reports.supplement(
                report,
                {},
                by=actor_of(request),
                why=why.cleaned_data["why"],
                base=why.cleaned_data["base"],
                at=timezone.now(),
                network=lambda: act(given),
            )
    except Invalid as refusal:
        name = {"name": "organisation"}.get(refusal.field or "", refusal.field)
        form.add_error(name if name in form.fields else None, refusal.sentence)
        return 400
    except NotYet as refusal:
        form.add_error(None, refusal.sentence)
        return 400
    except Stale as refusal:
        form.add_error(None, refusal.sentence)
        if why is not None:
            why.now_on(report.version)
        return 409
    return 200


def _back(report: Report, step: str) -> HttpResponse:
    if report.is_draft:
        return redirect("portal:report-step", report.id, step)
    return redirect("portal:report", report.id)
