"""Whose turn it is in each state of a case, what is to be done, and what comes after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.access.standings import JOINT, Standing
from vangnet.cases.life import CaseState
from vangnet.cases.models import Case, CompletionRequest
from vangnet.frame.heads import Phase, Turn

PHASES = {
    CaseState.OPENED: Phase.REPORT,
    CaseState.REFLECTING: Phase.INVESTIGATION,
    CaseState.HANDED_IN: Phase.REFLECTION,
    CaseState.SUPPLEMENTING: Phase.REFLECTION,
    CaseState.ASSESSING: Phase.ASSESSMENT,
    CaseState.OWN_INQUIRY: Phase.ASSESSMENT,
    CaseState.JUDGED: Phase.IMPROVEMENT,
    CaseState.INTERVENING: Phase.IMPROVEMENT,
    CaseState.CLOSED: Phase.CLOSED,
    CaseState.ABSORBED: Phase.REPORT,
}
LEADING = frozenset({Standing.INTAKE, Standing.DEPARTMENT})


@dataclass(frozen=True)
class Known:
    """What the turn depends on, gathered once for however many cases."""

    standings: frozenset[Standing]
    department: str
    parties: Sequence[str]
    due: dict[str, date]
    asked: Sequence[CompletionRequest]
    withdrawn: bool = False


def phase(case: Case) -> Phase:
    """Where the case is on the strip. One that went up in another stands where it stood."""
    state = CaseState(case.state)
    if state is CaseState.ABSORBED and case.state_before:
        state = CaseState(case.state_before)
    return PHASES[state]


def turn(actor: Actor, case: Case, known: Known) -> Turn | None:
    """Whose turn it is; None when nothing is to be done any more."""
    state = CaseState(case.state)
    if state in (CaseState.CLOSED, CaseState.ABSORBED):
        return None
    if known.asked:
        return _completing(known)
    if state is CaseState.REFLECTING:
        return _by_parties(
            known,
            _("Onderzoek samen wat er gebeurde en dien het reflectieverslag in."),
            known.due.get("investigation"),
            _("De inspectie beoordeelt het verslag en de maatregelen."),
        )
    if state is CaseState.SUPPLEMENTING:
        return _by_parties(
            known,
            _("Beantwoord de vragen van de inspectie en vul het reflectieverslag aan."),
            None,
            _("De inspectie beoordeelt verder."),
        )
    if state is CaseState.INTERVENING:
        return _by_parties(
            known,
            _("Voer uit wat is afgesproken en laat zien wat het oplevert."),
            None,
            _("De inspectie volgt de maatregelen en sluit de zaak als het genoeg is."),
        )
    action, due, after = _inspectorate_does(case, state, known)
    yours = bool(known.standings & LEADING)
    return Turn(_inspectorate(known), action, due, after, yours)


def _completing(known: Known) -> Turn:
    first = min(known.asked, key=lambda one: one.due_on)
    yours = Standing.REPORTER in known.standings
    who = _("Uw organisatie") if yours else _("De melder")
    action = _("Vul de melding aan: %(what)s") % {"what": first.what}
    return Turn(who, action, first.due_on, _("De inspectie gaat verder."), yours)


def _by_parties(known: Known, action: str, due: date | None, after: str) -> Turn:
    yours = bool(known.standings & JOINT)
    if known.parties:
        who = listed(known.parties)
    elif yours:
        who = _("Uw organisatie, samen met de andere partijen")
    else:
        who = _("De betrokken zorgaanbieders")
    return Turn(who, action, due, after, yours)


def _inspectorate_does(case: Case, state: CaseState, known: Known) -> tuple[str, date | None, str]:
    actions_due = known.due.get("inspectorate-actions")
    if state is CaseState.OPENED:
        return _first_steps(case, known, actions_due)
    if state is CaseState.HANDED_IN:
        return (
            _("Begin met beoordelen van het reflectieverslag."),
            actions_due,
            _("De melders horen het als de inspectie vragen heeft of een oordeel geeft."),
        )
    if state is CaseState.ASSESSING:
        return (
            _("Beoordeel het verslag en de maatregelen."),
            actions_due,
            _("Elke melder krijgt het oordeel dat voor hem bestemd is."),
        )
    if state is CaseState.OWN_INQUIRY:
        return (
            _("Rond het eigen onderzoek van de inspectie af."),
            actions_due,
            _("Elke melder krijgt het oordeel dat voor hem bestemd is."),
        )
    return (
        _("Kies of er een vervolg nodig is, of sluit de zaak."),
        None,
        _("De partijen voeren de maatregelen uit; de inspectie volgt ze."),
    )


def _first_steps(case: Case, known: Known, due: date | None) -> tuple[str, date | None, str]:
    if known.withdrawn:
        return (
            _("Rond deze zaak af: de melding is ingetrokken."),
            due,
            _("De melder krijgt bericht dat de zaak eindigt."),
        )
    if case.acknowledged_at is None:
        return (
            _("Bevestig de ontvangst en noem een contactpersoon."),
            due,
            _("De inspectie laat weten wat zij gaat doen."),
        )
    if not case.planned_actions:
        return (
            _("Laat de melders weten wat de inspectie gaat doen."),
            due,
            _("De partijen onderzoeken samen wat er gebeurde."),
        )
    return (
        _("Vraag de partijen samen te onderzoeken."),
        known.due.get("investigation"),
        _("De partijen maken samen een reflectieverslag."),
    )


def _inspectorate(known: Known) -> str:
    return known.department or _("De inspectie")


def listed(names: Iterable[str]) -> str:
    """Names as one says them: A, B en C."""
    *first, last = list(names) or [""]
    return _("%(first)s en %(last)s") % {"first": ", ".join(first), "last": last} if first else last
