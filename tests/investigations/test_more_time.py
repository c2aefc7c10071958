"""More than eight weeks: asked before they end, with reasons, and decided by the inspectorate."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from tests import people
from tests.investigations import scenes
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied, Impossible, Invalid
from vangnet.cases import queries as cases
from vangnet.cases.models import Term
from vangnet.investigations import more_time, queries
from vangnet.investigations.models import Extension
from vangnet.letters.models import Letter

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-1")]

REASON = "Mevrouw wil zelf meedoen en kan dat over twee weken."
DAY = people.LATER.date()


def ask(
    root: UUID, by: Actor | None = None, *, reason: str = REASON, days: int = 14, on: date = DAY
) -> Extension:
    with acting(people.rivierklei_reporter()) as marloes:
        found = queries.begun(marloes, root)
    with acting(by or people.rivierklei_reporter()) as actor:
        return more_time.ask(found, by=actor, reason=reason, days=days, on=on)


def grant(asked: Extension, by: Actor | None = None, why: str = "Dat helpt mevrouw.") -> Extension:
    with acting(by or people.inspector()) as actor:
        return more_time.grant(asked, by=actor, why=why, on=DAY)


def refuse(asked: Extension, by: Actor | None = None, why: str = "Het kan op tijd.") -> Extension:
    with acting(by or people.inspector()) as actor:
        return more_time.refuse(asked, by=actor, why=why, on=DAY)


def term(root: UUID) -> Term:
    with acting(people.rivierklei_reporter()) as marloes:
        found = cases.term(marloes, root, "investigation")
    assert found is not None
    return found


def test_granted_the_date_moves_and_the_old_one_stays_visible() -> None:
    root = scenes.begun()
    before = term(root).due_on
    assert grant(ask(root)).state == "granted"
    after = term(root)
    assert (after.due_on, after.moved_from) == (before + timedelta(days=14), before)


def test_granted_twice_the_days_add_up() -> None:
    root = scenes.begun()
    before = term(root).due_on
    grant(ask(root))
    grant(ask(root, days=7))
    assert term(root).due_on == before + timedelta(days=21)


def test_refused_the_date_stays_and_the_reason_is_told() -> None:
    root = scenes.begun()
    before = term(root).due_on
    asked = ask(root)
    with pytest.raises(Invalid) as refusal:
        refuse(asked, why=" ")
    assert refusal.value.field == "why"
    assert refuse(asked).why == "Het kan op tijd."
    assert (term(root).due_on, term(root).moved_from) == (before, None)
    with acting(people.rivierklei_reporter()) as marloes:
        letter = Letter.objects.get(
            to_organisation=marloes.organisation, subject="Uw verzoek om uitstel"
        )
        assert "Het kan op tijd." in letter.body


def test_on_the_last_day_it_can_still_be_asked_and_a_day_later_not() -> None:
    root = scenes.begun()
    last = term(root).due_on
    with pytest.raises(Impossible) as refusal:
        ask(root, on=last + timedelta(days=1))
    assert "Bel de inspectie" in refusal.value.sentence
    assert ask(root, on=last).state == "asked"


@pytest.mark.parametrize(
    ("said", "field"),
    [({"reason": " "}, "reason"), ({"days": 0}, "days"), ({"days": 366}, "days")],
)
def test_what_lacks_is_asked_at_its_field(said: dict[str, object], field: str) -> None:
    root = scenes.begun()
    with pytest.raises(Invalid) as refusal:
        ask(root, **said)  # type: ignore[arg-type]
    assert refusal.value.field == field


def test_while_one_request_waits_no_second_is_taken() -> None:
    root = scenes.begun()
    ask(root)
    with pytest.raises(Impossible):
        ask(root, days=7)


def test_a_request_is_decided_once() -> None:
    root = scenes.begun()
    asked = ask(root)
    grant(asked)
    for again in (grant, refuse):
        with pytest.raises(Impossible):
            again(asked)


def test_who_may_not_ask() -> None:
    root = scenes.around()
    others = {
        **scenes.strangers(),
        "learner": people.wijkteam(),
        "committee": people.rivierklei_committee(),
    }
    for actor in others.values():
        with pytest.raises(Denied):
            ask(root, actor)


def test_a_party_and_an_inspector_of_elsewhere_do_not_decide() -> None:
    root = scenes.around()
    asked = ask(root)
    for actor in (
        people.rivierklei_reporter(),
        people.waardenhof_reporter(),
        people.other_inspector(),
        people.other_supervisor(),
        people.outsider(),
    ):
        with pytest.raises(Denied):
            grant(asked, actor)
        with pytest.raises(Denied):
            refuse(asked, actor)


def test_after_handing_in_there_is_nothing_to_move() -> None:
    root = scenes.handed_in()
    with pytest.raises(Impossible):
        ask(root)


def test_who_learns_along_or_stands_outside_does_not_read_the_request() -> None:
    root = scenes.around()
    ask(root)
    for actor in (people.wijkteam(), people.wierde_reporter(), people.outsider()):
        with acting(actor):
            assert not Extension.objects.filter(root_id=root).exists()


def test_the_trail_says_who_asked_why_and_who_granted() -> None:
    root = scenes.begun()
    grant(ask(root))
    (asked,) = scenes.told(root, "extension_asked")
    assert (asked.organisation_id, asked.because) == (people.key_of("rivierklei"), REASON)
    (granted,) = scenes.told(root, "grant")
    assert (granted.person_id, granted.because) == (
        people.inspector().person,
        "Dat helpt mevrouw.",
    )
