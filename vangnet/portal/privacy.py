"""Consent, and the space that partners share (PRV-1 to PRV-5)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Invalid, NotYet
from vangnet.cases import queries as cases
from vangnet.frame.forms import carried_out
from vangnet.frame.routes import permit
from vangnet.networks import queries as networks
from vangnet.parties import queries as register
from vangnet.portal import privacy_forms as forms
from vangnet.portal import privacy_words as words
from vangnet.portal.case_pages import actor_of, allowed, belongs, show
from vangnet.portal.reports_answers import posted
from vangnet.privacy import actions, queries
from vangnet.reports import queries as reports

ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."
TAB = "shared-space"
CONSENT = "consents"
form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@permit(Permit.CONSENT_RECORD)
def consents(request: HttpRequest, case: UUID) -> HttpResponse:
    """Which consents there are in a case, valid, ended and withdrawn (PRV-2)."""
    allowed(request, case)
    cases.case(actor_of(request), case)
    return show(request, "portal/privacy/consents.html", case, _listed(request, case), tab=CONSENT)


@require_safe
@permit(Permit.CONSENT_RECORD)
def report_consents(request: HttpRequest, report: UUID) -> HttpResponse:
    """The same for a report that is not yet bundled with others."""
    allowed(request, report)
    reports.report(actor_of(request), report)
    context = _listed(request, report) | {"report_id": report}
    return render(request, "portal/privacy/report_consents.html", context)


def _listed(request: HttpRequest, root: UUID) -> dict[str, Any]:
    actor = actor_of(request)
    found = queries.consents(actor, root)
    keys = {key for one in found for key in [*one.organisations, one.recorded_by]}
    bodies = register.by_key(actor, keys)
    return {
        "page_title": _("Toestemming"),
        "rows": [_row(one, {key: body.name for key, body in bodies.items()}) for one in found],
        "today": timezone.localdate(),
    }


def _row(consent: queries.Consent, names: dict[UUID, str]) -> dict[str, Any]:
    """A consent in words."""
    labels = dict(queries.DataClass.choices)
    return {
        "consent": consent,
        "to": sorted(names[key] for key in consent.organisations if key in names),
        "data": [str(labels[one]) for one in consent.data],
        "by": names.get(consent.recorded_by, ""),
    }


@form_page
@permit(Permit.CONSENT_RECORD)
def new_consent(request: HttpRequest, case: UUID) -> HttpResponse:
    """Write down a consent in a case (PRV-2, PRV-3)."""
    allowed(request, case)
    actor = actor_of(request)
    cases.case(actor, case)
    parties = [(str(one.id), one.name) for one in queries.partners(actor, case)]
    form = forms.ConsentForm(posted(request), parties=parties)
    back = reverse("portal:consents", args=[case])
    if _recorded(request, case, form):
        return redirect(back)
    context = {
        "page_title": _("Toestemming vastleggen"),
        "form": form,
        "back": back,
        "parties": parties,
    }
    status = 400 if request.method == "POST" else 200
    return show(
        request, "portal/privacy/new_consent.html", case, context, tab=CONSENT, status=status
    )


@form_page
@permit(Permit.CONSENT_RECORD)
def new_report_consent(request: HttpRequest, report: UUID) -> HttpResponse:
    """Write down a consent in a report, for the parties of its network (PRV-2, PRV-3)."""
    allowed(request, report)
    actor = actor_of(request)
    reports.report(actor, report)
    parties = _of_network(actor, report)
    form = forms.ConsentForm(posted(request), parties=parties)
    back = reverse("portal:report-consents", args=[report])
    if _recorded(request, report, form):
        return redirect(back)
    context = {
        "page_title": _("Toestemming vastleggen"),
        "form": form,
        "back": back,
        "parties": parties,
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "portal/privacy/new_report_consent.html", context, status=status)


def _of_network(actor: Actor, report: UUID) -> list[tuple[str, str]]:
    found = networks.involvements(actor, report)
    return list(
        {
            str(one.organisation_id): one.name
            for one in found
            if one.organisation_id and one.organisation_id != actor.organisation
        }.items()
    )


def _recorded(request: HttpRequest, root: UUID, form: forms.ConsentForm) -> bool:
    def act(given: dict[str, Any]) -> object:
        return actions.record_consent(
            by=actor_of(request),
            root=root,
            on=timezone.localdate(),
            **{
                **given,
                "given_by": queries.GivenBy(given["given_by"]),
                "organisations": [UUID(key) for key in given["organisations"]],
                "data": [queries.DataClass(one) for one in given["data"]],
            },
        )

    if request.method != "POST" or not carried_out(form, act):
        return False
    messages.success(request, _("De toestemming is vastgelegd. Zij geldt vanaf nu."))
    return True


@form_page
@permit(Permit.CONSENT_RECORD)
def withdraw_consent(request: HttpRequest, consent: UUID) -> HttpResponse:
    """Withdraw a consent: from the next page on nobody reads what rested on it (PRV-2)."""
    actor = actor_of(request)
    found = queries.consent(actor, consent)
    permits.require(actor, Permit.CONSENT_RECORD, found)
    form = forms.WithdrawConsentForm(posted(request))
    back = _place_of(actor, found.root_id)
    if request.method == "POST" and carried_out(
        form,
        lambda given: actions.withdraw_consent(
            found, by=actor, on=timezone.localdate(), because=given["because"]
        ),
    ):
        messages.success(request, _("De toestemming is ingetrokken. Delen stopt meteen."))
        return redirect(back)
    context = {
        "page_title": _("Toestemming intrekken"),
        "form": form,
        "consent": found,
        "back": back,
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "portal/privacy/withdraw_consent.html", context, status=status)


def _place_of(actor: Actor, root: UUID) -> str:
    """The list in which this consent stands: that of the report or of the case."""
    try:
        reports.report(actor, root)
    except Denied:
        return reverse("portal:consents", args=[root])
    return reverse("portal:report-consents", args=[root])


@require_safe
@permit(Permit.SHARED_SPACE_READ)
def shared_space(request: HttpRequest, case: UUID) -> HttpResponse:
    """What partners shared and may read today; without consent no personal data (PRV-1)."""
    allowed(request, case)
    actor = actor_of(request)
    texts = queries.shared_texts(actor, case, on=timezone.localdate())
    names = register.by_key(actor, [one.organisation_id for one in texts])
    context = {
        "page_title": _("Gedeelde ruimte"),
        "texts": [(one, names.get(one.organisation_id), _own(one, actor)) for one in texts],
        "labels": dict(queries.DataClass.choices),
        "partners": queries.partners(actor, case),
    }
    return show(request, "portal/privacy/shared_space.html", case, context, tab=TAB)


def _own(text: queries.SharedText, actor: Actor) -> bool:
    return text.organisation_id == actor.organisation


@form_page
@permit(Permit.SHARED_SPACE_WRITE)
def share(request: HttpRequest, case: UUID) -> HttpResponse:
    """Put a text in the shared space; what points out a person is shown first (PRV-5)."""
    allowed(request, case)
    actor = actor_of(request)
    cases.case(actor, case)
    if request.method != "POST":
        return _share_page(request, case, forms.ShareForm())
    said = f"{request.POST.get('subject', '')}\n{request.POST.get('text', '')}"
    of_case = [one.id for one in cases.reports_of(actor, case)]
    warnings = words.found(actor, case, of_case, said)
    waved = [(one.words, f"{one.words} ({one.kind})") for one in warnings if not one.known]
    if "replace" in request.POST:
        return _replaced(request, case, of_case)
    form = forms.ShareForm(request.POST, waved=waved)
    if carried_out(form, lambda given: _put(request, case, given, of_case)):
        messages.success(request, _("Uw tekst staat in de gedeelde ruimte."))
        return redirect("portal:shared-space", case)
    return _share_page(request, case, form, warnings, status=400)


def _put(request: HttpRequest, case: UUID, given: dict[str, Any], of_case: list[UUID]) -> object:
    """Share it; why consent does not cover it is said at the question about consent."""
    try:
        return actions.share_text(
            by=actor_of(request),
            root=case,
            subject=given["subject"],
            text=given["text"],
            at=timezone.now(),
            on=timezone.localdate(),
            data=[queries.DataClass(one) for one in given["data"]],
            not_personal=given.get("not_personal", ()),
            reports=of_case,
        )
    except NotYet as refusal:
        raise Invalid(refusal.sentence, field="data") from refusal


def _replaced(request: HttpRequest, case: UUID, of_case: list[UUID]) -> HttpResponse:
    """The same form with roles in place of people; nothing is shared yet."""
    given = request.POST
    subject, text = words.replaced(
        actor_of(request), case, of_case, given.get("subject", ""), given.get("text", "")
    )
    form = forms.ShareForm(initial={"subject": subject, "text": text})
    messages.info(
        request,
        _("De namen zijn vervangen. Er is nog niets gedeeld: lees de tekst na en deel hem dan."),
    )
    return _share_page(request, case, form)


def _share_page(
    request: HttpRequest,
    case: UUID,
    form: forms.ShareForm,
    warnings: list[words.Warning] | None = None,
    status: int = 200,
) -> HttpResponse:
    chosen = form.data.getlist("data") if form.is_bound else []  # type: ignore[attr-defined]
    waved = form.data.getlist("not_personal") if form.is_bound else []  # type: ignore[attr-defined]
    held = {one.data_class for one in warnings or [] if one.known or one.words not in waved}
    context = {
        "page_title": _("Iets delen"),
        "form": form,
        "warnings": warnings or [],
        "readers": queries.readers(
            actor_of(request), case, _classes([*chosen, *held]), timezone.localdate()
        )
        if chosen
        else [],
    }
    return show(request, "portal/privacy/share.html", case, context, tab=TAB, status=status)


def _classes(chosen: list[str]) -> list[str]:
    return [one for one in chosen if one in queries.DataClass.values]


@require_POST
@permit(Permit.SHARED_SPACE_WRITE)
def take_back(request: HttpRequest, case: UUID, text: UUID) -> HttpResponse:
    """Take back what the own organisation shared."""
    allowed(request, case)
    actor = actor_of(request)
    shared = queries.shared_text(actor, text)
    belongs(shared, case)
    actions.take_back_text(shared, by=actor, at=timezone.now())
    messages.success(request, _("Uw tekst is teruggenomen. De andere partijen zien hem niet meer."))
    return redirect("portal:shared-space", case)
