"""A pair that cannot be bundled is not offered: it stands apart, with the reason that the action
would give too."""

from __future__ import annotations

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Impossible
from vangnet.cases import actions, queries
from vangnet.cases.models import Case, Proposal
from vangnet.reports.models import Report

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def parted_from_a_third() -> tuple[Case, Report, Proposal]:
    """Two reports in one case; of the second and a third was said no, the first and third wait."""
    (one, into), (two, _b) = scenes.two_cases()
    third, _c = scenes.a_case(people.waardenhof_reporter(), sector="hospital")
    with acting(Actor.CLOCK):
        actions.propose(third, at=people.AT)
        pairs = {frozenset((p.report_a, p.report_b)): p for p in Proposal.objects.all()}
    with acting(people.intake_inspector()) as bram:
        no = pairs[frozenset((two.id, third.id))]
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
        actions.reject(no, by=bram, why="Andere cliënt.", at=people.AT)
    assert pairs[frozenset((one.id, third.id))].decision == "open"
    return into, third, no


def hints(by: Actor, case: Case) -> int:
    return next(row.proposals for row in queries.inbox(by).rows if row.case.id == case.id)


def test_a_pair_that_waits_is_shut_when_of_another_report_of_its_case_was_said_no() -> None:
    into, third, no = parted_from_a_third()
    with acting(people.intake_inspector()) as bram:
        [waits] = queries.proposals(bram, into.id)
        assert waits.other.id == third.id
        assert waits.parted == no
        with pytest.raises(Impossible) as refused:
            actions.bundle(into, [third.id], by=bram, because="Zelfde dag.", at=people.LATER)
        assert waits.shut == str(refused.value)
        assert queries.compared(bram, waits.proposal).shut == waits.shut


def test_the_inbox_does_not_point_at_it_and_does_again_when_the_no_is_taken_back() -> None:
    into, third, no = parted_from_a_third()
    with acting(people.intake_inspector()) as bram:
        home = queries.case_of(bram, third.id)
        assert home is not None
        assert (hints(bram, into), hints(bram, home)) == (0, 0)
        assert [bool(one.shut) for one in queries.proposals(bram, home.id)] == [True]
        actions.reconsider(no, by=bram, why="Toch dezelfde.", at=people.LATER)
        assert [one.shut for one in queries.proposals(bram, into.id)] == ["", ""]
        assert hints(bram, into) == 2


def test_nothing_comes_into_a_case_that_was_judged_nor_out_of_one_that_went_on() -> None:
    (_one, first), (_two, second), proposal = scenes.a_pair()
    with acting(Actor.CLOCK):
        Case.objects.filter(pk=first.id).update(state="judged")
    with acting(people.intake_inspector()) as bram:
        [here] = queries.proposals(bram, first.id)
        [there] = queries.proposals(bram, second.id)
        assert "al geoordeeld" in here.shut
        assert f"{first.number} van deze melding is al verder: beoordeeld" in there.shut
        assert "al geoordeeld" in queries.compared(bram, proposal).shut
        assert hints(bram, first) == 0


def test_the_comparison_takes_the_way_that_is_open() -> None:
    (one, first), (_two, second), proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        usual = queries.compared(bram, proposal)
        assert usual.into == first
    with acting(Actor.CLOCK):
        Case.objects.filter(pk=second.id).update(state="assessing")
    with acting(people.intake_inspector()) as bram:
        turned = queries.compared(bram, proposal)
        assert (turned.into, turned.moving, turned.shut) == (second, one.id, "")
