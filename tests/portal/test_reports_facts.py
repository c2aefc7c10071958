"""Every fact of the law's questions about a report is asked somewhere, with its source."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms

from vangnet.frame.fields import asked
from vangnet.law.reporting import NETWORK_FACTS, REPORT_FACTS
from vangnet.portal.reports_network_forms import PartyForm
from vangnet.portal.reports_steps import PARTS

REPORT = {
    name: field
    for parts in PARTS.values()
    for place, kind, _heading in parts
    if not place
    for name, field in kind.base_fields.items()
}
DERIVED = {
    "on": "the day itself: vangnet.reports.facts.who_must_report",
    "involvements": "the parties of the network: vangnet.reports.facts.network_calamity",
    "parties": "the parties of the network: vangnet.reports.facts.who_must_report",
    "reports": "who submitted and who confirmed: vangnet.reports.facts.who_must_report",
    "party": "the key of a party: vangnet.reports.facts.parties",
    "id": "the key of a party: vangnet.reports.facts.parties",
}


def _source(field: forms.Field) -> str:
    return str(asked(field).source)


@pytest.mark.meets("REP-3", "REP-5")
@pytest.mark.parametrize("schema", [NETWORK_FACTS, REPORT_FACTS])
def test_every_fact_about_a_report_has_a_question_with_its_source(schema: Any) -> None:
    for name in schema.fields:
        assert name in DERIVED or _source(REPORT[name]), name


@pytest.mark.meets("NET-2", "REP-5")
@pytest.mark.parametrize(
    "each",
    [NETWORK_FACTS.fields["involvements"].each, REPORT_FACTS.fields["parties"].each],  # type: ignore[attr-defined]
)
def test_every_fact_about_a_party_has_a_question_with_its_source(each: Any) -> None:
    for name in each.fields:
        assert name in DERIVED or _source(PartyForm.base_fields[name]), name


def test_what_the_order_in_council_asks_names_its_article() -> None:
    by_law = (
        *("kvk", "branch_number", "reporter_function", "facts", "occurred_on"),
        *("investigate", "limit_harm", "inform", "prosecutor", "big_registered"),
        *("product_involved", "product_name", "product_company"),
    )
    for name in by_law:
        assert "Uitvoeringsbesluit Wkkgz, artikel 8" in _source(REPORT[name]), name


def test_every_question_that_is_typed_says_who_can_read_it() -> None:
    unsaid = [
        f"{kind.__name__}.{name}"
        for parts in PARTS.values()
        for _place, kind, _heading in parts
        for name, field in kind().fields.items()
        if not asked(field).seen_by
    ]
    assert unsaid == []
