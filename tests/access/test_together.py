"""Lists that were fetched in one statement are the same rows as when each is asked by itself."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import lives, people
from vangnet.access import memory, together
from vangnet.access.context import acting
from vangnet.cases.models import Bundling, Case, Term
from vangnet.reports.models import Report

pytestmark = pytest.mark.django_db


def questions() -> dict[object, together.Question]:
    return {
        "cases": Case.objects.order_by("id"),
        "reports": Report.objects.order_by("id"),
        "terms": Term.objects.order_by("id"),
        "with": Bundling.objects.select_related("case").order_by("id"),
        "none": Case.objects.filter(pk__in=[]),
    }


def facts(rows: list[object]) -> list[dict[str, object]]:
    return [{key: value for key, value in vars(row).items() if key != "_state"} for row in rows]


def test_the_rows_are_the_same_and_cost_one_statement() -> None:
    lives.opened()
    bram = people.intake_inspector()
    with acting(bram), memory.kept():
        alone = {key: facts(list(rows)) for key, rows in questions().items()}  # type: ignore[arg-type]
        with CaptureQueriesContext(connection) as sent:
            together.fetch(questions())
            found = {key: together.listed(key, rows) for key, rows in questions().items()}  # type: ignore[type-var]
        assert {key: facts(rows) for key, rows in found.items()} == alone  # type: ignore[arg-type]
        assert alone["reports"]
        assert not alone["none"]
        assert len(sent) == 1
        with CaptureQueriesContext(connection) as later:
            assert found["with"][0].case.number  # type: ignore[union-attr]
        assert not later


def test_the_walls_stand_in_it() -> None:
    lives.opened()
    with acting(people.outsider()), memory.kept():
        together.fetch(questions())
        assert not together.listed("cases", Case.objects.all())
        assert not together.listed("reports", Report.objects.all())


def test_an_action_asks_anew() -> None:
    with acting(people.intake_inspector()), CaptureQueriesContext(connection) as sent:
        together.fetch(questions())
    assert not [one for one in sent if "json_agg" in one["sql"]]
