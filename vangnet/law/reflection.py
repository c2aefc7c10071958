"""Is the reflection report complete, and does an improvement plan hold? (REF-1, REF-3, IVN-8)"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vangnet.law.rules import grounds, rule
from vangnet.law.shapes import Bool, Day, Listed, Shape, Text, Thing, Who
from vangnet.law.sources import strongest
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
    "id": Who(title="Maatregel"),
    "owner": Who(title="Wie is verantwoordelijk", help=FACTSHEET, null=True),
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
                    "id": Who(title="Partij"),
                    "takes_part": Bool(title="Doet mee"),
                    "why_not": Text(title="Waarom niet", help=FACTSHEET, null=True),
                    "board_reaction": Text(title="Reactie bestuur", help=FACTSHEET, null=True),
                }
            ),
        ),
        "measures": MEASURES,
    }
)


def _blank(value: Any) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def reflection_complete(facts: Mapping[str, Any]) -> Verdict:
    """Section by section, party by party and measure by measure: what is missing?"""
    known = REFLECTION_FACTS.read(facts, "")
    absent = [one for one in known["parties"] if not one["takes_part"]]
    present = [one for one in known["parties"] if one["takes_part"]]
    missing = [
        *_sections(known["sections"]),
        *_absent(known["sections"], absent),
        *_reactions(present),
        *_measures(known["measures"]),
    ]
    count = (
        "ontbreekt nog één ding" if len(missing) == 1 else f"ontbreken nog {len(missing)} dingen"
    )
    because = (
        f"Er {count} in het reflectieverslag."
        if missing
        else "Alle onderdelen van het reflectieverslag zijn er."
    )
    cites = grounds(_sections, _absent, _reactions, _measures)
    return Verdict(
        "reflection-complete",
        Outcome.NO if missing else Outcome.YES,
        (because,),
        tuple(sorted(missing)),
        cites,
        {},
        strongest(cites),
    )


@rule(
    "reflection-complete",
    "Werkwijze, moeite om samen te reflecteren, maatregelen, borging, reactie van de besturen en "
    "evaluatie staan er alle zes in.",
    cites=[
        *("CZN#verslag.1", "CZN#verslag.2", "CZN#verslag.3", "CZN#verslag.4", "CZN#verslag.5"),
        *("CZN#verslag.6", "CZN#onderzoek.2"),
    ],
    meets=["REF-1", "REF-2"],
)
def _sections(sections: dict[str, Any]) -> list[str]:
    return [f"section:{s}" for s in SECTIONS if s != "not_involved" and _blank(sections[s])]


@rule(
    "reflection-complete",
    "Doet een partij niet mee, dan staat erin wie dat is en waarom.",
    cites=["CZN#meewerken.2"],
    meets=["REF-1", "INV-8"],
)
def _absent(sections: dict[str, Any], absent: list[dict[str, Any]]) -> list[str]:
    unsaid = absent and _blank(sections["not_involved"])
    return [
        *(["section:not_involved"] if unsaid else []),
        *(f"why_not:{one['id']}" for one in absent if _blank(one["why_not"])),
    ]


@rule(
    "reflection-complete",
    "Het bestuur van elke partij die meedoet geeft een eigen reactie.",
    cites=["CZN#verslag.5"],
    meets=["REF-4"],
)
def _reactions(present: list[dict[str, Any]]) -> list[str]:
    return [f"board_reaction:{one['id']}" for one in present if _blank(one["board_reaction"])]


@rule(
    "reflection-complete",
    "Er is ten minste één maatregel, en elke maatregel is SMART, heeft iemand die erover gaat, "
    "een dag, borging, en wanneer en hoe hij wordt geëvalueerd.",
    cites=["CZN#verslag.3", "CZN#verslag.4", "CZN#verslag.6", "INT#6.verbeterplan.2"],
    meets=["REF-3"],
)
def _measures(measures: list[dict[str, Any]]) -> list[str]:
    lacking = [
        f"measure:{one['id']}:{name}"
        for one in measures
        for name in MEASURE_FIELDS
        if one[name] is False or _blank(one[name])
    ]
    return lacking if measures else ["measures"]


PLAN_FACTS = Thing(
    fields={
        "fits_conclusions": Bool(title="Past het plan bij de conclusies?", help="INT, hoofdstuk 6"),
        "parties": Listed(title="Partijen", each=Who()),
        "subscribed_by": Listed(title="Onderschreven door", each=Who(), help="INT, hoofdstuk 6"),
        "measures": MEASURES,
    }
)


def improvement_plan(facts: Mapping[str, Any]) -> Verdict:
    """Does the plan fit, is it subscribed by all, and are the measures SMART?"""
    known = PLAN_FACTS.read(facts, "")
    missing = [*_fitting(known), *_subscribed(known), *_smart(known)]
    because = []
    if "conclusions" in missing:
        because.append("Het plan past niet bij de conclusies van de inspectie.")
    if any(key.startswith("subscription:") for key in missing):
        because.append("Niet alle partijen staan achter het plan.")
    because += _measures_said(missing)
    if missing:
        because.append("De inspectie vraagt een nieuwe versie.")
    cites = grounds(_fitting, _subscribed, _smart, _next)
    return Verdict(
        "improvement-plan",
        Outcome.NO if missing else Outcome.YES,
        tuple(because) or ("Het plan past, iedereen staat erachter en de maatregelen zijn SMART.",),
        tuple(sorted(missing)),
        cites,
        {"next": _next(missing)},
        strongest(cites),
    )


def _measures_said(missing: list[str]) -> list[str]:
    """No measure, one that is not SMART, and one that lacks a word are three different things."""
    lacking = {key.split(":")[-1] for key in missing if key.startswith("measure")}
    smart = {*SMART, "due_on"}
    found = ["Er staat nog geen maatregel in het plan."] if "measures" in lacking else []
    if lacking & smart:
        found.append("De maatregelen zijn nog niet concreet genoeg (SMART).")
    if lacking - smart - {"measures"}:
        found.append("Bij een maatregel ontbreekt nog wie erover gaat, de borging of de evaluatie.")
    return found


@rule(
    "improvement-plan",
    "Het plan past bij de conclusies van de inspectie.",
    cites=["INT#6.verbeterplan.5"],
    meets=["IVN-8"],
)
def _fitting(known: dict[str, Any]) -> list[str]:
    return [] if known["fits_conclusions"] else ["conclusions"]


@rule(
    "improvement-plan",
    "Alle partijen onderschrijven het plan.",
    cites=["INT#6.verbeterplan.5", "INT#6.verbeterplan.1"],
    meets=["IVN-8", "REF-4"],
)
def _subscribed(known: dict[str, Any]) -> list[str]:
    return [f"subscription:{p}" for p in set(known["parties"]) - set(known["subscribed_by"])]


@rule(
    "improvement-plan",
    "Er is ten minste één maatregel, en elke maatregel is SMART, met borging en evaluatie.",
    cites=["INT#6.verbeterplan.2", "INT#6.verbeterplan.5", "CZN#verslag.4", "CZN#verslag.6"],
    meets=["IVN-8", "REF-3"],
)
def _smart(known: dict[str, Any]) -> list[str]:
    return _measures(known["measures"])


@rule(
    "improvement-plan",
    "Een plan dat klopt wordt schriftelijk beoordeeld; anders komt er een nieuwe versie.",
    cites=["INT#6.verbeterplan.4", "INT#6.verbeterplan.5"],
    meets=["IVN-8"],
)
def _next(missing: list[str]) -> str:
    return "new-version" if missing else "assess"
