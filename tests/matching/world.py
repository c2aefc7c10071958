"""A small invented country of reports with known truth, as files of the contract.

Events in towns; one to three providers report each; what they write down is often missing or a
little wrong. Near-misses: the same provider, the same week, another client.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Any

SECTORS = ("ziekenhuis", "huisarts", "wijkverpleging", "apotheek")
KINDS = ("VAL", "MED", "DIA", "SUI")
OUTCOMES = ("overleden", "blijvend letsel", "ziekenhuisopname")
WORDS = [f"{a}{b}" for a in ["brand", "glas", "molen", "veld", "kroon", "water"] for b in
         ["stoel", "kamer", "trap", "pomp", "deken", "klok", "rolstoel", "baxter"]]  # fmt: skip
REGION_OF = [0, 0, 1, 1, 2, 2]


@dataclass
class World:
    """Reports as dicts of the contract, the register, and of every report its event."""

    reports: list[dict[str, Any]]
    providers: list[dict[str, Any]]
    event: dict[int, int]

    def same(self, one: int, other: int) -> bool:
        """Are two reports about one event?"""
        return self.event[one] == self.event[other]


def world(*, events: int = 300, seed: int = 1, joined: bool = True) -> World:
    """Make one. `joined` False: every event has a single report, so no pair is one event."""
    dice = random.Random(seed)
    providers = [
        {
            "pid": pid,
            "kvk": 10_000_000 + pid,
            "agb": 1_000_000 + pid,
            "name": f"{dice.choice(('Stichting', 'Zorggroep', 'Praktijk'))} De Wilg {pid}",
            "sector": SECTORS[pid % len(SECTORS)],
            "mun": pid % len(REGION_OF),
            "region": REGION_OF[pid % len(REGION_OF)],
        }
        for pid in range(48)
    ]
    drafts: list[tuple[int, dict[str, Any]]] = []
    for event in range(events):
        for one in _reports(dice, providers, joined=joined):
            drafts.append((event, one))
    drafts.sort(key=lambda pair: pair[1]["received"])
    reports = [{"rid": rid, **one} for rid, (_event, one) in enumerate(drafts)]
    return World(reports, providers, {rid: event for rid, (event, _one) in enumerate(drafts)})


def _reports(
    dice: random.Random, providers: list[dict[str, Any]], *, joined: bool
) -> list[dict[str, Any]]:
    town, day = dice.randrange(len(REGION_OF)), dice.randrange(60, 425)
    near = [one for one in providers if one["region"] == REGION_OF[town]]
    network = dice.sample(near, 3)
    truth = {
        "day": day,
        "town": town,
        "born": dice.randrange(1925, 2000),
        "sex": dice.randrange(2),
        "kind": dice.choice(KINDS),
        "outcome": dice.choice(OUTCOMES),
        "words": dice.sample(WORDS, 8),
        "pc4": 1000 + 10 * town + dice.randrange(10),
    }
    count = dice.choice((1, 2, 2, 3)) if joined else 1
    return [_report(dice, truth, one, network) for one in network[:count]]


def _report(
    dice: random.Random,
    truth: dict[str, Any],
    reporter: dict[str, Any],
    network: list[dict[str, Any]],
) -> dict[str, Any]:
    def known(value: Any, unknown: Any, chance: float) -> Any:
        return value if dice.random() < chance else unknown

    day = truth["day"] + dice.choice((0, 0, 0, 0, 1, -1, 3))
    start = known(day, -1, 0.92)
    others = [one for one in network if one is not reporter and dice.random() < 0.6]
    words = [word for word in truth["words"] if dice.random() < 0.6]
    return {
        "received": day + dice.randrange(2, 12),
        "d_start": start,
        "d_end": start,
        "d_found": day + dice.randrange(0, 3),
        "mun": truth["town"],
        "region": REGION_OF[truth["town"]],
        "pc4": known(truth["pc4"], -1, 0.6),
        "sector": reporter["sector"],
        "kvk": known(reporter["kvk"], 0, 0.9),
        "agb": 0,
        "name": reporter["name"],
        "named_names": [one["name"].lower() for one in others],
        "named_kvk": [known(one["kvk"], 0, 0.5) for one in others],
        "birth_year": known(truth["born"], -1, 0.8),
        "age_band": -1,
        "sex": known(truth["sex"], -1, 0.9),
        "outcome": known(truth["outcome"], dice.choice(OUTCOMES), 0.8),
        "type": known(truth["kind"], dice.choice(KINDS), 0.8),
        "text": " ".join(words),
    }
