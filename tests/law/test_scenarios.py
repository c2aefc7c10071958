"""All scenarios pass, there are enough of them, and every cited paragraph has one."""

from __future__ import annotations

import io
import json
import sys
from collections import Counter
from datetime import date
from typing import Any

import pytest

from vangnet import law
from vangnet.cli import law as command
from vangnet.law import scenarios
from vangnet.law.page import users

SCENARIOS = [one for path in scenarios.beside() for one in scenarios.read(path)]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda one: f"{one.question}: {one.name}")
def test_the_answer_is_as_the_scenario_says(scenario: scenarios.Scenario) -> None:
    assert scenarios.faults(scenario) == []


def test_there_are_enough_scenarios_for_every_question() -> None:
    counted = Counter(one.question for one in SCENARIOS)
    assert len(SCENARIOS) >= 150
    assert {name: counted[name] for name in law.QUESTIONS if counted[name] < 5} == {}


def test_every_cited_paragraph_has_a_scenario_that_names_it() -> None:
    named = {key for one in SCENARIOS for key in one.expected.get("cites", ())}
    assert sorted(set(users()) - named) == []


def test_no_two_scenarios_have_one_name() -> None:
    names = Counter(one.name for one in SCENARIOS)
    assert [name for name, times in names.items() if times > 1] == []


def test_every_scenario_says_more_than_an_outcome() -> None:
    thin = [s.name for s in SCENARIOS if not {"missing", "result", "cites"} & set(s.expected)]
    assert thin == []


def test_the_command_gives_the_same_answer_as_python(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for one in SCENARIOS:
        fed = json.dumps(one.facts, default=date.isoformat).encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(fed)))
        out = _Out()
        monkeypatch.setattr(sys, "stdout", out)
        assert command.main(["ask", one.question]) == 0
        monkeypatch.undo()
        assert out.told() == law.ask(one.question, one.facts).as_dict()


class _Out(io.StringIO):
    """Standard output as the command uses it."""

    def __init__(self) -> None:
        super().__init__()
        self.buffer = io.BytesIO()

    def told(self) -> Any:
        return json.loads(self.buffer.getvalue())
