"""Appreciation is an intervention too: recorded, shown, and perhaps shared (IVN-11)."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests import lives, people
from tests.interventions.scenes import ON
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Invalid
from vangnet.cases import queries as cases
from vangnet.cases.models import Case
from vangnet.interventions import actions, queries
from vangnet.interventions.models import Appreciation
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("IVN-11")]
TEXT = "De huisarts kwam dezelfde dag."


def appreciate(
    case: Case,
    by: Actor | None = None,
    *,
    text: str = TEXT,
    about: UUID | None = None,
    share: bool = True,
) -> Appreciation:
    with acting(by or people.inspector()) as actor:
        now = cases.case(actor, case.id)
        return actions.appreciate(now, by=actor, text=text, about=about, may_be_shared=share, on=ON)


def test_the_parties_read_it_and_it_says_whether_it_may_be_shared() -> None:
    case = lives.judged()
    appreciate(case, about=people.key_of("gp_de_wierde"))
    marloes = people.rivierklei_reporter()
    with acting(marloes):
        [given] = queries.appreciations(marloes, case.id)
    assert (given.text, given.may_be_shared) == (TEXT, True)


def test_it_needs_no_deviation_and_can_be_given_at_any_time() -> None:
    case = lives.assigned()
    assert appreciate(case, share=False).may_be_shared is False


def test_words_and_a_party_of_this_case_are_needed() -> None:
    case = lives.judged()
    with pytest.raises(Invalid) as empty:
        appreciate(case, text=" ")
    assert empty.value.field == "text"
    with pytest.raises(Invalid) as other:
        appreciate(case, about=people.outsider().organisation)
    assert other.value.field == "about"


def test_only_an_inspector_of_the_department_gives_it() -> None:
    case = lives.judged()
    for other in (people.rivierklei_reporter(), people.other_inspector(), people.outsider()):
        with pytest.raises(Denied):
            appreciate(case, other)


def test_a_second_one_stands_beside_the_first() -> None:
    case = lives.judged()
    appreciate(case)
    appreciate(case, text="De dochter werd gehoord.")
    lotte = people.inspector()
    with acting(lotte):
        assert len(queries.appreciations(lotte, case.id)) == 2


def test_all_parties_find_it_in_the_trail() -> None:
    case = lives.judged()
    appreciate(case)
    with acting(people.rivierklei_reporter()):
        assert Event.objects.filter(root_id=case.id, verb="appreciation_given").count() == 1
