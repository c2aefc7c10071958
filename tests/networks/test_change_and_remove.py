"""Changing a party, and taking it out of the picture."""

from __future__ import annotations

from datetime import date

import pytest

from tests import people
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Invalid, Stale
from vangnet.networks import actions, queries
from vangnet.networks.models import Involvement
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("NET-2")]


def test_a_change_is_a_new_version_and_a_second_tab_overwrites_nothing() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        party = actions.add_involvement(report.id, by=marloes, kind="care_provider", name="Zorg")
        changed = actions.change_involvement(
            party, by=marloes, base=1, until=date(2026, 9, 1), role="wondzorg"
        )
        held = Involvement.objects.get(pk=party.id)
        assert (held.role, held.until, held.version) == ("wondzorg", date(2026, 9, 1), 2)
        assert changed.role == "wondzorg"
        with pytest.raises(Stale):
            actions.change_involvement(party, by=marloes, base=1, role="anders")


def test_choosing_a_party_of_the_register_afterwards_brings_its_name() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        party = actions.add_involvement(report.id, by=marloes, kind="care_provider", name="Ggz")
        actions.change_involvement(
            party, by=marloes, base=1, organisation_id=people.key_of("stromenland")
        )
        assert Involvement.objects.get(pk=party.id).name == "GGZ Stromenland"


def test_a_removed_party_leaves_the_picture_with_what_hangs_on_it_and_its_row_stays() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        own = queries.own_involvement(marloes, report.id)
        party = actions.add_involvement(report.id, by=marloes, kind="care_provider", name="Zorg")
        pair = {"from_involvement": own.id, "to_involvement": party.id}
        actions.add_handover(
            report.id, by=marloes, **pair, outcome=queries.HandoverState.INCOMPLETE
        )
        actions.set_relation(report.id, by=marloes, **pair, knows=True)
        actions.remove_involvement(party, by=marloes, at=people.AT)
        picture = queries.network(marloes, report.id)
        assert [one.id for one in picture.parties] == [own.id]
        assert (picture.handovers, picture.relations) == ((), ())
        assert Involvement.objects.get(pk=party.id).removed_at == people.AT
        assert Event.objects.filter(verb="party_removed", subject_id=party.id).count() == 1


def test_the_own_organisation_cannot_leave() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        own = queries.own_involvement(marloes, report.id)
        with pytest.raises(Invalid):
            actions.remove_involvement(own, by=marloes, at=people.AT)


def test_what_was_removed_is_neither_changed_nor_removed_again() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        party = actions.add_involvement(report.id, by=marloes, kind="care_provider", name="Zorg")
        actions.remove_involvement(party, by=marloes, at=people.AT)
        with pytest.raises(Denied):
            actions.change_involvement(party, by=marloes, base=1, role="toch")
        with pytest.raises(Denied):
            actions.remove_involvement(party, by=marloes, at=people.LATER)


@pytest.mark.parametrize("who", ["stromenland_reporter", "intake_inspector"])
def test_for_others_the_party_does_not_exist(who: str) -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        party = actions.add_involvement(report.id, by=marloes, kind="care_provider", name="Zorg")
    with acting(getattr(people, who)()) as other:
        with pytest.raises(Denied):
            actions.change_involvement(party, by=other, base=1, role="van ons")
        with pytest.raises(Denied):
            actions.remove_involvement(party, by=other, at=people.AT)
