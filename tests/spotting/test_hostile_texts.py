"""An answer, never a crash and never a silent miss, whatever stands in the text."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.spotting.case import CASEFILE
from vangnet import spotting

STRANGE = {
    "leeg": "",
    "spaties": " \n\t ",
    "stuurtekens": "\x00\x01\x07 Zwaluwenburg \x1b[31m",
    "rechts naar links": "\u202eZwaluwenburg\u202c viel. \u0645\u0631\u064a\u0636",
    "gemengde schriften": "Zwaluwenburg \u0417\u0432\u0430 \u4e2d\u6587",
    "emoji": "\U0001f469\u200d\u2695\ufe0f Zwaluwenburg",
    "losse surrogaat": "Zwaluwenburg \ud800",
}


@pytest.mark.parametrize("text", STRANGE.values(), ids=STRANGE.keys())
def test_strange_text_gets_an_answer(text: str) -> None:
    spans = spotting.find(text, CASEFILE)
    if "Zwaluwenburg" in text:
        assert "c1" in {span.entiteit for span in spans}
    spotting.publish(text, CASEFILE)
    spotting.leaks(text, CASEFILE)


@pytest.mark.parametrize(
    "entry",
    [
        {"id": "x", "soort": "client", "achternaam": ""},
        {"id": "x", "soort": "client", "achternaam": "A"},
        {"id": "x", "soort": "professional", "voorletters": "...", "achternaam": "   "},
        {"id": "x"},
    ],
)
def test_an_empty_or_tiny_name_in_the_case_file_is_harmless(entry: dict[str, str]) -> None:
    text = "A. belde over een afspraak. De A-lijst ligt klaar."
    spotting.find(text, [entry])
    spotting.leaks(text, [entry])


def test_five_megabytes_are_read_in_reasonable_time() -> None:
    sentence = "De verpleegkundige belde de huisarts over de medicijnen van die dag. "
    text = sentence * (1_000_000 // len(sentence)) + "Mevrouw Zwaluwenburg viel."
    began = time.monotonic()
    spans = spotting.find(text, CASEFILE)
    assert "c1" in {span.entiteit for span in spans}
    assert time.monotonic() - began < 120


ALPHABET = st.text(
    st.sampled_from("abcdefg ZwaluburgenAmroi.,-'\n\u00ad\u00eb0123456789:/@") | st.characters(),
    max_size=300,
)


@settings(max_examples=60, deadline=None)
@given(ALPHABET)
def test_spans_lie_inside_the_text_in_order_and_twice_the_same(text: str) -> None:
    spans = spotting.find(text, CASEFILE)
    assert spans == spotting.find(text, CASEFILE)
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
    direct = [span for span in spans if span.categorie != "INDIRECT"]
    for one, next_one in pairwise(direct):
        assert one.end <= next_one.start


@settings(max_examples=30, deadline=None)
@given(ALPHABET, ALPHABET)
def test_a_known_name_between_any_two_texts_does_not_survive(before: str, after: str) -> None:
    text = f"{before} mevrouw Van der Zwaluwenburg {after}"
    assert "Zwaluwenburg" not in spotting.publish(text, CASEFILE).text
