"""The header and the footer lead somewhere."""

from __future__ import annotations

import pytest
from django.urls import resolve

from vangnet.frame.places import Place


@pytest.mark.parametrize("place", Place)
def test_a_place_on_every_page_exists(place: Place) -> None:
    assert resolve(place.value).func is not None
