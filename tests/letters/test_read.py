"""Reading is remembered per person."""

from __future__ import annotations

import pytest

from tests import people
from tests.letters.test_write import to_rivierklei
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.letters import actions, queries
from vangnet.letters.models import Reading

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-5")]


def test_what_one_has_read_is_still_unread_for_a_colleague() -> None:
    letter = to_rivierklei()
    with acting(people.rivierklei_reporter()) as by:
        actions.read(letter, by=by, at=people.AT)
        assert queries.unread(by) == 0
        assert [one.was_read for one in queries.inbox(by)] == [True]
    with acting(people.rivierklei_board()) as other:
        assert queries.unread(other) == 1


def test_reading_again_keeps_the_first_time() -> None:
    letter = to_rivierklei()
    with acting(people.rivierklei_reporter()) as by:
        actions.read(letter, by=by, at=people.AT)
        actions.read(letter, by=by, at=people.LATER)
        assert [one.at for one in Reading.objects.filter(letter=letter)] == [people.AT]


def test_who_has_not_signed_in_reads_nothing() -> None:
    letter = to_rivierklei()
    with acting(Actor.ANYONE) as by, pytest.raises(Denied, match="Log in"):
        actions.read(letter, by=by, at=people.AT)
