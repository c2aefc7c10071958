"""What the overview of a case shows to a partner, and to a client or relative."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.standings import JOINT, Standing
from vangnet.accounts import queries as accounts
from vangnet.assessments import queries as assessments
from vangnet.cases import queries as cases
from vangnet.investigations import queries as investigations
from vangnet.parties import queries as register
from vangnet.trail import queries as trail

MOST_EVENTS = 12


@dataclass(frozen=True)
class Line:
    """One thing that happened, by which organisation. Names of people stay inside."""

    at: datetime
    who: str
    what: str


def for_partner(actor: Actor, case: UUID, today: date) -> dict[str, Any]:
    """Own reports, what the inspectorate does, what was asked of us, what came of it."""
    found = cases.case(actor, case)
    held = grants.standings(actor, case)
    people = accounts.names([found.contact_person])
    return {
        "page_title": _("Overzicht"),
        "case": found,
        "today": today,
        "reports": cases.reports_of(actor, case),
        "requests": cases.completion_requests(actor, case),
        "contact": people.get(found.contact_person) if found.contact_person else None,
        "invitation": _open_invitation(actor, case),
        "questions": _open_questions(actor, case) if held & JOINT else 0,
        "closings": assessments.closings(actor, case),
        "events": _events(actor, case),
        "takes_part": bool(held & (JOINT | {Standing.LEARNER})),
    }


def for_relative(actor: Actor, case: UUID) -> dict[str, Any]:
    """What happens, what she told, and what came of it."""
    found = cases.case(actor, case)
    return {
        "page_title": _("Uw zaak"),
        "case": found,
        "statements": investigations.statements(actor, case),
        "outcome": OUTCOME.get(found.state, ""),
    }


OUTCOME = {
    "opened": gettext_lazy("De inspectie heeft de melding ontvangen en kijkt wat er nodig is."),
    "reflecting": gettext_lazy(
        "De zorgaanbieders onderzoeken samen wat er gebeurde. Uw verhaal hoort daarbij."
    ),
    "handed_in": gettext_lazy(
        "De zorgaanbieders zijn klaar met hun verslag. De inspectie leest het nu."
    ),
    "assessing": gettext_lazy("De inspectie beoordeelt het verslag van de zorgaanbieders."),
    "supplementing": gettext_lazy("De inspectie vroeg de zorgaanbieders om meer uitleg."),
    "own_inquiry": gettext_lazy("De inspectie onderzoekt nu zelf wat er gebeurde."),
    "judged": gettext_lazy(
        "De inspectie heeft een oordeel gegeven. De zorgaanbieders vertellen u de uitkomst."
    ),
    "intervening": gettext_lazy("De inspectie let erop dat er echt iets verandert."),
    "closed": gettext_lazy(
        "De zaak is afgesloten. Hoorde u de uitkomst nog niet? Vraag het de zorgaanbieder, of bel "
        "de inspectie."
    ),
    "absorbed": gettext_lazy("Deze zaak is samengevoegd met een andere over dezelfde gebeurtenis."),
}


def _open_invitation(actor: Actor, case: UUID) -> Any:
    return next((one for one in investigations.my_invitations(actor) if one.root_id == case), None)


def _open_questions(actor: Actor, case: UUID) -> int:
    return sum(one.answered_at is None for one in assessments.questions(actor, case))


def _events(actor: Actor, case: UUID) -> list[Line]:
    found = trail.events(actor, [case], limit=MOST_EVENTS)
    bodies = register.by_key(actor, (one.organisation_id for one in found))
    return [
        Line(
            one.at,
            bodies[one.organisation_id].name if one.organisation_id in bodies else _("Vangnet"),
            trail.sentence(one.verb),
        )
        for one in found
    ]
