"""Several reports side by side say the same as the comparing of two."""

from __future__ import annotations

from datetime import date

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import actions, queries
from vangnet.cases.queries import verdicts
from vangnet.cases.queries.labels import LEVELS
from vangnet.matching.expert import expert
from vangnet.trail.models import Look

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def test_two_say_the_same_here_and_in_the_comparison() -> None:
    (one, _a), (two, _b), proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        pair = queries.compared(bram, queries.proposal(bram, proposal.id))
        shown = queries.beside(bram, [one.id, two.id])
    lines = {line.label: line.verdict for line in pair.lines}
    assert {fact.label: fact.verdict for fact in shown.rows}.items() <= lines.items()
    network = next(fact for fact in shown.rows if fact.label == "Betrokken partijen")
    assert network.verdict == "same"
    assert len(set(network.said)) == 2


def test_one_that_differs_is_never_hidden_by_one_that_is_silent() -> None:
    one, _a = scenes.a_case()
    two, _b = scenes.a_case(people.stromenland_reporter(), occurred_on=date(2026, 8, 1))
    three, _c = scenes.a_case(people.waardenhof_reporter(), reference_of_other="M-2026-99999")
    with acting(people.intake_inspector()) as bram:
        rows = {fact.label: fact for fact in queries.beside(bram, [one.id, two.id, three.id]).rows}
    assert rows["Datum van de gebeurtenis"].verdict == "differs"
    assert rows["Plaats"].verdict == "same"
    assert verdicts.of_all(["same", "unknown", "differs"]) == "differs"
    assert verdicts.of_all(["same", "unknown", "near"]) == "unknown"
    assert verdicts.of_all(["same", "near"]) == "near"


def test_where_a_text_says_so_stands_beside_what_it_says() -> None:
    one, _a = scenes.a_case(facts="De heer kreeg op 18 september 2026 het verkeerde medicijn.")
    two, _b = scenes.a_case(people.stromenland_reporter())
    with acting(people.intake_inspector()) as bram:
        rows = {fact.label: fact for fact in queries.beside(bram, [one.id, two.id]).rows}
        [told] = rows["Datum in de tekst"].told[0]
        assert [words for words, _after in told.marked] == ["18 september 2026"]
        assert Look.objects.filter(person_id=bram.person).count() >= 2


def test_a_text_with_several_days_says_so_and_shows_them_once() -> None:
    told = "Op 18 september belde de dochter. Op 19 september kwam de huisarts."
    one, _a = scenes.a_case(facts=told)
    two, _b = scenes.a_case(people.stromenland_reporter())
    with acting(Actor.CLOCK):
        [pair] = actions.propose(two, at=people.AT)
    with acting(people.intake_inspector()) as bram:
        shown = queries.compared(bram, pair)
    line = next(each for each in shown.lines if each.name == "said")
    at = shown.left.id != one.id
    assert (line.left, line.right)[at] == "meer dan één dag"
    [piece] = (line.told_left, line.told_right)[at]
    assert [words for words, _after in piece.marked] == ["18 september", "19 september"]
    assert piece.before + "".join(map("".join, piece.marked)) == told
    assert (line.verdict, line.means) == ("unknown", "een van de teksten noemt er meer dan één")


def test_no_more_than_six_fit() -> None:
    several = [scenes.a_case()[0].id for _n in range(7)]
    with acting(people.intake_inspector()) as bram:
        assert len(queries.beside(bram, several).reports) == queries.MOST_BESIDE


def test_every_level_is_same_near_different_or_not_to_be_said() -> None:
    found = {
        verdicts.verdict(one.name, level) for one in expert().comparisons for level in one.names
    }
    assert found == {"same", "near", "differs", "unknown"}
    known = {one.name: set(one.names) for one in expert().comparisons}
    for said in (verdicts._SAME, verdicts._NEAR):
        for name, levels in said.items():
            assert levels <= known[name] & set(LEVELS[name])
