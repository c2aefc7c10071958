"""Every reporter gets its judgement in a letter of its own, and reads no other's (ASM-5)."""

from __future__ import annotations

import pytest

from tests import people
from tests.assessments import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible
from vangnet.assessments import queries
from vangnet.cases.models import Case, Term
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-5")]
WHOLE, OF_B = "Samen goed onderzocht.", "Alleen over de ggz."


def judged_both() -> Case:
    """The chain and the mental health care were judged; the home care has none of its own."""
    case = scenes.of_two()
    scenes.judged(case, WHOLE)
    scenes.judged(
        case,
        OF_B,
        about=people.key_of("stromenland"),
        outcome=scenes.OUTCOME.INSUFFICIENT,
    )
    return case


def reads(by: Actor, case: Case) -> list[str]:
    with acting(by):
        return sorted(one.text for one in queries.judgements(by, case.id))


def test_every_reporter_gets_one_letter_also_when_it_is_the_same_for_all() -> None:
    case = scenes.of_two()
    scenes.judged(case, WHOLE)
    scenes.sent(case)
    assert scenes.again(case).state == "judged"
    for reporter in (people.rivierklei_reporter(), people.stromenland_reporter()):
        [letter] = scenes.mail(reporter, "Ons oordeel")
        assert WHOLE in letter


@pytest.mark.meets("ASM-4")
def test_the_judgement_of_one_is_invisible_to_the_other() -> None:
    case = judged_both()
    scenes.sent(case)
    assert reads(people.stromenland_reporter(), case) == sorted([WHOLE, OF_B])
    assert reads(people.rivierklei_reporter(), case) == [WHOLE]
    [letter] = scenes.mail(people.rivierklei_reporter(), "Ons oordeel")
    assert OF_B not in letter
    [letter] = scenes.mail(people.stromenland_reporter(), "Ons oordeel")
    assert WHOLE in letter
    assert OF_B in letter


def test_the_letter_says_that_it_is_not_about_blame() -> None:
    case = scenes.of_two()
    scenes.judged(case, WHOLE)
    scenes.sent(case)
    [letter] = scenes.mail(people.rivierklei_reporter(), "Ons oordeel")
    assert "niet om een schuldige aan te wijzen" in letter


def test_without_a_judgement_of_the_whole_nothing_is_sent() -> None:
    case = scenes.of_two()
    scenes.judged(case, OF_B, about=people.key_of("stromenland"))
    with pytest.raises(Impossible, match="oordeel over het geheel"):
        scenes.sent(case)
    assert reads(people.stromenland_reporter(), case) == []


def test_only_an_inspector_of_the_department_sends() -> None:
    case = judged_both()
    for other in (people.rivierklei_reporter(), people.other_inspector(), people.outsider()):
        with pytest.raises(Denied):
            scenes.sent(case, other)


def test_twice_sends_nothing_twice() -> None:
    case = judged_both()
    scenes.sent(case)
    with pytest.raises(Impossible, match="al verstuurd"):
        scenes.sent(case)
    assert len(scenes.mail(people.rivierklei_reporter(), "Ons oordeel")) == 1


def test_a_new_judgement_of_one_goes_to_that_one_alone() -> None:
    case = judged_both()
    scenes.sent(case)
    scenes.judged(case, "Opnieuw gewogen.", about=people.key_of("stromenland"))
    scenes.sent(case)
    assert len(scenes.mail(people.stromenland_reporter(), "Ons oordeel")) == 2
    assert len(scenes.mail(people.rivierklei_reporter(), "Ons oordeel")) == 1
    assert reads(people.stromenland_reporter(), case) == sorted([WHOLE, "Opnieuw gewogen."])


def test_the_terms_of_the_case_no_longer_count() -> None:
    case = judged_both()
    scenes.sent(case)
    with acting(Actor.CLOCK):
        assert not Term.objects.filter(root_id=case.id, met_on=None, lapsed_on=None).exists()


def test_the_trail_says_that_they_were_sent_and_not_what() -> None:
    case = judged_both()
    scenes.sent(case)
    with acting(people.rivierklei_reporter()):
        told = Event.objects.get(root_id=case.id, verb="judgements_sent")
        everything = " ".join(Event.objects.values_list("because", flat=True))
    assert told.person_id == people.inspector().person
    assert OF_B not in everything
