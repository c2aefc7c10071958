"""The ladder: which rungs the law itself shuts, and what a user reads."""

from __future__ import annotations

import pytest

from vangnet import law
from vangnet.law.lists import ladder


def test_the_ladder_has_its_eleven_rungs_lightest_first() -> None:
    assert (
        *("advise-stimulate", "address", "improvement-plan", "direct-measure", "board-meeting"),
        *("enhanced-supervision", "instruction", "order", "order-under-penalty"),
        *("administrative-coercion", "fine"),
    ) == law.interventions.LADDER


def test_every_rung_has_a_dutch_name_and_a_meaning() -> None:
    for rung in law.interventions.LADDER:
        assert law.label("rung", rung) != rung
        assert law.meaning("rung", rung)
    assert [key for key, _word in law.choices("rung")][:11] == list(law.interventions.LADDER)


@pytest.mark.meets("IVN-7")
@pytest.mark.parametrize("rung", ["instruction", "order", "order-under-penalty", "fine"])
def test_the_law_itself_shuts_a_formal_rung_for_a_network_or_outside_supervision(rung: str) -> None:
    assert law.interventions.forbidden_by_law(rung, ["addressee"])
    assert law.interventions.forbidden_by_law(rung, ["under_igj"])


@pytest.mark.meets("IVN-5")
@pytest.mark.parametrize(
    ("rung", "missing"),
    [
        ("instruction", ["lighter_means_exhausted"]),
        ("instruction", ["network_enabled_first", "can_comply_alone"]),
        ("enhanced-supervision", ["binds_all_participants"]),
        ("board-meeting", ["tried", "deviation_found"]),
        ("address", ["addressee"]),
        ("administrative-coercion", []),
    ],
)
def test_what_policy_shuts_can_be_departed_from(rung: str, missing: list[str]) -> None:
    assert not law.interventions.forbidden_by_law(rung, missing)


def test_a_fine_without_a_duty_that_was_missed_is_shut_by_the_law() -> None:
    assert law.interventions.forbidden_by_law("fine", ["must_report_and_did_not"])


def test_an_order_without_acute_danger_is_shut_by_the_law() -> None:
    assert law.interventions.forbidden_by_law("order", ["risk"])
    assert not law.interventions.forbidden_by_law("instruction", ["risk"])


def test_what_the_law_asks_is_something_a_user_can_read() -> None:
    for rung in ladder()["rung"]:
        for name in rung.get("forbidden_without", ()):
            assert law.interventions.sentences([name])[0].endswith(".")


def test_published_rungs_are_those_under_the_disclosure_regime() -> None:
    published = [rung["key"] for rung in ladder()["rung"] if rung.get("published")]
    assert published == ["enhanced-supervision", "instruction", "order", "order-under-penalty"]
