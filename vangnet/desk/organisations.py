"""Organisations: finding one in the register, writing one in, and admitting it as a user."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from vangnet.access import permits
from vangnet.access.permits import Permit
from vangnet.accounts import actions as accounts
from vangnet.accounts import queries as people
from vangnet.desk import organisations_forms as forms
from vangnet.desk.case_pages import actor_of
from vangnet.frame.forms import carried_out
from vangnet.frame.routes import permit
from vangnet.parties import actions, queries

form_page = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@permit(Permit.ORGANISATION_ADMIT)
def listing(request: HttpRequest) -> HttpResponse:
    """Find an organisation; without words: those admitted last."""
    actor = actor_of(request)
    permits.require(actor, Permit.ORGANISATION_ADMIT)
    words = request.GET.get("zoek", "").replace("\x00", "").strip()[:100]
    context = {
        "page_title": _("Organisaties"),
        "words": words,
        "found": queries.search(actor, words, limit=50) if words else queries.admitted_last(actor),
    }
    return render(request, "desk/organisations/listing.html", context)


@require_safe
@permit(Permit.ORGANISATION_ADMIT)
def organisation(request: HttpRequest, key: UUID) -> HttpResponse:
    """One organisation: what the register says, and whether it works with Vangnet."""
    actor = actor_of(request)
    permits.require(actor, Permit.ORGANISATION_ADMIT)
    return _page(request, key, forms.AdmitForm())


@form_page
@permit(Permit.ORGANISATION_ADMIT)
def admit(request: HttpRequest, key: UUID) -> HttpResponse:
    """Admit an organisation and invite its first administrator."""
    actor = actor_of(request)
    permits.require(actor, Permit.ORGANISATION_ADMIT)
    found = queries.organisation(actor, key)
    form = forms.AdmitForm(request.POST or None)

    def act(given: dict[str, Any]) -> None:
        accounts.invite_first_administrator(
            found, by=actor, email=given["email"], at=timezone.now()
        )
        actions.admit(found, by=actor, on=timezone.localdate())

    if request.method == "POST" and carried_out(form, act):
        messages.success(request, _("De organisatie is toegelaten. De uitnodiging gaat zo weg."))
        return redirect("desk:organisation", key)
    return _page(request, key, form, status=400 if request.method == "POST" else 200)


@form_page
@permit(Permit.ORGANISATION_ADMIT)
def register(request: HttpRequest) -> HttpResponse:
    """Write an organisation into the register."""
    actor = actor_of(request)
    permits.require(actor, Permit.ORGANISATION_ADMIT)
    form = forms.RegisterForm(request.POST or None)
    made = []
    if request.method == "POST" and carried_out(
        form, lambda given: made.append(actions.register(by=actor, **given))
    ):
        messages.success(request, _("De organisatie staat in het register."))
        return redirect("desk:organisation", made[0].id)
    context = {
        "page_title": _("Een organisatie in het register zetten"),
        "lead": _("Alleen gegevens van de organisatie; geen namen van mensen."),
        "form": form,
        "button": _("Zet in het register"),
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "frame/ask.html", context, status=status)


def _page(
    request: HttpRequest, key: UUID, form: forms.AdmitForm, *, status: int = 200
) -> HttpResponse:
    actor = actor_of(request)
    found = queries.organisation(actor, key)
    context = {
        "page_title": found.name,
        "organisation": found,
        "administrators": people.administrators(actor, found.id),
        "invitations": people.invited_administrators(actor, found.id),
        "form": form,
    }
    return render(request, "desk/organisations/organisation.html", context, status=status)
