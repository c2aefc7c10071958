"""The start page, choosing for whom you work, and one-click accounts in the demonstration."""

from __future__ import annotations

from uuid import UUID

from django.conf import settings
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vangnet.access.actors import Actor, Kind, Role
from vangnet.access.permits import Permit, decide
from vangnet.accounts import queries as accounts
from vangnet.frame.routes import open_to_everyone
from vangnet.portal import library, todo, tour
from vangnet.portal.people_forms import SwitchForm

SIGN_IN = "vangnet.accounts.backend.Backend"


@require_safe
@open_to_everyone
def start(request: HttpRequest) -> HttpResponse:
    """What needs me now; for whoever has not signed in: what Vangnet is, and the tour."""
    actor = request.actor  # type: ignore[attr-defined]
    if actor.person is not None and accounts.must_choose(request):
        return redirect("portal:switch")
    if actor.kind in (Kind.INSPECTORATE, Kind.SUPERVISOR):
        return redirect(_desk(actor))
    if actor.person is None:
        return render(
            request,
            "portal/welcome.html",
            {"page_title": _("Samen leren van calamiteiten"), **tour.context()},
        )
    context = {
        "page_title": _title(actor),
        "reads_cases": accounts.reads_cases(actor),
        "todo": todo.for_actor(actor, unread=request.unread()),  # type: ignore[attr-defined]
        "actor": actor,
        "fresh": library.new_for(actor),
        "may_report": bool(decide(actor, Permit.REPORT_DRAFT)),
        "may_manage": bool(decide(actor, Permit.ACCOUNT_MANAGE)),
    }
    return render(request, "portal/home.html", context)


def _title(actor: Actor) -> str:
    if actor.organisation is None:
        return _("Uw zaak")
    return _("Mijn zaken") if accounts.reads_cases(actor) else _("Start")


def _desk(actor: Actor) -> str:
    """Where the day begins at the inspectorate: with what this role does."""
    if actor.roles & {Role.INSPECTOR, Role.COORDINATOR, Role.OTHER_SUPERVISOR}:
        return "desk:home"
    return "desk:publications" if Role.EDITOR in actor.roles else "portal:colleagues"


@require_http_methods(["GET", "HEAD", "POST"])
@open_to_everyone
def switch(request: HttpRequest) -> HttpResponse:
    """Choose for which organisation you work; the session gets a new key."""
    actor = request.actor  # type: ignore[attr-defined]
    if actor.person is None:
        return redirect("account_login")
    found = list(accounts.memberships(request.user))  # type: ignore[arg-type]
    form = SwitchForm(
        request.POST or None, memberships=found, initial={"organisation": str(actor.organisation)}
    )
    if request.method == "POST" and form.is_valid():
        request.session.cycle_key()
        request.session[accounts.SESSION_KEY] = form.cleaned_data["organisation"]
        return redirect("portal:home")
    context = {"page_title": _("Voor wie werkt u nu?"), "memberships": found, "form": form}
    status = 400 if request.method == "POST" else 200
    return render(request, "portal/switch.html", context, status=status)


@require_POST
@open_to_everyone
def demo_sign_in(request: HttpRequest, person: UUID) -> HttpResponse:
    """One click, only in the demonstration and only for its own fictional accounts."""
    account = accounts.demo_account(person) if settings.DEMO else None
    if account is None:
        raise Http404
    login(request, account, backend=SIGN_IN)
    request.session.pop(accounts.SESSION_KEY, None)
    return redirect("portal:home")
