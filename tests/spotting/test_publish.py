"""What is proposed in the place of an identifying word: role and letter, days, bands (PUB-2)."""

from __future__ import annotations

import pytest

from tests.spotting.case import CASEFILE
from vangnet import spotting

TEXT = (
    "Op 18 september 2026 belde mevrouw Van der Zwaluwenburg (85 jaar) dokter Amraoui. "
    "Huisarts Kwakernaat kwam op 20 september 2026 langs; zoon Sander Zwaluwenburg was er ook. "
    "Dokter Amraoui hoorde dat later van Thuiszorg Rivierklei."
)


def _public() -> spotting.PublicText:
    return spotting.publish(TEXT, CASEFILE, {"dag0": "2026-09-18"})


@pytest.mark.meets("PUB-1", "PUB-2")
def test_no_name_of_the_case_survives() -> None:
    for word in ("Zwaluwenburg", "Amraoui", "Kwakernaat", "Sander", "Rivierklei", "2026", "85"):
        assert word not in _public().text


def test_everybody_has_one_name_of_his_own() -> None:
    said = {}
    for one in _public().replacements:
        if one.entiteit:
            said.setdefault(one.entiteit, set()).add(one.replacement)
    assert all(len(names) == 1 for names in said.values()), said
    names = [next(iter(found)) for found in said.values()]
    assert len(set(names)) == len(names)


def test_two_of_one_role_get_letters() -> None:
    text = _public().text
    assert "[huisarts A]" in text
    assert "[huisarts B]" in text


def test_dates_become_days_from_the_event() -> None:
    text = _public().text
    assert "dag 0" in text
    assert "dag 2" in text


def test_ages_become_bands() -> None:
    assert "80" in _public().text


def test_pseudonyms_are_shared_over_the_texts_of_one_case() -> None:
    shared = spotting.Pseudonyms()
    first = spotting.publish("Dokter Kwakernaat belde.", CASEFILE, pseudonyms=shared)
    second = spotting.publish(
        "Dokter Amraoui en dokter Kwakernaat spraken af.", CASEFILE, pseudonyms=shared
    )
    name = first.replacements[0].replacement
    assert name in second.text
    assert second.text.count(name) == 1


def test_words_with_a_capital_that_stayed_are_listed_for_the_editor() -> None:
    found = spotting.publish("De Wondwijzer lag op tafel bij de GFR van 28.")
    assert any("GFR" in word for word in found.residue)


def test_the_same_text_gives_the_same_proposal() -> None:
    assert _public() == _public()
