"""What all pages about a case share at the desk: the head above, the tabs, and the form page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.cases import queries as cases
from vangnet.frame.forms import carried_out
from vangnet.parties import queries as register


def actor_of(request: HttpRequest) -> Actor:
    """Who asks; set by the middleware."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def show(
    request: HttpRequest,
    template: str,
    case: UUID,
    context: dict[str, Any],
    *,
    tab: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render a page of a case under its head."""
    head = cases.head(actor_of(request), case)
    found = {"head": head, "case_id": case, "tabs": tabs(case, tab), **context}
    return render(request, template, found, status=status)


def tabs(case: UUID, current: str) -> list[tuple[str, str, bool]]:
    """The parts of a case for the inspectorate."""
    entries = (
        ("case", _("Overzicht")),
        ("case-reports", _("Meldingen")),
        ("assessment", _("Beoordeling")),
        ("interventions", _("Interventies")),
        ("case-monitoring", _("Maatregelen")),
        ("case-publication", _("Publiceren")),
        ("case-history", _("Geschiedenis")),
    )
    return [
        (label, reverse(f"desk:{name}", args=[case]), name == current) for name, label in entries
    ]


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


def named(actor: Actor, keys: list[UUID]) -> list[tuple[str, str]]:
    """Organisations by key and name, for a list to choose from."""
    known = register.by_key(actor, keys)
    return [(str(key), known[key].name) for key in keys if key in known]
