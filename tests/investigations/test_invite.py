"""Inviting organisations without personal data, and what they answer (REP-6, INV-7, INV-8)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from tests import people
from tests.investigations import scenes
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.access.standings import Standing
from vangnet.cases import queries as cases
from vangnet.investigations import actions, invite, picture, queries
from vangnet.investigations.models import Invitation
from vangnet.letters.models import Letter
from vangnet.reflections import queries as reflections

pytestmark = pytest.mark.django_db


def ask(root: UUID, by: Actor | None = None, **said: Any) -> Invitation:
    values = {
        **scenes.WORDS,
        "organisation": people.key_of("waardenhof"),
        "purpose": actions.Purpose.PARTNER,
        "at": people.LATER,
        **said,
    }
    with acting(by or people.rivierklei_reporter()) as actor:
        return invite.invite(queries.begun(actor, root), by=actor, **values)


def answer(verb: Any, by: Actor, **said: Any) -> Invitation:
    with acting(by):
        (waiting,) = Invitation.objects.filter(organisation_id=by.organisation)
        found: Invitation = verb(waiting, by=by, at=people.LATER, **said)
        return found


@pytest.mark.meets("REP-6")
def test_the_invited_organisation_gets_a_letter_without_personal_data() -> None:
    root = scenes.begun()
    invitation = ask(root)
    with acting(people.waardenhof_reporter()) as fatima:
        assert [one.id for one in queries.my_invitations(fatima)] == [invitation.id]
        letter = Letter.objects.get(to_organisation=fatima.organisation, root_id=root)
    for word in ("fout met medicijnen", "Waterdonk", "0800-000 0002", scenes.case(root).number):
        assert word in letter.body
    for name in ("Rita", "Jansen", "1963", "Wilgenrijs"):
        assert name not in letter.body


@pytest.mark.meets("REP-6")
@pytest.mark.parametrize("field", ["event_kind", "place", "whom_to_ring"])
def test_a_citizen_service_number_is_refused_wherever_it_stands(field: str) -> None:
    root = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        ask(root, **{field: "bij mevrouw, 111222333"})
    assert refusal.value.field == field


@pytest.mark.meets("REP-6")
@pytest.mark.parametrize("field", ["event_kind", "place"])
def test_the_name_of_the_client_is_refused(field: str) -> None:
    root = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        ask(root, **{field: "thuis bij Rita Jansen"})
    assert refusal.value.field == field
    assert "Jansen" in refusal.value.sentence


@pytest.mark.parametrize("field", ["event_kind", "whom_to_ring"])
def test_what_lacks_is_asked_at_its_field(field: str) -> None:
    root = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        ask(root, **{field: " "})
    assert refusal.value.field == field


def test_a_supervisor_is_not_invited() -> None:
    root = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        ask(root, organisation=people.intake().id)
    assert refusal.value.field == "organisation"


def test_twice_is_refused_also_for_who_reported_and_who_declined() -> None:
    root = scenes.begun()
    ask(root)
    for organisation in (people.key_of("waardenhof"), people.key_of("rivierklei")):
        with pytest.raises(Impossible):
            ask(root, organisation=organisation)
    answer(invite.decline, people.waardenhof_reporter(), why="Wij waren er niet bij.")
    with pytest.raises(Impossible):
        ask(root)


def test_who_does_not_lead_cannot_invite() -> None:
    root = scenes.around()
    with acting(people.rivierklei_reporter()) as marloes:
        found = queries.begun(marloes, root)
    for actor in (*scenes.strangers().values(), people.wijkteam(), people.rivierklei_board()):
        with pytest.raises(Denied), acting(actor):
            invite.invite(
                found,
                by=actor,
                organisation=people.key_of("stromenland"),
                purpose=actions.Purpose.PARTNER,
                at=people.LATER,
                **scenes.WORDS,
            )


def test_after_handing_in_nobody_is_invited_any_more() -> None:
    root = scenes.handed_in()
    with pytest.raises(Impossible):
        ask(root)


@pytest.mark.meets("PRV-4")
def test_who_is_invited_sees_the_invitation_and_nothing_of_the_investigation() -> None:
    root = scenes.begun()
    ask(root)
    scenes.party(root)
    with acting(people.waardenhof_reporter()) as fatima:
        assert cases.case(fatima, root)
        for closed in (queries.investigation, reflections.report):
            with pytest.raises(Denied):
                closed(fatima, root)
        assert queries.rows(fatima, root) == []
        assert queries.invitations(fatima, root) != []


def test_accepting_makes_a_partner_who_sees_the_investigation_at_once() -> None:
    root = scenes.begun()
    ask(root)
    fatima = people.waardenhof_reporter()
    assert answer(invite.accept, fatima).state == "accepted"
    with acting(fatima):
        assert Standing.PARTNER in grants.standings(fatima, root)
        assert queries.begun(fatima, root)
        assert queries.my_invitations(fatima) == []


@pytest.mark.meets("INV-7")
def test_learning_along_is_reading_and_contributing_without_drawing_it_up() -> None:
    root = scenes.begun()
    ask(root, organisation=people.key_of("wijkteam_waterdonk"))
    yvonne = people.wijkteam()
    assert answer(invite.learn_along, yvonne).state == "learning"
    with acting(yvonne):
        assert queries.begun(yvonne, root)
    with acting(people.rivierklei_reporter()) as marloes:
        assert yvonne.organisation not in queries.partner_keys(marloes, root)
        parties = {one.key: one for one in queries.parties(marloes, root)}
        assert parties[yvonne.organisation].takes_part  # type: ignore[index]


def test_who_learns_along_may_take_part_after_all() -> None:
    root = scenes.begun()
    ask(root)
    fatima = people.waardenhof_reporter()
    answer(invite.learn_along, fatima)
    assert answer(invite.accept, fatima).state == "accepted"
    with acting(people.rivierklei_reporter()) as marloes:
        assert fatima.organisation in queries.partner_keys(marloes, root)


@pytest.mark.meets("INV-8")
def test_declining_needs_a_reason_and_the_report_says_it() -> None:
    root = scenes.begun()
    ask(root)
    with acting(people.rivierklei_reporter()) as marloes:
        (report,) = cases.reports_of(marloes, root)
        picture.share_picture(queries.begun(marloes, root), report.id, by=marloes)
    fatima = people.waardenhof_reporter()
    with pytest.raises(Invalid) as refusal:
        answer(invite.decline, fatima, why=" ")
    assert refusal.value.field == "why"
    answer(invite.decline, fatima, why="Wij waren er niet bij.")
    with acting(people.rivierklei_reporter()) as marloes:
        states = {one.key: one for one in reflections.party_states(marloes, root)}
        state = states[people.key_of("waardenhof")]
        assert (state.takes_part, state.why_not) == (False, "Wij waren er niet bij.")
    with acting(fatima), pytest.raises(Denied):
        queries.begun(fatima, root)


@pytest.mark.meets("INV-8")
def test_who_declined_may_change_its_mind() -> None:
    root = scenes.begun()
    ask(root)
    fatima = people.waardenhof_reporter()
    answer(invite.decline, fatima, why="Geen tijd.")
    again = answer(invite.accept, fatima)
    assert (again.state, again.why) == ("accepted", "")


@pytest.mark.parametrize("verb", [invite.accept, invite.learn_along])
def test_answering_twice_is_refused(verb: Any) -> None:
    root = scenes.begun()
    ask(root)
    answer(verb, people.waardenhof_reporter())
    with pytest.raises(Impossible):
        answer(verb, people.waardenhof_reporter())


def test_only_the_invited_organisation_answers() -> None:
    root = scenes.around()
    invitation = next(
        one for one in _all(root) if one.organisation_id == people.key_of("gp_de_wierde")
    )
    others = {**scenes.strangers(), "partner": people.waardenhof_reporter()}
    del others["only invited"]
    for actor in (*others.values(), people.rivierklei_reporter()):
        with pytest.raises(Denied), acting(actor):
            invite.accept(invitation, by=actor, at=people.LATER)


def _all(root: UUID) -> list[Invitation]:
    with acting(people.rivierklei_reporter()) as marloes:
        return queries.invitations(marloes, root)


@pytest.mark.meets("INV-8")
def test_the_trail_says_who_was_invited_and_what_each_answered() -> None:
    root = scenes.begun()
    ask(root)
    (asked,) = scenes.told(root, "organisation_invited")
    assert "Waardenhof" in asked.because
    answer(invite.decline, people.waardenhof_reporter(), why="Geen tijd.")
    (declined,) = scenes.told(root, "decline")
    assert (declined.organisation_id, declined.because) == (
        people.key_of("waardenhof"),
        "Geen tijd.",
    )
    with acting(people.rivierklei_reporter()) as marloes:
        assert Letter.objects.filter(
            to_organisation=marloes.organisation, subject="Antwoord op uw uitnodiging"
        ).exists()
