"""Starting the product for the walk: a database of its own, a web server, and the clock."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, cast

from tests.conftest import ROOT, Place

GRANIAN = (
    *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"),
    *("--workers", "1", "--blocking-threads", "4", "--no-ws", "--log-level", "warning"),
)
BEGINS = -30
"""The story begins a month ago: the database itself asks what is public or allowed today."""


class Served:
    """The product, running: its address, its clock, and who is in the story."""

    def __init__(self, url: str, clock: subprocess.Popen[str], days: Path) -> None:
        self.url = url
        self._clock = clock
        self._days = days
        told = self.order("cast")
        self.people: dict[str, str] = told["people"]
        self.organisations: dict[str, str] = told["organisations"]

    def order(self, name: str, *given: str) -> Any:
        """Let the clock do something, and wait until it is done."""
        into, out = cast(IO[str], self._clock.stdin), cast(IO[str], self._clock.stdout)
        into.write(json.dumps([name, given]) + "\n")
        into.flush()
        answer = out.readline()
        assert answer, f"De klok stopte bij {name}."
        return json.loads(answer)

    def days_later(self, days: int) -> None:
        """Time goes by; nobody is signed in any more."""
        self._days.write_text(str(int(self._days.read_text()) + days))
        self.order("go_round")


@contextmanager
def serve(place: Place, folder: Path) -> Iterator[Served]:
    """The product for as long as the block lasts."""
    name = f"wandeling_{os.getpid()}_{abs(hash(folder)) % 10_000}"
    place.copy(name)
    days = folder / "days"
    days.write_text(str(BEGINS))
    port = _free_port()
    environment = place.environment(name) | {
        "VANGNET_DEMO": "1",
        "VANGNET_WALK_DAYS": str(days),
        "DJANGO_SETTINGS_MODULE": "vangnet.config.settings",
        "PORT": str(port),
    }
    web = subprocess.Popen(
        [*GRANIAN, "--port", str(port), "tests.walk.hours:application"],
        env=environment | {"VANGNET_POOL": "5"},
        cwd=ROOT,
        start_new_session=True,
        stdout=(folder / "web.log").open("w"),
        stderr=subprocess.STDOUT,
    )
    clock = subprocess.Popen(
        [sys.executable, "-m", "tests.walk.clockwork"],
        env=environment,
        cwd=ROOT,
        start_new_session=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        served = Served(f"http://127.0.0.1:{port}", clock, days)
        _wait_for(served.url, folder / "web.log")
        yield served
    finally:
        for child in (web, clock):
            _end(child)
        place.drop(name)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait_for(url: str, log: Path) -> None:
    for _try in range(150):
        with suppress(OSError), urllib.request.urlopen(f"{url}/over/", timeout=5):
            return
        time.sleep(0.2)
    raise RuntimeError(f"De server komt niet op.\n{log.read_text()[-3000:]}")


def _end(child: subprocess.Popen[Any]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGTERM)
    try:
        child.wait(timeout=8)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
