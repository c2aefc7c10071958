"""The optional helper DEDUCE: behind a process border, and silence is never taken for "nothing"."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from vangnet.spotting import deduce
from vangnet.spotting.deduce import Helper, Piece

ANSWERS = """
import json, sys
print(json.dumps({"ready": "1"}), flush=True)
for line in sys.stdin:
    asked = json.loads(line)
    at = asked["text"].find("Jansen")
    found = [[at, at + 6, "persoon"]] if at >= 0 else []
    print(json.dumps({"id": asked["id"], "found": found}), flush=True)
"""
HANGS = "import json, time; print(json.dumps({'ready': '1'}), flush=True); time.sleep(60)"
NEVER_READY = "import time; time.sleep(60)"
DIES = "import sys; sys.exit('geen plaats op de schijf')"
BABBLES = "print('niet wat u vroeg', flush=True)"


def _helper(tmp_path: Path, program: str, **settings: str) -> Helper:
    """A helper whose Python is a small program, so that the pipes are real."""
    script = tmp_path / "program.py"
    script.write_text(program)
    python = tmp_path / "python"
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "{script}"\n')
    python.chmod(0o755)
    return Helper({"VANGNET_DEDUCE": "expected", "VANGNET_DEDUCE_PYTHON": str(python), **settings})


def test_not_counted_on_it_does_not_start_and_says_so() -> None:
    helper = Helper({})
    assert helper.ask("Mevrouw Jansen belde.") is None
    assert not helper.state().expected
    assert not helper.state().silent
    assert "ingesteld" in helper.state().why


def test_it_answers_and_stays_warm(tmp_path: Path) -> None:
    helper = _helper(tmp_path, ANSWERS)
    assert helper.ask("Mevrouw Jansen belde.") == [Piece(8, 14, "persoon")]
    assert helper.ask("Niemand belde.") == []
    assert helper.state().answering
    helper.close()


@pytest.mark.parametrize(
    ("program", "word"),
    [
        (DIES, "geen plaats op de schijf"),
        (BABBLES, "onleesbaars"),
        (HANGS, "traag"),
        (NEVER_READY, "opstarten"),
    ],
)
@pytest.mark.meets("PUB-2")
def test_counted_on_and_silent_is_something_to_stop_at(
    tmp_path: Path, program: str, word: str
) -> None:
    helper = _helper(tmp_path, program, VANGNET_DEDUCE_SECONDS="0.5")
    began = time.monotonic()
    state = helper.state()
    helper.close()
    assert state.silent
    assert word in state.why
    assert time.monotonic() - began < 10


def test_a_python_that_is_not_there_is_silence_with_a_reason() -> None:
    helper = Helper({"VANGNET_DEDUCE": "expected", "VANGNET_DEDUCE_PYTHON": "/nergens/python"})
    assert helper.state().silent
    assert "starten" in helper.state().why


def test_after_it_died_the_next_question_starts_a_new_one(tmp_path: Path) -> None:
    once = tmp_path / "once"
    program = (
        f"import os, sys\nif not os.path.exists({str(once)!r}):\n"
        f"    open({str(once)!r}, 'w').close(); sys.exit('eerste keer')\n" + ANSWERS
    )
    helper = _helper(tmp_path, program)
    assert helper.ask("Mevrouw Jansen belde.") is None
    assert helper.ask("Mevrouw Jansen belde.") == [Piece(8, 14, "persoon")]
    helper.close()


def test_a_long_text_and_a_lone_surrogate_get_through(tmp_path: Path) -> None:
    helper = _helper(tmp_path, ANSWERS)
    text = "\ud800" + "Iemand belde. " * 50_000 + "Jansen"
    assert helper.ask(text) == [Piece(len(text) - 6, len(text), "persoon")]
    helper.close()


def test_it_is_never_part_of_this_process() -> None:
    code = (
        "import sys, vangnet.spotting as s; s.publish('Mevrouw Jansen belde.');"
        "assert 'deduce' not in sys.modules and 'docdeid' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_command_says_which_layers_ran_and_ends_with_one_line_when_it_is_silent() -> None:
    line = json.dumps({"id": "a", "tekst": "Mevrouw Jansen belde.", "casefile": [], "qi": {}})
    for setting, code in (("", 0), ("expected", 1)):
        done = subprocess.run(
            [sys.executable, "-m", "vangnet.cli.main", "spot", "--public"],
            input=line,
            capture_output=True,
            text=True,
            check=False,
            env={
                **os.environ,
                "VANGNET_DEDUCE": setting,
                "VANGNET_DEDUCE_PYTHON": "/nergens/python",
            },
        )
        assert done.returncode == code
        assert json.loads(done.stdout)["lagen"]["deduce"] is False
        assert done.stderr.count("\n") == (1 if setting else 0)


REAL = os.environ.get("VANGNET_DEDUCE_PYTHON")


@pytest.mark.skipif(not REAL, reason="VANGNET_DEDUCE_PYTHON names no Python with deduce")
def test_the_real_one_finds_a_name_that_no_list_of_ours_has() -> None:
    helper = Helper({"VANGNET_DEDUCE": "expected", "VANGNET_DEDUCE_PYTHON": str(REAL)})
    assert helper.state(deduce.FIRST_START).answering
    helper.close()
