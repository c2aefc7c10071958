"""Each rung and its conditions, one rule for each (IVN-4 to IVN-9)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from vangnet.law.interventions.facts import LADDER
from vangnet.law.rules import rule
from vangnet.law.verdicts import Outcome

YES, NO, WEIGH = Outcome.YES.value, Outcome.NO.value, Outcome.WEIGH.value
Answer = tuple[str, list[str]]
"""Outcome of one rung for one addressee, and the names of the facts that fail."""
NOT_WITHOUT_CHANCE = frozenset(LADDER[LADDER.index("improvement-plan") + 1 :]) - {"order", "fine"}
"""Above the improvement plan: only after the network had its chance, an order and a fine aside."""


@rule(
    "interventions",
    "Boven het verbeterplan wordt gewogen of het netwerk eerst zelf de kans kreeg. Een bevel en "
    "een boete wachten daar niet op.",
    cites=["INT#3.subsidiariteit.2"],
    meets=["IVN-2"],
)
def chance(rung: str, answer: Answer, chances: bool) -> Answer:
    outcome, missing = answer
    if chances or outcome == NO or rung not in NOT_WITHOUT_CHANCE:
        return answer
    return WEIGH, [*missing, "network_enabled_first"]


@rule(
    "interventions",
    "Een zorgaanbieder buiten haar toezicht kan de inspectie alleen adviseren en stimuleren.",
    cites=["INT#4.adressanten.1", "INT#4.adressanten.4"],
    meets=["IVN-4", "REP-10"],
)
def outside(missing: list[str]) -> Answer:
    return NO, ["under_igj", *missing]


@rule(
    "interventions",
    "Adviseren en stimuleren kan altijd, ook zonder vastgestelde afwijking.",
    cites=["INT#6.advies.1"],
    meets=["IVN-5", "IVN-11"],
)
def advise() -> Answer:
    return YES, []


@rule(
    "interventions",
    "Aanspreken kan als een afwijking is vastgesteld; zonder termijnen past het bij vertrouwen.",
    cites=[
        *("INT#6.aanspreken.1", "INT#6.aanspreken.3", "INT#1.ingrijpen.2"),
        *("INT#3.vertrouwen.1", "INT#3.vertrouwen.3", "INT#3.vertrouwen.4"),
        *("INT#3.vertrouwen.5", "INT#3.vertrouwen.6", "INT#3.vertrouwen.7"),
    ],
    meets=["IVN-3", "IVN-5"],
)
def address(known: dict[str, Any]) -> Answer:
    if not known["deviation_found"]:
        return NO, ["deviation_found"]
    return (WEIGH if "no" in known["trust"].values() else YES), []


@rule(
    "interventions",
    "Een verbeterplan met termijnen kan als een afwijking is vastgesteld.",
    cites=["INT#6.verbeterplan.1", "INT#6.verbeterplan.2"],
    meets=["IVN-5", "IVN-8"],
)
def plan(known: dict[str, Any]) -> Answer:
    return (YES, []) if known["deviation_found"] else (NO, ["deviation_found"])


@rule(
    "interventions",
    "Een bestuursgesprek is een laatste waarschuwing: eerder is aangesproken of om een plan "
    "gevraagd, anders wordt gewogen.",
    cites=["INT#6.bestuursgesprek.1"],
    meets=["IVN-5", "IVN-9"],
)
def meeting(known: dict[str, Any]) -> Answer:
    tried = known["tried"]
    first = [] if "address" in tried or "improvement-plan" in tried else ["tried"]
    if not known["deviation_found"]:
        return NO, ["deviation_found", *first]
    return (WEIGH if first else YES), first


@rule(
    "interventions",
    "Een directe maatregel is voor één getoetste zorgaanbieder die de afwijking zelf makkelijk kan "
    "beëindigen.",
    cites=["INT#6.directe-maatregel.1", "INT#6.directe-maatregel.2"],
    meets=["IVN-5"],
)
def direct_measure(provider: dict[str, Any]) -> Answer:
    missing = _failing(provider, ("inspected", "deviates", "easy_to_end", "can_comply_alone"))
    return (NO if missing else YES), missing


@rule(
    "interventions",
    "Verscherpt toezicht op een netwerk als geheel vraagt een duidelijke, breed gedragen norm die "
    "alle deelnemers bindt, en dat allen getoetst en geïnformeerd zijn en afwijken.",
    cites=["INT#6.verscherpt-toezicht.2"],
    meets=["IVN-6"],
)
def supervision_of_the_network(known: dict[str, Any]) -> Answer:
    missing = _norm(known["standard"], ("concrete", "binds_all_participants", "broadly_supported"))
    supervised = [one for one in known["providers"] if one["under_igj"]]
    missing += [
        name
        for name in ("inspected", "informed_of_findings", "deviates")
        if not all(one[name] for one in supervised)
    ]
    if not supervised:
        missing.append("under_igj")
    return (NO if missing else WEIGH), missing


@rule(
    "interventions",
    "Alleen een zorgaanbieder die zelf getoetst is, de bevindingen kent en afwijkt van de norm, "
    "kan onder verscherpt toezicht komen.",
    cites=["INT#6.verscherpt-toezicht.3", "INT#6.verscherpt-toezicht.4"],
    meets=["IVN-6"],
)
def supervision_of_a_provider(provider: dict[str, Any]) -> Answer:
    missing = _failing(provider, ("inspected", "informed_of_findings", "deviates"))
    return (NO if missing else YES), missing


@rule(
    "interventions",
    "Bestuursrechtelijke interventies zijn nooit voor een netwerk als geheel.",
    cites=["INT#6.bestuursrecht.1"],
    meets=["IVN-5", "IVN-7"],
)
def not_for_a_network() -> Answer:
    return NO, ["addressee"]


@rule(
    "interventions",
    "Een bestuursrechtelijke interventie vraagt een getoetste zorgaanbieder die afwijkt, en een "
    "risico dat niet laag is.",
    cites=["INT#6.bestuursrecht.2", "INT#3.proportionaliteit.1"],
    meets=["IVN-2", "IVN-7"],
)
def formal(provider: dict[str, Any], known: dict[str, Any]) -> list[str]:
    missing = _failing(provider, ("inspected", "deviates"))
    return [*missing, "risk"] if known["risk"] == "low" else missing


def _lighter(known: dict[str, Any]) -> list[str]:
    return [] if known["lighter_means_exhausted"] else ["lighter_means_exhausted"]


@rule(
    "interventions",
    "Een aanwijzing vraagt ook een concrete en toetsbare norm en uitgeputte lichtere middelen; dat "
    "de zorgaanbieder kan voldoen, wordt gewogen.",
    cites=[
        *("INT#6.aanwijzing.1", "INT#6.aanwijzing.2", "INT#4.normen.3"),
        *("INT#6.bestuursrecht.2", "INT#3.subsidiariteit.1", "WKKGZ#art-27.1"),
    ],
    meets=["IVN-7"],
)
def instruction(
    provider: dict[str, Any], known: dict[str, Any], standard: dict[str, bool] | None
) -> Answer:
    missing = formal(provider, known) + _lighter(known)
    missing += _norm(standard, ("concrete", "testable"))
    return (NO if missing else WEIGH), missing + _failing(provider, ("can_comply_alone",))


@rule(
    "interventions",
    "Een last onder dwangsom vraagt hetzelfde als een aanwijzing: wat gedaan of gelaten moet "
    "worden, moet precies te zeggen zijn.",
    cites=["INT#6.dwangsom.1", "INT#4.normen.3", "INT#6.bestuursrecht.2"],
    meets=["IVN-7"],
)
def penalty(
    provider: dict[str, Any], known: dict[str, Any], standard: dict[str, bool] | None
) -> Answer:
    return instruction(provider, known, standard)


@rule(
    "interventions",
    "Een bevel is voor acuut gevaar dat de zorgaanbieder zelf makkelijk kan wegnemen.",
    cites=["INT#6.bevel.1", "INT#6.bevel.2", "WKKGZ#art-27.4"],
    meets=["IVN-7"],
)
def order(provider: dict[str, Any], known: dict[str, Any]) -> Answer:
    missing = _failing(provider, ("inspected", "deviates", "easy_to_end", "can_comply_alone"))
    if known["risk"] != "acute":
        missing.append("risk")
    return (NO if missing else WEIGH), missing


@rule(
    "interventions",
    "Bestuursdwang is in netwerken niet bruikbaar.",
    cites=["INT#6.bestuursdwang.1"],
    meets=["IVN-5"],
)
def coercion() -> Answer:
    return NO, []


@rule(
    "interventions",
    "Een boete kan alleen voor een zorgaanbieder die moest melden en dat niet deed.",
    cites=["INT#6.boete.1", "INT#6.boete.2", "WKKGZ#art-30"],
    meets=["IVN-5", "REP-9"],
)
def fine(provider: dict[str, Any]) -> Answer:
    if provider["must_report_and_did_not"]:
        return WEIGH, []
    return NO, ["must_report_and_did_not"]


@rule(
    "interventions",
    "Belanghebbenden kan de inspectie informeren, spreken en vragen mee te doen; zij "
    "kan naar de zorgautoriteit bij een verzekeraar die niet luistert, en naar de wethouder en de "
    "raden bij een gemeente.",
    cites=[
        *("INT#4.stakeholders.1", "INT#4.stakeholders.2"),
        *("INT#4.stakeholders.3", "INT#4.stakeholders.4"),
    ],
    meets=["IVN-4"],
)
def stakeholder(kind: str) -> list[tuple[str, Answer]]:
    found: list[tuple[str, Answer]] = [
        (step, (YES, [])) for step in ("inform", "discuss", "ask-along")
    ]
    if kind == "insurer":
        found.append(("escalate-to-care-authority", (WEIGH, [])))
    if kind == "municipality":
        councils = ("inform-alderman", "inform-client-council", "inform-municipal-council")
        found += [(step, (YES, [])) for step in councils]
    return found


def _failing(provider: dict[str, Any], names: Iterable[str]) -> list[str]:
    return [name for name in names if not provider[name]]


def _norm(standard: dict[str, bool] | None, names: Iterable[str]) -> list[str]:
    return ["standard"] if standard is None else [name for name in names if not standard[name]]
