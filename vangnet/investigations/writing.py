"""What every action of this room asks before it writes: may this be, and is it still open?"""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Impossible, Invalid
from vangnet.access.steps import locked
from vangnet.cases import queries as cases
from vangnet.investigations.models import Investigation
from vangnet.spotting import contains_bsn


def opened(investigation: Investigation, by: Actor, permit: Permit) -> Investigation:
    """The investigation, locked, if the actor may and it has not been handed in (INV-1)."""
    permits.require(by, permit, investigation)
    return _not_handed_in(locked(investigation), by)


def still_open(by: Actor, root: UUID) -> Investigation | None:
    """As `opened`, for a row of the investigation about which the permit was asked already."""
    found = Investigation.objects.filter(root_id=root).first()
    return _not_handed_in(locked(found), by) if found is not None else None


def _not_handed_in(held: Investigation, by: Actor) -> Investigation:
    if held.handed_in_at is not None and not cases.is_supplementing(by, held.root_id):
        raise Impossible(
            _(
                "Het onderzoek is ingediend. "
                "U kunt het weer veranderen als de inspectie om aanvulling vraagt."
            )
        )
    return held


def no_bsn(value: object, field: str) -> None:
    """Refuse a citizen service number: it has no place in what several parties read (PRV-1)."""
    if isinstance(value, str) and contains_bsn(value):
        raise Invalid(
            _("Hier staat een burgerservicenummer. Dat mag hier niet in. Haal het weg."),
            field=field,
        )
