"""Which words of a text are compared."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from vangnet.matching.words import by_stem, content_words, everyday, stems


def test_words_are_the_same_when_their_first_six_letters_are() -> None:
    assert by_stem(["medicatie", "medicatiefout"]) == {"medica": "medicatie"}


def test_everyday_words_of_reports_prove_nothing() -> None:
    assert content_words("De cliënt viel door de spiegel.") == {"viel", "spiegel"}


@given(st.lists(st.sampled_from([*sorted(everyday())[:20], "Spiegel", "één", "lithium", "ze"])))
def test_stems_alone_are_those_of_the_words(words: list[str]) -> None:
    text = " ".join(words)
    assert stems(text) == set(by_stem(content_words(text)))
