"""Telling the database who asks: one transaction, one actor.

The setting is local to the transaction, so that a pooled connection never carries one
organisation's rights into the next request.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from vangnet.access.actors import Actor

_SETTINGS = ("vangnet.kind", "vangnet.person", "vangnet.organisation")


@contextmanager
def acting(actor: Actor) -> Iterator[Actor]:
    """Open a transaction in which the database sees only what `actor` may see.

    Nested use restores the outer actor at the end, also after an error.
    """
    with transaction.atomic():
        before = _current()
        tell(actor)
        yield actor
        _set(before)


def tell(actor: Actor) -> None:
    """Set who asks, until the end of the present transaction. Must be called inside one."""
    _set((actor.kind.value, str(actor.person or ""), str(actor.organisation or "")))


def _current() -> tuple[str, ...]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT " + ", ".join(["coalesce(current_setting(%s, true), '')"] * 3), _SETTINGS
        )
        row: tuple[str, ...] = cursor.fetchone()
    return row


def _set(values: tuple[str, ...]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT " + ", ".join(["set_config(%s, %s, true)"] * 3),
            [part for pair in zip(_SETTINGS, values, strict=True) for part in pair],
        )
