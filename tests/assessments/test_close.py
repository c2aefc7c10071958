"""Closing by the rule, and telling each reporter apart (ASM-5, ASM-6)."""

from __future__ import annotations

import pytest

from tests import lives, people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, NotYet
from vangnet.assessments import actions, queries
from vangnet.cases import queries as cases
from vangnet.cases.models import Case, Term
from vangnet.letters import queries as letters
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-5", "ASM-6")]
BECAUSE = "Met zorg onderzocht, samen geleerd."


def close(case: Case, by: Actor, because: str = BECAUSE) -> None:
    with acting(by):
        actions.close(cases.case(by, case.id), by=by, because=because, at=people.LATER)


def test_a_judged_case_can_be_closed_and_the_reporter_is_told() -> None:
    case = lives.judged()
    close(case, people.inspector())
    with acting(people.rivierklei_reporter()) as marloes:
        assert cases.case(marloes, case.id).state == "closed"
        assert [one for one in letters.mine(marloes) if BECAUSE in one.body]
        told = queries.closings(marloes, case.id)
    assert [one.organisation_id for one in told] == [marloes.organisation]


def test_no_term_is_left_open() -> None:
    case = lives.judged()
    close(case, people.inspector())
    with acting(Actor.CLOCK):
        assert not Term.objects.filter(root_id=case.id, met_on=None, lapsed_on=None).exists()


def test_what_the_inspector_weighed_with_no_keeps_it_open() -> None:
    case = lives.judged()
    with acting(people.inspector()) as lotte:
        found = queries.assessment(lotte, case.id)
        assert found is not None
        values = {"recurrence_reduced": "no", "recurrence_because": "Er is nog niets veranderd."}
        now = cases.case(lotte, case.id)
        actions.weigh(now, values, base=found.version, by=lotte)
    with pytest.raises(NotYet):
        close(case, people.inspector())


def test_only_an_inspector_of_the_department_closes() -> None:
    case = lives.judged()
    for other in (people.rivierklei_reporter(), people.other_inspector(), people.outsider()):
        with pytest.raises(Denied):
            close(case, other)


def test_a_reason_is_needed_because_the_reporters_read_it() -> None:
    case = lives.judged()
    with pytest.raises(Invalid) as refusal:
        close(case, people.inspector(), because=" ")
    assert refusal.value.field == "because"


def test_before_a_judgement_it_is_impossible() -> None:
    case = lives.handed_in()
    with pytest.raises(Impossible):
        close(case, people.inspector())


def test_a_second_time_is_impossible() -> None:
    case = lives.judged()
    close(case, people.inspector())
    with pytest.raises(Impossible):
        close(case, people.inspector())


def test_reopening_is_told_to_the_same_reporters_with_the_reason() -> None:
    case = lives.judged()
    close(case, people.inspector())
    with acting(people.inspector()) as lotte:
        now = cases.case(lotte, case.id)
        actions.reopen(now, by=lotte, because="Er kwam nieuws.", at=people.LATER)
    with acting(people.rivierklei_reporter()) as marloes:
        assert cases.case(marloes, case.id).state == "assessing"
        assert [one for one in letters.mine(marloes) if "Er kwam nieuws." in one.body]
        assert all(one.reopened_at for one in queries.closings(marloes, case.id))


def weighed_no(name: str, ground: str) -> Case:
    """A judged case of which the inspector now says no to one condition."""
    case = lives.judged()
    with acting(people.inspector()) as lotte:
        found = queries.assessment(lotte, case.id)
        assert found is not None
        now = cases.case(lotte, case.id)
        values = {name: "no", ground: "Dat is niet gebeurd."}
        actions.weigh(now, values, base=found.version, by=lotte)
    return case


def depart(case: Case, departing: str) -> None:
    with acting(people.inspector()) as lotte:
        now = cases.case(lotte, case.id)
        actions.close(now, by=lotte, because=BECAUSE, departing=departing, at=people.LATER)


def test_from_guidance_an_inspector_departs_with_a_reason_that_stays_in_the_trail() -> None:
    case = weighed_no("learned_together", "learned_because")
    with pytest.raises(NotYet):
        depart(case, " ")
    depart(case, "De andere partij bestaat niet meer.")
    with acting(people.inspector()) as lotte:
        assert cases.case(lotte, case.id).state == "closed"
        told = Event.objects.get(root_id=case.id, verb="close")
    assert told.departing == "De andere partij bestaat niet meer."
    assert told.verdict is not None
    assert told.verdict["outcome"] == "no"


def test_from_the_law_nobody_departs() -> None:
    case = weighed_no("measures_sufficient", "measures_because")
    with pytest.raises(NotYet) as refusal:
        depart(case, "Ik wil het toch.")
    assert refusal.value.verdict.force == "law"
