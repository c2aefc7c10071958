"""Measures and interventions become commitments with their dates (REF-3, IVN-10)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from tests import lives, people
from tests.interventions import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.interventions.actions import InterventionGoal
from vangnet.interventions.models import Intervention
from vangnet.monitoring import actions, queries
from vangnet.monitoring.models import Commitment
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("IVN-10")]
SOON = scenes.ON + timedelta(days=90)
CHOICE: dict[str, Any] = {
    "rung": "improvement-plan",
    "addressee": "network",
    "goal": InterventionGoal.COMPLIANCE,
    "what": "Maak samen een verbeterplan.",
    "proportionality": "Het risico is groot, de wil is er.",
    "subsidiarity": "Aanspreken alleen is te weinig.",
    "due_on": SOON,
    "on": scenes.ON,
}


def follow(case: Case, by: Actor | None = None) -> int:
    with acting(by or people.inspector()) as actor:
        return actions.follow_measures(cases.case(actor, case.id), by=actor)


def impose(case: Case, by: Actor | None = None, **more: Any) -> Intervention:
    with acting(by or people.inspector()) as actor:
        return actions.impose(cases.case(actor, case.id), by=actor, **{**CHOICE, **more})


def of(case: Case) -> list[Commitment]:
    with acting(people.inspector()) as lotte:
        return queries.of_case(lotte, case.id)


@pytest.mark.meets("REF-3")
def test_a_measure_is_followed_until_its_date_and_its_evaluation() -> None:
    case = lives.judged()
    assert follow(case) == 2
    followed = [(one.what_kind, one.due_on, one.organisation_id) for one in of(case)]
    home_care = people.key_of("rivierklei")
    assert followed == [
        ("measure", date(2027, 1, 15), home_care),
        ("evaluation", date(2027, 6, 1), home_care),
    ]


def test_again_only_what_is_new_is_followed() -> None:
    case = lives.judged()
    follow(case)
    assert follow(case) == 0
    assert len(of(case)) == 2


def test_a_provider_reads_what_is_followed_and_does_not_decide_it() -> None:
    case = lives.judged()
    for other in (people.rivierklei_reporter(), people.other_inspector(), people.outsider()):
        with pytest.raises(Denied):
            follow(case, other)
    follow(case)
    marloes = people.rivierklei_reporter()
    with acting(marloes):
        assert len(queries.of_case(marloes, case.id)) == 2


def test_without_measures_there_is_nothing_to_follow() -> None:
    case = lives.assigned()
    assert follow(case) == 0
    assert of(case) == []


def test_imposing_and_following_are_one() -> None:
    case = scenes.weighed()
    imposed = impose(case)
    [followed] = of(case)
    assert (followed.subject_id, followed.due_on) == (imposed.id, SOON)


@pytest.mark.parametrize("said", [{"what": " "}, {"due_on": scenes.ON - timedelta(days=1)}])
def test_when_imposing_is_refused_nothing_is_followed_and_nothing_stays(said: Any) -> None:
    case = scenes.weighed()
    with pytest.raises(Invalid):
        impose(case, **said)
    with acting(people.inspector()):
        assert not Intervention.objects.filter(root_id=case.id).exists()
    assert of(case) == []
    with acting(people.inspector()) as lotte:
        assert cases.case(lotte, case.id).state == "judged"


def test_when_following_fails_the_intervention_does_not_stay(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuses(imposed: Intervention, *, by: Actor) -> int:
        raise Impossible(f"{imposed.rung} kan niet gevolgd worden.")

    case = scenes.weighed()
    monkeypatch.setattr(actions, actions.follow_intervention.__name__, refuses)
    lotte = people.inspector()
    with acting(lotte):
        with pytest.raises(Impossible):
            actions.impose(cases.case(lotte, case.id), by=lotte, **CHOICE)
        assert not Intervention.objects.filter(root_id=case.id).exists()
        assert cases.case(lotte, case.id).state == "judged"


def test_an_intervention_without_a_term_is_not_followed() -> None:
    case = scenes.weighed()
    impose(case, due_on=None)
    assert of(case) == []


def test_the_trail_says_that_measures_are_followed() -> None:
    case = lives.judged()
    follow(case)
    follow(case)
    with acting(people.inspector()):
        assert Event.objects.filter(root_id=case.id, verb="measures_followed").count() == 1
