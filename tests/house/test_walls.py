"""The catalogue of the database itself: no table of a case without a wall."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db

LENDING = {"cases_comparable"}
"""Views that read with other eyes: this one for the clock alone (tests/cases/test_looking.py)."""
TRUSTED = Path(__file__).parent / "trusted_functions.txt"


def _rows(sql: str) -> list[tuple]:  # type: ignore[type-arg]
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def test_the_tests_work_as_the_web_role() -> None:
    assert _rows("SELECT current_user, session_user") == [("vangnet_web", "vangnet_web")]


def test_the_web_role_owns_nothing_and_cannot_look_over_the_wall() -> None:
    assert _rows(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles"
        " WHERE rolname = 'vangnet_web'"
    ) == [(False, False, False, False)]
    owned = _rows(
        "SELECT relname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner"
        " WHERE r.rolname = 'vangnet_web'"
    )
    assert owned == []


def test_every_table_of_a_report_or_case_has_a_forced_wall_with_policies() -> None:
    rows = _rows(
        "SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity,"
        " (SELECT count(*) FROM pg_policy p WHERE p.polrelid = c.oid)"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'"
        " WHERE c.relkind = 'r' AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid"
        " AND a.attname = 'root_id' AND NOT a.attisdropped)"
        " AND c.relname <> 'accounts_invitation'"
    )
    assert len(rows) > 10
    open_tables = [
        name for name, enabled, forced, policies in rows if not (enabled and forced and policies)
    ]
    assert open_tables == []


def test_no_view_lends_its_owners_eyes() -> None:
    views = _rows(
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE n.nspname = 'public' AND c.relkind = 'v'"
        " AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)"
        " AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')"
    )
    assert {row[0] for row in views} == LENDING
    assert _rows("SELECT relname FROM pg_class WHERE relkind = 'm'") == []


def test_every_trusted_function_is_on_the_list() -> None:
    found = {
        row[0]
        for row in _rows(
            "SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
            " WHERE n.nspname = 'public' AND p.prosecdef"
        )
    }
    listed = {line.split("#")[0].strip() for line in TRUSTED.read_text().splitlines()} - {""}
    assert found == listed


def test_the_trail_can_only_grow() -> None:
    for table in ("trail_event", "trail_look", "access_grant"):
        rights = {
            row[0]
            for row in _rows(
                "SELECT privilege_type FROM information_schema.role_table_grants"
                f" WHERE grantee = 'vangnet_web' AND table_name = '{table}'"
            )
        }
        assert not rights & {"UPDATE", "DELETE", "TRUNCATE"}, table
