"""A case went up in another: what it held stays readable there, and goes on elsewhere (ASM-1)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from tests import people
from tests.cases import scenes as cases_scenes
from tests.investigations import scenes
from tests.screens import signed_in, text
from vangnet.access import grants
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.access.standings import Standing
from vangnet.cases import actions as cases
from vangnet.cases import queries as case_queries
from vangnet.cases.models import Bundling, Case
from vangnet.investigations import actions, invite, picture, queries
from vangnet.investigations.models import Investigation, Invitation, JointParty
from vangnet.reflections import actions as reflections
from vangnet.reflections import queries as reflected
from vangnet.reports.models import Report
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1", "PRV-4")]


def two_investigations() -> tuple[Case, Case, Report]:
    """Two cases in which parties investigate; the second holds a picture and a report in the make.

    In the second the GP was invited, and the district team learns along.
    """
    (_one, into), (two, source) = cases_scenes.two_cases()
    for case in (into, source):
        with acting(people.intake_inspector()) as bram:
            cases.ask_to_reflect(case, by=bram, at=people.LATER)
        with acting(Actor.CLOCK) as clock:
            actions.begin(case.id, by=clock, on=people.LATER.date())
    with acting(people.stromenland_reporter()) as jasper:
        found = queries.begun(jasper, source.id)
        actions.write_point(found, "each_role", "Wij schreven voor.", base=0, by=jasper)
        picture.add_party(found, by=jasper, name="Apotheek", kind="care_provider", line="first")
        report = reflections.begin(source.id, by=jasper)
        reflections.write_section(report, reflections.Section.METHOD, "Samen.", base=0, by=jasper)
        for name in ("gp_de_wierde", "wijkteam_waterdonk"):
            invite.invite(
                found,
                by=jasper,
                organisation=people.key_of(name),
                purpose=actions.Purpose.PARTNER,
                at=people.LATER,
                **scenes.WORDS,
            )
        grants.give(
            source.id, Standing.RELATIVE, person=people.relative().person, because="uitgenodigd"
        )
    with acting(people.wijkteam()) as yvonne:
        (waiting,) = queries.my_invitations(yvonne)
        invite.learn_along(waiting, by=yvonne, at=people.LATER)
    return into, source, two


def bundle(into: Case, report: Report) -> None:
    with acting(people.intake_inspector()) as bram:
        cases.bundle(into, [report.id], by=bram, because="Zelfde dag.", at=people.LATER)


def undo(into: Case, report: Report) -> None:
    """The bundle is undone, and the clock takes back what came with it."""
    with acting(people.intake_inspector()) as bram:
        membership = Bundling.objects.get(case=into, report_id=report.id, until=None)
        cases.unbundle(membership, by=bram, because="Toch niet.", at=people.LATER)
    with acting(Actor.CLOCK) as clock:
        for one in case_queries.to_take_back(clock):
            picture.take_back(one.case_id, one.report_id, by=clock, at=people.LATER)
            cases.entries_taken_back(one, by=clock)


def went_up() -> tuple[Case, Case, Report]:
    into, source, report = two_investigations()
    bundle(into, report)
    return into, source, report


@pytest.mark.parametrize("who", ["stromenland_reporter", "stromenland_board", "wijkteam"])
def test_who_was_there_still_reads_the_old_investigation_and_reflection(who: str) -> None:
    _into, source, _report = went_up()
    with acting(getattr(people, who)()) as actor:
        assert grants.standings(actor, source.id) >= {Standing.FORMER}
        assert queries.begun(actor, source.id).each_role == "Wij schreven voor."
        assert {one.name for one in queries.rows(actor, source.id)} == {"Apotheek"}
        report = reflected.report(actor, source.id)
        assert report is not None
        assert report.method == "Samen."
        document = reflected.document(actor, source.id)
        assert document is not None


def test_who_took_part_until_then_stands_there_as_having_taken_part() -> None:
    _into, source, _report = went_up()
    with acting(people.stromenland_reporter()) as jasper:
        parties = {one.key: one for one in queries.parties(jasper, source.id)}
        assert parties[people.key_of("stromenland")].takes_part
        assert people.key_of("stromenland") in queries.partner_keys(jasper, source.id)
        assert people.key_of("wijkteam_waterdonk") not in queries.partner_keys(jasper, source.id)


def test_nobody_writes_in_it_any_more() -> None:
    _into, source, _report = went_up()
    with acting(people.stromenland_reporter()) as jasper:
        found = queries.begun(jasper, source.id)
        report = reflected.report(jasper, source.id)
        assert report is not None
        writing: tuple[Any, ...] = (
            lambda: actions.write_point(found, "outcome", "Toch.", base=0, by=jasper),
            lambda: picture.add_party(
                found, by=jasper, name="x", kind="care_provider", line="first"
            ),
            lambda: actions.choose_way(found, by=jasper, way=actions.WayOfLearning.DISCUSS),
            lambda: actions.write_internal(source.id, "Toch.", base=0, by=jasper),
            lambda: reflections.write_section(
                report, reflections.Section.EFFORTS, "Toch.", base=0, by=jasper
            ),
            lambda: reflections.hand_in(report, by=jasper, at=people.LATER),
        )
        for write in writing:
            with pytest.raises(Denied):
                write()


@pytest.mark.parametrize("who", ["rivierklei_reporter", "outsider", "relative", "wierde_reporter"])
def test_who_was_not_there_or_never_read_it_does_not_read_it_now(who: str) -> None:
    _into, source, _report = went_up()
    with acting(getattr(people, who)()) as actor:
        for model in (Investigation, JointParty, reflected.ReflectionReport):
            assert not model.objects.filter(root_id=source.id).exists()
        for closed in (queries.investigation, reflected.report):
            with pytest.raises(Denied):
                closed(actor, source.id)


def test_who_left_a_case_that_goes_on_without_it_does_not_read_on() -> None:
    into, _source, report = went_up()
    (third, last) = cases_scenes.another_event()
    bundle(last, report)
    with acting(people.stromenland_reporter()) as jasper:
        assert grants.standings(jasper, into.id) == {Standing.FORMER}
        assert not Investigation.objects.filter(root_id=into.id).exists()
        for closed in (queries.investigation, reflected.report):
            with pytest.raises(Denied):
                closed(jasper, into.id)
    assert third.id != report.id


def test_the_pages_are_there_to_read_without_a_form_that_would_be_refused() -> None:
    into, source, _report = went_up()
    jasper = signed_in(people.stromenland_reporter())
    base = f"/zaken/{source.id}"
    head = text(jasper.get(f"{base}/"))
    assert into.number in head
    assert "Reflectieverslag" in head
    assert "Samen." in text(jasper.get(f"{base}/verslag/lezen/"))
    for page in ("partijen/", "tijdlijn/", "bijdragen/", "commissie/"):
        answer = jasper.get(f"{base}/onderzoek/{page}")
        assert answer.status_code == 200
        assert 'method="post" novalidate' not in answer.content.decode(), page
    assert "Apotheek" in text(jasper.get(f"{base}/onderzoek/partijen/"))
    sanne = signed_in(people.relative())
    assert "Reflectieverslag" not in text(sanne.get(f"{base}/"))


def test_the_form_for_a_party_is_there_for_who_may_use_it() -> None:
    root = scenes.begun()
    marloes = signed_in(people.rivierklei_reporter())
    page = text(marloes.get(f"/zaken/{root}/onderzoek/partijen/"))
    assert "Voeg deze partij toe" in page
    assert "Ontbreekt er een partij?" in page


def _answer(verb: Any, **said: Any) -> UUID:
    with acting(people.wierde_reporter()) as hilde:
        (waiting,) = queries.my_invitations(hilde)
        verb(waiting, by=hilde, at=people.LATER, **said)
        assert queries.my_invitations(hilde) == []
        return waiting.id


def test_who_was_invited_accepts_and_takes_part_where_the_case_goes_on() -> None:
    into, source, _report = went_up()
    _answer(invite.accept)
    with acting(people.wierde_reporter()) as hilde:
        assert Standing.PARTNER in grants.standings(hilde, into.id)
        assert grants.standings(hilde, source.id) == {Standing.INVITED}
        assert queries.begun(hilde, into.id)
        assert [one.id for one in case_queries.joint(hilde)] == [into.id]
    with acting(people.rivierklei_reporter()) as marloes:
        assert people.key_of("gp_de_wierde") in queries.partner_keys(marloes, into.id)
        (seen,) = queries.invitations(marloes, into.id)
        assert (seen.state, seen.reference) == ("accepted", into.number)


@pytest.mark.meets("INV-8")
def test_who_declines_stands_with_the_reason_in_the_report_that_goes_on() -> None:
    into, _source, _report = went_up()
    _answer(invite.decline, why="Wij waren er niet bij.")
    with acting(people.rivierklei_reporter()) as marloes:
        (report,) = case_queries.reports_of(marloes, into.id)
        picture.share_picture(queries.begun(marloes, into.id), report.id, by=marloes)
        states = {one.key: one for one in reflected.party_states(marloes, into.id)}
        assert states[people.key_of("gp_de_wierde")].why_not == "Wij waren er niet bij."
    with acting(people.wierde_reporter()) as hilde, pytest.raises(Denied):
        queries.begun(hilde, into.id)


def test_undone_the_answer_holds_at_home_and_no_longer_there() -> None:
    into, source, report = went_up()
    answered = _answer(invite.accept)
    undo(into, report)
    with acting(people.wierde_reporter()) as hilde:
        assert grants.standings(hilde, into.id) == frozenset()
        assert Standing.PARTNER in grants.standings(hilde, source.id)
        assert queries.begun(hilde, source.id)
        assert queries.invitation(hilde, answered).state == "accepted"
    with acting(people.rivierklei_reporter()) as marloes:
        assert queries.invitations(marloes, into.id) == []
        assert people.key_of("gp_de_wierde") not in queries.partner_keys(marloes, into.id)
        assert Invitation.objects.filter(root_id=into.id).exclude(taken_back_at=None).exists()


def test_undone_before_an_answer_everything_is_as_it_was() -> None:
    into, source, report = went_up()
    undo(into, report)
    _answer(invite.accept)
    with acting(people.wierde_reporter()) as hilde:
        assert Standing.PARTNER in grants.standings(hilde, source.id)
        assert grants.standings(hilde, into.id) == frozenset()


def test_a_case_in_a_case_in_a_case_is_followed_to_where_it_goes_on() -> None:
    into, source, _report = went_up()
    (_third, last) = cases_scenes.another_event()
    with acting(people.intake_inspector()) as bram:
        every = [one.id for one in case_queries.reports_of(bram, into.id)]
        cases.bundle(last, every, by=bram, because="Alles samen.", at=people.LATER)
        assert case_queries.present(bram, source.id) == last.id
    _answer(invite.accept)
    with acting(people.wierde_reporter()) as hilde:
        assert Standing.PARTNER in grants.standings(hilde, last.id)
        assert Standing.PARTNER not in grants.standings(hilde, into.id)


def test_the_trail_of_both_cases_says_what_was_answered() -> None:
    into, source, _report = went_up()
    _answer(invite.accept)
    assert [one.organisation_id for one in scenes.told(into.id, "accept")] == [
        people.key_of("gp_de_wierde")
    ]
    with acting(people.stromenland_reporter()):
        assert Event.objects.filter(root_id=source.id, verb="accept").exists()
