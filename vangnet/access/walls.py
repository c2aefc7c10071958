"""The second wall: row-level security, written once and used by every room's migrations.

The first wall is the policy (`policy.py`). This one stands in the database, so that a query that
forgets to ask still returns nothing. Everything is denied that is not said here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.migrations.operations import RunSQL

from vangnet.access.standings import Standing

ORGANISATION = "(SELECT vangnet_organisation())"
PERSON = "(SELECT vangnet_person())"
CLOCK = "(SELECT vangnet_is_clock())"
TODAY = "(SELECT vangnet_today())"
NOBODY = "false"
ANYBODY = "true"


def by_grant(
    table: str, standings: Iterable[Standing] | None = None, *, root: str = "root_id"
) -> str:
    """True for rows whose root the actor holds a live grant on (one of `standings` if given)."""
    only = ""
    if standings is not None:
        names = ", ".join(f"'{standing.value}'" for standing in sorted(standings))
        only = f" AND g.standing IN ({names})"
    return (
        f"EXISTS (SELECT 1 FROM access_grant g WHERE g.root_id = {table}.{root}"
        f" AND (g.until IS NULL OR g.until > now())"
        f" AND (g.organisation_id = {ORGANISATION} OR g.person_id = {PERSON}){only})"
    )


def by_organisation(table: str, column: str = "organisation_id") -> str:
    """True for rows that belong to the organisation the actor works for."""
    return f"{table}.{column} = {ORGANISATION}"


def by_person(table: str, column: str = "person_id") -> str:
    """True for rows that belong to the person herself."""
    return f"{table}.{column} = {PERSON}"


def either(*conditions: str) -> str:
    """Any of the conditions."""
    return "(" + " OR ".join(conditions) + ")"


def both(*conditions: str) -> str:
    """All of the conditions."""
    return "(" + " AND ".join(conditions) + ")"


def wall(
    table: str,
    *,
    read: str,
    write: str | None = None,
    change: str | None = None,
    delete: str | None = None,
    searched: bool = False,
) -> RunSQL:
    """Close `table` and open it only where the conditions say so.

    `read` rules SELECT, `write` INSERT (as `read` when left out), `change` UPDATE (as `write`),
    `delete` DELETE (nobody when left out). The clock may do all but delete what is not deletable.
    `searched`: the role that owns the search functions may read the rows too.
    """
    write = read if write is None else write
    change = write if change is None else change
    rules: list[str | tuple[str, dict[str, Any] | list[Any] | None]] = [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY {table}_read ON {table} FOR SELECT USING ({CLOCK} OR {read})",
        f"CREATE POLICY {table}_write ON {table} FOR INSERT WITH CHECK ({CLOCK} OR {write})",
        f"CREATE POLICY {table}_change ON {table} FOR UPDATE"
        f" USING ({CLOCK} OR {change}) WITH CHECK ({CLOCK} OR {change})",
    ]
    if delete is not None:
        rules.append(
            f"CREATE POLICY {table}_delete ON {table} FOR DELETE USING ({CLOCK} OR {delete})"
        )
        rules.append(f"GRANT DELETE ON {table} TO vangnet_web")
    if searched:
        rules.append(f"GRANT SELECT ON {table} TO vangnet_search")
        rules.append(
            f"CREATE POLICY {table}_search ON {table} FOR SELECT TO vangnet_search USING (true)"
        )
    return RunSQL(tuple(rules), RunSQL.noop)


def deletable(table: str) -> RunSQL:
    """Let the web role delete rows of a table that holds nothing of a case (sessions, tokens)."""
    return RunSQL([f"GRANT DELETE ON {table} TO vangnet_web"], RunSQL.noop)


def append_only(table: str) -> RunSQL:
    """Take away the right to change or remove rows, also from the one that forgot a policy."""
    return RunSQL([f"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM vangnet_web"], RunSQL.noop)


def trusted_function(signature: str, body: str) -> RunSQL:
    """A SECURITY DEFINER function owned by the search role; a house test holds the list."""
    name = signature.split("(")[0]
    return RunSQL(
        [
            body,
            f"ALTER FUNCTION {signature} OWNER TO vangnet_search",
            f"REVOKE ALL ON FUNCTION {signature} FROM PUBLIC",
            f"GRANT EXECUTE ON FUNCTION {signature} TO vangnet_web",
            f"COMMENT ON FUNCTION {signature} IS 'vangnet: {name}'",
        ],
        RunSQL.noop,
    )
