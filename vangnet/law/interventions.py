"""The ladder of interventions: who can be asked or made to do what (IVN-1 to IVN-11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from vangnet.law.lists import ladder
from vangnet.law.refusals import BadFacts
from vangnet.law.rules import grounds, rule
from vangnet.law.shapes import Bool, Listed, One, Text, Thing
from vangnet.law.sources import cite, strongest
from vangnet.law.verdicts import Outcome, Verdict

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
                    "id": Text(title="Zorgaanbieder"),
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
                    "id": Text(title="Belanghebbende"),
                    "kind": One(title="Soort", of=STAKEHOLDERS, help=SOURCE_4),
                }
            ),
        ),
    }
)
NOT_WITHOUT_CHANCE = frozenset(LADDER[LADDER.index("improvement-plan") + 1 :]) - {"order", "fine"}
"""Above the improvement plan: only after the network had its chance, an order and a fine aside."""
YES, NO, WEIGH = Outcome.YES.value, Outcome.NO.value, Outcome.WEIGH.value
Answer = tuple[str, list[str]]
"""Outcome of one rung for one addressee, and the names of the facts that fail."""


def interventions(facts: Mapping[str, Any]) -> Verdict:
    """Every rung for every addressee: open, to be weighed, or shut, with all that is missing."""
    known = LADDER_FACTS.read(facts, "")
    _check(known)
    chances = known["network_enabled_first"]
    whole = _network(known)
    rows = [_row("network", rung, *_chance(rung, whole[rung], chances)) for rung in LADDER]
    standard = known["standard"]
    for provider in known["providers"]:
        answers = _provider(provider, known, standard)
        name = provider["id"]
        rows += [_row(name, rung, *_chance(rung, answers[rung], chances)) for rung in LADDER]
    for one in known["stakeholders"]:
        rows += [_row(one["id"], step, *answer) for step, answer in _stakeholder(one["kind"])]
        rows += [_row(one["id"], rung, NO, ["addressee"]) for rung in LADDER]
    rows.sort(key=lambda row: row["addressee"])
    return Verdict(
        "interventions",
        Outcome.WEIGH,
        (
            "De inspecteur kiest het lichtste middel dat het doel bereikt en dat past bij de "
            "afwijking, en schrijft op waarom.",
            "Vertrouwen in de verbeterkracht is een argument, geen optelsom.",
        ),
        cites=LADDER_CITES,
        result={"rungs": rows},
        force=strongest(LADDER_CITES),
    )


def _check(known: dict[str, Any]) -> None:
    """What one fact says about another: trust belongs to a road, `network` is no provider."""
    allowed = TRUST[known["road"]]
    for name, answer in known["trust"].items():
        if answer is not None and name not in allowed:
            raise BadFacts(f"trust.{name}", f"verwacht bij deze weg: {', '.join(allowed)}")
    for group in ("providers", "stakeholders"):
        for at, one in enumerate(known[group]):
            if one["id"] == "network":
                raise BadFacts(f"{group}[{at}].id", "verwacht: een andere id dan network")


def _row(addressee: str, rung: str, outcome: str, missing: list[str]) -> dict[str, Any]:
    return {
        "rung": rung,
        "addressee": addressee,
        "outcome": outcome,
        "missing": sorted(missing),
        "published": rung in PUBLISHED,
    }


PUBLISHED = frozenset(key for key, rung in RUNGS.items() if rung.get("published"))


@rule(
    "interventions",
    "Boven het verbeterplan wordt gewogen of het netwerk eerst zelf de kans kreeg. Een bevel en "
    "een boete wachten daar niet op.",
    cites=["INT#3.subsidiariteit.2"],
    meets=["IVN-2"],
)
def _chance(rung: str, answer: Answer, chances: bool) -> Answer:
    outcome, missing = answer
    if chances or outcome == NO or rung not in NOT_WITHOUT_CHANCE:
        return answer
    return WEIGH, [*missing, "network_enabled_first"]


def _network(known: dict[str, Any]) -> dict[str, Answer]:
    """The eleven rungs for the network as a whole."""
    found: dict[str, Answer] = {rung: _not_for_a_network() for rung in LADDER}
    found["advise-stimulate"] = _advise()
    found["address"] = _address(known)
    found["improvement-plan"] = _plan(known)
    found["board-meeting"] = _meeting(known)
    found["enhanced-supervision"] = _supervision_of_the_network(known)
    found["administrative-coercion"] = _coercion()
    return found


def _provider(
    provider: dict[str, Any], known: dict[str, Any], standard: dict[str, bool] | None
) -> dict[str, Answer]:
    """The eleven rungs for one provider."""
    found: dict[str, Answer] = {
        rung: (NO, ["addressee"]) for rung in ("address", "improvement-plan", "board-meeting")
    }
    found["direct-measure"] = _direct_measure(provider)
    found["enhanced-supervision"] = _supervision_of_a_provider(provider)
    found["instruction"] = _instruction(provider, known, standard)
    found["order"] = _order(provider, known)
    found["order-under-penalty"] = _penalty(provider, known, standard)
    found["administrative-coercion"] = _coercion()
    found["fine"] = _fine(provider)
    if not provider["under_igj"]:
        found = {rung: _outside(missing) for rung, (_said, missing) in found.items()}
    found["advise-stimulate"] = _advise()
    return found


@rule(
    "interventions",
    "Een zorgaanbieder buiten haar toezicht kan de inspectie alleen adviseren en stimuleren.",
    cites=["INT#4.adressanten.1", "INT#4.adressanten.4"],
    meets=["IVN-4", "REP-10"],
)
def _outside(missing: list[str]) -> Answer:
    return NO, ["under_igj", *missing]


@rule(
    "interventions",
    "Adviseren en stimuleren kan altijd, ook zonder vastgestelde afwijking.",
    cites=["INT#6.advies.1"],
    meets=["IVN-5", "IVN-11"],
)
def _advise() -> Answer:
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
def _address(known: dict[str, Any]) -> Answer:
    if not known["deviation_found"]:
        return NO, ["deviation_found"]
    return (WEIGH if "no" in known["trust"].values() else YES), []


@rule(
    "interventions",
    "Een verbeterplan met termijnen kan als een afwijking is vastgesteld.",
    cites=["INT#6.verbeterplan.1", "INT#6.verbeterplan.2"],
    meets=["IVN-5", "IVN-8"],
)
def _plan(known: dict[str, Any]) -> Answer:
    return (YES, []) if known["deviation_found"] else (NO, ["deviation_found"])


@rule(
    "interventions",
    "Een bestuursgesprek is een laatste waarschuwing: eerder is aangesproken of om een plan "
    "gevraagd, anders wordt gewogen.",
    cites=["INT#6.bestuursgesprek.1"],
    meets=["IVN-5", "IVN-9"],
)
def _meeting(known: dict[str, Any]) -> Answer:
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
def _direct_measure(provider: dict[str, Any]) -> Answer:
    missing = _failing(provider, ("inspected", "deviates", "easy_to_end", "can_comply_alone"))
    return (NO if missing else YES), missing


@rule(
    "interventions",
    "Verscherpt toezicht op een netwerk als geheel vraagt een duidelijke, breed gedragen norm die "
    "alle deelnemers bindt, en dat allen getoetst en geïnformeerd zijn en afwijken.",
    cites=["INT#6.verscherpt-toezicht.2"],
    meets=["IVN-6"],
)
def _supervision_of_the_network(known: dict[str, Any]) -> Answer:
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
def _supervision_of_a_provider(provider: dict[str, Any]) -> Answer:
    missing = _failing(provider, ("inspected", "informed_of_findings", "deviates"))
    return (NO if missing else YES), missing


@rule(
    "interventions",
    "Bestuursrechtelijke interventies zijn nooit voor een netwerk als geheel.",
    cites=["INT#6.bestuursrecht.1"],
    meets=["IVN-5", "IVN-7"],
)
def _not_for_a_network() -> Answer:
    return NO, ["addressee"]


@rule(
    "interventions",
    "Een bestuursrechtelijke interventie vraagt een getoetste zorgaanbieder die afwijkt, en een "
    "risico dat niet laag is.",
    cites=["INT#6.bestuursrecht.2", "INT#3.proportionaliteit.1"],
    meets=["IVN-2", "IVN-7"],
)
def _formal(provider: dict[str, Any], known: dict[str, Any]) -> list[str]:
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
def _instruction(
    provider: dict[str, Any], known: dict[str, Any], standard: dict[str, bool] | None
) -> Answer:
    missing = _formal(provider, known) + _lighter(known)
    missing += _norm(standard, ("concrete", "testable"))
    return (NO if missing else WEIGH), missing + _failing(provider, ("can_comply_alone",))


@rule(
    "interventions",
    "Een last onder dwangsom vraagt hetzelfde als een aanwijzing: wat gedaan of gelaten moet "
    "worden, moet precies te zeggen zijn.",
    cites=["INT#6.dwangsom.1", "INT#4.normen.3", "INT#6.bestuursrecht.2"],
    meets=["IVN-7"],
)
def _penalty(
    provider: dict[str, Any], known: dict[str, Any], standard: dict[str, bool] | None
) -> Answer:
    return _instruction(provider, known, standard)


@rule(
    "interventions",
    "Een bevel is voor acuut gevaar dat de zorgaanbieder zelf makkelijk kan wegnemen.",
    cites=["INT#6.bevel.1", "INT#6.bevel.2", "WKKGZ#art-27.4"],
    meets=["IVN-7"],
)
def _order(provider: dict[str, Any], known: dict[str, Any]) -> Answer:
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
def _coercion() -> Answer:
    return NO, []


@rule(
    "interventions",
    "Een boete kan alleen voor een zorgaanbieder die moest melden en dat niet deed.",
    cites=["INT#6.boete.1", "INT#6.boete.2", "WKKGZ#art-30"],
    meets=["IVN-5", "REP-9"],
)
def _fine(provider: dict[str, Any]) -> Answer:
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
def _stakeholder(kind: str) -> list[tuple[str, Answer]]:
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


GROUNDS = grounds(
    *(_chance, _outside, _advise, _address, _plan, _meeting, _direct_measure),
    *(_supervision_of_the_network, _supervision_of_a_provider, _not_for_a_network, _formal),
    *(_instruction, _penalty, _order, _coercion, _fine, _stakeholder),
)
LADDER_CITES = tuple(
    dict.fromkeys([*GROUNDS, *cite(*(key for rung in RUNGS.values() for key in rung["cites"]))])
)


def sentences(missing: Iterable[str]) -> tuple[str, ...]:
    """What is missing for a rung, each as a Dutch sentence a user may read."""
    return tuple(WHY.get(name, name) for name in missing)


def forbidden_by_law(rung: str, missing: Iterable[str]) -> bool:
    """Does the law itself shut this rung? Then no reasoning opens it (IVN-5)."""
    return bool(set(RUNGS.get(rung, {}).get("forbidden_without", ())) & set(missing))


MEETING_FACTS = Thing(
    fields={
        "providers": Listed(
            title="Zorgaanbieders",
            key="id",
            each=Thing(
                fields={
                    "id": Text(title="Zorgaanbieder"),
                    "visited": Bool(title="Bezocht?", help=SOURCE_6),
                }
            ),
        ),
        "very_many": Bool(title="Zijn het er heel veel?", help=SOURCE_6),
        "delegation": Thing(
            title="Afvaardiging",
            null=True,
            fields={
                "members": Listed(title="Wie", help=SOURCE_6),
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
