"""What the law is told about consent: gathered in one place, for the action and for the screen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from vangnet.privacy.models import Consent, GivenBy

INSPECTORATE = "IGJ"
"""How the law names the inspectorate as the one who receives."""


def sharing(
    consents: Iterable[Consent], *, sender: UUID | None, to: UUID | str, data: str, on: date
) -> dict[str, Any]:
    """The facts of `may-share` for one party and one class of data, on one day (PRV-2, PRV-3).

    The client is taken to be alive unless someone recorded a presumed consent, which asks the day
    of death. A presumed consent counts only for the parties and classes it names.
    """
    known = sorted(consents, key=lambda one: (one.recorded_on, str(one.id)))
    presumed = [one for one in known if one.given_by == GivenBy.PRESUMED]
    valid = [one for one in presumed if _covers(one, to, data) and _lasts(one, on)]
    return {
        "on": on.isoformat(),
        "from": str(sender) if sender else "",
        "to": str(to),
        "data": data,
        "client_alive": not presumed,
        "consents": [_consent(one) for one in known if one.given_by != GivenBy.PRESUMED]
        + [_taken_back(one) for one in presumed if one.withdrawn_on],
        "presumed": (
            {"reasoning": valid[0].reasoning, "recorded_on": valid[0].recorded_on.isoformat()}
            if valid
            else None
        ),
    }


def _consent(one: Consent) -> dict[str, Any]:
    return {
        "id": str(one.id),
        "by": one.given_by,
        "to": sorted(str(party) for party in one.organisations),
        "data": sorted(one.data),
        "since": one.since.isoformat(),
        "until": one.until.isoformat() if one.until else None,
        "withdrawn_on": one.withdrawn_on.isoformat() if one.withdrawn_on else None,
    }


def _taken_back(one: Consent) -> dict[str, Any]:
    """A presumed consent that was taken back speaks against presuming it again."""
    return {**_consent(one), "by": GivenBy.REPRESENTATIVE.value}


def _covers(one: Consent, to: UUID | str, data: str) -> bool:
    return str(to) in {str(party) for party in one.organisations} and data in one.data


def _lasts(one: Consent, on: date) -> bool:
    ended = one.withdrawn_on is not None and one.withdrawn_on <= on
    return not ended and one.since <= on and (one.until is None or on <= one.until)
