"""What all pages about a case share at the desk: the head above, the tabs, and the form page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, resolve, reverse
from django.utils.translation import gettext as _

from vangnet.access import grants, permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.access.standings import Standing
from vangnet.cases import queries as cases
from vangnet.frame.forms import carried_out
from vangnet.parties import queries as register

ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."


class Rooted(Protocol):
    """Anything that says in which case it was made."""

    root_id: UUID


@dataclass(frozen=True)
class Held:
    """What the actor is to a case, asked once for all buttons of a page."""

    root_id: UUID
    standings: frozenset[Standing]

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """The standings that were found."""
        return self.standings


def actor_of(request: HttpRequest) -> Actor:
    """Who asks; set by the middleware. The desk is for supervisors alone. Raises `Denied`."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    if not actor.supervises:
        raise Denied(ABSENT)
    return actor


def held(actor: Actor, case: UUID) -> Held:
    """The actor's standings on a case."""
    cases.fetch_around(actor, case)
    return Held(case, grants.standings(actor, case))


def may(actor: Actor, mine: Held) -> dict[str, bool]:
    """What the reader may do with a case: a page shows no button that would be refused."""
    asked = {
        "steer": Permit.CASE_STEER,
        "judge": Permit.CASE_JUDGE,
        "close": Permit.CASE_CLOSE,
        "impose": Permit.INTERVENTION_IMPOSE,
        "record": Permit.MONITORING_RECORD,
        "bundle": Permit.CASE_BUNDLE,
        "assign": Permit.CASE_ASSIGN,
    }
    return {name: bool(permits.decide(actor, one, mine)) for name, one in asked.items()}


def allowed(request: HttpRequest, case: UUID) -> Held:
    """Ask the permit that the route declares, so that a form is no wider than its action.

    Gives what the reader is to the case. Raises `Denied`.
    """
    asked = getattr(request.resolver_match.func, "asks", None) if request.resolver_match else None
    actor = actor_of(request)
    mine = held(actor, case)
    if asked is not None:
        permits.require(actor, asked, mine)
    return mine


def asked_page(request: HttpRequest) -> int:
    """The page of a list that the address asks for; nonsense gives the first."""
    asked = request.GET.get("pagina", "")
    return max(1, int(asked)) if asked.isdecimal() and len(asked) < 7 else 1


def show(
    request: HttpRequest,
    template: str,
    case: UUID,
    context: dict[str, Any],
    *,
    tab: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render a page of a case under its head, for whoever may see it."""
    actor = actor_of(request)
    mine = allowed(request, case)
    found = {
        "head": context.get("head") or cases.head(actor, case),
        "case_id": case,
        "tabs": tabs(actor, mine, tab),
        "may": may(actor, mine),
        **context,
    }
    return render(request, template, found, status=status)


def tabs(actor: Actor, mine: Held, current: str) -> list[tuple[str, str, bool]]:
    """The parts of a case that this reader can open."""
    entries = (
        ("case", _("Overzicht")),
        ("case-reports", _("Meldingen")),
        ("case-networks", _("Netwerken")),
        ("assessment", _("Beoordeling")),
        ("interventions", _("Interventies")),
        ("case-monitoring", _("Maatregelen")),
        ("case-publication", _("Publiceren")),
        ("case-history", _("Geschiedenis")),
    )
    return [
        (label, url, name == current)
        for name, label in entries
        if (url := address(f"desk:{name}", mine.root_id)) and _opens(actor, mine, url)
    ]


def _opens(actor: Actor, mine: Held, url: str) -> bool:
    """Would the permit that this page asks be given?"""
    asked = getattr(resolve(url).func, "asks", None)
    return asked is None or bool(permits.decide(actor, asked, mine))


def address(name: str, *keys: UUID) -> str:
    """The address of a page; empty when this door has no such page (yet)."""
    try:
        return reverse(name, args=keys)
    except NoReverseMatch:
        return ""


def ask(
    request: HttpRequest,
    case: UUID,
    form: Form,
    act: Callable[[dict[str, Any]], object],
    *,
    then: str,
    done: str,
    template: str = "desk/form.html",
    tab: str = "",
    **context: Any,
) -> HttpResponse:
    """Show a form, or carry out what it asks and go on to `then` with the message `done`."""
    allowed(request, case)
    if request.method == "POST" and carried_out(form, act):
        messages.success(request, done)
        return redirect(then)
    return show(
        request,
        template,
        case,
        {"form": form, "back": then, **context},
        tab=tab,
        status=400 if request.method == "POST" else 200,
    )


def belongs(row: Rooted, case: UUID) -> None:
    """Refuse a row of another case: such an address does not exist. Raises `Denied`."""
    if row.root_id != case:
        raise Denied(ABSENT)


def named(actor: Actor, keys: Iterable[UUID | None]) -> list[tuple[str, str]]:
    """Organisations by key and name, for a list to choose from."""
    wanted = [key for key in keys if key is not None]
    known = register.by_key(actor, wanted)
    return [(str(key), known[key].name) for key in wanted if key in known]
