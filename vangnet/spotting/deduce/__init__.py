"""Layer 3: the optional helper DEDUCE, behind the border of a process (PUB-2).

It finds unknown names and places. Not needed, and it says so when it did not run. Whoever counts on
it sets `VANGNET_DEDUCE=expected`; from then on its silence is something to stop at: `state()`.

    VANGNET_DEDUCE          `expected`, or nothing
    VANGNET_DEDUCE_PYTHON   the Python that has the package `deduce`; this one when not given
    VANGNET_DEDUCE_SECONDS  how long one text waits for an answer, starting included; 40
    VANGNET_DEDUCE_CACHE    a writable folder, when that Python's own folder is not

Install: `pip install --require-hashes -r requirements-deduce.txt` in a folder of its own. The very
first start takes minutes, later ones about half a minute.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from vangnet.spotting.deduce.pipe import Silent, Worker

WORKER = Path(__file__).with_name("worker.py")
PROBE = "Mevrouw Jansen belde dokter Pieters."
FIRST_START = 300.0


@dataclass(frozen=True, slots=True)
class State:
    """Whether DEDUCE is counted on and whether it answers; `why` is a sentence for the user."""

    expected: bool
    answering: bool
    why: str

    @property
    def silent(self) -> bool:
        """Counted on, and not answering: nothing may be published."""
        return self.expected and not self.answering


@dataclass(frozen=True, slots=True)
class Piece:
    """What DEDUCE marked: where, and its own word for the kind ("persoon", "locatie", …)."""

    start: int
    end: int
    tag: str


class Helper:
    """One warm worker, started when first needed and shared by all threads of this process."""

    def __init__(self, settings: Mapping[str, str]) -> None:
        self.expected = settings.get("VANGNET_DEDUCE", "").strip().lower() not in ("", "0", "off")
        python = settings.get("VANGNET_DEDUCE_PYTHON") or sys.executable
        cache = settings.get("VANGNET_DEDUCE_CACHE")
        self._command = [python, "-I", str(WORKER), *([cache] if cache else [])]
        self._seconds = _number(settings.get("VANGNET_DEDUCE_SECONDS"), 40.0)
        self._worker: Worker | None = None
        self._lock = Lock()
        self.why = ""

    def ask(self, text: str, seconds: float | None = None) -> list[Piece] | None:
        """What DEDUCE marks in a text; None when it is not counted on or does not answer.

        `seconds`: how long to wait; a long text gets more.
        """
        if not self.expected:
            return None
        patience = (self._seconds if seconds is None else seconds) + len(text) / 20_000
        if not self._lock.acquire(timeout=patience):
            self.why = "DEDUCE is nog bezig met een andere tekst."
            return None
        try:
            if self._worker is None:
                self._worker = Worker(self._command)
            found = [Piece(*one) for one in self._worker.ask(text, patience)]
            self.why = ""
            return found
        except Silent as problem:
            self.why = str(problem)
            if not problem.alive:
                self._drop()
            return None
        finally:
            self._lock.release()

    def state(self, seconds: float | None = None) -> State:
        """Asks for a real answer, never from memory."""
        if not self.expected:
            return State(False, False, "DEDUCE draait niet mee; dat is zo ingesteld.")
        if self.ask(PROBE, seconds):
            return State(True, True, "DEDUCE draait mee.")
        why = self.why or "Het herkende een bekende naam niet."
        return State(True, False, f"DEDUCE wordt verwacht, maar antwoordt niet. {why}")

    def close(self) -> None:
        """Ends the worker; the next question starts a new one."""
        with self._lock:
            self._drop()

    def _drop(self) -> None:
        if self._worker is not None:
            self._worker.close()
            self._worker = None


def _number(text: str | None, default: float) -> float:
    try:
        return max(0.1, float(text or default))
    except ValueError:
        return default


_helpers: dict[int, Helper] = {}


def helper() -> Helper:
    """The helper of this process, as the environment sets it; a forked process gets its own."""
    return _helpers.setdefault(os.getpid(), Helper(os.environ))


def state() -> State:
    """Whether DEDUCE is counted on and answers now. Ask at the gate: `state().silent` refuses."""
    return helper().state()


def ask(text: str) -> list[Piece] | None:
    """What DEDUCE marks in a text, or None when it did not run."""
    return helper().ask(text)


def warm() -> State:
    """Starts it and waits as long as a first start can take: for commands and server starts."""
    return helper().state(FIRST_START)
