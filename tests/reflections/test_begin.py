"""Beginning the reflection report of a case (REF-1, REF-2)."""

from __future__ import annotations

import pytest

from tests import lives, people
from tests.investigations import scenes as joint
from tests.reflections import scenes
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible
from vangnet.investigations import actions as investigations
from vangnet.investigations import queries as investigated
from vangnet.reflections import actions, queries
from vangnet.reflections.models import ReflectionReport

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REF-1")]


def test_a_partner_begins_and_every_party_reads_it() -> None:
    report = scenes.begun()
    assert report.state == "drafting"
    for actor in (people.waardenhof_reporter(), people.wijkteam(), people.rivierklei_board()):
        assert scenes.of(report.root_id, actor).id == report.id


def test_beginning_twice_gives_the_same_one() -> None:
    report = scenes.begun()
    with acting(people.waardenhof_reporter()) as fatima:
        assert actions.begin(report.root_id, by=fatima).id == report.id
    (event,) = scenes.told(report.root_id, "reflection_begun")
    assert event.person_id == people.rivierklei_reporter().person


def test_before_the_inspectorate_asks_it_is_impossible() -> None:
    case = lives.assigned()
    with acting(people.rivierklei_reporter()) as marloes, pytest.raises(Impossible):
        actions.begin(case.id, by=marloes)


def test_who_does_not_write_it_cannot() -> None:
    root = joint.around()
    others = {
        **scenes.strangers(),
        "learner": people.wijkteam(),
        "board": people.rivierklei_board(),
    }
    for actor in others.values():
        with pytest.raises(Denied), acting(actor):
            actions.begin(root, by=actor)


@pytest.mark.meets("PRV-4")
def test_nobody_outside_sees_it_also_not_the_inspectorate_before_handing_in() -> None:
    report = scenes.begun()
    for name, actor in scenes.strangers().items():
        with acting(actor):
            assert not ReflectionReport.objects.filter(pk=report.pk).exists(), name
    with acting(people.inspector()) as lotte:
        assert queries.report(lotte, report.root_id) is None


@pytest.mark.meets("REF-2")
def test_it_stands_beside_the_own_investigation_of_each_party() -> None:
    report = scenes.begun()
    with acting(people.rivierklei_reporter()) as marloes:
        investigations.write_internal(report.root_id, "Alleen van ons.", base=0, by=marloes)
        document = queries.document(marloes, report.root_id)
        assert document is not None
        assert all("Alleen van ons." not in text for _part, text in document.sections)
    with acting(people.waardenhof_reporter()) as fatima:
        assert investigated.internal(fatima, report.root_id) is None
