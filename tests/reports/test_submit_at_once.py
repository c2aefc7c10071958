"""Several requests with one key at the same moment: a double click, a retry, two tabs."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.letters.models import Letter
from vangnet.reports import actions
from vangnet.reports.models import Report, ReportVersion

pytestmark = pytest.mark.meets("REP-1")


def _together(by: Actor, reports: list[Report], keys: list[str]) -> list[object]:
    start = Barrier(len(reports))

    def send(report: Report, key: str) -> object:
        try:
            start.wait()
            with acting(by):
                return actions.submit(report, by=by, key=key, at=people.AT).number
        except Exception as refusal:
            return type(refusal).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(len(reports)) as pool:
        return list(pool.map(send, reports, keys))


@pytest.mark.usefixtures("committed")
def test_four_at_once_with_one_key_make_one_report() -> None:
    marloes = people.rivierklei_reporter()
    report = people.a_complete_draft(marloes)
    numbers = _together(marloes, [report] * 4, ["een"] * 4)
    assert len(set(numbers)) == 1
    assert str(numbers[0]).startswith("M-2026-")
    with acting(marloes):
        assert ReportVersion.objects.filter(root_id=report.id).count() == 1
        assert Letter.objects.filter(about_id=report.id).count() == 1


@pytest.mark.usefixtures("committed")
def test_two_drafts_at_once_with_one_key_make_one_report() -> None:
    marloes = people.rivierklei_reporter()
    drafts = [people.a_complete_draft(marloes) for _ in range(2)]
    answers = _together(marloes, drafts, ["een", "een"])
    assert sorted(str(answer)[:7] for answer in answers) == ["Invalid", "M-2026-"]
    with acting(marloes):
        assert Report.objects.filter(state="submitted").count() == 1


@pytest.mark.usefixtures("committed")
def test_two_drafts_at_once_get_two_numbers() -> None:
    marloes = people.rivierklei_reporter()
    drafts = [people.a_complete_draft(marloes) for _ in range(2)]
    numbers = _together(marloes, drafts, ["een", "twee"])
    assert len(set(numbers)) == 2
