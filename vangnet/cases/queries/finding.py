"""Finding a case again by a few words: rows only, without what a list shows beside them."""

from __future__ import annotations

from django.db.models import Q

from vangnet.access.actors import Actor
from vangnet.cases.models import Bundling, Case
from vangnet.cases.queries.cases import granted
from vangnet.reports.models import Report


def find(actor: Actor, words: str, *, limit: int = 10) -> list[Case]:
    """Cases of the actor with every word in number, title or town; a report number finds its case.

    Newest first; one query.
    """
    found = granted(actor)
    for word in words.split()[:6]:
        reports = Report.objects.filter(number__iexact=word).values("id")
        inside = Bundling.objects.filter(report_id__in=reports, until=None).values("case_id")
        found = found.filter(
            Q(number__icontains=word)
            | Q(title__icontains=word)
            | Q(municipality__icontains=word)
            | Q(pk__in=inside)
        )
    return list(found.order_by("-opened_at", "-number")[:limit])
