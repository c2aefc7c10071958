"""The inspectorate says which client and which parties are the same; the pictures stay."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access.actors import Actor, Role
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.cases import actions, queries
from vangnet.cases.models import Case, Sameness
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def _rows(by: Actor, case: Case, name: str) -> list[UUID]:
    key = people.key_of(name)
    return [
        party.id
        for picture in queries.pictures(by, case.id)
        for party in picture.network.parties
        if party.organisation_id == key
    ]


def test_each_report_keeps_its_own_picture_side_by_side() -> None:
    into, _source, _report = scenes.bundled()
    with acting(people.intake_inspector()) as bram:
        first, second = queries.pictures(bram, into.id)
        assert first.reporter != second.reporter
        assert {party.root_id for party in first.network.parties} == {first.report.id}
        assert {party.root_id for party in second.network.parties} == {second.report.id}
    with acting(people.stromenland_reporter()) as jasper:
        seen = [one.report.organisation_id for one in queries.pictures(jasper, into.id)]
        assert seen == [jasper.organisation]


@pytest.mark.meets("PUB-2")
def test_an_editor_never_gets_a_providers_own_picture() -> None:
    into, _source, _report = scenes.bundled()
    editor = replace(people.intake_inspector(), roles=frozenset({Role.EDITOR}))
    with acting(editor), pytest.raises(Denied):
        queries.pictures(editor, into.id)


def test_two_rows_become_one_party_and_taking_it_back_parts_them() -> None:
    into, _source, _report = scenes.bundled()
    with acting(people.intake_inspector()) as bram:
        left, right = _rows(bram, into, "gp_de_wierde")
        said = actions.say_same(
            into, by=bram, what="party", left=left, right=right, because="Zelfde praktijk."
        )
        same = queries.same_parties(bram, into.id)
        assert same == {left: people.key_of("gp_de_wierde"), right: people.key_of("gp_de_wierde")}
        actions.say_different(said, by=bram, at=people.LATER, because="Toch niet.")
        assert queries.same_parties(bram, into.id) == {}
        assert queries.samenesses(bram, into.id) == []


def test_the_client_is_only_for_the_inspectorate_a_party_for_all_who_take_part() -> None:
    into, _source, report = scenes.bundled()
    with acting(people.intake_inspector()) as bram:
        one = next(r for r in queries.reports_of(bram, into.id) if r.id != report.id)
        two = next(r for r in queries.reports_of(bram, into.id) if r.id == report.id)
        assert one.client_key
        assert two.client_key
        actions.say_same(
            into,
            by=bram,
            what="client",
            left=one.client_key,
            right=two.client_key,
            because="Zelfde geboortejaar en postcode.",
        )
        left, right = _rows(bram, into, "waardenhof")
        actions.say_same(
            into, by=bram, what="party", left=left, right=right, because="Zelfde ziekenhuis."
        )
    with acting(people.stromenland_reporter()) as jasper:
        assert [one.what for one in queries.samenesses(jasper, into.id)] == ["party"]
        assert Sameness.objects.count() == 1


def test_rows_of_one_report_or_of_another_case_are_refused() -> None:
    into, _source, _report = scenes.bundled()
    _third, other = scenes.another_event()
    with acting(people.intake_inspector()) as bram:
        first = queries.pictures(bram, into.id)[0].network.parties
        with pytest.raises(Invalid):
            actions.say_same(
                into, by=bram, what="party", left=first[0].id, right=first[1].id, because="X."
            )
        elsewhere = queries.pictures(bram, other.id)[0].network.parties[0]
        with pytest.raises(Denied):
            actions.say_same(
                into, by=bram, what="party", left=first[0].id, right=elsewhere.id, because="X."
            )


def test_twice_without_a_reason_or_of_an_unknown_kind_is_refused() -> None:
    into, _source, _report = scenes.bundled()
    with acting(people.intake_inspector()) as bram:
        left, right = _rows(bram, into, "gp_de_wierde")
        with pytest.raises(Invalid):
            actions.say_same(into, by=bram, what="party", left=left, right=right, because="")
        with pytest.raises(Invalid):
            actions.say_same(into, by=bram, what="dog", left=left, right=right, because="X.")
        actions.say_same(into, by=bram, what="party", left=left, right=right, because="X.")
        with pytest.raises(Impossible):
            actions.say_same(into, by=bram, what="party", left=right, right=left, because="X.")


def test_a_reporter_cannot_and_the_trail_tells_the_inspectorate_why() -> None:
    into, _source, _report = scenes.bundled()
    with acting(people.intake_inspector()) as bram:
        left, right = _rows(bram, into, "gp_de_wierde")
    with acting(people.stromenland_reporter()) as jasper, pytest.raises(Denied):
        actions.say_same(into, by=jasper, what="party", left=left, right=right, because="X.")
    with acting(people.intake_inspector()) as bram:
        actions.say_same(into, by=bram, what="party", left=left, right=right, because="Adres.")
        assert Event.objects.get(root_id=into.id, verb="same_said").because == "Adres."
