"""The closed lists that the whole house shares, with their Dutch words."""

from __future__ import annotations

import pytest

from vangnet import law
from vangnet.law.lists import lists


@pytest.mark.meets("NET-5")
def test_the_six_risks_of_networks_are_the_only_ones() -> None:
    assert dict(law.choices("risk")) == {
        "too_much_or_too_little": "te veel of te weinig zorg",
        "poorly_coordinated": "slecht afgestemde zorg",
        "poor_handover": "slechte overdracht van informatie",
        "unclear_responsibilities": "onduidelijke taken of verantwoordelijkheid",
        "no_lead": "niemand heeft de regie",
        "no_say": "de cliënt heeft geen stem",
    }


@pytest.mark.meets("NET-6")
def test_the_six_bottlenecks_that_clients_meet() -> None:
    assert len(law.choices("bottleneck")) == 6


def test_every_key_has_a_word_of_its_own() -> None:
    for kind, words in lists().items():
        assert all(word.strip() for word in words.values()), kind
        if kind not in ("word", "rung"):
            assert len(set(words.values())) == len(words), kind


def test_what_is_on_no_list_is_shown_as_it_is() -> None:
    assert law.label("risk", "iets") == "iets"
    assert law.label("geen-lijst", "iets") == "iets"
    assert law.meaning("risk", "no_lead") == ""
