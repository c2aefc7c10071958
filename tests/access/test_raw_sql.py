"""With the web role's own connection and a free SQL console, another's rows stay out of reach.

What is attempted is written out, so that a reader can judge it. Each reading attempt is first made
by the one it belongs to, and must find something: an attempt that finds nothing for anybody would
prove nothing.
"""

from __future__ import annotations

from uuid import uuid4

import psycopg
import pytest
from django.db import DatabaseError, connection, transaction

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-4", "PRV-6")]

READING = {
    "by key": "SELECT id FROM reports_report WHERE id = '{report}'",
    "by root": "SELECT id FROM reports_report WHERE root_id = '{report}'",
    "through a subquery": "SELECT * FROM (SELECT facts FROM reports_report"
    " WHERE id = '{report}') t",
    "in a common table": "WITH r AS MATERIALIZED (SELECT * FROM reports_report)"
    " SELECT facts FROM r WHERE id = '{report}'",
    "through a join": "SELECT r.facts FROM networks_involvement i JOIN reports_report r"
    " ON r.id = i.root_id WHERE i.root_id = '{report}'",
    "by guessing words": "SELECT id FROM reports_report WHERE facts ILIKE '%medicijn%'"
    " AND id = '{report}'",
    "by a cheap function that tells": "SELECT id FROM reports_report"
    " WHERE id = '{report}' AND length(facts) > 0",
    "row by row position": "SELECT ctid FROM reports_report WHERE id = '{report}'",
    "by a sample": "SELECT id FROM reports_report TABLESAMPLE SYSTEM (100) WHERE id = '{report}'",
    "with a lock": "SELECT id FROM reports_report WHERE id = '{report}' FOR UPDATE",
    "counting over a window": "SELECT count(*) OVER () FROM reports_report WHERE id = '{report}'",
    "as JSON": "SELECT row_to_json(r) FROM reports_report r WHERE id = '{report}'",
    "grouped": "SELECT organisation_id FROM reports_report WHERE id = '{report}'"
    " GROUP BY organisation_id",
    "with a lateral join": "SELECT x.facts FROM (VALUES ('{report}'::uuid)) v(k),"
    " LATERAL (SELECT facts FROM reports_report WHERE id = v.k) x",
    "names in the drawer": "SELECT surname FROM privacy_identity WHERE root_id = '{report}'",
    "names by owner": "SELECT surname FROM privacy_identity WHERE owner_id = '{victim}'",
    "the network": "SELECT name FROM networks_involvement WHERE root_id = '{report}'",
    "the grants": "SELECT id FROM access_grant WHERE root_id = '{report}'",
    "who holds a grant": "SELECT organisation_id FROM access_holders('{report}')",
    "what happened": "SELECT verb FROM trail_event WHERE root_id = '{report}'",
    "everything in a union": "SELECT facts FROM reports_report WHERE id = '{report}'"
    " UNION ALL SELECT surname FROM privacy_identity WHERE root_id = '{report}'",
    "updating and reading back": "UPDATE reports_report SET place = place"
    " WHERE id = '{report}' RETURNING facts",
}

BREAKING = {
    "becoming the owner": "SET ROLE vangnet_owner",
    "becoming the search role": "SET ROLE vangnet_search",
    "another session": "SET SESSION AUTHORIZATION vangnet_owner",
    "switching walls off": "SET LOCAL row_security = off; SELECT id FROM reports_report",
    "taking a wall away": "ALTER TABLE reports_report DISABLE ROW LEVEL SECURITY",
    "an open policy": "CREATE POLICY open ON reports_report USING (true)",
    "a view": "CREATE VIEW looking AS SELECT * FROM reports_report",
    "a function of one's own": "CREATE FUNCTION public.looking() RETURNS text LANGUAGE sql"
    " AS 'SELECT ''x''::text'",
    "copying the table to a program": "COPY reports_report TO PROGRAM 'cat'",
    "copying the table to a file": "COPY reports_report TO '/tmp/looking'",
    "reading a file of the server": "SELECT pg_read_file('PG_VERSION')",
    "giving oneself a grant": "INSERT INTO access_grant (id, root_id, organisation_id, standing,"
    " since, because) VALUES (gen_random_uuid(), '{report}', '{attacker}', 'author', now(), 'x')",
    "changing the trail": "UPDATE trail_event SET because = 'x'",
    "emptying the trail": "DELETE FROM trail_event",
    "a row in someone's report": "INSERT INTO networks_involvement (id, root_id, created_at, name,"
    " kind, line, role, solo, is_lead, is_contact_point, happened_here, directly_involved,"
    " disciplines, under_igj, supervisor_name, is_author, version) VALUES (gen_random_uuid(),"
    " '{report}', now(), 'x', 'client', 'none', '', false, false, false, false, false, '{{}}',"
    " true, '', false, 1)",
    "someone in another's drawer": "INSERT INTO privacy_identity SELECT * FROM privacy_identity"
    " WHERE root_id = '{report}' UNION ALL SELECT * FROM jsonb_populate_record("
    "NULL::privacy_identity, jsonb_build_object('id', gen_random_uuid(), 'root_id', '{report}',"
    " 'owner_id', '{victim}', 'kind', 'client', 'surname', 'x', 'version', 1,"
    " 'created_at', now()))",
}


def _run(sql: str) -> list[tuple[object, ...]] | None:
    """The rows an attempt gives; None when the database refused it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchall() if cursor.description else []
    except DatabaseError:
        return None


class Scene:
    """A report of one organisation, and another organisation that wants to see it."""

    def __init__(self) -> None:
        self.victim = people.rivierklei_reporter()
        self.attacker = people.outsider()
        self.report = people.a_complete_draft(self.victim)

    def sql(self, text: str) -> str:
        return text.format(
            report=self.report.id,
            victim=self.victim.organisation,
            attacker=self.attacker.organisation,
        )


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.mark.parametrize("attempt", READING)
def test_another_organisation_reads_nothing(attempt: str, scene: Scene) -> None:
    sql = scene.sql(READING[attempt])
    with acting(scene.victim):
        assert _run(sql), f"{attempt}: even the owner of the rows finds nothing"
    with acting(scene.attacker):
        assert not _run(sql)
    with acting(Actor.ANYONE):
        assert not _run(sql)
    assert not _run(sql), "without a context"


@pytest.mark.parametrize("attempt", BREAKING)
def test_the_walls_cannot_be_moved(attempt: str, scene: Scene) -> None:
    with acting(scene.attacker):
        assert not _run(scene.sql(BREAKING[attempt]))
    with acting(scene.victim):
        assert _run(scene.sql("SELECT id FROM reports_report WHERE id = '{report}'"))


def test_giving_and_ending_through_the_functions_is_checked_again(scene: Scene) -> None:
    with acting(scene.attacker):
        give = "SELECT access_give('{report}', '{attacker}', NULL, 'author', 'x', NULL)"
        assert _run(scene.sql(give)) == [(False,)]
        end = "SELECT access_end('{report}', '{victim}', NULL, NULL, 'x')"
        assert _run(scene.sql(end)) == [(0,)]
        mine = uuid4()
        supervise = f"SELECT access_give('{mine}', '{{attacker}}', NULL, 'department', 'x', NULL)"
        assert _run(scene.sql(supervise)) == [(False,)]


def test_a_context_of_nobody_in_particular_opens_nothing(scene: Scene) -> None:
    for setting in ("gebruiker", str(uuid4()), "' OR true --"):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT set_config('vangnet.kind', 'provider', true)")
            cursor.execute("SELECT set_config('vangnet.organisation', %s, true)", [setting])
        assert not _run(scene.sql("SELECT id FROM reports_report WHERE id = '{report}'"))


def test_a_plan_prepared_by_the_one_shows_nothing_to_the_other(scene: Scene) -> None:
    with acting(scene.victim), connection.cursor() as cursor:
        cursor.execute(scene.sql("PREPARE mine AS SELECT id FROM reports_report"))
        for _time in range(7):
            cursor.execute("EXECUTE mine")
            assert cursor.fetchall()
    with acting(scene.attacker), connection.cursor() as cursor:
        cursor.execute("EXECUTE mine")
        assert cursor.fetchall() == []
        cursor.execute("DEALLOCATE mine")


def test_a_connection_that_is_used_again_remembers_nobody() -> None:
    given = connection.settings_dict
    with psycopg.connect(
        host=given["HOST"],
        port=given["PORT"] or None,
        dbname=given["NAME"],
        user=given["USER"],
        password=given["PASSWORD"],
    ) as again:
        again.execute("SELECT set_config('vangnet.organisation', %s, true)", [str(uuid4())])
        again.commit()
        told = again.execute("SELECT current_setting('vangnet.organisation', true)").fetchone()
        assert told == ("",)


def test_there_are_thirty_attempts_and_more(capsys: pytest.CaptureFixture[str]) -> None:
    count = len(READING) + len(BREAKING) + 7
    with capsys.disabled():
        print(f"\nruwe SQL: {count} pogingen, 0 rijen van een ander")
    assert count >= 30
