"""Writing down what is found of the report and the measures, each with its ground (ASM-3)."""

from __future__ import annotations

import pytest

from tests import lives, people
from tests.assessments import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, Stale
from vangnet.assessments import actions, queries
from vangnet.assessments.models import Assessment
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-3")]


def weigh(case: Case, by: Actor | None = None, *, base: int = 0, **changed: str) -> Assessment:
    with acting(by or people.inspector()) as actor:
        values = {**scenes.FOUND, **changed}
        return actions.weigh(cases.case(actor, case.id), values, base=base, by=actor)


def test_each_finding_is_kept_with_its_ground() -> None:
    found = weigh(scenes.assessing(), measures_because="Zij raken de oorzaak.")
    assert found.measures_sufficient == "yes"
    assert found.measures_because == "Zij raken de oorzaak."
    assert found.version == 1


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_a_finding_without_a_ground_is_refused_at_its_field(answer: str) -> None:
    case = scenes.assessing()
    with pytest.raises(Invalid) as refusal:
        weigh(case, investigated_with_care=answer, care_because=" ")
    assert refusal.value.field == "care_because"


def test_what_cannot_be_said_yet_needs_no_ground() -> None:
    found = weigh(scenes.assessing(), recurrence_reduced="unknown", recurrence_because="")
    assert found.recurrence_reduced == "unknown"


def test_an_answer_that_is_not_on_the_list_is_refused() -> None:
    case = scenes.assessing()
    with pytest.raises(Invalid) as refusal:
        weigh(case, measures_sufficient="misschien")
    assert refusal.value.field == "measures_sufficient"
    with pytest.raises(Denied):
        weigh(case, state="closed")


def test_two_inspectors_do_not_overwrite_each_other() -> None:
    case = scenes.assessing()
    weigh(case)
    with pytest.raises(Stale):
        weigh(case, measures_because="Iets anders.")
    assert weigh(case, base=1, measures_because="Iets anders.").version == 2


def test_who_does_not_lead_the_case_cannot_and_the_reporters_cannot_read_it() -> None:
    case = scenes.assessing()
    weigh(case)
    for other in (people.rivierklei_reporter(), people.other_inspector()):
        with pytest.raises(Denied):
            weigh(case, other, base=1)
    marloes = people.rivierklei_reporter()
    with pytest.raises(Denied), acting(marloes):
        queries.assessment(marloes, case.id)
    with acting(marloes):
        assert not Assessment.objects.exists()


def test_before_assessing_has_begun_it_is_impossible() -> None:
    case = lives.handed_in()
    with pytest.raises(Impossible, match="Begin eerst met beoordelen"):
        weigh(case)


def test_the_trail_says_that_it_was_written_to_the_inspectorate_alone() -> None:
    case = scenes.assessing()
    weigh(case)
    with acting(people.inspector()):
        assert Event.objects.filter(root_id=case.id, verb="assessment_written").count() == 1
    with acting(people.rivierklei_reporter()):
        assert not Event.objects.filter(root_id=case.id, verb="assessment_written").exists()
