"""Is the reflection report complete, and does an improvement plan hold? (REF-1, REF-3, IVN-8)"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vangnet.law.shapes import Bool, Day, Listed, Shape, Text, Thing
from vangnet.law.sources import cite, strongest
from vangnet.law.verdicts import Outcome, Verdict

SECTIONS = (
    *("method", "efforts", "measures", "secured", "board_reactions", "evaluation"),
    "not_involved",
)
SECTION_SAID = {
    "method": "Hoe hebben de partijen gereflecteerd?",
    "efforts": "Hoe spanden zij zich in om dat samen te doen?",
    "measures": "Welke verbetermaatregelen nemen zij?",
    "secured": "Hoe worden die geborgd?",
    "board_reactions": "Wat is de reactie van de besturen?",
    "evaluation": "Hoe en wanneer wordt geëvalueerd?",
    "not_involved": "Wie doet niet mee, en waarom?",
}
FACTSHEET = "factsheet, wat de inspectie in het reflectieverslag verwacht"
SMART = ("specific", "measurable", "acceptable", "realistic")
MEASURE_FIELDS = ("owner", *SMART, "due_on", "secured_by", "evaluate_on", "evaluate_how")
MEASURE: Mapping[str, Shape] = {
    "id": Text(title="Maatregel"),
    "owner": Text(title="Wie is verantwoordelijk", help=FACTSHEET, null=True),
    "specific": Bool(title="Concreet"),
    "measurable": Bool(title="Meetbaar"),
    "acceptable": Bool(title="Gedragen"),
    "realistic": Bool(title="Haalbaar"),
    "due_on": Day(title="Klaar op", null=True),
    "secured_by": Text(title="Hoe geborgd", help=FACTSHEET, null=True),
    "evaluate_on": Day(title="Wanneer geëvalueerd", help=FACTSHEET, null=True),
    "evaluate_how": Text(title="Hoe geëvalueerd", help=FACTSHEET, null=True),
}
MEASURES = Listed(title="Verbetermaatregelen", key="id", each=Thing(fields=MEASURE))
REFLECTION_FACTS = Thing(
    fields={
        "sections": Thing(
            title="Onderdelen",
            fields={
                name: Text(title=said, help=FACTSHEET, optional=True, strict=True)
                for name, said in SECTION_SAID.items()
            },
        ),
        "parties": Listed(
            title="Partijen",
            key="id",
            each=Thing(
                fields={
                    "id": Text(title="Partij"),
                    "takes_part": Bool(title="Doet mee"),
                    "why_not": Text(title="Waarom niet", help=FACTSHEET, null=True),
                    "board_reaction": Text(title="Reactie bestuur", help=FACTSHEET, null=True),
                }
            ),
        ),
        "measures": MEASURES,
    }
)
REFLECTION_CITES = cite(
    "CZN#verslag.1", "CZN#meewerken.1", "CZN#onderzoek.1", "CZN#extra-informatie.1"
)


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _lacking_of(measure: dict[str, Any]) -> list[str]:
    return [
        f"measure:{measure['id']}:{name}"
        for name in MEASURE_FIELDS
        if measure[name] is False or _blank(measure[name])
    ]


def reflection_complete(facts: Mapping[str, Any]) -> Verdict:
    """Section by section, party by party and measure by measure: what is missing?"""
    known = REFLECTION_FACTS.read(facts, "")
    absent = [p for p in known["parties"] if not p["takes_part"]]
    needed = [s for s in SECTIONS if s != "not_involved" or absent]
    missing = [f"section:{s}" for s in needed if _blank(known["sections"][s])]
    missing += [f"why_not:{p['id']}" for p in absent if _blank(p["why_not"])]
    missing += [
        f"board_reaction:{p['id']}"
        for p in known["parties"]
        if p["takes_part"] and _blank(p["board_reaction"])
    ]
    missing += [] if known["measures"] else ["measures"]
    missing += [key for one in known["measures"] for key in _lacking_of(one)]
    because = (
        f"Er {'ontbreekt nog één ding' if len(missing) == 1 else f'ontbreken nog {len(missing)} dingen'}"
        " in het reflectieverslag."
        if missing
        else "Alle onderdelen van het reflectieverslag zijn er."
    )
    return Verdict(
        "reflection-complete",
        Outcome.NO if missing else Outcome.YES,
        (because,),
        tuple(sorted(missing)),
        REFLECTION_CITES,
        {},
        strongest(REFLECTION_CITES),
    )


PLAN_FACTS = Thing(
    fields={
        "fits_conclusions": Bool(title="Past het plan bij de conclusies?", help="INT, hoofdstuk 6"),
        "parties": Listed(title="Partijen"),
        "subscribed_by": Listed(title="Onderschreven door", help="INT, hoofdstuk 6"),
        "measures": MEASURES,
    }
)
PLAN_CITES = cite("INT#6.verbeterplan.1")


def improvement_plan(facts: Mapping[str, Any]) -> Verdict:
    """Does the plan fit, is it subscribed by all, and are the measures SMART?"""
    known = PLAN_FACTS.read(facts, "")
    missing = [] if known["fits_conclusions"] else ["conclusions"]
    signed = set(known["subscribed_by"])
    missing += [f"subscription:{p}" for p in set(known["parties"]) - signed]
    missing += [] if known["measures"] else ["measures"]
    missing += [key for one in known["measures"] for key in _lacking_of(one)]
    because = (
        "Het verbeterplan is nog niet goed genoeg: de inspectie vraagt een nieuwe versie."
        if missing
        else "Het verbeterplan past, is door iedereen onderschreven en de maatregelen zijn SMART."
    )
    return Verdict(
        "improvement-plan",
        Outcome.NO if missing else Outcome.YES,
        (because,),
        tuple(sorted(missing)),
        PLAN_CITES,
        {"next": "new-version" if missing else "assess"},
        strongest(PLAN_CITES),
    )
