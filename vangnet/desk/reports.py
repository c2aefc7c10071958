"""A report as the inspectorate reads it: every look is written down (PRV-6)."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.accounts import queries as accounts
from vangnet.cases import queries as cases
from vangnet.desk import cases_forms as forms
from vangnet.desk import reports_rows as rows
from vangnet.desk.case_pages import ABSENT, actor_of, show
from vangnet.frame.routes import permit
from vangnet.networks import queries as networks
from vangnet.parties import queries as register
from vangnet.privacy import queries as privacy
from vangnet.reports import facts
from vangnet.reports import queries as reports

TAB = "case-reports"


@require_safe
@permit(Permit.CASE_READ)
def listing(request: HttpRequest, case: UUID) -> HttpResponse:
    """The reports in a case, and how they came together: nothing of that is lost (ASM-1)."""
    actor = actor_of(request)
    found = cases.reports_of(actor, case)
    bodies = register.by_key(actor, [one.organisation_id for one in found])
    bundlings = cases.bundlings(actor, case)
    context = {
        "page_title": _("Meldingen"),
        "rows": [(one, bodies.get(one.organisation_id)) for one in found],
        "bundlings": [(one, number_of(actor, one.report_id, found)) for one in bundlings],
        "proposals": [one for one in cases.proposals(actor, case) if not one.shut],
        "decided": cases.decided(actor, case) if found else [],
    }
    return show(request, "desk/cases/reports.html", case, context, tab=TAB)


@require_safe
@permit(Permit.REPORT_READ)
def read(request: HttpRequest, case: UUID, report: UUID) -> HttpResponse:
    """The whole report, without names of people; the reader is written down."""
    actor = actor_of(request)
    context = _content(actor, case, report) | {"form": forms.RevealForm(), "names": None}
    return show(request, "desk/cases/report.html", case, context, tab=TAB)


@require_http_methods(["GET", "HEAD", "POST"])
@permit(Permit.IDENTITY_REVEAL)
def names(request: HttpRequest, case: UUID, report: UUID) -> HttpResponse:
    """The same page with the names of people, after a reason that the organisation can read."""
    actor = actor_of(request)
    form = forms.RevealForm(request.POST or None)
    context = _content(actor, case, report) | {"form": form, "names": None}
    if request.method == "POST" and form.is_valid():
        keys = privacy.keys_of(actor, report)
        shown = privacy.reveal(actor, keys, because=form.cleaned_data["because"])
        context["names"] = [rows.person(shown[key]) for key in keys if key in shown]
    status = 400 if request.method == "POST" and not form.is_valid() else 200
    return show(request, "desk/cases/report.html", case, context, tab=TAB, status=status)


@require_safe
@permit(Permit.REPORT_READ)
def versions(request: HttpRequest, case: UUID, report: UUID) -> HttpResponse:
    """Every version of a report, and what each changed: both sides see the same (REP-1)."""
    actor = actor_of(request)
    found = _in_case(actor, case, report)
    kept = reports.versions(actor, report)
    people = accounts.names(one.person_id for one in kept)
    context = {
        "page_title": _("Versies van melding %(number)s") % {"number": found.number},
        "report": found,
        "versions": [
            (one, _writer(one, people), reports.changes(actor, report, one.number)) for one in kept
        ],
    }
    return show(request, "desk/cases/versions.html", case, context, tab=TAB)


def _writer(version: reports.ReportVersion, people: dict[UUID, str]) -> str:
    return people.get(version.person_id, "") if version.person_id else ""


def number_of(actor: Actor, key: UUID, known: Iterable[reports.Report]) -> str:
    """The number of a report that is or was in the case; a word when it may no longer be seen."""
    for one in known:
        if one.id == key:
            return one.number or ""
    try:
        return reports.report(actor, key).number or ""
    except Denied:
        return _("een andere melding")


def _in_case(actor: Actor, case: UUID, report: UUID) -> reports.Report:
    """The report, if it belongs to this case now. Raises `Denied`."""
    found = next((one for one in cases.reports_of(actor, case) if one.id == report), None)
    if found is None:
        raise Denied(ABSENT)
    return found


def _content(actor: Actor, case: UUID, report: UUID) -> dict[str, object]:
    """What both forms of the page show."""
    _in_case(actor, case, report)
    head = cases.head(actor, case)
    found = reports.read(
        actor, report, because=_("behandeling van zaak %(n)s") % {"n": head.number}
    )
    joint = reports.co_reporters(actor, report)
    parties = networks.involvements(actor, report)
    bodies = register.by_key(
        actor, [found.organisation_id, *(one.organisation_id for one in joint)]
    )
    return {
        "head": head,
        "page_title": _("Melding %(number)s") % {"number": found.number},
        "report": found,
        "organisation": bodies.get(found.organisation_id),
        "sections": rows.sections(found),
        "parties": parties,
        "duties": reports.duties(actor, report),
        "duties_verdict": facts.duties_verdict(actor, found, timezone.localdate(), parts=parties),
        "network_verdict": facts.network_verdict(actor, found, parties),
        "co_reporters": [(one, bodies.get(one.organisation_id)) for one in joint],
        "client": privacy.completeness(actor, found.client_key),
        "proposals": [
            one
            for one in cases.proposals(actor, case)
            if one.report.id == report and not one.shut and not one.to_learn_from
        ],
    }
