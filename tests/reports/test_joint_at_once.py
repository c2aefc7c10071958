"""One confirms while the other withdraws: both get an answer, whoever was first."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Impossible
from vangnet.reports import actions, queries
from vangnet.reports.models import CoReporter, Report

pytestmark = pytest.mark.meets("REP-6")


def _joint(marloes: Actor) -> tuple[Report, CoReporter]:
    with acting(marloes):
        report = people.a_submitted_report(marloes)
        body = people.key_of("stromenland")
        (co,) = actions.name_co_reporters(report, [body], by=marloes, at=people.AT)
        return report, co


@pytest.mark.usefixtures("committed")
def test_nobody_waits_for_the_other_for_ever() -> None:
    marloes, jasper = people.rivierklei_reporter(), people.stromenland_reporter()
    for _round in range(4):
        report, co = _joint(marloes)
        start = Barrier(2)

        def together(by: Actor, act: Callable[[], object], start: Barrier = start) -> str:
            try:
                start.wait()
                with acting(by):
                    act()
                return "done"
            except Impossible:
                return "too late"
            finally:
                connection.close()

        def confirm(co: CoReporter = co) -> object:
            return actions.confirm(co, by=jasper, at=people.LATER)

        def withdraw(report: Report = report) -> object:
            return actions.withdraw(report, by=marloes, because="Dubbel.", at=people.LATER)

        with ThreadPoolExecutor(2) as pool:
            confirming = pool.submit(together, jasper, confirm)
            withdrawing = pool.submit(together, marloes, withdraw)
            assert withdrawing.result() == "done"
            first = confirming.result() == "done"
        with acting(marloes):
            (held,) = queries.co_reporters(marloes, report.id)
            assert (held.confirmed_at is not None) == first
            assert (held.closed_at is None) == first
            assert all(duty.reported_on is None for duty in queries.duties(marloes, report.id))
