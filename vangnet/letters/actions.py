"""Writing letters, reading them, and sending what is due."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Protocol
from uuid import UUID

from django.db import connection, transaction

from vangnet.access.actors import Actor
from vangnet.access.refusals import Denied
from vangnet.letters.models import Letter, LetterKind, Reading

MOST_TRIES = 8


def write(
    by: Actor,
    *,
    subject: str,
    body: str,
    root: UUID | None = None,
    to_organisation: UUID | None = None,
    to_person: UUID | None = None,
    kind: LetterKind = LetterKind.LETTER,
    about: tuple[str, UUID] | None = None,
) -> Letter:
    """Write a letter in the present transaction. It goes out when that commits."""
    letter = Letter.objects.create(
        root_id=root,
        from_organisation=by.organisation,
        to_organisation=to_organisation,
        to_person=to_person,
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
        raise Denied("Log in om berichten te lezen.")
    Reading.objects.get_or_create(letter=letter, person_id=by.person, defaults={"at": at})


class Post(Protocol):
    """Whatever takes a letter away: mail in production, the outbox page in the demonstration."""

    def __call__(self, letter: Letter, addresses: list[str]) -> None: ...


def send_due(
    *,
    by: Actor,
    at: datetime,
    post: Post,
    addresses: Callable[[Letter], Iterable[str]],
    most: int = 100,
) -> int:
    """Send what is due; a failure stays visible and is tried again later, ever more slowly.

    Returns how many were sent.
    """
    if not by.is_clock:
        raise Denied("Brieven worden door het systeem verstuurd.")
    sent = 0
    due = Letter.objects.filter(sent_at=None, due_at__lte=at, tries__lt=MOST_TRIES)
    for key in list(due.order_by("due_at").values_list("pk", flat=True)[:most]):
        sent += _send_one(key, at, post, addresses)
    return sent


@transaction.atomic
def _send_one(
    key: UUID, at: datetime, post: Post, addresses: Callable[[Letter], Iterable[str]]
) -> int:
    letter = Letter.objects.select_for_update(skip_locked=True).filter(pk=key, sent_at=None).first()
    if letter is None:
        return 0
    letter.tries += 1
    try:
        post(letter, list(addresses(letter)))
    except OSError as error:
        letter.failed_at, letter.failure = at, str(error)[:300]
        letter.due_at = at + timedelta(minutes=2**letter.tries)
        letter.save(update_fields=["tries", "failed_at", "failure", "due_at"])
        return 0
    letter.sent_at, letter.failure = at, ""
    letter.save(update_fields=["tries", "sent_at", "failure"])
    return 1
