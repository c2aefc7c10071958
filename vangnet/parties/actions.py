"""Taking organisations into the register, and admitting them as users."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from vangnet.access import permits
from vangnet.access.actors import Actor
from vangnet.access.permits import Permit
from vangnet.access.refusals import Invalid
from vangnet.parties.models import Organisation
from vangnet.trail import actions as trail


@transaction.atomic
def register(*, by: Actor, **facts: Any) -> Organisation:
    """Write an organisation into the register; `facts` are the fields of `Organisation`.

    Raises `Invalid` with the field when a number is not well formed. (REP-10)
    """
    permits.require(by, Permit.ORGANISATION_ADMIT)
    organisation = Organisation(**facts)
    try:
        organisation.full_clean(exclude=["supervisor", "admitted_on"])
    except ValidationError as error:
        field, sentences = next(iter(error.message_dict.items()))
        raise Invalid(sentences[0], field=field) from error
    organisation.save()
    trail.record(
        by, "organisation_registered", kind="parties.organisation", subject=organisation.id
    )
    return organisation


@transaction.atomic
def admit(organisation: Organisation, *, by: Actor, on: date) -> Organisation:
    """Admit an organisation as a user of Vangnet. Admitting twice keeps the first day."""
    permits.require(by, Permit.ORGANISATION_ADMIT)
    if organisation.admitted_on is None:
        organisation.admitted_on = on
        organisation.save(update_fields=["admitted_on"])
        trail.record(
            by, "organisation_admitted", kind="parties.organisation", subject=organisation.id
        )
    return organisation
