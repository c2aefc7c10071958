"""What the inspectorate calls the same party is one party in the joint picture."""

from __future__ import annotations

from datetime import date

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import actions, queries
from vangnet.cases.models import Case
from vangnet.investigations import actions as investigations
from vangnet.investigations import picture
from vangnet.investigations import queries as joint
from vangnet.networks import actions as networks
from vangnet.reports import actions as reports
from vangnet.reports.models import Report

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def _names_a_pharmacy(by: Actor, name: str, **said: str) -> tuple[Report, Case]:
    """A report that names a pharmacy which is not in the register."""
    people.intake()
    draft = people.a_complete_draft(by, parties=("gp_de_wierde",), **said)
    with acting(by):
        networks.add_involvement(
            draft.id,
            by=by,
            name=name,
            kind="care_provider",
            line="first",
            since=date(2026, 1, 1),
        )
        report = reports.submit(draft, by=by, key=name, at=people.AT)
    with acting(Actor.CLOCK):
        return report, actions.open_case(report, at=people.AT)


def test_two_rows_of_two_reports_become_one_party_for_a_partner() -> None:
    marloes, jasper = people.rivierklei_reporter(), people.stromenland_reporter()
    first, into = _names_a_pharmacy(marloes, "Apotheek om de hoek")
    second, _case = _names_a_pharmacy(jasper, "Apotheek Waterdonk", sector="mental_health")
    with acting(people.intake_inspector()) as bram:
        actions.bundle(into, [second.id], by=bram, because="Zelfde dag.", at=people.AT)
        actions.ask_to_reflect(into, by=bram, at=people.LATER)
        pictures = queries.pictures(bram, into.id)
        rows = {party.name: party.id for one in pictures for party in one.network.parties}
    with acting(Actor.CLOCK) as clock:
        investigations.begin(into.id, by=clock, on=people.LATER.date())
    for report, who in ((first, marloes), (second, jasper)):
        with acting(who):
            picture.share_picture(joint.begun(who, into.id), report.id, by=who)
    assert len(_pharmacies(jasper, into)) == 2
    with acting(people.intake_inspector()) as bram:
        actions.say_same(
            into,
            by=bram,
            what="party",
            left=rows["Apotheek om de hoek"],
            right=rows["Apotheek Waterdonk"],
            because="Er is er in het dorp maar een.",
        )
    assert len(_pharmacies(jasper, into)) == 1
    assert len(_pharmacies(marloes, into)) == 1


def _pharmacies(by: Actor, case: Case) -> list[str]:
    with acting(by):
        names = [party.name for party in joint.parties(by, case.id)]
        return [name for name in names if name.startswith("Apotheek")]


def test_undoing_takes_the_entries_of_that_report_out_of_the_joint_picture() -> None:
    into, _source, report = scenes.bundled()
    jasper = people.stromenland_reporter()
    with acting(people.intake_inspector()) as bram:
        actions.ask_to_reflect(into, by=bram, at=people.LATER)
    with acting(Actor.CLOCK) as clock:
        investigations.begin(into.id, by=clock, on=people.LATER.date())
    with acting(jasper):
        picture.share_picture(joint.begun(jasper, into.id), report.id, by=jasper)
    with acting(people.intake_inspector()) as bram:
        member = next(one for one in queries.bundlings(bram, into.id) if one.report_id == report.id)
        actions.unbundle(member, by=bram, because="Toch niet.", at=people.LATER)
    with acting(Actor.CLOCK) as clock:
        [one] = queries.to_take_back(clock)
        picture.take_back(one.case_id, one.report_id, by=clock, at=people.LATER)
        actions.entries_taken_back(one, by=clock)
        assert queries.to_take_back(clock) == []
        assert joint.rows(clock, into.id) == []
