"""The form and the table say the same: no field without a place, a name and a check."""

from __future__ import annotations

import pytest
from django.db.models import TextField

from vangnet.reports import queries
from vangnet.reports.complete import ADVISED, NETWORK_QUESTIONS, REQUIRED
from vangnet.reports.fields import NUMBER_FREE
from vangnet.reports.models import Report

pytestmark = pytest.mark.meets("REP-1")

ELSEWHERE = {"client", "relative", "network"}
FORM = {field for fields in queries.STEPS.values() for field in fields}


def test_every_field_stands_in_one_step_and_has_a_name() -> None:
    assert sum(len(fields) for fields in queries.STEPS.values()) == len(FORM)
    assert set(queries.WRITABLE) | ELSEWHERE == FORM
    assert set(queries.LABELS) == FORM
    assert {*REQUIRED, *ADVISED, *NETWORK_QUESTIONS} <= FORM


def test_every_long_text_is_read_with_a_look_and_checked_for_a_number() -> None:
    long = {
        column.name
        for column in Report._meta.get_fields()
        if isinstance(column, TextField) and column.name in queries.WRITABLE
    }
    assert long <= set(queries.FREE_TEXTS) <= set(NUMBER_FREE)
