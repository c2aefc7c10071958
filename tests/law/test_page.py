"""The page of rules is fresh, and has everything."""

from __future__ import annotations

from pathlib import Path

from vangnet.law import page, scenarios
from vangnet.law.rules import RULES
from vangnet.law.sources import citations

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = [one for path in scenarios.beside() for one in scenarios.read(path)]
PAGE = page.markdown(SCENARIOS)


def test_the_page_in_docs_is_fresh() -> None:
    stored = (ROOT / "docs" / "rules.md").read_text()
    assert stored == PAGE, "docs/rules.md is oud. Maak haar opnieuw: make law"


def test_every_paragraph_rule_and_scenario_stands_on_the_page() -> None:
    for paragraph in citations().values():
        assert f"### {paragraph.key}\n\n{paragraph.gist}" in PAGE
        assert paragraph.not_modelled in PAGE
    for rule in RULES.values():
        assert rule.says in PAGE
    for scenario in SCENARIOS:
        assert f"- {scenario.name}: " in PAGE


def test_a_changed_rule_makes_the_page_stale() -> None:
    assert page.markdown(SCENARIOS[:-5]) != PAGE
