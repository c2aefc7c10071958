"""Is the committee complete and independent, and is a report really joint? (INV-2, INV-5)"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vangnet.law.reporting import KIND
from vangnet.law.rules import grounds, rule
from vangnet.law.shapes import Bool, Day, Listed, One, Text, Thing, Who, Word
from vangnet.law.sources import strongest
from vangnet.law.verdicts import Outcome, Verdict

SOURCE = "IGJ, Geboortezorg: behandeling meldingen"
COMMITTEE_FACTS = Thing(
    fields={
        "parties": Listed(
            title="Partijen",
            key="id",
            each=Thing(
                fields={
                    "id": Who(title="Partij"),
                    "kind": KIND,
                    "disciplines": Listed(title="Disciplines", each=Word(), help=SOURCE),
                    "takes_part": Bool(title="Doet mee", help="factsheet"),
                }
            ),
        ),
        "people_involved": Listed(title="Wie was zelf direct betrokken?", each=Who(), help=SOURCE),
        "members": Listed(
            title="Leden",
            each=Thing(
                fields={
                    "person": Who(title="Lid"),
                    "from_party": Who(title="Van welke partij", help=SOURCE),
                    "discipline": Word(title="Discipline", help=SOURCE),
                    "represents": Listed(title="Ook namens", each=Who(), help=SOURCE),
                }
            ),
        ),
    }
)


def committee(facts: Mapping[str, Any]) -> Verdict:
    """Every provider that takes part and every discipline represented, and nobody involved."""
    known = COMMITTEE_FACTS.read(facts, "")
    tied = _tied(known)
    free = [member for member in known["members"] if member["person"] not in tied]
    providers = [one for one in known["parties"] if one["kind"] == "care_provider"]
    asked = [one for one in providers if one["takes_part"]]
    missing = [
        *(f"party:{party}" for party in _unrepresented(asked, free)),
        *(f"discipline:{name}" for name in _disciplines_without_member(asked, free)),
        *(f"independence:{person}" for person in tied),
    ]
    because = _committee_said(missing)
    absent = sorted(one["id"] for one in providers if not one["takes_part"])
    if absent:
        because.append(f"Deze zorgaanbieders doen niet mee: {', '.join(absent)}.")
    cites = grounds(_tied, _unrepresented, _disciplines_without_member)
    return Verdict(
        "committee",
        Outcome.NO if missing else Outcome.YES,
        tuple(because),
        tuple(sorted(missing)),
        cites,
        {},
        strongest(cites),
    )


@rule(
    "committee",
    "Wie zelf direct betrokken was, is geen lid; zo iemand vertegenwoordigt ook niemand.",
    cites=["GEB#onderzoek.1", "GEB#commissie.1", "GEB#commissie.3"],
    meets=["INV-2"],
)
def _tied(known: dict[str, Any]) -> set[str]:
    return {member["person"] for member in known["members"]} & set(known["people_involved"])


@rule(
    "committee",
    "Elke zorgaanbieder die meedoet is vertegenwoordigd, door iemand van zichzelf of door een "
    "collega van elders.",
    cites=["GEB#commissie.2", "GEB#onderzoek.2"],
    meets=["INV-2"],
)
def _unrepresented(asked: list[dict[str, Any]], free: list[dict[str, Any]]) -> list[str]:
    sits = {m["from_party"] for m in free} | {p for m in free for p in m["represents"]}
    return [one["id"] for one in asked if one["id"] not in sits]


@rule(
    "committee",
    "Elke discipline van de zorgaanbieders die meedoen heeft een lid.",
    cites=["GEB#commissie.2", "GEB#rapport.3"],
    meets=["INV-2"],
)
def _disciplines_without_member(
    asked: list[dict[str, Any]], free: list[dict[str, Any]]
) -> set[str]:
    return {name for one in asked for name in one["disciplines"]} - {m["discipline"] for m in free}


def _committee_said(missing: list[str]) -> list[str]:
    kinds = {key.split(":")[0] for key in missing}
    found = []
    if "party" in kinds:
        found.append("Niet elke zorgaanbieder die meedoet is vertegenwoordigd.")
    if "discipline" in kinds:
        found.append("Niet elke betrokken discipline heeft een lid in de commissie.")
    if "independence" in kinds:
        found.append("Een lid was zelf direct betrokken. Vraag voor die plaats iemand anders.")
    return found or ["Iedereen is vertegenwoordigd, en geen lid was zelf betrokken."]


JOINT_FACTS = Thing(
    fields={
        "partners": Listed(title="Partners", each=Who()),
        "contributions": Listed(
            title="Bijdragen",
            each=Thing(
                fields={
                    "party": Who(title="Partij"),
                    "kind": One(
                        title="Soort bijdrage",
                        of=("text", "interview", "meeting", "comment", "sign_off"),
                        help="IGJ, Geboortezorg: onderzoek en rapportage bij ketenzorg",
                    ),
                    "on": Day(title="Wanneer"),
                }
            ),
        ),
        "declined": Listed(
            title="Doet niet mee",
            each=Thing(
                fields={
                    "party": Who(title="Partij"),
                    "why": Text(title="Waarom niet", help="factsheet"),
                }
            ),
        ),
    }
)
DRAWING_UP = frozenset({"text", "meeting", "comment"})


def joint_report(facts: Mapping[str, Any]) -> Verdict:
    """Was every partner demonstrably active in drawing it up?"""
    known = JOINT_FACTS.read(facts, "")
    partners = set(known["partners"])
    silent = _silent(known, partners)
    unexplained = _declined_without_reason(known, partners)
    missing = [
        *(f"contribution:{party}" for party in silent),
        *(f"reason:{party}" for party in unexplained),
    ]
    because = ["Alle partners waren aantoonbaar actief bij het opstellen."]
    if missing:
        count = "Eén partner deed" if len(silent) == 1 else f"{len(silent)} partners deden"
        because = [
            "Een gezamenlijk verslag vraagt dat elke partner zelf meeschreef of meepraatte.",
            f"{count} dat niet of nog niet.",
        ]
    if unexplained:
        because.append("Van wie niet meedoet, moet erbij staan waarom.")
    cites = grounds(_silent, _declined_without_reason)
    return Verdict(
        "joint-report",
        Outcome.NO if missing else Outcome.YES,
        tuple(because),
        tuple(sorted(missing)),
        cites,
        {},
        strongest(cites),
    )


@rule(
    "joint-report",
    "Elke partner droeg zelf bij aan het opstellen: met tekst, in een bijeenkomst of met "
    "commentaar. Gehoord worden of tekenen is niet genoeg, en wie afzegde droeg niet bij.",
    cites=["GEB#rapport.2", "GEB#rapport.3", "CZN#onderzoek.3"],
    meets=["INV-5"],
)
def _silent(known: dict[str, Any], partners: set[str]) -> set[str]:
    active = {c["party"] for c in known["contributions"] if c["kind"] in DRAWING_UP}
    return partners - (active - {one["party"] for one in known["declined"]})


@rule(
    "joint-report",
    "Wie niet meedoet, staat erin met de reden.",
    cites=["CZN#meewerken.1", "CZN#meewerken.2"],
    meets=["INV-8"],
)
def _declined_without_reason(known: dict[str, Any], partners: set[str]) -> set[str]:
    explained = {one["party"] for one in known["declined"] if one["why"].strip()}
    return ({one["party"] for one in known["declined"]} & partners) - explained
