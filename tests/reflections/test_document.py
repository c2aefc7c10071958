"""The report as one document, to read, print and send (REF-5)."""

from __future__ import annotations

import pytest

from tests import people
from tests.reflections import scenes
from tests.screens import signed_in, text
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.cases import queries as cases
from vangnet.reflections import queries
from vangnet.reflections.models import Section
from vangnet.trail.models import Look

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REF-5")]


def test_it_holds_all_parts_measures_owners_and_reactions() -> None:
    report = scenes.complete()
    with acting(people.rivierklei_reporter()) as marloes:
        document = queries.document(marloes, report.root_id)
        assert document is not None
        assert document.number == cases.case(marloes, report.root_id).number
    assert [part for part, _text in document.sections] == list(Section)
    (measure,) = document.measures
    assert document.owners == {measure.organisations[0]: "Rivierklei Thuiszorg"}
    (own,) = [one for one in document.parties if one.takes_part]
    assert own.reaction is not None
    assert own.reaction.on_whole == "Wij staan hierachter."
    assert {one.why_not for one in document.parties if not one.takes_part} == {"Had geen tijd."}


def test_reading_it_is_a_look() -> None:
    report = scenes.complete()
    with acting(people.rivierklei_board()) as anneke:
        queries.document(anneke, report.root_id)
        assert Look.objects.filter(
            subject_id=report.id, person_id=anneke.person, data="reflectieverslag"
        ).exists()


def test_it_prints_on_a_page_of_its_own() -> None:
    report = scenes.complete()
    page = text(
        signed_in(people.rivierklei_reporter()).get(f"/zaken/{report.root_id}/verslag/lezen/")
    )
    for words in (*Section.labels, "Wij staan hierachter.", "Had geen tijd.", "15 januari 2027"):
        assert words in page


@pytest.mark.meets("PRV-4")
def test_nobody_outside_reads_it_and_the_inspectorate_only_after_handing_in() -> None:
    report = scenes.begun()
    with acting(people.inspector()) as lotte:
        assert queries.document(lotte, report.root_id) is None
    for who in ("another organisation", "only invited", "the daughter"):
        with pytest.raises(Denied), acting(scenes.strangers()[who]) as actor:
            queries.document(actor, report.root_id)


def test_after_handing_in_the_inspectorate_reads_the_same_document() -> None:
    report = scenes.handed_in()
    read = []
    for one in (people.rivierklei_reporter(), people.inspector()):
        with acting(one) as actor:
            document = queries.document(actor, report.root_id)
            assert document is not None
            read.append((document.sections, document.measures, document.owners))
    assert read[0] == read[1]
