"""A challenger is used only when it is no worse; what is drawn has a known probability."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from tests import people
from tests.cases.rows import invented
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible
from vangnet.cases import actions, judging, looking, preparing
from vangnet.cases.actions import learning
from vangnet.cases.actions.proposing import MOST, to_show
from vangnet.cases.looking import Found
from vangnet.cases.models import Came, MatchingModel, ModelUse, PairDecision
from vangnet.matching.expert import expert
from vangnet.matching.rows import Row, key_of
from vangnet.matching.scoring import Comparison

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def decided(count: int, *, honest: bool = True, start: int = 0) -> None:
    """Decisions on invented pairs; honest: a true pair is a slightly changed copy."""
    dice = random.Random(start + 11)
    with acting(Actor.CLOCK):
        for n in range(start, start + count):
            same = n % 2 == 0
            left = replace(invented(dice, 2 * n), refs=(), first=739_510, last=739_510)
            right = _alike(left, dice) if same else _other(left, dice)
            _keep(left, right, same if honest else not same, n)


def _alike(left: Row, dice: random.Random) -> Row:
    other = key_of(f"ander {dice.random()}")
    return replace(left, key=left.key + 1, rep=other, named=(left.rep,), sector=1)


def _other(left: Row, dice: random.Random) -> Row:
    """The same provider in the same week, about somebody else: a near miss."""
    found = replace(invented(dice, left.key + 1), refs=(), rep=left.rep)
    return replace(found, first=left.first + 3, last=left.first + 3)


def _keep(left: Row, right: Row, same: bool, n: int) -> None:
    one, two = sorted((uuid4(), uuid4()), key=str)
    one, two = UUID(int=(n << 64) + 1), UUID(int=(n << 64) + 2)
    PairDecision.objects.create(
        root_id=one,
        report_a=one,
        report_b=two,
        answer="accept" if same else "reject",
        why="Zo is het.",
        person_id=uuid4(),
        at=people.AT,
        levels={},
        weight=0.0,
        probability=0.5,
        rank=1,
        came=Came.LIKELY.value,
        chance=1.0,
        model_version="expert-2",
        row_a=preparing.as_json(left),
        row_b=preparing.as_json(right),
    )


def learn(days: int = 0) -> MatchingModel | None:
    with acting(Actor.CLOCK) as clock:
        return actions.learn_again(at=people.AT + timedelta(days=days), by=clock)


def in_use() -> str:
    with acting(Actor.CLOCK):
        return looking.model_in_use().version


def test_without_decisions_the_expert_stays_and_nothing_is_made() -> None:
    assert learn() is None
    assert in_use() == expert().version


def test_too_few_decisions_keep_the_old_model_and_say_so() -> None:
    decided(40)
    made = learn()
    assert made is not None
    assert made.use == ModelUse.CANDIDATE
    assert "te weinig besluiten" in made.because
    assert in_use() == expert().version


def test_a_challenger_that_is_no_worse_is_taken_into_use_and_can_be_rolled_back_once() -> None:
    decided(240)
    made = learn()
    assert made is not None
    assert made.use == ModelUse.PROMOTED, made.because
    assert made.figures["challenger"]["log_loss"] <= made.figures["reigning"]["log_loss"]
    assert in_use() == made.version
    with acting(people.coordinator()) as margriet:
        actions.roll_back(by=margriet, why="Te veel tweelingen.", at=people.LATER)
        with pytest.raises(Impossible):
            actions.roll_back(by=margriet, why="Nog eens.", at=people.LATER)
    assert in_use() == expert().version
    assert learn(days=1) is None


def test_a_challenger_that_learned_nonsense_is_not_taken_into_use(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    decided(240)
    turned = replace(expert(), version="x", prior=8.0)
    monkeypatch.setattr(learning, "learn", lambda *_args, **_more: turned)
    made = learn()
    assert made is not None
    assert made.use == ModelUse.CANDIDATE
    assert "Slechter" in made.because
    assert in_use() == expert().version


def test_what_is_set_aside_is_always_the_same_fifth_and_is_never_learned_from() -> None:
    pairs = [(UUID(int=n), UUID(int=n + 1)) for n in range(5_000)]
    aside = [pair for pair in pairs if judging.set_aside(*pair)]
    assert aside == [pair for pair in pairs if judging.set_aside(*pair)]
    assert 0.18 < len(aside) / len(pairs) < 0.22


def test_an_undone_decision_teaches_nothing() -> None:
    decided(2)
    with acting(Actor.CLOCK):
        row = PairDecision.objects.order_by("report_a").first()
        assert row is not None
        row.pk, row.answer, row.at = uuid4(), "undo", people.LATER
        row.save(force_insert=True)
        assert len(learning.latest_decisions()) == 1


@pytest.mark.parametrize("who", ["intake_inspector", "coordinator"])
def test_nobody_makes_the_system_learn_by_hand(who: str) -> None:
    with acting(getattr(people, who)()) as actor, pytest.raises(Denied):
        actions.learn_again(at=people.AT, by=actor)


# What is shown to learn from


def candidates(likely: int, others: Sequence[float]) -> list[Found]:
    """Likely ones, and others with these bits."""
    model = expert()
    bits = [model.threshold + 5] * likely + list(others)
    return [
        Found(UUID(int=n + 1), Comparison(0.0, (), one, 0.5, one >= model.threshold))
        for n, one in enumerate(bits)
    ]


def test_five_to_ten_per_cent_of_what_is_shown_is_drawn_with_the_probability_that_it_says() -> None:
    low = expert().threshold
    several = candidates(3, [low - 1, low - 2, low - 9, low - 9, low - 9])
    shown = drawn = 0
    seen: dict[UUID, int] = {}
    said: dict[UUID, float] = {}
    times = 4_000
    for n in range(times):
        for one in to_show(several, seed=str(n)):
            shown += 1
            if one.came in (Came.UNCERTAIN, Came.RANDOM):
                drawn += 1
                seen[one.found.report] = seen.get(one.found.report, 0) + 1
                said[one.found.report] = one.chance
    assert 0.05 <= drawn / shown <= 0.10
    assert len(seen) == 5
    for key, count in seen.items():
        assert abs(count / times - said[key]) < 0.015


def test_the_same_report_in_the_same_version_draws_the_same() -> None:
    several = candidates(6, [-1.0, -9.0, -9.5])
    assert to_show(several, seed="a") == to_show(several, seed="a")


def test_no_more_than_ten_are_proposed() -> None:
    shown = to_show(candidates(30, []), seed="a")
    assert [one.rank for one in shown] == list(range(1, MOST + 1))
