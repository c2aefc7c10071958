"""Writing letters, reading them, and sending what is due."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext as _

from vangnet.access import context
from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied
from vangnet.letters.models import Letter, LetterKind, Reading

LONGEST_WAIT = timedelta(days=1)
"""A letter is never given up; after some tries it is tried once a day."""


def write(
    by: Actor,
    *,
    subject: str,
    body: str,
    root: UUID | None = None,
    to_organisation: UUID | None = None,
    to_person: UUID | None = None,
    to_email: str = "",
    link: str = "",
    kind: LetterKind = LetterKind.LETTER,
    about: tuple[str, UUID] | None = None,
) -> Letter:
    """Write a letter in the present transaction. It goes out when that commits.

    `to_email` is for someone who has no account yet; all other addresses are looked up when the
    letter is sent. `link`: a way in that only the receiver may have; wiped once it is sent.
    """
    letter = Letter.objects.create(
        root_id=root,
        from_organisation=by.organisation,
        to_organisation=to_organisation,
        to_person=to_person,
        to_email=to_email,
        link=link,
        kind=kind,
        subject=subject[:200],
        body=body,
        about_kind=about[0] if about else "",
        about_id=about[1] if about else None,
    )
    wake()
    return letter


def wake() -> None:
    """Tell the clock that something is due; a lost word only costs a few seconds."""
    with connection.cursor() as cursor:
        cursor.execute("NOTIFY vangnet_due")


@transaction.atomic
def read(letter: Letter, *, by: Actor, at: datetime) -> None:
    """Remember that this person has read it."""
    if by.person is None:
        raise Denied(_("Log in om berichten te lezen."))
    Reading.objects.get_or_create(letter=letter, person_id=by.person, defaults={"at": at})


class Post(Protocol):
    """Whatever takes a letter away: mail in production, the outbox page in the demonstration.

    True: it has left the house. False: it stays readable on the outbox page. Raises `OSError` when
    it could not be delivered.
    """

    def __call__(self, letter: Letter, addresses: list[str], /) -> bool: ...


def send_due(
    *,
    by: Actor,
    at: datetime,
    post: Post,
    addresses: Callable[[Letter], Iterable[str]],
    most: int = 100,
) -> int:
    """Send what is due; a failure stays visible and is tried again later, ever more slowly.

    Each letter is a transaction of its own, so that one that was sent is never sent again because a
    later one failed. Returns how many were sent.
    """
    if not by.is_clock:
        raise Denied(_("Brieven worden door het systeem verstuurd."))
    with context.acting(by):
        due = Letter.objects.filter(sent_at=None, due_at__lte=at).order_by("due_at")
        keys = list(due.values_list("pk", flat=True)[:most])
    sent = 0
    for key in keys:
        with context.acting(by):
            sent += _send_one(key, at, post, addresses)
    return sent


def _send_one(
    key: UUID, at: datetime, post: Post, addresses: Callable[[Letter], Iterable[str]]
) -> int:
    letter = Letter.objects.select_for_update(skip_locked=True).filter(pk=key, sent_at=None).first()
    if letter is None:
        return 0
    found = [letter.to_email] if letter.to_email else list(addresses(letter))
    try:
        if not found:
            raise OSError(_("Deze ontvanger heeft nog geen account. Bel, of nodig iemand uit."))
        left = post(letter, found)
    except OSError as error:
        _failed(letter, str(error), at)
        return 0
    letter.sent_at, letter.failure, letter.receivers = at, "", len(found)
    letter.link = "" if left else letter.link
    letter.tries += 1
    letter.save(update_fields=["tries", "sent_at", "failure", "receivers", "link"])
    return 1


def _failed(letter: Letter, why: str, at: datetime) -> None:
    letter.tries += 1
    letter.failed_at, letter.failure = at, why[:300]
    letter.due_at = at + min(timedelta(minutes=2 ** min(letter.tries, 20)), LONGEST_WAIT)
    letter.save(update_fields=["tries", "failed_at", "failure", "due_at"])
