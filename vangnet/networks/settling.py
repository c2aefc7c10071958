"""A picture that was submitted stands: it changes only as part of a new version (REP-1)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from vangnet.access.refusals import Impossible
from vangnet.networks.models import Involvement, Settled


def hold(root: UUID) -> None:
    """Let nobody else change the picture until this transaction ends, so that what is submitted
    is what stands there. The author's own part is the row that everybody takes first."""
    list(
        Involvement.objects.select_for_update()
        .filter(root_id=root, is_author=True)
        .values_list("pk", flat=True)
    )


def settle(root: UUID, *, at: datetime) -> None:
    """Settle the picture of a report, in the transaction that submits it. Twice is once."""
    Settled.objects.get_or_create(root_id=root, defaults={"at": at})


@contextmanager
def reopened(root: UUID) -> Iterator[None]:
    """Open a settled picture for the changes of one new version, inside its transaction."""
    Settled.objects.filter(root_id=root).update(open_now=True)
    yield
    Settled.objects.filter(root_id=root).update(open_now=False)


def check_open(root: UUID) -> None:
    """Hold the picture; raise `Impossible` when it was submitted and is not being supplemented."""
    hold(root)
    if Settled.objects.filter(root_id=root, open_now=False).exists():
        raise Impossible(
            _(
                "Deze melding is ingediend. U verandert het netwerk door de melding aan te vullen; "
                "dan blijft zichtbaar wat er eerst stond."
            )
        )
