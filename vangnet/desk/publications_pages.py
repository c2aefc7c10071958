"""What all pages about one public version share: the head, whose turn it is, and the tabs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.accounts import queries as accounts
from vangnet.cases import queries as cases
from vangnet.desk.case_pages import actor_of
from vangnet.frame.forms import carried_out
from vangnet.publications import queries
from vangnet.publications.queries import PublicVersion, VersionState

TONES = {
    VersionState.DRAFTING: "active",
    VersionState.REVIEWED: "active",
    VersionState.APPROVED: "attention",
    VersionState.PUBLISHED: "good",
    VersionState.WITHDRAWN: "neutral",
}
TABS = (
    ("publication", "Tekst"),
    ("publication-words", "Woorden"),
    ("publication-left", "Nalopen"),
    ("publication-facts", "Kenmerken"),
    ("publication-check", "Controle en besluit"),
)


@dataclass(frozen=True)
class Turn:
    """Who is to do what with a public version, and what comes after."""

    who: str
    action: str
    then: str


def earliest(version: PublicVersion) -> date | None:
    """The first day on which it may be public; None while the reporters were not told."""
    if version.notified_on is None:
        return None
    wait = law.terms.due("publication-wait", version.notified_on).due_on
    return date.fromordinal(wait.toordinal() + 1)


def turn_of(version: PublicVersion) -> Turn:
    """Whose turn it is, in words."""
    first = earliest(version)
    day = date_format(first) if first else ""
    turns = {
        VersionState.DRAFTING: Turn(
            _("De redactie"),
            _("Schrijft de tekst, beslist over elk gevonden woord en kijkt alles na."),
            _("Een ander keurt de tekst goed. Wie nakijkt, keurt niet goed."),
        ),
        VersionState.REVIEWED: Turn(
            _("Een tweede persoon"),
            _("Keurt dezelfde tekst goed. Dat is het besluit om openbaar te maken."),
            _("De melders krijgen bericht. Dan begint de wachttijd van twee weken."),
        ),
        VersionState.APPROVED: Turn(
            _("De inspectie"),
            _("Maakt openbaar, niet eerder dan op %(day)s.") % {"day": day},
            _("De tekst staat vijf jaar in de bibliotheek. De sector krijgt bericht."),
        ),
        VersionState.PUBLISHED: Turn(
            _("Niemand"), _("Dit staat in de bibliotheek."), _("Intrekken kan, met een reden.")
        ),
        VersionState.WITHDRAWN: Turn(
            _("Niemand"), _("Dit is ingetrokken."), _("Van de zaak kan een nieuwe versie komen.")
        ),
    }
    return turns[VersionState(version.state)]


def writes(actor: Actor) -> bool:
    """May she write, or only review and approve? A page shows no button that would be refused."""
    return bool(permits.decide(actor, Permit.PUBLIC_VERSION_DRAFT))


def show(
    request: HttpRequest,
    version: PublicVersion,
    template: str,
    context: dict[str, Any],
    *,
    tab: str = "",
    status: int = 200,
) -> HttpResponse:
    """Render a page of a public version under its head."""
    actor = actor_of(request)
    state = VersionState(version.state)
    number = cases.numbers(actor, [version.root_id]).get(version.root_id, "")
    shared = {
        "version": version,
        "state": state.dutch,
        "tone": TONES[state],
        "turn": turn_of(version),
        "case_number": number,
        "tabs": [
            (_(label), reverse(f"desk:{name}", args=[version.id]), name == tab)
            for name, label in TABS
        ],
        "changeable": state not in (VersionState.PUBLISHED, VersionState.WITHDRAWN),
        "reacts": bool(version.document_number),
        "writes": writes(actor),
    }
    return render(request, template, {**shared, **context}, status=status)


def ask(
    request: HttpRequest,
    version: PublicVersion,
    form: Form,
    act: Callable[[dict[str, Any]], object],
    *,
    then: str,
    done: str,
    **context: Any,
) -> HttpResponse:
    """Show a form, or carry out what it asks and go on to `then` with the message `done`."""
    if request.method == "POST" and carried_out(form, act):
        messages.success(request, done)
        return redirect(then)
    status = 400 if request.method == "POST" else 200
    back = reverse("desk:publication-check", args=[version.id])
    found = {"form": form, "back": back, **context}
    return show(request, version, "desk/publications/ask.html", found, status=status)


def asked_version(request: HttpRequest, key: UUID) -> PublicVersion:
    """The version of the address, for who may see it."""
    return queries.version(actor_of(request), key)


def people(version: PublicVersion, signatures: Iterable[Any]) -> dict[str, str]:
    """The names of who wrote and who signed, by what they did."""
    signed = queries.people_of(signatures)
    names = accounts.names([*version.editors, *signed.values()])
    return {
        "editors": ", ".join(names.get(key, "") for key in version.editors),
        "reviewer": names.get(signed["review"], "") if "review" in signed else "",
        "approver": names.get(signed["approval"], "") if "approval" in signed else "",
    }
