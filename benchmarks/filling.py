"""Copying one whole case many times, with everything that hangs on it, by SQL.

Every key that belongs to the case gets a new value in each copy; the providers become others of
the register, except in the first hundred copies, which fill every list of the story's own people,
and in one of a hundred after them, so that nobody works on everything.
"""

from __future__ import annotations

from typing import Any

FULL = 100
"""Copies after which every list of everybody shows all that it ever shows at once."""
KEEP_EVERY = 100


def begin(connection: Any, organisations: int) -> None:
    """Fill the register, and set the case of the story apart to be copied from."""
    connection.execute("SET session_replication_role = replica")
    connection.execute("SET synchronous_commit = off")
    _register(connection, organisations)
    _local_keys(connection)
    for table in _rooted(connection):
        connection.execute(f"CREATE TEMP TABLE story_{table} AS SELECT * FROM {table}")


def fill(connection: Any, first: int, last: int) -> dict[str, int]:
    """Add the copies with these numbers; returns how many rows some tables have."""
    for table in _rooted(connection):
        _copy(connection, table, first, last)
    connection.execute("ANALYZE")
    tables = ("reports_report", "cases_case", "parties_organisation", "access_grant", "trail_event")
    return {name: _count(connection, name) for name in tables}


def _count(connection: Any, table: str) -> int:
    return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _register(connection: Any, wanted: int) -> None:
    """More organisations like the first care provider there is."""
    columns = _columns(connection, "parties_organisation")
    values = []
    for name, kind, _nullable in columns:
        if name == "id":
            values.append("gen_random_uuid()")
        elif name == "kvk":
            values.append("lpad((10000000 + n)::text, 8, '0')")
        elif name == "name":
            values.append("left(name, 40) || ' ' || n")
        elif name == "branch_number":
            values.append("lpad((10000000 + n)::text, 12, '0')")
        else:
            values.append(f'"{name}"')
        assert kind
    names = ", ".join(f'"{name}"' for name, _kind, _nullable in columns)
    connection.execute(
        f"INSERT INTO parties_organisation ({names}) SELECT {', '.join(values)} FROM (SELECT * FROM"
        " parties_organisation WHERE kind NOT IN ('inspectorate', 'other_supervisor') LIMIT 1) o,"
        f" generate_series(1, {int(wanted)}) n"
    )
    connection.execute(
        "CREATE TEMP TABLE pool AS SELECT row_number() OVER () - 1 AS place, id"
        " FROM parties_organisation WHERE name ~ ' [0-9]+$'"
    )
    connection.execute("CREATE UNIQUE INDEX ON pool (place)")


def _local_keys(connection: Any) -> None:
    """The keys of everything in the case, and of the providers in it."""
    connection.execute("CREATE TEMP TABLE local (id uuid PRIMARY KEY)")
    for table in _rooted(connection):
        for column in ("id", "root_id"):
            connection.execute(
                f"INSERT INTO local SELECT DISTINCT {column} FROM {table}"
                f" WHERE {column} IS NOT NULL ON CONFLICT DO NOTHING"
            )
    connection.execute(
        "CREATE TEMP TABLE provider AS SELECT id FROM parties_organisation"
        " WHERE kind NOT IN ('inspectorate', 'other_supervisor')"
        " AND id NOT IN (SELECT id FROM pool)"
    )
    connection.execute("CREATE UNIQUE INDEX ON provider (id)")
    connection.execute("CREATE TEMP TABLE whole AS SELECT count(*)::bigint AS size FROM pool")


def _rooted(connection: Any) -> list[str]:
    rows = connection.execute(
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'root_id'"
        " WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY 1"
    ).fetchall()
    return [row[0] for row in rows]


def _columns(connection: Any, table: str) -> list[tuple[str, str, bool]]:
    rows = connection.execute(
        "SELECT column_name, data_type, is_nullable = 'YES' FROM information_schema.columns"
        " WHERE table_schema = 'public' AND table_name = %s ORDER BY ordinal_position",
        [table],
    ).fetchall()
    return [(row[0], row[1], row[2]) for row in rows]


def _unique_words(connection: Any, table: str) -> set[str]:
    """Text columns that stand in a unique index: they need a value of their own in each copy."""
    rows = connection.execute(
        "SELECT DISTINCT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid"
        " AND a.attnum = ANY (i.indkey) JOIN pg_type t ON t.oid = a.atttypid"
        " WHERE i.indisunique AND i.indrelid = %s::regclass AND t.typname IN ('varchar', 'text')",
        [table],
    ).fetchall()
    return {row[0] for row in rows}


def _copy(connection: Any, table: str, first: int, last: int) -> None:
    unique = _unique_words(connection, table)
    names, values = [], []
    for name, kind, _nullable in _columns(connection, table):
        quoted = f'o."{name}"'
        names.append(f'"{name}"')
        if kind == "uuid":
            values.append(
                f"CASE WHEN {quoted} IN (SELECT id FROM local) THEN md5({quoted}::text || n)::uuid"
                f" WHEN n > {FULL} AND n % {KEEP_EVERY} <> 0"
                f" AND {quoted} IN (SELECT id FROM provider) THEN"
                " (SELECT p.id FROM pool p WHERE p.place = (('x' ||"
                f" substr(md5({quoted}::text || n), 1, 8))::bit(32)::bigint & 2147483647)"
                f" % (SELECT size FROM whole)) ELSE {quoted} END"
            )
        elif name in unique and name in ("number", "submission_key", "reference", "token_hash"):
            values.append(f"right({quoted} || '-' || n, 20)")
        else:
            values.append(quoted)
    connection.execute(
        f"INSERT INTO {table} ({', '.join(names)}) OVERRIDING SYSTEM VALUE"
        f" SELECT {', '.join(values)} FROM story_{table} o,"
        f" generate_series({int(first)}, {int(last)}) n"
        " ON CONFLICT DO NOTHING"
    )
