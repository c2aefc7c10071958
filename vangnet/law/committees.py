"""Is the committee complete and independent, and is a report really joint? (INV-2, INV-5)"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vangnet.law.reporting import KIND
from vangnet.law.shapes import Bool, Day, Listed, One, Text, Thing
from vangnet.law.sources import cite, strongest
from vangnet.law.verdicts import Outcome, Verdict

SOURCE = "IGJ, Geboortezorg: behandeling meldingen"
COMMITTEE_FACTS = Thing(
    fields={
        "parties": Listed(
            title="Partijen",
            key="id",
            each=Thing(
                fields={
                    "id": Text(title="Partij"),
                    "kind": KIND,
                    "disciplines": Listed(title="Disciplines", help=SOURCE),
                    "takes_part": Bool(title="Doet mee", help="factsheet"),
                }
            ),
        ),
        "people_involved": Listed(title="Wie was zelf direct betrokken?", help=SOURCE),
        "members": Listed(
            title="Leden",
            each=Thing(
                fields={
                    "person": Text(title="Lid"),
                    "from_party": Text(title="Van welke partij", help=SOURCE),
                    "discipline": Text(title="Discipline", help=SOURCE),
                    "represents": Listed(title="Ook namens", help=SOURCE),
                }
            ),
        ),
    }
)
COMMITTEE_CITES = cite("GEB#commissie.1", "GEB#commissie.2", "GEB#commissie.3")


def committee(facts: Mapping[str, Any]) -> Verdict:
    """Every provider that takes part and every discipline represented, and nobody involved."""
    known = COMMITTEE_FACTS.read(facts, "")
    involved = set(known["people_involved"])
    free = [m for m in known["members"] if m["person"] not in involved]
    sits = {m["from_party"] for m in free} | {p for m in free for p in m["represents"]}
    skills = {m["discipline"] for m in free}
    providers = [p for p in known["parties"] if p["kind"] == "care_provider"]
    asked = [p for p in providers if p["takes_part"]]
    missing = [f"party:{p['id']}" for p in asked if p["id"] not in sits]
    needed = {d for p in asked for d in p["disciplines"]}
    missing += [f"discipline:{d}" for d in needed - skills]
    tied = {m["person"] for m in known["members"] if m["person"] in involved}
    missing += [f"independence:{person}" for person in tied]
    because = _committee_said(missing)
    absent = [p["id"] for p in providers if not p["takes_part"]]
    if absent:
        because.append(f"Deze zorgaanbieders doen niet mee: {', '.join(sorted(absent))}.")
    return Verdict(
        "committee",
        Outcome.NO if missing else Outcome.YES,
        tuple(because),
        tuple(sorted(missing)),
        COMMITTEE_CITES,
        {},
        strongest(COMMITTEE_CITES),
    )


def _committee_said(missing: list[str]) -> list[str]:
    kinds = {key.split(":")[0] for key in missing}
    found = []
    if "party" in kinds:
        found.append("Niet elke zorgaanbieder die meedoet is vertegenwoordigd.")
    if "discipline" in kinds:
        found.append("Niet elke betrokken discipline heeft een lid in de commissie.")
    if "independence" in kinds:
        found.append("Een lid was zelf direct betrokken. Dat kan niet.")
    return found or [
        "Alle partijen en disciplines zijn vertegenwoordigd, en niemand was betrokken."
    ]


JOINT_FACTS = Thing(
    fields={
        "partners": Listed(title="Partners"),
        "contributions": Listed(
            title="Bijdragen",
            each=Thing(
                fields={
                    "party": Text(title="Partij"),
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
                    "party": Text(title="Partij"),
                    "why": Text(title="Waarom niet", help="factsheet"),
                }
            ),
        ),
    }
)
JOINT_CITES = cite("GEB#rapport.1", "CZN#meewerken.1")
DRAWING_UP = frozenset({"text", "meeting", "comment"})


def joint_report(facts: Mapping[str, Any]) -> Verdict:
    """Was every partner demonstrably active in drawing it up?"""
    known = JOINT_FACTS.read(facts, "")
    declined = {one["party"]: one["why"].strip() for one in known["declined"]}
    active = {c["party"] for c in known["contributions"] if c["kind"] in DRAWING_UP}
    partners = set(known["partners"])
    silent = {p for p in partners if p in declined or p not in active}
    missing = {f"contribution:{p}" for p in silent}
    missing |= {f"reason:{p}" for p in partners if p in declined and not declined[p]}
    if missing:
        because = [
            "Een gezamenlijk verslag vraagt dat elke partner er zelf aan schreef of meepraatte."
        ]
        because.append(
            "Eén partner deed dat nog niet."
            if len(silent) == 1
            else f"{len(silent)} partners deden dat nog niet."
        )
    else:
        because = ["Alle partners waren aantoonbaar actief bij het opstellen."]
    return Verdict(
        "joint-report",
        Outcome.NO if missing else Outcome.YES,
        tuple(because),
        tuple(sorted(missing)),
        JOINT_CITES,
        {},
        strongest(JOINT_CITES),
    )
