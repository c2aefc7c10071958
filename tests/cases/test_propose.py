"""The system proposes pairs and says why; an inspector decides."""

from __future__ import annotations

from datetime import date

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.cases import actions, looking, preparing, queries
from vangnet.cases.models import Prepared, Proposal
from vangnet.trail.models import Look

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def test_the_clock_proposes_the_pair_in_the_round_in_which_it_opens_the_cases() -> None:
    people.a_submitted_report()
    people.a_submitted_report(people.stromenland_reporter(), sector="mental_health")
    first, _second = actions.open_waiting(at=people.AT)
    with acting(people.intake_inspector()) as bram:
        [found] = queries.proposals(bram, first.id)
        assert found.reporter == people.organisation("stromenland").name
        assert found.other_case is not None
        assert 90 <= found.percent <= 99
        assert any(one.startswith("Plaats: ") for one in found.reasons)
        assert len(queries.reports_of(bram, first.id)) == 1


def test_the_reasons_add_up_to_the_weight_also_as_they_are_kept() -> None:
    _first, _second, proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        kept = queries.proposal(bram, proposal.id)
        assert kept.prior + sum(one["bits"] for one in kept.reasons) == kept.weight
        shown = queries.compared(bram, kept)
        assert shown.prior + sum(line.bits for line in shown.lines) == shown.weight


def test_nothing_of_the_texts_is_copied_into_the_proposal() -> None:
    _first, _second, proposal = scenes.a_pair()
    words = next(one for one in proposal.reasons if one["name"] == "words")
    assert words["level"] != "unknown"
    assert all(set(one) == {"name", "level", "bits"} for one in proposal.reasons)
    with acting(Actor.CLOCK):
        [row] = Prepared.objects.filter(report=proposal.report_a)
        assert all(isinstance(key, int) for key in (*row.words, row.mun, row.rep))


def test_something_else_somewhere_else_is_not_proposed() -> None:
    scenes.a_case()
    other, _case = scenes.another_event()
    with acting(Actor.CLOCK):
        assert actions.propose(other, at=people.AT) == []
        assert not Proposal.objects.exists()


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ({"occurred_on": date(2026, 9, 11), "parties": ()}, True),
        (
            {
                "occurred_on": date(2026, 5, 30),
                "parties": (),
                "municipality": "Elders",
            },
            False,
        ),
        (
            {
                "occurred_on": date(2026, 9, 5),
                "parties": (),
                "municipality": "Elders",
                "postcode4": "6650",
            },
            True,
        ),
        ({"occurred_on": date(2026, 8, 20), "municipality": "Elders", "province": "utrecht"}, True),
    ],
    ids=["same town within a week", "too far", "same province and kind", "shared provider"],
)
def test_the_rules_on_place_and_time_let_it_through(said: dict[str, object], found: bool) -> None:
    first, _case = scenes.a_case(parties=("stromenland",) if found else ())
    other, _case = scenes.a_case(people.wierde_reporter(), sector="gp_care", **said)
    with acting(Actor.CLOCK) as clock:
        row = preparing.prepare(other, by=clock)
        looked_up = looking.look_up(looking.model_in_use(), other.id, row)
        assert (first.id in {one.report for one in looked_up}) is found


def test_proposing_again_makes_no_second_row() -> None:
    (one, _a), (two, _b), proposal = scenes.a_pair()
    with acting(Actor.CLOCK):
        assert [again.id for again in actions.propose(one, at=people.LATER)] == [proposal.id]
        assert [again.id for again in actions.propose(two, at=people.LATER)] == [proposal.id]
        assert Proposal.objects.count() == 1


def test_reports_that_are_together_are_not_proposed() -> None:
    _into, _source, report = scenes.bundled()
    with acting(Actor.CLOCK):
        assert actions.propose(report, at=people.LATER) == []


def test_only_who_may_see_both_reports_sees_the_proposal() -> None:
    (_one, first), _second, proposal = scenes.a_pair()
    scenes.handed_to_department(first)
    lotte = people.inspector()
    with acting(lotte):
        assert queries.proposals(lotte, first.id) == []
        with pytest.raises(Denied):
            queries.proposal(lotte, proposal.id)
    marloes = people.rivierklei_reporter()
    with acting(marloes):
        assert queries.proposals(marloes, first.id) == []
        assert not Proposal.objects.exists()


def test_a_provider_cannot_ask_for_proposals() -> None:
    report, _case = scenes.a_case()
    marloes = people.rivierklei_reporter()
    with acting(marloes), pytest.raises(Denied):
        actions.propose(report, by=marloes, at=people.AT)


@pytest.mark.meets("PRV-6")
def test_comparing_shows_both_sides_and_writes_who_looked() -> None:
    (one, _a), (two, _b), proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        shown = queries.compared(bram, queries.proposal(bram, proposal.id))
        lines = {line.name: line for line in shown.lines}
        assert (lines["kind"].left, lines["kind"].verdict) == ("fout met medicijnen", "same")
        assert lines["reference"].verdict == "unknown"
        assert lines["date"].left == "18 september 2026"
        assert "Waterdonk" in lines["place"].left
        assert "medicijn" in lines["words"].left
        assert {shown.left.id, shown.right.id} == {one.id, two.id}
        looked = Look.objects.filter(person_id=bram.person, subject_kind="reports.report")
        assert {look.owner_id for look in looked} == {one.organisation_id, two.organisation_id}
