"""A report as whole numbers, however little it says and whoever it means."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

import pytest

from tests import people
from tests.cases import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.cases import actions, looking, preparing, queries
from vangnet.cases.models import Prepared, Proposal
from vangnet.matching.expert import expert
from vangnet.matching.rows import UNKNOWN, Row
from vangnet.matching.scoring import compare
from vangnet.networks.models import Involvement
from vangnet.parties.models import Organisation
from vangnet.reports.models import Report

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-1")]


def only_a_day() -> Report:
    """What the least complete report could be, of an organisation that the register lacks."""
    return Report(
        id=uuid4(), organisation_id=uuid4(), occurred_on=date(2026, 9, 18), submitted_at=people.AT
    )


def naming(*names: str) -> list[Involvement]:
    return [Involvement(name=name, kind="care_provider") for name in names]


def test_a_report_with_nothing_but_a_day_says_nothing_else_and_is_proposed_with_nobody() -> None:
    scenes.a_case()
    report = only_a_day()
    with acting(Actor.CLOCK):
        row = preparing.row_of(report, [])
        known = {name for name in Row.__dataclass_fields__ if getattr(row, name) not in (-1, ())}
        assert known == {"key", "received", "first", "last", "rep"} | (
            {"turned"} if row.turned != UNKNOWN else set()
        )
        assert not any(one.comparison.proposed for one in looking.look_up(expert(), report.id, row))
        [other] = [preparing.kept(one) for one in Prepared.objects.all()]
    said = compare(expert(), row, other)
    speaking = {one.name for one in said.reasons if one.level != "unknown"}
    assert speaking <= {"date", "reporter", "network"}


def test_a_reporter_that_the_register_lacks_is_compared_all_the_same() -> None:
    report = only_a_day()
    with acting(Actor.CLOCK):
        row = preparing.row_of(report, naming("Zorggroep Nergens B.V."))
    assert row.home == UNKNOWN
    assert row.rep != UNKNOWN
    assert len(row.named) == 1


def test_two_reports_that_type_the_same_unregistered_provider_are_seen_to_name_the_same_one() -> (
    None
):
    one, other, elsewhere = only_a_day(), only_a_day(), only_a_day()
    one.province = other.province = "gelderland"
    elsewhere.province = "groningen"
    with acting(Actor.CLOCK):
        rows = [
            preparing.row_of(report, naming(name))
            for report, name in (
                (one, "Zorggroep Nergens B.V."),
                (other, "zorggroep  nergens"),
                (elsewhere, "Zorggroep Nergens"),
            )
        ]
    assert rows[0].named == rows[1].named
    assert rows[0].named != rows[2].named


def test_a_typed_name_that_is_in_the_register_means_that_organisation() -> None:
    people.rivierklei_reporter()
    with acting(Actor.CLOCK):
        known = Organisation.objects.get(pk=people.key_of("rivierklei"))
        report = only_a_day()
        report.province = known.province
        row = preparing.row_of(report, naming(known.name.upper()))
        assert row.named == (preparing.key_of(str(known.id)),)


def test_a_name_of_marks_alone_means_nobody() -> None:
    with acting(Actor.CLOCK):
        assert preparing.row_of(only_a_day(), naming("  ", "-")).named in ((), (UNKNOWN,))


def test_a_crowd_of_reports_with_one_text_gives_ten_proposals_and_a_page_that_opens() -> None:
    report, case = scenes.a_case()
    with acting(Actor.CLOCK):
        [row] = Prepared.objects.all()
        values = {name: getattr(row, name) for name in _columns()}
        values["rep"] = 77
        Prepared.objects.bulk_create(
            Prepared(report=UUID(int=n), root_id=UUID(int=n), version=1, **values)
            for n in range(1, 1_001)
        )
        made = actions.propose(report, at=people.AT)
        assert 0 < len(made) <= 12
        assert Proposal.objects.count() == len(made)
    with acting(people.intake_inspector()) as bram:
        assert queries.proposals(bram, case.id) == []  # Nobody may see reports that are not there.


def _columns() -> list[str]:
    left_out = {"id", "root_id", "report", "version", "created_at"}
    return [field.name for field in Prepared._meta.fields if field.name not in left_out]
