"""Reading the trail. What an actor may read of it is the database's wall, not a filter here."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from vangnet.trail.actions import Acting
from vangnet.trail.models import Event
from vangnet.trail.sentences import SENTENCES, sentence

__all__ = ["SENTENCES", "Event", "events", "sentence"]

MOST = 200


def events(actor: Acting, roots: Iterable[UUID], *, limit: int = MOST) -> list[Event]:
    """What happened to these reports and cases, newest first, as far as the actor may know."""
    return list(
        Event.objects.filter(root_id__in=list(roots)).order_by("-at", "-id")[: max(1, limit)]
    )
