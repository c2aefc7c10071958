"""Sharing in a real browser: what was found stands where one can do something about it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from tests import people
from tests.desk.test_publications_in_a_browser import ask, wrong_with
from tests.portal.test_privacy_shared_space import NAMES, case, marloes, url

__all__ = ["case", "marloes"]
pytestmark = [pytest.mark.django_db, pytest.mark.browser, pytest.mark.meets("PRV-5")]


def test_the_warning_fits_without_javascript_too_and_axe_finds_nothing(
    marloes: Client, case: Any
) -> None:
    consent = {
        "given_by": "client",
        "organisations": str(people.key_of("stromenland")),
        "data": "health",
        "since": "20-09-2026",
        "how_recorded": "Getekend formulier.",
    }
    text = f"{NAMES} Dokter Bakelman, 83 jaar, belde 06-12345678."
    given = {"subject": "Over Rita Jansen", "text": text}
    said: dict[str, Any] = {}
    ask(said, marloes, url("share", case))
    ask(said, marloes, url("share", case), **given)
    ask(said, marloes, url("share", case), **given, replace="1")
    ask(said, marloes, url("share", case), **given, data="health")
    marloes.post(url("consent-new", case), consent)
    ask(said, marloes, url("share", case), **given, data="health")
    ask(said, Client(), url("share", case), **given)
    assert wrong_with(said, "sharing") == []
