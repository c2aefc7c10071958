"""Each provider's own investigation is nobody else's (PRV-4)."""

from __future__ import annotations

from uuid import UUID

import pytest

from tests import people
from tests.investigations import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Stale
from vangnet.investigations import actions, queries
from vangnet.investigations.models import InternalInvestigation
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PRV-4")]


def write(
    root: UUID, text: str, by: Actor | None = None, *, base: int = 0
) -> InternalInvestigation:
    with acting(by or people.rivierklei_reporter()) as actor:
        return actions.write_internal(root, text, base=base, by=actor)


def test_the_own_organisation_keeps_and_reads_it() -> None:
    root = scenes.begun()
    write(root, "Onze terugbellijst liep vol.")
    for own in (people.rivierklei_committee(), people.rivierklei_board()):
        with acting(own):
            found = queries.internal(own, root)
            assert found is not None
            assert found.text == "Onze terugbellijst liep vol."


def test_each_party_has_its_own_also_who_learns_along() -> None:
    root = scenes.around()
    for actor in (people.rivierklei_reporter(), people.waardenhof_reporter()):
        write(root, "Dit is van ons.", by=actor)
    with acting(people.waardenhof_reporter()):
        (own,) = InternalInvestigation.objects.filter(root_id=root)
        assert own.organisation_id == people.key_of("waardenhof")


def test_nobody_else_sees_anything_of_it() -> None:
    root = scenes.around()
    write(root, "Onze terugbellijst liep vol.")
    others = {
        **scenes.strangers(),
        "partner": people.waardenhof_reporter(),
        "learner": people.wijkteam(),
    }
    for name, actor in others.items():
        with acting(actor):
            assert queries.internal(actor, root) is None, name
            assert not InternalInvestigation.objects.filter(root_id=root).exists(), name
            assert not Event.objects.filter(
                root_id=root, verb="internal_investigation_written"
            ).exists(), name


def test_also_after_handing_in_the_inspectorate_does_not_read_it() -> None:
    root = scenes.handed_in()
    write(root, "Wat wij daarna nog vonden.")
    for inspector in (people.inspector(), people.intake_inspector()):
        with acting(inspector):
            assert not InternalInvestigation.objects.filter(root_id=root).exists()


def test_who_has_no_part_in_the_case_cannot_keep_one() -> None:
    root = scenes.around()
    others = {**scenes.strangers(), "board": people.rivierklei_board()}
    for actor in others.values():
        with pytest.raises(Denied):
            write(root, "Iets.", by=actor)


def test_colleagues_do_not_overwrite_each_other() -> None:
    root = scenes.begun()
    write(root, "Eerst dit.")
    with pytest.raises(Stale):
        write(root, "Nee, dit.", by=people.rivierklei_committee())
    assert write(root, "Samen dit.", by=people.rivierklei_committee(), base=1).version == 2


def test_the_trail_says_so_to_the_own_organisation_only() -> None:
    root = scenes.around()
    write(root, "Eerst dit.")
    (event,) = scenes.told(root, "internal_investigation_written")
    assert event.organisation_id == people.key_of("rivierklei")
