"""The roles of the database: owner, web role and search role, and what each may do."""

from __future__ import annotations

import psycopg
from psycopg import conninfo, sql

from vangnet.config.databases import OWNER, WEB, Databases
from vangnet.config.postgres import SUPERUSER, Cluster, ClusterError

SEARCH = "vangnet_search"
EXTENSIONS = ("unaccent", "pg_trgm")


def prepare(databases: Databases, cluster: Cluster | None = None) -> None:
    """Make the database and its roles, if they are not there; safe to repeat.

    In the embedded cluster the superuser does it. Elsewhere the role of `DATABASE_URL` does, and
    when that one may not make roles, `ClusterError` says what an administrator has to run.
    """
    owner = databases.owner
    if cluster is not None:
        maker = cluster.conninfo("postgres", SUPERUSER, cluster.password)
    else:
        maker = {**owner, "dbname": "postgres"}
    try:
        _make_roles_and_database(maker, databases, embedded=cluster is not None)
        _furnish({**maker, "dbname": owner["dbname"]}, databases)
    except psycopg.errors.InsufficientPrivilege as error:
        raise ClusterError(
            "De rol van DATABASE_URL mag geen rollen, database of uitbreidingen maken. Laat een "
            f"beheerder dit uitvoeren: CREATE ROLE {WEB} LOGIN PASSWORD '…'; CREATE ROLE {SEARCH} "
            f"NOLOGIN; GRANT {SEARCH} TO {owner['user']}; CREATE EXTENSION unaccent; CREATE "
            f"EXTENSION pg_trgm; en geef daarna DATABASE_WEB_URL met de rol {WEB}. "
            f"(PostgreSQL zei: {error.diag.message_primary})"
        ) from error


def _make_roles_and_database(maker: dict[str, str], databases: Databases, embedded: bool) -> None:
    owner, web = databases.owner, databases.web
    with psycopg.connect(conninfo.make_conninfo(**maker), autocommit=True) as connection:
        connection.execute("SELECT pg_advisory_lock(8264)")
        if connection.info.server_version < 150000:
            raise ClusterError("Vangnet heeft PostgreSQL 15 of nieuwer nodig.")
        if embedded:
            _role(connection, OWNER, owner["password"])
        _role(connection, web["user"], web["password"])
        _role(connection, SEARCH, None)
        connection.execute(
            sql.SQL("GRANT {} TO {}").format(sql.Identifier(SEARCH), sql.Identifier(owner["user"]))
        )
        if not connection.execute(
            "SELECT 1 FROM pg_database WHERE datname = %s", [owner["dbname"]]
        ).fetchone():
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {}").format(
                    sql.Identifier(owner["dbname"]), sql.Identifier(owner["user"])
                )
            )


def _role(connection: psycopg.Connection[object], name: str, password: str | None) -> None:
    """Make a role, or set its password again; an existing role that is right is left alone."""
    limits = sql.SQL("NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE")
    login = (
        sql.SQL("LOGIN PASSWORD {}").format(sql.Literal(password))
        if password is not None
        else sql.SQL("NOLOGIN")
    )
    known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [name]).fetchone()
    if known and password is None:
        return
    verb = sql.SQL("ALTER ROLE") if known else sql.SQL("CREATE ROLE")
    parts = [verb, sql.Identifier(name), login]
    if not known:
        parts.append(limits)
    connection.execute(sql.SQL(" ").join(parts))


def _furnish(maker: dict[str, str], databases: Databases) -> None:
    owner = sql.Identifier(databases.owner["user"])
    web = sql.Identifier(databases.web["user"])
    search = sql.Identifier(SEARCH)
    with psycopg.connect(conninfo.make_conninfo(**maker), autocommit=True) as connection:
        for extension in EXTENSIONS:
            connection.execute(
                sql.SQL("CREATE EXTENSION IF NOT EXISTS {} SCHEMA public").format(
                    sql.Identifier(extension)
                )
            )
        for line in (
            "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
            "GRANT CREATE, USAGE ON SCHEMA public TO {owner}",
            "GRANT USAGE ON SCHEMA public TO {web}",
            "GRANT CREATE, USAGE ON SCHEMA public TO {search}",
            "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public"
            " GRANT SELECT, INSERT, UPDATE ON TABLES TO {web}",
            "ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public"
            " GRANT USAGE, SELECT ON SEQUENCES TO {web}",
        ):
            connection.execute(sql.SQL(line).format(owner=owner, web=web, search=search))
