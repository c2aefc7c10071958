"""The network on any day, with its gaps."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import people
from vangnet.access.context import acting
from vangnet.networks import actions, queries

pytestmark = pytest.mark.django_db


def _names(day: date) -> list[str]:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        for name, since, until in (
            ("eerst", date(2026, 1, 1), date(2026, 3, 31)),
            ("later", date(2026, 4, 1), None),
            ("altijd", None, None),
        ):
            actions.add_involvement(
                report.id, by=marloes, kind="care_provider", name=name, since=since, until=until
            )
        parties = queries.parties_on(marloes, report.id, day)
        return [party.name for party in parties if not party.is_author]


@pytest.mark.meets("NET-2")
@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2025, 12, 31), ["altijd"]),
        (date(2026, 1, 1), ["altijd", "eerst"]),
        (date(2026, 3, 31), ["altijd", "eerst"]),
        (date(2026, 4, 1), ["altijd", "later"]),
    ],
)
def test_the_first_and_the_last_day_count(day: date, names: list[str]) -> None:
    assert _names(day) == names


@pytest.mark.meets("NET-3")
def test_that_nobody_leads_and_nobody_is_the_contact_point_is_a_gap() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        picture = queries.network(marloes, report.id)
        assert (picture.lead, picture.contact_point) == (None, None)
        own = queries.own_involvement(marloes, report.id)
        actions.change_involvement(
            own, by=marloes, base=own.version, is_lead=True, is_contact_point=True
        )
        picture = queries.network(marloes, report.id)
        assert picture.lead == picture.contact_point == own


@pytest.mark.meets("NET-1")
def test_each_report_keeps_its_own_picture() -> None:
    first = people.a_submitted_report()
    with acting(people.stromenland_reporter()) as jasper:
        second = people.a_submitted_report(jasper, parties=["waardenhof"])
        found = queries.involvements_of(jasper, [first.id, second.id])
        assert found[first.id] == []
        assert [party.name for party in found[second.id]] == [
            "GGZ Stromenland",
            "Streekziekenhuis Waardenhof",
        ]


@pytest.mark.meets("NET-1")
def test_a_picture_costs_the_same_however_many_parties() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        with CaptureQueriesContext(
            connection,
        ) as few:
            queries.network(marloes, report.id)
        for at in range(10):
            actions.add_involvement(report.id, by=marloes, kind="care_provider", name=f"Zorg {at}")
        with CaptureQueriesContext(connection) as many:
            queries.network(marloes, report.id)
        assert len(few) == len(many) == 4
