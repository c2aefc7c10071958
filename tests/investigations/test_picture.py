"""One picture over all parties: who, when, and where it passed from one to another (INV-4)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests import people
from tests.investigations import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, Stale
from vangnet.cases import queries as cases
from vangnet.investigations import picture, queries
from vangnet.investigations.models import (
    HandoverState,
    Investigation,
    JointHandover,
    JointParty,
    TimelineEntry,
)
from vangnet.trail.models import Look

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-4")]

MOMENT = people.AT - timedelta(days=18)


def found(root: UUID) -> Investigation:
    with acting(people.rivierklei_reporter()) as marloes:
        return queries.begun(marloes, root)


def share(root: UUID, by: Actor | None = None, report: UUID | None = None) -> list[JointParty]:
    begun = found(root)
    with acting(people.rivierklei_reporter()) as marloes:
        (own,) = cases.reports_of(marloes, root)
    with acting(by or people.rivierklei_reporter()) as actor:
        return picture.share_picture(begun, report or own.id, by=actor)


def entry(root: UUID, by: Actor | None = None, **said: Any) -> TimelineEntry:
    values: dict[str, Any] = {
        "starts_at": MOMENT,
        "text": "Ontslag op vrijdagmiddag.",
        **said,
    }
    if "party" not in values:
        values["party"] = scenes.party(root, name=f"Partij {uuid4().hex[:6]}").id
    begun = found(root)
    with acting(by or people.rivierklei_reporter()) as actor:
        return picture.add_entry(begun, by=actor, **values)


def change(
    row: TimelineEntry, by: Actor | None = None, *, text: str = "Ontslag, later.", base: int = 1
) -> TimelineEntry:
    with acting(by or people.rivierklei_reporter()) as actor:
        return picture.change_entry(
            row, by=actor, text=text, starts_at=MOMENT, ends_at=None, base=base
        )


def handover(root: UUID, sides: tuple[UUID, UUID], by: Actor | None = None) -> JointHandover:
    begun = found(root)
    with acting(by or people.rivierklei_reporter()) as actor:
        return picture.add_handover(
            begun,
            by=actor,
            from_party=sides[0],
            to_party=sides[1],
            happened_at=MOMENT,
            outcome=HandoverState.INCOMPLETE,
            text="Niets over het medicijn.",
        )


def two_sides(root: UUID) -> tuple[UUID, UUID]:
    return scenes.party(root, "Ziekenhuis").id, scenes.party(root, "Thuiszorg").id


def test_the_parties_of_the_own_report_come_in_without_a_person() -> None:
    root = scenes.begun()
    made = share(root)
    assert people.key_of("waardenhof") in {row.organisation_id for row in made}
    assert {row.kind for row in made} <= {"care_provider", "other_professional"}
    assert all("Jansen" not in row.name for row in made)


def test_sharing_again_brings_only_what_is_new_and_tells_it_once() -> None:
    root = scenes.begun()
    assert share(root)
    assert share(root) == []
    (event,) = scenes.told(root, "picture_shared")
    assert event.organisation_id == people.key_of("rivierklei")


def test_a_report_of_another_is_not_shared() -> None:
    root = scenes.around()
    for actor, report in ((people.waardenhof_reporter(), None), (None, uuid4())):
        with pytest.raises(Denied):
            share(root, actor, report)


def test_a_party_that_no_report_named_is_added() -> None:
    root = scenes.around()
    begun = found(root)
    with acting(people.wijkteam()) as yvonne:
        added = picture.add_party(
            begun, by=yvonne, name=" Buurtkamer ", kind="other_professional", line="social_domain"
        )
        assert added.name == "Buurtkamer"
    (event,) = scenes.told(root, "party_added")
    assert (event.because, event.organisation_id) == ("Buurtkamer", yvonne.organisation)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "111222333"}, "name"),
        ({"since": date(2026, 9, 2), "until": date(2026, 9, 1)}, "until"),
    ],
)
def test_a_party_that_cannot_be_is_asked_again(said: dict[str, Any], field: str) -> None:
    root = scenes.begun()
    begun = found(root)
    values = {"name": "Buurtkamer", "kind": "care_provider", "line": "first", **said}
    with acting(people.rivierklei_reporter()) as marloes, pytest.raises(Invalid) as refusal:
        picture.add_party(begun, by=marloes, **values)
    assert refusal.value.field == field


def test_what_happened_stands_on_one_time_line_in_order_and_reading_it_is_a_look() -> None:
    root = scenes.around()
    later = entry(root, people.waardenhof_reporter(), starts_at=MOMENT + timedelta(hours=2))
    first = entry(root)
    with acting(people.wijkteam()) as yvonne:
        assert [one.id for one in queries.timeline(yvonne, root)] == [first.id, later.id]
        assert Look.objects.filter(root_id=root, person_id=yvonne.person).exists()


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"text": " "}, "text"),
        ({"text": "Mevrouw, 111222333, belde."}, "text"),
        ({"ends_at": MOMENT - timedelta(hours=1)}, "ends_at"),
        ({"party": uuid4()}, "party"),
    ],
)
def test_an_entry_that_cannot_be_is_asked_again(said: dict[str, Any], field: str) -> None:
    root = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        entry(root, **said)
    assert refusal.value.field == field


def test_an_entry_says_of_a_report_of_this_case_that_it_comes_from_it() -> None:
    root = scenes.begun()
    with pytest.raises(Denied):
        entry(root, from_report=uuid4())


def test_the_own_entry_is_changed_on_the_version_it_was_based_on() -> None:
    root = scenes.begun()
    row = entry(root)
    assert change(row).version == 2
    with pytest.raises(Stale):
        change(row, text="Toch niet.")
    assert len(scenes.told(root, "timeline_entry_changed")) == 1


def test_the_entry_of_another_party_stays_as_it_is() -> None:
    root = scenes.around()
    row = entry(root)
    with pytest.raises(Impossible) as refusal:
        change(row, people.waardenhof_reporter())
    assert "een eigen gebeurtenis" in refusal.value.sentence


def test_a_hand_over_passes_between_two_parties() -> None:
    root = scenes.begun()
    sides = two_sides(root)
    handover(root, sides)
    with acting(people.rivierklei_reporter()) as marloes:
        (row,) = queries.handovers(marloes, root)
        assert (row.from_party_id, row.to_party_id) == sides
        assert row.outcome == HandoverState.INCOMPLETE
    with pytest.raises(Invalid) as refusal:
        handover(root, (sides[0], sides[0]))
    assert refusal.value.field == "to_party"
    assert len(scenes.told(root, "handover_added")) == 1


@pytest.mark.meets("PRV-4")
def test_who_has_no_part_in_it_writes_nothing_and_sees_nothing() -> None:
    root = scenes.around()
    sides = two_sides(root)
    row = entry(root)
    handover(root, sides)
    for name, actor in scenes.strangers().items():
        with acting(actor):
            for model in (JointParty, TimelineEntry, JointHandover):
                assert not model.objects.filter(root_id=root).exists(), (name, model)
        with pytest.raises(Denied):
            entry(root, actor, party=sides[0])
        with pytest.raises(Denied):
            change(row, actor)
        with pytest.raises(Denied):
            handover(root, sides, actor)


def test_after_handing_in_nothing_changes_any_more() -> None:
    root = scenes.begun()
    sides = two_sides(root)
    row = entry(root, party=sides[0])
    with acting(Actor.CLOCK):
        Investigation.objects.filter(root_id=root).update(handed_in_at=people.LATER)
    for act in (
        lambda: share(root),
        lambda: scenes.party(root),
        lambda: entry(root, party=sides[0]),
        lambda: change(row),
        lambda: handover(root, sides),
    ):
        with pytest.raises(Impossible):
            act()


@pytest.mark.meets("ASM-1")
def test_what_came_with_a_report_leaves_when_its_bundle_is_undone_and_no_row_is_lost() -> None:
    root = scenes.begun()
    report = share(root)[0].from_report
    assert report is not None
    own = scenes.party(root)
    row = entry(root, party=own.id, from_report=report)
    at = datetime(2026, 10, 1, 12, tzinfo=people.AMSTERDAM)
    with acting(Actor.CLOCK) as clock:
        assert picture.take_back(root, report, by=clock, at=at) > 1
        assert picture.take_back(root, report, by=clock, at=at) == 0
        assert TimelineEntry.objects.get(pk=row.id).taken_back_at == at
    with acting(people.rivierklei_reporter()) as marloes:
        assert [one.id for one in queries.rows(marloes, root)] == [own.id]
        assert queries.timeline(marloes, root) == []
    assert len(scenes.told(root, "entries_taken_back")) == 1
    with pytest.raises(Impossible):
        change(row)


def test_only_the_clock_takes_back() -> None:
    root = scenes.begun()
    with acting(people.rivierklei_reporter()) as marloes, pytest.raises(Denied):
        picture.take_back(root, uuid4(), by=marloes, at=people.LATER)
