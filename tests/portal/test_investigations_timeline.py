"""The shared time line as a picture, also when a report left the case meanwhile (INV-4, ASM-1)."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.doors.scene import Scene
from tests.screens import signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.meets("INV-4", "ASM-1")]


def test_what_happened_at_a_party_that_left_keeps_its_lane() -> None:
    scene = Scene()
    page = signed_in(scene.walk.marloes).get(reverse("portal:timeline", args=[scene.walk.root]))
    assert page.status_code == 200
    assert "Ontslag op vrijdagmiddag" in text(page)
