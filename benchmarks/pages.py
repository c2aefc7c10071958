"""Queries and milliseconds of server time per page, while the database fills.

    .venv/bin/python benchmarks/pages.py [--copies 6700] [--organisations 90000] [--times 30]

A database of its own on the embedded server, over a register of 90,000 organisations. Every page is
measured three times, for the person it is meant for: with the one case of the walk through all
stages; with a hundred copies of it, so that every list shows all that it ever shows at once; and
with all copies (20,000 reports, more than 5,000 cases, with all that hangs on them). A page keeps
its budget with at most 15 queries and a p95 of 200 ms, when it asks no more than it did with one
case, and when its median at most doubled (and 10 ms) since its lists were full.
Ends with 1 when one does not. `--keep` leaves the database, to look at plans.
"""

from __future__ import annotations

import argparse
import math
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
MOST_GROWTH, AND_MS = 2.0, 10.0
FEW_TIMES = 3
NOT_COUNTED = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "COMMIT")
DATABASE = "vangnet_bench"
FOR_WHOM = (
    *("melder (kwaliteit)", "melder (commissie)", "melder (bestuur)", "melder (beheerder)"),
    *("behandelend inspecteur", "partner", "redacteur", "tweede redacteur", "coördinator"),
    *("meldpunt", "naaste", "medemelder", "leert mee", "tweede melder", "partner (bestuur)"),
)
"""Who opens a page first, when she may."""
ALSO = ("behandelend inspecteur", "partner")
"""Both sides of a case: measured too where they may, since they see other things."""


@dataclass(frozen=True)
class Measured:
    """One page for one person: queries, median and p95 in milliseconds."""

    who: str
    address: str
    status: int
    queries: int
    median: float
    p95: float


Pages = dict[tuple[str, str], Measured]
"""Who and which address; what was measured."""


def main() -> int:
    """Fill, measure, print; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--copies", type=int, default=6_700)
    parser.add_argument("--organisations", type=int, default=90_000)
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--keep", action="store_true")
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
        if not options.keep:
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
    one = _measure(scene, FEW_TIMES)
    from benchmarks import filling

    with _superuser(cluster, DATABASE) as connection:
        filling.begin(connection, options.organisations)
        _fill(connection, 1, filling.FULL)
        full = _measure(scene, max(FEW_TIMES, options.times // 3))
        _fill(connection, filling.FULL + 1, options.copies)
        many = _measure(scene, options.times)
    return _report(one, full, many)


def _fill(connection: Any, first: int, last: int) -> None:
    from benchmarks import filling

    began = time.monotonic()
    counts = filling.fill(connection, first, last)
    _say(f"kopieën {first} tot en met {last} in {time.monotonic() - began:.0f} s: {counts}")


def _measure(scene: Any, times: int) -> Pages:
    """Each page for the first of `FOR_WHOM` who may open it, and for both sides of a case."""
    from tests.doors.scene import everybody, refused_by_policy, routes
    from tests.screens import signed_in
    from vangnet.access.context import acting

    people = everybody()
    clients = {who: signed_in(people[who]) for who in FOR_WHOM}
    found = {}
    for route in routes():
        measured = False
        for who in FOR_WHOM:
            if measured and who not in ALSO:
                continue
            actor = people[who]
            if route.asks is not None:
                with acting(actor):
                    if refused_by_policy(route, actor, scene.subjects(route)):
                        continue
            one = _page(clients[who], who, route.path, scene.address(route), times)
            if one.status == 200:
                found[who, route.path] = one
                measured = True
    return found


def _page(client: Client, who: str, path: str, address: str, times: int) -> Measured:
    answer = client.get(address)
    if answer.status_code != 200:
        return Measured(who, path, answer.status_code, 0, 0, 0)
    # Of two, the fewest: twice a minute a page also writes that somebody is still there.
    queries = min(len(asked(client, address)) for _time in range(2))
    took = []
    for _time in range(times):
        began = time.perf_counter()
        client.get(address)
        took.append((time.perf_counter() - began) * 1000)
    took.sort()
    p95 = took[max(0, math.ceil(len(took) * 0.95) - 1)]
    return Measured(who, path, 200, queries, statistics.median(took), p95)


def asked(client: Client, address: str) -> list[str]:
    """The statements that one opening of a page sends, without those that frame a transaction."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    connection.queries_log.clear()
    with CaptureQueriesContext(connection) as caught:
        client.get(address)
    return [one["sql"] for one in caught if not one["sql"].startswith(NOT_COUNTED)]


def _report(first: Pages, full: Pages, many: Pages) -> int:
    over = 0
    print("| bladzijde | voor wie | vragen | p50 ms | p95 ms | één zaak: vragen | vol: p50 ms | |")
    print("|---|---|---:|---:|---:|---:|---:|---|")
    for key, page in sorted(many.items(), key=lambda item: -item[1].p95):
        single, filled = first.get(key, page), full.get(key, page)
        wrong = _wrong(single, filled, page)
        over += bool(wrong)
        print(
            f"| `/{page.address}` | {page.who} | {page.queries} | {page.median:.0f}"
            f" | {page.p95:.0f} | {single.queries} | {filled.median:.0f} | {wrong} |"
        )
    _say(
        f"{len(many)} bladzijden, {over} boven het budget; meeste vragen"
        f" {max((page.queries for page in many.values()), default=0)}, hoogste p95"
        f" {max((page.p95 for page in many.values()), default=0):.0f} ms"
    )
    return 1 if over or not many else 0


def _wrong(single: Measured, full: Measured, page: Measured) -> str:
    """What is wrong with a page, in words; empty when it keeps its budget."""
    found = []
    if page.queries > MOST_QUERIES:
        found.append("te veel vragen")
    if page.p95 > MOST_MS:
        found.append("te traag")
    if page.queries > single.queries:
        found.append("meer vragen dan met één zaak")
    if page.median > full.median * MOST_GROWTH + AND_MS:
        found.append("groeit met wat er staat")
    return ", ".join(found)


def _say(text: str) -> None:
    print(f"== {text}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
