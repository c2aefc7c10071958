"""Planning a talk or a visit (IVN-10)."""

from __future__ import annotations

from typing import Any

import pytest

from tests import lives, people
from tests.interventions.scenes import ON
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Invalid
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.monitoring import actions, queries
from vangnet.monitoring.models import Commitment
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("IVN-10")]


def plan(case: Case, by: Actor | None = None, **more: Any) -> Commitment:
    said = {"what_kind": actions.CommitmentKind.TALK, "title": "Hoe gaat het nu?", **more}
    with acting(by or people.inspector()) as actor:
        return actions.plan(cases.case(actor, case.id), by=actor, due_on=ON, **said)


def test_it_stands_in_the_list_of_the_case() -> None:
    case = lives.judged()
    planned = plan(case, organisation=people.key_of("rivierklei"))
    lotte = people.inspector()
    with acting(lotte):
        assert [one.id for one in queries.of_case(lotte, case.id)] == [planned.id]


@pytest.mark.parametrize("title", ["  ", "x" * 301])
def test_it_says_briefly_what_it_is_about(title: str) -> None:
    case = lives.judged()
    with pytest.raises(Invalid) as refusal:
        plan(case, title=title)
    assert refusal.value.field == "title"


def test_it_is_with_a_party_of_this_case() -> None:
    case = lives.judged()
    with pytest.raises(Invalid) as refusal:
        plan(case, organisation=people.outsider().organisation)
    assert refusal.value.field == "organisation"


def test_a_provider_and_another_department_do_not_plan() -> None:
    case = lives.judged()
    for other in (people.rivierklei_reporter(), people.other_inspector(), people.outsider()):
        with pytest.raises(Denied):
            plan(case, other)


def test_a_yearly_talk_is_planned_more_than_once() -> None:
    case = lives.judged()
    plan(case)
    plan(case)
    lotte = people.inspector()
    with acting(lotte):
        assert len(queries.of_case(lotte, case.id)) == 2


def test_the_trail_says_that_it_was_planned() -> None:
    case = lives.judged()
    plan(case)
    with acting(people.inspector()):
        assert Event.objects.filter(root_id=case.id, verb="commitment_planned").count() == 1
