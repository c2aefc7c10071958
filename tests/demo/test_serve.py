"""`vangnet demo`: says what is wrong, stops all that it started, and forgets nothing."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from vangnet.cli import serve
from vangnet.config.postgres import ClusterError

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 240
"""Seconds within which the first start has to answer."""


def a_free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_port_in_use_is_said_with_another_to_choose() -> None:
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        with pytest.raises(ClusterError) as refusal:
            serve._free(port)
    assert f"Poort {port} is al in gebruik" in refusal.value.sentence
    assert f"PORT={port + 1}" in refusal.value.sentence


def test_too_little_room_is_said_before_anything_starts() -> None:
    with pytest.raises(ClusterError) as refusal:
        serve._room(needed=10**18)
    assert "te weinig ruimte" in refusal.value.sentence


def test_beginning_again_is_for_the_demonstration_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VANGNET_DATABASE", "vangnet")
    with pytest.raises(ClusterError, match="alleen met de demonstratie"):
        serve._forget()


class Demonstration:
    """`vangnet demo` in a process of its own, with its own folder."""

    def __init__(self, home: Path) -> None:
        self.port = a_free_port()
        keep = {"PATH", "HOME", "LANG"}
        self.environment = {name: os.environ[name] for name in keep if name in os.environ}
        self.environment |= {"VANGNET_HOME": str(home), "VANGNET_DATABASE": "vangnet_proef_demo"}
        self.log = home / "log"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, *options: str) -> float:
        """Start, wait until it answers; how long that took."""
        began = time.monotonic()
        command = [sys.executable, "-m", "vangnet", "demo", "--port", str(self.port), *options]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
                # As a shell leaves it to what a script starts in the background.
                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN),
            )
        while time.monotonic() - began < LONGEST:
            if self.process.poll() is not None:
                break
            try:
                self.get("/")
                return time.monotonic() - began
            except OSError:
                time.sleep(0.2)
        raise AssertionError(self.log.read_text())

    def stop(self) -> int:
        """Ctrl-C."""
        assert self.process is not None
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGINT)
        return self.process.wait(timeout=30)

    def get(self, path: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=20) as answer:
            return str(answer.read().decode())


class Browser:
    """Someone with cookies who presses buttons; no more than the two that are needed here."""

    def __init__(self, port: int) -> None:
        self.here = f"http://127.0.0.1:{port}"
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.page = self.read("/")

    def read(self, path: str) -> str:
        with self.opener.open(self.here + path, timeout=20) as answer:
            return str(answer.read().decode())

    def press(self, action: str) -> str:
        """Send a form without fields; where one ends up."""
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', self.page)
        assert token is not None
        body = f"csrfmiddlewaretoken={token[1]}".encode()
        sent = urllib.request.Request(self.here + action, body, {"Referer": self.here})
        with self.opener.open(sent, timeout=20) as answer:
            self.page = str(answer.read().decode())
            return str(answer.url.removeprefix(self.here))

    def become(self, name: str) -> None:
        """Sign in with one click."""
        form = re.search(
            rf'<h4[^>]*>{name}</h4>.*?<form method="post" action="([^"]+)"', self.page, re.S
        )
        assert form is not None
        self.press(form[1])


@pytest.fixture
def demonstration() -> Iterator[Demonstration]:
    """In a folder that PostgreSQL can reach too when the tests run as the administrator."""
    home = Path(tempfile.mkdtemp(prefix="vangnet-proef-"))
    home.chmod(0o755)
    made = Demonstration(home)
    yield made
    if made.process is not None and made.process.poll() is None:
        made.stop()
    shutil.rmtree(home, ignore_errors=True)


def alive(group: int) -> bool:
    """Is anything left of what was started?"""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.skipif("DATABASE_URL" in os.environ, reason="begint een eigen database")
def test_it_starts_stops_and_keeps_what_was_entered(demonstration: Demonstration) -> None:
    demonstration.start("--fresh")
    said = demonstration.log.read_text()
    assert f"http://127.0.0.1:{demonstration.port}/" in said
    assert "Marloes ter Horst" in said
    browser = Browser(demonstration.port)
    browser.become("Marloes ter Horst")
    draft = browser.press("/meldingen/nieuw/").split("/")[2]
    assert demonstration.stop() != 0
    assert demonstration.process is not None
    assert not alive(demonstration.process.pid)
    assert not list(demonstration.log.parent.rglob("postmaster.pid"))

    again = demonstration.start()
    assert "staat er nog" in demonstration.log.read_text()
    assert again < 60
    browser = Browser(demonstration.port)
    browser.become("Marloes ter Horst")
    assert draft in browser.read("/meldingen/")
    demonstration.stop()
