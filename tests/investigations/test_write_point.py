"""The points of attention of joint reflection, each with its own version (INV-6)."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests import people
from tests.investigations import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, Stale
from vangnet.investigations import actions, queries

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-6")]


def write(
    root: UUID, text: str, *, field: str = "each_role", base: int = 0, by: Actor | None = None
) -> int:
    with acting(by or people.rivierklei_reporter()) as actor:
        return actions.write_point(queries.begun(actor, root), field, text, base=base, by=actor)


@pytest.mark.parametrize("field", actions.POINTS)
def test_every_point_can_be_written(field: str) -> None:
    root = scenes.begun()
    write(root, "Dit vonden wij.", field=field)
    with acting(people.rivierklei_reporter()) as marloes:
        assert getattr(queries.begun(marloes, root), field) == "Dit vonden wij."


def test_who_learns_along_writes_along() -> None:
    root = scenes.around()
    assert write(root, "Wij zagen haar elke week.", by=people.wijkteam()) == 1


def test_who_has_no_part_in_it_cannot() -> None:
    root = scenes.around()
    with acting(people.rivierklei_reporter()) as marloes:
        found = queries.begun(marloes, root)
    for actor in scenes.strangers().values():
        with pytest.raises(Denied), acting(actor):
            actions.write_point(found, "each_role", "Iets.", base=0, by=actor)


def test_a_field_that_is_no_point_is_refused() -> None:
    root = scenes.begun()
    with pytest.raises(Denied):
        write(root, "x", field="handed_in_at")


def test_nobody_overwrites_another_and_the_text_of_the_other_comes_back() -> None:
    root = scenes.begun()
    write(root, "Wij gaven de medicijnen.")
    with pytest.raises(Stale) as refusal:
        write(root, "Iets anders.", by=people.rivierklei_committee())
    assert refusal.value.theirs == "Wij gaven de medicijnen."
    assert write(root, "Iets anders.", base=1, by=people.rivierklei_committee()) == 2


def test_the_same_text_twice_is_one_version_and_one_line_in_the_trail() -> None:
    root = scenes.begun()
    assert write(root, "Gelijk.") == write(root, "Gelijk.") == 1
    (event,) = scenes.told(root, "point_written")
    assert event.person_id == people.rivierklei_reporter().person


def test_a_citizen_service_number_is_pointed_out_and_not_kept() -> None:
    root = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        write(root, "Mevrouw (bsn 111222333) belde.")
    assert refusal.value.field == "each_role"


def test_after_handing_in_it_is_impossible() -> None:
    root = scenes.handed_in()
    with pytest.raises(Impossible):
        write(root, "Toch nog iets.")
