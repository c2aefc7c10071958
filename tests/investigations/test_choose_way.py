"""The four ways of learning together (INV-1)."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests import people
from tests.investigations import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.investigations import actions, queries
from vangnet.investigations.models import Investigation, WayOfLearning

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-1")]


def choose(
    root: UUID, way: WayOfLearning, by: Actor | None = None, **leader: object
) -> Investigation:
    with acting(by or people.rivierklei_reporter()) as actor:
        found = queries.begun(actor, root)
        return actions.choose_way(found, by=actor, way=way, **leader)  # type: ignore[arg-type]


@pytest.mark.parametrize("way", [way for way in WayOfLearning if way is not WayOfLearning.JOINT])
def test_each_way_can_be_chosen(way: WayOfLearning) -> None:
    root = scenes.begun()
    assert choose(root, way).way == way


def test_one_joint_investigation_has_someone_who_leads_it() -> None:
    root = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        choose(root, WayOfLearning.JOINT, coordinator_external="  ")
    assert refusal.value.field == "coordinator"
    party = people.key_of("rivierklei")
    assert choose(root, WayOfLearning.JOINT, coordinator=party).coordinator_id == party
    outside = choose(root, WayOfLearning.JOINT, coordinator_external="Bureau Ketenleren")
    assert (outside.coordinator_id, outside.coordinator_external) == (None, "Bureau Ketenleren")


def test_choosing_again_replaces() -> None:
    root = scenes.begun()
    choose(root, WayOfLearning.JOINT, coordinator=people.key_of("rivierklei"))
    again = choose(root, WayOfLearning.DISCUSS)
    assert (again.way, again.coordinator_id) == (WayOfLearning.DISCUSS, None)


def test_who_does_not_lead_cannot() -> None:
    root = scenes.around()
    with acting(people.rivierklei_reporter()) as marloes:
        found = queries.begun(marloes, root)
    others = {
        **scenes.strangers(),
        "learner": people.wijkteam(),
        "board": people.rivierklei_board(),
    }
    for actor in others.values():
        with pytest.raises(Denied), acting(actor):
            actions.choose_way(found, by=actor, way=WayOfLearning.DISCUSS)


def test_after_handing_in_it_is_impossible() -> None:
    root = scenes.handed_in()
    with pytest.raises(Impossible):
        choose(root, WayOfLearning.DISCUSS)


def test_the_trail_says_which_way() -> None:
    root = scenes.begun()
    choose(root, WayOfLearning.KEY_MOMENTS)
    (event,) = scenes.told(root, "way_chosen")
    assert event.because == WayOfLearning.KEY_MOMENTS.label
