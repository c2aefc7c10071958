"""Coming in by an invitation, and inviting a client or relative to a case."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.auth import login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from vangnet.access import permits
from vangnet.access.actors import Role
from vangnet.access.permits import Permit
from vangnet.accounts import actions, queries
from vangnet.frame.routes import open_to_everyone, permit
from vangnet.portal import case_pages
from vangnet.portal import people_forms as forms
from vangnet.portal.people_pages import actor_of, ask

SIGN_IN = "vangnet.accounts.backend.Backend"
form_page = require_http_methods(["GET", "HEAD", "POST"])


@form_page
@open_to_everyone
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """Behind the link of an invitation: make an account, or accept with the one you have."""
    found = actions.open_invitation(token, at=timezone.now())
    if actor_of(request).person is not None:
        return _accept_signed_in(request, token)
    if queries.has_account(found.email):
        context = {
            "page_title": _("U heeft al een account"),
            "email": found.email,
            "next": request.path,
        }
        return render(request, "portal/people/has_account.html", context)

    def act(given: dict[str, Any]) -> None:
        person = actions.accept_invitation(token, at=timezone.now(), **given)
        login(request, person, backend=SIGN_IN)

    return ask(
        request,
        forms.NewPersonForm(request.POST or None),
        act,
        then=reverse("portal:home"),
        done=_("Welkom. Uw account is gemaakt."),
        template="portal/people/accept.html",
        page_title=_("Welkom bij Vangnet"),
        button=_("Maak mijn account"),
        invitation=found,
        roles=[Role(role).dutch for role in found.roles],
    )


def _accept_signed_in(request: HttpRequest, token: str) -> HttpResponse:
    found = actions.open_invitation(token, at=timezone.now())
    return ask(
        request,
        forms.SureForm(request.POST if request.method == "POST" else None),
        lambda given: actions.accept_as(
            request.user,  # type: ignore[arg-type]
            token,
            at=timezone.now(),
        ),
        then=reverse("portal:switch" if found.organisation else "portal:home"),
        done=_("Gelukt. De uitnodiging is aanvaard."),
        template="portal/people/accept.html",
        page_title=_("Neemt u deze uitnodiging aan?"),
        button=_("Ja, ik neem haar aan"),
        invitation=found,
        roles=[Role(role).dutch for role in found.roles],
    )


@form_page
@permit(Permit.INVESTIGATION_LEAD)
def invite_relative(request: HttpRequest, case: UUID) -> HttpResponse:
    """Invite the client or a relative to tell their side (INV-3)."""
    actor = actor_of(request)
    permits.require(actor, Permit.INVESTIGATION_LEAD, actions.of_case(case))
    form = forms.RelativeForm(request.POST or None)
    return case_pages.ask(
        request,
        case,
        form,
        lambda given: actions.invite_relative(
            by=actor, root=case, email=given["email"], at=timezone.now()
        ),
        then=reverse("portal:invite-relative", args=[case]),
        done=_("De uitnodiging gaat zo per e-mail weg."),
        template="portal/people/invite_relative.html",
        page_title=_("De cliënt of een naaste uitnodigen"),
        lead=_(
            "Wie u uitnodigt ziet waar de zaak staat en wie aan zet is, en kan in eigen woorden "
            "vertellen wat er gebeurde. De bijdragen van de partijen en de meldingen blijven dicht."
        ),
        button=_("Nodig uit"),
        invited=queries.relatives_invited(actor, case),
        tab="investigation",
    )
