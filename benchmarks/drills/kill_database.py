"""Stop the database as a power cut would, again and again, while reports are being submitted.

    .venv/bin/python benchmarks/drills/kill_database.py [--kills 20] [--writers 4]

Works on a cluster of its own in a temporary folder. Prints what was acknowledged, what is stored,
and what was lost, doubled or half written; ends with 1 when any of those three is not zero.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

if TYPE_CHECKING:
    from vangnet.access.actors import Actor
    from vangnet.config.postgres import Cluster
    from vangnet.reports.models import Report

BETWEEN_KILLS = (0.6, 1.6)


@dataclass
class Counts:
    """What the writers were told, and how often they were refused meanwhile."""

    acknowledged: dict[str, str] = field(default_factory=dict)
    refused: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)
    stop: threading.Event = field(default_factory=threading.Event)


def main() -> int:
    """Run the drill; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--writers", type=int, default=4)
    parser.add_argument("--drafts", type=int, default=40, help="made beforehand, per writer")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="vangnet-drill-", dir="/var/tmp") as place:
        Path(place).chmod(0o755)
        os.environ.update(
            VANGNET_HOME=place,
            VANGNET_DATABASE="vangnet",
            VANGNET_TESTING="1",
            VANGNET_SECRET_KEY="only-for-the-drill",
            DJANGO_SETTINGS_MODULE="vangnet.config.settings",
        )
        os.environ.pop("DATABASE_URL", None)
        return _drill(options.kills, options.writers, options.drafts)


def _drill(kills: int, writers: int, drafts: int) -> int:
    from vangnet.cli import database
    from vangnet.config import databases

    database.prepare()
    import django

    django.setup()
    cluster = databases.cluster()
    try:
        from django.db import connection

        from tests import people

        people.intake()
        counts, by = Counts(), people.rivierklei_reporter()
        piles = [[_draft(by) for _each in range(drafts)] for _writer in range(writers)]
        threads = [
            threading.Thread(target=_write, args=(counts, by, number, pile))
            for number, pile in enumerate(piles)
        ]
        connection.close()
        for thread in threads:
            thread.start()
        _kill_again_and_again(cluster, kills)
        counts.stop.set()
        for thread in threads:
            thread.join(timeout=60)
        return _report(kills, counts)
    finally:
        cluster.stop()


def _kill_again_and_again(cluster: Cluster, kills: int) -> None:
    chance = random.Random(8264)
    for number in range(kills):
        time.sleep(chance.uniform(*BETWEEN_KILLS))
        cluster.kill()
        began = time.monotonic()
        cluster.start()
        print(f"   {number + 1}: weer op na {time.monotonic() - began:.1f} s", flush=True)
    time.sleep(1.0)


def _draft(by: Actor) -> Report:
    from tests import people

    return people.a_complete_draft(by, parties=("gp_de_wierde", "stromenland"))


def _write(counts: Counts, by: Actor, number: int, pile: list[Report]) -> None:
    """Submit report after report; repeat an unanswered submission with the same key."""
    from django.db import InterfaceError, OperationalError, connection

    from tests import people
    from vangnet.access.context import acting
    from vangnet.reports import actions as reports

    turn = 0
    while pile and not counts.stop.is_set():
        key = f"drill-{number}-{turn}"
        try:
            with acting(by):
                submitted = reports.submit(pile[-1], by=by, key=key, at=people.AT)
            with counts.lock:
                counts.acknowledged[key] = str(submitted.number)
            pile.pop()
            turn += 1
        except (OperationalError, InterfaceError):
            connection.close()
            with counts.lock:
                counts.refused += 1
        time.sleep(0.05)
    connection.close()


def _report(kills: int, counts: Counts) -> int:
    from vangnet.access.actors import Actor
    from vangnet.access.context import acting
    from vangnet.reports.models import Duty, Report, ReportVersion

    with acting(Actor.CLOCK):
        stored = list(
            Report.objects.filter(submission_key__startswith="drill-").values_list(
                "submission_key", "number", "id"
            )
        )
        whole = set(ReportVersion.objects.filter(number=1).values_list("root_id", flat=True)) & set(
            Duty.objects.values_list("root_id", flat=True)
        )
    kept = {key: number for key, number, _root in stored}
    lost = [key for key, told in counts.acknowledged.items() if kept.get(key) != told]
    doubled = len(stored) - len({number for _key, number, _root in stored})
    half = [key for key, _number, root in stored if root not in whole]
    print(
        f"{kills} keer hard gestopt: {len(counts.acknowledged)} bevestigd, {len(stored)} bewaard, "
        f"{counts.refused} keer geweigerd; {len(lost)} kwijt, {doubled} dubbel, {len(half)} half"
    )
    return 1 if lost or doubled or half or not counts.acknowledged else 0


if __name__ == "__main__":
    sys.exit(main())
