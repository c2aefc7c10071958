"""Bringing reports on one event together, and undoing it without loss (ASM-1).

Bundling moves standings, never content: what a report's own case held stays there. What moved is
written on the membership, so that undoing gives back exactly that.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.steps import locked, take
from vangnet.cases import letters
from vangnet.cases.actions import deciding, handing_over, moving, terms
from vangnet.cases.actions.telling import current, found_case, reason, report_keys, still_open, tell
from vangnet.cases.life import CaseState
from vangnet.cases.models import Answer, Bundling, Case, Proposal, ProposalState
from vangnet.cases.queries import fitting, parties
from vangnet.cases.queries.cases import ABSENT


@transaction.atomic
def bundle(
    into: Case,
    reports: Iterable[UUID],
    *,
    by: Actor,
    because: str,
    at: datetime,
    proposals: Iterable[Proposal] = (),
) -> list[Bundling]:
    """Bring reports into one case. An inspector decides, never the system (ASM-1).

    A report takes its reporters along; a case that is left empty goes up in this one, and whatever
    it held stays readable there. `proposals`: those that led to this; they become accepted, like
    every other open one between reports that are now together. Refused when an inspector said that
    two of the reports do not belong together.
    """
    _no_machine(by)
    permits.require(by, Permit.CASE_BUNDLE, into)
    because = reason(because, _("Schrijf waarom deze meldingen bij elkaar horen."), field="because")
    wanted = list(dict.fromkeys(reports))
    if not wanted:
        raise Invalid(_("Kies ten minste één melding."), field="reports")
    memberships = _memberships(wanted, into)
    _lock({into.id, *(one.case_id for one in memberships)})
    held = still_open(locked(into))
    if refused := fitting.too_late(held):
        raise Impossible(refused)
    present, chosen = report_keys(current(held)), [one.pk for one in proposals]
    _check_pairs(by, [*present, *wanted], chosen)
    deciding.record_bundle(wanted, [*present, *wanted], Answer.ACCEPT, by=by, why=because, at=at)
    _part(memberships, wanted, by=by, because=because, at=at)
    already = parties.holding_reporters(held.id)
    made = [_move(one, held, by=by, because=because, at=at) for one in memberships]
    _accept(held, chosen, by=by, because=because, at=at)
    came = {key for one in wanted for key in moving.reporters(by, one)}
    letters.joined(held, [key for key in already if key not in came], by=by)
    return made


def _part(
    memberships: list[Bundling], leaving: list[UUID], *, by: Actor, because: str, at: datetime
) -> None:
    """Who leaves others behind is no longer said to belong to them: those pairs are open again."""
    for one in memberships:
        staying = [key for key in report_keys(current(one.case)) if key not in leaving]
        deciding.record_bundle([one.report_id], staying, Answer.UNDO, by=by, why=because, at=at)
        _reopen_proposals(one.report_id, staying, because)


def _no_machine(by: Actor) -> None:
    if by.is_clock or by.person is None:
        raise Denied(_("Meldingen bij elkaar brengen doet een inspecteur, nooit het systeem."))


def _memberships(wanted: list[UUID], into: Case) -> list[Bundling]:
    found = {
        one.report_id: one
        for one in Bundling.objects.select_related("case").filter(report_id__in=wanted, until=None)
    }
    if set(wanted) - set(found):
        raise Denied(_(ABSENT))
    already = [key for key in wanted if found[key].case_id == into.id]
    if already:
        raise Impossible(_("Deze melding hoort al bij deze zaak."))
    return [found[key] for key in wanted]


def _lock(cases: Iterable[UUID]) -> None:
    """Lock cases in one order, so that two inspectors never wait for each other."""
    list(Case.objects.select_for_update().filter(pk__in=list(cases)).order_by("pk"))


def _check_pairs(
    by: Actor, together: list[UUID], chosen: Iterable[UUID] = (), *, then: str = ""
) -> None:
    """No rejected pair inside, also not through a third report. `then`: what to do about it.

    One that came back because a report changed may be bundled by whoever chooses that very pair.
    """
    for one in deciding.rejected_pairs(together):
        if fitting.is_parted(one, chosen):
            numbers = parties.report_numbers(by, [one.report_a, one.report_b])
            raise Impossible(fitting.why_parted(one, numbers, then))


def _move(membership: Bundling, into: Case, *, by: Actor, because: str, at: datetime) -> Bundling:
    held = locked(membership)
    source = found_case(held.case_id)
    permits.require(by, Permit.CASE_BUNDLE, source)
    if held.until is not None:
        raise Impossible(_("Iemand anders heeft deze melding intussen verplaatst. Kijk opnieuw."))
    if refused := fitting.too_far(source):
        raise Impossible(refused)
    reporters = moving.reporters(by, held.report_id)
    held.until, held.ended_because = at, because
    held.save(update_fields=["until", "ended_because"])
    made = Bundling.objects.create(
        root_id=into.id,
        case=into,
        report_id=held.report_id,
        since=at,
        because=because,
        came_from=source.id,
    )
    empties = not current(source)
    made.moved = moving.move(made, source, into, reporters, everyone=empties, by=by)
    made.save(update_fields=["moved"])
    moving.carry_terms(source, into, reporters)
    if empties:
        _absorb(source, into, made, by=by, because=because, at=at)
    leaving = [] if empties else handing_over.bodies(source.id)
    letters.bundled(source, into, reporters, by=by)
    tell(by, "report_bundled", into, because=because, kind="cases.bundling", subject=made.id)
    handing_over.follow(by, made.report_id, to=into, leaving=leaving, because=because)
    return made


def _absorb(
    source: Case, into: Case, made: Bundling, *, by: Actor, because: str, at: datetime
) -> None:
    """The case that was left empty goes up in the other; its departments come along (ASM-2).

    Other supervisors keep what they had and hear where it went: sharing more is decided apart.
    """
    before = source.state
    held = take(source, "absorb", by=by, because=because)
    held.state_before, held.absorbed_into, held.absorbed_number = before, into.id, into.number
    held.save(update_fields=["state_before", "absorbed_into", "absorbed_number"])
    moving.bring_departments(source, into, made, by=by, at=at)


def _accept(case: Case, chosen: list[UUID], *, by: Actor, because: str, at: datetime) -> None:
    together = report_keys(current(case))
    inside = Q(report_a__in=together, report_b__in=together)
    found = Proposal.objects.filter(inside).filter(
        Q(pk__in=chosen) | Q(decision__in=[ProposalState.OPEN.value, ProposalState.UNSURE.value])
    )
    found.update(
        decision=ProposalState.ACCEPTED.value,
        decided_by=by.person,
        decided_at=at,
        why=because,
        rejected_why="",
    )


@transaction.atomic
def unbundle(bundling: Bundling, *, by: Actor, because: str, at: datetime) -> Bundling:
    """Undo: the report goes back to its own case, with everything that was there (ASM-1).

    That case stands again where it stood. Returns the new membership; the ended one waits for the
    clock, which takes what came with the report out of the joint picture.
    """
    _no_machine(by)
    case = found_case(bundling.case_id)
    permits.require(by, Permit.CASE_BUNDLE, case)
    because = reason(because, _("Schrijf waarom deze melding hier niet hoort."), field="because")
    if bundling.came_from is None:
        raise Impossible(
            _("Voor deze melding is deze zaak geopend. Er is niets om terug te draaien.")
        )
    _lock({case.id, bundling.came_from})
    case, held = still_open(locked(case)), locked(bundling)
    if held.until is not None:
        raise Impossible(_("Deze bundeling is al ongedaan gemaakt."))
    if len(current(case)) == 1:
        raise Impossible(
            _("Dan blijft deze zaak leeg achter. Breng eerst haar eigen melding terug.")
        )
    home = _home(bundling.came_from, by)
    _check_pairs(
        by,
        [held.report_id, *report_keys(current(home))],
        then=_("Haal een van de twee eerst uit de zaak %(number)s, of neem de afwijzing terug.")
        % {"number": home.number},
    )
    staying = [key for key in report_keys(current(case)) if key != held.report_id]
    deciding.record_bundle([held.report_id], staying, Answer.UNDO, by=by, why=because, at=at)
    reporters = moving.reporters(by, held.report_id)
    held.until, held.ended_because = at, because
    held.save(update_fields=["until", "ended_because"])
    made = Bundling.objects.create(
        root_id=home.id, case=home, report_id=held.report_id, since=at, because=because
    )
    _remember_before(made, held)
    home = _restore(home, by=by, because=because)
    moving.move_back(held, case, home, by=by)
    _reopen_proposals(held.report_id, report_keys(current(case)), because)
    _let_lapse(case, reporters, at)
    letters.unbundled(case, home, reporters, by=by)
    left = parties.holding_reporters(case.id)
    letters.parted(case, [key for key in left if key not in reporters], by=by)
    tell(by, "report_unbundled", case, because=because, kind="cases.bundling", subject=held.id)
    leaving = handing_over.bodies(case.id)
    handing_over.follow(by, held.report_id, to=home, leaving=leaving, because=because)
    moving.send_departments_back(held, case, by=by, because=because, at=at)
    return made


def _home(key: UUID, by: Actor) -> Case:
    home = Case.objects.select_for_update().filter(pk=key).first()
    if home is None or not permits.decide(by, Permit.CASE_BUNDLE, home):
        raise Denied(
            _(
                "U leidt de zaak niet waar deze melding vandaan kwam. "
                "Vraag het meldpunt dit ongedaan te maken."
            )
        )
    if home.state == CaseState.CLOSED:
        raise Impossible(
            _("De zaak %(number)s waar deze melding vandaan kwam, is gesloten. Heropen haar eerst.")
            % {"number": home.number}
        )
    return home


def _remember_before(made: Bundling, held: Bundling) -> None:
    """Where the membership at home came from, so that an earlier bundling can be undone too."""
    earlier = (
        Bundling.objects.filter(case_id=made.case_id, report_id=held.report_id)
        .exclude(until=None)
        .order_by("-until", "-created_at")
        .first()
    )
    if earlier is not None and earlier.came_from is not None:
        made.came_from, made.moved = earlier.came_from, earlier.moved
        made.save(update_fields=["came_from", "moved"])


def _restore(home: Case, *, by: Actor, because: str) -> Case:
    if home.state != CaseState.ABSORBED:
        return home
    was = CaseState(home.state_before or CaseState.OPENED.value)
    step = "restore_reflecting" if was is CaseState.REFLECTING else "restore"
    held = take(home, step, by=by, because=because)
    held.state_before, held.absorbed_into, held.absorbed_number = "", None, ""
    held.save(update_fields=["state_before", "absorbed_into", "absorbed_number"])
    return held


def _reopen_proposals(report: UUID, others: list[UUID], because: str) -> None:
    Proposal.objects.filter(decision=ProposalState.ACCEPTED.value).filter(
        Q(report_a=report, report_b__in=others) | Q(report_b=report, report_a__in=others)
    ).update(decision=ProposalState.UNSURE.value, why=because)


def _let_lapse(case: Case, reporters: list[UUID], at: datetime) -> None:
    staying = set(parties.holding_reporters(case.id))
    for reporter in set(reporters) - staying:
        terms.lapse(case, on=timezone.localdate(at), concerns=reporter)


@transaction.atomic
def entries_taken_back(bundling: Bundling, *, by: Actor) -> Bundling:
    """The clock took the entries of an undone bundle out of the joint picture."""
    if not by.is_clock:
        raise Denied(_("Dit doet het systeem, nadat een bundeling ongedaan is gemaakt."))
    held = locked(bundling)
    if not held.entries_taken_back:
        held.entries_taken_back = True
        held.save(update_fields=["entries_taken_back"])
    return held
