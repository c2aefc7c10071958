"""The facts that only a person can give to the ladder (IVN-3, IVN-5)."""

from __future__ import annotations

from typing import Any

import pytest

from tests import lives, people
from tests.interventions.scenes import GIVEN, TESTED, home_care, weighed
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Refusal, Stale
from vangnet.assessments import actions as assessments
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.interventions import actions, facts, queries
from vangnet.interventions.models import Weighing
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("IVN-5")]


def weigh(case: Case, by: Actor | None = None, *, base: int = 0, **more: Any) -> Weighing:
    with acting(by or people.inspector()) as actor:
        now = cases.case(actor, case.id)
        return actions.weigh(now, {**GIVEN, **more}, base=base, by=actor)


def test_what_is_given_changes_the_ladder() -> None:
    case = lives.judged()
    lotte = people.inspector()
    with acting(lotte):
        before = actions.rung_on(facts.ladder(lotte, case.id), "improvement-plan", "network")
    weigh(case)
    with acting(lotte):
        after = actions.rung_on(facts.ladder(lotte, case.id), "improvement-plan", "network")
    assert (before["outcome"], after["outcome"]) == ("no", "yes")


def test_facts_of_one_provider_say_nothing_of_another() -> None:
    case = weighed(providers={home_care(): TESTED})
    lotte = people.inspector()
    with acting(lotte):
        whole = facts.interventions(lotte, case.id)
    tested = [one["id"] for one in whole["providers"] if one["inspected"]]
    assert tested == [home_care()]
    assert len(whole["providers"]) > 1


def test_nobody_gives_who_did_not_report_or_what_was_tried() -> None:
    case = lives.judged()
    with pytest.raises(Denied):
        weigh(case, tried=["address"])
    with pytest.raises(Denied):
        weigh(case, stakeholders=[])


def test_a_fact_that_the_law_does_not_know_is_refused_and_not_kept() -> None:
    case = lives.judged()
    with pytest.raises(Refusal):
        weigh(case, risk="enorm")
    with acting(people.inspector()):
        assert not Weighing.objects.filter(root_id=case.id).exists()


def test_two_inspectors_do_not_overwrite_each_other() -> None:
    case = weighed()
    with pytest.raises(Stale):
        weigh(case, risk="high")
    assert weigh(case, base=1, risk="high").facts["risk"] == "high"


def test_only_an_inspector_of_the_department_weighs_and_reads() -> None:
    case = weighed()
    for other in (people.rivierklei_reporter(), people.other_inspector(), people.outsider()):
        with pytest.raises(Denied):
            weigh(case, other, base=1)
        with pytest.raises(Denied), acting(other):
            queries.weighing(other, case.id)


def test_of_a_closed_case_nothing_is_weighed_any_more() -> None:
    case = lives.judged()
    with acting(people.inspector()) as lotte:
        assessments.close(case, by=lotte, because="Klaar.", at=people.LATER)
    with pytest.raises(Impossible, match="afgesloten"):
        weigh(case)


def test_the_trail_says_so_to_the_inspectorate_alone() -> None:
    case = weighed()
    lotte = people.inspector()
    with acting(lotte):
        assert Event.objects.get(root_id=case.id, verb="facts_weighed").person_id == lotte.person
    with acting(people.rivierklei_reporter()):
        assert not Event.objects.filter(root_id=case.id, verb="facts_weighed").exists()
