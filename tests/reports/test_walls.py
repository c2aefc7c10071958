"""The second wall: what the database itself refuses, whatever the code forgets to ask."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from tests import people
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.standings import Standing
from vangnet.reports import actions, queries
from vangnet.reports.models import Report

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REP-1")]

TABLES = (
    *("reports_report", "reports_reportversion", "reports_duty", "reports_coreporter"),
    *("networks_involvement", "networks_agreement", "networks_handover", "networks_relation"),
    *("networks_settled", "privacy_identity"),
)


def _count(table: str, report: Report) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table} WHERE root_id = %s", [report.id])
        found: int = cursor.fetchone()[0]
    return found


def _touched(sql: str, *values: object) -> int:
    """How many rows a statement touched; a refusal by the wall is none."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, values)
            return int(cursor.rowcount)
    except DatabaseError:
        return 0


def _joint_report() -> Report:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        stromenland = people.key_of("stromenland")
        actions.name_co_reporters(report, [stromenland], by=marloes, at=people.AT)
        return report


@pytest.mark.parametrize(
    "who",
    ["wierde_reporter", "relative", "intake_inspector", "inspector", "other_supervisor", "editor"],
)
def test_without_a_standing_no_row_is_seen(who: str) -> None:
    report = _joint_report()
    with acting(getattr(people, who)()):
        assert {table: _count(table, report) for table in TABLES} == dict.fromkeys(TABLES, 0)


@pytest.mark.meets("REP-6")
def test_a_named_organisation_sees_only_the_question_to_it() -> None:
    report = _joint_report()
    with acting(people.stromenland_reporter()):
        seen = {table: _count(table, report) for table in TABLES}
        assert {table for table, count in seen.items() if count} == {"reports_coreporter"}


def test_nobody_sees_a_draft_whatever_standing_was_given() -> None:
    report = people.a_draft()
    with acting(Actor.CLOCK):
        grants.give(report.id, Standing.INTAKE, organisation=people.intake().id, because="te vroeg")
    with acting(people.intake_inspector()):
        assert _count("reports_report", report) == 0


def test_the_author_cannot_write_who_must_report_nor_rewrite_a_version() -> None:
    report = _joint_report()
    with acting(people.rivierklei_reporter()):
        assert _touched("UPDATE reports_duty SET must = 'no' WHERE root_id = %s", report.id) == 0
        assert (
            _touched("UPDATE reports_reportversion SET why = 'x' WHERE root_id = %s", report.id)
            == 0
        )
        assert _touched("DELETE FROM reports_report WHERE id = %s", report.id) == 0


@pytest.mark.meets("REP-6")
def test_the_author_cannot_confirm_for_another_nor_take_a_question_back() -> None:
    report = _joint_report()
    with acting(people.rivierklei_reporter()) as marloes:
        sql = "UPDATE reports_coreporter SET confirmed_at = now() WHERE root_id = %s"
        assert _touched(sql, report.id) == 0
        assert _touched("DELETE FROM reports_coreporter WHERE root_id = %s", report.id) == 0
        assert queries.co_reporters(marloes, report.id)[0].confirmed_at is None


@pytest.mark.meets("REP-8")
def test_the_database_itself_holds_no_submitted_audit_material() -> None:
    report = people.a_submitted_report()
    with acting(people.rivierklei_reporter()):
        sql = "UPDATE reports_report SET contains_audit = true WHERE id = %s"
        assert _touched(sql, report.id) == 0


def test_nobody_plants_a_report_under_the_name_of_another() -> None:
    body, key = people.key_of("rivierklei"), uuid4()
    with acting(people.stromenland_reporter()) as jasper:
        grants.give(key, Standing.AUTHOR, organisation=jasper.organisation, because="zelf")
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            Report.objects.create(
                id=key, root_id=key, organisation_id=body, author_id=body, saved_at=people.AT
            )
