"""Starting, stopping and preparing the database, and Django's own commands."""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import sys
from importlib import metadata
from pathlib import Path

import psycopg
from psycopg import conninfo, sql

from vangnet.config import databases, roles
from vangnet.config.postgres import ClusterError

SETTINGS = "vangnet.config.settings"


def main(arguments: list[str]) -> int:
    """`vangnet db …`."""
    parser = argparse.ArgumentParser(
        prog="vangnet db", description="De database van Vangnet starten, stoppen en voorbereiden."
    )
    parser.add_argument("what", choices=["start", "stop", "status", "prepare"], metavar="OPDRACHT")
    what = parser.parse_args(arguments).what
    try:
        return {"start": _start, "stop": _stop, "status": _status, "prepare": _prepare}[what]()
    except ClusterError as error:
        print(error.sentence, file=sys.stderr)
        return 1


def _start() -> int:
    if not databases.resolve().embedded:
        print("DATABASE_URL is gegeven: die server start u zelf.")
        return 0
    started = databases.cluster().start()
    print("De database is gestart." if started else "De database liep al.")
    return 0


def _stop() -> int:
    stopped = databases.cluster().stop()
    print("De database is gestopt." if stopped else "De database liep niet.")
    return 0


def _status() -> int:
    found = databases.resolve()
    if not found.embedded:
        print(f"Database: {found.owner['dbname']} op een eigen server (DATABASE_URL).")
        return 0
    running = databases.cluster().running()
    print(f"Ingebouwde database in {databases.home()}: {'loopt' if running else 'loopt niet'}.")
    return 0 if running else 3


def _prepare() -> int:
    prepare()
    print("De database is klaar.")
    return 0


def prepare() -> bool:
    """Start the database if it is ours, make the roles, and migrate if there is something to do.

    Returns whether this call started the database. Raises `ClusterError`.
    """
    found = databases.resolve()
    cluster = databases.cluster() if found.embedded else None
    started = cluster.start() if cluster is not None else False
    found = databases.resolve()
    roles.prepare(found, cluster)
    migrate()
    return started


def migrate() -> None:
    """Run the migrations as the owner, in a process of its own, if there is anything new in them.

    Which ones ran stands in the comment on the database itself, so that it cannot be about another.
    """
    import subprocess

    digest = _digest()
    if _described() == digest:
        return
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "django", "migrate", "--verbosity", "0"],
        env={**os.environ, "VANGNET_DATABASE_ROLE": "owner", "DJANGO_SETTINGS_MODULE": SETTINGS},
        check=False,
    )
    if done.returncode != 0:
        raise ClusterError("Het bijwerken van de database lukte niet. Hierboven staat waarom.")
    _describe(digest)


def _digest() -> str:
    """A fingerprint of all migrations, our own and those of the packages."""
    found = hashlib.sha256()
    package = Path(__file__).resolve().parents[1]
    for path in sorted([*package.glob("*/migrations/*.py"), package / "access" / "walls.py"]):
        found.update(path.read_bytes())
    for name in ("django", "django-allauth", "procrastinate"):
        found.update(metadata.version(name).encode())
    return f"vangnet {found.hexdigest()[:16]}"


def _described() -> str:
    with psycopg.connect(conninfo.make_conninfo(**databases.resolve().owner)) as connection:
        row = connection.execute(
            "SELECT shobj_description(oid, 'pg_database') FROM pg_database"
            " WHERE datname = current_database()"
        ).fetchone()
    return str(row[0]) if row and row[0] else ""


def _describe(digest: str) -> None:
    """Remember it; on a server where we may not, the migrations are simply looked at each time."""
    owner = databases.resolve().owner
    comment = sql.SQL("COMMENT ON DATABASE {} IS {}").format(
        sql.Identifier(owner["dbname"]), sql.Literal(digest)
    )
    with (
        contextlib.suppress(psycopg.errors.InsufficientPrivilege),
        psycopg.connect(conninfo.make_conninfo(**owner)) as connection,
    ):
        connection.execute(comment)


def manage(arguments: list[str]) -> int:
    """`vangnet manage …`: Django's commands and our own; migrations run as the owner."""
    if arguments and arguments[0] in ("migrate", "makemigrations", "sqlmigrate"):
        os.environ["VANGNET_DATABASE_ROLE"] = "owner"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", SETTINGS)
    from django.core.management import execute_from_command_line

    execute_from_command_line(["vangnet manage", *arguments])
    return 0
