"""Fictional content for the pictures: two networks, a time line, a match and a ladder."""

from __future__ import annotations

from datetime import UTC, date, datetime

from vangnet.frame.pictures import (
    Cell,
    Column,
    Days,
    Event,
    Gap,
    Handover,
    Kind,
    Ladder,
    Lane,
    Party,
    Picture,
    Reason,
    Relation,
    Rung,
    Span,
    Tie,
    days,
    days_of_change,
    network,
    timeline,
    waterfall,
)

PARTIES = [
    Party("client", "Mevrouw", Kind.CLIENT),
    Party("gp", "Huisartsenpraktijk De Brink", since=date(2019, 1, 1)),
    Party("nurse", "Thuiszorg Onder de Linden", since=date(2026, 3, 1), is_contact_point=True),
    Party("mental", "GGZ De Overtoom", since=date(2026, 6, 10), until=date(2026, 9, 4)),
    Party("hospital", "Ziekenhuis Waterveld", since=date(2026, 8, 20)),
    Party("pharmacy", "Apotheek Het Spoor", since=date(2019, 1, 1)),
    Party("team", "Wijkteam Lindedorp", Kind.OTHER_PROFESSIONAL, since=date(2026, 4, 1)),
    Party("home", "Hulp bij het huishouden Helder", Kind.OTHER_PROFESSIONAL),
    Party("daughter", "Dochter", Kind.INFORMAL_CAREGIVER),
]
RELATIONS = [
    Relation("gp", "client", Tie.KNOWS, 2),
    Relation("nurse", "client", Tie.CONSULTS, 3),
    Relation("nurse", "gp", Tie.INFORMS, 2),
    Relation("mental", "gp", Tie.GAP, word="ontslagbrief kwam niet aan"),
    Relation("hospital", "nurse", Tie.HANDS_OVER, 1),
    Relation("hospital", "pharmacy", Tie.GAP, word="geen actueel medicijnoverzicht"),
    Relation("gp", "pharmacy", Tie.CONSULTS, 2),
    Relation("team", "home", Tie.INFORMS, 1),
    Relation("daughter", "client", Tie.KNOWS, 3),
    Relation("daughter", "nurse", Tie.INFORMS, 2),
    Relation("team", "mental", Tie.KNOWS, 1),
    Relation("home", "nurse", Tie.GAP, word="kenden elkaar niet"),
]


def at(day: int, hour: int, minute: int = 0, month: int = 9) -> datetime:
    """A moment around day 0."""
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


LANES = [
    Lane("gp", "Huisartsenpraktijk De Brink", [Span(date(2019, 1, 1))]),
    Lane("nurse", "Thuiszorg Onder de Linden", [Span(date(2026, 3, 1))]),
    Lane("mental", "GGZ De Overtoom", [Span(date(2026, 6, 10), date(2026, 9, 4))]),
    Lane("hospital", "Ziekenhuis Waterveld", [Span(date(2026, 8, 20), date(2026, 9, 10))]),
    Lane("team", "Wijkteam Lindedorp", [Span(date(2026, 4, 1))]),
]
EVENTS = [
    Event("mental", at(4, 10), "Behandeling afgesloten; geen afspraak over het vervolg."),
    Event("gp", at(7, 9, 30), "Dochter belt: moeder is verward. Huisarts belt terug."),
    Event("hospital", at(8, 14), "Opname na een val."),
    Event("hospital", at(10, 11), "Ontslag naar huis."),
    Event("nurse", at(10, 18), "Eerste avondzorg na ontslag; medicatielijst ontbreekt."),
    Event("nurse", at(11, 8), "Ochtendzorg."),
    Event("nurse", at(11, 19), "Avondzorg; mevrouw weigert medicijnen."),
    Event("nurse", at(12, 8), "Ochtendzorg; niemand gebeld over de weigering."),
    Event("team", at(15, 13), "Huisbezoek ging niet door."),
    Event("nurse", at(17, 20), "Avondzorg; mevrouw slaperig."),
    Event("nurse", at(18, 7, 40), "Mevrouw gevonden op de badkamervloer."),
    Event("hospital", at(18, 9), "Spoedopname."),
    Event("gp", at(18, 11), "Huisarts hoort van de opname."),
]
HANDOVERS = [
    Handover("mental", "gp", at(4, 12), "missing", "De brief kwam niet aan."),
    Handover("hospital", "nurse", at(10, 11), "incomplete", "Zonder medicatielijst."),
    Handover("nurse", "hospital", at(18, 8), "complete", "Met ambulance en dossier."),
]
GAPS = [Gap(date(2026, 9, 13), date(2026, 9, 16), "niemand kwam langs")]

REASONS = [
    Reason("Dag van de gebeurtenis", 6.4, "18 september 2026", "18 september 2026"),
    Reason("Gemeente", 5.1, "Lindedorp", "Lindedorp"),
    Reason("Geboortejaar", 4.2, "1963", "1963"),
    Reason("Genoemde zorgaanbieders", 3.3, "Thuiszorg Onder de Linden", "Onder de Linden"),
    Reason("Soort gebeurtenis", -1.2, "val", "vermissing van zorg"),
    Reason("Woorden in de beschrijving", 1.9, "badkamer, val, medicatie", "vloer, badkamer"),
]

COLUMNS = [
    Column("network", "Het netwerk"),
    Column("nurse", "Thuiszorg Onder de Linden", "zorgaanbieder"),
    Column("team", "Wijkteam Lindedorp", "valt onder de gemeente"),
]
RUNGS = Ladder(
    [
        Rung(
            "advise-stimulate",
            "Adviseren en stimuleren",
            "De inspectie denkt mee en wijst op goede voorbeelden.",
            {"network": Cell("yes", url="#"), "nurse": Cell("yes", url="#"), "team": Cell("yes")},
        ),
        Rung(
            "address",
            "Aanspreken",
            "De inspectie zegt wat beter moet en wanneer.",
            {"network": Cell("yes", ["Er is een afwijking gevonden."], url="#", chosen=True)},
        ),
        Rung(
            "enhanced-supervision",
            "Verscherpt toezicht",
            "De inspectie houdt de zorgaanbieder een tijd scherper in de gaten.",
            {
                "network": Cell("no", ["Niet alle zorgaanbieders zijn getoetst."]),
                "nurse": Cell("weigh", ["Weeg of lichtere middelen genoeg zijn."], url="#"),
                "team": Cell("no", ["Dit team valt niet onder de inspectie."]),
            },
        ),
    ],
    COLUMNS,
)


def stepped(asked: str | None) -> dict[str, Days | Picture]:
    """The network on the day that was asked for, with the steps."""
    steps = days(days_of_change(PARTIES), asked, target="network-days", start=date(2026, 8, 20))
    return {"when": steps, "stepped": network(PARTIES, RELATIONS, steps.day, name="network-day")}


def pictures() -> dict[str, Picture | Ladder]:
    """Every picture once, the network on two days."""
    return {
        "network": network(PARTIES, RELATIONS, date(2026, 9, 3), name="network"),
        "later": network(
            [*PARTIES, Party("lead", "Casemanager Noord", is_lead=True)],
            [*RELATIONS, Relation("lead", "client", Tie.CONSULTS, 3)],
            date(2026, 11, 1),
            name="network-later",
        ),
        "timeline": timeline(LANES, EVENTS, HANDOVERS, date(2026, 9, 18), gaps=GAPS),
        "waterfall": waterfall(
            -8.0, REASONS, -8.0 + sum(r.bits for r in REASONS), left="M-123", right="M-131"
        ),
        "rungs": RUNGS,
    }
