"""Is this a network calamity, and who must report? (REP-3, REP-5)"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from vangnet.law.rules import grounds, in_force, rule
from vangnet.law.shapes import Bool, Day, Listed, One, Shape, Thing, Who
from vangnet.law.sources import strongest
from vangnet.law.terms import due, number
from vangnet.law.verdicts import Outcome, Verdict

KINDS = ("care_provider", "other_professional", "informal_caregiver", "client")
LINES = ("first", "second", "third", "social_domain", "informal", "none")
HIGHER = frozenset({"second", "third"})

OCCURRED = Day(
    title="Datum van de gebeurtenis", help="Uitvoeringsbesluit Wkkgz, artikel 8.2", near=True
)
BIRTH = Bool(title="Ging het om geboortezorg?", help="IGJ, Geboortezorg en kraamzorg")
KIND = One(title="Soort partij", of=KINDS, help="IGJ, Wat is een zorgnetwerk")
LINE = One(title="Lijn van zorg", of=LINES, help="IGJ, Geboortezorg: calamiteit in de keten")

NETWORK: Mapping[str, Shape] = {
    "occurred_on": OCCURRED,
    "birth_care": BIRTH,
    "involvements": Listed(
        title="Wie waren betrokken?",
        each=Thing(
            fields={
                "party": Who(title="Partij"),
                "kind": KIND,
                "line": LINE,
                "since": Day(title="Betrokken vanaf", help="factsheet, drie of meer tegelijk"),
                "until": Day(title="Betrokken tot en met", null=True),
            }
        ),
    ),
}
NETWORK_FACTS = Thing(fields=NETWORK)


def network_calamity(facts: Mapping[str, Any]) -> Verdict:
    """Three or more different care providers, involved at about the same time?"""
    known = NETWORK_FACTS.read(facts, "")
    near = _near(known)
    providers = sorted({one["party"] for one in near})
    chain = _chain(known["birth_care"], near)
    if chain:
        outcome, cites = Outcome.YES, grounds(_chain, _near)
        because = [
            "De geboortezorg was in de eerste lijn en in de tweede of derde lijn. Daarom is dit "
            "een ketencalamiteit: elke ketenpartner heeft een eigen plicht om te melden.",
        ]
    else:
        cites = grounds(_near, _enough, *([_chain] if known["birth_care"] else []))
        outcome, because = _enough(providers, known["occurred_on"])
    return Verdict(
        "network-calamity",
        outcome,
        tuple(because),
        cites=cites,
        result={"providers": providers, "chain": chain},
        force=strongest(cites),
    )


@rule(
    "network-calamity",
    "Alleen zorgaanbieders tellen, en van hen wie betrokken was in de dertig dagen tot en met de "
    "gebeurtenis. Die dertig dagen zijn onze uitleg van ongeveer tegelijk.",
    cites=["CZN#calamiteit.1", "WZN#netwerk.1", "WZN#netwerk.2"],
    meets=["REP-3", "NET-1"],
)
def _near(known: dict[str, Any]) -> list[dict[str, Any]]:
    last = known["occurred_on"]
    first = last - timedelta(days=number("network_calamity.days", last) - 1)
    return [
        one
        for one in known["involvements"]
        if one["kind"] == "care_provider"
        and one["since"] <= last
        and (one["until"] is None or one["until"] >= first)
    ]


@rule(
    "network-calamity",
    "Drie of meer verschillende zorgaanbieders: dan is het mogelijk een calamiteit in een "
    "zorgnetwerk, en bevestigt de melder dat.",
    cites=["CZN#calamiteit.1"],
    meets=["REP-3"],
)
def _enough(providers: list[str], occurred: date) -> tuple[Outcome, list[str]]:
    count = len(providers)
    who = {
        0: "Geen enkele zorgaanbieder was",
        1: "Eén zorgaanbieder was",
    }.get(count, f"{count} verschillende zorgaanbieders waren")
    days = number("network_calamity.days", occurred)
    least = number("network_calamity.minimum_providers", occurred)
    counted = f"{who} betrokken in de {days} dagen tot en met {occurred:%d-%m-%Y}."
    if count >= least:
        return Outcome.WEIGH, [
            counted,
            "Daarom is dit mogelijk een calamiteit in een zorgnetwerk. U bevestigt of dat klopt.",
        ]
    return Outcome.NO, [
        counted,
        f"Pas bij {least} of meer verschillende zorgaanbieders is het mogelijk een calamiteit in "
        "een zorgnetwerk.",
    ]


@rule(
    "network-calamity",
    "Geboortezorg in de eerste en in de tweede of derde lijn, door ten minste twee verschillende "
    "zorgaanbieders, is een ketencalamiteit. De bron zegt kan; wij houden haar daarvoor.",
    cites=["GEB#keten.1", "GEB#keten.2"],
    meets=["REP-5"],
)
def _chain(birth_care: bool, near: list[dict[str, Any]]) -> bool:
    return birth_care and is_chain(near, "party")


def is_chain(rows: list[dict[str, Any]], key: str) -> bool:
    """First line and second or third line, by at least two different providers."""
    first = {row[key] for row in rows if row["line"] == "first"}
    higher = {row[key] for row in rows if row["line"] in HIGHER}
    return bool(first and higher) and len(first | higher) >= 2


REPORT_FACTS = Thing(
    fields={
        "occurred_on": OCCURRED,
        "established_on": Day(
            title="Sinds wanneer staat vast dat het een calamiteit is?",
            help="IGJ, Melding doen van een calamiteit",
            null=True,
            near=True,
        ),
        "on": Day(title="De dag waarop gekeken wordt"),
        "birth_care": BIRTH,
        "cause_in_cooperation": One(
            title="Ligt de oorzaak in de samenwerking?",
            of=("yes", "no", "unclear"),
            help="factsheet Calamiteit in een zorgnetwerk",
        ),
        "parties": Listed(
            title="Partijen",
            key="id",
            each=Thing(
                fields={
                    "id": Who(title="Partij"),
                    "kind": KIND,
                    "line": LINE,
                    "under_igj": Bool(title="Valt onder de inspectie"),
                    "happened_here": Bool(title="Gebeurde het hier?", help="factsheet"),
                    "directly_involved": Bool(title="Direct betrokken?", help="factsheet"),
                }
            ),
        ),
        "reports": Listed(
            title="Meldingen",
            each=Thing(
                fields={
                    "by": Who(title="Melder"),
                    "on": Day(title="Gemeld op"),
                    "stands_for": Listed(title="Ook namens", each=Who()),
                    "confirmed": Listed(title="Bevestigd door", each=Who()),
                }
            ),
        ),
    }
)


def who_must_report(facts: Mapping[str, Any]) -> Verdict:
    """For each party: must it report, by when, and has it?"""
    known = REPORT_FACTS.read(facts, "")
    reported = _reported(known)
    must = in_force(known["occurred_on"], _must)
    obliged = _obliged_in_birth_care(known) if known["birth_care"] else set()
    day = _due(known["established_on"])
    duties = [
        _duty(
            party["id"],
            must(party, known["cause_in_cooperation"], obliged),
            day,
            party["id"] in reported,
            known["on"],
        )
        for party in sorted(known["parties"], key=lambda one: str(one["id"]))
    ]
    overdue = [duty["party"] for duty in duties if duty["status"] == "overdue"]
    waiting = any(duty["status"] == "open" for duty in duties)
    outcome = Outcome.NO if overdue else Outcome.WEIGH if waiting else Outcome.YES
    birth = [_obliged_in_birth_care] if known["birth_care"] else []
    cites = grounds(must, *birth, _due, _reported)
    return Verdict(
        "who-must-report",
        outcome,
        _said(outcome, duties),
        tuple(f"report:{party}" for party in overdue),
        cites,
        {"duties": duties},
        strongest(cites),
    )


@rule(
    "who-must-report",
    "Wie meldt, heeft gemeld. Bij een gezamenlijke melding geldt dat voor de anderen pas als zij "
    "het zelf bevestigden; dat is onze keuze.",
    cites=["GEB#keten.5", "CZN#wie-meldt.1"],
    meets=["REP-6", "REP-7"],
)
def _reported(known: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    for report in known["reports"]:
        if report["on"] <= known["on"]:
            found |= {report["by"]} | (set(report["stands_for"]) & set(report["confirmed"]))
    return found


@rule(
    "who-must-report",
    "Melden moet binnen drie werkdagen nadat vaststaat dat het een calamiteit is.",
    cites=["WKKGZ#art-11.1", "WKKGZ#onverwijld"],
    meets=["REP-5"],
)
def _due(established: date | None) -> date | None:
    return due("report", established).due_on if established else None


@rule(
    "who-must-report",
    "In de geboortezorg beslist de lijn: alleen ziekenhuis, dan het ziekenhuis; alleen eerste "
    "lijn, dan de praktijk; beide, dan elke zorgaanbieder die direct betrokken was.",
    cites=["GEB#melden.1", "GEB#melden.2", "GEB#melden.3", "GEB#keten.1", "GEB#keten.2"],
    meets=["REP-5"],
)
def _obliged_in_birth_care(known: dict[str, Any]) -> set[str]:
    providers = [one for one in known["parties"] if one["kind"] == "care_provider"]
    if is_chain(providers, "id"):
        return {one["id"] for one in providers if one["directly_involved"]}
    return {one["id"] for one in providers if one["happened_here"]}


@rule(
    "who-must-report",
    "De zorgaanbieder waar het gebeurde meldt; de anderen die direct betrokken waren ook als de "
    "oorzaak in de samenwerking ligt. Wie niet onder de inspectie valt, meldt niet bij haar.",
    cites=[
        *("WKKGZ#art-11.1", "CZN#inleiding.1", "CZN#calamiteit.2", "CZN#wie-meldt.2"),
        "CZN#wie-meldt.3",
    ],
    meets=["REP-5", "REP-9", "REP-10"],
)
def _must(party: dict[str, Any], cause: str, obliged: set[str]) -> str:
    if party["kind"] != "care_provider" or not party["under_igj"]:
        return "no"
    if party["happened_here"] or party["id"] in obliged:
        return "yes"
    if not party["directly_involved"]:
        return "no"
    return {"yes": "yes", "no": "no", "unclear": "weigh"}[cause]


def _duty(party: str, must: str, day: Any, reported: bool, on: Any) -> dict[str, Any]:
    if must == "no":
        return {
            "party": party,
            "must": "no",
            "due_on": None,
            "status": "reported" if reported else "none",
        }
    late = must == "yes" and day is not None and on > day
    status = "reported" if reported else "overdue" if late else "open"
    return {
        "party": party,
        "must": must,
        "due_on": day.isoformat() if day else None,
        "status": status,
    }


def _said(outcome: Outcome, duties: list[dict[str, Any]]) -> tuple[str, ...]:
    if outcome is Outcome.NO:
        late = sum(duty["status"] == "overdue" for duty in duties)
        return (
            "Eén zorgaanbieder had al gemeld moeten hebben."
            if late == 1
            else f"{late} zorgaanbieders hadden al gemeld moeten hebben.",
        )
    asked = [duty for duty in duties if duty["must"] != "no"]
    if not asked:
        return ("Geen van deze partijen hoeft dit bij de inspectie te melden.",)
    if outcome is Outcome.YES:
        return ("Iedereen die moet melden, heeft gemeld.",)
    waiting = {duty["must"] for duty in asked if duty["status"] == "open"}
    found = ["Nog niet iedereen die moet melden, heeft gemeld."] if "yes" in waiting else []
    if "weigh" in waiting:
        found.append(
            "Het is nog niet duidelijk of de oorzaak in de samenwerking ligt. Wie direct betrokken "
            "was, weegt zelf af of hij meldt."
        )
    return tuple(found)
