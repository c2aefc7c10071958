"""What must hold for any facts at all."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.law.made_up import DAYS, facts, of_schema, shuffled
from vangnet import law
from vangnet.law.sources import citations

RANK = {law.Outcome.NO: 0, law.Outcome.WEIGH: 1, law.Outcome.YES: 2}
QUESTIONS = pytest.mark.parametrize("question", list(law.QUESTIONS))
TRIES = settings(max_examples=60, deadline=None)


@QUESTIONS
@TRIES
@given(data=st.data())
def test_the_order_of_lists_never_matters(question: str, data: st.DataObject) -> None:
    known = data.draw(facts(question))
    other = shuffled(known, data.draw)
    assert law.ask(question, known).as_dict() == law.ask(question, other).as_dict()


@QUESTIONS
@TRIES
@given(data=st.data())
def test_every_answer_has_a_reason_and_a_ground_that_exists(
    question: str, data: st.DataObject
) -> None:
    answer = law.ask(question, data.draw(facts(question)))
    assert answer.because
    assert all(sentence.strip() for sentence in answer.because)
    assert answer.cites
    assert set(answer.cites) <= set(citations())
    assert len(set(answer.cites)) == len(answer.cites)


@QUESTIONS
@TRIES
@given(data=st.data())
def test_facts_that_are_not_said_are_the_same_as_null(question: str, data: st.DataObject) -> None:
    known = data.draw(facts(question))
    assert law.ask(question, known).as_dict() == law.ask(question, _without_null(known)).as_dict()


def _without_null(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_null(one) for key, one in value.items() if one is not None}
    return [_without_null(one) for one in value] if isinstance(value, list) else value


@pytest.mark.meets("REP-3")
@TRIES
@given(data=st.data())
def test_one_more_provider_never_makes_a_network_calamity_less_likely(data: st.DataObject) -> None:
    known = data.draw(facts("network-calamity"))
    shape = law.QUESTIONS["network-calamity"].facts.schema()["properties"]["involvements"]
    extra = {**data.draw(of_schema(shape["items"])), "party": "erbij", "kind": "care_provider"}
    more = {**known, "involvements": [*known["involvements"], extra]}
    before, after = law.ask("network-calamity", known), law.ask("network-calamity", more)
    assert RANK[after.outcome] >= RANK[before.outcome]


@pytest.mark.meets("PRV-2")
@TRIES
@given(data=st.data())
def test_a_withdrawn_consent_never_allows_more(data: st.DataObject) -> None:
    known = data.draw(facts("may-share").filter(lambda one: one["consents"]))
    at = data.draw(st.integers(0, len(known["consents"]) - 1))
    taken_back = {**known["consents"][at], "withdrawn_on": data.draw(DAYS).isoformat()}
    if (known["consents"][at].get("withdrawn_on") or "9999") < taken_back["withdrawn_on"]:
        return
    consents = [taken_back if n == at else one for n, one in enumerate(known["consents"])]
    before = law.ask("may-share", known)
    after = law.ask("may-share", {**known, "consents": consents})
    assert RANK[after.outcome] <= RANK[before.outcome]


@pytest.mark.meets("REF-1")
@TRIES
@given(data=st.data())
def test_a_completed_section_never_adds_something_missing(data: st.DataObject) -> None:
    known = data.draw(facts("reflection-complete"))
    name = data.draw(st.sampled_from(["method", "efforts", "measures", "secured", "not_involved"]))
    done = {**known, "sections": {**known["sections"], name: "geschreven"}}
    before = set(law.ask("reflection-complete", known).missing)
    after = set(law.ask("reflection-complete", done).missing)
    assert after == before - {f"section:{name}"}


@TRIES
@given(data=st.data())
def test_a_rung_that_is_shut_always_says_why_except_coercion(data: st.DataObject) -> None:
    answer = law.ask("interventions", data.draw(facts("interventions")))
    for row in answer.result["rungs"]:  # type: ignore[attr-defined]
        if row["outcome"] == "no" and row["rung"] != "administrative-coercion":
            assert row["missing"]
        assert all(sentence[-1] == "." for sentence in law.interventions.sentences(row["missing"]))


def test_no_rule_reads_the_clock_or_throws_a_die() -> None:
    forbidden = {"today", "now", "utcnow", "time", "random"}
    for path in Path(law.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Attribute):
                assert node.attr not in forbidden, f"{path}: {node.attr}"
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                names = {alias.name for alias in node.names} | {getattr(node, "module", "")}
                assert not names & {"time", "random", "secrets"}, path
