"""The model document: kept, read back, and refused when it was changed."""

from __future__ import annotations

import json

import pytest

from vangnet.matching.expert import expert
from vangnet.matching.model import GRAIN, Model
from vangnet.matching.refusals import BadModel

pytestmark = pytest.mark.meets("ASM-1")


def test_a_document_comes_back_as_the_same_model() -> None:
    model = expert()
    kept = json.loads(json.dumps(model.document()))
    assert Model.from_document(kept).document() == model.document()


def test_a_document_that_was_changed_afterwards_is_refused() -> None:
    kept = json.loads(json.dumps(expert().document()))
    kept["prior"] += 1
    with pytest.raises(BadModel, match="hash"):
        Model.from_document(kept)


@pytest.mark.parametrize("bad", [None, [], {}, {"hash": "x"}])
def test_what_is_no_model_is_refused_with_a_sentence(bad: object) -> None:
    with pytest.raises(BadModel):
        Model.from_document(bad)


def test_every_number_of_bits_is_whole_in_its_grain() -> None:
    for levels in expert().weights.values():
        assert all((bits * GRAIN).is_integer() for bits in levels.values())
