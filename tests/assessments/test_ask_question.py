"""A question to one reporter or to all, with a term of two weeks (ASM-6)."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest

from tests import lives, people
from tests.assessments import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.assessments import actions, queries
from vangnet.assessments.models import Question
from vangnet.cases import queries as cases
from vangnet.cases.models import Case, Term
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-6")]
ON = people.LATER.date()


def ask(
    case: Case, by: Actor | None = None, *, text: str = "Wie belt wie?", to: UUID | None = None
) -> Question:
    with acting(by or people.inspector()) as actor:
        now = cases.case(actor, case.id)
        return actions.ask_question(now, by=actor, text=text, to=to, on=ON)


def test_it_is_due_in_two_weeks_with_the_paragraph_that_says_so() -> None:
    case = scenes.assessing()
    question = ask(case)
    assert question.due_on == ON + timedelta(days=14)
    assert "UBW#art-8.5.3" in question.cites
    with acting(people.inspector()):
        term = Term.objects.get(root_id=case.id, term=actions.ANSWER_TERM)
    assert (term.due_on, term.cites) == (question.due_on, question.cites)


def test_the_case_goes_back_to_the_parties_and_the_reporter_gets_a_letter() -> None:
    case = scenes.assessing()
    ask(case)
    assert scenes.again(case).state == "supplementing"
    [letter] = scenes.mail(people.rivierklei_reporter(), "heeft een vraag")
    assert "Wie belt wie?" in letter
    assert "13 oktober 2026" in letter


def test_a_question_to_one_reporter_is_not_read_by_the_other() -> None:
    case = scenes.of_two()
    marloes, jasper = people.rivierklei_reporter(), people.stromenland_reporter()
    ask(case, text="Alleen voor u.", to=jasper.organisation)
    with acting(jasper):
        assert [one.text for one in queries.questions(jasper, case.id)] == ["Alleen voor u."]
    with acting(marloes):
        assert queries.questions(marloes, case.id) == []
    assert scenes.mail(jasper, "heeft een vraag")
    assert scenes.mail(marloes, "heeft een vraag") == []


def test_a_question_to_all_goes_to_every_reporter() -> None:
    case = scenes.of_two()
    ask(case)
    for reporter in (people.rivierklei_reporter(), people.stromenland_reporter()):
        assert len(scenes.mail(reporter, "heeft een vraag")) == 1


def test_an_empty_question_or_one_to_someone_else_is_refused_at_its_field() -> None:
    case = scenes.assessing()
    for said, field in (({"text": "  "}, "text"), ({"to": people.outsider().organisation}, "to")):
        with pytest.raises(Invalid) as refusal:
            ask(case, **said)  # type: ignore[arg-type]
        assert refusal.value.field == field


def test_who_does_not_lead_the_case_cannot() -> None:
    case = scenes.assessing()
    for other in (people.rivierklei_reporter(), people.other_inspector(), people.outsider()):
        with pytest.raises(Denied):
            ask(case, other)


@pytest.mark.parametrize("life", [lives.handed_in, lives.judged])
def test_only_while_the_inspectorate_assesses_or_investigates(life: object) -> None:
    case = life()  # type: ignore[operator]
    with pytest.raises(Impossible):
        ask(case)
    assert scenes.mail(people.rivierklei_reporter(), "heeft een vraag") == []


def test_a_second_question_waits_beside_the_first() -> None:
    case = scenes.assessing()
    ask(case)
    ask(case, text="En in de nacht?")
    lotte = people.inspector()
    with acting(lotte):
        assert queries.open_questions(lotte, case.id) == 2


def test_a_question_past_its_term_is_found() -> None:
    case = scenes.assessing()
    question = ask(case)
    lotte = people.inspector()
    with acting(lotte):
        assert queries.overdue_questions(lotte, question.due_on) == []
        late = queries.overdue_questions(lotte, question.due_on + timedelta(days=1))
    assert [one.id for one in late] == [question.id]


def test_the_trail_says_that_a_question_was_asked_and_not_what() -> None:
    case = scenes.assessing()
    ask(case)
    with acting(people.inspector()):
        told = Event.objects.get(root_id=case.id, verb="question_asked")
    assert "Wie belt wie?" not in told.because
