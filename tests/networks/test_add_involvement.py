"""Putting parties in the network of a report."""

from __future__ import annotations

from datetime import date

import pytest

from tests import people
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.networks import actions, queries
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("NET-1")]


def test_a_party_of_the_register_brings_its_name() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        party = actions.add_involvement(
            report.id,
            by=marloes,
            organisation_id=people.key_of("stromenland"),
            kind="care_provider",
            line="second",
        )
        assert (party.name, party.under_igj) == ("GGZ Stromenland", True)


@pytest.mark.meets("REP-10")
def test_a_party_outside_supervision_brings_its_own_supervisor() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        party = actions.add_involvement(
            report.id,
            by=marloes,
            organisation_id=people.key_of("wijkteam_waterdonk"),
            kind="other_professional",
            line="social_domain",
        )
        assert (party.under_igj, party.supervisor_name) == (False, "Toezicht Wmo Rivierenstreek")


def test_a_solo_practitioner_who_is_not_in_the_register_is_written_by_name() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        party = actions.add_involvement(
            report.id, by=marloes, kind="care_provider", name="Praktijk aan de Dijk", solo=True
        )
        assert party.solo
        assert party.organisation_id is None


@pytest.mark.parametrize("kind", ["informal_caregiver", "client"])
def test_a_person_stands_in_the_network_by_role_only(kind: str) -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        party = actions.add_involvement(report.id, by=marloes, kind=kind, role="de dochter")
        assert party.name == "de dochter"


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"kind": "care_provider"}, "name"),
        ({"kind": "buren", "name": "De buren"}, "kind"),
        ({"kind": "care_provider", "name": "Zorg", "line": "zesde"}, "line"),
        (
            {
                "kind": "care_provider",
                "name": "Zorg",
                "since": date(2026, 9, 2),
                "until": date(2026, 9, 1),
            },
            "until",
        ),
        ({"kind": "care_provider", "name": "Zorg", "removed_at": None}, "removed_at"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(facts: dict[str, object], field: str) -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        with pytest.raises(Invalid) as refused:
            actions.add_involvement(report.id, by=marloes, **facts)
        assert refused.value.field == field
        assert len(queries.involvements(marloes, report.id)) == 1


@pytest.mark.parametrize("who", ["stromenland_reporter", "rivierklei_board", "intake_inspector"])
def test_only_a_reporter_of_the_own_organisation_draws_the_picture(who: str) -> None:
    report = people.a_draft()
    with acting(getattr(people, who)()) as other, pytest.raises(Denied):
        actions.add_involvement(report.id, by=other, kind="care_provider", name="Zorg")


def test_a_submitted_picture_is_settled() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        with pytest.raises(Impossible, match="aan te vullen"):
            actions.add_involvement(report.id, by=marloes, kind="care_provider", name="Zorg")


def test_the_trail_says_who_added_it() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        party = actions.add_involvement(report.id, by=marloes, kind="care_provider", name="Zorg")
        event = Event.objects.get(verb="party_added", subject_id=party.id)
        assert (event.person_id, event.root_id) == (marloes.person, report.id)
