"""Facts without names: nothing of the case is left, and the answer is the same."""

from __future__ import annotations

import json
from datetime import date

import pytest

from vangnet import law
from vangnet.law import scenarios
from vangnet.law.plain import without_names

SCENARIOS = [one for path in scenarios.beside() for one in scenarios.read(path)]
IDS = ["wijkverpleging", "huisarts", "dr-a", "vk-d", "anna", "externe deskundige nodig", "z04"]


@pytest.mark.meets("PRV-1")
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: f"{one.question}: {one.name}")
def test_the_answer_is_the_same_and_nobody_is_in_it(scenario: scenarios.Scenario) -> None:
    plain = without_names(scenario.question, scenario.facts)
    sent = json.dumps(plain)
    assert [one for one in IDS if one in sent] == []
    here = law.ask(scenario.question, scenario.facts)
    there = law.ask(scenario.question, json.loads(sent))
    assert there.outcome == here.outcome
    assert len(there.missing) == len(here.missing)
    assert there.cites == here.cites


def test_ids_with_a_meaning_stay() -> None:
    facts = {
        "on": date(2026, 9, 15),
        "from": "6f1c",
        "to": "IGJ",
        "data": "health",
        "client_alive": True,
        "consents": [],
        "presumed": None,
    }
    assert without_names("may-share", facts) == {
        **facts,
        "on": "2026-09-15",
        "from": "p1",
    }
