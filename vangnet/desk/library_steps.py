"""The steps of a document of our own: approve, release, answer the gate, end, withdraw."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from vangnet.access import permits
from vangnet.access.permits import Permit
from vangnet.desk import library_forms as forms
from vangnet.desk.case_pages import actor_of
from vangnet.desk.publications_forms import ReliefForm, WithdrawForm
from vangnet.frame.forms import carried_out
from vangnet.frame.routes import permit
from vangnet.releases import actions, queries
from vangnet.releases.queries import Release, Relief

form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_POST
@permit(Permit.LIBRARY_APPROVE)
def approve(request: HttpRequest, release: UUID) -> HttpResponse:
    """The second person approves."""
    actor = actor_of(request)
    actions.approve(queries.release(actor, release), by=actor, on=timezone.localdate())
    messages.success(request, _("Goedgekeurd."))
    return redirect("desk:release", release)


@require_POST
@permit(Permit.LIBRARY_APPROVE)
def publish(request: HttpRequest, release: UUID) -> HttpResponse:
    """Through the gate into the library."""
    actor = actor_of(request)
    document = actions.publish(queries.release(actor, release), by=actor, on=timezone.localdate())
    messages.success(request, _("Openbaar, onder nummer %(n)s.") % {"n": document.number})
    return redirect("desk:release", release)


@require_POST
@permit(Permit.LIBRARY_PLACE)
def revise(request: HttpRequest, release: UUID) -> HttpResponse:
    """Begin a new version."""
    actor = actor_of(request)
    later = actions.revise(queries.release(actor, release), by=actor, on=timezone.localdate())
    messages.success(request, _("Dit is de nieuwe versie. De oude blijft staan tot deze er is."))
    return redirect("desk:release-edit", later.id)


@form_page
@permit(Permit.LIBRARY_PLACE)
def allow(request: HttpRequest, release: UUID) -> HttpResponse:
    """Say why words that the gate stopped at may stand."""
    actor = actor_of(request)
    words = request.GET.get("woord", "").replace("\x00", "")[:2000]
    return _ask(
        request,
        release,
        forms.AllowForm(request.POST or None, initial={"words": words}),
        lambda found, given: actions.allow(found, given["words"], why=given["why"], by=actor),
        title=_("Mag “%(words)s” blijven staan?") % {"words": words or _("dit")},
        done=_("Bewaard. Wie goedkeurt, leest uw reden."),
    )


@form_page
@permit(Permit.LIBRARY_APPROVE)
def relief(request: HttpRequest, release: UUID) -> HttpResponse:
    """Write down what a judge was asked and said."""
    actor = actor_of(request)

    def act(found: Release, given: dict[str, Any]) -> object:
        return actions.record_relief(
            found, requested=given["requested"], decided=Relief(given["decided"]), by=actor
        )

    form = ReliefForm(request.POST or None)
    return _ask(request, release, form, act, title=_("De rechter"), done=_("Vastgelegd."))


@form_page
@permit(Permit.LIBRARY_APPROVE)
def ended(request: HttpRequest, release: UUID) -> HttpResponse:
    """A measure ended: it stays to be read for the term of the law."""
    actor, today = actor_of(request), timezone.localdate()
    return _ask(
        request,
        release,
        forms.EndedForm(request.POST or None),
        lambda found, given: actions.end_measure(found, ended=given["ended"], by=actor, on=today),
        title=_("De maatregel is geëindigd"),
        done=_("Vastgelegd. De pagina zegt het nu, en verdwijnt vanzelf als de termijn om is."),
    )


@form_page
@permit(Permit.LIBRARY_APPROVE)
def withdraw(request: HttpRequest, release: UUID) -> HttpResponse:
    """Take it out of the library; the address tells why."""
    actor, today = actor_of(request), timezone.localdate()
    return _ask(
        request,
        release,
        WithdrawForm(request.POST or None),
        lambda found, given: actions.withdraw(found, because=given["because"], by=actor, on=today),
        title=_("Uit de bibliotheek halen"),
        done=_("Ingetrokken. Op het adres staat nu alleen waarom."),
    )


def _ask(
    request: HttpRequest,
    release: UUID,
    form: Form,
    act: Callable[[Release, dict[str, Any]], object],
    *,
    title: str,
    done: str,
) -> HttpResponse:
    actor, then = actor_of(request), reverse("desk:release", args=[release])
    found = queries.release(actor, release)
    asked = request.resolver_match.func.asks  # type: ignore[union-attr]
    permits.require(actor, asked, found)
    if request.method == "POST" and carried_out(form, lambda given: act(found, given)):
        messages.success(request, done)
        return redirect(then)
    context = {"page_title": title, "lead": found.title, "form": form, "back": then}
    context |= {"button": _("Bewaar"), "back_text": _("Terug naar het document")}
    status = 400 if request.method == "POST" else 200
    return render(request, "frame/ask.html", context, status=status)
