"""Who sits in the committee, and whether it is complete and independent (INV-2)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from tests import people
from tests.investigations import scenes
from vangnet import law
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.investigations import actions, facts, queries
from vangnet.investigations.models import CommitteeMember
from vangnet.law.verdicts import Verdict

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-2")]


def add(root: UUID, by: Actor | None = None, **said: Any) -> CommitteeMember:
    values = {
        "function": "hoofd van een ander team",
        "discipline": "wijkverpleging",
        "was_involved": False,
        "organisation": people.key_of("rivierklei"),
        **said,
    }
    with acting(by or people.rivierklei_reporter()) as actor:
        return actions.add_member(queries.begun(actor, root), by=actor, **values)


def remove(member: CommitteeMember, by: Actor | None = None) -> None:
    with acting(by or people.rivierklei_reporter()) as actor:
        actions.remove_member(member, by=actor, at=people.LATER)


def verdict(root: UUID) -> Verdict:
    with acting(people.rivierklei_reporter()) as marloes:
        return facts.committee_verdict(marloes, root)


def test_a_member_is_added_by_function_and_every_partner_sees_it() -> None:
    root = scenes.around()
    member = add(root, discipline=" Wijkverpleging ")
    assert member.discipline == "wijkverpleging"
    for actor in (people.waardenhof_reporter(), people.wijkteam()):
        with acting(actor):
            assert [one.id for one in queries.members(actor, root)] == [member.id]


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"function": " "}, "function"),
        ({"discipline": ""}, "discipline"),
        ({"organisation": None, "external_from": " "}, "organisation"),
    ],
)
def test_what_lacks_is_asked_at_its_field(said: dict[str, Any], field: str) -> None:
    root = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        add(root, **said)
    assert refusal.value.field == field


def test_a_provider_that_takes_part_is_represented_or_the_law_names_it() -> None:
    root = scenes.around()
    add(root)
    hospital = people.key_of("waardenhof")
    assert f"party:{hospital}" in verdict(root).missing
    add(
        root,
        organisation=None,
        external_from="een ander ziekenhuis",
        discipline="geneeskunde",
        represents=(hospital,),
    )
    assert verdict(root).outcome is law.Outcome.YES


def test_who_only_learns_along_counts_as_taking_part_and_is_no_provider() -> None:
    root = scenes.around()
    assert f"party:{people.key_of('wijkteam_waterdonk')}" not in verdict(root).missing


def test_who_was_involved_makes_the_committee_not_independent_and_represents_nobody() -> None:
    root = scenes.begun()
    tied = add(root, was_involved=True)
    answer = verdict(root)
    assert answer.outcome is law.Outcome.NO
    assert f"independence:{tied.id}" in answer.missing
    assert f"party:{people.key_of('rivierklei')}" in answer.missing
    remove(tied)
    add(root)
    assert verdict(root).outcome is law.Outcome.YES


def test_who_does_not_lead_cannot_add_or_remove() -> None:
    root = scenes.around()
    member = add(root)
    with acting(people.rivierklei_reporter()) as marloes:
        found = queries.begun(marloes, root)
    others = {
        **scenes.strangers(),
        "learner": people.wijkteam(),
        "board": people.rivierklei_board(),
    }
    for actor in others.values():
        with pytest.raises(Denied), acting(actor):
            actions.add_member(
                found,
                by=actor,
                function="lid",
                discipline="zorg",
                was_involved=False,
                external_from="elders",
            )
        with pytest.raises(Denied):
            remove(member, by=actor)


def test_nobody_outside_sees_who_sits_in_it_also_not_the_inspectorate_before_handing_in() -> None:
    root = scenes.around()
    add(root)
    for name, actor in scenes.strangers().items():
        with acting(actor):
            assert not CommitteeMember.objects.filter(root_id=root).exists(), name


def test_removing_twice_is_once_and_that_she_sat_there_stays_known() -> None:
    root = scenes.begun()
    member = add(root)
    remove(member)
    remove(member)
    assert len(scenes.told(root, "committee_member_left")) == 1
    with acting(people.rivierklei_reporter()) as marloes:
        assert queries.members(marloes, root) == []
        assert CommitteeMember.objects.get(pk=member.id).left_at == people.LATER


def test_after_handing_in_the_committee_stays_as_it_was() -> None:
    root = scenes.begun()
    member = add(root)
    with acting(Actor.CLOCK):
        found = queries.begun(Actor.CLOCK, root)
        found.handed_in_at = people.LATER
        found.save(update_fields=["handed_in_at"])
    with pytest.raises(Impossible):
        add(root)
    with pytest.raises(Impossible):
        remove(member)


def test_the_trail_says_who_added_a_member() -> None:
    root = scenes.begun()
    add(root, by=people.rivierklei_committee())
    (event,) = scenes.told(root, "committee_member_added")
    assert event.person_id == people.rivierklei_committee().person
