"""What is between parties: agreements, hand-overs, and how they work together."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from tests import people
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.networks import actions, queries
from vangnet.networks.models import Involvement
from vangnet.reports.models import Report
from vangnet.trail.models import Event

pytestmark = pytest.mark.django_db

CLIENT = queries.AgreementLevel.CLIENT
MISSING = queries.HandoverState.MISSING


def _two(by: Actor) -> tuple[Report, Involvement, Involvement]:
    report = people.a_draft(by)
    own = queries.own_involvement(by, report.id)
    other = actions.add_involvement(report.id, by=by, kind="care_provider", name="Zorg")
    return report, own, other


@pytest.mark.meets("NET-4")
def test_an_agreement_says_whom_it_binds_and_how_it_went() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report, own, other = _two(marloes)
        made = actions.add_agreement(
            report.id,
            by=marloes,
            text="Bij ontslag gaat het overzicht naar iedereen.",
            level=CLIENT,
            binds=[own.id, other.id],
            known=queries.Known.PARTLY,
            kept=queries.Known.NO,
            why_not="De brief werd opgeborgen.",
        )
        assert queries.agreement(marloes, report.id, made.id).kept == "no"
        assert set(made.binds) == {own.id, other.id}
        actions.remove_agreement(made, by=marloes, at=people.AT)
        assert queries.agreements(marloes, report.id) == []
        verbs = Event.objects.filter(subject_id=made.id).values_list("verb", flat=True)
        assert set(verbs) == {"agreement_added", "agreement_removed"}


@pytest.mark.meets("NET-4")
def test_an_agreement_has_a_text_and_binds_only_parties_of_this_report() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report, _own, _other = _two(marloes)
        with pytest.raises(Invalid) as refused:
            actions.add_agreement(report.id, by=marloes, text="  ", level=CLIENT)
        assert refused.value.field == "text"
        with pytest.raises(Invalid):
            actions.add_agreement(
                report.id, by=marloes, text="Afspraak.", level=CLIENT, binds=[uuid4()]
            )


@pytest.mark.meets("NET-2")
def test_a_handover_goes_from_one_party_to_another_of_the_same_report() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report, own, other = _two(marloes)
        _elsewhere, theirs, _third = _two(marloes)
        made = actions.add_handover(
            report.id,
            by=marloes,
            from_involvement=own.id,
            to_involvement=other.id,
            outcome=MISSING,
            on=date(2026, 9, 4),
            about="gestopt medicijn",
        )
        assert queries.handover(marloes, report.id, made.id).outcome == "missing"
        for wrong in (own.id, theirs.id, uuid4()):
            with pytest.raises(Invalid):
                actions.add_handover(
                    report.id,
                    by=marloes,
                    from_involvement=own.id,
                    to_involvement=wrong,
                    outcome=MISSING,
                )
        actions.remove_handover(made, by=marloes, at=people.AT)
        with pytest.raises(Denied):
            actions.remove_handover(made, by=marloes, at=people.AT)


@pytest.mark.meets("NET-7")
def test_saying_again_how_two_parties_work_together_replaces_it() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report, own, other = _two(marloes)
        pair = {"from_involvement": own.id, "to_involvement": other.id}
        actions.set_relation(report.id, by=marloes, **pair, knows=True, informs=True)
        actions.set_relation(report.id, by=marloes, **pair, knows=True)
        (relation,) = queries.network(marloes, report.id).relations
        assert (relation.knows, relation.informs, relation.consults) == (True, False, False)


@pytest.mark.meets("NET-4")
def test_once_submitted_nothing_between_parties_changes_by_itself() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        agreement = actions.add_agreement(report.id, by=marloes, text="Afspraak.", level=CLIENT)
        people.reports.submit(report, by=marloes, key="een", at=people.AT)
        with pytest.raises(Impossible):
            actions.remove_agreement(agreement, by=marloes, at=people.LATER)
        with pytest.raises(Impossible):
            actions.add_agreement(report.id, by=marloes, text="Nog een.", level=CLIENT)


@pytest.mark.meets("NET-4")
def test_another_organisation_writes_nothing_and_sees_nothing() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report, _own, _other = _two(marloes)
        actions.add_agreement(report.id, by=marloes, text="Afspraak.", level=CLIENT)
    with acting(people.stromenland_reporter()) as jasper:
        assert queries.agreements(jasper, report.id) == []
        with pytest.raises(Denied):
            actions.add_agreement(report.id, by=jasper, text="Van ons.", level=CLIENT)
