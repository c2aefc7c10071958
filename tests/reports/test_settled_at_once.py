"""A party that is added while a colleague submits: in the version, or refused; never in between."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from tests import people
from vangnet.access.context import acting
from vangnet.access.refusals import Impossible
from vangnet.networks import actions as networks
from vangnet.networks import queries as pictures
from vangnet.reports import actions
from vangnet.reports.models import ReportVersion

pytestmark = pytest.mark.meets("REP-1")


@pytest.mark.usefixtures("committed")
def test_what_is_submitted_is_what_stands_there() -> None:
    marloes = people.rivierklei_reporter()
    report = people.a_complete_draft(marloes)
    start = Barrier(5)

    def add(at: int) -> str:
        try:
            start.wait()
            with acting(marloes):
                networks.add_involvement(
                    report.id, by=marloes, kind="other_professional", name=f"Partij {at}"
                )
            return "added"
        except Impossible:
            return "refused"
        finally:
            connection.close()

    def send() -> str:
        try:
            start.wait()
            with acting(marloes):
                actions.submit(report, by=marloes, key="een", at=people.AT)
            return "submitted"
        finally:
            connection.close()

    with ThreadPoolExecutor(5) as pool:
        adding = [pool.submit(add, at) for at in range(4)]
        sending = pool.submit(send)
        answers = [one.result() for one in adding]
        assert sending.result() == "submitted"
    assert set(answers) <= {"added", "refused"}
    with acting(marloes):
        kept = ReportVersion.objects.get(root_id=report.id).content["network"]
        names = {row["name"] for row in kept if row["what"] == "party"}
        assert names == {party.name for party in pictures.involvements(marloes, report.id)}
