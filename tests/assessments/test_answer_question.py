"""A question of the inspectorate, its term, and the answer that turns the case back (ASM-6)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests import lives, people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.assessments import actions
from vangnet.assessments.models import Question
from vangnet.cases import queries as cases
from vangnet.cases.models import Case, Term
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-6")]
ON = people.LATER.date()


def asked() -> tuple[Case, Question]:
    """A case that is being assessed, with one question to all reporters."""
    case = lives.handed_in()
    with acting(people.inspector()) as lotte:
        actions.start(cases.case(lotte, case.id), by=lotte)
        seen = cases.case(lotte, case.id)
        return seen, actions.ask_question(seen, by=lotte, text="Wie belt wie?", on=ON)


def answered(question: Question, by: Actor) -> Question:
    """The answer of one reporter."""
    with acting(by):
        return actions.answer_question(question, by=by, answer="Wij bellen.", at=people.LATER)


def state(case: Case) -> tuple[str, object]:
    with acting(Actor.CLOCK) as clock:
        now = cases.case(clock, case.id)
        return now.state, now.next_due_on


def test_a_question_stands_in_the_inbox_with_its_term() -> None:
    case, question = asked()
    assert question.due_on == ON + timedelta(days=14)
    assert state(case) == ("supplementing", question.due_on)


def test_the_last_answer_turns_the_case_back_and_meets_the_term() -> None:
    case, question = asked()
    answered(question, people.rivierklei_reporter())
    assert state(case)[0] == "assessing"
    with acting(Actor.CLOCK) as clock:
        met = Term.objects.get(root_id=case.id, term=actions.ANSWER_TERM)
        assert met.met_on == people.LATER.date()
        assert cases.case(clock, case.id).next_due_on != question.due_on


def test_with_another_question_open_the_parties_keep_the_turn() -> None:
    case, question = asked()
    with acting(people.inspector()) as lotte:
        now = cases.case(lotte, case.id)
        actions.ask_question(now, by=lotte, text="En in de nacht?", on=ON)
    answered(question, people.rivierklei_reporter())
    assert state(case)[0] == "supplementing"


def test_who_has_nothing_to_do_with_it_cannot_answer() -> None:
    _case, question = asked()
    for other in (people.outsider(), people.inspector(), people.rivierklei_board()):
        with pytest.raises(Denied):
            answered(question, other)


def test_a_second_answer_is_refused() -> None:
    _case, question = asked()
    answered(question, people.rivierklei_reporter())
    with pytest.raises(Impossible, match="al beantwoord"):
        answered(question, people.rivierklei_reporter())


def test_an_empty_answer_is_refused_at_its_field() -> None:
    _case, question = asked()
    with pytest.raises(Invalid) as refusal, acting(people.rivierklei_reporter()) as marloes:
        actions.answer_question(question, by=marloes, answer="  ", at=people.LATER)
    assert refusal.value.field == "answer"


def test_an_inspector_can_go_on_without_waiting() -> None:
    case, _question = asked()
    with acting(people.inspector()) as lotte:
        actions.resume(cases.case(lotte, case.id), by=lotte)
    assert state(case)[0] == "assessing"


def test_the_trail_says_who_answered_and_that_the_turn_went_by_itself() -> None:
    case, question = asked()
    marloes = people.rivierklei_reporter()
    answered(question, marloes)
    with acting(Actor.CLOCK):
        told = {
            event.verb: event.actor_kind
            for event in Event.objects.filter(root_id=case.id)
            if event.verb in ("question_answered", "resume")
        }
    assert told == {"question_answered": "provider", "resume": "clock"}
