"""Reporting: the list, the decision aid, and the form in steps that saves as one types (REP-1)."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vangnet import spotting
from vangnet.access import permits
from vangnet.access.permits import Permit
from vangnet.access.refusals import Impossible, Invalid, NotYet, Refusal, Stale
from vangnet.frame.routes import open_to_everyone, permit
from vangnet.portal import reports_answers as answers
from vangnet.portal import reports_check as checking
from vangnet.portal import reports_network as network
from vangnet.portal import reports_steps as steps
from vangnet.portal.case_pages import actor_of, allowed
from vangnet.portal.reports_answers import posted
from vangnet.portal.reports_asking import StepForm
from vangnet.reports import actions, facts, queries
from vangnet.reports.queries import Report

form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@permit(Permit.REPORT_READ)
def listing(request: HttpRequest) -> HttpResponse:
    """Drafts, submitted reports, and requests to confirm being a co-reporter (REP-1, REP-6)."""
    actor = actor_of(request)
    permits.require_role(actor, Permit.REPORT_READ)
    context = {
        "page_title": _("Melden"),
        "drafts": queries.drafts(actor),
        "submitted": queries.mine(actor),
        "asked": queries.my_co_reports(actor),
        "may_draft": bool(permits.decide(actor, Permit.REPORT_DRAFT)),
    }
    return render(request, "portal/reports/listing.html", context)


@require_safe
@open_to_everyone
def aid(request: HttpRequest) -> HttpResponse:
    """The decision aid: explains, never blocks (REP-2)."""
    form = checking.AidForm(request.GET or None)
    verdict = facts.aid(**form.cleaned_data) if form.is_bound and form.is_valid() else None
    context = {
        "page_title": _("Is het een calamiteit?"),
        "form": form,
        "verdict": verdict,
        "may_draft": bool(permits.decide(actor_of(request), Permit.REPORT_DRAFT)),
        "kind": verdict.result["kind"] if verdict else "",
    }
    status = 400 if form.is_bound and verdict is None else 200
    return render(request, "portal/reports/aid.html", context, status=status)


@require_POST
@permit(Permit.REPORT_DRAFT)
def new(request: HttpRequest) -> HttpResponse:
    """Begin a draft."""
    report = actions.start_draft(by=actor_of(request), at=timezone.now())
    return redirect("portal:report-step", report.id, "organisation")


@form_page
@permit(Permit.REPORT_DRAFT)
def step(request: HttpRequest, report: UUID, step: str) -> HttpResponse:
    """One step of the form: the questions, or the page that this step is."""
    if request.method == "POST" and actor_of(request).person is None:
        return signed_out(request, steps.known(step))
    allowed(request, report)
    found = queries.read(actor_of(request), report, because=_("melding opstellen"))
    steps.known(step)
    if not found.is_draft:
        return redirect("portal:report", report)
    if step == "network":
        return network.page(request, found)
    if step == "check":
        return check(request, found)
    return questions(request, found, step)


def signed_out(request: HttpRequest, step: str) -> HttpResponse:
    """The session ended while someone wrote: give back what was typed, ready to be sent again.

    Says nothing of any report: whoever sends this gets only what she sent herself.
    """
    forms_of = [kind(request.POST, prefix=at or None) for at, kind, _h in steps.PARTS[step]]
    context = {
        "page_title": _("U bent uitgelogd"),
        "step": step,
        "typed": [
            {"question": bound.label, "answer": answers.said(bound.field, bound.value())}
            for form in forms_of
            for bound in form
            if bound.value()
        ],
        "sent": [
            (name, value)
            for name, values in request.POST.lists()
            for value in values
            if name not in ("csrfmiddlewaretoken", "later")
        ],
    }
    return render(request, "portal/reports/signed_out.html", context, status=404)


def questions(request: HttpRequest, report: Report, step: str) -> HttpResponse:
    """Show the questions of a step; keep what was answered and go on."""
    actor = actor_of(request)
    parts = steps.parts(actor, report, step, posted(request))
    status = 200
    if request.method == "POST":
        for part in parts:
            steps.keep(actor, report, part, request.POST, timezone.now())
        if not any(part.form.errors for part in parts):
            return redirect(_onward(request, report, step))
        status = 409 if any(part.theirs for part in parts) else 400
    context = checking.of_step(actor, report, step, parts)
    return render(request, "portal/reports/step.html", context, status=status)


def _onward(request: HttpRequest, report: Report, step: str) -> str:
    """Where to go after a step was kept."""
    if "later" in request.POST:
        messages.success(request, _("Opgeslagen. U vindt uw concept hier terug."))
        return reverse("portal:reports")
    if step == "event" and report.birth_care and report.contains_audit is None:
        messages.info(request, _("Geboortezorg: beantwoord hieronder nog de vraag over de audit."))
    else:
        step = steps.following(step)
    return reverse("portal:report-step", args=[report.id, step])


@require_POST
@permit(Permit.REPORT_DRAFT)
def save(request: HttpRequest, report: UUID) -> HttpResponse:
    """Keep one answer while one types, and say honestly whether it is kept."""
    actor = actor_of(request)
    if actor.person is None:
        return redirect("account_login")
    allowed(request, report)
    found = queries.report(actor, report)
    given = next((key for key in request.POST if key.endswith("-version")), "")
    place, name, kind = steps.locate(given.removesuffix("-version"))
    form = kind(request.POST, prefix=place or None)
    if name in form.errors:
        return _not_saved(request, str(form.errors[name][0]))
    try:
        return _saved(request, found, form, name, request.POST[given])
    except Stale as refusal:
        return _stale(request, found, form, name, refusal.theirs)
    except Invalid as refusal:
        return _not_saved(request, refusal.sentence)


def _saved(
    request: HttpRequest, report: Report, form: StepForm, name: str, given: str
) -> HttpResponse:
    """Keep the answer and say when; a BSN is pointed out, birth care asks about the audit."""
    actor, value, now = actor_of(request), form.cleaned_data[name], timezone.now()
    kept = steps.keep_one(actor, report, form.prefix or "", name, value, given, now)
    context = {"name": form.add_prefix(name), "saved_at": now, "report": report, "version": kept}
    context["bsn"] = isinstance(value, str) and spotting.contains_bsn(value)
    if name == "birth_care":
        context["audit"] = steps.parts(actor, report, "event")[1]
    return render(request, "portal/reports/saved.html", context)


def _not_saved(request: HttpRequest, sentence: str) -> HttpResponse:
    return render(request, "portal/reports/not_saved.html", {"sentence": sentence}, status=400)


def _stale(
    request: HttpRequest, report: Report, form: StepForm, name: str, theirs: object
) -> HttpResponse:
    version = checking.version_of(actor_of(request), report, form, name)
    context = {
        "name": form.add_prefix(name),
        "theirs": answers.said(form.fields[name], theirs),
        "version": answers.token(version, theirs),
        "keep_url": reverse("portal:report-save", args=[report.id]),
    }
    return render(request, "frame/stale.html", context, status=409)


def check(request: HttpRequest, report: Report, refused: Refusal | None = None) -> HttpResponse:
    """Check your answers, see what lacks, and submit."""
    context = checking.of_check(actor_of(request), report) | {"key": uuid4().hex}
    if refused is None:
        return render(request, "portal/reports/check.html", context)
    context |= {"refused": refused.sentence, "failed": True}
    status = 409 if isinstance(refused, Stale) else 400
    return render(request, "portal/reports/check.html", context, status=status)


@require_POST
@permit(Permit.REPORT_SUBMIT)
def submit(request: HttpRequest, report: UUID) -> HttpResponse:
    """Submit, once, however often the button is pressed (REP-1)."""
    allowed(request, report)
    actor = actor_of(request)
    found = queries.report(actor, report)
    key, seen = request.POST.get("key", ""), request.POST.get("seen") or None
    try:
        actions.submit(found, by=actor, key=key, at=timezone.now(), seen=seen)
    except (NotYet, Invalid, Stale) as refusal:
        if not queries.report(actor, report).is_draft:
            raise
        return check(request, found, refusal)
    except Impossible:
        if queries.report(actor, report).submitted_at is None:
            raise
        messages.info(request, _("Deze melding was al ingediend. Dit is uw ontvangstbewijs."))
    return redirect("portal:report-receipt", report)


@form_page
@permit(Permit.REPORT_DRAFT)
def discard(request: HttpRequest, report: UUID) -> HttpResponse:
    """Throw a draft away, after asking."""
    allowed(request, report)
    actor = actor_of(request)
    found = queries.report(actor, report)
    if request.method == "POST":
        actions.discard(found, by=actor, at=timezone.now())
        messages.success(request, _("Het concept is weggegooid."))
        return redirect("portal:reports")
    context = {"page_title": _("Concept weggooien?"), "report": found}
    return render(request, "portal/reports/discard.html", context)
