"""The decision aid explains; it never stops a report."""

from __future__ import annotations

import itertools

import pytest

from vangnet.law.sources import citation
from vangnet.law.verdicts import Outcome
from vangnet.reports import facts

pytestmark = pytest.mark.meets("REP-2")

ANSWERS = ("yes", "no", "unknown")


@pytest.mark.parametrize(
    ("unexpected", "quality", "serious", "kind"),
    [
        ("yes", "yes", "yes", "calamity"),
        ("no", "yes", "yes", "complication"),
        ("yes", "yes", "no", "incident"),
        ("yes", "no", "yes", "none"),
        ("unknown", "yes", "yes", "doubt"),
        ("yes", "unknown", "yes", "doubt"),
        ("yes", "yes", "unknown", "doubt"),
    ],
)
def test_it_keeps_calamity_complication_and_incident_apart(
    unexpected: str, quality: str, serious: str, kind: str
) -> None:
    said = facts.aid(unexpected=unexpected, quality=quality, serious=serious)
    assert said.result["kind"] == kind


def test_every_answer_has_reasons_and_sources_and_only_three_times_yes_is_a_calamity() -> None:
    for answers in itertools.product(ANSWERS, repeat=3):
        unexpected, quality, serious = answers
        said = facts.aid(unexpected=unexpected, quality=quality, serious=serious)
        assert said.because
        assert all(citation(key).gist for key in said.cites)
        assert (said.outcome is Outcome.YES) == (answers == ("yes", "yes", "yes"))


def test_whoever_hears_no_also_hears_that_reporting_is_always_allowed() -> None:
    for answers in itertools.product(ANSWERS, repeat=3):
        unexpected, quality, serious = answers
        said = facts.aid(unexpected=unexpected, quality=quality, serious=serious)
        if said.outcome is Outcome.NO:
            assert "Melden mag altijd." in said.because[-1]
