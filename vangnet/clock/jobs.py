"""Jobs that time sets going: the one place that knows how a job is queued.

A job looks for rows that say what is due and calls a room's own action as `Actor.CLOCK`. The row is
the truth: a job that is lost is not missed, because the next round finds the same row. So every job
may run twice, at once or after a crash, and none carries anything in its arguments.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.db import connections
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

log = logging.getLogger(__name__)

Work = Callable[[datetime], int]

SECONDS = "* * * * * */5"
MINUTES = "*/5 * * * * 10"
NIGHTLY = "20 3 * * *"
WEEKLY = "50 3 * * 1"


@dataclass(frozen=True)
class Job:
    """One kind of work: its name, when it comes round, and whether a due row hurries it."""

    name: str
    work: Work
    every: str
    hurried: bool


JOBS: dict[str, Job] = {}


def job(name: str, *, every: str = SECONDS, hurried: bool = False) -> Callable[[Work], Work]:
    """Declare a job. `work` gets the time and returns how much it did."""

    def declare(work: Work) -> Work:
        JOBS[name] = Job(name, work, every, hurried)
        _register(JOBS[name])
        return work

    return declare


def run(name: str, *, at: datetime | None = None) -> int:
    """Do one job now, in this process."""
    return JOBS[name].work(at or timezone.now())


def run_all(*, at: datetime | None = None) -> dict[str, int]:
    """Do every job once: a round of the clock. Letters go last, so that those of now go along."""
    return {name: run(name, at=at) for name in sorted(JOBS, key="letters.send".__eq__)}


def hurry(name: str) -> bool:
    """Queue a job unless it is queued already. The only place where a job is deferred."""
    with contextlib.suppress(AlreadyEnqueued):
        app.configure_task(name, queueing_lock=name).defer()
        return True
    return False


async def hurry_all() -> None:
    """Something is due: queue the jobs that look for such rows."""
    for found in JOBS.values():
        if found.hurried:
            with contextlib.suppress(AlreadyEnqueued):
                await app.configure_task(found.name, queueing_lock=found.name).defer_async()


def _register(found: Job) -> None:
    def task(timestamp: int = 0) -> int:
        try:
            return found.work(timezone.now())
        finally:
            connections.close_all()

    registered = app.task(name=found.name, queueing_lock=found.name)(task)
    app.periodic(cron=found.every, queueing_lock=found.name)(registered)
