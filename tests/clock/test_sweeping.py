"""A worker that died leaves jobs behind; they are swept, and the next round does their work."""

from __future__ import annotations

import pytest
from asgiref.sync import async_to_sync
from django.db import connection

from vangnet.clock import jobs, rounds, sweeping

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def a_job_in_hand(*, heartbeat: str) -> int:
    """A job that a worker took, whose last sign of life is `heartbeat` ago."""
    jobs.hurry("letters.send")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - %s::interval)"
            " RETURNING id",
            [heartbeat],
        )
        worker = cursor.fetchone()[0]
        cursor.execute(
            "UPDATE procrastinate_jobs SET status = 'doing', worker_id = %s"
            " WHERE task_name = 'letters.send' RETURNING id",
            [worker],
        )
        return int(cursor.fetchone()[0])


def left() -> list[tuple[int, str]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, status::text FROM procrastinate_jobs")
        return list(cursor.fetchall())


def test_the_job_of_a_dead_worker_is_taken_off_the_queue() -> None:
    a_job_in_hand(heartbeat="5 minutes")
    assert async_to_sync(sweeping.sweep)() == 1
    assert left() == []


def test_the_job_of_a_living_worker_is_left_alone() -> None:
    job = a_job_in_hand(heartbeat="2 seconds")
    assert async_to_sync(sweeping.sweep)() == 0
    assert left() == [(job, "doing")]


def test_while_one_is_stuck_the_next_can_be_queued_all_the_same() -> None:
    a_job_in_hand(heartbeat="5 minutes")
    assert jobs.hurry("letters.send") is True


def test_sweeping_twice_finds_nothing_the_second_time() -> None:
    a_job_in_hand(heartbeat="5 minutes")
    async_to_sync(sweeping.sweep)()
    assert async_to_sync(sweeping.sweep)() == 0
    assert rounds.run("letters.send") == 0
