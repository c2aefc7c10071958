"""A real PostgreSQL for the tests, and everything done as the web role.

One cluster for all test runs of this checkout, without waiting for the disk. Migrations run once
into a template; each worker of a run gets its own copy of it. With `DATABASE_URL` the same happens
on that server.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ["VANGNET_TESTING"] = "1"
os.environ.setdefault("VANGNET_SECRET_KEY", "only-for-tests")

import psycopg
import pytest
from psycopg import sql

from vangnet.config import databases, roles
from vangnet.config.postgres import SUPERUSER, Cluster

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ["vangnet/**/migrations/*.py", "vangnet/access/walls.py", "vangnet/config/roles.py"]


LONGEST = Path(__file__).parent / "walk" / "test_in_the_browser.py"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest walk goes first: everything else is done beside it."""
    items.sort(key=lambda item: item.path != LONGEST)


class Place:
    """Where test databases are made."""

    def __init__(self) -> None:
        self.external = "DATABASE_URL" in os.environ
        self.cluster = None if self.external else Cluster(_home(), durable=False)
        self.started = False

    def start(self) -> None:
        if self.cluster is not None:
            self.started = self.cluster.start()

    def resolve(self, name: str) -> databases.Databases:
        if self.cluster is not None:
            return databases.embedded(self.cluster, name)
        os.environ["VANGNET_DATABASE"] = name
        return databases.resolve()

    def maker(self) -> dict[str, str]:
        if self.cluster is not None:
            return self.cluster.conninfo("postgres", SUPERUSER, self.cluster.password)
        return {**self.resolve("postgres").owner, "dbname": "postgres"}

    def environment(self, name: str) -> dict[str, str]:
        """What a process needs to work on a test database."""
        found = {**os.environ, "VANGNET_DATABASE": name, "VANGNET_TESTING": "1"}
        if self.cluster is not None:
            found["VANGNET_HOME"] = str(self.cluster.home.parent)
        return found

    def template(self) -> str:
        """A migrated database to copy from; made again when a migration changed."""
        digest = hashlib.sha256()
        for pattern in SOURCES:
            for path in sorted(ROOT.glob(pattern)):
                digest.update(path.read_bytes())
        name = f"sjabloon_{digest.hexdigest()[:12]}"
        with psycopg.connect(**self.maker(), autocommit=True) as connection:
            connection.execute("SELECT pg_advisory_lock(8265)")
            known = connection.execute(
                "SELECT datistemplate FROM pg_database WHERE datname = %s", [name]
            ).fetchone()
            if known and known[0]:
                return name
            if known:
                connection.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(name)))
            roles.prepare(self.resolve(name), self.cluster)
            _migrate(self.environment(name))
            connection.execute(
                sql.SQL("ALTER DATABASE {} WITH IS_TEMPLATE true").format(sql.Identifier(name))
            )
        return name

    def copy(self, name: str) -> databases.Databases:
        """A fresh database like the template."""
        template = self.template()
        found = self.resolve(name)
        self.drop(name)
        with psycopg.connect(**self.maker(), autocommit=True) as connection:
            connection.execute("SELECT pg_advisory_lock(8265)")
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER {}").format(
                    sql.Identifier(name),
                    sql.Identifier(template),
                    sql.Identifier(found.owner["user"]),
                )
            )
        return found

    def drop(self, name: str) -> None:
        with psycopg.connect(**self.maker(), autocommit=True) as connection:
            connection.execute(
                sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
            )

    def stop(self) -> None:
        """Stop the server if this run started it and nobody else uses it."""
        if self.cluster is None or not self.started:
            return
        with psycopg.connect(**self.maker()) as connection:
            others = connection.execute(
                "SELECT count(*) FROM pg_stat_activity"
                " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
            ).fetchone()
        if others == (0,):
            self.cluster.stop()


def _home() -> Path:
    return databases.home() / "tests" / "cluster"


def _migrate(environment: dict[str, str]) -> None:
    subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "django", "migrate", "--skip-checks", "-v", "0"],
        env={
            **environment,
            "VANGNET_DATABASE_ROLE": "owner",
            "DJANGO_SETTINGS_MODULE": "vangnet.config.settings",
        },
        cwd=ROOT,
        check=True,
    )


@pytest.fixture(scope="session")
def place() -> Iterator[Place]:
    found = Place()
    found.start()
    yield found
    found.stop()


@pytest.fixture(scope="session")
def django_db_setup(place: Place, django_db_blocker: object, worker_id: str) -> Iterator[None]:
    """Give this worker its own copy of the template, reached as the web role."""
    from django.db import connection

    name = f"proef_{os.getpid()}_{worker_id}"
    entry = place.copy(name).for_role("web")
    connection.settings_dict.update(entry)
    yield
    with contextlib.suppress(Exception):
        connection.close()
    place.drop(name)


@pytest.fixture(scope="session")
def worker_id(request: pytest.FixtureRequest) -> str:
    workerinput = getattr(request.config, "workerinput", None)
    return workerinput["workerid"] if workerinput else "master"
