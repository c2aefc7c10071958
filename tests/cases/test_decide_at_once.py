"""Two inspectors at one moment: a pair is rejected or bundled, never both."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection, transaction

from tests import people
from tests.cases import scenes
from vangnet.access.context import acting
from vangnet.cases import actions, queries

pytestmark = pytest.mark.meets("ASM-1")


@pytest.mark.usefixtures("committed")
def test_who_bundles_while_another_rejects_waits_and_is_refused() -> None:
    (_one, into), (two, _source), proposal = scenes.a_pair()
    bram, rejected = people.intake_inspector(), Event()

    def reject() -> str:
        try:
            with acting(bram), transaction.atomic():
                actions.reject(proposal, by=bram, why="Andere cliënt.", at=people.AT)
                rejected.set()
                time.sleep(1)
            return "rejected"
        finally:
            connection.close()

    def bundle() -> str:
        try:
            rejected.wait(20)
            with acting(bram):
                actions.bundle(
                    into,
                    [two.id],
                    by=bram,
                    because="Zelfde dag.",
                    at=people.AT,
                    proposals=[proposal],
                )
            return "bundled"
        except Exception as refusal:
            return type(refusal).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        said = [pool.submit(reject), pool.submit(bundle)]
        assert [one.result() for one in said] == ["rejected", "Impossible"]
    with acting(bram):
        assert [row.id for row in queries.reports_of(bram, into.id)] != [two.id]
        assert queries.proposal(bram, proposal.id).decision == "rejected"
