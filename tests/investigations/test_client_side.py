"""What was asked of and told to the client or relatives, and their own words (INV-3)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from tests import people
from tests.investigations import scenes
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, Stale
from vangnet.access.standings import Standing
from vangnet.investigations import actions, queries
from vangnet.investigations.models import ClientSide, Statement
from vangnet.trail.models import Look

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-3")]

SAID: dict[str, Any] = {
    "asked": True,
    "how_asked": "Thuis, met haar dochter erbij.",
    "view": "Zij wil één nummer.",
    "told_on": people.LATER.date(),
    "how_told": "In een gesprek.",
}


def write(
    root: UUID,
    values: dict[str, Any],
    *,
    by: Actor | None = None,
    bases: dict[str, int] | None = None,
) -> ClientSide:
    with acting(by or people.rivierklei_reporter()) as actor:
        found = queries.begun(actor, root)
        return actions.write_client_side(found, values, bases=bases or {}, by=actor)


def tell(root: UUID, text: str, by: Actor | None = None) -> Statement:
    with acting(by or people.relative()) as actor:
        return actions.tell(root, text, by=actor)


def test_it_is_written_and_every_partner_reads_it_with_a_look() -> None:
    root = scenes.around()
    write(root, SAID)
    with acting(people.waardenhof_reporter()) as fatima:
        side = queries.client_side(fatima, root)
        assert side is not None
        assert side.view == SAID["view"]
        assert Look.objects.filter(root_id=root, person_id=fatima.person).exists()


def test_who_was_not_asked_is_there_with_the_reason_or_not_at_all() -> None:
    root = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        write(root, {"asked": False})
    assert refusal.value.field == "why_not_asked"
    side = write(root, {"asked": False, "why_not_asked": "Mevrouw wilde niet."})
    assert side.why_not_asked == "Mevrouw wilde niet."


def test_a_field_of_something_else_is_refused() -> None:
    root = scenes.begun()
    with pytest.raises(Denied):
        write(root, {"handed_in_at": people.AT})


def test_nobody_overwrites_another() -> None:
    root = scenes.begun()
    write(root, {"view": "Zij wil één nummer."})
    with pytest.raises(Stale):
        write(root, {"view": "Iets anders."}, by=people.rivierklei_committee())
    write(root, {"view": "Iets anders."}, bases={"view": 1})


def test_the_same_twice_is_one_line_in_the_trail() -> None:
    root = scenes.begun()
    write(root, SAID)
    write(root, SAID)
    (event,) = scenes.told(root, "client_side_written")
    assert event.person_id == people.rivierklei_reporter().person


def test_who_does_not_lead_cannot_write_and_who_stands_outside_cannot_read() -> None:
    root = scenes.around()
    write(root, SAID)
    with acting(people.rivierklei_reporter()) as marloes:
        found = queries.begun(marloes, root)
    for name, actor in scenes.strangers().items():
        with acting(actor):
            assert not ClientSide.objects.filter(root_id=root).exists(), name
    for actor in (*scenes.strangers().values(), people.wijkteam()):
        with pytest.raises(Denied), acting(actor):
            actions.write_client_side(found, SAID, bases={}, by=actor)


def test_after_handing_in_it_is_impossible() -> None:
    root = scenes.handed_in()
    with pytest.raises(Impossible):
        write(root, SAID)


def test_the_daughter_tells_her_side_and_the_partners_read_it() -> None:
    root = scenes.around()
    tell(root, "Ik had vijf nummers en geen naam.")
    with acting(people.waardenhof_reporter()) as fatima:
        (read,) = queries.statements(fatima, root)
        assert read.text == "Ik had vijf nummers en geen naam."
    with acting(people.relative()) as sanne:
        assert [one.id for one in queries.statements(sanne, root)] == [read.id]


@pytest.mark.meets("PRV-4")
@pytest.mark.parametrize("who", ["wijkteam", "wierde_reporter", "inspector", "outsider"])
def test_her_story_is_not_for_who_learns_along_or_stands_outside(who: str) -> None:
    root = scenes.around()
    tell(root, "Ik had vijf nummers en geen naam.")
    with acting(getattr(people, who)()):
        assert not Statement.objects.filter(root_id=root).exists()


def test_she_may_tell_more_later() -> None:
    root = scenes.around()
    tell(root, "Eerst dit.")
    tell(root, "En later dit.")
    told = scenes.told(root, "statement_told")
    assert [event.person_id for event in told] == [people.relative().person] * 2


def test_an_empty_story_and_a_citizen_service_number_are_asked_again() -> None:
    root = scenes.around()
    for text in (" ", "Haar nummer is 111222333."):
        with pytest.raises(Invalid) as refusal:
            tell(root, text)
        assert refusal.value.field == "text"


def test_who_was_not_invited_to_tell_cannot() -> None:
    root = scenes.begun()
    for actor in (people.relative(), people.outsider(), people.inspector()):
        with pytest.raises(Denied):
            tell(root, "Ik weet iets.", by=actor)


def test_after_handing_in_she_is_told_whom_to_ring() -> None:
    root = scenes.handed_in()
    with acting(people.rivierklei_reporter()):
        grants.give(root, Standing.RELATIVE, person=people.relative().person, because="gevraagd")
    with pytest.raises(Impossible) as refusal:
        tell(root, "Nog iets.")
    assert "Bel de inspectie" in refusal.value.sentence
