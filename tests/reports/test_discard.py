"""Throwing a draft away."""

from __future__ import annotations

import pytest

from tests import people
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible
from vangnet.reports import actions, queries
from vangnet.trail.models import Event

pytestmark = [pytest.mark.django_db, pytest.mark.meets("REP-1")]


def test_a_discarded_draft_leaves_the_list_and_stays_in_the_trail() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        actions.discard(report, by=marloes, at=people.LATER)
        assert queries.drafts(marloes) == []
        assert queries.mine(marloes) == []
        assert Event.objects.filter(verb="discard", subject_id=report.id).count() == 1


def test_discarding_twice_is_impossible() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_draft(marloes)
        actions.discard(report, by=marloes, at=people.LATER)
        with pytest.raises(Impossible):
            actions.discard(report, by=marloes, at=people.LATER)


def test_what_was_submitted_cannot_be_thrown_away() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_submitted_report(marloes)
        with pytest.raises(Impossible):
            actions.discard(report, by=marloes, at=people.LATER)


def test_another_organisation_throws_nothing_away() -> None:
    report = people.a_draft()
    with acting(people.stromenland_reporter()) as jasper, pytest.raises(Denied):
        actions.discard(report, by=jasper, at=people.LATER)


def test_a_discarded_draft_is_not_submitted() -> None:
    with acting(people.rivierklei_reporter()) as marloes:
        report = people.a_complete_draft(marloes)
        actions.discard(report, by=marloes, at=people.LATER)
        with pytest.raises(Impossible):
            actions.submit(report, by=marloes, key="later", at=people.LATER)
