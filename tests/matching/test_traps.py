"""What looks alike and is not one event, and what looks different and is: each trap by its name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.matching.reports import DAY, FALL, OF_PARTNER
from tests.matching.test_command import Folder
from tests.matching.world import World, world
from vangnet.matching.batch import scored_pairs
from vangnet.matching.expert import expert
from vangnet.matching.providers import Provider, Register
from vangnet.matching.rows import UNKNOWN, Row, Rows, word_keys
from vangnet.matching.scoring import compare

pytestmark = pytest.mark.meets("ASM-1")

MODEL = expert()


def _bits(one: Row, other: Row) -> float:
    return compare(MODEL, one, other).bits


def test_twins_at_one_birth_stay_below_two_reports_on_one_child() -> None:
    twin = replace(FALL, key=2, sex=0, words=word_keys(("spiegel", "lithium")))
    assert _bits(FALL, twin) < _bits(FALL, OF_PARTNER) - 5


def test_an_outbreak_in_one_home_is_many_clients() -> None:
    other = word_keys(("spiegel", "lithium", "baxter"))
    neighbour = replace(FALL, key=2, born_first=1931, born_last=1931, sex=0, words=other)
    assert not compare(MODEL, FALL, neighbour).proposed


def test_one_client_with_two_events_in_a_week_is_less_likely_than_one_event() -> None:
    later = replace(OF_PARTNER, first=DAY + 6, last=DAY + 6, kind=9, words=word_keys(("lithium",)))
    assert _bits(FALL, later) < _bits(FALL, OF_PARTNER)


def test_copied_text_alone_does_not_make_one_event() -> None:
    text = word_keys(f"standaardzin{number}" for number in range(30))
    far = replace(FALL, key=2, rep=104, named=(), mun=13, region=2, pc4=UNKNOWN, born_first=1980,
                  born_last=1980, words=text)  # fmt: skip
    assert not compare(MODEL, replace(FALL, words=text), far).proposed


def test_namesakes_in_other_towns_are_two_providers() -> None:
    register = Register(
        Provider(pid, 0, 0, "Huisartsenpraktijk De Wilg", "huisarts", mun=pid, region=pid)
        for pid in range(5)
    )

    def meant(town: int) -> int:
        name = "huisartsenpraktijk de wilg"
        return register.key(kvk=0, agb=0, name=name, mun=town, region=town)

    assert [meant(town) for town in range(5)] == [0, 1, 2, 3, 4]
    assert meant(9) > max(register.towns), "who is in none of these towns is none of them"


def test_namesakes_all_over_the_country_make_no_event_by_their_name(tmp_path: Path) -> None:
    made = world(events=40)
    for provider in made.providers:
        provider["name"] = "Huisartsenpraktijk De Wilg"
    for report in made.reports:
        report |= {"kvk": 0, "name": "Huisartsenpraktijk De Wilg"}
    folder = Folder(tmp_path, made)
    assert folder.batch() == 0
    shown = [(p["rid_a"], p["rid_b"]) for p in folder.pairs if p["proposed"]]
    assert sum(made.same(*pair) for pair in shown) >= 0.8 * len(shown)


def test_a_swapped_day_and_month_is_found_within_the_rules() -> None:
    swapped = replace(OF_PARTNER, first=DAY + 150, last=DAY + 150, turned=FALL.first)
    found = scored_pairs(MODEL, Rows.of([FALL, swapped]))
    assert len(found) == 1


def test_one_joint_report_of_three_providers_is_found_by_each_of_them() -> None:
    joint = replace(FALL, key=1, rep=101, named=(102, 103))
    for key, rep in ((2, 102), (3, 103)):
        own = replace(OF_PARTNER, key=key, rep=rep, named=(101,))
        assert compare(MODEL, joint, own).proposed


def test_a_report_that_comes_sixty_days_late_is_still_found() -> None:
    late = replace(OF_PARTNER, received=DAY + 90, found=DAY + 62)
    found = scored_pairs(MODEL, Rows.of([FALL, late]))
    assert len(found) == 1
    assert found.bits[0] >= MODEL.threshold


def test_a_report_with_nothing_but_a_date_is_an_answer() -> None:
    bare = Row(key=9, received=DAY + 30, first=DAY, last=DAY)
    assert not compare(MODEL, FALL, bare).proposed
    assert len(Rows.of([bare])) == 1


def test_a_register_that_lacks_the_provider_still_sees_the_same_unknown_name(
    tmp_path: Path,
) -> None:
    made = world(events=80)
    full, empty = tmp_path / "full", tmp_path / "empty"
    full.mkdir(), empty.mkdir()
    whole = Folder(full, made)
    bare = Folder(empty, World(made.reports, made.providers[:1], made.event))
    assert whole.batch() == bare.batch() == 0
    right = sum(made.same(p["rid_a"], p["rid_b"]) for p in bare.pairs if p["proposed"])
    assert right > 30


def test_only_dates_and_nothing_else_make_no_event(tmp_path: Path) -> None:
    made = world(events=40)
    unsaid = dict.fromkeys(("mun", "region", "pc4", "birth_year", "age_band", "sex", "d_found"), -1)
    empty = dict.fromkeys(("name", "text", "sector", "outcome", "type"), "")
    for report in made.reports:
        report |= {**unsaid, **empty, "kvk": 0, "agb": 0, "named_names": [], "named_kvk": []}
    folder = Folder(tmp_path, made)
    assert folder.batch() == 0
    assert [pair for pair in folder.pairs if pair["proposed"]] == []
    assert sorted(folder.bundles) == sorted(folder.bundles.values())


def test_one_text_in_every_report_takes_nothing_from_the_rest(tmp_path: Path) -> None:
    made = world(events=150)
    for report in made.reports:
        report["text"] = "brandstoel glaskamer molentrap veldpomp kroondeken " * 3
    folder = Folder(tmp_path, made)
    assert folder.batch() == 0
    shown = [(p["rid_a"], p["rid_b"]) for p in folder.pairs if p["proposed"]]
    assert sum(made.same(*pair) for pair in shown) >= 0.8 * len(shown) > 40


def test_very_many_times_one_report_is_an_answer(tmp_path: Path) -> None:
    made = world(events=1)
    one = made.reports[0]
    reports = [{**one, "rid": rid} for rid in range(1500)]
    folder = Folder(tmp_path, World(reports, made.providers, dict.fromkeys(range(1500), 0)))
    assert folder.batch() == 0
    assert len(folder.bundles) == 1500
