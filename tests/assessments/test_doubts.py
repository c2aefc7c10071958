"""Doubts about one professional go their own way, outside the case, and the screen says so."""

from __future__ import annotations

import pytest

from tests import people
from tests.assessments import scenes
from tests.screens import signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.meets("ASM-7")]


def test_who_judges_reads_that_doubts_about_a_professional_do_not_belong_here() -> None:
    case = scenes.assessing()
    url = f"/inspectie/zaken/{case.id}/beoordeling/oordeel/"
    page = text(signed_in(people.inspector()).get(url))
    assert "het handelen van één zorgverlener? Dat hoort niet in dit oordeel" in page
    assert "‘Veilig melden’ zoals bij de perinatale audit bestaat hier niet." in page
