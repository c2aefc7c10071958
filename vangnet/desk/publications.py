"""Public versions at the desk: the list, beginning one, and writing (PUB-1, PUB-2)."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access import permits
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Invalid, Stale
from vangnet.accounts import queries as accounts
from vangnet.cases import queries as cases
from vangnet.desk import publications_forms as forms
from vangnet.desk.case_pages import ABSENT, actor_of
from vangnet.desk.case_pages import ask as ask_in_case
from vangnet.desk.case_pages import show as show_in_case
from vangnet.desk.publications_pages import TONES, asked_version, show, turn_of, writes
from vangnet.frame.routes import permit
from vangnet.publications import actions, queries
from vangnet.publications.queries import PublicVersion, VersionState

form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@permit(Permit.PUBLIC_VERSION_READ)
def listing(request: HttpRequest) -> HttpResponse:
    """What can be published, what is in the making and whose turn it is, what is in the library."""
    actor = actor_of(request)
    permits.require_role(actor, Permit.PUBLIC_VERSION_READ)
    to_begin = queries.to_begin(actor)
    versions = queries.versions(actor)
    numbers = cases.numbers(actor, [one.root_id for one in versions])
    rows = [_row(one, numbers.get(one.root_id, "")) for one in versions]
    context = {
        "page_title": _("Publiceren"),
        "to_begin": to_begin,
        "writes": writes(actor),
        "making": [row for row in rows if row["making"]],
        "done": [row for row in rows if not row["making"]],
    }
    return render(request, "desk/publications/listing.html", context)


def _row(version: PublicVersion, number: str) -> dict[str, object]:
    state = VersionState(version.state)
    return {
        "version": version,
        "number": number,
        "state": state.dutch,
        "tone": TONES[state],
        "turn": turn_of(version),
        "making": state not in (VersionState.PUBLISHED, VersionState.WITHDRAWN),
    }


@require_safe
@permit(Permit.PUBLIC_VERSION_READ)
def of_case(request: HttpRequest, case: UUID) -> HttpResponse:
    """The public version of a case; when there is none, how one comes about."""
    actor = actor_of(request)
    found = queries.of_case(actor, case)
    if found is not None:
        return redirect("desk:publication", found.id)
    context = {
        "page_title": _("Publiceren"),
        "writes": writes(actor),
        "judged": cases.case(actor, case).state in queries.JUDGED,
    }
    return show_in_case(
        request, "desk/publications/none.html", case, context, tab="case-publication"
    )


@form_page
@permit(Permit.PUBLIC_VERSION_DRAFT)
def begin(request: HttpRequest, case: UUID) -> HttpResponse:
    """Begin a public version; the system makes a start with each part."""
    actor = actor_of(request)
    return ask_in_case(
        request,
        case,
        forms.TitleForm(request.POST or None),
        lambda given: actions.draft(cases.case(actor, case), by=actor, title=given["title"]),
        then=reverse("desk:case-publication", args=[case]),
        done=_("Het systeem heeft elk deel begonnen. Namen en andere gegevens zijn vervangen."),
        tab="case-publication",
        page_title=_("Begin een publieksversie"),
        lead=_(
            "Het systeem begint elk deel uit het oordeel, het gezamenlijk onderzoek en het "
            "reflectieverslag. De meldingen zelf worden nooit gebruikt."
        ),
        button=_("Begin"),
    )


@require_safe
@permit(Permit.PUBLIC_VERSION_READ)
def text(request: HttpRequest, key: UUID) -> HttpResponse:
    """The judged case beside the public version, part by part."""
    version = asked_version(request, key)
    beside = queries.side_by_side(actor_of(request), version)
    context = {
        "page_title": _("Publieksversie"),
        "beside": beside,
        "open": sum(one.open for one in beside),
    }
    return show(request, version, "desk/publications/text.html", context, tab="publication")


@form_page
@permit(Permit.PUBLIC_VERSION_DRAFT)
def part(request: HttpRequest, key: UUID, part: str) -> HttpResponse:
    """Write one part, with the case beside it. Another's change is shown, and nothing is lost."""
    actor, version = actor_of(request), asked_version(request, key)
    beside = next((b for b in queries.side_by_side(actor, version) if b.part == part), None)
    if beside is None:
        raise Denied(_(ABSENT))
    now = version.sources.get(part, "")
    initial = {"text": _asked_text(request, version, part, now), "seen": actions.seal(now)}
    form = forms.PartForm(request.POST or None, initial=initial)
    theirs = None
    if request.method == "POST" and form.is_valid():
        try:
            given = form.cleaned_data
            actions.write_part(version, part, given["text"], seen=given["seen"], by=actor)
            messages.success(request, _("Opgeslagen. Er is opnieuw gezocht naar namen."))
            return redirect(f"{reverse('desk:publication', args=[key])}#{part}")
        except Stale as refusal:
            theirs = str(refusal.theirs)
        except Invalid as refusal:
            form.add_error("text", refusal.sentence)
    return _writing(request, version, form, beside, theirs)


def _asked_text(request: HttpRequest, version: PublicVersion, part: str, now: str) -> str:
    """What stands in the box: the text as it is, or an earlier one that was asked for."""
    wanted = request.GET.get("tekst")
    if not wanted:
        return now
    found = queries.earlier(actor_of(request), version, part)
    return next((one.text for one in found if str(one.id) == wanted), now)


@require_safe
@permit(Permit.PUBLIC_VERSION_READ)
def earlier(request: HttpRequest, key: UUID, part: str) -> HttpResponse:
    """Every text that was saved of one part, and who wrote it."""
    actor, version = actor_of(request), asked_version(request, key)
    if part not in queries.TEXTS:
        raise Denied(_(ABSENT))
    found = queries.earlier(actor, version, part)
    names = accounts.names(one.person_id for one in found)
    heading = queries.heading(part)
    context = {
        "page_title": _("Eerder geschreven"),
        "heading": heading,
        "part": part,
        "earlier": [(one, names.get(one.person_id, "") if one.person_id else "") for one in found],
    }
    return show(request, version, "desk/publications/earlier.html", context)


def _writing(
    request: HttpRequest,
    version: PublicVersion,
    form: forms.PartForm,
    beside: queries.Beside,
    theirs: str | None,
) -> HttpResponse:
    if theirs is not None:
        form.data = form.data.copy()  # type: ignore[attr-defined]
        form.data["seen"] = actions.seal(theirs)  # type: ignore[index]
    context = {
        "page_title": beside.heading,
        "form": form,
        "beside": beside,
        "theirs": theirs,
        "stale": theirs is not None,
        "part": beside.part,
    }
    status = 409 if theirs is not None else 400 if form.errors else 200
    return show(request, version, "desk/publications/part.html", context, status=status)
