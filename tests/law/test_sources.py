"""The sources: what is cited exists; what exists is cited, or left out with a reason."""

from __future__ import annotations

import re
from datetime import date

import pytest

from vangnet.law import rules
from vangnet.law.page import users
from vangnet.law.sources import FORCES, NoSuchParagraph, citation, citations, sources, strongest


def test_every_paragraph_is_cited_or_left_out_with_a_reason_and_never_both() -> None:
    cited = set(users())
    for key, paragraph in citations().items():
        assert (key in cited) != bool(paragraph.not_modelled), key


def test_everything_that_is_cited_exists() -> None:
    assert set(users()) <= set(citations())


def test_a_rule_that_cites_nothing_that_exists_does_not_import() -> None:
    with pytest.raises(NoSuchParagraph):
        rules.rule("may-close", "…", cites=["CZN#bestaat-niet"])(lambda: None)


def test_two_rules_cannot_have_one_name() -> None:
    known = next(iter(rules.RULES.values()))
    module, name = known.name.split(".")

    def twin() -> None: ...

    twin.__name__, twin.__module__ = name, f"vangnet.law.{module}"
    with pytest.raises(rules.TwoRulesOneName):
        rules.rule(known.question, known.says, cites=known.cites)(twin)


def test_the_five_documents_and_the_statutes_are_there() -> None:
    assert set(sources()) == {"CZN", "INT", "LVC", "GEB", "WZN", "WKKGZ", "UBW", "ATW", "GZW"}


@pytest.mark.parametrize("paragraph", citations().values(), ids=lambda one: one.key)
def test_a_gist_is_one_dutch_sentence_with_a_place_and_a_link(paragraph: object) -> None:
    found = citation(paragraph.key)  # type: ignore[attr-defined]
    assert found.gist.endswith(".")
    assert not re.search(r"[.!?] [A-Z]", found.gist)
    assert len(found.gist.split()) <= 40
    assert found.place
    assert found.link.startswith("https://")
    assert found.force in FORCES


def test_a_rule_is_one_or_two_sentences_for_a_reader_and_names_its_question() -> None:
    from vangnet.law.questions import QUESTIONS

    for rule in rules.RULES.values():
        assert rule.question in QUESTIONS, rule.name
        assert rule.says.endswith("."), rule.name
        assert rule.says.count(". ") <= 2, rule.name
        assert rule.until is None or rule.since < rule.until, rule.name


def test_every_question_has_rules() -> None:
    from vangnet.law.questions import QUESTIONS

    assert {rule.question for rule in rules.RULES.values()} == set(QUESTIONS)


def test_the_strongest_ground_decides_whether_one_can_depart() -> None:
    assert strongest(["INT#6.boete.2", "WKKGZ#art-30"]) == "law"
    assert strongest(["INT#6.boete.2", "GEB#keten.1"]) == "policy"
    assert strongest(["GEB#keten.1"]) == "guidance"


def test_a_paragraph_can_bind_otherwise_than_its_source() -> None:
    assert citation("WKKGZ#onverwijld").force == "policy"
    assert citation("WKKGZ#art-11.1").force == "law"
    assert citation("CZN#privacy.3").force == "law"


def test_the_day_picks_the_version_of_a_rule() -> None:
    cites = ["CZN#calamiteit.1"]

    def older() -> str:
        return "ouder"

    def newer() -> str:
        return "nieuwer"

    found = []
    for function, since, until in (
        (older, date(2016, 1, 1), date(2027, 1, 1)),
        (newer, date(2027, 1, 1), None),
    ):
        function.__module__ = "proef.versies"
        found.append(
            rules.rule("may-close", "Proef.", cites=cites, since=since, until=until)(function)
        )
    try:
        assert rules.in_force(date(2026, 12, 31), *found)() == "ouder"
        assert rules.in_force(date(2027, 1, 1), *found)() == "nieuwer"
        assert rules.in_force(date(2010, 1, 1), *found)() == "ouder"
    finally:
        for name in ("versies.older", "versies.newer"):
            del rules.RULES[name]
