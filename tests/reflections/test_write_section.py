"""Writing the seven parts together, each with its own version (REF-1)."""

from __future__ import annotations

import pytest

from tests import people
from tests.reflections import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid, Stale
from vangnet.reflections import actions
from vangnet.reflections.models import ReflectionReport, Section

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REF-1")]


def write(
    report: ReflectionReport,
    text: str,
    *,
    section: Section = Section.METHOD,
    base: int = 0,
    by: Actor | None = None,
) -> int:
    with acting(by or people.rivierklei_reporter()) as actor:
        return actions.write_section(report, section, text, base=base, by=actor)


@pytest.mark.parametrize("section", list(Section))
def test_every_part_can_be_written(section: Section) -> None:
    report = scenes.begun()
    assert write(report, "Dit vonden wij.", section=section) == 1
    assert getattr(scenes.of(report.root_id), section.value) == "Dit vonden wij."


def test_two_parties_write_in_two_parts_without_touching_each_other() -> None:
    report = scenes.begun()
    write(report, "Van de thuiszorg.")
    write(report, "Van het ziekenhuis.", section=Section.EFFORTS, by=people.waardenhof_reporter())
    found = scenes.of(report.root_id)
    assert (found.method, found.efforts) == ("Van de thuiszorg.", "Van het ziekenhuis.")
    assert found.versions == {"method": 1, "efforts": 1}


def test_nobody_overwrites_another_in_the_same_part() -> None:
    report = scenes.begun()
    write(report, "Van de thuiszorg.")
    with pytest.raises(Stale) as refusal:
        write(report, "Van het ziekenhuis.", by=people.waardenhof_reporter())
    assert refusal.value.theirs == "Van de thuiszorg."
    assert write(report, "Van ons samen.", base=1, by=people.waardenhof_reporter()) == 2


def test_the_same_text_twice_is_one_version_and_one_line_in_the_trail() -> None:
    report = scenes.begun()
    assert write(report, "Gelijk.") == write(report, "Gelijk.") == 1
    (event,) = scenes.told(report.root_id, "section_written")
    assert event.person_id == people.rivierklei_reporter().person
    assert event.because == Section.METHOD.label


def test_a_citizen_service_number_is_pointed_out_and_not_kept() -> None:
    report = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        write(report, "Mevrouw (bsn 111222333) belde.")
    assert refusal.value.field == "method"
    assert scenes.of(report.root_id).method == ""


def test_who_learns_along_reads_and_does_not_write_and_who_stands_outside_neither() -> None:
    report = scenes.begun()
    for actor in (*scenes.strangers().values(), people.wijkteam(), people.rivierklei_board()):
        with pytest.raises(Denied):
            write(report, "Iets.", by=actor)


def test_after_handing_in_it_is_impossible() -> None:
    report = scenes.handed_in()
    with pytest.raises(Impossible) as refusal:
        write(report, "Nog iets.", base=1)
    assert "aanvulling" in refusal.value.sentence
