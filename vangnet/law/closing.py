"""May the inspectorate close the case, and if not, what comes next? (ASM-5, ASM-6)"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vangnet.law.rules import grounds, rule
from vangnet.law.shapes import Bool, Int, Listed, One, Thing, Who
from vangnet.law.sources import strongest
from vangnet.law.verdicts import Outcome, Verdict

WEIGHED = ("yes", "no", "unknown")
FACTSHEET = "factsheet, wanneer is het onderzoek afgerond"
CLOSE_FACTS = Thing(
    fields={
        "investigated_with_care": One(
            title="Is de melding zorgvuldig onderzocht?", of=WEIGHED, help=FACTSHEET
        ),
        "measures_sufficient": One(
            title="Zijn er voldoende maatregelen?", of=WEIGHED, help=FACTSHEET
        ),
        "learned_together": One(
            title="Leerden de zorgaanbieders samen?", of=WEIGHED, help=FACTSHEET, optional=True
        ),
        "recurrence_reduced": One(
            title="Is de kans op herhaling kleiner?", of=WEIGHED, help=FACTSHEET
        ),
        "open_questions": Int(title="Hoeveel vragen staan nog open?"),
        "reporters": Listed(
            title="Melders",
            key="id",
            each=Thing(
                fields={
                    "id": Who(title="Melder"),
                    "judgement_sent": Bool(
                        title="Is het oordeel gestuurd?", help="IGJ, Geboortezorg: na de rapportage"
                    ),
                }
            ),
        ),
        "network": Bool(title="Is het een zaak in een zorgnetwerk?", help=FACTSHEET),
    }
)
SAYS = {
    ("investigated_with_care", "no"): "De melding is niet zorgvuldig genoeg onderzocht.",
    ("investigated_with_care", "unknown"): "Nog te wegen: is de melding zorgvuldig onderzocht?",
    ("measures_sufficient", "no"): "Er zijn niet voldoende maatregelen genomen.",
    ("measures_sufficient", "unknown"): "Nog te wegen: zijn er voldoende maatregelen?",
    ("learned_together", "no"): "De zorgaanbieders hebben niet samen geleerd.",
    ("learned_together", "unknown"): "Nog te wegen: hebben de zorgaanbieders samen geleerd?",
    ("recurrence_reduced", "no"): "De kans op herhaling is niet kleiner geworden.",
    ("recurrence_reduced", "unknown"): "Nog te wegen: is de kans op herhaling kleiner?",
}
LEARNING_COUNTS = (
    "Dat de zorgaanbieders samen leerden, is hier een voorwaarde. De bron zegt alleen dat de "
    "inspectie het meeneemt."
)


def may_close(facts: Mapping[str, Any]) -> Verdict:
    """A `no` on any ground keeps the case open; what is unknown, an inspector weighs first."""
    known = CLOSE_FACTS.read(facts, "")
    if known["network"] and known["learned_together"] is None:
        raise CLOSE_FACTS.fields["learned_together"].fail("learned_together")
    weighed = {**_examined(known), **_less_likely(known), **_learned(known)}
    lacking = {name: answer for name, answer in weighed.items() if answer != "yes"}
    waiting = [*_questions(known), *_judgements(known)]
    no = "no" in lacking.values() or bool(waiting)
    outcome = Outcome.NO if no else Outcome.WEIGH if lacking else Outcome.YES
    because = [SAYS[name, answer] for name, answer in lacking.items()]
    if "questions" in waiting:
        because.append("Er staan nog vragen open.")
    if len(waiting) > waiting.count("questions"):
        because.append("Nog niet elke melder kreeg het oordeel. Elke melder hoort het apart.")
    if not because:
        because.append("Zorgvuldig onderzocht, voldoende maatregelen, en minder kans op herhaling.")
    if known["network"]:
        because.append(LEARNING_COUNTS)
    asked = [
        _examined,
        _less_likely,
        *([_learned] if known["network"] else []),
        _questions,
        _judgements,
    ]
    cites = grounds(*asked, *([_next] if lacking else []))
    return Verdict(
        "may-close",
        outcome,
        tuple(because),
        tuple(sorted([*lacking, *waiting])),
        cites,
        {"next": _next(lacking)},
        strongest(_against(lacking, waiting) or cites),
    )


def _against(lacking: Mapping[str, str], waiting: list[str]) -> tuple[str, ...]:
    """The paragraphs behind what keeps it open: they say whether departing is possible at all.

    Only the law's own conditions are final: a careful inquiry and sufficient measures. The rest
    (less chance of recurrence, learning together, answers, each told apart) is what the
    inspectorate says of its own work.
    """
    found: list[Any] = []
    refused = {name for name, answer in lacking.items() if answer == "no"}
    if refused & {"investigated_with_care", "measures_sufficient"}:
        found.append(_examined)
    if "recurrence_reduced" in refused:
        found.append(_less_likely)
    if "learned_together" in refused:
        found.append(_learned)
    if "questions" in waiting:
        found.append(_questions)
    if len(waiting) > waiting.count("questions"):
        found.append(_judgements)
    return grounds(*found) if found else ()


@rule(
    "may-close",
    "Dicht kan als de melding zorgvuldig is onderzocht en er voldoende maatregelen zijn.",
    cites=["UBW#art-8.9", "CZN#afronden.1"],
    meets=["ASM-3", "ASM-6"],
)
def _examined(known: dict[str, Any]) -> dict[str, str]:
    return {name: known[name] for name in ("investigated_with_care", "measures_sufficient")}


@rule(
    "may-close",
    "Ook is de kans op herhaling kleiner. Dat vraagt de inspectie; in de wet staat het niet.",
    cites=["GEB#afsluiten.1", "GEB#oordeel.1", "CZN#afronden.2"],
    meets=["ASM-3", "ASM-6"],
)
def _less_likely(known: dict[str, Any]) -> dict[str, str]:
    return {"recurrence_reduced": known["recurrence_reduced"]}


@rule(
    "may-close",
    "In een zorgnetwerk geldt ook: de zorgaanbieders leerden van de gezamenlijke reflectie. Dat is "
    "onze keuze; de bron laat de inspectie het meewegen.",
    cites=["CZN#afronden.2"],
    meets=["ASM-6"],
)
def _learned(known: dict[str, Any]) -> dict[str, str]:
    return {"learned_together": known["learned_together"]} if known["network"] else {}


@rule(
    "may-close",
    "Zolang er vragen openstaan, gaat de zaak niet dicht.",
    cites=["GEB#afsluiten.3"],
    meets=["ASM-6"],
)
def _questions(known: dict[str, Any]) -> list[str]:
    return ["questions"] if known["open_questions"] else []


@rule(
    "may-close",
    "Elke melder krijgt het oordeel, ook als het voor allen hetzelfde is.",
    cites=["GEB#oordeel.4", "GEB#afsluiten.2"],
    meets=["ASM-5"],
)
def _judgements(known: dict[str, Any]) -> list[str]:
    return [f"judgement:{r['id']}" for r in known["reporters"] if not r["judgement_sent"]]


@rule(
    "may-close",
    "Is niet zorgvuldig onderzocht of zijn de maatregelen niet voldoende, dan onderzoekt de "
    "inspectie zelf; anders stelt zij vragen.",
    cites=["GEB#afsluiten.3", "UBW#art-8.8.1"],
    meets=["ASM-6"],
)
def _next(lacking: Mapping[str, str]) -> str:
    if "no" in (lacking.get("investigated_with_care"), lacking.get("measures_sufficient")):
        return "own-inquiry"
    return "ask-questions" if lacking else ""
