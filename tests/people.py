"""The fixed cast of the tests: fictional organisations and people around Rita Jansen.

Names come from the stories of the demonstration, so tests and demonstration speak of the same
people. Every function makes what is not there yet and gives back what is: call it as often as you
like. Reports are made by the rooms' own actions.

    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from vangnet.access.actors import Actor, Kind, Role
from vangnet.access.context import acting
from vangnet.accounts import queries as accounts
from vangnet.accounts.models import Membership, Person
from vangnet.networks import actions as networks
from vangnet.networks import queries as pictures
from vangnet.parties import actions as parties
from vangnet.parties.models import Organisation
from vangnet.reports import actions as reports
from vangnet.reports.models import Report

STORIES = Path(__file__).resolve().parents[1] / "vangnet" / "demo" / "stories"
AMSTERDAM = ZoneInfo("Europe/Amsterdam")

DAY_ZERO = date(2026, 9, 18)
"""The Friday on which it went wrong."""
AT = datetime(2026, 9, 22, 10, 15, tzinfo=AMSTERDAM)
"""The Tuesday after, when Rivierklei reports: one working day before its term ends."""
LATER = datetime(2026, 9, 29, 9, 0, tzinfo=AMSTERDAM)
"""A week later."""


@cache
def _story(name: str) -> dict[str, dict[str, Any]]:
    with (STORIES / f"{name}.toml").open("rb") as file:
        rows = tomllib.load(file)["organisation" if name == "organisations" else "person"]
    return {row["key"]: row for row in rows}


ORGANISATION_FIELDS = (
    *("name", "short", "kind", "sector", "line", "solo", "under_igj", "province"),
    *("municipality", "postcode", "kvk", "branch_number", "phone", "is_intake"),
)


# Organisations


def organisation(key: str) -> Organisation:
    """An organisation of the story, admitted: registered by the rooms' own action."""
    told = _story("organisations")[key]
    found = Organisation.objects.filter(kvk=told["kvk"]).first()
    if found is not None:
        return found
    supervisor = organisation(told["supervisor"]) if "supervisor" in told else None
    facts = {name: told[name] for name in ORGANISATION_FIELDS if name in told}
    with acting(Actor.CLOCK) as clock:
        made = parties.register(by=clock, supervisor=supervisor, **facts)
        return parties.admit(made, by=clock, on=date(2026, 1, 5))


def key_of(name: str) -> UUID:
    """The key of an organisation of the story."""
    return organisation(name).id


def intake() -> Organisation:
    """The desk of the inspectorate where reports arrive."""
    return organisation("meldpunt")


def department() -> Organisation:
    """A second department of the inspectorate: first-line care."""
    return organisation("afdeling_eerstelijn_wijk")


# People


def actor(key: str, *, of: str | None = None) -> Actor:
    """A person of the story as the actor she is. `of`: for whom, when she works for several."""
    told = _story("people")[key]
    person = Person.objects.filter(email=told["email"]).first() or Person.objects.create_user(
        told["email"],
        given_name=told["given_name"],
        surname=told["surname"],
        job_title=told["job_title"],
    )
    for membership in told.get("membership", []):
        body = organisation(membership["organisation"])
        held, _made = Membership.objects.select_related("organisation").get_or_create(
            person=person, organisation=body, until=None, defaults={"roles": membership["roles"]}
        )
        if of in (None, membership["organisation"]):
            return accounts.actor_for(person, held)
    return Actor(Kind.RELATIVE, person=person.id, roles=frozenset({Role.RELATIVE}))


def rivierklei_reporter() -> Actor:
    """Marloes ter Horst, home care: reporter and quality officer. She reports first."""
    return actor("marloes_ter_horst")


def rivierklei_committee() -> Actor:
    """Tineke Boersma, committee member of the home care."""
    return actor("tineke_boersma")


def rivierklei_board() -> Actor:
    """Anneke Dijkhuis, board member of the home care."""
    return actor("anneke_dijkhuis")


def administrator() -> Actor:
    """Ruud Pelgrim, administrator of the home care: manages accounts, sees no case."""
    return actor("ruud_pelgrim")


def stromenland_reporter() -> Actor:
    """Jasper Okafor, mental health care: reporter and quality officer."""
    return actor("jasper_okafor")


def stromenland_committee() -> Actor:
    """Saskia Benali, committee member of the mental health care."""
    return actor("saskia_benali")


def stromenland_board() -> Actor:
    """Peter Laroy, board member of the mental health care."""
    return actor("peter_laroy")


def wierde_reporter() -> Actor:
    """Hilde Bruinsma, general practitioner: everything at once in a small practice."""
    return actor("hilde_bruinsma")


def waardenhof_reporter() -> Actor:
    """Fatima El Amrani, hospital: reporter, quality officer and committee member."""
    return actor("fatima_el_amrani")


def waardenhof_board() -> Actor:
    """Willem-Jan Versteegh, board member of the hospital."""
    return actor("willem_jan_versteegh")


def wijkteam() -> Actor:
    """Yvonne Tabak, district team of the municipality: outside the inspectorate's supervision."""
    return actor("yvonne_tabak")


def outsider() -> Actor:
    """Joke Reitsma, home care elsewhere: has nothing to do with Rita Jansen."""
    return actor("joke_reitsma")


def relative() -> Actor:
    """Sanne Verhage, daughter of Rita Jansen. She has no standing until she is invited."""
    return actor("sanne_verhage")


def intake_inspector() -> Actor:
    """Bram Hoekzema, inspector at the intake desk."""
    intake()
    return actor("bram_hoekzema")


def coordinator() -> Actor:
    """Margriet Oosterbaan, coordinator of the inspectorate, at the intake desk."""
    return actor("margriet_oosterbaan")


def inspector() -> Actor:
    """Lotte van Rijswijk, inspector of the department of first-line care."""
    return actor("lotte_van_rijswijk")


def other_inspector() -> Actor:
    """Imran Sarwar, inspector of another department: mental health care."""
    return actor("imran_sarwar")


def editor() -> Actor:
    """Daan Wouda, editor of public versions."""
    return actor("daan_wouda")


def second_editor() -> Actor:
    """Noor Vellinga, the second pair of eyes on a public version."""
    return actor("noor_vellinga")


def other_supervisor() -> Actor:
    """Coby Franssen, supervisor of the municipality's support."""
    return actor("coby_franssen")


# Reports

CLIENT: Mapping[str, Any] = {
    "given_names": "Margaretha Johanna",
    "call_name": "Rita",
    "initials": "M.J.",
    "surname": "Jansen",
    "birth_date": date(1963, 2, 11),
    "sex": "female",
    "address": "Wilgenrijs 14",
    "postcode": "6649 ZX",
    "town": "Waterdonk",
    "phone": "06-00000014",
}

COMPLETE: Mapping[str, Any] = {
    "kvk": "90020048",
    "branch_number": "900200480001",
    "sector": "home_care_nursing",
    "reporter_function": "kwaliteitsfunctionaris",
    "reporter_phone": "0800-000 0002",
    "event_kind": "medication",
    "occurred_on": DAY_ZERO,
    "established_on": date(2026, 9, 18),
    "place_kind": "client_home",
    "municipality": "Waterdonk",
    "province": "gelderland",
    "postcode4": "6649",
    "facts": "De cliënt kreeg thuis nog twee weken een medicijn dat in het ziekenhuis was gestopt.",
    "outcome": "lasting_harm",
    "birth_care": False,
    "client_alive": True,
    "cause_in_cooperation": "unclear",
    "is_network_report": "yes",
    "network_lead": "Niemand had de regie.",
    "network_roles": "Wij gaven de medicijnen; de ggz schreef ze voor.",
    "network_agreements": "Er was geen gedeeld overzicht van de medicijnen.",
    "network_handovers": "Het bericht van het ziekenhuis bereikte niet iedereen.",
    "network_informal_care": "De dochter belde elke dag en zag dat het slechter ging.",
    "network_went_well": "De huisarts kwam dezelfde dag nog langs.",
    "is_joint": False,
    "investigate": "Wij onderzoeken samen met de andere partijen hoe dit kon gebeuren.",
    "investigate_by": date(2026, 11, 13),
    "limit_harm": "Wij vergelijken bij al onze cliënten de medicijnrol met het overzicht.",
    "limit_harm_by": date(2026, 10, 2),
    "inform": "Wij spraken met de dochter en wezen op de klachtenregeling.",
    "inform_by": date(2026, 9, 21),
    "prosecutor": "no",
    "big_registered": "no",
    "product_involved": False,
}
"""Everything that submitting asks, as Rivierklei would write it."""

NETWORK: Mapping[str, Mapping[str, Any]] = {
    "rivierklei": {"line": "first", "since": date(2026, 5, 18), "directly_involved": True},
    "stromenland": {"line": "second", "since": date(2004, 11, 1), "directly_involved": True},
    "gp_de_wierde": {"line": "first", "since": date(2008, 4, 1), "directly_involved": True},
    "waardenhof": {"line": "second", "since": date(2026, 8, 31), "directly_involved": True},
    "wijkteam_waterdonk": {
        "kind": "other_professional",
        "line": "social_domain",
        "since": date(2026, 6, 22),
    },
}
"""What is said of the parties; the author's own part is left out of its own report."""


def a_draft(by: Actor | None = None, *, at: datetime = AT, **fields: Any) -> Report:
    """A draft with only these fields filled in."""
    with acting(by or rivierklei_reporter()) as author:
        report = reports.start_draft(by=author, at=at)
        fill(report, author, fields, at=at)
        return report


def a_complete_draft(
    by: Actor | None = None,
    *,
    at: datetime = AT,
    parties: Iterable[str] | None = None,
    client: Mapping[str, Any] = CLIENT,
    **fields: Any,
) -> Report:
    """A draft that can be submitted; `fields` replace those of `COMPLETE`, None leaves one out.

    `parties`: names of `NETWORK`, all when left out.
    """
    with acting(by or rivierklei_reporter()) as author:
        report = reports.start_draft(by=author, at=at)
        said = {k: v for k, v in {**COMPLETE, **fields}.items() if v is not None}
        fill(report, author, said, at=at)
        if client:
            reports.keep_client(report, by=author, at=at, **client)
        picture(report, author, parties)
        return report


def a_submitted_report(
    by: Actor | None = None, *, at: datetime = AT, key: str = "", **said: Any
) -> Report:
    """A report that was submitted; `said` as for `a_complete_draft`."""
    intake()
    with acting(by or rivierklei_reporter()) as author:
        report = a_complete_draft(author, at=at, **said)
        return reports.submit(report, by=author, key=key or uuid4().hex, at=at)


def fill(report: Report, by: Actor, fields: Mapping[str, Any], *, at: datetime = AT) -> None:
    """Save these fields of a draft, each on the version it has."""
    if fields:
        reports.save_fields(report, fields, bases=report.versions, by=by, at=at)


def picture(report: Report, by: Actor, parties: Iterable[str] | None = None) -> None:
    """Put the author's own part and the named parties in the network of a draft."""
    own = pictures.own_involvement(by, report.id)
    networks.change_involvement(
        own,
        by=by,
        base=own.version,
        since=date(2026, 5, 18),
        happened_here=True,
        directly_involved=True,
    )
    for name in NETWORK if parties is None else parties:
        if key_of(name) != by.organisation:
            party = {"kind": "care_provider", **NETWORK[name]}
            networks.add_involvement(report.id, by=by, organisation_id=key_of(name), **party)
