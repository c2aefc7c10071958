"""Queries and milliseconds of server time per page, on an empty and on a filled database.

    .venv/bin/python benchmarks/pages.py [--copies 10000] [--organisations 90000] [--times 30]

A database of its own on the embedded server. First the walk through all stages is lived once, and
every page is measured. Then that whole case is copied many times (20,000 reports and as many cases,
with all that hangs on them) over a register of 90,000 organisations, and every page is measured
again. A page keeps its budget with at most 15 queries and a p95 of 200 ms, and its number of
queries may not have grown. Ends with 1 when one does not.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

if TYPE_CHECKING:
    from django.test import Client

MOST_QUERIES, MOST_MS = 15, 200.0
DATABASE = "vangnet_bench"


@dataclass(frozen=True)
class Measured:
    """One page for one person: queries, median and p95 in milliseconds."""

    who: str
    address: str
    status: int
    queries: int
    median: float
    p95: float


def main() -> int:
    """Fill, measure, print; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--copies", type=int, default=10_000)
    parser.add_argument("--organisations", type=int, default=90_000)
    parser.add_argument("--times", type=int, default=30)
    options = parser.parse_args()
    os.environ.update(
        VANGNET_DATABASE=DATABASE,
        VANGNET_TESTING="1",
        VANGNET_SECRET_KEY="only-for-the-benchmark",
        DJANGO_SETTINGS_MODULE="vangnet.config.settings",
    )
    os.environ.pop("DATABASE_URL", None)
    from vangnet.cli import database
    from vangnet.config import databases

    cluster = databases.cluster()
    started = cluster.start()
    try:
        _forget(cluster)
        database.prepare()
        return _bench(cluster, options)
    finally:
        _forget(cluster)
        if started:
            cluster.stop()


def _superuser(cluster: Any, name: str) -> Any:
    import psycopg
    from psycopg import conninfo

    from vangnet.config.postgres import SUPERUSER

    where = cluster.conninfo(name, SUPERUSER, cluster.password)
    return psycopg.connect(conninfo.make_conninfo(**where), autocommit=True)


def _forget(cluster: Any) -> None:
    import django

    if "django.db" in sys.modules and django.apps.apps.ready:
        from django.db import connections

        connections.close_all()
    with _superuser(cluster, "postgres") as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")


def _bench(cluster: Any, options: argparse.Namespace) -> int:
    import logging

    import django

    django.setup()
    logging.disable(logging.CRITICAL)
    from django.test.utils import setup_test_environment

    setup_test_environment()
    from tests.doors.scene import Scene

    _say("de zaak één keer beleven, van melding tot publieksversie")
    scene = Scene()
    few = _measure(scene, options.times)
    began = time.monotonic()
    with _superuser(cluster, DATABASE) as connection:
        from benchmarks import filling

        counts = filling.fill(connection, options.copies, options.organisations)
    _say(f"gevuld in {time.monotonic() - began:.0f} s: {counts}")
    many = _measure(scene, options.times)
    return _report(few, many)


def _measure(scene: Any, times: int) -> dict[tuple[str, str], Measured]:
    from tests.doors.scene import everybody, refused_by_policy, routes
    from tests.screens import signed_in
    from vangnet.access.actors import Actor
    from vangnet.access.context import acting

    found = {}
    for who, actor in everybody().items():
        if actor is Actor.ANYONE:
            continue
        client = signed_in(actor)
        for route in routes():
            if route.asks is not None:
                with acting(actor):
                    if refused_by_policy(route, actor, scene.subjects(route)):
                        continue
            address = scene.address(route)
            one = _page(client, who, address, times)
            if one.status == 200:
                found[who, address] = one
    return found


def _page(client: Client, who: str, address: str, times: int) -> Measured:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as caught:
        answer = client.get(address)
    queries = [q for q in caught if not q["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    if answer.status_code != 200:
        return Measured(who, address, answer.status_code, len(queries), 0, 0)
    took = []
    for _time in range(times):
        began = time.perf_counter()
        client.get(address)
        took.append((time.perf_counter() - began) * 1000)
    took.sort()
    p95 = took[min(len(took) - 1, int(len(took) * 0.95))]
    return Measured(who, address, 200, len(queries), statistics.median(took), p95)


def _report(few: dict[tuple[str, str], Measured], many: dict[tuple[str, str], Measured]) -> int:
    over = []
    print(
        f"{'vragen':>7}{'leeg':>6}{'p50 ms':>9}{'p95 ms':>9}{'leeg p50':>10}  bladzijde", flush=True
    )
    for key, one in sorted(many.items(), key=lambda item: -item[1].p95):
        before = few.get(key, one)
        grew = one.queries > before.queries
        wrong = one.queries > MOST_QUERIES or one.p95 > MOST_MS or grew
        over += [one] if wrong else []
        print(
            f"{one.queries:>7}{before.queries:>6}{one.median:>9.1f}{one.p95:>9.1f}"
            f"{before.median:>10.1f}  {one.address} ({one.who}){'  <-- te veel' if wrong else ''}"
        )
    _say(f"{len(many)} bladzijden, {len(over)} boven het budget")
    return 1 if over or not many else 0


def _say(text: str) -> None:
    print(f"== {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
