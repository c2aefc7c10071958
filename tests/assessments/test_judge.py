"""Judging the chain as a whole, and one provider apart where there is reason (ASM-4)."""

from __future__ import annotations

import pytest

from tests import lives, people
from tests.assessments import scenes
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.assessments import queries
from vangnet.assessments.models import Judgement
from vangnet.cases import actions as case_actions
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-4")]


def test_the_chain_and_one_provider_are_judged_apart_and_may_differ() -> None:
    case = scenes.assessing()
    home_care = people.key_of("rivierklei")
    scenes.judged(case, "Samen goed onderzocht.")
    scenes.judged(
        case, "Uw deel is te mager.", about=home_care, outcome=scenes.OUTCOME.INSUFFICIENT
    )
    lotte = people.inspector()
    with acting(lotte):
        given = {one.about_organisation: one.outcome for one in queries.judgements(lotte, case.id)}
    assert given == {None: "sufficient", home_care: "insufficient"}


def test_a_judgement_does_not_end_the_assessment_and_nobody_reads_it_before_it_is_sent() -> None:
    case = scenes.assessing()
    scenes.judged(case, "Samen goed onderzocht.")
    assert scenes.again(case).state == "assessing"
    marloes = people.rivierklei_reporter()
    with acting(marloes):
        assert queries.judgements(marloes, case.id) == []


def test_judging_again_replaces_and_keeps_the_earlier_one() -> None:
    case = scenes.assessing()
    first = scenes.judged(case, "Te vroeg geschreven.")
    second = scenes.judged(case, "Beter gewogen.")
    lotte = people.inspector()
    with acting(lotte):
        assert [one.id for one in queries.judgements(lotte, case.id)] == [second.id]
        assert Judgement.objects.get(pk=first.id).replaced_at == people.LATER


def test_a_judgement_without_a_text_or_about_another_is_refused_at_its_field() -> None:
    case = scenes.assessing()
    with pytest.raises(Invalid) as empty:
        scenes.judged(case, "   ")
    assert empty.value.field == "text"
    with pytest.raises(Invalid) as other:
        scenes.judged(case, "Wie is dit?", about=people.outsider().organisation)
    assert other.value.field == "about"


def test_only_an_inspector_of_the_department_judges() -> None:
    case = scenes.assessing()
    for other in (
        people.rivierklei_reporter(),
        people.intake_inspector(),
        people.other_inspector(),
        people.outsider(),
    ):
        with pytest.raises(Denied):
            scenes.judged(case, "Dat mag ik niet.", other)


def test_before_the_report_is_assessed_it_is_impossible() -> None:
    case = lives.reflecting()
    with pytest.raises(Impossible):
        scenes.judged(case, "Te vroeg.")
    with acting(people.inspector()):
        assert not Judgement.objects.filter(root_id=case.id).exists()


@pytest.mark.meets("ASM-6")
def test_that_it_is_no_calamity_can_be_said_at_once_and_of_the_whole_alone() -> None:
    case = lives.assigned()
    with pytest.raises(Impossible):
        scenes.judged(case, "Zorgvuldig onderzocht.")
    with pytest.raises(Invalid) as refusal:
        scenes.judged(
            case,
            "Dit was een complicatie.",
            about=people.key_of("rivierklei"),
            outcome=scenes.OUTCOME.NO_CALAMITY,
        )
    assert refusal.value.field == "about"
    scenes.judged(case, "Dit was een complicatie.", outcome=scenes.OUTCOME.NO_CALAMITY)
    scenes.sent(case)
    assert scenes.again(case).state == "judged"
    [letter] = scenes.mail(people.rivierklei_reporter(), "Ons oordeel")
    assert "Geen calamiteit" in letter


@pytest.mark.meets("ASM-6")
def test_an_own_inquiry_may_also_end_with_no_calamity() -> None:
    case = scenes.of_two()
    scenes.judged(case, "Dit was een complicatie.", outcome=scenes.OUTCOME.NO_CALAMITY)
    scenes.sent(case)
    assert scenes.again(case).state == "judged"


def test_a_case_that_was_withdrawn_is_not_judged() -> None:
    case = lives.assigned()
    with acting(people.inspector()) as lotte:
        case_actions.withdraw_case(case, by=lotte, because="Ingetrokken.", at=people.LATER)
    with pytest.raises(Impossible):
        scenes.judged(case, "Te laat.", outcome=scenes.OUTCOME.NO_CALAMITY)


def test_the_trail_says_that_it_was_written_to_the_inspectorate_alone() -> None:
    case = scenes.assessing()
    scenes.judged(case, "Samen goed onderzocht.")
    lotte = people.inspector()
    with acting(lotte):
        told = Event.objects.get(root_id=case.id, verb="judgement_written")
    assert told.person_id == lotte.person
    with acting(people.rivierklei_reporter()):
        assert not Event.objects.filter(root_id=case.id, verb="judgement_written").exists()
