"""Colleagues: who works here in which roles, inviting, ending, and leaving oneself."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from vangnet.access import permits
from vangnet.access.actors import Role
from vangnet.access.permits import Permit
from vangnet.accounts import actions, queries
from vangnet.frame.routes import open_to_everyone, permit
from vangnet.parties import queries as register
from vangnet.portal import people_forms as forms
from vangnet.portal.people_pages import actor_of, ask

form_page = require_http_methods(["GET", "HEAD", "POST"])


def _allowed(request: HttpRequest) -> list[Role]:
    actor = actor_of(request)
    permits.require(actor, Permit.ACCOUNT_MANAGE)
    kind = register.organisation(actor, actor.organisation).kind  # type: ignore[arg-type]
    return queries.roles_of(kind)


@require_safe
@permit(Permit.ACCOUNT_MANAGE)
def colleagues(request: HttpRequest) -> HttpResponse:
    """Everyone who works for the organisation, and the invitations that are open."""
    actor = actor_of(request)
    permits.require(actor, Permit.ACCOUNT_MANAGE)
    context = {
        "page_title": _("Collega's"),
        "colleagues": [
            (one, [Role(role).dutch for role in one.roles]) for one in queries.colleagues(actor)
        ],
        "invitations": [
            (one, [Role(role).dutch for role in one.roles])
            for one in queries.open_invitations(actor)
        ],
    }
    return render(request, "portal/people/colleagues.html", context)


@form_page
@permit(Permit.ACCOUNT_MANAGE)
def invite(request: HttpRequest) -> HttpResponse:
    """Invite a colleague by e-mail."""
    form = forms.InviteForm(request.POST or None, allowed=_allowed(request))
    return ask(
        request,
        form,
        lambda given: actions.invite_colleague(
            by=actor_of(request),
            email=given["email"],
            roles=[Role(role) for role in given["roles"]],
            at=timezone.now(),
        ),
        then=reverse("portal:colleagues"),
        done=_("De uitnodiging gaat zo per e-mail weg."),
        page_title=_("Wie nodigt u uit?"),
        button=_("Nodig uit"),
        back=reverse("portal:colleagues"),
        back_text=_("Collega's"),
    )


@form_page
@permit(Permit.ACCOUNT_MANAGE)
def colleague(request: HttpRequest, membership: UUID) -> HttpResponse:
    """The roles of one colleague."""
    allowed = _allowed(request)
    found = queries.colleague(actor_of(request), membership)
    form = forms.RolesForm(request.POST or None, allowed=allowed, initial={"roles": found.roles})
    return ask(
        request,
        form,
        lambda given: actions.give_roles(
            found, by=actor_of(request), roles=[Role(role) for role in given["roles"]]
        ),
        then=reverse("portal:colleagues"),
        done=_("De rollen zijn veranderd. Ze gelden meteen."),
        template="portal/people/colleague.html",
        page_title=found.person.full_name,
        button=_("Leg de rollen vast"),
        membership=found,
    )


@form_page
@permit(Permit.ACCOUNT_MANAGE)
def end(request: HttpRequest, membership: UUID) -> HttpResponse:
    """End a colleague's access."""
    permits.require(actor_of(request), Permit.ACCOUNT_MANAGE)
    found = queries.colleague(actor_of(request), membership)
    return ask(
        request,
        forms.SureForm(request.POST if request.method == "POST" else None),
        lambda given: actions.end_membership(found, by=actor_of(request), at=timezone.now()),
        then=reverse("portal:colleagues"),
        done=_("De toegang is beëindigd."),
        page_title=_("Toegang van %(name)s beëindigen?") % {"name": found.person.full_name},
        lead=_(
            "Vanaf de volgende pagina die deze collega opent, is er geen toegang meer. Wat zij of "
            "hij schreef, blijft staan."
        ),
        button=_("Beëindig de toegang"),
        back=reverse("portal:colleagues"),
        back_text=_("Collega's"),
    )


@require_POST
@permit(Permit.ACCOUNT_MANAGE)
def withdraw(request: HttpRequest, invitation: UUID) -> HttpResponse:
    """Take back an invitation that nobody used."""
    actor = actor_of(request)
    permits.require(actor, Permit.ACCOUNT_MANAGE)
    found = queries.invitation(actor, invitation)
    actions.withdraw_invitation(found, by=actor, at=timezone.now())
    messages.success(request, _("De uitnodiging is ingetrokken. De link werkt niet meer."))
    return redirect("portal:colleagues")


@require_safe
@open_to_everyone
def account(request: HttpRequest) -> HttpResponse:
    """One's own account: for whom one works, signing in, and leaving."""
    actor = actor_of(request)
    if actor.person is None:
        return redirect("account_login")
    context = {
        "page_title": _("Uw account"),
        "actor": actor,
        "may_see_looks": bool(permits.decide(actor, Permit.LOOKS_READ)),
        "memberships": [
            (one, [Role(role).dutch for role in one.roles])
            for one in queries.memberships(request.user)  # type: ignore[arg-type]
        ],
    }
    return render(request, "portal/people/account.html", context)


@form_page
@open_to_everyone
def leave(request: HttpRequest) -> HttpResponse:
    """Stop working for the organisation one works for now."""
    actor = actor_of(request)
    if actor.organisation is None:
        return redirect("portal:account" if actor.person else "account_login")
    name = register.organisation(actor, actor.organisation).name
    return ask(
        request,
        forms.SureForm(request.POST if request.method == "POST" else None),
        lambda given: actions.leave(by=actor, at=timezone.now()),
        then=reverse("portal:account"),
        done=_("U werkt niet meer voor %(name)s.") % {"name": name},
        page_title=_("Stoppen bij %(name)s?") % {"name": name},
        lead=_(
            "U kunt daarna niets meer van deze organisatie zien. Wat u schreef blijft staan. "
            "Terugkomen kan alleen met een nieuwe uitnodiging."
        ),
        button=_("Ja, ik stop hier"),
        back=reverse("portal:account"),
        back_text=_("Uw account"),
    )
