"""May this be shared, with this party, on this day? (PRV-1 to PRV-4)"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from vangnet.law.rules import grounds, rule
from vangnet.law.shapes import Bool, Day, Listed, One, Text, Thing, Who
from vangnet.law.sources import strongest
from vangnet.law.verdicts import Outcome, Verdict

DATA = ("none", "identity", "contact", "health", "file_extract", "perinatal_audit")
INSPECTORATE = "IGJ"
SOURCE = "factsheet, informatie delen en privacy"
SHARE_FACTS = Thing(
    fields={
        "on": Day(title="De dag waarop gedeeld wordt"),
        "from": Who(title="Wie deelt"),
        "to": Who(title="Met wie"),
        "data": One(title="Wat wordt gedeeld", of=DATA, help=SOURCE),
        "client_alive": Bool(title="Leeft de cliënt?", help=SOURCE),
        "consents": Listed(
            title="Toestemmingen",
            key="id",
            each=Thing(
                fields={
                    "id": Who(title="Toestemming"),
                    "by": One(
                        title="Van wie", of=("client", "representative", "guardian"), help=SOURCE
                    ),
                    "to": Listed(title="Voor wie", each=Who(), help=SOURCE),
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


def may_share(facts: Mapping[str, Any]) -> Verdict:
    """The general rule is consent; each exception to it stands by itself and comes first."""
    known = SHARE_FACTS.read(facts, "")
    exceptions = (_perinatal_audit, _to_the_inspectorate, _without_personal_data)
    for exception in (*exceptions, _with_consent, _presumed):
        answer: Verdict | None = exception(known)
        if answer is not None:
            return answer
    return _without_consent(known)


@rule(
    "may-share",
    "Gegevens van de perinatale audit worden nooit gedeeld, ook niet met de inspectie.",
    cites=["GEB#audit.2"],
    meets=["REP-8"],
)
def _perinatal_audit(known: dict[str, Any]) -> Verdict | None:
    if known["data"] != "perinatal_audit":
        return None
    return _answer(
        Outcome.NO,
        "Gegevens van de perinatale audit blijven in eigen kring, ook tegenover de inspectie.",
        grounds(_perinatal_audit),
    )


@rule(
    "may-share",
    "Aan de inspectie wordt gedeeld op grond van de meldplicht, wat de toestemmingen ook zeggen.",
    cites=["WKKGZ#art-11.1", "WKKGZ#art-11.2"],
    meets=["PRV-4"],
)
def _to_the_inspectorate(known: dict[str, Any]) -> Verdict | None:
    if known["to"] != INSPECTORATE:
        return None
    return _answer(
        Outcome.YES,
        "Aan de inspectie deelt u op grond van de meldplicht: alleen wat de melding of een "
        "gemotiveerd verzoek nodig heeft.",
        grounds(_to_the_inspectorate),
        "duty",
    )


@rule(
    "may-share",
    "Wat geen persoonsgegevens bevat, mag gedeeld worden.",
    cites=["CZN#privacy.1"],
    meets=["PRV-1"],
)
def _without_personal_data(known: dict[str, Any]) -> Verdict | None:
    if known["data"] != "none":
        return None
    return _answer(
        Outcome.YES,
        "Hier staan geen persoonsgegevens in. Dat mag u delen.",
        grounds(_without_personal_data),
    )


@rule(
    "may-share",
    "Persoonsgegevens: alleen met toestemming die op die dag deze partij en deze gegevens dekt.",
    cites=["CZN#privacy.2", "CZN#privacy.3"],
    meets=["PRV-2"],
)
def _with_consent(known: dict[str, Any]) -> Verdict | None:
    valid = sorted(one["id"] for one in _covering(known) if _valid(one, known["on"]))
    if not valid:
        return None
    return _answer(
        Outcome.YES,
        "Er is toestemming voor deze partij en deze gegevens.",
        grounds(_with_consent),
        valid[0],
    )


@rule(
    "may-share",
    "Is de cliënt overleden, dan kan met veronderstelde toestemming die onderbouwd is vastgelegd; "
    "is toestemming voor deze partij en gegevens eerder ingetrokken, dan wordt gewogen.",
    cites=["CZN#privacy.4"],
    meets=["PRV-3"],
)
def _presumed(known: dict[str, Any]) -> Verdict | None:
    presumed = known["presumed"]
    if known["client_alive"] or presumed is None:
        return None
    if not presumed["reasoning"].strip() or presumed["recorded_on"] > known["on"]:
        return None
    taken_back = any(
        one["withdrawn_on"] is not None and one["withdrawn_on"] <= known["on"]
        for one in _covering(known)
    )
    if taken_back:
        return _answer(
            Outcome.WEIGH,
            "Toestemming voor deze partij en deze gegevens is eerder ingetrokken. Weeg af of u "
            "haar nog mag veronderstellen.",
            grounds(_presumed),
            "presumed",
        )
    return _answer(
        Outcome.YES,
        "De cliënt is overleden. U deelt met veronderstelde toestemming.",
        grounds(_presumed),
        "presumed",
    )


def _without_consent(known: dict[str, Any]) -> Verdict:
    tail = "vragen" if known["client_alive"] else "onderbouwen waarom u die mag veronderstellen"
    return _answer(
        Outcome.NO,
        "Er is geen geldige toestemming voor deze partij en deze gegevens. De Wkkgz geeft "
        "zorgaanbieders onderling geen grond om gegevens uit te wisselen. U kunt de gegevens "
        f"weglaten of vervangen, of toestemming {tail}.",
        grounds(_with_consent, *([] if known["client_alive"] else [_presumed])),
    )


def _covering(known: dict[str, Any]) -> list[dict[str, Any]]:
    """The consents for this party and this class of data, whatever their dates."""
    return [
        one
        for one in known["consents"]
        if known["to"] in one["to"] and known["data"] in one["data"]
    ]


def _valid(one: dict[str, Any], on: date) -> bool:
    return bool(
        one["since"] <= on
        and (one["until"] is None or on <= one["until"])
        and (one["withdrawn_on"] is None or on < one["withdrawn_on"])
    )


def _answer(
    outcome: Outcome, because: str, cites: tuple[str, ...], by: str | None = None
) -> Verdict:
    return Verdict("may-share", outcome, (because,), (), cites, {"by": by}, strongest(cites))
