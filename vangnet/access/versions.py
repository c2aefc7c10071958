"""Several people write in one thing, and nobody silently overwrites another."""

from __future__ import annotations

import re
from typing import Any, TypeVar

from django.db import models
from django.utils.translation import gettext as _

from vangnet.access.refusals import Invalid, Stale
from vangnet.access.steps import locked

LONGEST = 200_000
"""Characters in one field; files come later."""
UNKEEPABLE = re.compile("[\\x00\\ud800-\\udfff]")
"""What no database keeps: the zero character and half of a pair."""

Row = TypeVar("Row", bound=models.Model)


def write_field(row: Row, field: str, value: Any, *, base: int) -> int:
    """Save one field of a row with a `versions` column; returns the field's new version.

    `base`: the version on which the writer based her text (0 for a field never saved). When another
    has saved since, nothing is written and `Stale.theirs` holds what stands there now; saving the
    same value again is no conflict.
    """
    check_length(value, field)
    held: Any = locked(row)
    now = int(held.versions.get(field, 0))
    if getattr(held, field) == value:
        return now
    if now != base:
        raise Stale(
            _(
                "Iemand anders heeft dit veld intussen veranderd. "
                "Uw tekst is niet weg: vergelijk ze."
            ),
            theirs=getattr(held, field),
        )
    setattr(held, field, value)
    held.versions = {**held.versions, field: now + 1}
    held.save(update_fields=[field, "versions"])
    setattr(row, field, value)
    row.versions = held.versions  # type: ignore[attr-defined]
    return now + 1


def write_row(row: Row, values: dict[str, Any], *, base: int) -> int:
    """Save several fields of a row with one `version` column, or raise `Stale` with the row."""
    for field, value in values.items():
        check_length(value, field)
    held: Any = locked(row)
    if held.version != base:
        raise Stale(
            _("Iemand anders heeft dit intussen veranderd. Vergelijk en kies."), theirs=held
        )
    for field, value in values.items():
        setattr(held, field, value)
    held.version += 1
    held.save(update_fields=[*values, "version"])
    return int(held.version)


def check_length(value: Any, field: str) -> None:
    """Raise `Invalid` for a text that a field cannot hold: too long, or with a broken character."""
    if not isinstance(value, str):
        return
    if len(value) > LONGEST:
        raise Invalid(
            _("Deze tekst is te lang: hoogstens 200.000 tekens per veld. Deel hem op."), field=field
        )
    if UNKEEPABLE.search(value):
        raise Invalid(
            _(
                "In deze tekst zit een teken dat wij niet kunnen bewaren. "
                "Plak hem als platte tekst."
            ),
            field=field,
        )
