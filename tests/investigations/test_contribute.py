"""Who contributed what, and when a report is really joint (INV-5)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest

from tests import people
from tests.investigations import scenes
from vangnet import law
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.investigations import actions, facts, invite, queries
from vangnet.investigations.models import Contribution, ContributionKind
from vangnet.law.verdicts import Verdict

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-5")]

DAY = date(2026, 10, 6)


def give(
    root: UUID,
    by: Actor | None = None,
    *,
    kind: ContributionKind = ContributionKind.MEETING,
    text: str = "Deelgenomen aan de leerbijeenkomst.",
) -> Contribution:
    with acting(by or people.rivierklei_reporter()) as actor:
        found = queries.begun(actor, root)
        return actions.contribute(found, by=actor, kind=kind, text=text, on=DAY)


def verdict(root: UUID) -> Verdict:
    with acting(people.rivierklei_reporter()) as marloes:
        return facts.joint_report_verdict(marloes, root)


def test_it_stands_on_the_name_of_the_own_organisation_with_its_day() -> None:
    root = scenes.around()
    given = give(root, people.waardenhof_reporter())
    assert (given.organisation_id, given.happened_on) == (people.key_of("waardenhof"), DAY)
    with acting(people.rivierklei_reporter()) as marloes:
        assert [one.id for one in queries.contributions(marloes, root)] == [given.id]


def test_the_report_is_joint_once_every_partner_was_active() -> None:
    root = scenes.around()
    with acting(people.wierde_reporter()) as hilde:
        (waiting,) = queries.my_invitations(hilde)
        invite.learn_along(waiting, by=hilde, at=people.LATER)
    give(root)
    hospital = people.key_of("waardenhof")
    assert verdict(root).missing == (f"contribution:{hospital}",)
    give(root, people.waardenhof_reporter())
    assert verdict(root).outcome is law.Outcome.YES


@pytest.mark.parametrize("kind", [ContributionKind.INTERVIEW, ContributionKind.SIGN_OFF])
def test_being_heard_or_signing_is_not_drawing_it_up(kind: ContributionKind) -> None:
    root = scenes.begun()
    give(root, kind=kind)
    assert verdict(root).missing == (f"contribution:{people.key_of('rivierklei')}",)


def test_who_was_invited_and_has_not_answered_is_waited_for() -> None:
    root = scenes.around()
    give(root)
    assert f"contribution:{people.key_of('gp_de_wierde')}" in verdict(root).missing


def test_an_empty_text_is_asked_again() -> None:
    root = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        give(root, text="  ")
    assert refusal.value.field == "text"


def test_who_has_no_part_in_it_cannot_and_sees_none() -> None:
    root = scenes.around()
    give(root)
    with acting(people.rivierklei_reporter()) as marloes:
        found = queries.begun(marloes, root)
    for name, actor in scenes.strangers().items():
        with acting(actor):
            assert not Contribution.objects.filter(root_id=root).exists(), name
        with pytest.raises(Denied), acting(actor):
            actions.contribute(found, by=actor, kind=ContributionKind.TEXT, text="Tekst.", on=DAY)


def test_twice_is_two_contributions() -> None:
    root = scenes.begun()
    give(root)
    give(root)
    assert len(scenes.told(root, "contribution_given")) == 2


def test_after_handing_in_it_is_impossible() -> None:
    root = scenes.handed_in()
    with pytest.raises(Impossible):
        give(root)


def test_the_trail_says_what_was_done_and_by_whom() -> None:
    root = scenes.begun()
    give(root, kind=ContributionKind.COMMENT)
    (event,) = scenes.told(root, "contribution_given")
    assert event.because == ContributionKind.COMMENT.label
    assert event.organisation_id == people.key_of("rivierklei")
