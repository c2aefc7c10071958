"""Fact sheets: counted from the register, and safe also beside the other sheets."""

from __future__ import annotations

from typing import Any

import pytest

from tests import people
from tests.releases import scenes
from vangnet.access.context import acting
from vangnet.access.refusals import Invalid
from vangnet.releases import counting

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PUB-5")]
ASKED = {"rows": "sector", "columns": "outcome", "first": 2024, "last": 2025}


def count(**asked: Any) -> dict[str, Any]:
    """As an editor does."""
    with acting(people.editor()):
        return counting.table(**asked, on=scenes.TODAY)


@pytest.fixture(autouse=True)
def register() -> None:
    scenes.an_older_register(
        ("gp_care", "death", 2024, 2),
        ("gp_care", "lasting_harm", 2024, 20),
        ("home_care_nursing", "death", 2024, 14),
        ("home_care_nursing", "lasting_harm", 2025, 9),
        ("birth_care", "death", 2025, 11),
        ("birth_care", "lasting_harm", 2025, 8),
        ("pharmacy", "death", 2025, 1),
        ("pharmacy", "lasting_harm", 2025, 1),
    )


def test_what_is_small_is_hidden_and_small_groups_are_taken_together() -> None:
    table = count(**ASKED)
    labels = [row["label"] for row in table["rows"]]
    assert "apotheek" not in labels
    assert labels[-1] == "andere samen"
    assert table["total"] == 66 == sum(table["totals"])
    shown = [cell for row in table["rows"] for cell in row["cells"] if cell is not None]
    assert all(cell == 0 or cell >= 5 for cell in shown)


@pytest.mark.parametrize(
    ("other", "field"),
    [
        ({"columns": "sector"}, "columns"),
        ({"columns": "sex"}, "columns"),
        ({"first": 2025, "last": 2024}, "first"),
        ({"last": 2026}, "last"),
        ({"first": 2001, "last": 2002}, "first"),
    ],
)
def test_a_question_that_cannot_be_answered_safely_says_why(
    other: dict[str, object], field: str
) -> None:
    with pytest.raises(Invalid) as refusal:
        count(**{**ASKED, **other})
    assert refusal.value.field == field


def test_a_sheet_that_could_be_subtracted_from_another_is_refused() -> None:
    release = scenes.a_release("fact_sheet", title="Cijfers", **ASKED)
    document = scenes.published(release)
    assert document.particulars["table"]["total"] == 66
    with pytest.raises(Invalid) as refusal:
        count(**{**ASKED, "last": 2024})
    assert "aftrekt" in refusal.value.sentence
    count(**{**ASKED, "columns": "year"})
    scenes.an_older_register(("gp_care", "death", 2024, 1))
    with pytest.raises(Invalid) as refusal:
        count(**ASKED)
    assert "verschil" in refusal.value.sentence


def test_the_library_never_holds_a_small_number() -> None:
    document = scenes.published(scenes.a_release("fact_sheet", title="Cijfers", **ASKED))
    cells = [cell for row in document.particulars["table"]["rows"] for cell in row["cells"]]
    assert None in cells
    assert not [cell for cell in cells if cell is not None and 0 < cell < 5]
