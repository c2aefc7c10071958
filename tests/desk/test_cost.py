"""A page costs what it shows, not what is stored: at most fifteen queries, however many cases."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import lives, people
from tests.screens import signed_in
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import queries as cases
from vangnet.cases.models import Case

pytestmark = pytest.mark.django_db

MOST = 15
NOT_COUNTED = ("SAVEPOINT", "RELEASE")


def queries(actor: Actor, url: str) -> list[str]:
    """What one page asks of the database, with what every request asks for its session."""
    browser = signed_in(actor)
    browser.get("/over/")
    with CaptureQueriesContext(
        connection,
    ) as seen:
        page = browser.get(url)
    assert page.status_code == 200, url
    return [one["sql"] for one in seen.captured_queries if not one["sql"].startswith(NOT_COUNTED)]


def report_of(case: Case) -> str:
    bram = people.intake_inspector()
    with acting(bram):
        return str(cases.reports_of(bram, case.id)[0].id)


DESK: dict[str, Callable[[Case], str]] = {
    "inbox": lambda case: "/inspectie/postvak/",
    "cases": lambda case: "/inspectie/zaken/",
    "case": lambda case: f"/inspectie/zaken/{case.id}/",
    "history": lambda case: f"/inspectie/zaken/{case.id}/geschiedenis/",
    "reports": lambda case: f"/inspectie/zaken/{case.id}/meldingen/",
    "report": lambda case: f"/inspectie/zaken/{case.id}/meldingen/{report_of(case)}/",
    "networks": lambda case: f"/inspectie/zaken/{case.id}/netwerken/",
    "bundle": lambda case: f"/inspectie/zaken/{case.id}/bundelen/",
    "assessment": lambda case: f"/inspectie/zaken/{case.id}/beoordeling/",
    "monitoring": lambda case: "/inspectie/maatregelen/",
}


@pytest.mark.parametrize("name", DESK)
def test_a_page_of_the_desk_asks_little(name: str) -> None:
    case = lives.opened()
    asked = queries(people.intake_inspector(), DESK[name](case))
    assert len(asked) <= MOST, "\n".join(asked)


@pytest.mark.parametrize("name", ["inbox", "cases"])
def test_a_list_of_many_asks_no_more_than_a_list_of_one(name: str) -> None:
    bram = people.intake_inspector()
    first = lives.opened()
    one = len(queries(bram, DESK[name](first)))
    for _again in range(3):
        lives.opened()
    assert len(queries(bram, DESK[name](first))) == one


@pytest.mark.parametrize("part", ["", "beoordeling/", "maatregelen/"])
def test_a_page_of_the_portal_asks_little(part: str) -> None:
    case = lives.opened()
    asked = queries(people.rivierklei_reporter(), f"/zaken/{case.id}/{part}")
    assert len(asked) <= MOST, "\n".join(asked)
