"""Every decision is kept for good; a rejection binds until a report changes materially."""

from __future__ import annotations

from contextlib import nullcontext

import pytest
from django.db import DatabaseError, transaction

from tests import people
from tests.cases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Impossible
from vangnet.cases import actions, queries
from vangnet.cases.actions import proposing
from vangnet.cases.models import Came, PairDecision, Prepared, Proposal
from vangnet.reports import actions as reports

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def kept() -> list[PairDecision]:
    with acting(Actor.CLOCK):
        return list(PairDecision.objects.order_by("created_at"))


def test_a_decision_keeps_what_was_shown_and_how_it_came_to_be_shown() -> None:
    _first, _second, proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        actions.unsure(proposal, by=bram, why="Eerst bellen.", at=people.AT)
        actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.LATER)
    one, two = kept()
    assert [one.answer, two.answer] == ["unsure", "reject"]
    assert (two.person_id, two.why, two.rank) == (bram.person, "Andere cliënt.", 1)
    assert (two.came, two.chance, two.model_version) == ("likely", 1.0, "expert-2")
    assert two.levels["kind"]["level"] == "same"
    assert two.weight == proposal.prior + sum(each["bits"] for each in two.levels.values())
    assert two.row_a["received"] > 0


def test_bundling_and_undoing_are_decisions_too_also_of_a_pair_that_was_never_shown() -> None:
    scenes.bundled()
    [accepted] = kept()
    assert (accepted.answer, accepted.came) == ("accept", "by_hand")
    with acting(people.intake_inspector()) as bram:
        case = queries.case_of(bram, accepted.report_a)
        assert case is not None
        [moved] = [one for one in queries.bundlings(bram, case.id) if one.came_from]
        actions.unbundle(moved, by=bram, because="Toch niet.", at=people.LATER)
    assert [one.answer for one in kept()] == ["accept", "undo"]


def test_decisions_can_only_be_added() -> None:
    _first, _second, proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.AT)
        for change in (
            lambda: PairDecision.objects.update(answer="accept"),
            lambda: PairDecision.objects.all().delete(),
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                change()
    with acting(people.rivierklei_reporter()):
        assert not PairDecision.objects.exists()


def test_a_rejection_can_be_taken_back_with_a_reason() -> None:
    (_one, first), _second, proposal = scenes.a_pair()
    with acting(people.intake_inspector()) as bram:
        with pytest.raises(Impossible):
            actions.reconsider(proposal, by=bram, why="Zo.", at=people.AT)
        actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.AT)
        actions.reconsider(proposal, by=bram, why="Zelfde cliënt, bleek.", at=people.LATER)
        assert len(queries.proposals(bram, first.id)) == 1
    assert [one.answer for one in kept()] == ["reject", "undo"]


def rejected_while_apart() -> Proposal:
    """A pair that was rejected while one report still gave another day, place and kind."""
    far = {"municipality": "Elders", "province": "utrecht", "postcode4": "9999"}
    people.a_submitted_report()
    people.a_submitted_report(
        people.stromenland_reporter(), sector="mental_health", event_kind="fall", **far
    )
    actions.open_waiting(at=people.AT)
    with acting(people.intake_inspector()) as bram:
        [proposal] = Proposal.objects.all()
        return actions.reject(proposal, by=bram, why="Andere plaats.", at=people.AT)


def corrected(**values: object) -> None:
    with acting(Actor.CLOCK):
        second = reports_of_stromenland()
    with acting(people.stromenland_reporter()) as jasper:
        base = second.version
        reports.supplement(
            second, values, by=jasper, why="Verkeerd ingevuld.", base=base, at=people.LATER
        )
    actions.compare_again(at=people.LATER)


def reports_of_stromenland():  # type: ignore[no-untyped-def]
    from vangnet.reports.models import Report

    return Report.objects.get(organisation_id=people.key_of("stromenland"))


def test_a_rejected_pair_comes_back_only_when_a_report_changed_materially_and_says_so() -> None:
    proposal = rejected_while_apart()
    corrected(network_lead="De huisarts had de regie.")
    with acting(Actor.CLOCK):
        assert Proposal.objects.get(pk=proposal.pk).decision == "rejected"
    corrected(
        municipality="Waterdonk", province="gelderland", postcode4="6649", event_kind="medication"
    )
    with acting(people.intake_inspector()) as bram:
        again = queries.proposal(bram, proposal.id)
        assert (again.decision, again.rejected_why) == ("open", "Andere plaats.")
        assert set(again.changed) == {"place", "kind"}


def test_doubt_does_not_lift_a_rejection_and_a_new_yes_for_that_very_pair_does() -> None:
    proposal = rejected_while_apart()
    corrected(
        municipality="Waterdonk", province="gelderland", postcode4="6649", event_kind="medication"
    )
    with acting(people.intake_inspector()) as bram:
        again = queries.proposal(bram, proposal.id)
        again = actions.unsure(again, by=bram, why="Eerst bellen.", at=people.LATER)
        assert (again.decision, again.rejected_why) == ("unsure", "Andere plaats.")
        into = queries.case_of(bram, again.report_a)
        assert into is not None
        for chosen in ([], [again]):
            with nullcontext() if chosen else pytest.raises(Impossible):
                actions.bundle(
                    into,
                    [again.report_b],
                    by=bram,
                    because="Zelfde dag.",
                    at=people.LATER,
                    proposals=chosen,
                )
        assert queries.proposal(bram, proposal.id).decision == "accepted"


def test_a_pair_that_was_rejected_takes_nobody_s_place_among_the_ten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _first, (two, _b), proposal = scenes.a_pair()
    third, _case = scenes.a_case(people.waardenhof_reporter(), sector="hospital")
    with acting(people.intake_inspector()) as bram:
        actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.AT)
    monkeypatch.setattr(proposing, "MOST", 1)
    with acting(Actor.CLOCK):
        [made] = actions.propose(two, at=people.LATER)
    assert third.id in (made.report_a, made.report_b)


def test_what_was_shown_for_sure_is_not_said_to_be_drawn_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _first, (two, _b), proposal = scenes.a_pair()
    monkeypatch.setattr(
        proposing,
        "to_show",
        lambda several, **_more: [proposing.Shown(one, Came.RANDOM, 0.02, 1) for one in several],
    )
    with acting(Actor.CLOCK):
        actions.propose(two, at=people.LATER)
        kept_as = Proposal.objects.get(pk=proposal.pk)
    assert (kept_as.came, kept_as.chance) == ("likely", 1.0)


def test_a_rejected_pair_is_not_bundled_through_a_third_and_the_sentence_names_it() -> None:
    (_one, first), (two, _b), proposal = scenes.a_pair()
    third, _case = scenes.a_case(people.waardenhof_reporter(), sector="hospital")
    with acting(people.intake_inspector()) as bram:
        actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.AT)
        actions.bundle(first, [third.id], by=bram, because="Zelfde dag.", at=people.AT)
        with pytest.raises(Impossible) as refused:
            actions.bundle(first, [two.id], by=bram, because="Zelfde dag.", at=people.LATER)
    assert "Andere cliënt." in str(refused.value)
    assert str(two.number) in str(refused.value)


def test_a_withdrawn_report_is_compared_no_more_and_its_open_pairs_lapse() -> None:
    (_one, first), (two, _b), proposal = scenes.a_pair()
    with acting(people.stromenland_reporter()) as jasper:
        reports.withdraw(two, by=jasper, because="Bleek geen calamiteit.", at=people.LATER)
    actions.compare_again(at=people.LATER)
    with acting(people.intake_inspector()) as bram:
        assert queries.proposals(bram, first.id) == []
        assert queries.proposal(bram, proposal.id).decision == "lapsed"
    with acting(Actor.CLOCK):
        assert not Prepared.objects.filter(report=two.id).exists()
    assert actions.compare_again(at=people.LATER) == 0


def test_a_report_that_gives_the_number_of_another_is_proposed_first_whatever_differs() -> None:
    one, first = scenes.a_case()
    two, _b = scenes.a_case(
        people.outsider(),
        municipality="Elders",
        province="groningen",
        postcode4="9999",
        event_kind="fall",
        reference_of_other=one.number,
        parties=(),
        client={**people.CLIENT, "sex": "male"},
    )
    with acting(Actor.CLOCK):
        actions.propose(two, at=people.AT)
    with acting(people.intake_inspector()) as bram:
        shown = queries.proposals(bram, first.id)
        assert shown[0].cited
        assert shown[0].other.id == two.id
