"""Assessing, asking, judging, closing and reopening (ASM-3 to ASM-6)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from vangnet import law
from vangnet.access import context, permits, versions
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.steps import locked, take
from vangnet.assessments import facts, letters, queries
from vangnet.assessments.models import (
    Answer,
    Assessment,
    Judgement,
    JudgementOutcome,
    Question,
    ReportClosing,
)
from vangnet.cases import actions as case_actions
from vangnet.cases import queries as cases
from vangnet.cases.actions import terms as case_terms
from vangnet.cases.models import Case
from vangnet.reports.models import Report
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience

__all__ = [
    "ANSWER_TERM",
    "WEIGHED",
    "JudgementOutcome",
    "answer_question",
    "ask_question",
    "close",
    "inquire_oneself",
    "judge",
    "reopen",
    "resume",
    "send_judgements",
    "start",
    "weigh",
]

WEIGHED = {
    "investigated_with_care": "care_because",
    "measures_sufficient": "measures_because",
    "learned_together": "learned_because",
    "recurrence_reduced": "recurrence_because",
}
ANSWER_TERM = "complete-report"
WEIGHABLE = frozenset({"assessing", "supplementing", "own_inquiry", "judged", "intervening"})
ASKABLE = frozenset({"assessing", "supplementing", "own_inquiry"})
JUDGEABLE = frozenset({"opened", "assessing", "own_inquiry", "judged"})


@transaction.atomic
def start(case: Case, *, by: Actor) -> Assessment:
    """Begin assessing what was handed in."""
    take(case, "assess", by=by)
    return Assessment.objects.get_or_create(root_id=case.id)[0]


@transaction.atomic
def weigh(case: Case, values: dict[str, str], *, base: int, by: Actor) -> Assessment:
    """Write down what is found. A yes or no without a ground is refused (ASM-3)."""
    permits.require(by, Permit.CASE_STEER, case)
    known = {*WEIGHED, *WEIGHED.values()}
    if set(values) - known:
        raise Denied(_("Dit veld bestaat niet."))
    for answer, ground in WEIGHED.items():
        if values.get(answer, Answer.UNKNOWN) not in Answer.values:
            raise Invalid(_("Kies ja, nee of nog niet te zeggen."), field=answer)
        if values.get(answer) in (Answer.YES, Answer.NO) and not values.get(ground, "").strip():
            raise Invalid(_("Schrijf waarom. Een oordeel zonder grond kan niet."), field=ground)
    if locked(case).state not in WEIGHABLE:
        raise Impossible(_("Begin eerst met beoordelen; dan kunt u uw bevindingen opschrijven."))
    found = Assessment.objects.get_or_create(root_id=case.id)[0]
    versions.write_row(found, dict(values), base=base)
    _tell(by, "assessment_written", case, audience=Audience.INSPECTORATE)
    found.refresh_from_db()
    return found


@transaction.atomic
def ask_question(case: Case, *, by: Actor, text: str, to: UUID | None = None, on: date) -> Question:
    """Ask one reporter, or all, with a term of two weeks; the case goes back to the parties."""
    permits.require(by, Permit.CASE_STEER, case)
    if not text.strip():
        raise Invalid(_("Schrijf uw vraag."), field="text")
    versions.check_length(text, "text")
    reporters = cases.reporters_of(by, case.id)
    if to is not None and to not in reporters:
        raise Invalid(_("Kies een van de melders in deze zaak."), field="to")
    state = locked(case).state
    if state not in ASKABLE:
        raise Impossible(_("Een vraag stellen kan terwijl de inspectie beoordeelt of onderzoekt."))
    if state == "assessing":
        take(case, "ask_more", by=by)
    due = law.terms.due(ANSWER_TERM, on)
    case_actions.set_term(case, ANSWER_TERM, by=by, start=on, concerns=to)
    question = Question.objects.create(
        root_id=case.id,
        to_organisation=to,
        text=text.strip(),
        asked_on=on,
        due_on=due.due_on,
        cites=" ".join(due.cites),
    )
    for reporter in [to] if to else reporters:
        letters.asked(question, case, reporter, by=by)
    _tell(by, "question_asked", case)
    return question


@transaction.atomic
def answer_question(question: Question, *, by: Actor, answer: str, at: datetime) -> Question:
    """Answer a question of the inspectorate, once (ASM-6)."""
    permits.require(by, Permit.QUESTION_ANSWER, question)
    held = locked(question)
    if held.answered_at is not None:
        raise Impossible(_("Deze vraag is al beantwoord."))
    if held.to_organisation not in (None, by.organisation):
        raise Denied(_("Deze vraag is niet aan uw organisatie gesteld."))
    if not answer.strip():
        raise Invalid(_("Schrijf uw antwoord."), field="answer")
    versions.check_length(answer, "answer")
    held.answer, held.answered_at, held.answered_by = answer.strip(), at, by.organisation
    held.save(update_fields=["answer", "answered_at", "answered_by"])
    trail.record(
        by,
        "question_answered",
        kind="assessments.question",
        subject=held.id,
        root=held.root_id,
        audience=Audience.EVERYONE,
    )
    case = cases.case(by, held.root_id)
    to, on = held.to_organisation, localdate(at)
    case_actions.meet_term(case, ANSWER_TERM, by=by, on=on, concerns=to)
    _turn_back(case)
    return held


def _turn_back(case: Case) -> None:
    """With the last answer the case is the inspectorate's turn again; nobody has to press a button.

    The one who answers may not see questions to another, so the clock counts them.
    """
    if case.state != "supplementing":
        return
    with context.acting(Actor.CLOCK):
        if not queries.open_questions(Actor.CLOCK, case.id):
            take(case, "resume", by=Actor.CLOCK)


@transaction.atomic
def resume(case: Case, *, by: Actor) -> None:
    """Go on assessing without waiting for an answer any longer (ASM-6)."""
    take(case, "resume", by=by)


@transaction.atomic
def judge(
    case: Case,
    *,
    by: Actor,
    outcome: JudgementOutcome,
    text: str,
    about: UUID | None = None,
    at: datetime,
) -> Judgement:
    """Judge the chain, or one provider where there is reason (ASM-4). A new one replaces the old.

    The step in the life of the case is taken by `send_judgements`.
    """
    permits.require(by, Permit.CASE_JUDGE, case)
    if not text.strip():
        raise Invalid(_("Schrijf het oordeel met de redenen."), field="text")
    versions.check_length(text, "text")
    if about is not None and about not in cases.provider_keys(by, case.id):
        raise Invalid(_("Kies een van de zorgaanbieders in deze zaak."), field="about")
    _judgeable(locked(case), outcome, about)
    Judgement.objects.filter(root_id=case.id, about_organisation=about, replaced_at=None).update(
        replaced_at=at
    )
    judgement = Judgement.objects.create(
        root_id=case.id,
        about_organisation=about,
        outcome=outcome,
        text=text.strip(),
        given_by=by.person,
        given_at=at,
    )
    _tell(by, "judgement_written", case, audience=Audience.INSPECTORATE)
    return judgement


def _judgeable(case: Case, outcome: JudgementOutcome, about: UUID | None) -> None:
    """Can this be concluded now? Before the parties wrote anything, only: this is no calamity."""
    no_calamity = outcome == JudgementOutcome.NO_CALAMITY
    if case.state not in JUDGEABLE or (case.state == "opened" and not no_calamity):
        raise Impossible(_("Oordelen kan pas als het verslag beoordeeld wordt."))
    if no_calamity and about is not None:
        raise Invalid(
            _("Dat iets geen calamiteit is, geldt voor de hele zaak. Kies: over het geheel."),
            field="about",
        )


@transaction.atomic
def send_judgements(case: Case, *, by: Actor, at: datetime) -> None:
    """Send every reporter its judgement (ASM-5): the chain's, and its own if there is one.

    Once they are sent, only who has something new hears again.
    """
    permits.require(by, Permit.CASE_JUDGE, case)
    state = locked(case).state
    given = queries.judgements(by, case.id)
    chain = next((one for one in given if one.about_organisation is None), None)
    if chain is None:
        raise Impossible(_("Schrijf eerst een oordeel over het geheel."))
    again = state == "judged"
    if again and all(one.sent_at for one in given):
        raise Impossible(_("Alle oordelen zijn al verstuurd. Schrijf eerst een nieuw oordeel."))
    if not again:
        no_calamity = chain.outcome == JudgementOutcome.NO_CALAMITY and state != "own_inquiry"
        take(case, "find_no_calamity" if no_calamity else "judge", by=by)
    Judgement.objects.filter(root_id=case.id, sent_at=None, replaced_at=None).update(sent_at=at)
    case_terms.lapse(case, on=localdate(at))
    for reporter in cases.reporters_of(by, case.id):
        own = [one for one in given if one.about_organisation in (None, reporter)]
        if not again or any(one.sent_at is None for one in own):
            letters.judged(own, case, reporter, by=by)
    _tell(by, "judgements_sent", case)


@transaction.atomic
def inquire_oneself(case: Case, *, by: Actor, because: str) -> None:
    """The inspectorate investigates itself (ASM-6)."""
    if not because.strip():
        raise Invalid(_("Schrijf waarom de inspectie zelf onderzoek doet."), field="because")
    take(case, "inquire_oneself", by=by, because=because.strip())


@transaction.atomic
def close(case: Case, *, by: Actor, because: str, departing: str = "", at: datetime) -> None:
    """Close the case by the law's answer, and tell each reporter apart (ASM-5, ASM-6).

    Raises `NotYet` when the answer is no and no reason to depart was written (or may be).
    """
    if not because.strip():
        raise Invalid(
            _("Schrijf waarom de zaak gesloten kan worden. De melders lezen dit."), field="because"
        )
    take(
        case,
        "close",
        by=by,
        because=because.strip(),
        departing=departing,
        facts=lambda row: facts.may_close(by, row.id),
    )
    case_terms.lapse(case, on=localdate(at))
    for report, reporter in _reporters(case, by):
        ReportClosing.objects.create(
            root_id=case.id,
            report_id=report.id,
            organisation_id=reporter,
            closed_at=at,
            because=because.strip(),
        )
        letters.closed(case, report.number or "", reporter, because.strip(), by=by)


@transaction.atomic
def reopen(case: Case, *, by: Actor, because: str, at: datetime) -> None:
    """Open a closed case again, with a reason that the reporters read."""
    if not because.strip():
        raise Invalid(
            _("Schrijf waarom de zaak weer opengaat. De melders lezen dit."), field="because"
        )
    take(case, "reopen", by=by, because=because.strip())
    ReportClosing.objects.filter(root_id=case.id, reopened_at=None).update(reopened_at=at)
    for report, reporter in _reporters(case, by):
        letters.reopened(case, report.number or "", reporter, because.strip(), by=by)


def _reporters(case: Case, by: Actor) -> list[tuple[Report, UUID]]:
    """Each report with each organisation for which it stands: the author and who confirmed it."""
    return [
        (report, reporter)
        for report in cases.reports_of(by, case.id)
        for reporter in cases.reporters_of_report(by, report.id)
    ]


def _tell(
    by: Actor, verb: str, case: Case, *, audience: Audience = Audience.EVERYONE, **more: Any
) -> None:
    trail.record(
        by, verb, kind="cases.case", subject=case.id, root=case.id, audience=audience, **more
    )
