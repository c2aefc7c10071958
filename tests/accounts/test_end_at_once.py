"""Two administrators who end each other at the same moment."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from django.db import connection

from tests import people
from vangnet.access.actors import Actor, Role
from vangnet.access.context import acting
from vangnet.access.refusals import Refusal
from vangnet.accounts import actions, queries
from vangnet.accounts.models import Membership

pytestmark = pytest.mark.meets("PRV-6")


def _held(actor: Actor) -> Membership:
    return Membership.objects.get(person_id=actor.person, organisation_id=actor.organisation)


@pytest.mark.usefixtures("committed")
def test_an_organisation_is_never_left_without_one() -> None:
    ruud, marloes = people.administrator(), people.rivierklei_reporter()
    with acting(ruud):
        actions.give_roles(_held(marloes), by=ruud, roles=[Role.ADMINISTRATOR, Role.REPORTER])
    also = replace(marloes, roles=frozenset({Role.ADMINISTRATOR}))
    start = Barrier(2)

    def end(by: Actor, whom: Actor) -> str:
        try:
            with acting(by):
                colleague = _held(whom)
                start.wait()
                actions.end_membership(colleague, by=by, at=people.AT)
                return "ended"
        except Refusal as refusal:
            return type(refusal).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        answers = sorted(pool.map(end, (ruud, also), (also, ruud)))
    assert answers == ["Impossible", "ended"]
    assert ruud.organisation is not None
    assert queries.administrators(ruud, ruud.organisation) == 1
