"""The reaction of each board, also of one that only learns along (REF-4)."""

from __future__ import annotations

import pytest

from tests import lives, people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.cases.models import Case
from vangnet.investigations import actions as joint
from vangnet.investigations import invite
from vangnet.investigations import queries as investigations
from vangnet.reflections import actions, queries
from vangnet.reflections.models import BoardReaction
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REF-4")]


def react(case: Case, by: Actor, on_whole: str = "Wij onderschrijven het plan.") -> BoardReaction:
    with acting(by):
        report = queries.report(by, case.id)
        if report is None:
            raise Denied("Er is voor u geen verslag.")
        return actions.react(report, by=by, on_whole=on_whole, subscribes=True, at=people.LATER)


def with_a_learner() -> Case:
    """A report that is complete, and a district team that learns along."""
    case = lives.drawn_up()
    with acting(people.rivierklei_reporter()) as marloes:
        invite.invite(
            investigations.begun(marloes, case.id),
            by=marloes,
            organisation=people.key_of("wijkteam_waterdonk"),
            purpose=joint.Purpose.LEARN_ALONG,
            event_kind="fout met medicijnen",
            happened_on=people.DAY_ZERO,
            place="Waterdonk",
            whom_to_ring="kwaliteitsfunctionaris, 0800-000 0002",
            at=people.LATER,
        )
    with acting(people.wijkteam()) as yvonne:
        invite.learn_along(investigations.my_invitations(yvonne)[0], by=yvonne, at=people.LATER)
    return case


def test_a_board_reacts_for_its_own_organisation() -> None:
    case = lives.drawn_up()
    given = react(case, people.rivierklei_board())
    assert given.organisation_id == people.key_of("rivierklei")


def test_a_board_that_learns_along_reacts_too_and_cannot_write_the_report() -> None:
    case = with_a_learner()
    yvonne = people.wijkteam()
    assert react(case, yvonne).organisation_id == yvonne.organisation
    with acting(yvonne):
        report = queries.report(yvonne, case.id)
    assert report is not None
    with pytest.raises(Denied), acting(yvonne):
        actions.write_section(report, actions.Section.METHOD, "Anders", base=0, by=yvonne)


def test_who_is_no_board_or_not_in_the_case_cannot() -> None:
    case = lives.drawn_up()
    for other in (people.rivierklei_committee(), people.outsider(), people.inspector()):
        with pytest.raises(Denied):
            react(case, other)


def test_an_empty_reaction_is_refused_at_its_field() -> None:
    case = lives.drawn_up()
    with pytest.raises(Invalid) as refusal:
        react(case, people.rivierklei_board(), on_whole=" ")
    assert refusal.value.field == "on_whole"


def test_it_says_something_of_each_measure_and_of_no_other() -> None:
    case = lives.drawn_up()
    with acting(people.rivierklei_board()) as anneke:
        report = queries.report(anneke, case.id)
        assert report is not None
        (measure,) = queries.measures(anneke, case.id)
        said = {str(measure.id): " Hier maken wij tijd voor. "}
        given = actions.react(
            report, by=anneke, on_whole="Ja.", subscribes=True, per_measure=said, at=people.LATER
        )
        assert given.per_measure == {str(measure.id): "Hier maken wij tijd voor."}
        with pytest.raises(Denied):
            actions.react(
                report,
                by=anneke,
                on_whole="Ja.",
                subscribes=True,
                per_measure={str(case.id): "Van elders."},
                at=people.LATER,
            )


@pytest.mark.parametrize("text", ["Mevrouw, 111222333, belde.", "x" * 200_001])
def test_what_cannot_be_kept_is_refused_at_its_field(text: str) -> None:
    case = lives.drawn_up()
    with pytest.raises(Invalid) as refusal:
        react(case, people.rivierklei_board(), on_whole=text)
    assert refusal.value.field == "on_whole"


def test_after_handing_in_it_is_impossible() -> None:
    case = lives.handed_in()
    with pytest.raises(Impossible):
        react(case, people.rivierklei_board())


def test_reacting_again_replaces_and_counts() -> None:
    case = lives.drawn_up()
    react(case, people.rivierklei_board())
    again = react(case, people.rivierklei_board(), on_whole="Wij voegen iets toe.")
    assert again.on_whole == "Wij voegen iets toe."
    assert again.version >= 2


def test_the_trail_says_that_the_board_reacted() -> None:
    case = lives.drawn_up()
    board = people.rivierklei_board()
    react(case, board)
    with acting(board):
        told = Event.objects.filter(root_id=case.id, verb="board_reacted").order_by("at").last()
    assert told is not None
    assert told.person_id == board.person
