"""Beginning the joint investigation of a case (INV-1)."""

from __future__ import annotations

import pytest

from tests import lives, people
from tests.investigations import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible
from vangnet.cases import actions as cases
from vangnet.cases.models import Case
from vangnet.investigations import actions, queries
from vangnet.investigations.models import Investigation

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-1")]


def asked() -> Case:
    """The inspectorate has asked the parties to reflect, and nobody began yet."""
    case = lives.assigned()
    with acting(people.inspector()) as lotte:
        cases.ask_to_reflect(case, by=lotte, at=people.LATER)
    return case


def begin(case: Case, by: Actor) -> Investigation:
    with acting(by):
        return actions.begin(case.id, by=by, on=people.LATER.date())


def test_a_reporter_begins_once_the_inspectorate_has_asked() -> None:
    case = asked()
    assert begin(case, people.rivierklei_reporter()).started_on == people.LATER.date()


def test_the_clock_finds_the_case_that_waits_and_begins_it() -> None:
    case = asked()
    with acting(Actor.CLOCK) as clock:
        assert queries.without_investigation(clock) == [case.id]
        actions.begin(case.id, by=clock, on=people.LATER.date())
        assert queries.without_investigation(clock) == []


@pytest.mark.parametrize(
    "who", ["outsider", "rivierklei_board", "inspector", "other_supervisor", "relative"]
)
def test_who_does_not_lead_cannot(who: str) -> None:
    case = asked()
    with pytest.raises(Denied):
        begin(case, getattr(people, who)())


def test_before_the_inspectorate_asks_it_is_impossible() -> None:
    case = lives.assigned()
    with pytest.raises(Impossible):
        begin(case, people.rivierklei_reporter())


def test_beginning_twice_gives_the_same_one() -> None:
    case = asked()
    first = begin(case, people.rivierklei_reporter())
    assert begin(case, people.rivierklei_committee()).id == first.id
    assert len(scenes.told(case.id, "investigation_begun")) == 1


def test_the_trail_says_who_began() -> None:
    case = asked()
    marloes = people.rivierklei_reporter()
    begin(case, marloes)
    (event,) = scenes.told(case.id, "investigation_begun")
    assert event.person_id == marloes.person


def test_nobody_outside_sees_that_it_began() -> None:
    root = scenes.around()
    for name, actor in scenes.strangers().items():
        with acting(actor):
            assert not Investigation.objects.filter(root_id=root).exists(), name
    with acting(people.wijkteam()) as yvonne:
        assert queries.begun(yvonne, root)
