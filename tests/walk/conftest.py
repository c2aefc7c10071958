"""What the walks in a browser stand on: the product running, and Chromium."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.conftest import Place
from tests.frame.browser import open_browser
from tests.walk.server import Served, serve


@pytest.fixture(scope="module")
def served(place: Place, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The product, running for one file of tests on a database of its own."""
    with serve(place, tmp_path_factory.mktemp("wandeling")) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, for one file of tests: kept longer it would stand in the way of the others."""
    with open_browser() as opened:
        yield opened
