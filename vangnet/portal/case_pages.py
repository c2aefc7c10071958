"""What all pages about a case share in the portal: the head above, the tabs, and the form page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from vangnet.access import grants, permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.access.standings import JOINT, Standing
from vangnet.cases import queries as cases
from vangnet.frame.forms import carried_out

TAKING_PART = JOINT | {Standing.LEARNER}
ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."


class Rooted(Protocol):
    """Anything that says in which case it was made."""

    root_id: UUID


def actor_of(request: HttpRequest) -> Actor:
    """Who asks; set by the middleware."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


@dataclass(frozen=True)
class Held:
    """What the actor is to a case. Whoever takes part has an internal investigation of its own."""

    root_id: UUID
    standings: frozenset[Standing]

    def standings_of(self, actor: Actor) -> frozenset[Standing]:
        """The standings that were found."""
        own = {Standing.OWN} if self.standings & TAKING_PART else set()
        return self.standings | own


def held(actor: Actor, case: UUID) -> Held:
    """The actor's standings on a case."""
    return Held(case, grants.standings(actor, case))


def may(actor: Actor, mine: Held) -> dict[str, bool]:
    """What the reader may do with a case: a page shows no button that would be refused."""
    asked = {
        "answer": Permit.QUESTION_ANSWER,
        "contribute": Permit.CONTRIBUTION_GIVE,
        "lead": Permit.INVESTIGATION_LEAD,
        "write": Permit.REFLECTION_WRITE,
        "react": Permit.REACTION_GIVE,
        "hand_in": Permit.REFLECTION_HAND_IN,
        "record": Permit.MONITORING_RECORD,
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
        "head": cases.head(actor, case),
        "case_id": case,
        "tabs": tabs(mine, tab, went_up=_went_up(actor, case)),
        "may": may(actor, mine),
        **context,
    }
    return render(request, template, found, status=status)


TABS = (
    ("case", _("Overzicht"), None),
    ("investigation", _("Samen onderzoeken"), TAKING_PART),
    ("reflection", _("Reflectieverslag"), TAKING_PART),
    ("case-assessment", _("Vragen en oordeel"), JOINT),
    ("case-measures", _("Maatregelen"), TAKING_PART),
    ("consents", _("Toestemming"), JOINT),
    ("shared-space", _("Gedeelde ruimte"), TAKING_PART),
)
"""The parts of a case, and the standings for which each is there."""
READS_ON = frozenset({"investigation", "reflection"})
"""What stays readable in a case that went up in another, for who was there (ASM-1)."""


def _went_up(actor: Actor, case: UUID) -> bool:
    absorbed = cases.case(actor, case).state == cases.CaseState.ABSORBED.value
    return absorbed and actor.organisation is not None


def tabs(mine: Held, current: str, *, went_up: bool = False) -> list[tuple[str, str, bool]]:
    """The parts of a case that the reader can open; one part alone needs no tabs."""
    found = [
        (str(label), url, name == current)
        for name, label, standings in TABS
        if (
            standings is None
            or mine.standings & standings
            or (went_up and name in READS_ON and Standing.FORMER in mine.standings)
        )
        and (url := address(f"portal:{name}", mine.root_id))
    ]
    return found if len(found) > 1 else []


def address(name: str, *keys: UUID) -> str:
    """The address of a page; empty when this door has no such page (yet)."""
    try:
        return reverse(name, args=keys)
    except NoReverseMatch:
        return ""


def belongs(row: Rooted, case: UUID) -> None:
    """Refuse a row of another case: such an address does not exist. Raises `Denied`."""
    if row.root_id != case:
        raise Denied(ABSENT)


def ask(
    request: HttpRequest,
    case: UUID,
    form: Form,
    act: Callable[[dict[str, Any]], object],
    *,
    then: str,
    done: str,
    template: str = "frame/ask.html",
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
        {"form": form, **context},
        tab=tab,
        status=400 if request.method == "POST" else 200,
    )
