"""The facts of the ladder: rungs, roads, factors of trust, and what is asked of whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vangnet.law.lists import ladder
from vangnet.law.shapes import Bool, Listed, One, Thing, Who

RUNGS: dict[str, dict[str, Any]] = {one["key"]: one for one in ladder()["rung"]}
LADDER: tuple[str, ...] = tuple(RUNGS)
"""The rungs, lightest first."""
STEPS: tuple[str, ...] = tuple(ladder()["stakeholder"])
"""What a stakeholder can be asked; it cannot be compelled."""
WHY: Mapping[str, str] = ladder()["why"]

SOURCE_3 = "Interventiemogelijkheden, hoofdstuk 3"
SOURCE_4 = "Interventiemogelijkheden, hoofdstuk 4"
SOURCE_6 = "Interventiemogelijkheden, hoofdstuk 6"
ANSWERS = ("yes", "no", "unknown")
BOTH_ROADS = ("culpability_low", "first_time", "repetition_unlikely")
TRUST: Mapping[str, tuple[str, ...]] = {
    "incident": (
        *BOTH_ROADS,
        "joint_investigation_acknowledged",
        "open_to_each_other",
        "measures_and_plan_subscribed",
    ),
    "risk": (
        *BOTH_ROADS,
        "boards_acknowledge_and_pull_others",
        "improvement_leader_present",
        "conditions_offered",
    ),
}
TRUST_SAID = {
    "culpability_low": "Is de verwijtbaarheid laag?",
    "first_time": "Is dit de eerste keer?",
    "repetition_unlikely": "Is herhaling onwaarschijnlijk?",
    "joint_investigation_acknowledged": "Erkennen de partijen dat samen onderzoeken nodig is?",
    "open_to_each_other": "Zijn zij open naar elkaar?",
    "measures_and_plan_subscribed": "Onderschrijven zij de maatregelen en het plan?",
    "boards_acknowledge_and_pull_others": "Erkennen bestuurders de risico's en trekken zij mee?",
    "improvement_leader_present": "Is er een trekker van het verbeterproces?",
    "conditions_offered": "Bieden anderen voorwaarden voor verbetering?",
}
STAKEHOLDERS = (
    *("municipality", "insurer", "umbrella", "profession", "client_organisation"),
    "other_supervisor",
)
LADDER_FACTS = Thing(
    fields={
        "road": One(title="Welke weg van toezicht?", of=tuple(TRUST), help=SOURCE_3),
        "deviation_found": Bool(title="Is een afwijking van een norm vastgesteld?", help=SOURCE_4),
        "risk": One(
            title="Hoe groot is het risico?", of=("low", "medium", "high", "acute"), help=SOURCE_6
        ),
        "standard": Thing(
            title="De norm waaraan getoetst is",
            null=True,
            fields={
                "concrete": Bool(title="Is de norm concreet?", help=SOURCE_4),
                "testable": Bool(title="Is de norm toetsbaar?", help=SOURCE_4),
                "binds_all_participants": Bool(title="Bindt zij alle deelnemers?", help=SOURCE_6),
                "broadly_supported": Bool(title="Wordt zij breed gedragen?", help=SOURCE_6),
            },
        ),
        "providers": Listed(
            title="Zorgaanbieders",
            key="id",
            each=Thing(
                fields={
                    "id": Who(title="Zorgaanbieder"),
                    "under_igj": Bool(title="Valt onder de inspectie?", help=SOURCE_4),
                    "inspected": Bool(title="Zelf getoetst?", help=SOURCE_6),
                    "informed_of_findings": Bool(title="Kent de bevindingen?", help=SOURCE_6),
                    "deviates": Bool(title="Wijkt af van de norm?", help=SOURCE_6),
                    "can_comply_alone": Bool(title="Kan zelf voldoen?", help=SOURCE_4),
                    "easy_to_end": Bool(title="Afwijking makkelijk te beëindigen?", help=SOURCE_6),
                    "must_report_and_did_not": Bool(
                        title="Moest melden en deed het niet?", help=SOURCE_6
                    ),
                }
            ),
        ),
        "tried": Listed(title="Eerder gebruikt", each=One(of=(*LADDER, *STEPS))),
        "lighter_means_exhausted": Bool(title="Zijn lichtere middelen uitgeput?", help=SOURCE_6),
        "network_enabled_first": Bool(
            title="Kreeg het netwerk eerst de kans om het zelf op te lossen?", help=SOURCE_3
        ),
        "trust": Thing(
            title="Vertrouwen in verbeterkracht",
            fields={
                name: One(title=said, of=ANSWERS, help=SOURCE_3, optional=True, strict=True)
                for name, said in TRUST_SAID.items()
            },
        ),
        "stakeholders": Listed(
            title="Belanghebbenden",
            key="id",
            each=Thing(
                fields={
                    "id": Who(title="Belanghebbende"),
                    "kind": One(title="Soort", of=STAKEHOLDERS, help=SOURCE_4),
                }
            ),
        ),
    }
)
