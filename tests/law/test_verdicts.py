"""What an answer can do besides answering: be read with names, and be kept with its grounds."""

from __future__ import annotations

import pytest

from vangnet import law
from vangnet.law.interventions import LADDER
from vangnet.law.sources import with_grounds
from vangnet.law.verdicts import Outcome, Verdict
from vangnet.trail import actions as trail

COMMITTEE = {
    "parties": [
        {"id": "p1", "kind": "care_provider", "disciplines": [], "takes_part": False},
        {"id": "p10", "kind": "care_provider", "disciplines": [], "takes_part": False},
    ],
    "people_involved": [],
    "members": [],
}


def test_a_screen_can_show_names_for_ids() -> None:
    answer = law.ask("committee", COMMITTEE)
    assert "p1, p10" in answer.because[-1]
    named = answer.named({"p1": "Huisarts Linde", "p10": "Wijkzorg Zuid"})
    assert named.because[-1] == "Deze zorgaanbieders doen niet mee: Huisarts Linde, Wijkzorg Zuid."
    assert named.missing == answer.missing


def test_no_names_change_nothing_and_signs_are_signs() -> None:
    answer = Verdict("committee", Outcome.NO, ("Het is a.b (nee).",))
    assert answer.named({}) is answer
    assert answer.named({"a.b": "X", "(": "Y"}).because == ("Het is X (nee).",)


def test_what_is_kept_has_its_paragraphs_as_they_read_now() -> None:
    kept = with_grounds(law.ask("committee", COMMITTEE).as_dict())
    first = kept["grounds"][0]  # type: ignore[index]
    assert first["key"] == "GEB#onderzoek.1"
    assert first["gist"].endswith(".")
    assert set(first) == {"key", "source", "version", "place", "gist", "link"}


def test_what_cites_nothing_that_exists_is_kept_as_it_is() -> None:
    assert with_grounds({"cites": ["WEG#1"]}) == {"cites": ["WEG#1"], "grounds": []}
    assert with_grounds({"outcome": "no"}) == {"outcome": "no", "grounds": []}


@pytest.mark.parametrize(
    ("refused", "force"),
    [
        (["recurrence_reduced"], "guidance"),
        (["learned_together"], "guidance"),
        (["measures_sufficient"], "law"),
        (["recurrence_reduced", "investigated_with_care"], "law"),
    ],
)
@pytest.mark.meets("ASM-6")
def test_only_what_the_law_itself_asks_keeps_a_case_open_for_good(
    refused: list[str], force: str
) -> None:
    names = ("investigated_with_care", "measures_sufficient", "learned_together")
    facts = {
        **dict.fromkeys((*names, "recurrence_reduced"), "yes"),
        **dict.fromkeys(refused, "no"),
        "open_questions": 0,
        "reporters": [],
        "network": True,
    }
    assert law.ask("may-close", facts).force == force


def test_every_rung_has_paragraphs_of_its_own() -> None:
    for rung in LADDER:
        assert law.interventions.cites_of(rung)


@pytest.mark.django_db
def test_the_trail_keeps_the_grounds_of_a_decision() -> None:
    from vangnet.access.actors import Actor
    from vangnet.access.context import acting

    with acting(Actor.CLOCK):
        event = trail.record(
            Actor.CLOCK,
            "refused",
            kind="page",
            verdict=law.ask("committee", COMMITTEE).as_dict(),
        )
    assert event.verdict is not None
    assert event.verdict["grounds"][0]["place"]
