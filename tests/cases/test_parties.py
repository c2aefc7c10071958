"""Who is in a case, and what later rooms ask about it."""

from __future__ import annotations

from uuid import uuid4

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.cases import queries

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-2")]


def test_providers_and_others_are_known_once_however_many_reports_name_them() -> None:
    into, _source, _report = scenes.bundled()
    with acting(people.intake_inspector()) as bram:
        names = ("rivierklei", "stromenland", "gp_de_wierde", "waardenhof")
        providers = queries.provider_keys(bram, into.id)
        assert sorted(providers) == sorted(people.key_of(name) for name in names)
        others = [body.id for body in queries.other_parties(bram, into.id)]
        assert people.key_of("wijkteam_waterdonk") in others
        assert people.other_supervisor().organisation in others
        assert not set(others) & set(providers)
        assert queries.is_network(bram, into.id)


def test_a_confirmed_network_is_one_also_with_a_single_reporter() -> None:
    _report, case = scenes.a_case()
    _second, other = scenes.another_event()
    with acting(people.intake_inspector()) as bram:
        assert queries.is_network(bram, case.id)
    _third, doubted = scenes.a_case(people.wierde_reporter(), is_network_report="no")
    with acting(people.intake_inspector()) as bram:
        assert not queries.is_network(bram, doubted.id)
        assert other.id


def test_the_reporters_are_those_who_reported() -> None:
    into, source, report = scenes.bundled()
    with acting(people.intake_inspector()) as bram:
        reporters = queries.reporters_of(bram, into.id)
        assert reporters == [people.key_of("rivierklei"), report.organisation_id]
        assert queries.reporters_of(bram, source.id) == []


def test_the_first_day_is_that_of_the_event_also_for_who_reads_no_report() -> None:
    _report, case = scenes.a_case()
    with acting(people.intake_inspector()) as bram:
        assert queries.first_day(bram, case.id) == people.DAY_ZERO
    with acting(people.outsider()) as joke, pytest.raises(Denied):
        queries.first_day(joke, case.id)


def test_numbers_of_cases_one_cannot_see_are_absent() -> None:
    _report, case = scenes.a_case()
    with acting(people.intake_inspector()) as bram:
        assert queries.numbers(bram, [case.id, uuid4()]) == {case.id: case.number}
    with acting(people.outsider()) as joke:
        assert queries.numbers(joke, [case.id]) == {}


def test_absent_and_forbidden_are_one_answer() -> None:
    _report, case = scenes.a_case()
    with acting(people.outsider()) as joke:
        sentences = set()
        for key in (case.id, uuid4()):
            with pytest.raises(Denied) as refused:
                queries.case(joke, key)
            sentences.add(refused.value.sentence)
        assert len(sentences) == 1


def test_an_editor_of_the_inspectorate_reaches_the_case_it_writes_about() -> None:
    daan = people.editor()
    _report, case = scenes.a_case()
    with acting(Actor.CLOCK):
        from vangnet.access import grants
        from vangnet.access.standings import Standing

        grants.give(
            case.id, Standing.DEPARTMENT, organisation=daan.organisation, because="openbaar maken"
        )
    with acting(daan):
        assert queries.case(daan, case.id).id == case.id
