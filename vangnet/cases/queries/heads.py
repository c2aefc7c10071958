"""What stands above every page of a case, for whoever reads it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangnet import law
from vangnet.access import grants, together
from vangnet.access.actors import Actor
from vangnet.access.standings import JOINT, SUPERVISING, Standing
from vangnet.cases.life import CaseState
from vangnet.cases.models import Bundling, Case, CompletionRequest, Term
from vangnet.cases.queries import parties, turns
from vangnet.cases.queries.cases import case as one_case
from vangnet.cases.queries.work import completion_requests
from vangnet.cases.queries.work import terms as open_terms
from vangnet.frame.heads import CaseHead, PartyState, TermState, Turn
from vangnet.parties import queries as register
from vangnet.parties.models import Organisation
from vangnet.reports.life import ReportState
from vangnet.reports.models import Report

Holders = list[grants.Holder]
SHOWN = {
    Standing.REPORTER: (gettext_lazy("heeft gemeld"), "good"),
    Standing.PARTNER: (gettext_lazy("doet mee"), "good"),
    Standing.LEARNER: (gettext_lazy("leert mee"), "neutral"),
    Standing.INVITED: (gettext_lazy("uitgenodigd"), "attention"),
}
ORDER = list(SHOWN)


def head(actor: Actor, case: UUID, *, on: date | None = None) -> CaseHead:
    """Where the case is, whose turn it is, by when, and what happens next (look.md, principle 2).

    For the inspectorate, partners, invited ones, relatives and former holders alike; nothing of
    another's internal investigation is read for it (PRV-4). Reporters learn who else reported only
    once they investigate together (ASM-1). Raises `Denied`.
    """
    found = one_case(actor, case)
    day = on or timezone.localdate()
    held = grants.standings(actor, found.id)
    around = grants.holders(found.id)
    names = register.by_key(actor, [one.organisation for one in around] + [found.handled_by])
    terms = open_terms(actor, found.id)
    known = _known(actor, found, held, around, names, terms)
    return CaseHead(
        number=found.number,
        title=found.title,
        phase=turns.phase(found),
        turn=turns.turn(actor, found, known),
        parties_state=_party_states(actor, found, held, around, names, day),
        terms=[_term_state(one, found, day) for one in terms],
        notice=notice(found, held),
    )


def whose_turn(actor: Actor, case: Case, *, on: date | None = None) -> Turn | None:
    """Whose turn it is in one case; None when nothing is to be done."""
    return head(actor, case.id, on=on).turn


Reports = Mapping[UUID, list[Report]]


def reports_in(cases: Iterable[Case]) -> Reports:
    """The reports of several cases that the reader may see, oldest first; no free texts."""
    found: dict[UUID, list[Report]] = {case.id: [] for case in cases}
    rows = Bundling.objects.filter(case_id__in=list(found), until=None)
    where = dict(rows.values_list("report_id", "case_id"))
    columns = ("id", "root_id", "organisation_id", "number", "submitted_at", "state")
    for report in Report.objects.filter(pk__in=list(where)).only(*columns).order_by("submitted_at"):
        found[where[report.id]].append(report)
    return found


def heads(
    actor: Actor, cases: Iterable[Case], *, on: date, reports: Reports | None = None
) -> dict[UUID, CaseHead]:
    """The heads of several cases for a list, without the parties beside them.

    The number of queries does not grow with the number of cases (look.md, principle 2). `reports`:
    those of the cases, when they are known already.
    """
    rows = list(cases)
    inside = reports_in(rows) if reports is None else reports
    keys = [case.id for case in rows]
    held, terms, asked = _of_several(actor, keys)
    names = register.by_key(actor, [case.handled_by for case in rows])
    found = {}
    for case in rows:
        known = turns.Known(
            frozenset(held[case.id]),
            _department(case, names),
            (),
            _due(terms[case.id]),
            asked.get(case.id, ()),
            _withdrawn(inside[case.id]),
        )
        found[case.id] = CaseHead(
            number=case.number,
            title=case.title,
            phase=turns.phase(case),
            turn=turns.turn(actor, case, known),
            terms=[_term_state(one, case, on) for one in terms[case.id]],
            notice=notice(case, frozenset(held[case.id])),
        )
    return found


def _known(
    actor: Actor,
    case: Case,
    held: frozenset[Standing],
    around: Holders,
    names: Mapping[UUID, Organisation],
    terms: list[Term],
) -> turns.Known:
    joint = [one.organisation for one in around if one.standing in JOINT and one.organisation]
    shown = [names[key].name for key in dict.fromkeys(joint) if key in names]
    return turns.Known(
        held,
        _department(case, names),
        shown if _sees_parties(actor, case, held) else (),
        _due(terms),
        [one for one in completion_requests(actor, case.id) if one.answered_at is None],
        _withdrawn(parties.reports_of(actor, case.id)),
    )


def _sees_parties(actor: Actor, case: Case, held: frozenset[Standing]) -> bool:
    """Who supervises, and who investigates together: reporters are that once they were asked to."""
    if actor.is_clock or held & SUPERVISING:
        return True
    together = case.state not in (CaseState.OPENED, CaseState.ABSORBED)
    return together and bool(held & (JOINT | {Standing.LEARNER}))


def _due(terms: Iterable[Term]) -> dict[str, date]:
    """The nearest open date per term."""
    found: dict[str, date] = {}
    for one in terms:
        if one.met_on is None:
            found.setdefault(one.term, one.due_on)
    return found


def _of_several(
    actor: Actor, keys: list[UUID]
) -> tuple[dict[UUID, set[Standing]], dict[UUID, list[Term]], dict[UUID, list[CompletionRequest]]]:
    """What the actor is to several cases, their terms, and the open requests to complete."""
    several = (actor, tuple(keys))
    grant = ("grants of", several), grants.live(actor).filter(root_id__in=keys)
    term = (
        ("terms of", several),
        Term.objects.filter(root_id__in=keys, lapsed_on=None).order_by("due_on"),
    )
    request = (
        ("requests of", several),
        CompletionRequest.objects.filter(root_id__in=keys, answered_at=None),
    )
    together.fetch(dict([grant, term, request]))
    held: dict[UUID, set[Standing]] = defaultdict(set)
    terms: dict[UUID, list[Term]] = defaultdict(list)
    asked: dict[UUID, list[CompletionRequest]] = defaultdict(list)
    for one in together.listed(*grant):
        held[one.root_id].add(Standing(one.standing))
    for two in together.listed(*term):
        terms[two.root_id].append(two)
    for three in together.listed(*request):
        asked[three.root_id].append(three)
    return held, terms, asked


def held_on(actor: Actor, cases: Iterable[Case]) -> Mapping[UUID, set[Standing]]:
    """What the actor is to the cases of a list."""
    return _of_several(actor, [case.id for case in cases])[0]


def _withdrawn(reports: list[Report]) -> bool:
    """Was every report that the reader may see withdrawn?"""
    return {report.state for report in reports} == {ReportState.WITHDRAWN.value}


def _department(case: Case, names: Mapping[UUID, Organisation]) -> str:
    body = names.get(case.handled_by) if case.handled_by else None
    return body.name if body else ""


def _party_states(
    actor: Actor,
    case: Case,
    held: frozenset[Standing],
    around: Holders,
    names: Mapping[UUID, Organisation],
    day: date,
) -> list[PartyState]:
    own_only = not _sees_parties(actor, case, held)
    best: dict[UUID, Standing] = {}
    for one in around:
        if one.organisation is None or one.standing not in SHOWN:
            continue
        if own_only and one.organisation != actor.organisation:
            continue
        seen = best.get(one.organisation)
        if seen is None or ORDER.index(one.standing) < ORDER.index(seen):
            best[one.organisation] = one.standing
    found = [
        PartyState(names[key].name, str(SHOWN[standing][0]), SHOWN[standing][1])
        for key, standing in best.items()
        if key in names
    ]
    if held & SUPERVISING:
        found += _late(actor, case, day)
    return found


def _late(actor: Actor, case: Case, day: date) -> list[PartyState]:
    """For who supervises: who should have reported and did not (REP-9)."""
    keys = parties.did_not_report(actor, case.id, on=day)
    known = register.by_key(actor, keys)
    return [
        PartyState(body.name, _("had moeten melden"), "danger")
        for body in sorted(known.values(), key=lambda body: body.name.casefold())
    ]


def _term_state(term: Term, case: Case, day: date) -> TermState:
    title = str(law.terms.table()["term"][term.term]["title"])
    over = case.state in (CaseState.CLOSED, CaseState.ABSORBED)
    return TermState(
        name=title[:1].upper() + title[1:],
        due_on=term.due_on,
        met_on=term.met_on,
        overdue=term.met_on is None and term.due_on < day and not over,
        moved_from=term.moved_from,
        cites=tuple(term.cites.split()),
    )


def notice(case: Case, held: frozenset[Standing]) -> str:
    """What a reader must know first: where the case went, or that an invitation waits."""
    if case.state == CaseState.ABSORBED:
        return _(
            "Opgegaan in zaak %(number)s. Wat hier stond, blijft te lezen; verder gaat het daar."
        ) % {"number": case.absorbed_number}
    if Standing.FORMER in held and not held & (JOINT | SUPERVISING | {Standing.LEARNER}):
        return _("Uw organisatie was eerder bij deze zaak betrokken.")
    if Standing.INVITED in held and not held & (JOINT | {Standing.LEARNER}):
        return _("Uw organisatie is uitgenodigd om mee te doen of mee te leren.")
    return ""
