"""What an actor may see of an assessment. A reporter: its own judgement and the chain's."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from vangnet.access import memory, permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Denied
from vangnet.assessments.models import Assessment, Judgement, Question, ReportClosing
from vangnet.cases import queries as cases

__all__ = [
    "ABSENT",
    "Assessment",
    "Judgement",
    "Question",
    "assessment",
    "closings",
    "judgements",
    "open_questions",
    "overdue_questions",
    "question",
    "questions",
    "sent_to",
]

ABSENT = "Deze pagina bestaat niet, of u kunt haar niet bekijken."


def assessment(actor: Actor, root: UUID) -> Assessment | None:
    """The inspector's weighing; only for supervisors."""
    permits.require(actor, Permit.ASSESSMENT_READ, cases.case(actor, root))
    return memory.once(
        ("assessment", actor, root), lambda: Assessment.objects.filter(root_id=root).first()
    )


def questions(actor: Actor, root: UUID) -> list[Question]:
    """Questions of the inspectorate that the actor may see, oldest first."""
    found = Question.objects.filter(root_id=root).order_by("asked_on", "created_at")
    return memory.once(("questions", actor, root), lambda: list(found))


def question(actor: Actor, key: UUID) -> Question:
    """One question."""
    found = Question.objects.filter(pk=key).first()
    if found is None:
        raise Denied(ABSENT)
    return found


def open_questions(actor: Actor, root: UUID) -> int:
    """How many questions have no answer yet."""
    return sum(one.answered_at is None for one in questions(actor, root))


def overdue_questions(actor: Actor, on: date) -> list[Question]:
    """Questions past their term, over all cases the actor may see."""
    return list(Question.objects.filter(answered_at=None, due_on__lt=on).order_by("due_on")[:100])


def judgements(actor: Actor, root: UUID) -> list[Judgement]:
    """All for supervisors; for a reporter its own and the chain's (ASM-5)."""
    permits.require(actor, Permit.JUDGEMENT_READ, cases.case(actor, root))
    found = Judgement.objects.filter(root_id=root, replaced_at=None).order_by(
        "about_organisation", "given_at"
    )
    return memory.once(("judgements", actor, root), lambda: list(found))


def sent_to(actor: Actor, root: UUID) -> set[UUID]:
    """Reporters that got a judgement: their own, or the chain's, which goes to every reporter."""
    sent = [one for one in judgements(actor, root) if one.sent_at is not None]
    about = {one.about_organisation for one in sent}
    if None in about:
        return set(cases.reporters_of(actor, root))
    return {key for key in about if key is not None}


def closings(actor: Actor, root: UUID) -> list[ReportClosing]:
    """Which reports were closed, and when each reporter was told."""
    return list(ReportClosing.objects.filter(root_id=root).order_by("closed_at"))
