"""Invented reports as rows, for the tests of this room."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from vangnet.matching.rows import UNKNOWN, Row, key_of, word_keys

DAY = 739_512
PLACES = st.sampled_from((UNKNOWN, 11, 12, 13))
BODIES = st.sampled_from((UNKNOWN, 101, 102, 103, 104))
DAYS = st.just(UNKNOWN) | st.integers(DAY, DAY + 40)
YEARS = st.just(UNKNOWN) | st.integers(1930, 1990)
WORDS = ("medicijnrol", "ontslag", "apotheek", "baxter", "trap", "heup", "lithium", "spiegel")


@st.composite
def rows(draw: Any, key: int = 1) -> Row:
    """A report in which anything may be unknown."""
    first, year = draw(DAYS), draw(YEARS)
    rep = draw(BODIES)
    return Row(
        key=key,
        received=DAY + 60,
        first=first,
        last=first if first == UNKNOWN else first + draw(st.integers(0, 9)),
        turned=draw(DAYS),
        said=draw(DAYS),
        found=draw(DAYS),
        mun=draw(PLACES),
        region=draw(st.sampled_from((UNKNOWN, 1, 2))),
        pc4=draw(st.sampled_from((UNKNOWN, 6649, 8011))),
        home=draw(PLACES),
        rep=rep,
        sector=draw(st.sampled_from((UNKNOWN, 5, 6))),
        named=tuple(sorted(draw(st.sets(BODIES, max_size=3)) - {UNKNOWN, rep})),
        born_first=year,
        born_last=year if year == UNKNOWN else year + draw(st.sampled_from((0, 1, 10))),
        sex=draw(st.sampled_from((UNKNOWN, 0, 1))),
        outcome=draw(st.sampled_from((UNKNOWN, 7, 8))),
        kind=draw(st.sampled_from((UNKNOWN, key_of("fall"), key_of("deterioration"), 9))),
        words=word_keys(draw(st.sets(st.sampled_from(WORDS)))),
        number=draw(st.sampled_from((UNKNOWN, 900 + key))),
        refs=tuple(sorted(draw(st.sets(st.sampled_from((901, 902, 903)), max_size=2)))),
    )


FALL = Row(
    key=1,
    received=DAY + 20,
    first=DAY,
    last=DAY,
    found=DAY + 1,
    mun=11,
    region=1,
    pc4=6649,
    rep=101,
    sector=5,
    named=(102, 103),
    born_first=1942,
    born_last=1942,
    sex=1,
    outcome=7,
    kind=key_of("fall"),
    words=word_keys(("heup", "trap", "apotheek")),
    number=901,
)
OF_PARTNER = replace(
    FALL,
    key=2,
    first=DAY + 1,
    last=DAY + 1,
    rep=102,
    sector=6,
    named=(101, 104),
    kind=key_of("deterioration"),
    words=word_keys(("heup", "trap", "baxter")),
    number=902,
)
STRANGER = replace(
    FALL, key=3, rep=104, named=(), mun=13, region=2, pc4=8011, born_first=1990, born_last=1990,
    sex=0, number=903,
)  # fmt: skip
