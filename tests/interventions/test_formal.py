"""Formal interventions: individual, with their term, and never where the law shuts them (IVN-7)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests import people
from tests.interventions import scenes
from tests.interventions.scenes import ON, home_care, imposed
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Invalid, NotYet
from vangnet.interventions import queries
from vangnet.interventions.models import Intervention

pytestmark = [pytest.mark.django_db, pytest.mark.meets("IVN-7")]
SOON = ON + timedelta(days=42)


def test_an_order_is_valid_for_seven_days_whatever_date_is_written() -> None:
    order = imposed(
        scenes.tested(risk="acute"),
        rung="order",
        addressee=home_care(),
        due_on=ON + timedelta(days=90),
    )
    assert order.due_on == ON + timedelta(days=7)
    assert order.cites == "WKKGZ#art-27.4"
    assert order.published


def test_an_order_is_found_when_its_seven_days_are_over_and_not_before() -> None:
    order = imposed(scenes.tested(risk="acute"), rung="order", addressee=home_care())
    assert order.due_on is not None
    with acting(Actor.CLOCK) as clock:
        assert queries.orders_over(clock, on=order.due_on) == []
        [over] = queries.orders_over(clock, on=order.due_on + timedelta(days=1))
    assert over.id == order.id


@pytest.mark.parametrize("rung", ["instruction", "order-under-penalty"])
def test_it_says_by_when(rung: str) -> None:
    case = scenes.tested(lighter_means_exhausted=True)
    with pytest.raises(Invalid) as refusal:
        imposed(case, rung=rung, addressee=home_care())
    assert refusal.value.field == "due_on"
    chosen = imposed(case, rung=rung, addressee=home_care(), due_on=SOON)
    assert chosen.due_on == SOON
    assert chosen.published


def test_nothing_is_asked_for_a_day_that_has_passed() -> None:
    with pytest.raises(Invalid) as refusal:
        imposed(scenes.tested(), due_on=ON - timedelta(days=1))
    assert refusal.value.field == "due_on"


@pytest.mark.parametrize("rung", ["instruction", "order", "order-under-penalty", "fine"])
def test_never_on_the_network_as_a_whole_whatever_reason_is_written(rung: str) -> None:
    case = scenes.tested(risk="acute", lighter_means_exhausted=True)
    with pytest.raises(NotYet) as refusal:
        imposed(case, rung=rung, due_on=SOON, departing="Toch nodig.")
    assert refusal.value.verdict.force == "law"
    with acting(people.inspector()):
        assert not Intervention.objects.filter(root_id=case.id).exists()


def test_lighter_means_first_unless_the_inspector_departs_with_a_reason() -> None:
    case = scenes.tested()
    with pytest.raises(NotYet) as refusal:
        imposed(case, rung="instruction", addressee=home_care(), due_on=SOON)
    assert refusal.value.verdict.missing == ("lighter_means_exhausted",)
    chosen = imposed(
        case,
        rung="instruction",
        addressee=home_care(),
        due_on=SOON,
        departing="Lichtere middelen kosten te veel tijd.",
    )
    assert chosen.departing == "Lichtere middelen kosten te veel tijd."


@pytest.mark.meets("IVN-4")
def test_only_the_addressee_and_the_inspectorate_read_it() -> None:
    case = scenes.tested(risk="acute")
    order = imposed(case, rung="order", addressee=home_care())
    marloes = people.rivierklei_reporter()
    with acting(marloes):
        assert [one.id for one in queries.interventions(marloes, case.id)] == [order.id]
    with acting(people.wierde_reporter()):
        assert not Intervention.objects.filter(pk=order.id).exists()


def test_a_provider_that_was_not_tested_gets_no_formal_intervention() -> None:
    case = scenes.weighed(risk="acute", standard=scenes.NORM, lighter_means_exhausted=True)
    with pytest.raises(NotYet):
        imposed(
            case, rung="instruction", addressee=home_care(), due_on=SOON, departing="Toch nodig."
        )
