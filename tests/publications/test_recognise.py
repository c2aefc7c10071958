"""How many share the facts, and the least that must be said less precisely: against brute force."""

from __future__ import annotations

import itertools
import random
from typing import Any

import pytest

from tests import people
from tests.publications import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import queries as cases
from vangnet.publications import actions, counting, crowd, recognising
from vangnet.publications.crowd import Facts

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PUB-2")]

SECTORS = ("home_care_nursing", "gp_care")
BANDS = ("adult", "old")
SEASONS = ("najaar", "winter")
BODIES = ("gp_care", "hospital_care", "pharmacy")


def some(dice: random.Random, of: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(one for one in of if dice.random() < 0.6))


def a_row(dice: random.Random) -> dict[str, Any]:
    return {
        "sector": dice.choice(SECTORS),
        "province": "gelderland",
        "age_band": dice.choice(BANDS),
        "event_kind": "medication",
        "outcome": "lasting_harm",
        "year": dice.randint(2021, 2026),
        "season": dice.choice(SEASONS),
        "organisation_sectors": list(some(dice, BODIES)),
    }


def some_facts(dice: random.Random) -> Facts:
    years = dice.choice([(2026,), (2025,), (2024, 2025)])
    return Facts(
        dice.choice(SECTORS),
        dice.choice([*BANDS, ""]),
        dice.choice([*SEASONS, ""]),
        years,
        some(dice, BODIES),
    )


def brute_k(said: Facts, rows: list[dict[str, Any]], told: list[Facts]) -> int:
    """Look at every row, and at everything that was told, one by one."""
    inside = [
        row
        for row in rows
        if said.sector in ("", row["sector"])
        and said.age_band in ("", row["age_band"])
        and said.season in ("", row["season"])
        and row["year"] in said.years
    ]
    taken = sum(
        said.sector in ("", one.sector)
        and said.age_band in ("", one.age_band)
        and said.season in ("", one.season)
        and all(year in said.years for year in one.years)
        for one in told
    )
    with_each = [sum(b in row["organisation_sectors"] for row in inside) for b in said.bodies]
    return max(0, min([len(inside), *with_each]) - taken)


def brute_ways(facts: Facts) -> dict[Facts, int]:
    """Every coarser way with what it costs, from the definition of the costs alone."""
    last, many, cost = max(facts.years), len(facts.years), recognising.COST
    times = [(facts.years, facts.season, 0)]
    if facts.season:
        times.append((facts.years, "", cost["season"]))
    for wide in range(many + 1, crowd.WIDEST + 1):
        lost = (cost["season"] if facts.season else 0) + cost["year"] * (wide - many)
        times.append((tuple(range(last - wide + 1, last + 1)), "", lost))
    found: dict[Facts, int] = {}
    sizes = range(len(facts.bodies) + 1)
    kept = [one for size in sizes for one in itertools.combinations(facts.bodies, size)]
    for (years, season, price), sector, band, bodies in itertools.product(
        times, {facts.sector, ""}, {facts.age_band, ""}, kept
    ):
        price += cost["sector"] * (sector != facts.sector)
        price += cost["age_band"] * (band != facts.age_band)
        price += cost["body"] * (len(facts.bodies) - len(bodies))
        found[Facts(sector, band, season, years, bodies)] = price
    return found


@pytest.mark.parametrize("seed", range(8))
def test_the_search_finds_what_brute_force_finds(seed: int) -> None:
    dice = random.Random(seed)
    rows = [a_row(dice) for _row in range(90)]
    told = [some_facts(dice) for _one in range(4)]
    with acting(Actor.CLOCK) as clock:
        actions.take_over_register(rows, by=clock)
    with acting(people.coordinator()):
        for number, one in enumerate(told):
            crowd.remember(f"P-2026-{number:03}", one, limit=5)
        for _time in range(6):
            facts = some_facts(dice)
            ways = brute_ways(facts)
            found = recognising.search(facts, enough=11, lowest=5)
            assert {one.facts: one.cost for one in found} == ways
            for one in found:
                assert one.k == brute_k(one.facts, rows, told), one.facts
            reaching = [c for said, c in ways.items() if brute_k(said, rows, told) >= 11]
            first = next((one for one in found if one.k >= 11), None)
            assert (first.cost if first else None) == min(reaching, default=None)


def test_publications_that_would_be_lowered_are_those_that_brute_force_names() -> None:
    dice = random.Random(99)
    rows = [a_row(dice) for _row in range(60)]
    told = [some_facts(dice) for _one in range(8)]
    with acting(Actor.CLOCK) as clock:
        actions.take_over_register(rows, by=clock)
    with acting(people.coordinator()):
        for number, one in enumerate(told):
            crowd.remember(f"P-2026-{number:03}", one, limit=5)
        named = 0
        for _time in range(30):
            new = some_facts(dice)
            expected = set()
            for number, older in enumerate(told):
                inside = crowd.contains(older, new)
                others = [*told[:number], *told[number + 1 :], new]
                if inside and brute_k(older, rows, others) < 5:
                    expected.add(f"P-2026-{number:03}")
            assert {one.number for one in crowd.Tally(new).lowered()} == expected
            named += len(expected)
        assert named, "This law must have seen at least one publication that would be lowered."


def test_only_ways_that_help_are_shown_and_the_least_loss_first() -> None:
    """Seven in the season, seventeen in the year: the season is the least to give up."""
    scenes.a_register(7)
    scenes.a_register(10, season="voorjaar")
    version = scenes.drafted()
    with acting(people.editor()) as daan:
        now, first, *_more = recognising.choices(daan, version, on=scenes.WAITED)
    assert (now.k, now.tone) == (7, "attention")
    assert (first.k, first.lost, first.period) == (17, ("het jaargetijde",), "2026")


def test_an_age_in_the_text_counts_also_when_the_label_does_not_say_it() -> None:
    """Leaving the label out hides nobody while the text tells how old she was."""
    scenes.a_register(7, age_band="old")
    scenes.a_register(20, age_band="young")
    told = scenes.drafted(age_band="", lessons="Zij was 63 jaar.")
    with acting(people.editor()) as daan:
        known = counting.age_band(daan, cases.case(daan, told.root_id))
        assert known
        assert recognising.facts_of(daan, told).age_band == known
        row = told.replacements.get(category="LEEFTIJD", part="lessons")
        actions.decide(row, actions.Decision.ALTERED, by=daan, becomes="al wat ouder")
        other = told.replacements.filter(category="LEEFTIJD").exclude(part="lessons")
        assert not other.exists()
    with acting(people.editor()) as daan:
        assert recognising.facts_of(daan, scenes.fresh(told)).age_band == ""


def test_when_enough_are_alike_nothing_has_to_go() -> None:
    scenes.a_register(12)
    scenes.a_register(10, season="voorjaar")
    version = scenes.drafted()
    with acting(people.editor()) as daan:
        assert [one.k for one in recognising.choices(daan, version, on=scenes.WAITED)] == [12]


def test_a_way_that_brings_no_more_is_no_help() -> None:
    scenes.a_register(7)
    version = scenes.drafted()
    with acting(people.editor()) as daan:
        assert [one.k for one in recognising.choices(daan, version, on=scenes.WAITED)] == [7]


@pytest.mark.parametrize(
    ("period", "years", "season"),
    [
        ("", (), ""),
        ("2026", (2026,), ""),
        ("herfst 2026", (2026,), "najaar"),
        ("2024 tot en met 2026", (2024, 2025, 2026), ""),
        ("begin 2026", (2026,), "begin"),
    ],
)
def test_a_period_is_read_as_it_is_written(
    period: str, years: tuple[int, ...], season: str
) -> None:
    facts = crowd.facts_of("gp_care", "", period)
    assert (facts.years, facts.season) == (years, season)


def test_without_a_year_nobody_hides() -> None:
    scenes.a_register(20)
    with acting(people.editor()):
        assert crowd.count(crowd.facts_of("home_care_nursing", "adult", "")).k == 0
