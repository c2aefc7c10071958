"""Rejecting a pair is for good; not being sure leaves it proposed."""

from __future__ import annotations

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.cases import actions, queries
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def test_a_rejected_pair_is_never_proposed_again() -> None:
    (one, first), (two, _b), proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.AT)
        assert queries.proposals(bram, first.id) == []
    with acting(Actor.CLOCK):
        assert actions.propose(one, at=people.LATER) == []
        assert actions.propose(two, at=people.LATER) == []


def test_what_was_decided_stays_readable() -> None:
    _first, _second, proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.AT)
        kept = queries.proposal(bram, proposal.id)
        assert (kept.why, kept.decided_by) == ("Andere cliënt.", bram.person)
        event = Event.objects.get(verb="pair_rejected")
        assert (event.root_id, event.because) == (proposal.root_id, "Andere cliënt.")


def test_not_sure_leaves_it_proposed_with_the_reason_and_can_still_be_rejected() -> None:
    (_one, first), _second, proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        actions.unsure(proposal, by=bram, why="Eerst de huisarts bellen.", at=people.AT)
        [found] = queries.proposals(bram, first.id)
        assert found.proposal.why == "Eerst de huisarts bellen."
        actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.LATER)
        assert queries.proposals(bram, first.id) == []


def test_twice_is_refused() -> None:
    _first, _second, proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.AT)
        with pytest.raises(Impossible):
            actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.AT)
        with pytest.raises(Impossible):
            actions.unsure(proposal, by=bram, why="Of toch?", at=people.AT)


def test_reports_that_are_together_are_not_rejected_before_that_is_undone() -> None:
    (_one, into), (two, _b), proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        actions.bundle(into, [two.id], by=bram, because="Zelfde dag.", at=people.AT)
        with pytest.raises(Impossible):
            actions.reject(proposal, by=bram, why="Toch niet.", at=people.LATER)


@pytest.mark.parametrize("decide", [actions.reject, actions.unsure])
def test_a_reason_is_needed(decide: object) -> None:
    _first, _second, proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        with pytest.raises(Invalid) as refused:
            decide(proposal, by=bram, why=" ", at=people.AT)  # type: ignore[operator]
        assert refused.value.field == "why"


@pytest.mark.parametrize("who", ["rivierklei_reporter", "outsider", "inspector"])
def test_who_does_not_lead_both_cases_cannot(who: str) -> None:
    (_one, first), _second, proposal = scenes.a_pair()
    scenes.handed_to_department(first)
    with acting(getattr(people, who)()) as actor, pytest.raises(Denied):
        actions.reject(proposal, by=actor, why="Zo is het.", at=people.AT)


def test_the_system_does_not_decide() -> None:
    _first, _second, proposal = scenes.a_pair()
    with acting(Actor.CLOCK) as clock, pytest.raises(Denied):
        actions.reject(proposal, by=clock, why="Te weinig punten.", at=people.AT)
