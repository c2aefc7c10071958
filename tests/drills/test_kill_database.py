"""The drill in short: two power cuts while reports are submitted. The long one is `make drill`."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.meets("REP-1")
@pytest.mark.skipif("DATABASE_URL" in os.environ, reason="only our own cluster may be killed")
def test_no_acknowledged_report_is_lost_or_doubled() -> None:
    done = subprocess.run(
        [
            sys.executable,
            "benchmarks/drills/kill_database.py",
            "--kills=2",
            "--writers=3",
            "--drafts=5",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    found = re.search(r"(\d+) bevestigd.*; 0 kwijt, 0 dubbel, 0 half", done.stdout)
    assert found, done.stdout
    assert int(found.group(1)) > 3
