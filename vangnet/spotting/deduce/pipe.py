"""Talking with a worker process in JSON lines, with an end to every wait."""

from __future__ import annotations

import contextlib
import json
import os
import select
import subprocess
import tempfile
import time
from collections.abc import Sequence
from typing import Any


class Silent(Exception):
    """The worker gave no answer. Its text is a sentence; `alive`: the next may fare better."""

    def __init__(self, why: str, *, alive: bool = False) -> None:
        super().__init__(why)
        self.alive = alive


class Worker:
    """One process; it ends by itself when this one does, because its input then ends."""

    def __init__(self, command: Sequence[str]) -> None:
        self._said = tempfile.TemporaryFile()  # noqa: SIM115
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._said,
                bufsize=0,
                start_new_session=True,
            )
        except OSError as problem:
            self._said.close()
            raise Silent(f"Het kan niet starten: {problem.strerror}.") from problem
        self._rest = b""
        self._number = 0
        self._ready = False

    def ask(self, text: str, seconds: float) -> list[tuple[int, int, str]]:
        """What is marked in the text; raises Silent when no answer comes in time."""
        until = time.monotonic() + seconds
        if not self._ready:
            self._line(until)
            self._ready = True
        self._number += 1
        question = json.dumps({"id": self._number, "text": _sendable(text)}).encode() + b"\n"
        self._write(question, until)
        while True:
            answer = self._line(until)
            if answer.get("id") == self._number:
                break
        if "error" in answer:
            raise Silent(f"Het liep vast op deze tekst ({answer['error']}).", alive=True)
        return [(int(a), int(b), str(tag)) for a, b, tag in answer["found"]]

    def close(self) -> None:
        """Ends the process at once; it keeps nothing that could be lost."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout, self._said):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()

    def _write(self, data: bytes, until: float) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        os.set_blocking(pipe.fileno(), False)
        left = memoryview(data)
        while left:
            self._wait([], [pipe], until)
            try:
                left = left[os.write(pipe.fileno(), left[:65536]) :]
            except BlockingIOError:
                continue
            except OSError as problem:
                raise Silent(self._ended()) from problem

    def _line(self, until: float) -> dict[str, Any]:
        pipe = self._process.stdout
        assert pipe is not None
        while b"\n" not in self._rest:
            self._wait([pipe], [], until)
            got = os.read(pipe.fileno(), 1 << 20)
            if not got:
                raise Silent(self._ended())
            self._rest += got
        line, self._rest = self._rest.split(b"\n", 1)
        try:
            answer = json.loads(line)
        except ValueError as problem:
            raise Silent("Het antwoordde iets onleesbaars.") from problem
        return answer if isinstance(answer, dict) else {}

    def _wait(self, reading: list[Any], writing: list[Any], until: float) -> None:
        left = until - time.monotonic()
        if left <= 0 or not any(select.select(reading, writing, [], left)):
            why = "Het is nog aan het opstarten." if not self._ready else "Het antwoordt te traag."
            raise Silent(why, alive=not self._ready)

    def _ended(self) -> str:
        """The last words of a worker that stopped, so that whoever runs it knows what to mend."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(2)
        self._said.seek(0)
        lines = self._said.read()[-2000:].decode(errors="replace").strip().splitlines()
        return f"Het is gestopt: {lines[-1][:200]}" if lines else "Het is gestopt."


def _sendable(text: str) -> str:
    """Lone surrogates cannot be sent; one sign for one sign keeps the offsets."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
