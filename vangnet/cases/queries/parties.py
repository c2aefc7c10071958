"""Who is in a case: reporters, providers, others, and who did not report."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from vangnet.access.actors import Actor
from vangnet.parties.models import Organisation
from vangnet.reports.models import Report


def reports_of(actor: Actor, root: UUID) -> list[Report]:
    """The reports that are in the case now, as far as the actor may read them, oldest first.

    A partner finds only its own (PRV-4, REP-1); no free text is shown by this, so there is no look.
    """
    raise NotImplementedError


def reporters_of(actor: Actor, root: UUID) -> list[UUID]:
    """The organisations that reported, joint reporters too: each gets its own judgement (ASM-5)."""
    raise NotImplementedError


def provider_keys(actor: Actor, root: UUID) -> list[UUID]:
    """Every care provider of the register that is named in the case or takes part, once (ASM-4)."""
    raise NotImplementedError


def other_parties(actor: Actor, root: UUID) -> list[Organisation]:
    """Parties of the register in the case that are no care provider, and who supervises them."""
    raise NotImplementedError


def organisations_of(actor: Actor, root: UUID) -> list[Organisation]:
    """Every organisation that has to do with the case, by name."""
    raise NotImplementedError


def is_network(actor: Actor, root: UUID) -> bool:
    """Is this a calamity in a care network? Confirmed by a reporter, or a chain in birth care."""
    raise NotImplementedError


def did_not_report(actor: Actor, root: UUID, *, on: date | None = None) -> set[UUID]:
    """Who had to report by the law's answer, whose term is over, and who did not (REP-9)."""
    raise NotImplementedError


def first_day(actor: Actor, root: UUID) -> date:
    """The day of the event: where the time line is centred (INV-4)."""
    raise NotImplementedError
