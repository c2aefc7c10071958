"""The expert prior: adds up, is the same both ways, and takes what is missing for nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vangnet.matching import MODEL_VERSION, Comparison, Features, compare, content_words, read
from vangnet.matching.comparing import COMPARISONS, PRIOR, PROPOSE_FROM

pytestmark = pytest.mark.meets("ASM-1")

DAY = date(2026, 9, 18)
KINDS = ("", "fall", "medication", "handover", "suicide", "other")
TOWNS = ("", "waterdonk", "zwolle")
PROVINCES = ("", "gelderland", "overijssel")
BODIES = ("", "rivierklei", "stromenland", "wierde")
WORDS = ("medicijnrol", "ontslag", "apotheek", "baxter", "trap", "heup", "lithium", "spiegel")

days = st.none() | st.integers(0, 60).map(lambda n: DAY + timedelta(days=n))
texts = st.sampled_from(
    ("", "Op 18 september 2026 viel zij.", "Een 82-jarige vrouw.", "Zie M-2026-00002.")
)


@st.composite
def reports(draw: Any, key: str = "a") -> Features:
    """A report in which anything may be unknown."""
    return Features(
        key,
        number=draw(st.sampled_from(("", f"M-2026-0000{1 if key == 'a' else 2}"))),
        references=draw(st.frozensets(st.sampled_from(("M-2026-00001", "M-2026-00002")))),
        received_on=draw(days),
        occurred_on=draw(days),
        occurred_until=draw(days),
        discovered_on=draw(days),
        postcode4=draw(st.sampled_from(("", "6649", "8011"))),
        municipality=draw(st.sampled_from(TOWNS)),
        province=draw(st.sampled_from(PROVINCES)),
        reporter=draw(st.sampled_from(BODIES)),
        named=draw(st.frozensets(st.sampled_from(BODIES))),
        sector=draw(st.sampled_from(("", "gp_care"))),
        birth_year=draw(st.none() | st.integers(1920, 2026)),
        birth_years=draw(st.none() | st.tuples(st.integers(1920, 2026), st.integers(1920, 2026))),
        sex=draw(st.sampled_from(("", "female", "male", "unknown"))),
        outcome=draw(st.sampled_from(("", "death", "lasting_harm", "unknown"))),
        kind=draw(st.sampled_from(KINDS)),
        words=draw(st.frozensets(st.sampled_from(WORDS))),
        quotes=read(draw(texts), reference_day=date(2026, 10, 1)),
    )


A = Features(
    "a",
    number="M-2026-00001",
    occurred_on=DAY,
    postcode4="6649",
    municipality="waterdonk",
    province="gelderland",
    reporter="rivierklei",
    named=frozenset({"stromenland", "wierde"}),
    birth_year=1963,
    sex="female",
    outcome="lasting_harm",
    kind="medication",
    words=content_words("De medicijnrol klopte niet na het ontslag."),
)
B = replace(
    A,
    report_id="b",
    number="M-2026-00002",
    reporter="stromenland",
    named=frozenset({"rivierklei", "waardenhof"}),
    occurred_on=DAY + timedelta(days=1),
    words=content_words("Na ontslag bleef de oude medicijnrol in gebruik."),
)


def _bits(found: Comparison) -> dict[str, float]:
    return {reason.name: reason.bits for reason in found.reasons}


@given(reports("a"), reports("b"))
def test_prior_and_bits_add_up_exactly_in_any_order_also_after_being_kept(
    a: Features, b: Features
) -> None:
    found = compare(a, b)
    kept = json.loads(json.dumps([found.prior, *(reason.bits for reason in found.reasons)]))
    assert sum(kept) == found.bits
    assert sum(reversed(kept)) == found.bits
    assert sum(sorted(kept)) == found.bits


@given(reports("a"), reports("b"))
def test_it_is_the_same_whichever_comes_first(a: Features, b: Features) -> None:
    one, other = compare(a, b), compare(b, a)
    assert (one.bits, one.probability) == (other.bits, other.probability)
    assert [(r.name, r.bits, r.left, r.right) for r in one.reasons] == [
        (r.name, r.bits, r.right, r.left) for r in other.reasons
    ]


@given(reports("a"), reports("b"))
def test_it_does_not_depend_on_the_order_of_lists(a: Features, b: Features) -> None:
    turned = replace(
        b,
        named=frozenset(sorted(b.named, reverse=True)),
        words=frozenset(sorted(b.words, reverse=True)),
        references=frozenset(sorted(b.references, reverse=True)),
    )
    assert compare(a, turned) == compare(a, b)


@given(reports("a"))
def test_a_report_that_says_nothing_leaves_only_the_prior(a: Features) -> None:
    bare = replace(a, references=frozenset(), named=frozenset())
    found = compare(bare, Features("b"))
    assert set(_bits(found).values()) == {0.0}
    assert found.bits == PRIOR


MISSING: dict[str, Any] = {
    "occurred_on": None,
    "birth_year": None,
    "sex": "",
    "outcome": "",
    "kind": "",
    "words": frozenset(),
}
TELLS = {"occurred_on": "day", "birth_year": "birth_year"}


@pytest.mark.parametrize("name", MISSING)
def test_a_missing_field_counts_nothing_and_changes_no_other(name: str) -> None:
    whole, less = _bits(compare(A, B)), _bits(compare(A, replace(B, **{name: MISSING[name]})))
    told = TELLS.get(name, name)
    assert whole[told] != 0
    assert less == {**whole, told: 0.0}


def test_two_reports_on_one_event_are_proposed_and_the_reasons_say_why() -> None:
    found = compare(A, B)
    bits = _bits(found)
    assert found.proposed
    assert found.probability > 0.99
    assert bits["place"] == max(bits.values())
    assert {"parties", "day", "place", "birth_year", "kind"} <= {
        name for name, n in bits.items() if n > 0
    }


def test_a_near_miss_scores_far_below_the_true_pair() -> None:
    near = replace(B, birth_year=1931, sex="male", named=frozenset({"waardenhof"}))
    assert compare(A, near).probability < 0.25
    assert compare(A, B).probability > 0.99


def test_another_client_place_and_month_is_not_proposed() -> None:
    far = replace(B, municipality="zwolle", province="overijssel", postcode4="8011")
    far = replace(far, occurred_on=DAY + timedelta(days=60), named=frozenset(), birth_year=1931)
    assert not compare(A, far).proposed


def test_giving_each_others_number_is_the_strongest() -> None:
    bare, refers = Features("a", number="M-2026-00001"), Features("b", references={"M-2026-00001"})
    assert compare(bare, refers).proposed
    assert compare(bare, Features("b", references={"M-2026-00009"})).bits == PRIOR


def test_a_day_or_age_from_the_text_shows_the_place_where_it_stood() -> None:
    text = "Op 18 september 2026 werd de 63-jarige vrouw opgenomen."
    told = replace(B, occurred_on=None, birth_year=None, quotes=read(text), discovered_on=DAY)
    reasons = {reason.name: reason for reason in compare(A, told).reasons}
    assert reasons["day"].bits > 0
    assert reasons["day"].quote is not None
    assert reasons["day"].quote.words == "18 september 2026"
    assert reasons["birth_year"].bits > 0
    assert reasons["birth_year"].quote is not None
    assert reasons["birth_year"].quote.words == "63-jarige"


@pytest.mark.parametrize(("apart", "bits"), [(0, 4.0), (1, 2.0), (3, 0.0), (7, -2.0), (30, -8.0)])
def test_days_further_apart_count_less(apart: int, bits: float) -> None:
    found = compare(A, replace(B, occurred_on=DAY + timedelta(days=apart)))
    assert _bits(found)["day"] == bits


@given(reports("a"), reports("b"))
def test_every_weight_is_a_whole_number_of_quarters(a: Features, b: Features) -> None:
    assert all((bits * 4).is_integer() for bits in _bits(compare(a, b)).values())


@given(reports("a"), reports("b"))
def test_more_bits_is_never_less_likely_and_a_chance_is_a_chance(a: Features, b: Features) -> None:
    found = compare(a, b)
    assert 0 < found.probability < 1
    assert found.proposed == (found.probability >= PROPOSE_FROM)
    assert (found.probability > 0.5) == (found.bits > 0)


def test_every_comparison_has_a_name_of_its_own_and_the_model_a_version() -> None:
    names = [name for name, _told in COMPARISONS]
    assert len(names) == len(set(names))
    assert MODEL_VERSION
