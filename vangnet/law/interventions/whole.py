"""The question `interventions`: the whole ladder for the network and everyone in it (IVN-5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from vangnet.law.interventions import rungs
from vangnet.law.interventions.facts import LADDER, LADDER_FACTS, RUNGS, TRUST, WHY
from vangnet.law.interventions.rungs import NO, Answer
from vangnet.law.refusals import BadFacts
from vangnet.law.rules import grounds
from vangnet.law.sources import cite, strongest
from vangnet.law.verdicts import Outcome, Verdict

PUBLISHED = frozenset(key for key, rung in RUNGS.items() if rung.get("published"))


def interventions(facts: Mapping[str, Any]) -> Verdict:
    """Every rung for every addressee: open, to be weighed, or shut, with all that is missing."""
    known = LADDER_FACTS.read(facts, "")
    _check(known)
    chances = known["network_enabled_first"]
    whole = _network(known)
    rows = [_row("network", rung, *rungs.chance(rung, whole[rung], chances)) for rung in LADDER]
    standard = known["standard"]
    for provider in known["providers"]:
        answers = _provider(provider, known, standard)
        name = provider["id"]
        rows += [_row(name, rung, *rungs.chance(rung, answers[rung], chances)) for rung in LADDER]
    for one in known["stakeholders"]:
        rows += [_row(one["id"], step, *answer) for step, answer in rungs.stakeholder(one["kind"])]
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


def _network(known: dict[str, Any]) -> dict[str, Answer]:
    """The eleven rungs for the network as a whole."""
    found: dict[str, Answer] = {rung: rungs.not_for_a_network() for rung in LADDER}
    found["advise-stimulate"] = rungs.advise()
    found["address"] = rungs.address(known)
    found["improvement-plan"] = rungs.plan(known)
    found["board-meeting"] = rungs.meeting(known)
    found["enhanced-supervision"] = rungs.supervision_of_the_network(known)
    found["administrative-coercion"] = rungs.coercion()
    return found


def _provider(
    provider: dict[str, Any], known: dict[str, Any], standard: dict[str, bool] | None
) -> dict[str, Answer]:
    """The eleven rungs for one provider."""
    found: dict[str, Answer] = {
        rung: (NO, ["addressee"]) for rung in ("address", "improvement-plan", "board-meeting")
    }
    found["direct-measure"] = rungs.direct_measure(provider)
    found["enhanced-supervision"] = rungs.supervision_of_a_provider(provider)
    found["instruction"] = rungs.instruction(provider, known, standard)
    found["order"] = rungs.order(provider, known)
    found["order-under-penalty"] = rungs.penalty(provider, known, standard)
    found["administrative-coercion"] = rungs.coercion()
    found["fine"] = rungs.fine(provider)
    if not provider["under_igj"]:
        found = {rung: rungs.outside(missing) for rung, (_said, missing) in found.items()}
    found["advise-stimulate"] = rungs.advise()
    return found


GROUNDS = grounds(
    *(
        rungs.chance,
        rungs.outside,
        rungs.advise,
        rungs.address,
        rungs.plan,
        rungs.meeting,
        rungs.direct_measure,
    ),
    *(
        rungs.supervision_of_the_network,
        rungs.supervision_of_a_provider,
        rungs.not_for_a_network,
        rungs.formal,
    ),
    *(rungs.instruction, rungs.penalty, rungs.order, rungs.coercion, rungs.fine, rungs.stakeholder),
)
LADDER_CITES = tuple(
    dict.fromkeys([*GROUNDS, *cite(*(key for rung in RUNGS.values() for key in rung["cites"]))])
)


def sentences(missing: Iterable[str]) -> tuple[str, ...]:
    """What is missing for a rung, each as a Dutch sentence a user may read."""
    return tuple(WHY.get(name, name) for name in missing)


def cites_of(rung: str) -> tuple[str, ...]:
    """The paragraphs behind one rung, for the screen and the trail of that rung alone."""
    return tuple(RUNGS.get(rung, {}).get("cites", ()))


def forbidden_by_law(rung: str, missing: Iterable[str]) -> bool:
    """Does the law itself shut this rung? Then no reasoning opens it (IVN-5)."""
    return bool(set(RUNGS.get(rung, {}).get("forbidden_without", ())) & set(missing))
