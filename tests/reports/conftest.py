"""What the tests of reports need beside the cast."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest


@pytest.fixture
def committed(django_db_setup: None, django_db_blocker: object, place: object) -> Iterator[None]:
    """A database of its own, in which transactions really end, as several processes see it."""
    from django.db import connection

    name = f"proef_echt_{os.getpid()}"
    kept = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict.update(place.copy(name).for_role("web"))  # type: ignore[attr-defined]
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        yield
        connection.close()
    connection.settings_dict.update(kept)
    place.drop(name)  # type: ignore[attr-defined]
