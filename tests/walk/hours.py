"""The web server of the walk: the real application, in a story in which days can go by.

Waiting times are real (a public version waits three weeks, a term is eight), and nobody sleeps
through them. A file says how many days further the story is; server and clock both read it.
"""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone

FILE = "VANGNET_WALK_DAYS"
_really = timezone.now


def later() -> datetime:
    """The time of the story."""
    return _really() + timedelta(days=int(Path(os.environ[FILE]).read_text() or 0))


if FILE in os.environ:
    timezone.now = later
    from vangnet.config.wsgi import application as application
