"""Finding a report of one's own organisation again, by number, kind of event or place."""

from __future__ import annotations

from django.db.models import Q

from vangnet.access.actors import Actor
from vangnet.reports.life import ReportState
from vangnet.reports.models import EventKind, Report


def own(actor: Actor, words: str, *, limit: int = 10) -> list[Report]:
    """Submitted reports of the actor's organisation that fit all words, newest first.

    Free texts are not searched: whoever reads those is written down, and a list is no reading.
    """
    if actor.organisation is None:
        return []
    found = Report.objects.filter(organisation_id=actor.organisation).filter(
        state__in=[ReportState.SUBMITTED.value, ReportState.WITHDRAWN.value]
    )
    for word in words.split()[:6]:
        kinds = [kind.value for kind in EventKind if word.lower() in str(kind.label).lower()]
        found = found.filter(
            Q(number__icontains=word)
            | Q(place__icontains=word)
            | Q(municipality__icontains=word)
            | Q(internal_reference__icontains=word)
            | Q(event_kind__in=kinds)
        )
    return list(found.order_by("-submitted_at")[:limit])
