"""Letters as lines on a page: names of organisations beside them, looked up in one query."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from vangnet.access.actors import Actor
from vangnet.accounts import queries as accounts
from vangnet.letters import queries
from vangnet.letters.queries import Letter
from vangnet.parties import queries as register


@dataclass(frozen=True)
class Line:
    """One letter in a list."""

    key: UUID
    subject: str
    other: str
    at: datetime
    was_read: bool


@dataclass(frozen=True)
class Posted:
    """One mail in the outbox, or one that failed."""

    to: str
    subject: str
    at: datetime
    state: str
    tone: str
    body: str = ""
    link: str = ""


def lines(actor: Actor, letters: Iterable[Letter]) -> list[Line]:
    """Received letters: from whom, and whether this person read them."""
    found = list(letters)
    names = register.by_key(actor, [letter.from_organisation for letter in found])
    return [
        Line(
            letter.id,
            letter.subject,
            _sender(letter, names),
            letter.written_at,
            bool(getattr(letter, "was_read", True)),
        )
        for letter in found
    ]


def opened(actor: Actor, letter: Letter) -> dict[str, Any]:
    """What the page of one letter shows."""
    names = register.by_key(actor, [letter.from_organisation, letter.to_organisation])
    return {
        "letter": letter,
        "sender": _sender(letter, names),
        "receiver": _receiver(letter, names),
    }


def posted(actor: Actor, letters: Iterable[Letter]) -> list[Posted]:
    """What went out by mail in the demonstration, newest first."""
    found = list(letters)
    names = register.by_key(actor, [letter.to_organisation for letter in found])
    return [
        Posted(
            _receiver(letter, names),
            letter.subject,
            letter.written_at,
            *_state(letter),
            letter.body,
            letter.link,
        )
        for letter in found
    ]


def undelivered(actor: Actor) -> list[Posted]:
    """What could not be sent; for whoever looks after accounts or admits organisations."""
    found = queries.failures(actor)
    names = register.by_key(actor, [one.to_organisation for one in found])
    return [
        Posted(
            names[one.to_organisation].name if one.to_organisation in names else _("een persoon"),
            one.failure,
            one.failed_at,
            _("%(tries)d keer geprobeerd") % {"tries": one.tries},
            "attention",
        )
        for one in found
    ]


def _state(letter: Letter) -> tuple[str, str]:
    if letter.sent_at:
        return _("Verstuurd"), "good"
    if letter.failed_at:
        return _("Niet bezorgd"), "danger"
    return _("Gaat zo uit"), "active"


def _sender(letter: Letter, names: dict[UUID, Any]) -> str:
    if letter.from_organisation in names and letter.from_organisation != letter.to_organisation:
        return str(names[letter.from_organisation].name)
    return _("Vangnet")


def _receiver(letter: Letter, names: dict[UUID, Any]) -> str:
    if letter.to_email:
        return str(letter.to_email)
    if letter.to_organisation in names:
        return str(names[letter.to_organisation].name)
    return accounts.names([letter.to_person]).get(letter.to_person, _("u"))  # type: ignore[arg-type]
