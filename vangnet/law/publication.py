"""May this be published, and until when does it stay? (PUB-1, PUB-2, PUB-5)"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from vangnet.law.refusals import BadFacts
from vangnet.law.rules import grounds, rule
from vangnet.law.shapes import Bool, Day, Int, One, Text, Thing, Who
from vangnet.law.sources import strongest
from vangnet.law.terms import due, number
from vangnet.law.verdicts import Outcome, Verdict

KINDS = (
    *("provider_report", "public_version", "own_inquiry_summary", "supervision_report"),
    "formal_measure",
)
ACT = "Gezondheidswet, artikel 44a"
STRIP = "Gezondheidswet, artikel 44"
PUBLISH_FACTS = Thing(
    fields={
        "kind": One(title="Wat wordt openbaar?", of=KINDS, help="Leren van calamiteiten"),
        "on": Day(title="De dag waarop het openbaar wordt", near=True),
        "decided_on": Day(title="Besluit genomen op", optional=True),
        "notified_on": Day(title="Besluit bekendgemaakt op", help=ACT, null=True, near=True),
        "urgent": Bool(title="Maatregel zonder wachttijd?", help=ACT),
        "relief_requested": Bool(title="Is de rechter om een voorziening gevraagd?", help=ACT),
        "relief_decided": One(
            title="Wat zei de rechter?", of=("none", "refused", "granted"), help=ACT
        ),
        "safe": Thing(
            title="Is het veilig?",
            fields={
                "undecided_spans": Int(title="Woorden waarover nog niet beslist is", help=STRIP),
                "leak_hits": Int(title="Gevonden lekken", help=STRIP),
                "reviewer": Who(title="Wie keek het na?", null=True),
                "approver": Who(title="Wie keurde het goed?", null=True),
                "changed_after_approval": Bool(title="Nog veranderd na goedkeuring?"),
                "k": Int(title="Hoeveel zaken hebben dezelfde kenmerken?", optional=True),
            },
        ),
        "ended_on": Day(title="Maatregel geëindigd op", null=True, near=True),
        "threshold_k": Int(title="Hoeveel zaken moeten het er zijn?", optional=True),
        "k_reason": Text(title="Waarom minder genoeg is", null=True),
    }
)
SAYS = {
    "notified": "Het besluit is nog niet bekendgemaakt.",
    "waiting-period": "De wachttijd na de bekendmaking is nog niet voorbij.",
    "relief": "De rechter is om een voorziening gevraagd. Openbaar maken wacht daarop.",
    "granted": "De rechter wees de gevraagde voorziening toe. Openbaar maken kan nu niet.",
    "undecided_spans": "Over sommige woorden is nog niet beslist.",
    "leak_hits": "Er staat nog iets in dat iemand herkenbaar maakt.",
    "reviewer": "Niemand heeft het nagekeken.",
    "approver": "Niemand heeft het goedgekeurd.",
    "second-person": "Nakijken en goedkeuren is werk voor twee verschillende mensen.",
    "changed_after_approval": "De tekst is na de goedkeuring veranderd.",
    "k": "Te weinig zaken hebben dezelfde kenmerken: iemand kan herkenbaar zijn.",
}


def may_publish(facts: Mapping[str, Any]) -> Verdict:
    """A provider's own report never; the rest when notified, waited, not suspended and safe."""
    known = PUBLISH_FACTS.read(facts, "")
    if known["kind"] == "provider_report":
        return _never()
    measure = known["kind"] == "formal_measure"
    if not measure and known["safe"]["k"] is None:
        raise BadFacts("safe.k", f"verwacht: {Int().expected}")
    earliest = _earliest(known)
    missing = [*_waiting(known, earliest), *_relief(known), *_safe(known["safe"])]
    if not measure:
        missing += _recognisable(known)
    cites = grounds(_earliest, _waiting, _relief, _safe, _duration)
    if not measure:
        cites = tuple(dict.fromkeys([*cites, *grounds(_recognisable)]))
    until = _duration(known, open_=not missing)
    granted = known["relief_decided"] == "granted"
    said = ["granted" if name == "relief" and granted else name for name in missing]
    because = [SAYS[name] for name in said] or ["Aan alle voorwaarden is voldaan."]
    return Verdict(
        "may-publish",
        Outcome.NO if missing else Outcome.YES,
        tuple(because),
        tuple(sorted(missing)),
        cites,
        {
            "earliest_on": earliest.isoformat() if earliest else None,
            "online_until": until.isoformat() if until else None,
        },
        strongest(cites),
    )


@rule(
    "may-publish",
    "Het verslag van een zorgaanbieder zelf wordt nooit openbaar; wel een publieksversie.",
    cites=["LVC#openbaar.1", "LVC#publieksversies.1", "GZW#rapport-zorgaanbieder"],
    meets=["PUB-1"],
)
def _never() -> Verdict:
    cites = grounds(_never)
    return Verdict(
        "may-publish",
        Outcome.NO,
        ("Het verslag van de zorgaanbieder zelf wordt nooit openbaar; een publieksversie wel.",),
        cites=cites,
        result={"earliest_on": None, "online_until": None},
        force=strongest(cites),
    )


@rule(
    "may-publish",
    "Openbaar op zijn vroegst op de dag na de wachttijd; bij een maatregel zonder wachttijd op de "
    "dag van de bekendmaking.",
    cites=["GZW#art-44a.1", "GZW#art-44a.6", "ATW#art-1"],
    meets=["PUB-1", "PUB-5"],
)
def _earliest(known: dict[str, Any]) -> date | None:
    notified: date | None = known["notified_on"]
    if notified is None:
        return None
    if known["urgent"] and known["kind"] == "formal_measure":
        return notified
    return due("publication-wait", notified).due_on + timedelta(days=1)


@rule(
    "may-publish",
    "Zonder bekendgemaakt besluit geen openbaarmaking, en niet vóór de vroegste dag.",
    cites=["GZW#art-44a.1"],
    meets=["PUB-1"],
)
def _waiting(known: dict[str, Any], earliest: date | None) -> list[str]:
    if earliest is None:
        return ["notified"]
    return ["waiting-period"] if known["on"] < earliest else []


@rule(
    "may-publish",
    "Geen openbaarmaking zolang de rechter niet besliste over een voorziening, of die toewees.",
    cites=["GZW#art-44a.5"],
    meets=["PUB-1"],
)
def _relief(known: dict[str, Any]) -> list[str]:
    decided = known["relief_decided"]
    pending = known["relief_requested"] and decided == "none"
    return ["relief"] if pending or decided == "granted" else []


@rule(
    "may-publish",
    "Over elk herkenbaar woord is beslist, er is geen lek, twee verschillende mensen keken, en "
    "daarna is niets veranderd. Dat twee mensen kijken, is onze keuze.",
    cites=["GZW#art-44.5", "LVC#publieksversies.1", "LVC#publieksversies.2"],
    meets=["PUB-1", "PUB-2"],
)
def _safe(safe: dict[str, Any]) -> list[str]:
    missing = [name for name in ("undecided_spans", "leak_hits") if safe[name]]
    people = [(name, (safe[name] or "").strip()) for name in ("reviewer", "approver")]
    missing += [name for name, person in people if not person]
    if people[0][1] and people[0][1] == people[1][1]:
        missing.append("second-person")
    return [*missing, "changed_after_approval"] if safe["changed_after_approval"] else missing


@rule(
    "may-publish",
    "Genoeg andere zaken hebben dezelfde kenmerken, of een kleiner aantal met een reden. Hoeveel "
    "genoeg is, is onze keuze.",
    cites=["GZW#art-44.5", "LVC#publieksversies.1", "LVC#publieksversies.2"],
    meets=["PUB-1", "PUB-2"],
)
def _recognisable(known: dict[str, Any]) -> list[str]:
    k, asked = known["safe"]["k"], known["threshold_k"]
    if asked is None:
        asked = number("publication.threshold_k", known["on"])
    argued = bool((known["k_reason"] or "").strip())
    lowest = number("publication.lowest_k", known["on"])
    return [] if k >= asked or (argued and k >= lowest) else ["k"]


@rule(
    "may-publish",
    "Documenten blijven vijf jaar online, maatregelen tot drie jaar na hun einde.",
    cites=["GZW#duur"],
    meets=["PUB-1", "PUB-5"],
)
def _duration(known: dict[str, Any], *, open_: bool) -> date | None:
    if known["kind"] == "formal_measure":
        ended = known["ended_on"]
        return _later(ended, number("publication.measure_years", ended)) if ended else None
    return _later(known["on"], number("publication.document_years", known["on"])) if open_ else None


def _later(day: date, years: int) -> date:
    """So many years later; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
