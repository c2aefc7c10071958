"""Drawings: the same each time, nothing unsaid in words, nothing that a name could break."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template

from tests.frame import gallery_pictures as fictional
from vangnet.frame.pictures import (
    Event,
    Handover,
    Kind,
    Ladder,
    Lane,
    Party,
    Picture,
    Reason,
    Relation,
    Tie,
    days,
    days_of_change,
    network,
    timeline,
    waterfall,
)
from vangnet.frame.pictures.waterfall import probability

DRAWN = {name: p for name, p in fictional.pictures().items() if isinstance(p, Picture)}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("drawn", DRAWN.values(), ids=DRAWN)
def test_a_drawing_is_whole_xml_with_a_title_and_a_description(drawn: Picture) -> None:
    root = ET.fromstring(drawn.svg)
    assert root.find(f"{SVG}title").text == drawn.title  # type: ignore[union-attr]
    assert root.find(f"{SVG}desc").text == drawn.description  # type: ignore[union-attr]
    assert root.get("aria-labelledby") == f"{drawn.name}-title {drawn.name}-desc"


@pytest.mark.parametrize("drawn", DRAWN.values(), ids=DRAWN)
def test_a_drawing_carries_no_style_of_its_own(drawn: Picture) -> None:
    assert "style" not in drawn.svg
    assert not re.search(r'fill="(?!url)', drawn.svg)


@pytest.mark.parametrize("drawn", DRAWN.values(), ids=DRAWN)
def test_its_table_has_a_cell_per_column(drawn: Picture) -> None:
    assert drawn.rows
    assert {len(row) for row in drawn.rows} == {len(drawn.columns)}


def test_the_same_facts_give_the_same_drawing() -> None:
    again = {name: p for name, p in fictional.pictures().items() if isinstance(p, Picture)}
    assert again == DRAWN


def test_every_party_of_the_network_is_in_the_table() -> None:
    names = [row[1] for row in DRAWN["network"].rows]
    assert names == [party.name for party in fictional.PARTIES]


def test_a_name_cannot_break_the_drawing() -> None:
    drawn = network([Party("a", '"/><script>x</script>&', Kind.CLIENT)], [])
    assert "<script>" not in drawn.svg
    ET.fromstring(drawn.svg)


def test_who_had_the_lead_has_a_double_ring() -> None:
    drawn = network([Party("a", "Huisarts", is_lead=True)], [])
    assert drawn.svg.count("vn-node__lead") == 1
    assert "nobody" not in drawn.svg
    assert "Regie: Huisarts." in drawn.description


def test_a_missing_lead_is_an_empty_ring_that_says_so() -> None:
    drawn = network([Party("a", "Huisarts")], [])
    assert "vn-node--nobody" in drawn.svg
    assert "Niemand had de regie" in drawn.svg
    assert "Niemand had de regie." in drawn.description


def test_a_lead_who_is_gone_is_missing() -> None:
    party = Party("a", "Huisarts", is_lead=True, until=date(2026, 9, 4))
    assert "nobody" not in network([party], [], date(2026, 9, 4)).svg
    assert "nobody" in network([party], [], date(2026, 9, 5)).svg


def test_only_who_is_there_that_day_is_drawn_and_nobody_moves() -> None:
    before = network(fictional.PARTIES, fictional.RELATIONS, date(2026, 2, 1))
    after = network(fictional.PARTIES, fictional.RELATIONS, date(2026, 9, 1))
    assert "Thuiszorg" not in before.svg
    assert "Thuiszorg" in after.svg
    number = re.compile(r'<text x="([\d.]+)" y="([\d.]+)" class="vn-node__number"[^>]*>2<')
    assert number.search(before.svg).groups() == number.search(after.svg).groups()  # type: ignore[union-attr]


def test_a_gap_has_its_word_in_the_drawing_and_in_the_table() -> None:
    parties = [Party("a", "Ziekenhuis"), Party("b", "Huisarts")]
    drawn = network(parties, [Relation("a", "b", Tie.GAP, word="geen brief")])
    assert "vn-tie--gap" in drawn.svg
    assert "geen brief" in drawn.svg
    assert "hier ging het mis: Huisarts (geen brief)" in drawn.rows[0][4]


def test_a_network_without_lines_or_with_one_party_can_be_drawn() -> None:
    assert network([], []).rows == []
    assert len(network([Party("a", "Cliënt", Kind.CLIENT)], []).rows) == 1


@pytest.mark.parametrize("count", [12, 30])
def test_a_large_network_keeps_everyone_apart(count: int) -> None:
    parties = [Party(str(at), f"Aanbieder {at}") for at in range(count)]
    found = re.findall(
        r'<circle cx="([\d.]+)" cy="([\d.]+)" r="24" class="vn-node__shape"',
        network(parties, []).svg,
    )
    places = {(float(x), float(y)) for x, y in found}
    assert len(places) == count + 1


def test_events_too_close_to_each_other_stand_under_each_other() -> None:
    at = datetime(2026, 9, 18, 8, 0, tzinfo=UTC)
    far = datetime(2026, 9, 1, 8, 0, tzinfo=UTC)
    events = [Event("a", at, "een"), Event("a", at, "twee"), Event("a", far, "ver")]
    drawn = timeline([Lane("a", "Huisarts")], events)
    found = re.findall(r'cx="([\d.]+)" cy="([\d.]+)" r="11"', drawn.svg)
    assert len(set(found)) == 3


def test_the_list_is_in_order_of_time_and_names_every_hand_over_with_its_state() -> None:
    lanes = [Lane("a", "Ziekenhuis"), Lane("b", "Thuiszorg")]
    events = [Event("b", date(2026, 9, 12), "Avondzorg.")]
    handovers = [Handover("a", "b", date(2026, 9, 10), "incomplete", "Zonder lijst.")]
    drawn = timeline(lanes, events, handovers, date(2026, 9, 18))
    assert [row[2] for row in drawn.rows] == ["Ziekenhuis naar Thuiszorg", "Thuiszorg"]
    assert drawn.rows[0][3] == "Overdracht onvolledig. Zonder lijst."
    assert "Dag 0: 18 sep" in drawn.svg


def test_a_time_line_without_events_can_be_drawn() -> None:
    drawn = timeline([Lane("a", "Huisarts")], [], (), date(2026, 9, 18))
    assert drawn.rows == []
    ET.fromstring(drawn.svg)


def test_the_bars_of_a_waterfall_join_up_from_prior_to_total() -> None:
    reasons = [Reason("dag", 6.0), Reason("plaats", -2.0)]
    drawn = waterfall(-8.0, reasons, -4.0)
    bars = re.findall(r'<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"', drawn.svg)
    edges = [(float(x), float(x) + float(w)) for x, w in bars]
    prior, day, place, total = edges
    assert day[0] == pytest.approx(prior[0], abs=0.2)
    assert place[1] == pytest.approx(day[1], abs=0.2)
    assert total[0] == pytest.approx(place[0], abs=0.2)
    assert drawn.rows[-1][0] == "Samen: een kans van 5,9%"


def test_weights_are_rounded_not_cut_off() -> None:
    drawn = waterfall(0.0, [Reason("soort", -1.2), Reason("dag", 11.0)], 9.8)
    assert "−1,2" in drawn.svg


@pytest.mark.parametrize(("bits", "chance"), [(0, 0.5), (1, 2 / 3), (-1, 1 / 3), (2000, 1.0)])
def test_bits_become_a_chance(bits: float, chance: float) -> None:
    assert probability(bits) == pytest.approx(chance)


def test_the_ladder_says_every_outcome_in_a_word() -> None:
    rungs = fictional.pictures()["rungs"]
    assert isinstance(rungs, Ladder)
    drawn = Template("{% load frame %}{% ladder rungs %}").render(Context({"rungs": rungs}))
    for word in ("Kan niet", "Afwegen", "gekozen", "Niet alle zorgaanbieders zijn getoetst."):
        assert word in drawn
    order = [drawn.index(name) for name in ("Verscherpt", "Aanspreken", "Adviseren")]
    assert order == sorted(order)


def test_on_a_narrow_screen_each_rung_is_folded_with_its_outcomes_in_the_line_that_opens_it() -> (
    None
):
    rungs = fictional.pictures()["rungs"]
    assert isinstance(rungs, Ladder)
    drawn = Template("{% load frame %}{% ladder rungs %}").render(Context({"rungs": rungs}))
    table, folds = drawn.split("</table>")
    assert table.count("<tr") == len(rungs.rungs) + 1
    lines = [part.split("</summary>")[0] for part in folds.split("vn-why vn-fold")[1:]]
    assert len(lines) == len(rungs.rungs)
    assert "Kan: 3" in lines[-1]
    assert "gekozen" in lines[-2]
    assert "Kan niet" in lines[0]


def test_the_days_of_change_are_when_someone_came_or_was_gone() -> None:
    parties = [
        Party("a", "A", since=date(2026, 3, 1)),
        Party("b", "B", since=date(2026, 3, 1), until=date(2026, 9, 4)),
    ]
    assert days_of_change(parties) == [date(2026, 3, 1), date(2026, 9, 5)]


@pytest.mark.parametrize(("asked", "at"), [(None, 1), ("0", 0), ("99", 1), ("-1", 1), ("x", 1)])
def test_nonsense_in_the_address_shows_a_day_all_the_same(asked: str | None, at: int) -> None:
    found = [date(2026, 3, 1), date(2026, 9, 5)]
    assert days(found, asked, target="t").at == at
