"""The question `board-meeting`: who is invited for the last warning (IVN-9)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vangnet.law.interventions.facts import SOURCE_6
from vangnet.law.rules import grounds, rule
from vangnet.law.shapes import Bool, Listed, One, Thing, Who
from vangnet.law.sources import strongest
from vangnet.law.verdicts import Outcome, Verdict

MEETING_FACTS = Thing(
    fields={
        "providers": Listed(
            title="Zorgaanbieders",
            key="id",
            each=Thing(
                fields={
                    "id": Who(title="Zorgaanbieder"),
                    "visited": Bool(title="Bezocht?", help=SOURCE_6),
                }
            ),
        ),
        "very_many": Bool(title="Zijn het er heel veel?", help=SOURCE_6),
        "delegation": Thing(
            title="Afvaardiging",
            null=True,
            fields={
                "members": Listed(title="Wie", each=Who(), help=SOURCE_6),
                "chosen_by_providers": Bool(title="Zelf gekozen?", help=SOURCE_6),
                "trusted": Bool(title="Heeft zij het vertrouwen?", help=SOURCE_6),
            },
        ),
        "small_network": Bool(title="Is het een klein netwerk?", help=SOURCE_6),
        "intended": One(title="Wat is daarna bedoeld?", of=("none", "formal"), optional=True),
    }
)


def board_meeting(facts: Mapping[str, Any]) -> Verdict:
    """All boards of the visited providers; with very many, a delegation they chose and trust."""
    known = MEETING_FACTS.read(facts, "")
    visited = sorted(one["id"] for one in known["providers"] if one["visited"])
    cites = grounds(_invited, _internal_supervisors)
    invite, said = _invited(visited, known)
    because = [said]
    if _internal_supervisors(known):
        because.append("In een klein netwerk mogen ook de interne toezichthouders komen.")
    because.append("Het gesprek is een laatste waarschuwing.")
    return Verdict(
        "board-meeting",
        Outcome.YES if visited else Outcome.NO,
        tuple(because) if visited else (said,),
        cites=cites,
        result={
            "invite": invite,
            "invite_supervisory_boards": _internal_supervisors(known),
            "warning": True,
        },
        force=strongest(cites),
    )


@rule(
    "board-meeting",
    "Alle besturen van de bezochte zorgaanbieders komen; zijn het er heel veel, dan een "
    "afvaardiging die zij zelf kozen en vertrouwen.",
    cites=["INT#6.bestuursgesprek.1", "INT#6.bestuursgesprek.2", "INT#6.bestuursgesprek.3"],
    meets=["IVN-9"],
)
def _invited(visited: list[str], known: dict[str, Any]) -> tuple[list[str], str]:
    if not visited:
        return [], "Er is geen zorgaanbieder bezocht. Dan is er niemand om uit te nodigen."
    all_boards = "Alle besturen van de bezochte zorgaanbieders worden uitgenodigd."
    few = known["delegation"]
    if not known["very_many"] or few is None:
        return visited, all_boards
    if few["chosen_by_providers"] and few["trusted"] and few["members"]:
        return sorted(set(few["members"])), "De afvaardiging die zij zelf kozen, wordt uitgenodigd."
    return visited, f"De afvaardiging is niet zelf gekozen of niet vertrouwd. {all_boards}"


@rule(
    "board-meeting",
    "In een klein netwerk mogen ook de interne toezichthouders komen.",
    cites=["INT#6.bestuursgesprek.4"],
    meets=["IVN-9"],
)
def _internal_supervisors(known: dict[str, Any]) -> bool:
    return bool(known["small_network"])
