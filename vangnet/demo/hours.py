"""The time of the story, so that the trail and the letters say when it happened in the story.

Rooms are told the time (`at`, `on`), but a row says for itself when it was made, by the clock of
the machine. While a story is told, that clock stands at the time of the story.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, tzinfo
from typing import Any, cast

from django.utils import timezone


class StoryClock:
    """Stands still until it is set; before that it is the machine's."""

    at: datetime | None = None

    def now(self, tz: tzinfo | None = None) -> datetime:
        """The time of the story."""
        return self.at.astimezone(tz) if self.at else datetime.now(tz)


@contextmanager
def telling() -> Iterator[StoryClock]:
    """Let the machine's clock follow the story, in this process only, and give it back."""
    clock = StoryClock()

    class StoryDatetime(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Any:
            return clock.now(tz)

    ours = cast(Any, timezone)
    real = ours.datetime
    ours.datetime = StoryDatetime
    try:
        yield clock
    finally:
        ours.datetime = real
