"""Opening a closed case again, with a reason that the reporters read (ASM-6)."""

from __future__ import annotations

import pytest

from tests import lives, people
from tests.assessments import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.assessments import actions, queries
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-6")]
BECAUSE = "Er kwam een nieuw feit."


def closed() -> Case:
    case = lives.judged()
    with acting(people.inspector()) as lotte:
        actions.close(case, by=lotte, because="Alles is gedaan.", at=people.LATER)
    return scenes.again(case)


def reopen(case: Case, by: Actor | None = None, because: str = BECAUSE) -> None:
    with acting(by or people.inspector()) as actor:
        now = cases.case(actor, case.id)
        actions.reopen(now, by=actor, because=because, at=people.LATER)


@pytest.mark.meets("ASM-5")
def test_the_case_is_assessed_again_and_the_reporter_reads_why() -> None:
    case = closed()
    reopen(case)
    assert scenes.again(case).state == "assessing"
    [letter] = scenes.mail(people.rivierklei_reporter(), "heropend")
    assert BECAUSE in letter
    marloes = people.rivierklei_reporter()
    with acting(marloes):
        [told] = queries.closings(marloes, case.id)
    assert told.reopened_at == people.LATER


def test_a_reason_is_needed() -> None:
    with pytest.raises(Invalid) as refusal:
        reopen(closed(), because=" ")
    assert refusal.value.field == "because"


def test_who_does_not_lead_the_case_cannot() -> None:
    case = closed()
    for other in (people.rivierklei_reporter(), people.other_inspector(), people.outsider()):
        with pytest.raises(Denied):
            reopen(case, other)


def test_what_is_not_closed_cannot_be_opened_again() -> None:
    with pytest.raises(Impossible):
        reopen(lives.judged())


def test_a_second_time_is_impossible() -> None:
    case = closed()
    reopen(case)
    with pytest.raises(Impossible):
        reopen(case)


def test_it_can_be_closed_again_on_the_judgement_that_stands() -> None:
    case = closed()
    reopen(case)
    scenes.sent(case)
    with acting(people.inspector()) as lotte:
        now = cases.case(lotte, case.id)
        actions.close(now, by=lotte, because="Nu echt.", at=people.LATER)
        told = queries.closings(lotte, case.id)
    assert len(told) == 2
    assert [one.reopened_at for one in told].count(None) == 1


def test_the_trail_keeps_the_reason() -> None:
    case = closed()
    reopen(case)
    with acting(people.inspector()):
        assert Event.objects.get(root_id=case.id, verb="reopen").because == BECAUSE
