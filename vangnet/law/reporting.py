"""Is this a network calamity, and who must report? (REP-3, REP-5)"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from vangnet.law.shapes import Bool, Day, Listed, One, Shape, Text, Thing
from vangnet.law.sources import cite, strongest
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
                "party": Text(title="Partij"),
                "kind": KIND,
                "line": LINE,
                "since": Day(title="Betrokken vanaf", help="factsheet, drie of meer tegelijk"),
                "until": Day(title="Betrokken tot en met", null=True),
            }
        ),
    ),
}
NETWORK_FACTS = Thing(fields=NETWORK)
NETWORK_CITES = cite("CZN#calamiteit.1", "WZN#netwerk.1")
CHAIN_CITES = cite("GEB#keten.1", "GEB#keten.2")


def network_calamity(facts: Mapping[str, Any]) -> Verdict:
    """Three or more different care providers, involved at about the same time?"""
    known = NETWORK_FACTS.read(facts, "")
    last = known["occurred_on"]
    first = last - timedelta(days=number("network_calamity.days", last) - 1)
    near = [
        one
        for one in known["involvements"]
        if one["kind"] == "care_provider"
        and one["since"] <= last
        and (one["until"] is None or one["until"] >= first)
    ]
    providers = sorted({one["party"] for one in near})
    chain = known["birth_care"] and is_chain(near, "party")
    result = {"providers": providers, "chain": chain}
    if chain:
        because = (
            "De geboortezorg was in de eerste lijn en in de tweede of derde lijn. Daarom is dit een "
            "ketencalamiteit: elke ketenpartner heeft een eigen plicht om te melden.",
        )
        return Verdict(
            "network-calamity",
            Outcome.YES,
            because,
            cites=CHAIN_CITES,
            result=result,
            force=strongest(CHAIN_CITES),
        )
    enough = len(providers) >= number("network_calamity.minimum_providers", last)
    count = len(providers)
    who = (
        "Geen enkele zorgaanbieder was"
        if not count
        else ("Eén zorgaanbieder was" if count == 1 else f"{count} zorgaanbieders waren")
    )
    sentence = f"{who} in de dertig dagen tot en met {last:%d-%m-%Y} betrokken."
    tail = (
        "Daarom is dit mogelijk een calamiteit in een zorgnetwerk. U bevestigt of dat klopt."
        if enough
        else "Pas bij drie of meer verschillende zorgaanbieders is het mogelijk een calamiteit in "
        "een zorgnetwerk."
    )
    return Verdict(
        "network-calamity",
        Outcome.WEIGH if enough else Outcome.NO,
        (sentence, tail),
        cites=NETWORK_CITES,
        result=result,
        force=strongest(NETWORK_CITES),
    )


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
                    "id": Text(title="Partij"),
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
                    "by": Text(title="Melder"),
                    "on": Day(title="Gemeld op"),
                    "stands_for": Listed(title="Ook namens"),
                    "confirmed": Listed(title="Bevestigd door"),
                }
            ),
        ),
    }
)
DUTY_CITES = cite("WKKGZ#art-11.1", "CZN#wie-meldt.1", "CZN#inleiding.1")
DUTY_BIRTH_CITES = cite(
    "WKKGZ#art-11.1", "GEB#melden.1", "GEB#melden.2", "GEB#melden.3", "GEB#keten.1"
)


def who_must_report(facts: Mapping[str, Any]) -> Verdict:
    """For each party: must it report, by when, and has it?"""
    known = REPORT_FACTS.read(facts, "")
    reported = _reported(known)
    obliged = _obliged_in_birth_care(known) if known["birth_care"] else set()
    day = due("report", known["established_on"]).due_on if known["established_on"] else None
    duties = []
    for party in sorted(known["parties"], key=lambda one: one["id"]):
        must = _must(party, known["cause_in_cooperation"], obliged)
        duties.append(_duty(party["id"], must, day, party["id"] in reported, known["on"]))
    overdue = [duty["party"] for duty in duties if duty["status"] == "overdue"]
    waiting = any(duty["status"] == "open" for duty in duties)
    outcome = Outcome.NO if overdue else Outcome.WEIGH if waiting else Outcome.YES
    cites = DUTY_BIRTH_CITES if known["birth_care"] else DUTY_CITES
    return Verdict(
        "who-must-report",
        outcome,
        _said(outcome, duties),
        tuple(f"report:{party}" for party in overdue),
        cites,
        {"duties": duties},
        strongest(cites),
    )


def _reported(known: dict[str, Any]) -> set[str]:
    found: set[str] = set()
    for report in known["reports"]:
        if report["on"] <= known["on"]:
            found |= {report["by"]} | (set(report["stands_for"]) & set(report["confirmed"]))
    return found


def _obliged_in_birth_care(known: dict[str, Any]) -> set[str]:
    """The general rule first; birth care says by line who reports (GEB, Calamiteit melden)."""
    providers = [one for one in known["parties"] if one["kind"] == "care_provider"]
    if is_chain(providers, "id"):
        return {one["id"] for one in providers if one["directly_involved"]}
    return {one["id"] for one in providers if one["happened_here"]}


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
    if outcome is Outcome.YES:
        return ("Iedereen die moet melden, heeft gemeld.",)
    weigh = any(duty["must"] == "weigh" and duty["status"] == "open" for duty in duties)
    found = ["Nog niet iedereen die moet melden, heeft gemeld."]
    if weigh:
        found.append(
            "Het is nog niet duidelijk of de oorzaak in de samenwerking ligt. Wie direct betrokken "
            "was, weegt zelf af of hij meldt."
        )
    return tuple(found)
