"""Fact sheets: counted from the register, and safe also beside the other sheets."""

from __future__ import annotations

from typing import Any

import pytest

from tests import people
from tests.releases import scenes
from vangnet import law
from vangnet.access.context import acting
from vangnet.access.refusals import Invalid
from vangnet.releases import counting
from vangnet.releases.suppression import protect

pytestmark = [pytest.mark.django_db, pytest.mark.meets("PUB-5")]
OUTCOMES = ("death", "lasting_harm", "temporary_harm")
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


def test_a_table_on_its_side_has_the_same_holes() -> None:
    """Protected on its own, each would hide other cells: beside each other they would tell all."""
    wanted = ("gp_care", "home_care_nursing", "birth_care")
    sectors = [key for key, _word in law.choices("sector") if key in wanted]
    numbers = ((7, 4, 6), (2, 4, 10), (12, 7, 10))
    scenes.an_older_register(
        *(
            (sector, outcome, 2020, numbers[at][to])
            for at, sector in enumerate(sectors)
            for to, outcome in enumerate(OUTCOMES)
        )
    )
    years = {"first": 2020, "last": 2020}
    one = count(rows="sector", columns="outcome", **years)
    other = count(rows="outcome", columns="sector", **years)
    assert holes(one) == {(column, row) for row, column in holes(other)}
    assert len(holes(one)) == one["hidden"] == other["hidden"] > 0
    assert [row["total"] for row in other["rows"]] == one["totals"]
    on_its_own = protect([list(column) for column in zip(*numbers, strict=True)]).turned()
    assert list(on_its_own.cells) != [tuple(row["cells"]) for row in one["rows"]]


def test_sheets_over_the_same_years_may_form_a_chain_but_no_circle() -> None:
    for columns in ("outcome", "age_band"):
        asked = {**ASKED, "columns": columns}
        scenes.published(scenes.a_release("fact_sheet", title=f"Naar {columns}", **asked))
    with pytest.raises(Invalid) as refusal:
        count(**{**ASKED, "rows": "outcome", "columns": "age_band"})
    assert refusal.value.field == "columns"
    assert "uit te rekenen" in refusal.value.sentence
    count(**{**ASKED, "rows": "outcome", "columns": "event_kind"})
    count(**{**ASKED, "rows": "outcome", "columns": "sector"})


def holes(table: dict[str, Any]) -> set[tuple[str, str]]:
    """The groups whose number is hidden."""
    return {
        (row["label"], column)
        for row in table["rows"]
        for column, cell in zip(table["columns"], row["cells"], strict=True)
        if cell is None
    }
