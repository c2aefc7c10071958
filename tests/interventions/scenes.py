"""Scenes that the tests of this room start from, made by the rooms' own actions."""

from __future__ import annotations

from typing import Any

from tests import lives, people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.interventions import actions
from vangnet.interventions.models import Intervention

ON = people.LATER.date()
GIVEN: dict[str, Any] = {
    "deviation_found": True,
    "risk": "medium",
    "lighter_means_exhausted": False,
    "network_enabled_first": True,
    "trust": {"culpability_low": "yes", "first_time": "yes"},
    "standard": None,
}
TESTED = {
    "inspected": True,
    "informed_of_findings": True,
    "deviates": True,
    "can_comply_alone": True,
    "easy_to_end": True,
}
NORM = {
    "concrete": True,
    "testable": True,
    "binds_all_participants": False,
    "broadly_supported": False,
}


def weighed(**more: Any) -> Case:
    """A judged case whose inspector wrote down the facts for the ladder."""
    case = lives.judged()
    with acting(people.inspector()) as lotte:
        actions.weigh(cases.case(lotte, case.id), {**GIVEN, **more}, base=0, by=lotte)
    return case


def tested(**more: Any) -> Case:
    """As `weighed`; the home care was tested, knows the findings and does not meet the norm."""
    return weighed(providers={home_care(): TESTED}, standard=NORM, **more)


def home_care() -> str:
    """The home care as an addressee."""
    return str(people.key_of("rivierklei"))


def imposed(
    case: Case, by: Actor | None = None, rung: str = "improvement-plan", **more: Any
) -> Intervention:
    """An intervention on the network, unless `addressee` says otherwise."""
    said = {
        "addressee": "network",
        "goal": actions.InterventionGoal.COMPLIANCE,
        "what": "Maak samen een verbeterplan.",
        "proportionality": "Het risico is groot, de wil is er.",
        "subsidiarity": "Aanspreken alleen is te weinig.",
        **more,
    }
    with acting(by or people.inspector()) as actor:
        return actions.impose(cases.case(actor, case.id), by=actor, rung=rung, on=ON, **said)
