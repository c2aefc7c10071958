"""A closed case joins the register over which k is counted, as bare facts (PUB-2)."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Exists, OuterRef

from vangnet.access.actors import Actor
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.publications.models import Counted, RegisterEntry

SEASONS = ("winter", "voorjaar", "zomer", "najaar")
GROWN_UP, OLD = 18, 65
MANY = 200


def uncounted(actor: Actor, *, limit: int = MANY) -> list[Case]:
    """Closed cases that the register does not have yet: for the clock."""
    counted = Counted.objects.filter(root_id=OuterRef("pk"))
    found = Case.objects.filter(~Exists(counted), state="closed", happened_on__isnull=False)
    return list(found.order_by("opened_at")[:limit])


@transaction.atomic
def count(case: Case, *, by: Actor) -> RegisterEntry | None:
    """Put a closed case in the register, once; None when it is there. No key goes along."""
    if case.happened_on is None:
        return None
    _row, new = Counted.objects.get_or_create(root_id=case.id)
    if not new:
        return None
    bodies = {body.sector for body in cases.organisations_of(by, case.id) if body.sector}
    return RegisterEntry.objects.create(
        sector=case.sector,
        province=case.province,
        age_band=age_band(by, case),
        event_kind=case.event_kind,
        outcome=next((one.outcome for one in cases.reports_of(by, case.id) if one.outcome), ""),
        year=case.happened_on.year,
        season=season_of(case.happened_on),
        organisation_sectors=sorted(bodies),
    )


def age_band(actor: Actor, case: Case) -> str:
    """In which of three bands the client was, by the year of birth in the first report that has
    it; empty when nobody wrote it down."""
    if case.happened_on is None:
        return ""
    years = [one.birth_year for one in cases.reports_of(actor, case.id) if one.birth_year]
    if not years:
        return ""
    age = case.happened_on.year - years[0]
    return "young" if age < GROWN_UP else "adult" if age < OLD else "old"


def season_of(day: date) -> str:
    """The season of a day, by whole months."""
    return SEASONS[day.month % 12 // 3]
