"""The clock sends what is due: once, to the address of now; a failure is visible and repeated."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from tests import people
from tests.letters.test_write import to_rivierklei
from vangnet.access.actors import Actor
from vangnet.access.context import acting
from vangnet.access.refusals import Denied
from vangnet.letters import actions, queries
from vangnet.letters.models import Letter

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-5")]

NOW = datetime.fromisoformat("2030-01-01T12:00:00+01:00")


class Postman:
    """Takes letters away, and remembers; refuses when it is told to."""

    def __init__(self, *, leaves: bool = True, broken: bool = False) -> None:
        self.leaves, self.broken = leaves, broken
        self.taken: list[tuple[str, list[str]]] = []

    def __call__(self, letter: Letter, addresses: list[str]) -> bool:
        if self.broken:
            raise OSError("De mailserver is niet bereikbaar.")
        self.taken.append((letter.subject, addresses))
        return self.leaves


def send(post: Postman, *, at: datetime = NOW, to: tuple[str, ...] = ("a@b.nl",)) -> int:
    return actions.send_due(by=Actor.CLOCK, at=at, post=post, addresses=lambda letter: to)


def now(letter: Letter) -> Letter:
    with acting(Actor.CLOCK):
        return Letter.objects.get(pk=letter.pk)


def test_a_letter_goes_out_once() -> None:
    letter, post = to_rivierklei(), Postman()
    assert send(post) == 1
    assert send(post) == 0
    assert post.taken == [("Uw melding is binnen", ["a@b.nl"])]
    assert now(letter).sent_at == NOW
    assert now(letter).receivers == 1


def test_a_failure_stays_visible_and_is_tried_again_ever_more_slowly() -> None:
    letter, post = to_rivierklei(), Postman(broken=True)
    send(post)
    held = now(letter)
    assert (held.sent_at, held.tries, held.failure) == (
        None,
        1,
        "De mailserver is niet bereikbaar.",
    )
    first = held.due_at - NOW
    assert send(post) == 0, "not before it is due again"
    send(post, at=held.due_at)
    assert now(letter).due_at - held.due_at > first
    post.broken = False
    assert send(post, at=now(letter).due_at) == 1
    assert now(letter).failure == ""


def test_it_is_never_given_up_and_waits_a_day_at_most() -> None:
    letter, post = to_rivierklei(), Postman(broken=True)
    at = NOW
    for _try in range(15):
        send(post, at=at)
        assert now(letter).due_at - at <= timedelta(days=1)
        at = now(letter).due_at
    assert now(letter).tries == 15


def test_one_that_fails_does_not_hold_up_another() -> None:
    to_rivierklei("Eerste")
    to_rivierklei("Tweede")

    def picky(letter: Letter, addresses: list[str]) -> bool:
        if letter.subject == "Eerste":
            raise OSError("nee")
        return True

    assert (
        actions.send_due(by=Actor.CLOCK, at=NOW, post=picky, addresses=lambda _l: ["a@b.nl"]) == 1
    )


def test_nobody_to_send_to_is_a_failure_that_says_what_to_do() -> None:
    letter = to_rivierklei()
    send(Postman(), to=())
    assert "nog geen account" in now(letter).failure


def test_a_link_is_wiped_once_the_letter_has_left_the_house() -> None:
    by = people.administrator()
    with acting(by):
        letter = actions.write(by, subject="U", body="x", to_email="a@b.nl", link="/uitnodiging/t/")
    send(Postman())
    assert now(letter).link == ""


def test_on_the_outbox_page_of_the_demonstration_the_link_stays() -> None:
    by = people.administrator()
    with acting(by):
        letter = actions.write(by, subject="U", body="x", to_email="a@b.nl", link="/uitnodiging/t/")
    send(Postman(leaves=False))
    assert now(letter).link == "/uitnodiging/t/"


def test_only_the_clock_sends() -> None:
    with pytest.raises(Denied):
        actions.send_due(
            by=people.administrator(), at=NOW, post=Postman(), addresses=lambda letter: []
        )


def test_who_looks_after_it_sees_the_failure_without_the_text() -> None:
    letter = to_rivierklei()
    send(Postman(broken=True))
    for who in (people.coordinator(), people.administrator()):
        with acting(who):
            assert [one.key for one in queries.failures(who)] == [letter.id]
            assert not hasattr(queries.failures(who)[0], "body")
    for who in (people.rivierklei_reporter(), people.wierde_reporter()):
        with acting(who):
            assert queries.failures(who) == []
