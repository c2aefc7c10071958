"""`vangnet manage worker`: does what is due, until it is stopped."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from typing import Any

import psycopg
from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params

from vangnet.clock import jobs, rounds, sweeping

log = logging.getLogger("vangnet.clock")

CHANNEL = "vangnet_due"


class Command(BaseCommand):
    """Runs the jobs of the clock, woken by the database and by the time."""

    help = "Doet wat op tijd gebeuren moet: zaken openen, brieven versturen, herinneren."

    def handle(self, *args: Any, **options: Any) -> None:
        """Run until stopped by a signal. Ctrl-C is a normal end."""
        logging.getLogger("procrastinate").setLevel(logging.ERROR)
        assert rounds.run_all is jobs.run_all
        with contextlib.suppress(KeyboardInterrupt):
            asyncio.run(_work())


async def _work() -> None:
    connector = app.connector.get_worker_connector()  # type: ignore[attr-defined]
    with app.replace_connector(connector):
        async with app.open_async():
            await sweeping.sweep()
            listening = asyncio.create_task(_listen())
            try:
                await app.run_worker_async(
                    concurrency=1,
                    delete_jobs="always",
                    shutdown_graceful_timeout=5,
                )
            finally:
                listening.cancel()


async def _listen() -> None:
    """Hear that something is due. A word that is missed costs a few seconds: the rounds go on."""
    while True:
        try:
            async with await psycopg.AsyncConnection.connect(
                **connector_params("default"), autocommit=True
            ) as connection:
                await connection.execute(f"LISTEN {CHANNEL}")
                await jobs.hurry_all()
                async for _word in connection.notifies():
                    await jobs.hurry_all()
        except psycopg.OperationalError as error:
            log.warning("De database is even weg: %s", error)
            await asyncio.sleep(1)
