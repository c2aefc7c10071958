"""May this be shared, with this party, on this day? (PRV-1 to PRV-4)"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vangnet.law.shapes import Bool, Day, Listed, One, Text, Thing
from vangnet.law.sources import cite, strongest
from vangnet.law.verdicts import Outcome, Verdict

DATA = ("none", "identity", "contact", "health", "file_extract", "perinatal_audit")
SOURCE = "factsheet, informatie delen en privacy"
SHARE_FACTS = Thing(
    fields={
        "on": Day(title="De dag waarop gedeeld wordt"),
        "from": Text(title="Wie deelt"),
        "to": Text(title="Met wie"),
        "data": One(title="Wat wordt gedeeld", of=DATA, help=SOURCE),
        "client_alive": Bool(title="Leeft de cliënt?", help=SOURCE),
        "consents": Listed(
            title="Toestemmingen",
            key="id",
            each=Thing(
                fields={
                    "id": Text(title="Toestemming"),
                    "by": One(
                        title="Van wie", of=("client", "representative", "guardian"), help=SOURCE
                    ),
                    "to": Listed(title="Voor wie", help=SOURCE),
                    "data": Listed(title="Voor welke gegevens", each=One(of=DATA), help=SOURCE),
                    "since": Day(title="Vanaf", help=SOURCE),
                    "until": Day(title="Tot en met", null=True),
                    "withdrawn_on": Day(title="Ingetrokken op", null=True),
                }
            ),
        ),
        "presumed": Thing(
            title="Veronderstelde toestemming",
            null=True,
            fields={
                "reasoning": Text(title="Waarom mag dit verondersteld worden?", help=SOURCE),
                "recorded_on": Day(title="Vastgelegd op"),
            },
        ),
    }
)
NEVER = cite("GEB#audit.2")
DUTY = cite("WKKGZ#art-11.1", "WKKGZ#art-11.2")
WITHOUT = cite("CZN#privacy.1")
CONSENT = cite("CZN#privacy.1", "CZN#privacy.2")
PRESUMED = cite("CZN#privacy.3", "CZN#privacy.2")


def may_share(facts: Mapping[str, Any]) -> Verdict:
    """The general rule, then each exception as the sources name it."""
    known = SHARE_FACTS.read(facts, "")
    if known["data"] == "perinatal_audit":
        return _answer(
            Outcome.NO,
            "Gegevens van de perinatale audit blijven in eigen kring, ook tegenover de inspectie.",
            NEVER,
        )
    if known["to"] == "IGJ":
        return _answer(
            Outcome.YES,
            "Aan de inspectie deelt u op grond van de meldplicht: alleen wat de melding of een "
            "gemotiveerd verzoek nodig heeft.",
            DUTY,
            "duty",
        )
    if known["data"] == "none":
        return _answer(
            Outcome.YES, "Hier staan geen persoonsgegevens in. Dat mag u delen.", WITHOUT
        )
    return _by_consent(known)


def _by_consent(known: dict[str, Any]) -> Verdict:
    covering = [
        one
        for one in known["consents"]
        if known["to"] in one["to"] and known["data"] in one["data"]
    ]
    valid = sorted(one["id"] for one in covering if _valid(one, known["on"]))
    if valid:
        return _answer(
            Outcome.YES, "Er is toestemming voor deze partij en deze gegevens.", CONSENT, valid[0]
        )
    presumed = known["presumed"]
    if not known["client_alive"] and presumed is not None:
        grounded = presumed["reasoning"].strip() and presumed["recorded_on"] <= known["on"]
        if grounded:
            taken_back = any(
                one["withdrawn_on"] is not None and one["withdrawn_on"] <= known["on"]
                for one in covering
            )
            if taken_back:
                return _answer(
                    Outcome.WEIGH,
                    "De cliënt trok de toestemming voor deze partij eerder in. Weeg af of u "
                    "toestemming nog mag veronderstellen.",
                    PRESUMED,
                    "presumed",
                )
            return _answer(
                Outcome.YES,
                "De cliënt is overleden. U deelt met veronderstelde toestemming.",
                PRESUMED,
                "presumed",
            )
    return _answer(
        Outcome.NO,
        "Er is geen geldige toestemming voor deze partij en deze gegevens. De Wkkgz geeft "
        "zorgaanbieders onderling geen grond om gegevens uit te wisselen. U kunt de gegevens "
        "weglaten of vervangen, of toestemming vragen.",
        CONSENT if known["client_alive"] else (*CONSENT, *PRESUMED[:1]),
    )


def _valid(one: dict[str, Any], on: Any) -> bool:
    return (
        one["since"] <= on
        and (one["until"] is None or on <= one["until"])
        and (one["withdrawn_on"] is None or on < one["withdrawn_on"])
    )


def _answer(
    outcome: Outcome, because: str, cites: tuple[str, ...], by: str | None = None
) -> Verdict:
    return Verdict("may-share", outcome, (because,), (), cites, {"by": by}, strongest(cites))
