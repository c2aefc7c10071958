"""A submitted report: receipt, versions, supplementing, withdrawing, and reporting together."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access import permits
from vangnet.access import steps as life
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Invalid, NotYet, Stale
from vangnet.cases import queries as cases
from vangnet.frame.fields import LongText, ask
from vangnet.frame.forms import carried_out
from vangnet.frame.routes import permit
from vangnet.networks import queries as networks
from vangnet.parties import queries as register
from vangnet.portal import reports_check as checking
from vangnet.portal import reports_completing as completing
from vangnet.portal import reports_network_forms as network_forms
from vangnet.portal import reports_pictures as pictures
from vangnet.portal import reports_steps as steps
from vangnet.portal.case_pages import actor_of, allowed
from vangnet.portal.reports_answers import posted
from vangnet.reports import actions, queries
from vangnet.reports.queries import Report

form_page = require_http_methods(["GET", "HEAD", "POST"])


class WithdrawForm(django_forms.Form):
    """Why a report is withdrawn."""

    because = ask(
        LongText(
            label=gettext_lazy("Waarom trekt u de melding in?"),
            rows=4,
            help_text=gettext_lazy(
                "Bijvoorbeeld: uit ons onderzoek bleek dat het geen calamiteit was. Zonder namen."
            ),
        ),
        seen_by=gettext_lazy("Uw organisatie en de inspectie."),
    )


class AnswerForm(django_forms.Form):
    """Is the own organisation a reporter too? (REP-6)"""

    answer = ask(
        django_forms.ChoiceField(
            label=gettext_lazy("Geldt deze melding ook voor uw organisatie?"),
            choices=[
                ("confirm", gettext_lazy("Ja, wij melden mee")),
                ("decline", gettext_lazy("Nee, deze melding geldt niet voor ons")),
            ],
            widget=django_forms.RadioSelect,
        ),
        source=gettext_lazy("Inspectie, Geboortezorg: één gezamenlijke melding heeft de voorkeur."),
        choice_help={
            "confirm": gettext_lazy("Dan heeft uw organisatie ook gemeld."),
            "decline": gettext_lazy(
                "Dan weegt u zelf af of u moet melden. Dat doet u met een eigen melding."
            ),
        },
    )
    why = ask(
        LongText(
            label=gettext_lazy("Zo nee: waarom niet?"),
            rows=3,
            required=False,
            help_text=gettext_lazy("Zonder namen van mensen."),
        ),
        seen_by=gettext_lazy("Uw organisatie, de melder en de inspectie."),
    )


def _ours(request: HttpRequest, report: UUID) -> None:
    """These pages show names without asking why: only to whoever wrote them down (PRV-6).

    A supervisor reads the report at the desk, where names open after a reason. Raises `Denied`.
    """
    allowed(request, report)
    if actor_of(request).supervises:
        raise Denied(steps.ABSENT)


@require_safe
@permit(Permit.REPORT_READ)
def receipt(request: HttpRequest, report: UUID) -> HttpResponse:
    """The receipt: number, exact time, who must report (REP-1, REP-5)."""
    _ours(request, report)
    actor = actor_of(request)
    found = _submitted(actor, report)
    context = {
        "page_title": _("Uw melding is ingediend"),
        "report": found,
        "duties": queries.duties(actor, report),
        "co_reporters": checking.named(actor, found),
    }
    return render(request, "portal/reports/receipt.html", context)


def _submitted(actor: Actor, key: UUID) -> Report:
    """A report that is no draft; a draft has no receipt and no versions."""
    found = queries.report(actor, key)
    if found.submitted_at is None:
        raise Denied(steps.ABSENT)
    return found


@require_safe
@permit(Permit.REPORT_READ)
def page(request: HttpRequest, report: UUID) -> HttpResponse:
    """The own report: where it stands, what it says, what changed."""
    _ours(request, report)
    actor = actor_of(request)
    found = queries.read(actor, report, because=_("eigen melding gelezen"))
    if found.is_draft:
        return redirect("portal:report-step", report, "check")
    picture = networks.network(actor, report)
    context = checking.everything(actor, found, picture) | {
        "page_title": _("Melding %(number)s") % {"number": found.number},
        "report": found,
        "duties": queries.duties(actor, report),
        "co_reporters": checking.named(actor, found),
        "versions": queries.versions(actor, report),
        "case": cases.case_of(actor, report),
        "asked": completing.asked(request, report),
        "picture": picture,
        "drawn": pictures.of(picture, found, request.GET.get("stap")),
        "editable": "withdraw" in {step.name for step in life.possible(found, actor)},
        "parts": [(step, name) for step, (name, _q) in steps.TITLES.items() if steps.PARTS[step]],
    }
    return render(request, "portal/reports/report.html", context)


@require_safe
@permit(Permit.REPORT_READ)
def version(request: HttpRequest, report: UUID, number: int) -> HttpResponse:
    """What one version changed, field by field; the inspectorate sees the same."""
    _ours(request, report)
    actor = actor_of(request)
    found = _submitted(actor, report)
    one = next((v for v in queries.versions(actor, report) if v.number == number), None)
    if one is None:
        raise Denied(steps.ABSENT)
    context = {
        "page_title": _("Wat veranderde in versie %(n)s?") % {"n": number},
        "report": found,
        "version": one,
        "changes": queries.changes(actor, report, number),
    }
    return render(request, "portal/reports/version.html", context)


@form_page
@permit(Permit.REPORT_CORRECT)
def supplement(request: HttpRequest, report: UUID, step: str) -> HttpResponse:
    """Supplement or correct one part of a submitted report, with a reason (REP-1)."""
    allowed(request, report)
    actor = actor_of(request)
    found = queries.read(actor, report, because=_("melding aanvullen"))
    if not steps.PARTS.get(step) or found.submitted_at is None:
        raise Denied(steps.ABSENT)
    parts = steps.parts(actor, found, step, posted(request))
    why = network_forms.WhyForm(posted(request), initial={"base": found.version})
    status = 200
    if request.method == "POST":
        status = _supplemented(actor, found, parts, why, request.POST)
        if status == 200:
            messages.success(
                request, _("Uw melding is aangevuld. De inspectie ziet wat er veranderde.")
            )
            return redirect("portal:report", report)
    context = {
        "page_title": _("Aanvullen: %(part)s") % {"part": steps.TITLES[step][0]},
        "report": found,
        "parts": parts,
        "forms": [part.form for part in parts],
        "why": why,
    }
    return render(request, "portal/reports/supplement.html", context, status=status)


def _supplemented(
    actor: Actor,
    report: Report,
    parts: list[steps.Part],
    why: network_forms.WhyForm,
    data: QueryDict,
) -> int:
    """Carry out what changed, all at once; the status of the answer."""
    changed: dict[str, dict[str, Any]] = {"": {}, "client": {}, "relative": {}}
    for part in parts:
        changed[part.place] |= {name: value for name, value, _t in steps.touched(part, data)}
        for name in changed[part.place]:
            part.tokens[name] = str(data[f"{part.form.add_prefix(name)}-version"])
    if not all([why.is_valid(), *(part.form.is_valid() for part in parts)]):
        return 400
    try:
        actions.supplement(
            report,
            changed[""],
            by=actor,
            why=why.cleaned_data["why"],
            base=why.cleaned_data["base"],
            at=timezone.now(),
            client=changed["client"] or None,
            relative=changed["relative"] or None,
        )
    except Invalid as refusal:
        _put(parts, why, refusal)
        return 400
    except NotYet as refusal:
        why.add_error(None, refusal.sentence)
        return 400
    except Stale as refusal:
        why.add_error(None, refusal.sentence)
        why.now_on(report.version)
        return 409
    return 200


def _put(parts: list[steps.Part], why: network_forms.WhyForm, refusal: Invalid) -> None:
    """A refusal at the field it is about, wherever that is asked."""
    for form in [why, *(part.form for part in parts)]:
        if refusal.field in form.fields:
            form.add_error(refusal.field, refusal.sentence)
            return
    why.add_error(None, refusal.sentence)


@form_page
@permit(Permit.REPORT_WITHDRAW)
def withdraw(request: HttpRequest, report: UUID) -> HttpResponse:
    """Withdraw a submitted report, with the reason."""
    allowed(request, report)
    actor = actor_of(request)
    found = _submitted(actor, report)
    form = WithdrawForm(posted(request))
    if request.method == "POST" and carried_out(
        form,
        lambda given: actions.withdraw(
            found, by=actor, because=given["because"], at=timezone.now()
        ),
    ):
        messages.success(request, _("De melding is ingetrokken. De inspectie ziet uw reden."))
        return redirect("portal:report", report)
    context = {"page_title": _("De melding intrekken"), "report": found, "form": form}
    status = 400 if request.method == "POST" else 200
    return render(request, "portal/reports/withdraw.html", context, status=status)


@form_page
@permit(Permit.REPORT_CONFIRM)
def confirm(request: HttpRequest, co: UUID) -> HttpResponse:
    """Confirm or decline that one's organisation is a reporter too (REP-6)."""
    actor = actor_of(request)
    found = queries.co_report(actor, co)
    permits.require(actor, Permit.REPORT_CONFIRM, found)
    if found.organisation_id != actor.organisation:
        raise Denied(steps.ABSENT)
    form = AnswerForm(posted(request))

    def act(given: dict[str, Any]) -> object:
        if given["answer"] == "confirm":
            return actions.confirm(found, by=actor, at=timezone.now())
        return actions.decline(found, by=actor, why=given["why"], at=timezone.now())

    if request.method == "POST" and carried_out(form, act):
        messages.success(
            request, _("Uw antwoord is vastgelegd. De melder en de inspectie zien het.")
        )
        return redirect("portal:reports")
    asker = register.by_key(actor, [found.from_organisation]).get(found.from_organisation)
    context = {
        "page_title": _("Meldt uw organisatie mee?"),
        "co": found,
        "form": form,
        "asker": asker,
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "portal/reports/confirm.html", context, status=status)
