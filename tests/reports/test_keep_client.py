"""The client and the relatives stand in the drawer, the report holds a key."""

from __future__ import annotations

from datetime import date

import pytest

from tests import people
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Invalid, Stale
from vangnet.privacy import queries as privacy
from vangnet.reports import actions
from vangnet.reports.models import Report
from vangnet.trail.models import Event, Look

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REP-1")]


def test_the_report_holds_only_the_key() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        key = actions.keep_client(report, by=marloes, at=people.AT, surname="Jansen")
        assert Report.objects.get(pk=report.id).client_key == key
        assert privacy.reveal(marloes, [key], because="test")[key].surname == "Jansen"
        assert Look.objects.filter(subject_id=key).count() == 1


def test_keeping_again_changes_the_same_person() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        first = actions.keep_client(report, by=marloes, at=people.AT, surname="Jansen")
        again = actions.keep_client(
            report, by=marloes, at=people.AT, base=1, birth_date=date(1963, 2, 11)
        )
        assert first == again
        assert {"identity_kept", "identity_changed"} <= set(
            Event.objects.filter(subject_id=first).values_list("verb", flat=True)
        )
        with pytest.raises(Stale):
            actions.keep_client(report, by=marloes, at=people.AT, base=1, surname="Janssen")


def test_a_relative_has_a_key_of_her_own() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        client = actions.keep_client(report, by=marloes, at=people.AT, surname="Jansen")
        relative = actions.keep_relative(report, by=marloes, at=people.AT, surname="Verhage")
        held = Report.objects.get(pk=report.id)
        assert (held.client_key, held.relative_key) == (client, relative)


def test_a_number_of_the_state_is_kept_nowhere() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        with pytest.raises(Invalid) as refused:
            actions.keep_client(report, by=marloes, at=people.AT, patient_number="111222333")
        assert refused.value.field == "patient_number"


def test_for_another_organisation_there_is_no_client() -> None:
    report = people.a_complete_draft()
    with acting(people.stromenland_reporter()) as jasper:
        assert privacy.reveal(jasper, [report.client_key], because="nieuwsgierig") == {}
        with pytest.raises(Denied):
            actions.keep_client(report, by=jasper, at=people.AT, surname="Anders")
