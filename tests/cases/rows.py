"""Rows of invented reports, close enough together to be compared, put in the table as they are."""

from __future__ import annotations

import random
from typing import Any
from uuid import UUID

from vangnet.cases.models import Prepared
from vangnet.matching.rows import UNKNOWN, Row, key_of, word_keys
from vangnet.matching.sql import columns

DAY = 739_500
TOWNS = [key_of(f"gemeente {n}") for n in range(4)]
REGIONS = [key_of(f"provincie {n}") for n in range(2)]
PROVIDERS = [key_of(f"zorgaanbieder {n}") for n in range(9)]
KINDS = [key_of(one) for one in ("fall", "deterioration", "medication", "handover", "birth")]
STEMS = [f"woord{n}" for n in range(60)]
NUMBERS = [key_of(f"M-2026-{n:05d}") for n in range(40)]


def invented(dice: random.Random, key: int) -> Row:
    """One report; every fact may be unknown."""

    def maybe(value: int, known: float = 0.8) -> int:
        return value if dice.random() < known else UNKNOWN

    first = maybe(DAY + dice.randint(0, 40), 0.85)
    last = first + dice.choice((0, 0, 0, 3)) if first != UNKNOWN else UNKNOWN
    born = maybe(dice.randint(1930, 1960))
    wide = dice.choice((0, 0, 1, 10)) if born != UNKNOWN else 0
    rep = dice.choice(PROVIDERS)
    named = set(dice.sample(PROVIDERS, dice.randint(0, 4))) - {rep}
    return Row(
        key=key,
        received=DAY + dice.randint(10, 70),
        first=first,
        last=last,
        turned=maybe(DAY + dice.randint(0, 40), 0.3) if first == last else UNKNOWN,
        said=maybe(DAY + dice.randint(0, 40), 0.3),
        found=maybe(DAY + dice.randint(0, 50), 0.6),
        mun=maybe(dice.choice(TOWNS)),
        region=maybe(dice.choice(REGIONS), 0.95),
        pc4=maybe(dice.randint(6640, 6644), 0.5),
        home=maybe(dice.choice(TOWNS)),
        rep=rep,
        sector=key_of(dice.choice(("hospital", "gp_care"))),
        named=tuple(sorted(named)),
        born_first=born,
        born_last=born + wide if born != UNKNOWN else UNKNOWN,
        sex=maybe(dice.randint(0, 1)),
        outcome=maybe(key_of(dice.choice(("death", "lasting_harm")))),
        kind=maybe(dice.choice(KINDS), 0.9),
        words=word_keys(dice.sample(STEMS, dice.randint(0, 25))),
        number=NUMBERS[key % len(NUMBERS)],
        refs=tuple(sorted({dice.choice(NUMBERS)})) if dice.random() < 0.1 else (),
    )


def put(rows: dict[UUID, Row]) -> None:
    """Put rows in the table, as the clock."""
    Prepared.objects.bulk_create(
        Prepared(report=key, root_id=key, version=1, **_values(row)) for key, row in rows.items()
    )


def _values(row: Row) -> dict[str, Any]:
    return columns(row)
