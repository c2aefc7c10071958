"""Choosing a rung of the ladder, with its reasons, and what the ladder refuses (IVN-2 to IVN-6)."""

from __future__ import annotations

from typing import Any

import pytest

from tests import lives, people
from tests.interventions.scenes import GIVEN, weighed
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, NotYet
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.interventions import actions, facts
from vangnet.interventions.models import Intervention
from vangnet.letters import queries as letters
from vangnet.trail.models import Event

pytestmark = pytest.mark.django_db
REASONS = {
    "what": "Maak samen een verbeterplan.",
    "proportionality": "Het risico is groot, de wil is er.",
    "subsidiarity": "Aanspreken alleen is te weinig.",
}


def impose(
    case: Case, by: Actor | None = None, rung: str = "improvement-plan", **more: Any
) -> Intervention:
    said = {**REASONS, "addressee": "network", **more}
    with acting(by or people.inspector()) as actor:
        return actions.impose(
            cases.case(actor, case.id),
            by=actor,
            rung=rung,
            goal=actions.InterventionGoal(said.pop("goal", "compliance")),
            on=people.LATER.date(),
            **said,
        )


def rung(case: Case, name: str, addressee: str = "network") -> dict[str, Any]:
    """What the ladder says now of one rung for one addressee."""
    with acting(people.inspector()) as lotte:
        return actions.rung_on(facts.ladder(lotte, case.id), name, addressee)


@pytest.mark.meets("IVN-2", "IVN-5")
def test_an_open_rung_is_used_and_keeps_its_reasons() -> None:
    case = weighed()
    chosen = impose(case)
    assert chosen.proportionality == REASONS["proportionality"]
    assert chosen.subsidiarity == REASONS["subsidiarity"]
    with acting(people.rivierklei_reporter()) as marloes:
        assert cases.case(marloes, case.id).state == "intervening"
        assert [one for one in letters.mine(marloes) if REASONS["what"] in one.body]


@pytest.mark.meets("IVN-2")
@pytest.mark.parametrize("field", ["what", "proportionality", "subsidiarity"])
def test_without_a_reason_nothing_is_imposed(field: str) -> None:
    case = weighed()
    with pytest.raises(Invalid) as refusal:
        impose(case, **{field: "  "})
    assert refusal.value.field == field
    with acting(people.inspector()):
        assert not Intervention.objects.filter(root_id=case.id).exists()


@pytest.mark.meets("IVN-1")
@pytest.mark.parametrize("goal", [goal.value for goal in actions.InterventionGoal])
def test_each_goal_can_be_chosen_and_is_kept(goal: str) -> None:
    assert impose(weighed(), goal=goal).goal == goal


@pytest.mark.meets("IVN-3")
def test_less_confidence_makes_addressing_a_matter_to_weigh() -> None:
    assert rung(weighed(), "address")["outcome"] == "yes"
    doubtful = weighed(trust={"culpability_low": "no", "first_time": "yes"})
    assert rung(doubtful, "address")["outcome"] == "weigh"


@pytest.mark.meets("IVN-4")
def test_a_provider_gets_what_a_network_cannot_and_a_municipality_is_only_asked() -> None:
    case = weighed()
    team = str(people.key_of("wijkteam_waterdonk"))
    with acting(people.inspector()) as lotte:
        rows: Any = facts.ladder(lotte, case.id).result["rungs"]
    for_team = [one for one in rows if one["addressee"] == team]
    assert for_team
    assert not [one for one in for_team if one["rung"] == "order" and one["outcome"] != "no"]
    assert [one for one in for_team if one["outcome"] != "no"]


@pytest.mark.meets("IVN-4")
def test_a_municipality_is_informed_or_asked_and_never_compelled_whatever_reason_is_written() -> (
    None
):
    case = weighed()
    team = str(people.key_of("wijkteam_waterdonk"))
    for compelling in ("enhanced-supervision", "direct-measure", "address"):
        with pytest.raises(NotYet):
            impose(case, rung=compelling, addressee=team, departing="Toch nodig.")
    asked = impose(case, rung="ask-along", addressee=team, what="Denk met ons mee.")
    assert asked.rung == "ask-along"


@pytest.mark.meets("IVN-6")
def test_a_network_without_a_norm_that_binds_all_is_not_put_under_enhanced_supervision() -> None:
    case = weighed()
    assert rung(case, "enhanced-supervision")["outcome"] == "no"
    home_care = str(people.key_of("rivierklei"))
    assert rung(case, "enhanced-supervision", home_care)["outcome"] == "no"
    seen = {"inspected": True, "informed_of_findings": True, "deviates": True}
    tested = weighed(providers={home_care: seen})
    assert rung(tested, "enhanced-supervision", home_care)["outcome"] != "no"


@pytest.mark.meets("IVN-5")
def test_what_the_law_forbids_stays_shut_whatever_reason_is_written() -> None:
    case = weighed()
    with pytest.raises(NotYet):
        impose(
            case, rung="order", addressee=str(people.key_of("rivierklei")), departing="Toch nodig."
        )


def test_only_an_inspector_of_the_department_may() -> None:
    case = weighed()
    for other in (people.rivierklei_reporter(), people.other_inspector(), people.outsider()):
        with pytest.raises(Denied):
            impose(case, other)


def test_before_the_judgement_it_is_impossible() -> None:
    case = lives.handed_in()
    with acting(people.inspector()) as lotte:
        actions.weigh(cases.case(lotte, case.id), GIVEN, base=0, by=lotte)
    with pytest.raises(Impossible, match="na het oordeel"):
        impose(case)


def test_a_second_one_can_follow_the_first() -> None:
    case = weighed()
    impose(case)
    impose(case, rung="advise-stimulate", goal="collective")
    with acting(people.inspector()):
        assert Intervention.objects.filter(root_id=case.id).count() == 2


def test_the_trail_keeps_the_reasons_and_the_answer_of_the_law() -> None:
    case = weighed()
    impose(case)
    with acting(people.inspector()):
        told = Event.objects.get(root_id=case.id, verb="intervention_imposed")
    assert REASONS["proportionality"] in told.because
    assert told.verdict is not None
    assert told.verdict["rung"] == "improvement-plan"
