"""What happened and who looked: written once, never changed (PRV-6)."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction

from tests import people
from vangnet.access.context import acting
from vangnet.trail import actions as trail
from vangnet.trail.models import Audience, Event, Look

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-6", "INV-5")]


def test_an_event_keeps_who_what_and_on_which_ground() -> None:
    with acting(people.rivierklei_reporter()) as by:
        made = trail.record(
            by,
            "report_submitted",
            kind="reports.report",
            because="REP-1",
            verdict={"outcome": "yes", "cites": ["CZN#calamiteit.1"]},
            facts={"on": "2026-09-18"},
        )
        event = Event.objects.get(pk=made.pk)
    assert (event.person_id, event.organisation_id) == (by.person, by.organisation)
    assert event.verdict is not None
    assert (event.verdict["outcome"], event.verdict["cites"]) == ("yes", ["CZN#calamiteit.1"])
    assert event.verdict["grounds"][0]["place"] == "Calamiteit in een zorgnetwerk"
    assert event.facts == {"on": "2026-09-18"}


@pytest.mark.parametrize("model", [Event, Look])
def test_nothing_in_it_can_be_changed_or_removed(model: type[Event] | type[Look]) -> None:
    with acting(people.rivierklei_reporter()) as by:
        trail.record(by, "x", kind="y")
        trail.look(by, kind="y", data="naam", because="proef", owner=by.organisation)
        with pytest.raises(DatabaseError), transaction.atomic():
            model.objects.update(because="anders")
        with pytest.raises(DatabaseError), transaction.atomic():
            model.objects.all().delete()


def test_what_an_organisation_does_for_itself_no_other_reads() -> None:
    report = people.a_draft()
    with acting(people.rivierklei_reporter()) as by:
        trail.record(by, "own", kind="y", root=report.id, audience=Audience.ORGANISATION)
        trail.record(by, "shared", kind="y", root=report.id, audience=Audience.EVERYONE)
        assert Event.objects.filter(root_id=report.id, verb__in=["own", "shared"]).count() == 2
    with acting(people.outsider()):
        assert not Event.objects.filter(root_id=report.id).exists()


def test_nobody_writes_in_anothers_name() -> None:
    other = people.stromenland_reporter()
    with (
        acting(people.rivierklei_reporter()),
        pytest.raises(DatabaseError),
        transaction.atomic(),
    ):
        trail.record(other, "x", kind="y")
